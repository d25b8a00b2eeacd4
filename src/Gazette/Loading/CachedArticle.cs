using Gazette.Content;
using Gazette.Diagnostics;

namespace Gazette.Loading;

/// <summary>What is remembered of one article.</summary>
/// <param name="Warnings">What it was warned of.</param>
public sealed record CachedArticle(SourceState Source, ArticleOutline Outline, IReadOnlyList<Diagnostic> Warnings);
