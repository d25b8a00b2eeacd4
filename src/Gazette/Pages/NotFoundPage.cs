namespace Gazette.Pages;

/// <summary>What a server shows for an address that is not there.</summary>
internal static class NotFoundPage
{
    public static IEnumerable<Page> Of(Plan plan) =>
    [
        new("/404.html", "not-found", new NotFoundPageModel
        {
            Page = new PageHead { Address = "/404.html", Kind = "not-found", Title = plan.Text["not_found"],
                Language = plan.Language, NoIndex = true },
        }),
    ];
}
