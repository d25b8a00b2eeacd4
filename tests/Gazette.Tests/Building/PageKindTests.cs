using System.Buffers;
using System.Text;
using System.Text.Json;
using Gazette.Pages;

namespace Gazette.Tests.Building;

/// <summary>Whatever a kind of pages declares to be made of, a build after an edit leaves what a clean build leaves.</summary>
public sealed class PageKindTests
{
    private const string Archive = """
        -- content/2009/07/03/flood.md --
        ---
        title: Flood of the river
        date: 2009-07-03
        source: daily
        section: society
        summary: The river rose.
        ---
        Water rose.
        -- content/2009/07/05/repair.md --
        ---
        title: Repair after the flood
        date: 2009-07-05
        source: daily
        section: society
        summary: It is open again.
        ---
        The bridge is open.
        -- content/2010/03/01/tea.md --
        ---
        title: Tea harvest
        date: 2010-03-01
        source: daily
        section: farming
        summary: A good year.
        ---
        Leaves were picked.
        """;

    /// <summary>A JSON file beside each article.</summary>
    private static readonly PageKind JsonOfArticle = PageKind.OfArticle(
        "article-json",
        static article => !article.References.IsContentPage,
        static article => article.Address + "index.json",
        static (frame, article, _) => new TextsModel { Page = Head(frame, article.Address), Texts = [BodyOf(article)] },
        Json);

    /// <summary>A feed with the full texts of each section.</summary>
    private static readonly PageKind FullTextFeed = PageKind.OfArticles(
        "full-text",
        static plan => plan.Archive.Sections.Select(list => new ArticleSelection(
            $"/{list.Key}/full.json",
            new Place(list.Name, $"/{list.Key}/"),
            [.. list.Articles.Take(2).Select(card => plan.Archive.Find(card.Address)!)])),
        static (frame, selection, articles) =>
            new TextsModel { Page = Head(frame, selection.List.Address), Texts = [.. articles.Select(BodyOf)] },
        Json);

    [Fact]
    public void A_page_of_one_article_follows_its_body_and_nothing_is_planned_for_it()
    {
        using var site = SiteTest.From(Archive);
        site.Kinds = [.. SitePlan.Kinds, JsonOfArticle];
        site.BuildWell().BuildWell();

        site.Edit("content/2009/07/05/repair.md", "is open.", "was opened.").BuildWell();
        Assert.False(site.Planned);
        Assert.Equal(2, site.Report.Rendered.Count);
        Assert.Contains("was opened", site.Page("/2009/07/05/repair/index.json"), StringComparison.Ordinal);
        site.AssertEqualsCleanBuild();
    }

    [Fact]
    public void A_page_of_several_articles_follows_the_body_of_each()
    {
        using var site = SiteTest.From(Archive);
        site.Kinds = [.. SitePlan.Kinds, FullTextFeed, JsonOfArticle];
        site.BuildWell().BuildWell();

        site.Edit("content/2009/07/03/flood.md", "Water rose.", "Water rose and fell.").BuildWell();
        Assert.Equal(3, site.Report.Rendered.Count);
        Assert.Contains("rose and fell", site.Page("/society/full.json"), StringComparison.Ordinal);
        site.AssertEqualsCleanBuild();
    }

    [Fact]
    public void An_article_that_no_page_shows_with_others_is_not_planned_for()
    {
        using var site = SiteTest.From(Archive);
        site.Kinds = [.. SitePlan.Kinds, FullTextFeed];
        site.Add("content/2009/07/01/rain.md",
            "---\ntitle: Rain\ndate: 2009-07-01\nsource: daily\nsection: society\nsummary: Wet.\n---\nRain fell.\n");
        site.BuildWell().BuildWell();

        site.Edit("content/2009/07/01/rain.md", "Rain fell.", "Rain fell again.").BuildWell();
        Assert.False(site.Planned);
        site.AssertEqualsCleanBuild();
    }

    [Fact]
    public void What_a_build_leaves_of_all_kinds_stands_the_comparison_with_a_clean_one()
    {
        using var site = SiteTest.From(Archive);
        site.Kinds = [.. SitePlan.Kinds, FullTextFeed, JsonOfArticle];
        site.BuildWell();
        site.Edit("content/2009/07/03/flood.md", "Water rose.", "Water rose and fell.");
        Assert.DoesNotContain(site.Verify(), complaint => complaint.Contains(": error ", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_template_stands_in_one_kind_but_that_of_the_feeds_of_lists() =>
        Assert.Equal(["atom"], SitePlan.Kinds.SelectMany(kind => kind.Templates).GroupBy(template => template.Name)
            .Where(group => group.Count() > 1).Select(group => group.Key));

    private static string BodyOf(Content.Article article) => Encoding.UTF8.GetString(article.Text().Body.Html.Span);

    private static PageHead Head(SiteFrame frame, string address) =>
        new() { Address = address, Kind = "json", Title = "", Edition = frame.Edition };

    private static void Json(PageModel model, IBufferWriter<byte> output)
    {
        using var json = new Utf8JsonWriter(output);
        json.WriteStartArray();
        foreach (var text in ((TextsModel)model).Texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }

    internal sealed record TextsModel : PageModel
    {
        public IReadOnlyList<string> Texts { get; init; } = [];
    }
}
