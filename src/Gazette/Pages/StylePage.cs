namespace Gazette.Pages;

/// <summary>The style sheet of every page. It is a template, as the site's accent colour stands in it.</summary>
internal static class StylePage
{
    private static readonly PageTemplate<StyleModel> Template = new("style");

    public static PageKind Kind { get; } = PageKind.OfPlan("style", Of, Template);

    private const string Address = "/assets/site.css";

    public static IEnumerable<Page> Of(Plan plan) =>
    [
        Template.Page(Address, new StyleModel
        {
            Page = new PageHead { Address = Address, Kind = Template.Name, Title = "", Edition = plan.Edition },
        }, UploadStage.Asset),
    ];
}

/// <summary>Template <c>style</c>: the style sheet.</summary>
public sealed record StyleModel : PageModel;
