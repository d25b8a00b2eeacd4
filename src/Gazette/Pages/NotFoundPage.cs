namespace Gazette.Pages;

/// <summary>What a server shows for an address that is not there.</summary>
internal static class NotFoundPage
{
    private static readonly PageTemplate<NotFoundPageModel> Template = new("not-found");

    public static PageKind Kind { get; } = PageKind.OfPlan("not-found", Of, Template);

    public static IEnumerable<Page> Of(Plan plan) =>
    [
        Template.Page("/404.html", new NotFoundPageModel
        {
            Page = new PageHead { Address = "/404.html", Kind = Template.Name, Title = plan.Text["not_found"],
                Language = plan.Language, NoIndex = true },
        }),
    ];
}

/// <summary>Template <c>not-found</c>.</summary>
public sealed record NotFoundPageModel : PageModel;
