using System.Collections.Frozen;
using Gazette.Diagnostics;

namespace Gazette.Configuration;

/// <summary>What site.config.yml says.</summary>
public sealed record SiteConfig
{
    public required LocalizedText Title { get; init; }

    public LocalizedText Description { get; init; } = LocalizedText.Empty;

    /// <summary>Where the site is published; absolute, ends in <c>/</c>, may have a path.</summary>
    public required Uri BaseUrl { get; init; }

    /// <summary>Language tags (BCP 47); the first is the site's own, used for every page that is not one article's.</summary>
    public IReadOnlyList<string> Languages { get; init; } = ["en"];

    public string DefaultLanguage => Languages[0];

    /// <summary>The first part of the addresses of each language's lists, <c>zh</c>; the first language has none.</summary>
    public IReadOnlyDictionary<string, string> LanguagePaths { get; init; } = FrozenDictionary<string, string>.Empty;

    public SiteTimeZone TimeZone { get; init; } = SiteTimeZone.Shanghai;

    /// <summary>The accent colour, <c>#rrggbb</c>, or null for the style sheet's own.</summary>
    public string? Accent { get; init; }

    /// <summary>What stands in the masthead in place of the title; null for the title itself.</summary>
    public Logo? Logo { get; init; }

    /// <summary>The site's own fonts for texts; empty for those of readers' devices.</summary>
    public IReadOnlyList<FontFile> Fonts { get; init; } = [];

    public IReadOnlyList<Hotline> Hotlines { get; init; } = [];

    public Footer Footer { get; init; } = new();

    public IReadOnlyList<NavigationItem> Navigation { get; init; } = [];

    public IReadOnlyList<Section> Sections { get; init; } = [];

    public IReadOnlyList<Source> Sources { get; init; } = [];

    public IReadOnlyList<Tag> Tags { get; init; } = [];

    public IReadOnlyList<AuthorRole> AuthorRoles { get; init; } = [];

    /// <summary>Fields of front matter that this site has beside those of every site.</summary>
    public IReadOnlyList<OwnField> Fields { get; init; } = [];

    /// <summary>How paragraphs in Chinese are told apart.</summary>
    public Paragraphs Paragraphs { get; init; }

    public Paging Paging { get; init; } = new();

    /// <summary>Articles in one feed.</summary>
    public int FeedSize { get; init; } = 20;

    /// <summary>What is published beside the pages: <c>json</c>.</summary>
    public IReadOnlyList<string> Outputs { get; init; } = [];

    /// <summary>Addresses of articles that were published once and are not to be asked for any more.</summary>
    public FrozenSet<string> Gone { get; init; } = FrozenSet<string>.Empty;

    /// <summary>Raw HTML elements that articles may use.</summary>
    public FrozenSet<string> AllowedHtml { get; init; } = FrozenSet<string>.Empty;

    /// <summary>
    /// Endings of files, without the dot and in lower case, that are published though they can run programs.
    /// </summary>
    public FrozenSet<string> Attachments { get; init; } = FrozenSet<string>.Empty;

    /// <summary>What is published of photographs and other pictures of pixels.</summary>
    public PictureMode Pictures { get; init; }

    /// <summary>What published pictures keep of the metadata of their files.</summary>
    public KeptMetadata KeptMetadata { get; init; }

    /// <summary>Where the site's own language stands.</summary>
    public FileLocation LanguagePlace { get; init; } = new(SiteConfigFile.Name);

    /// <summary>The file as it is written, to find the place of what is wrong in a text of it.</summary>
    public string Written { get; init; } = "";

    /// <summary>Digest of the file's bytes: a changed config renders every page again.</summary>
    public ulong Digest { get; init; }

    public Section? FindSection(string id) => Sections.FirstOrDefault(section => section.Id == id);

    public Source? FindSource(string id) => Sources.FirstOrDefault(source => source.Id == id);
}

/// <summary>What is published of the pictures beside articles.</summary>
public enum PictureMode
{
    /// <summary>Each in several sizes, without metadata.</summary>
    On,

    /// <summary>The same, and at its address the file itself.</summary>
    Originals,

    /// <summary>The file itself alone.</summary>
    Off,

    /// <summary>The file itself alone, because this program came without the library that makes pictures.</summary>
    Missing,
}

/// <summary>What stays of the metadata of pictures.</summary>
[Flags]
public enum KeptMetadata
{
    None = 0,

    /// <summary>Who made it and who supplied it.</summary>
    Credit = 1,

    Copyright = 2,
}

/// <summary>A number readers can call: <c>News hotline: 0572-8889090</c>.</summary>
public sealed record Hotline(LocalizedText Label, string Number);

/// <summary>The lines a Chinese news site owes its readers at the foot of each page; an empty one is not shown.</summary>
public sealed record Footer
{
    public LocalizedText Organiser { get; init; } = LocalizedText.Empty;

    /// <summary>ICP filing number of the site.</summary>
    public LocalizedText Icp { get; init; } = LocalizedText.Empty;

    /// <summary>Public-security filing number.</summary>
    public LocalizedText PublicSecurity { get; init; } = LocalizedText.Empty;

    /// <summary>Licence number of the internet news service.</summary>
    public LocalizedText Licence { get; init; } = LocalizedText.Empty;

    /// <summary>Where unlawful or wrong content can be reported.</summary>
    public LocalizedText Report { get; init; } = LocalizedText.Empty;

