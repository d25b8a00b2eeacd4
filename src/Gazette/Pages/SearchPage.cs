namespace Gazette.Pages;

/// <summary>Where readers search: a script shows what the index has.</summary>
internal static class SearchPage
{
    private static readonly PageTemplate<SearchPageModel> Template = new("search");

    public static PageKind Kind { get; } = PageKind.OfEditions("search", Of, Template);

    public static IEnumerable<Page> Of(Plan plan)
    {
        var address = plan.Addresses.Search;
        yield return Template.Page(address + "index.html", new SearchPageModel
        {
            Page = plan.Linked(
                new PageHead
                {
                    Address = address,
                    Kind = Template.Name,
                    Title = plan.Text["search"],
                    Edition = plan.Edition,
                    Breadcrumb = [plan.HomeCrumb(plan.Language)],
                    NoIndex = true,
                },
                plan.LanguagesWithLists(),
                places => places.Edition.Addresses.Search),
        });
    }
}

/// <summary>Template <c>search</c>.</summary>
public sealed record SearchPageModel : PageModel;
