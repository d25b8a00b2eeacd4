using Gazette.Tests;
using Microsoft.Playwright;

namespace Gazette.Browser.Tests;

/// <summary>A menu with entries under entries, below a logo: by keyboard, by touch, large, dark, and without scripts.</summary>
[Collection(nameof(Browsing))]
public sealed class MenuTests : IDisposable
{
    private const string Menu = """
          - label: {en: Services, zh-Hans: 服务}
            to: /tags/
            children:
              - {label: {en: Flood control, zh-Hans: 防汛}, to: /tags/flood-control/}
              - {label: {en: Weather, zh-Hans: 天气}, to: /tags/weather/}
          - label: {en: About, zh-Hans: 关于本站}
            children:
              - {label: {en: This archive, zh-Hans: 本站}, to: /about/}
              - {label: {en: How to read with ease, zh-Hans: 阅读帮助}, to: /accessibility/}

        """;

    private const string Logo = """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 60">
        <circle cx="30" cy="30" r="26"/><path d="M70 40h320v4H70z"/>
        </svg>
        """;

    private readonly Browsing _browsing;
    private readonly SiteTest _site = SiteTest.OfThisRepository();
    private readonly FileServer _server;

    public MenuTests(Browsing browsing)
    {
        _browsing = browsing;
        _server = new FileServer("/", address =>
        {
            _site.BaseUrl = address;
            return _site
                .Edit("site.config.yml", "  - {label: {en: About, zh-Hans: 关于本站}, to: /about/}\n", Menu)
                .Edit("site.config.yml", "pictures: on", "pictures: on\nlogo: logo.svg")
                .Add("logo.svg", Logo)
                .BuildWell().Output;
        });
    }

    public void Dispose()
    {
        _server.Dispose();
        _site.Dispose();
    }

    [Theory]
    [InlineData("/about/", 320)]
    [InlineData("/about/", 1100)]
    [InlineData("/zh/about/", 360)]
    [InlineData("/", 800)]
    public async Task Nothing_is_wrong_with_it_in_any_width_size_and_scheme(string address, int width)
    {
        await using var reader = await _browsing.NewReader(width);
        await reader.Open(_server.Address, address);
        await Axe.Load(reader.Page);
        foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
            foreach (var size in (string[])["m", "l"])
            {
                await reader.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
                await reader.Page.EvaluateAsync("size => document.querySelector(`[name=size][value=${size}]`).click()", size);
                await reader.Page.EvaluateAsync(
                    "() => document.querySelectorAll('.menu details').forEach(door => door.open = true)");
                await Assertions.Expect(reader.Page.Locator(".parent ul a").Last).ToBeVisibleAsync();
                Assert.Empty(await Axe.Faults(reader.Page, highContrast: false));
                Assert.True(await reader.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
                // Each is large enough to be tapped, and covers no other.
                Assert.Empty(await reader.Page.EvaluateAsync<string[]>("""
                    () => [...document.querySelectorAll('.menu :is(a, summary)')].filter(e => {
                      e.scrollIntoView({ block: 'center' });
                      const box = e.getBoundingClientRect();
                      return e.checkVisibility() && (box.height < 44
                        || !e.contains(document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2)));
                    }).map(e => e.outerHTML)
                    """));
                var logo = await reader.Page.Locator(".logo").BoundingBoxAsync();
                Assert.True(logo is { Height: >= 44, X: >= 0 } && logo.X + logo.Width <= width);
            }

        reader.AssertQuiet();
    }

    [Theory]
    [InlineData(320, true)]
    [InlineData(1100, true)]
    [InlineData(1100, false)]
    public async Task It_opens_and_closes_by_keyboard_and_what_was_pressed_stays_where_it_is(int width, bool javaScript)
    {
        await using var reader = await _browsing.NewReader(width, javaScript);
        await reader.Open(_server.Address, "/society/");
        var page = reader.Page;
        if (width < 400)
            await page.Locator(".menu > details > summary").PressAsync("Enter");
        var (door, children) = (page.Locator(".parent summary").First, page.Locator(".parent ul").First);
        await Assertions.Expect(children).ToBeHiddenAsync();
        var place = await door.BoundingBoxAsync();
        await door.PressAsync("Enter");
        await Assertions.Expect(children).ToBeVisibleAsync();
        var opened = await door.BoundingBoxAsync();
        Assert.Equal((place!.X, place.Y), (opened!.X, opened.Y));
        foreach (var words in (string[])["Services", "Flood control", "Weather"])
        {
            await page.Keyboard.PressAsync("Tab");
            await Assertions.Expect(children.GetByRole(AriaRole.Link, new() { Name = words, Exact = true })).ToBeFocusedAsync();
        }

        // The next one closes it.
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".parent ul").Last).ToBeVisibleAsync();
        await Assertions.Expect(children).ToBeHiddenAsync();
        await page.Keyboard.PressAsync("Space");
        await Assertions.Expect(page.Locator(".parent ul").Last).ToBeHiddenAsync();
        reader.AssertQuiet();
    }

    [Fact]
    public async Task The_row_of_the_page_is_open_and_its_entry_marked()
    {
        await using var reader = await _browsing.NewReader(1100, javaScript: false);
        await reader.Open(_server.Address, "/accessibility/");
        await Assertions.Expect(reader.Page.Locator(".menu [aria-current]")).ToHaveTextAsync("How to read with ease");
        await Assertions.Expect(reader.Page.Locator(".menu [aria-current]")).ToBeVisibleAsync();
        await Assertions.Expect(reader.Page.GetByRole(AriaRole.Link, new() { Name = "Songting County News Archive" }))
            .ToBeVisibleAsync();
    }
}
