using System.Reflection;
using System.Text.RegularExpressions;
using Gazette.Content;
using Gazette.Pages;

namespace Gazette.Tests.Rendering;

/// <summary>Keeps templates/README.md true: designers know of templates only what it tells.</summary>
public sealed class TemplateReferenceTests
{
    private static readonly Dictionary<string, Type> Models = new()
    {
        ["article"] = typeof(ArticlePageModel),
        ["home"] = typeof(HomePageModel),
        ["section"] = typeof(ListPageModel),
        ["tag"] = typeof(ListPageModel),
        ["source"] = typeof(ListPageModel),
        ["author"] = typeof(ListPageModel),
        ["tags"] = typeof(IndexPageModel),
        ["sources"] = typeof(IndexPageModel),
        ["authors"] = typeof(IndexPageModel),
        ["archive"] = typeof(ArchivePageModel),
        ["year"] = typeof(YearPageModel),
        ["month"] = typeof(MonthPageModel),
        ["undated"] = typeof(UndatedPageModel),
        ["corrections"] = typeof(CorrectionsPageModel),
        ["page"] = typeof(ContentPageModel),
        ["not-found"] = typeof(NotFoundPageModel),
        ["redirect"] = typeof(RedirectPageModel),
        ["redirects"] = typeof(RedirectsFileModel),
        ["rss"] = typeof(FeedModel),
        ["atom"] = typeof(FeedModel),
        ["sitemap-index"] = typeof(SitemapIndexModel),
        ["sitemap"] = typeof(SitemapModel),
        ["robots"] = typeof(RobotsModel),
        ["style"] = typeof(StyleModel),
    };

    private static readonly Dictionary<Type, string> Records = new()
    {
        [typeof(SiteView)] = "site",
        [typeof(PageHead)] = "page",
        [typeof(ArticleCard)] = "card",
        [typeof(ArticleView)] = "article in full",
        [typeof(ArticleDate)] = "date",
        [typeof(Place)] = "place",
        [typeof(SourceView)] = "source in full",
        [typeof(Author)] = "author on a card",
        [typeof(AuthorView)] = "author with a page",
        [typeof(HotlineView)] = "hotline",
        [typeof(NavigationView)] = "menu entry",
        [typeof(Crumb)] = "crumb",
        [typeof(FooterView)] = "footer",
        [typeof(PublishedPicture)] = "picture",
        [typeof(Original)] = "original",
        [typeof(Correction)] = "correction",
        [typeof(CorrectionEntry)] = "correction entry",
        [typeof(Withdrawal)] = "withdrawal",
        [typeof(SectionBox)] = "section box",
        [typeof(IndexGroup)] = "index group",
        [typeof(CalendarYear)] = "calendar year",
        [typeof(CalendarMonth)] = "calendar month",
        [typeof(CalendarDay)] = "calendar day",
        [typeof(DayGroup)] = "day group",
        [typeof(Redirect)] = "redirect entry",
        [typeof(SitemapEntry)] = "sitemap entry",
    };

    [Fact]
    public void Every_template_has_a_place_in_the_readme() =>
        Assert.Equal(SitePlan.Templates.Order(StringComparer.Ordinal), Models.Keys.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Templates))]
    public void The_readme_lists_the_members_of_a_template(string template) =>
        Assert.Equal(MembersOf(Models[template]), Listed(template == "page" ? "page from content/pages" : template));

    [Theory]
    [MemberData(nameof(RecordHeadings))]
    public void The_readme_lists_the_members_of_a_record(string heading) =>
        Assert.Equal(MembersOf(Records.Single(record => record.Value == heading).Key), Listed(heading));

    [Fact]
    public void The_readme_has_a_table_for_each_record_that_templates_see() =>
        Assert.Empty(Models.Values.Append(typeof(SiteView)).SelectMany(Seen).Distinct().Except(Records.Keys));

    public static TheoryData<string> Templates() => [.. Models.Keys];

    public static TheoryData<string> RecordHeadings() => [.. Records.Values];

    private static IEnumerable<string> MembersOf(Type type) => Properties(type)
        .Select(property => Regex.Replace(property.Name, "(?<=[a-z0-9])[A-Z]", "_$0").ToLowerInvariant())
        .Order(StringComparer.Ordinal);

    private static IEnumerable<PropertyInfo> Properties(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.GetIndexParameters().Length == 0);

    /// <summary>The records of this program that a model leads to, through lists too.</summary>
    private static IEnumerable<Type> Seen(Type type) => Properties(type)
        .Select(property => Innermost(property.PropertyType))
        .Where(seen => seen.Namespace is "Gazette.Pages" or "Gazette.Content" && !seen.IsEnum && seen != typeof(Body))
        .SelectMany(seen => seen == type ? [seen] : Seen(seen).Prepend(seen));

    private static Type Innermost(Type type) => type.IsGenericType ? Innermost(type.GetGenericArguments()[0]) : type;

    /// <summary>The members in the table under a heading, in order of name.</summary>
    private static IEnumerable<string> Listed(string heading)
    {
        var readme = File.ReadAllText(Path.Combine(FindRoot(), "templates", "README.md"));
        var section = Regex.Match(
            readme, $@"^## {Regex.Escape(heading)}\n(.*?)(?=^#|\z)", RegexOptions.Multiline | RegexOptions.Singleline);
        Assert.True(section.Success, $"templates/README.md has no heading \"{heading}\".");
        return Regex.Matches(section.Groups[1].Value, "^\\| (`[^|]*) \\|", RegexOptions.Multiline)
            .SelectMany(row => Regex.Matches(row.Groups[1].Value, "`([^`]*)`"))
            .Select(name => name.Groups[1].Value)
            .Order(StringComparer.Ordinal);
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Gazette.slnx")))
            folder = folder.Parent ?? throw new InvalidOperationException("Gazette.slnx is not above the tests.");
        return folder.FullName;
    }
}
