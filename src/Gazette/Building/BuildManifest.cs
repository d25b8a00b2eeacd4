using Gazette.Catalog;
using Gazette.Diagnostics;
using Gazette.Hashing;
using Gazette.Loading;
using Gazette.Pages;
using Gazette.Storage;

namespace Gazette.Building;

/// <summary>What is remembered of the site that a build left.</summary>
internal sealed record BuildManifest
{
    /// <summary>One that remembers nothing.</summary>
    public static BuildManifest Empty { get; } = new();

    /// <summary>
    /// Digest of all that the site was made of (<see cref="InputOf"/>); 0 for one that nothing may be concluded from.
    /// </summary>
    public ulong Input { get; init; }

    /// <summary>Digest of templates that had no fault (<see cref="BuildInput.TemplatesDigest"/>).</summary>
    public ulong Templates { get; init; }

    /// <summary>Articles in the site.</summary>
    public int Articles { get; init; }

    /// <summary>What the archive as a whole was warned of.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>
    /// Addresses of articles whose bodies are seen on pages that show others' bodies too (<see cref="PageKind.Together"/>).
    /// </summary>
    public IReadOnlyList<string> Together { get; init; } = [];

    /// <summary>The files of articles that are drafts, by path, whether they are in the site or not.</summary>
    public IReadOnlyList<string> Drafts { get; init; } = [];

    /// <summary>The files of articles whose time is yet to come, by path, whether they are in the site or not.</summary>
    public IReadOnlyList<string> Waiting { get; init; } = [];

    /// <summary>When the site would be another, though nobody changed it.</summary>
    public TimeSpanOfSite Time { get; init; } = TimeSpanOfSite.Always;

    /// <summary>
    /// Addresses of articles that were published and lead nowhere now, by address. Each build warns of them until the editors do
    /// something about them.
    /// </summary>
    public IReadOnlyList<LostAddress> Lost { get; init; } = [];

    /// <summary>The editions of the site, whose frames lead to what is there.</summary>
    public IReadOnlyList<Edition> Editions { get; init; } = [];

    /// <summary>The files, by path.</summary>
    public SegmentedTable<OutputEntry> Files { get; init; } = SegmentedTable.Of<OutputEntry>([]);

    /// <summary>The folders, by path.</summary>
    public SegmentedTable<FolderTime> Folders { get; init; } = SegmentedTable.Of<FolderTime>([]);

    /// <summary>The other articles on each article's page, by the articles' numbers in the article cache.</summary>
    public SegmentedTable<RelatedNumbers> RelatedArticles { get; init; } = SegmentedTable.Of<RelatedNumbers>([]);

    /// <summary>Digest of all that a site is made of.</summary>
    /// <param name="globals">Of what every page depends on.</param>
    /// <param name="copied">The files of templates/assets and content/site-root.</param>
    /// <param name="visibility">Which articles it shows; when exactly does not count (<see cref="Time"/>).</param>
    /// <param name="articles">Of the articles, by path (<see cref="LoadedContent.Digests"/>).</param>
    public static ulong InputOf(ulong globals, IReadOnlyList<CopiedFile> copied, Visibility visibility, ulong[] articles)
    {
        var hash = new ContentHash();
        hash.Add((long)globals);
        foreach (var file in copied)
        {
            hash.Add(file.Path);
            hash.Add(file.Length);
            hash.Add((long)file.Stamp);
        }

        hash.Add((visibility.Drafts ? 1 : 0) | (visibility.Future ? 2 : 0) | (visibility.Now is null ? 0 : 4));
        foreach (var digest in articles)
            hash.Add((long)digest);

        return hash.Value;
    }
}

/// <summary>A file of the site and what it was made of.</summary>
/// <param name="Path">Path in the site, with a leading <c>/</c>.</param>
/// <param name="Fingerprint">Digest of what it was made of; 0 for a file that the next build makes again.</param>
/// <param name="Content">Digest of its bytes.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Modified">Time of last change in 100 ns ticks of UTC.</param>
public sealed record OutputEntry(string Path, ulong Fingerprint, ulong Content, long Length, long Modified) : IPathed
{
    /// <summary>
    /// Digest of what all pages of its group were made of; 0 where that does not tell whether they are as they were. Of a
    /// picture, its key in the store.
    /// </summary>
    public ulong Group { get; init; }

    /// <summary>Why readers may keep its address (<see cref="Page.Permanence"/>).</summary>
    public Permanence Permanence { get; init; }

    /// <summary>SHA-256 of its bytes where this build changed them; not stored.</summary>
    public byte[]? Sha256 { get; init; }
}

/// <summary>A folder of the site.</summary>
/// <param name="Path">Path in the site with a leading <c>/</c>; empty for the site's own.</param>
/// <param name="Modified">When a file or folder was last made in it or taken from it, in 100 ns ticks of UTC; 0 where that proves
/// nothing.</param>
public sealed record FolderTime(string Path, long Modified) : IPathed;
