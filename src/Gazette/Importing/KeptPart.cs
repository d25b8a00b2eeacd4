using Gazette.Capturing;
using Gazette.Files;

namespace Gazette.Importing;

/// <summary>
/// A page that may be part of an article: what is needed to read it once more, when all others are known. Its bytes lie in a
/// file.
/// </summary>
internal sealed record KeptPart(PageParts Parts, KeptArticle Article, CapturedPage Page, SpoolPlace Bytes)
{
    public static KeptPart Of(PageParts parts, ImportedFile file, CapturedPage page, SpoolFile spool) =>
        new(parts, KeptArticle.Of(file, spool), page with { Bytes = [], Beside = null }, spool.Add(page.Bytes));

    public JoinedPage Joined => new(Article.Name, Article.Digest, Article.Url);

    /// <summary>The page as it was captured.</summary>
    public CapturedPage Again(SpoolFile spool) => Page with { Bytes = spool.Read(Bytes) };

    /// <summary>A picture that was saved with the page, by its address; null when it was not.</summary>
    public byte[]? Picture(string source, SpoolFile spool) =>
        Article.Pictures.FirstOrDefault(picture => picture.Source == source) is { } kept ? spool.Read(kept.Bytes) : null;
}
