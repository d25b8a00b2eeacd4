namespace Gazette.Pages;

/// <summary>
/// The old addresses of articles: a page at each that leads on, and the list of all for servers that can redirect.
/// </summary>
internal static class RedirectPages
{
    public static IEnumerable<Page> Of(Plan plan)
    {
        var redirects = plan.Archive.Articles.Concat(plan.Archive.ContentPages)
            .SelectMany(article => article.References.Aliases.Select(alias => new Redirect(alias, article.Address)))
            .OrderBy(redirect => redirect.From, StringComparer.Ordinal)
            .ToArray();
        yield return new Page("/_redirects", "redirects", new RedirectsFileModel
        {
            Page = new PageHead { Address = "/_redirects", Kind = "redirects", Title = "", Language = plan.Language },
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
        return new Page(file, "redirect", new RedirectPageModel
        {
            Page = new PageHead
            {
                Address = redirect.From,
                Kind = "redirect",
                Title = plan.Text["moved"],
                Language = plan.Language,
                NoIndex = true
            },
            To = redirect.To,
        });
    }
}
