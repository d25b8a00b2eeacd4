using System.Buffers;
using Gazette.Diagnostics;
using Gazette.Templating;
using static Gazette.Diagnostics.Wording;

namespace Gazette.Pages;

/// <summary>
/// Prints a page without a template: JSON, for one. A static function of the model, which is the whole truth about the page.
/// </summary>
public delegate void PageWriter(PageModel model, IBufferWriter<byte> output);

/// <summary>One file of the published site: its path, the template that makes it, and all that the template sees.</summary>
public sealed class Page
{
    private readonly Func<PageModel>? _make;
    private readonly string? _origin;
    private readonly PageModel? _model;

    /// <param name="path">Path in the output folder, with a leading <c>/</c>: <c>/2024/05/15/x/index.html</c>.</param>
    /// <param name="template">Name of the template without its ending: <c>article</c>.</param>
    /// <param name="model">What is printed.</param>
    /// <param name="writer">Prints it; null where the template does.</param>
    internal Page(string path, string template, PageModel model, PageWriter? writer = null)
    {
        Path = path;
        Template = template;
        Writer = writer;
        _model = model;
    }

    /// <summary>A page of one of many, whose model is made by the thread that renders it.</summary>
    /// <param name="origin">The article's file; null for what is no article's page.</param>
    internal Page(string path, string template, string? origin, Func<PageModel> make, PageWriter? writer = null)
    {
        Path = path;
        Template = template;
        Writer = writer;
        _origin = origin;
        _make = make;
    }

    public string Path { get; }

    /// <summary>Name of the template, or of the kind where a writer prints it.</summary>
    public string Template { get; }

    /// <summary>What prints the page; null where its template does.</summary>
    public PageWriter? Writer { get; }

    /// <summary>When the page should be uploaded: a list, unless it is said.</summary>
    public UploadStage Stage { get; init; } = UploadStage.List;

    /// <summary>The article's file in which an editor wrote the page's address, an old one; else empty.</summary>
    public string AliasIn { get; init; } = "";

    /// <summary>Why readers may keep its address.</summary>
    public Permanence Permanence { get; init; }

    /// <summary>
    /// What is printed. Of a page of one of many it is made anew whenever it is asked for: the pages of a site are all there
    /// before the first is rendered, and their models would take more memory than they.
    /// </summary>
    public PageModel Model => _model ?? _make!();

    /// <summary>The article's file; null for what is no article's page.</summary>
    public string? ArticleFile => _origin;

    /// <summary>What an editor would look for to change it: its article's file, or what kind of page it is.</summary>
    public Wording Origin => (_origin, _model) switch
    {
        ({ } file, _) => Plain(file),
        (_, RedirectPageModel redirect) => Say("the old address of {0}", "{0} 的旧网址", redirect.To),
        _ => Say("the {0} page {1}", "网页 {1}（模板 {0}）", Template, Path),
    };
}

/// <summary>Whose address readers may keep, so that it is not lost without a word.</summary>
public enum Permanence
{
    /// <summary>It follows from what there is: a draft, a tag, a month.</summary>
    None,

    /// <summary>An article, or a page of the editors.</summary>
    Article,

    /// <summary>The front of a section of site.config.yml.</summary>
    Section,
}

/// <summary>What a template sees of its own page. A digest of it is the whole truth about the page.</summary>
[TemplateModel]
public abstract record PageModel
{
    public required PageHead Page { get; init; }
}

/// <summary>What every page says about itself.</summary>
public sealed record PageHead
{
    /// <summary>Address on the site, without the base URL's path, not percent-encoded: <c>/2024/05/15/x/</c>.</summary>
    public required string Address { get; init; }

    /// <summary>Template name: <c>article</c>, <c>home</c>, <c>section</c> …</summary>
    public required string Kind { get; init; }

    /// <summary>The heading and the title bar's words; empty on the home page.</summary>
    public required string Title { get; init; }

    /// <summary>For search engines; empty when there is none.</summary>
    public string Description { get; init; } = "";

    /// <summary>The edition of the site that it belongs to.</summary>
    public required Edition Edition { get; init; }

    /// <summary>Language of the page and of the interface's words on it.</summary>
    public string Language => Edition.Language;

    /// <summary>
    /// The page itself and the same in other languages, that for readers of yet another first; empty where there is no other.
    /// </summary>
    public IReadOnlyList<Alternate> Alternates { get; init; } = [];

    /// <summary>
    /// The nearest to the page in each other edition, where that is not the home page of each; else empty.
    /// </summary>
    public IReadOnlyList<Alternate> Switch { get; init; } = [];

    /// <summary>The way here from the home page, without the page itself.</summary>
    public IReadOnlyList<Crumb> Breadcrumb { get; init; } = [];

    /// <summary>Address of the page's own Atom feed; empty when it has none.</summary>
    public string Feed { get; init; } = "";

    /// <summary>The picture that other sites show beside a link to the page, or null.</summary>
    public SharedPicture? Picture { get; init; }

    /// <summary>Search engines are asked not to list the page.</summary>
    public bool NoIndex { get; init; }
}

/// <summary>A page in a language.</summary>
/// <param name="Language">Tag of the language (BCP 47).</param>
public sealed record Alternate(string Language, string Address);

/// <summary>A JPEG of at most 1200 x 630 pixels.</summary>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
public sealed record SharedPicture(string Address, int Width, int Height, string Alt);

/// <summary>A step of a breadcrumb.</summary>
public sealed record Crumb(string Label, string Address);
