namespace Gazette.Pages;

/// <summary>robots.txt: everything may be read, and where the sitemap is (RFC 9309).</summary>
internal static class RobotsPage
{
    private static readonly PageTemplate<RobotsModel> Template = new("robots");

    public static PageKind Kind { get; } = PageKind.OfPlan("robots", Of, Template);

    public static IEnumerable<Page> Of(Plan plan) =>
    [
        Template.Page("/robots.txt", new RobotsModel
        {
            Page = new PageHead { Address = "/robots.txt", Kind = Template.Name, Title = "", Edition = plan.Edition },
        }),
    ];
}

/// <summary>Template <c>robots</c>.</summary>
public sealed record RobotsModel : PageModel;
