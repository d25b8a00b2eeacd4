using System.Text.Json;
using System.Text.RegularExpressions;
using Gazette.Tests.Html;
using Microsoft.Playwright;

namespace Gazette.Browser.Tests;

/// <summary>A page cites itself, and its address is copied or shared. The pages of a browser have one clipboard.</summary>
[TestClass(DisableParallelization = true)]
[Collection(nameof(Browsing))]
public sealed partial class CitationTests(Browsing browsing)
{
    private static readonly string[] Forms = ["GB/T 7714", "APA", "BibTeX", "RIS", "CSL-JSON"];

    [Fact]
    public async Task Every_form_carries_what_is_known()
    {
        await using var reader = await browsing.NewReader();
        await reader.Open(browsing.English, HardArticles.Everything);
        var url = browsing.English + HardArticles.Everything[1..];
        var cited = await Cite(reader);
        Assert.StartsWith("Ann One, Ben Two, Cai Three, et al. A title of", cited["GB/T 7714"], StringComparison.Ordinal);
        Assert.Matches(@"\[N/OL\]\. Songting County News, 2024-02-29\[\d{4}-\d\d-\d\d\]\. http", cited["GB/T 7714"]);
        Assert.Contains("(2024, February 29).", cited["APA"], StringComparison.Ordinal);
        Assert.Contains("Hua Eight, & Isa Nine.", cited["APA"], StringComparison.Ordinal);
        Assert.Contains(" & keeps its \"quotes\" <whole>", cited["APA"], StringComparison.Ordinal);
        Assert.Contains(@"telephone \& keeps", cited["BibTeX"], StringComparison.Ordinal);
        Assert.Contains("year = {2024},\n  month = {2},\n  day = {29}", cited["BibTeX"], StringComparison.Ordinal);
        Assert.Equal(cited["BibTeX"].Count(c => c == '{'), cited["BibTeX"].Count(c => c == '}'));
        Assert.Equal(9, Regex.Count(cited["RIS"], "^AU  - ", RegexOptions.Multiline));
        Assert.StartsWith("TY  - NEWS\n", cited["RIS"], StringComparison.Ordinal);
        Assert.EndsWith("\nER  - ", cited["RIS"], StringComparison.Ordinal);
        Assert.All(cited["RIS"].Split('\n'), line => Assert.Matches("^[A-Z][A-Z0-9]  - ", line));
        var csl = JsonDocument.Parse(cited["CSL-JSON"]).RootElement[0];
        Assert.Equal("[[2024,2,29]]", csl.GetProperty("issued").GetProperty("date-parts").GetRawText()
            .Replace("\n", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal));
        Assert.Equal("Songting County News", csl.GetProperty("container-title").GetString());
        Assert.Equal(url, csl.GetProperty("URL").GetString());
        Assert.All(Forms, form => Assert.Contains(url, cited[form], StringComparison.Ordinal));
        reader.AssertQuiet();
    }

    [Fact]
    public async Task A_Chinese_article_is_cited_in_Chinese()
    {
        await using var reader = await browsing.NewReader();
        await reader.Open(browsing.Chinese, HardArticles.EverythingChinese);
        var cited = await Cite(reader);
        Assert.StartsWith("甲一, 乙二, 丙三, 等. 这是一个", cited["GB/T 7714"], StringComparison.Ordinal);
        Assert.Contains("松汀县政府办公室, 2024-02-29[", cited["GB/T 7714"], StringComparison.Ordinal);
        Assert.Contains("zh-Hans", cited["CSL-JSON"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_known_leaves_no_gap()
    {
        await using var reader = await browsing.NewReader();
        await reader.Open(browsing.English, HardArticles.Nothing);
        var cited = await Cite(reader);
        Assert.All(cited.Values, text => Assert.DoesNotMatch(Gap(), text));
        Assert.Contains("(n.d.)", cited["APA"], StringComparison.Ordinal);
        Assert.False(JsonDocument.Parse(cited["CSL-JSON"]).RootElement[0].TryGetProperty("issued", out _));
    }

    [Fact]
    public async Task The_address_is_copied_where_the_system_cannot_share()
    {
        await using var reader =
            await browsing.NewReader(before: "Object.defineProperty(navigator, 'share', { value: undefined })");
        await reader.Open(browsing.English, "/2012/04/06/first-tea/");
        await reader.Page.Locator("[data-do=share]").ClickAsync();
        await Assertions.Expect(reader.Page.Locator(".status")).Not.ToBeEmptyAsync();
        Assert.Equal(browsing.English + "2012/04/06/first-tea/",
            await reader.Page.EvaluateAsync<string>("navigator.clipboard.readText()"));
        reader.AssertQuiet();
    }

    [Fact]
    public async Task The_address_is_shared_where_the_system_can()
    {
        await using var reader = await browsing.NewReader(
            before: "Object.defineProperty(navigator, 'share', { value: async what => { window.shared = what; } })");
        await reader.Open(browsing.Chinese, "/2015/06/21/龙舟赛/");
        await reader.Page.Locator("[data-do=share]").ClickAsync();
        Assert.Equal(browsing.Chinese + "2015/06/21/%E9%BE%99%E8%88%9F%E8%B5%9B/",
            await reader.Page.EvaluateAsync<string>("shared.url"));
    }

    /// <summary>The text of each form, which the clipboard holds too.</summary>
    private static async Task<Dictionary<string, string>> Cite(Reader reader)
    {
        var cited = new Dictionary<string, string>();
        await reader.Page.Locator(".cite summary").ClickAsync();
        foreach (var form in Forms)
        {
            await reader.Page.GetByRole(AriaRole.Button, new() { Name = form, Exact = true }).ClickAsync();
            await Assertions.Expect(reader.Page.Locator(".status")).Not.ToBeEmptyAsync();
            cited[form] = await reader.Page.Locator(".cite pre").EvaluateAsync<string>("pre => pre.textContent");
            Assert.Equal(cited[form], await reader.Page.EvaluateAsync<string>("navigator.clipboard.readText()"));
        }

        return cited;
    }

    [GeneratedRegex(@"undefined|null|NaN|\{\}|\(\)|\. \.|, ,|,\.|\.\.|[A-Z]  - \n")]
    private static partial Regex Gap();
}
