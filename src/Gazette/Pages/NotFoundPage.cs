namespace Gazette.Pages;

/// <summary>What a server shows for an address that is not there.</summary>
internal static class NotFoundPage
{
    private static readonly PageTemplate<NotFoundPageModel> Template = new("not-found");

    public static PageKind Kind { get; } = PageKind.OfEditions("not-found", Of, Template);

    public static IEnumerable<Page> Of(Plan plan) =>
    [
        Template.Page(plan.Addresses.NotFound, new NotFoundPageModel
        {
            Page = new PageHead
            {
                Address = plan.Addresses.NotFound,
                Kind = Template.Name,
                Title = plan.Text["not_found"],
                Edition = plan.Edition,
                NoIndex = true,
            },
        }),
    ];
}

/// <summary>Template <c>not-found</c>.</summary>
public sealed record NotFoundPageModel : PageModel;
