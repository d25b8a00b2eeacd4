namespace Gazette.Importing;

/// <summary>Makes one article of its pages.</summary>
internal static class JoinedPages
{
    // What is as long as this, and stands on two pages, is not said twice.
    private const int LeastRepeated = 20;

    /// <param name="pages">In order.</param>
    /// <param name="missing">Addresses of pages that are not at hand.</param>
    public static ImportedArticle Of(
        IReadOnlyList<(ImportedArticle Article, JoinedPage Page)> pages, IReadOnlyList<string> missing)
    {
        var first = pages[0].Article;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return first with
        {
            Fields = [.. first.Fields.Select(field => Field(field, [.. pages.Select(page => page.Article[field.Field])]))],
            Body = [.. pages.SelectMany(page => page.Article.Body).Where(block => IsNew(block, seen))],
            Removed = [.. pages.SelectMany(page => page.Article.Removed).Distinct()],
            Pages = pages.Count > 1 ? [.. pages.Select(page => page.Page)] : [],
            MissingPages = missing,
        };
    }

    /// <summary>An article without what only its page was needed for: many are held at once.</summary>
    public static ImportedArticle WithoutPage(ImportedArticle article) => article with
    {
        Capture = article.Capture with { Bytes = [] },
        Decoded = article.Decoded with { Text = "" },
        Body = [.. article.Body.Select(block => block with { Element = null })],
    };

    /// <summary>The first page says it; names stand below the last one, and what it leaves open any may say.</summary>
    private static ResolvedField Field(ResolvedField first, IReadOnlyList<ResolvedField> all) =>
        first.Field is ImportField.Authors or ImportField.Editors
            ? FieldResolver.Of(first.Field, [.. all.SelectMany(field => field.Candidates).Distinct()])
            : first.Value is not null ? first : all.FirstOrDefault(field => field.Value is not null) ?? first;

    private static bool IsNew(BodyBlock block, HashSet<string> seen) => block.Kind == BlockKind.Picture
        ? seen.Add(block.Picture!.Source) : block.Text.Length < LeastRepeated || seen.Add(block.Text);
}

/// <summary>A page that is part of an article.</summary>
/// <param name="Name">As that of its capture.</param>
/// <param name="Digest">SHA-256 of its bytes.</param>
internal sealed record JoinedPage(string Name, string Digest, string? Url);