    /// <summary>
    /// Address of the page, one in each language, that tells how to read with ease; begins with <c>/</c>, not percent-encoded.
    /// </summary>
    public LocalizedText Accessibility { get; init; } = LocalizedText.Empty;

    /// <summary>Where that stands.</summary>
    public FileLocation AccessibilityPlace { get; init; } = new(SiteConfigFile.Name);

    /// <summary>Lines of the site's own; one without a link leads to <c>""</c>.</summary>
    public IReadOnlyList<NavigationItem> Lines { get; init; } = [];
}

/// <summary>One entry of the site's menu, or a line of its foot.</summary>
/// <param name="To">
/// An address on this site that begins with <c>/</c>, not percent-encoded, or an https URL; empty where it leads nowhere itself.
/// </param>
/// <param name="End">Query and fragment of an address on this site, or empty.</param>
/// <param name="Place">Where the address stands.</param>
public sealed record NavigationItem(LocalizedText Label, string To, string End, FileLocation Place)
{
    /// <summary>The entries under it, which have none themselves.</summary>
    public IReadOnlyList<NavigationItem> Children { get; init; } = [];
}

/// <summary>A file of the site's own looks.</summary>
/// <param name="File">Path from the site's folder, as it is written.</param>
/// <param name="Place">Where it is named.</param>
public abstract record LooksFile(string File, FileLocation Place);

/// <summary>A picture of the site's name: a drawing (SVG) or a PNG.</summary>
/// <param name="Alt">What it says; empty for the site's title.</param>
public sealed record Logo(string File, LocalizedText Alt, FileLocation Place) : LooksFile(File, Place)
{
    /// <summary>Pixels; 0 where the file does not tell, and before it was looked at.</summary>
    public int Width { get; init; }

    /// <summary>Pixels; 0 like <see cref="Width"/>.</summary>
    public int Height { get; init; }
}

/// <summary>A font (WOFF2).</summary>
/// <param name="IsBold">Whether it is for bold text alone.</param>
public sealed record FontFile(string File, bool IsBold, FileLocation Place) : LooksFile(File, Place);

/// <summary>A section of the archive, such as politics; its front is <c>/ID/</c>.</summary>
public sealed record Section(string Id, LocalizedText Name, LocalizedText Description);

/// <summary>Whether a source lets others reprint its articles.</summary>
public enum Reprint
{
    Unknown,
    Allowed,
    Forbidden,
}

/// <summary>A newspaper or office that articles come from.</summary>
public sealed record Source
{
    public required string Id { get; init; }

    public required LocalizedText Name { get; init; }

    public string? Home { get; init; }

    public LocalizedText Region { get; init; } = LocalizedText.Empty;

    public IReadOnlyList<Hotline> Hotlines { get; init; } = [];

    /// <summary>The copyright notice as a template that sees <c>article</c> and <c>source</c>.</summary>
    public LocalizedText Copyright { get; init; } = LocalizedText.Empty;

    /// <summary>Where the notice begins.</summary>
    public FileLocation CopyrightPlace { get; init; }

    public Reprint Reprint { get; init; }

    /// <summary>The credit line a reprint must carry.</summary>
    public LocalizedText Credit { get; init; } = LocalizedText.Empty;
}

/// <summary>A tag the editors have agreed on.</summary>
/// <param name="Name">What its address is made of, in every language.</param>
/// <param name="Label">What readers see in place of the name; the name itself where a language has no label.</param>
/// <param name="Aliases">Other spellings that count as this tag, beside its name and labels.</param>
public sealed record Tag(string Name, LocalizedText Label, LocalizedText Description, IReadOnlyList<string> Aliases);

/// <summary>What an author did: reporter, photographer, correspondent.</summary>
public sealed record AuthorRole(string Id, LocalizedText Name);

/// <summary>What the value of a field of a site's own is.</summary>
public enum OwnFieldType
{
    Text,
    Number,
    Date,

    /// <summary>Texts.</summary>
    List,

    /// <summary>One of some words.</summary>
    Choice,

    /// <summary>Yes or no.</summary>
    Flag,
}

/// <summary>A field of front matter that a site has beside those of every site.</summary>
public sealed record OwnField
{
    /// <summary>What articles and templates call it: <c>document_number</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What articles may call it in Chinese; empty when it has no such name.</summary>
    public string ChineseName { get; init; } = "";

    /// <summary>What readers see before its value; empty where only the site's own templates print it.</summary>
    public LocalizedText Label { get; init; } = LocalizedText.Empty;

    public OwnFieldType Type { get; init; }

    /// <summary>The words to choose from; empty but for a choice.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>Whether every article must have it; content pages need none.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Where its name stands.</summary>
    public FileLocation Place { get; init; } = new(SiteConfigFile.Name);

    /// <summary>Its names in articles.</summary>
    public IEnumerable<string> Names => ChineseName.Length == 0 ? [Name] : [Name, ChineseName];
}

/// <summary>What tells one paragraph from the next: a space between them, or the first line set in by two characters.</summary>
public enum Paragraphs
{
    Spaced,
    Indented,
}

/// <summary>How long lists may grow.</summary>
public sealed record Paging
{
    /// <summary>Latest articles on the home page, and of each section there.</summary>
    public int Home { get; init; } = 12;

    /// <summary>Newest articles on the front of a section, tag, source or author.</summary>
    public int Front { get; init; } = 30;

    /// <summary>The longest list on one page, in lines of ordinary length: longer ones are cut by date.</summary>
    public int List { get; init; } = 80;
}
