using Gazette.Diagnostics;
using Gazette.Pictures;

namespace Gazette.Markup;

/// <summary>What a Markdown body became.</summary>
/// <param name="Html">UTF-8; good until the converter is used again.</param>
/// <param name="Links">Links to addresses on this site, in the order of the text; whether they lead anywhere is not known
/// here.</param>
/// <param name="Files">Files beside the article that the body shows or links to, each once.</param>
public sealed record MarkdownResult(
    ReadOnlyMemory<byte> Html,
    IReadOnlyList<SiteLink> Links,
    IReadOnlyList<LocalFile> Files,
    IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>Its first words, where they were asked for.</summary>
    public string FirstWords { get; init; } = "";

    /// <summary>The ids of its headings.</summary>
    public IReadOnlyList<string> Parts { get; init; } = [];

    /// <summary>Whether it holds blocks, so that their templates have a part in the HTML.</summary>
    public bool HasBlocks { get; init; }

    /// <summary>The first picture that it shows and whose size is known; null when there is none.</summary>
    public ShownPicture? FirstPicture { get; init; }
}

/// <summary>A picture that a body shows.</summary>
/// <param name="Address">Where it is published: <c>/2024/05/15/x/photo.jpg</c>, not percent-encoded.</param>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
public sealed record ShownPicture(string Address, string Alt, int Width, int Height);

/// <summary>A link to an address on this site.</summary>
/// <param name="Address">The address without base path, query and fragment, not percent-encoded: <c>/2009/07/x/</c>.</param>
/// <param name="Written">The link as the editor wrote it.</param>
public sealed record SiteLink(string Address, string Written, FileLocation Location)
{
    /// <summary>The id of the heading it leads to (<c>h-part</c>); empty when it leads to none.</summary>
    public string Part { get; init; } = "";
}

/// <summary>A file of the content folder that is published with the page.</summary>
/// <param name="File">Path from the site's folder: <c>content/2024/05/15/photo.jpg</c>.</param>
/// <param name="Address">Where it is published: <c>/2024/05/15/x/photo.jpg</c>, not percent-encoded.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Stamp">What its times and its number are (<see cref="Files.FileState.Stamp"/>).</param>
public sealed record LocalFile(string File, string Address, long Length, ulong Stamp)
{
    /// <summary>Of a picture, what is made of it; null where the file is published and nothing else.</summary>
    public PictureOrder? Order { get; init; }
}
