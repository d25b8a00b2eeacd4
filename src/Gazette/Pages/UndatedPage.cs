namespace Gazette.Pages;

/// <summary>The articles whose date nobody knows, in a part of the archive of their own.</summary>
internal static class UndatedPage
{
    public static IEnumerable<Page> Of(Plan plan) =>
    [
        new(Addresses.File(Addresses.Undated), "undated", new UndatedPageModel
        {
            Page = new PageHead
            {
                Address = Addresses.Undated,
                Kind = "undated",
                Title = plan.Text["undated"],
                Language = plan.Language,
                Breadcrumb = [plan.HomeCrumb(plan.Language), new Crumb(plan.Text["archive"], Addresses.Archive)],
            },
            Articles = plan.Archive.Undated,
        }),
    ];
}
