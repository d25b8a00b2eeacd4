using Gazette.Configuration;
using Gazette.Templating;

namespace Gazette.Pages;

/// <summary>
/// The frame of every page in one language: masthead, menu, footer. It comes from site.config.yml alone, so that a new
/// article does not change the frame of all the others.
/// </summary>
[TemplateModel]
public sealed record SiteView
{
    public required string Title { get; init; }

    public string Description { get; init; } = "";

    /// <summary>Absolute, ends in <c>/</c>.</summary>
    public required string BaseUrl { get; init; }

    /// <summary>The site's default language.</summary>
    public required string Language { get; init; }

    /// <summary>Where the lists and feeds of the page's language are.</summary>
    public required Addresses Addresses { get; init; }

    /// <summary>Whether there are lists and feeds in the page's language: not in one that no article is in.</summary>
    public bool HasLists { get; init; }

    /// <summary>The home pages in the other languages of the site.</summary>
    public IReadOnlyList<Alternate> OtherEditions { get; init; } = [];

    /// <summary><c>#rrggbb</c>; empty for the style sheet's own.</summary>
    public string Accent { get; init; } = "";

    /// <summary>What stands in the masthead in place of the title; null for the title itself.</summary>
    public LogoView? Logo { get; init; }

    /// <summary>The site's own fonts.</summary>
    public IReadOnlyList<FontView> Fonts { get; init; } = [];

    public IReadOnlyList<HotlineView> Hotlines { get; init; } = [];

    public IReadOnlyList<NavigationView> Navigation { get; init; } = [];

    /// <summary>Those that have articles in the page's language; at the root, all.</summary>
    public IReadOnlyList<Place> Sections { get; init; } = [];

    public required FooterView Footer { get; init; }

    /// <summary>What tells paragraphs in Chinese apart: <c>Spaced</c> or <c>Indented</c>.</summary>
    public Paragraphs Paragraphs { get; init; }

    /// <summary>Whether articles and feeds are published as JSON too.</summary>
    public bool Json { get; init; }

    /// <summary>What the files of data/ hold, by their names without ending.</summary>
    public SiteData Data { get; init; } = SiteData.None;

    /// <summary>Program and version, for the <c>generator</c> mark: <c>Gazette 0.1.0</c>.</summary>
    public required string Generator { get; init; }
}

/// <summary>
/// A menu entry, or a line of the foot; <paramref name="To"/> is an address on this site, an https URL, or empty where it leads
/// nowhere itself.
/// </summary>
/// <param name="End">What stands behind the address: query and fragment, percent-encoded; mostly empty.</param>
public sealed record NavigationView(string Label, string To, string End)
{
    /// <summary>The entries under it, which have none.</summary>
    public IReadOnlyList<NavigationView> Children { get; init; } = [];
}

/// <summary>A picture of the site's name.</summary>
/// <param name="Width">Pixels; 0 where the file does not say.</param>
/// <param name="Height">Pixels; 0 where the file does not say.</param>
public sealed record LogoView(string Address, string Alt, int Width, int Height);

/// <summary>A font (WOFF2).</summary>
/// <param name="IsBold">Whether it is for bold text alone.</param>
public sealed record FontView(string Address, bool IsBold);

/// <summary>The footer's lines; an empty one is not shown.</summary>
/// <param name="PublicSecurityUrl">Where the number is looked up; empty where the text has none.</param>
/// <param name="Accessibility">Address of the page about it.</param>
/// <param name="Lines">The site's own.</param>
public sealed record FooterView(
    string Organiser,
    string Icp,
    string PublicSecurity,
    string PublicSecurityUrl,
    string Licence,
    string Report,
    string Accessibility,
    IReadOnlyList<NavigationView> Lines);
