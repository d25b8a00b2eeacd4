using Gazette.Markup;

namespace Gazette.Pages;

/// <summary>
/// The old addresses of articles and of lists: a page at each that leads on, and the list of all for servers that can redirect.
/// </summary>
internal static class RedirectPages
{
    private static readonly PageTemplate<RedirectsFileModel> List = new("redirects");
    private static readonly PageTemplate<RedirectPageModel> Template = new("redirect");

    public static PageKind Kind { get; } = PageKind.OfPlan("redirect", Of, List, Template, FeedPages.Atom);

    public static IEnumerable<Page> Of(Plan plan)
    {
        // Few articles have old addresses, and all are asked. Servers take the first line that fits: one that asks for a query
        // stands before one that does not, and one that fits whatever is left stands last.
        var basePath = plan.Config.BaseUrl.AbsolutePath;
        Redirect[] aliases =
        [
            .. plan.Archive.Articles.Concat(plan.Archive.ContentPages)
                .Where(article => article.References.Aliases.Count > 0)
                .SelectMany(article => article.References.Aliases
                    .Select(alias => new Redirect(alias, article.Address)
                    {
                        BasePath = basePath,
                        AliasIn = article.References.File,
                    })),
        ];
        // What an editor writes comes before what follows from names.
        var taken = aliases.Select(FileOf).ToHashSet(StringComparer.Ordinal);
        MovedList[] lists = [.. MovedLists.Of(plan)];
        (string Path, Page Page)[] moved =
        [
            .. lists.SelectMany(list => list.Pages).Where(old => taken.Add(old.Path))
                .OrderBy(old => old.Path, StringComparer.Ordinal),
        ];
        Redirect[] redirects =
        [
            .. aliases,
            .. moved.Select(old => new Redirect(AddressOf(old.Path), AddressOf(old.Page.Path)) { BasePath = basePath }),
            .. lists.Where(list => !list.IsTaken)
                .Select(list => new Redirect(list.Before + "*", list.Now) { BasePath = basePath }),
        ];
        yield return List.Page("/_redirects", new RedirectsFileModel
        {
            Page = new PageHead { Address = "/_redirects", Kind = List.Name, Title = "", Edition = plan.Edition },
            Redirects =
            [
                .. redirects.OrderBy(redirect => redirect.Parameters.Count == 0).ThenBy(redirect => redirect.From.EndsWith('*'))
                    .ThenBy(redirect => redirect.From, StringComparer.Ordinal),
            ],
        });
        foreach (var alias in aliases.Where(alias => alias.IsServedByPath).OrderBy(alias => alias.From, StringComparer.Ordinal))
            yield return Page(plan, alias);
        foreach (var (path, page) in moved)
        {
            // News readers follow no page that leads on: the feed itself is there too, and says where it is now.
            yield return page.Template == FeedPages.Atom.Name
                ? FeedPages.Atom.Page(path, (FeedModel)page.Model)
                : Page(plan, new Redirect(AddressOf(path), AddressOf(page.Path)));
        }
    }

    private static Page Page(Plan plan, Redirect redirect)
    {
        return Template.Page(FileOf(redirect), new RedirectPageModel
        {
            Page = new PageHead
            {
                Address = redirect.From,
                Kind = Template.Name,
                Title = plan.Text["moved"],
                Edition = plan.Edition,
                NoIndex = true
            },
            To = redirect.To,
        }, aliasIn: redirect.AliasIn);
    }

    /// <summary>The file at an old address. None can be both /x and /x/: servers lead from the first to the second.</summary>
    private static string FileOf(Redirect redirect) => Addresses.File(
        redirect.From.EndsWith('/') || Path.HasExtension(redirect.From) ? redirect.From : redirect.From + "/");

    /// <summary>The address at which a file is served.</summary>
    private static string AddressOf(string path) =>
        path.EndsWith("/index.html", StringComparison.Ordinal) ? path[..(path.LastIndexOf('/') + 1)] : path;
}

/// <summary>Template <c>redirect</c>: an old address that leads to a new one.</summary>
public sealed record RedirectPageModel : PageModel
{
    /// <summary>The new address.</summary>
    public required string To { get; init; }
}

/// <summary>Template <c>redirects</c>: the <c>_redirects</c> file.</summary>
public sealed record RedirectsFileModel : PageModel
{
    public IReadOnlyList<Redirect> Redirects { get; init; } = [];
}

/// <summary>An old address and the new one, both without the base URL's path.</summary>
/// <param name="From">It may end in a query, or in <c>*</c> for all that lies below.</param>
public sealed record Redirect(string From, string To)
{
    /// <summary>Path of the site on its host: <c>/</c>, or <c>/news/</c>.</summary>
    internal string BasePath { get; init; } = "/";

    /// <summary>The article's file that has the old address; empty for a list's.</summary>
    internal string AliasIn { get; init; } = "";

    private int PathEnd => From.IndexOf('?') is >= 0 and var end ? end : From.Length;

    /// <summary>The old address without its query, after the base path and percent-encoded, as servers see it.</summary>
    public string Path => BasePath + UrlText.Encoded(From[1..PathEnd]);

    /// <summary>The parameters of its query: <c>id=3</c>.</summary>
    public IReadOnlyList<string> Parameters =>
        [.. From[PathEnd..].TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>Whether a file can be there, which servers of files alone find by its path.</summary>
    internal bool IsServedByPath => !From.AsSpan().ContainsAny('?', '*', '%');
}
