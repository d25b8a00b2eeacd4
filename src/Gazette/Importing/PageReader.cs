using Gazette.Capturing;
using Gazette.Files;
using Gazette.Hashing;

namespace Gazette.Importing;

/// <summary>What a captured page is made into.</summary>
/// <param name="decisions">What people decided on articles that were imported before.</param>
internal sealed class PageReader(ImportedFileMaker maker, ImportDecisions decisions)
{
    // The tree of a page with many more that are never closed takes minutes to build.
    private const int MostTags = 50_000;

    // For every tag the parser looks through all that are open above it.
    private const int DeepestTags = 5_000;

    /// <summary>The article of a page; else why it has none. A fault of ours does not end an import of ten thousand.</summary>
    public (ImportedFile? File, string Kind) File(CapturedPage page)
    {
        try
        {
            var (article, kind) = Article(page);
            return (article is null ? null : Made(article), kind);
        }
        catch (Exception fault) when (fault is not (IOException or OutOfMemoryException))
        {
            return (null, "failed");
        }
    }

    /// <summary>The article of several pages, each of which has been read before.</summary>
    public ImportedFile Joined(PageSequence sequence, SpoolFile spool)
    {
        var first = sequence.Pages[0].Again(spool);
        var pages = sequence.Pages.Select(part =>
            (JoinedPages.WithoutPage(Article(part.Again(spool)).Article!), part.Joined)).ToList();
        return Made(JoinedPages.Of(pages, sequence.Missing) with
        {
            Capture = first with
            {
                Beside = source => sequence.Pages.Select(part => part.Picture(source, spool))
                    .FirstOrDefault(bytes => bytes is not null),
            },
        });
    }

    private ImportedFile Made(ImportedArticle article) => maker.Of(decisions.Count == 0 ? article
        : decisions.Applied(article, Convert.ToHexStringLower(Sha256.Of(article.Capture.Bytes))));

    private static (ImportedArticle? Article, string Kind) Article(CapturedPage page)
    {
        var decoded = PageDecoder.Decode(page);
        if (!page.IsText && (decoded.Text.AsSpan().Count('<') > MostTags || Nesting.Of(decoded.Text) > DeepestTags))
            return (null, "too-large");
        var extraction = page.IsText ? TextExtractor.Of(page, decoded) : PageExtractor.Of(page, decoded);
        return (extraction.Article, extraction.NoArticle?.Kind ?? "");
    }
}
