using System.Globalization;
using Gazette.Configuration;
using Gazette.Pages;

namespace Gazette.Tests.Pages;

/// <summary>The indexes of tags, sources and authors.</summary>
public sealed class IndexPagesTests
{
    [Fact]
    public void A_short_index_tells_numbers_and_no_more()
    {
        var index = Assert.Single(Indexes(Tagged(("tea", 3), ("rice", 1))));
        Assert.Equal(["rice 1", "tea 3"], Names(Assert.Single(index.Groups).Places));
        Assert.Equal((2, "", 0, 0), (index.Count, index.Names, index.Letters.Count, index.MostUsed.Count));
    }

    [Fact]
    public void The_most_used_come_first_and_those_of_one_number_by_name()
    {
        var others = Enumerable.Range(0, 30).Select(i => ($"tag {(char)('a' + (i % 26))}{i}", 1));
        var index = Assert.Single(Indexes(Tagged([.. others, ("zebra", 3), ("ant", 2), ("bee", 2)])));
        Assert.Equal(["zebra 3", "ant 2", "bee 2"], Names(index.MostUsed).Take(3));
        Assert.Equal(12, index.MostUsed.Count);
        Assert.Contains("zebra 3", Names(index.Groups.SelectMany(group => group.Places)));
    }

    [Fact]
    public void Each_page_of_a_long_index_has_the_strip_of_letters_and_all_names_stand_in_a_file()
    {
        using var site = SiteTest.WithRealTemplates(Tagged(
            [.. Enumerable.Range(0, 60).Select(i => ($"{(char)('a' + (i % 5))}lder {i}", 1)), ("汀河", 2)]));
        site.Edit("site.config.yml", "title: Test", "paging: {list: 10}\ntitle: Test").BuildWell();
        var letter = site.Page("/tags/c-/index.html");
        Assert.Contains("<li><a href=\"/tags/c-/\" aria-current=\"page\">C</a>", letter, StringComparison.Ordinal);
        foreach (var strip in "A B D E T".Split(' '))
            Assert.Contains($"<li><a href=\"/tags/{strip.ToLowerInvariant()}-/\">{strip}</a>", letter, StringComparison.Ordinal);
        var front = site.Page("/tags/index.html");
        Assert.Contains("data-names=\"/tags/names.json\"", front, StringComparison.Ordinal);
        Assert.Contains("pinyin", front, StringComparison.Ordinal);
        Assert.Contains("[\"汀河\",\"汀河/\",2]", site.Page("/tags/names.json"), StringComparison.Ordinal);
        Assert.Equal(61, site.Page("/tags/names.json").Split("],[").Length);
        // A beginning of two signs still shows where among the letters it is.
        Assert.All(
            site.Files.Where(path => System.Text.RegularExpressions.Regex.IsMatch(path, "^/tags/cl.*-/")),
            path => Assert.Contains("aria-current=\"true\">C</a>", site.Page(path), StringComparison.Ordinal));
    }

    [Fact]
    public void Pinyin_is_told_of_only_where_names_stand_by_it()
    {
        Assert.False(Assert.Single(Indexes(Tagged(("tea", 1)))).HasPinyin);
        Assert.True(Assert.Single(Indexes(Tagged(("tea", 1), ("汀河", 1)))).HasPinyin);
    }

    private static IEnumerable<string> Names(IEnumerable<Place> places) =>
        places.Select(place => string.Create(CultureInfo.InvariantCulture, $"{place.Name} {place.Count}"));

    private static List<IndexPageModel> Indexes(string files)
    {
        List<IndexPageModel> found = [];
        using var site = SiteTest.From(files);
        site.Kinds = [PageKind.OfPlan("looks", plan =>
        {
            found.AddRange(TagPages.Of(plan).First().Pages().Select(page => page.Model).OfType<IndexPageModel>());
            return Enumerable.Empty<Page>();
        })];
        site.Build();
        return found;
    }

    /// <summary>As many articles with each tag.</summary>
    private static string Tagged(params (string Tag, int Count)[] tags) => string.Concat(
        from tag in tags
        from i in Enumerable.Range(0, tag.Count)
        select $"-- content/{Slug.Of(tag.Tag)}-{i}.md --\n---\ntitle: {tag.Tag} {i}\ndate: 2009-01-0{1 + i}\n"
            + $"source: daily\ntags: [{tag.Tag}]\n---\nText.\n");
}
