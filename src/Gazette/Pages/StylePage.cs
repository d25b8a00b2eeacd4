namespace Gazette.Pages;

/// <summary>The style sheet of every page. It is a template, as the site's accent colour stands in it.</summary>
internal static class StylePage
{
    private const string Address = "/assets/site.css";

    public static IEnumerable<Page> Of(Plan plan) =>
    [
        new(Address, "style", new StyleModel
        {
            Page = new PageHead { Address = Address, Kind = "style", Title = "", Language = plan.Language },
        })
        {
            Stage = UploadStage.Asset,
        },
    ];
}
