using Gazette.Diagnostics;

namespace Gazette.Content;

/// <summary>What is remembered of one article.</summary>
/// <param name="Warnings">What it was warned of.</param>
public sealed record CachedArticle(
    SourceState Known, ArticleCard Card, ArticleReferences References, IReadOnlyList<Diagnostic> Warnings);
