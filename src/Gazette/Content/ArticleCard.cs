using Gazette.Pictures;

namespace Gazette.Content;

/// <summary>What stands for itself by a digest: whoever prints it is current as long as the digest is the same.</summary>
public interface IDigested
{
    /// <summary>64-bit digest of everything that can be printed of it.</summary>
    ulong Digest { get; }
}

/// <summary>
/// An article as lists show it. It holds nothing of the body, since a body edit must not change a list, but its first picture,
/// and the first words of one without a title.
/// </summary>
public sealed record ArticleCard : IDigested
{
    /// <summary>Where it is on the site: <c>/2024/05/15/x/</c>, not percent-encoded, without the base URL's path.</summary>
    public required string Address { get; init; }

    /// <summary>Empty when unknown.</summary>
    public required string Title { get; init; }

    /// <summary>
    /// The first words of the text of an article whose title is unknown, with an ellipsis where it goes on; empty where it has a
    /// title, or no text.
    /// </summary>
    public string FirstWords { get; init; } = "";

    public bool TitleIncomplete { get; init; }

    public string Kicker { get; init; } = "";

    public ArticleDate Date { get; init; } = ArticleDate.Unknown;

    public ArticleDate Updated { get; init; } = ArticleDate.Unknown;

    /// <summary>Id of its section; empty when none.</summary>
    public string Section { get; init; } = "";

    /// <summary>Id of its source; empty when unknown.</summary>
    public string Source { get; init; } = "";

    public IReadOnlyList<Author> Authors { get; init; } = [];

    public IReadOnlyList<string> Tags { get; init; } = [];

    public string Summary { get; init; } = "";

    /// <summary>Language tag (BCP 47); never empty.</summary>
    public required string Language { get; init; }

    /// <summary>The lead picture, ready to show, or null.</summary>
    public PublishedPicture? Image { get; init; }

    /// <summary>Its lead picture, else the first one of its text; null when it has none that can be shown small.</summary>
    public Thumbnail? Thumbnail { get; init; }

    public IReadOnlyList<Correction> Corrections { get; init; } = [];

    public Translation Translation { get; init; }

    public bool Pinned { get; init; }

    public bool Withdrawn { get; init; }

    public ulong Digest { get; init; }
}

/// <summary>A picture at its address on the site.</summary>
/// <param name="Address">Where it is: <c>/2024/05/15/x/photo.jpg</c>.</param>
/// <param name="Width">Pixels; 0 when the file does not say.</param>
/// <param name="Height">Pixels; 0 when the file does not say.</param>
public sealed record PublishedPicture(string Address, string Alt, string Caption, string Credit, int Width, int Height)
{
    /// <summary>The picture in several widths, as WebP, ready to print; empty when there is the file alone.</summary>
    public string Webp { get; init; } = "";

    /// <summary>The same in the file's own kind; empty when there is one width alone.</summary>
    public string Srcset { get; init; } = "";

    /// <summary>How wide it is shown, for <c>sizes</c>.</summary>
    public string Sizes { get; } = PictureOrder.Sizes;
}

/// <summary>A picture as lists show it.</summary>
/// <param name="Src">Ready to print: percent-encoded, with the path of the base URL.</param>
/// <param name="Srcset">The same picture in two widths, ready to print; empty when there is one only.</param>
/// <param name="Large">Another for a <c>srcset</c>, for where the picture is large; empty when there is none.</param>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
public sealed record Thumbnail(string Src, string Srcset, string Large, int Width, int Height, string Alt);
