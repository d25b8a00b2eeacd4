using Gazette.Catalog;
using Gazette.Configuration;
using Gazette.Markup;

namespace Gazette.Pages;

/// <summary>
/// The old addresses of articles and of lists: a page at each that leads on, and the list of all for servers that can redirect.
/// </summary>
internal static class RedirectPages
{
    private static readonly PageTemplate<RedirectsFileModel> List = new("redirects");
    private static readonly PageTemplate<RedirectPageModel> Template = new("redirect");

    public static PageKind Kind { get; } = PageKind.OfPlan("redirect", Of, List, Template);

    public static IEnumerable<Page> Of(Plan plan)
    {
        // Few articles have old addresses, and all are asked. Servers take the first line that fits: one that asks for a query
        // stands before one that does not.
        var basePath = plan.Config.BaseUrl.AbsolutePath;
        var redirects = plan.Archive.Articles.Concat(plan.Archive.ContentPages)
            .Where(article => article.References.Aliases.Count > 0)
            .SelectMany(article => article.References.Aliases
                .Select(alias => new Redirect(alias, article.Address) { BasePath = basePath }))
            .Concat(Lists(plan.Archive.Tags, Addresses.Tags, basePath))
            .Concat(Lists(plan.Archive.Sources, Addresses.Sources, basePath))
            .Concat(Lists(plan.Archive.Authors, Addresses.Authors, basePath))
            .OrderBy(redirect => redirect.Parameters.Count == 0)
            .ThenBy(redirect => redirect.From, StringComparer.Ordinal)
            .ToArray();
        yield return List.Page("/_redirects", new RedirectsFileModel
        {
            Page = new PageHead { Address = "/_redirects", Kind = List.Name, Title = "", Language = plan.Language },
            Redirects = redirects,
        });
        foreach (var redirect in redirects.Where(redirect => redirect.IsServedByPath))
            yield return Page(plan, redirect);
    }

    /// <summary>
    /// Where the lists of names with signs (<c>C++</c>) were before their slugs told these: there, unless another list is there
    /// now, a page leads to the ordinally first of them.
    /// </summary>
    private static IEnumerable<Redirect> Lists(IReadOnlyList<ArticleList> lists, string index, string basePath)
    {
        var moved = lists.Select(list => (Before: Slug.WithoutSigns(list.Name), list.Key)).Where(list => list.Before != list.Key)
            .GroupBy(list => list.Before, list => list.Key, StringComparer.Ordinal).ToArray();
        var keys = moved.Length == 0 ? [] : lists.Select(list => list.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var list in moved.Where(list => !keys.Contains(list.Key)))
        {
            yield return new Redirect($"{index}{list.Key}/", $"{index}{list.First()}/") { BasePath = basePath };
            yield return new Redirect($"{index}{list.Key}/*", $"{index}{list.First()}/:splat") { BasePath = basePath };
        }
    }

    private static Page Page(Plan plan, Redirect redirect)
    {
        // A file has no way to be both /x and /x/: servers lead from the first to the second.
        var isFile = redirect.From.EndsWith('/') || Path.HasExtension(redirect.From);
        var file = Addresses.File(isFile ? redirect.From : redirect.From + "/");
        return Template.Page(file, new RedirectPageModel
        {
            Page = new PageHead
            {
                Address = redirect.From,
                Kind = Template.Name,
                Title = plan.Text["moved"],
                Language = plan.Language,
                NoIndex = true
            },
            To = redirect.To,
        });
    }
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

    private int PathEnd => From.IndexOf('?') is >= 0 and var end ? end : From.Length;

    /// <summary>The old address without its query, after the base path and percent-encoded, as servers see it.</summary>
    public string Path => BasePath + UrlText.Encoded(From[1..PathEnd]);

    /// <summary>The parameters of its query: <c>id=3</c>.</summary>
    public IReadOnlyList<string> Parameters =>
        [.. From[PathEnd..].TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>Whether a file can be there, which servers of files alone find by its path.</summary>
    internal bool IsServedByPath => !From.AsSpan().ContainsAny('?', '*', '%');
}
