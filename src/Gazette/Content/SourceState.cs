using Gazette.Hashing;
using Gazette.Markup;
using Gazette.Storage;

namespace Gazette.Content;

/// <summary>What is remembered of an article's file, and the digests that tell what a change of it touches.</summary>
/// <param name="File">Path from the site's folder: <c>content/2024/05/15/x.md</c>.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Stamp">What its times and its number were (<see cref="Files.FileState.Stamp"/>).</param>
/// <param name="Bytes">Digest of the file's bytes.</param>
/// <param name="Digest">The article's own digest.</param>
/// <param name="SharedDigest">Digest of what the rest of the site takes from the article: <see cref="SharedDigestOf"/>.</param>
/// <param name="Attachments">Pictures and other files beside the article that are published in its folder.</param>
public sealed record SourceState(
    string File, long Length, ulong Stamp, ulong Bytes, ulong Digest, ulong SharedDigest, IReadOnlyList<LocalFile> Attachments)
    : IPathed
{
    string IPathed.Path => File;

    /// <summary>
    /// Whether templates of blocks, and with them the words of the interface, have a part in the article's HTML.
    /// </summary>
    public bool HasBlocks { get; init; }

    /// <summary>
    /// Digest of the card and the references. An edit that leaves it as it is can change no page but the article's own: of
    /// an article, other pages are given nothing else. Where in the file a link stands does not count.
    /// </summary>
    public static ulong SharedDigestOf(ArticleCard card, ArticleReferences references)
    {
        var hash = new ContentHash();
        hash.Add((long)card.Digest);
        hash.Add(references.File);
        hash.Add(references.Original);
        hash.Add(references.Draft ? 1 : 0);
        hash.Add(references.Layout);
        hash.Add(references.PublishedFrom);
        hash.Add(references.ListedUntil);
        hash.Add(references.Aliases.Count);
        foreach (var alias in references.Aliases)
            hash.Add(alias);
        hash.Add(references.Spellings.Count);
        foreach (var spelling in references.Spellings)
        {
            hash.Add(spelling.Index);
            hash.Add(spelling.Written);
            hash.Add(spelling.Name);
        }

        hash.Add(references.Links.Count);
        foreach (var link in references.Links)
        {
            hash.Add(link.Address);
            hash.Add(link.Part);
        }

        hash.Add(references.Parts.Count);
        foreach (var part in references.Parts)
            hash.Add(part);
        hash.Add(references.Attachments.Count);
        foreach (var file in references.Attachments)
        {
            hash.Add(file.File);
            hash.Add(file.Address);
            hash.Add(file.Length);
            hash.Add((long)file.Stamp);
            hash.Add((long)(file.Order?.Digest ?? 0));
        }

        return hash.Value;
    }
}
