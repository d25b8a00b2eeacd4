namespace Gazette.Pages;

/// <summary>The site's accent colour as a style sheet of one rule, so that no page needs styles of its own.</summary>
internal static class AccentPage
{
    public static IEnumerable<Page> Of(Plan plan) =>
    [
        new("/assets/accent.css", "accent", new AccentModel
        {
            Page = new PageHead { Address = "/assets/accent.css", Kind = "accent", Title = "", Language = plan.Language },
        }),
    ];
}
