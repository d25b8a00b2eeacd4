namespace Gazette.Pages;

/// <summary>robots.txt: everything may be read, and where the sitemap is (RFC 9309).</summary>
internal static class RobotsPage
{
    public static IEnumerable<Page> Of(Plan plan) =>
    [
        new("/robots.txt", "robots", new RobotsModel
        {
            Page = new PageHead { Address = "/robots.txt", Kind = "robots", Title = "", Language = plan.Language },
        }),
    ];
}
