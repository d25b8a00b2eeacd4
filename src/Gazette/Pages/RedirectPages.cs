namespace Gazette.Pages;

/// <summary>
/// The old addresses of articles: a page at each that leads on, and the list of all for servers that can redirect.
/// </summary>
internal static class RedirectPages
{
    private static readonly PageTemplate<RedirectsFileModel> List = new("redirects");
    private static readonly PageTemplate<RedirectPageModel> Template = new("redirect");

    public static PageKind Kind { get; } = PageKind.OfPlan("redirect", Of, List, Template);

    public static IEnumerable<Page> Of(Plan plan)
    {
        // Few articles have old addresses, and all are asked.
        var redirects = plan.Archive.Articles.Concat(plan.Archive.ContentPages)
            .Where(article => article.References.Aliases.Count > 0)
            .SelectMany(article => article.References.Aliases.Select(alias => new Redirect(alias, article.Address)))
            .OrderBy(redirect => redirect.From, StringComparer.Ordinal)
            .ToArray();
        yield return List.Page("/_redirects", new RedirectsFileModel
        {
            Page = new PageHead { Address = "/_redirects", Kind = List.Name, Title = "", Language = plan.Language },
            Redirects = redirects,
        });
        foreach (var redirect in redirects.Where(redirect => !redirect.From.Contains('?')))
            yield return Page(plan, redirect);
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
public sealed record Redirect(string From, string To);
