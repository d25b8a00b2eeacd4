using Microsoft.Playwright;

namespace Gazette.Browser.Tests;

/// <summary>What a reader sees of a list before scrolling.</summary>
[Collection(nameof(Browsing))]
public sealed class FirstScreenTests(Browsing browsing)
{
    private const string Headlines = """
        () => [...document.querySelectorAll('main :is(.list, .cards, .story) :is(li, div, h2, h3) > a:first-child')]
          .filter(e => e.getBoundingClientRect().bottom <= innerHeight).length
        """;

    [Theory]
    [InlineData(Browsing.BusyMonth, 15)]
    [InlineData("/culture/", 5)]
    [InlineData("/", 8)]
    public async Task A_wide_window_shows_headlines(string address, int least)
    {
        await using var reader = await browsing.NewReader(1440);
        await reader.Open(browsing.English, address);
        Assert.InRange(await reader.Page.EvaluateAsync<int>(Headlines), least, 40);
    }

    /// <summary>No article stands twice on the home page, and headlines are stronger than what is below them.</summary>
    [Fact]
    public async Task Headlines_of_the_home_page_are_strong_and_none_comes_twice()
    {
        await using var reader = await browsing.NewReader(1440);
        await reader.Open(browsing.English, "/");
        var faults = await reader.Page.EvaluateAsync<string[]>("""
            () => {
              const links = [...document.querySelectorAll('main :is(.story, .list) a')].map(e => e.href);
              const style = e => getComputedStyle(e), size = e => parseFloat(style(e).fontSize);
              return [
                ...links.filter((href, i) => links.indexOf(href) !== i),
                ...[...document.querySelectorAll('.story a, .cards a, .list a')]
                  .filter(e => +style(e).fontWeight < 600).map(e => e.outerHTML),
                ...[...document.querySelectorAll('.story p:not(.kicker)')]
                  .filter(p => size(p.parentNode.querySelector('a')) < 1.3 * size(p) - .01).map(p => p.textContent),
              ];
            }
            """);
        Assert.Empty(faults);
    }

    [Fact]
    public async Task The_filter_of_an_index_finds_names_on_all_its_pages_and_says_how_many()
    {
        await using var reader = await browsing.NewReader();
        await reader.Open(browsing.Chinese, "/tags/");
        await reader.Page.Locator("#filter").PressSequentiallyAsync("校");
        await Assertions.Expect(reader.Page.Locator(".filter output")).ToHaveTextAsync("找到2个");
        await Assertions.Expect(reader.Page.Locator(".index")).ToBeHiddenAsync();
        await reader.Page.Locator(".found a", new() { HasText = "校车" }).ClickAsync();
        await Assertions.Expect(reader.Page.Locator("h1")).ToHaveTextAsync("校车");
        await reader.Open(browsing.English, "/tags/");
        await reader.Page.Locator("#filter").FillAsync("zzz");
        await Assertions.Expect(reader.Page.Locator(".filter output")).ToHaveTextAsync("0 names found");
        await reader.Page.Locator("#filter").FillAsync("");
        await Assertions.Expect(reader.Page.Locator(".index")).ToBeVisibleAsync();
        reader.AssertQuiet();
    }

    [Fact]
    public async Task Without_JavaScript_there_is_no_filter()
    {
        await using var reader = await browsing.NewReader(javaScript: false);
        await reader.Open(browsing.English, "/tags/");
        await Assertions.Expect(reader.Page.Locator("#filter")).ToBeHiddenAsync();
    }
}
