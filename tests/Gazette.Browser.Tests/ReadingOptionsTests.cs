using Gazette.Tests.Html;
using Microsoft.Playwright;

namespace Gazette.Browser.Tests;

/// <summary>The size of the text, its spacing, contrast and colours: chosen once, kept everywhere.</summary>
[Collection(nameof(Browsing))]
public sealed class ReadingOptionsTests(Browsing browsing)
{
    private const string Article = "/2012/04/06/first-tea/";

    [Fact]
    public async Task Text_has_18_pixels_and_at_least_30_when_it_is_large()
    {
        await using var reader = await browsing.NewReader();
        await reader.Open(browsing.English, Article);
        Assert.Equal(18, await reader.TextSize(".article-body p"));
        await reader.Choose("size", "l");
        Assert.InRange(await reader.TextSize(".article-body p"), 30, 40);
        await reader.Choose("size", "s");
        Assert.Equal(16, await reader.TextSize(".article-body p"));
    }

    [Fact]
    public async Task The_first_sentence_is_on_the_first_screen_of_a_telephone_and_the_masthead_grows_less_than_the_text()
    {
        await using var reader = await browsing.NewReader(width: 360);
        // Its kicker, title, subtitle, date, source and author are all there, and a second date.
        await reader.Open(browsing.English, "/2009/07/03/old-stone-bridge-closes/");
        var end = await reader.Page.Locator(".article-body p").First.EvaluateAsync<double>("""
            paragraph => {
              const words = document.createRange();
              words.setStart(paragraph.firstChild, 0);
              words.setEnd(paragraph.firstChild, paragraph.firstChild.data.search(/[.。]/) + 1);
              return words.getBoundingClientRect().bottom;
            }
            """);
        Assert.InRange(end, 300, 640);
        var name = await reader.TextSize(".nameplate");
        await reader.Choose("size", "l");
        Assert.InRange(await reader.TextSize(".nameplate") / name, 1.1, 1.45);
    }

    [Fact]
    public async Task The_size_is_chosen_by_keyboard()
    {
        await using var reader = await browsing.NewReader();
        await reader.Open(browsing.English, Article);
        await reader.Page.Locator("#font-size input:checked").FocusAsync();
        await reader.Page.Keyboard.PressAsync("ArrowRight");
        Assert.Equal("l", await reader.Page.Locator("#font-size input:checked").GetAttributeAsync("value"));
        Assert.InRange(await reader.TextSize(), 30, 40);
        await reader.Page.Keyboard.PressAsync("ArrowLeft");
        Assert.Equal(18, await reader.TextSize());
    }

    [Fact]
    public async Task The_size_is_chosen_by_touch()
    {
        await using var reader = await browsing.NewReader(width: 320, touch: true);
        await reader.Open(browsing.Chinese, Article);
        await reader.Page.Locator("#font-size label").Last.TapAsync();
        Assert.InRange(await reader.TextSize(), 30, 40);
    }

    [Theory]
    [InlineData("en", "Text size", "Small", "Medium", "Large")]
    [InlineData("zh-Hans", "字号", "小", "中", "大")]
    public async Task The_sizes_are_a_labelled_group_in_the_language_of_the_page(
        string language, string group, string small, string medium, string large)
    {
        await using var reader = await browsing.NewReader();
        await reader.Open(language == "en" ? browsing.English : browsing.Chinese, "/");
        var box = reader.Page.GetByRole(AriaRole.Group, new() { Name = group, Exact = true });
        foreach (var name in new[] { small, medium, large })
            await Assertions.Expect(box.GetByRole(AriaRole.Radio, new() { Name = name, Exact = true })).ToHaveCountAsync(1);
        await Assertions.Expect(box.GetByRole(AriaRole.Radio, new() { Name = medium, Exact = true })).ToBeCheckedAsync();
    }

    [Fact]
    public async Task Every_choice_is_kept_on_other_pages_and_after_a_reload()
    {
        await using var reader = await browsing.NewReader();
        await reader.Open(browsing.English, "/");
        await reader.Choose("size", "l");
        await reader.Choose("space", "wide");
        await reader.Choose("scheme", "dark");
        await reader.Choose("contrast", "high");
        foreach (var address in new[] { Article, "/archive/", "/" })
        {
            await reader.Open(browsing.English, address);
            await AssertChosen(reader.Page);
        }

        await reader.Page.ReloadAsync();
        await AssertChosen(reader.Page);
        await reader.Open(browsing.English, Article);
        await reader.Page.GoBackAsync();
        await AssertChosen(reader.Page);
        reader.AssertQuiet();
    }

    [Fact]
    public async Task A_choice_reaches_other_tabs()
    {
        await using var reader = await browsing.NewReader();
        await reader.Open(browsing.English, "/");
        var other = await reader.NewTab();
        await other.GotoAsync(browsing.English + "archive/");
        await reader.Choose("size", "l");
        await Assertions.Expect(other.Locator("#font-size [value=l]")).ToBeCheckedAsync();
    }

    [Fact]
    public async Task What_is_remembered_is_there_before_the_first_paint_and_moves_nothing()
    {
        await using var reader = await browsing.NewReader(width: 412, before: """
            window.shifts = 0;
            new PerformanceObserver(list => list.getEntries().forEach(entry => window.shifts += entry.value))
              .observe({ type: 'layout-shift', buffered: true });
            requestAnimationFrame(() => window.first = getComputedStyle(document.documentElement).fontSize);
            """);
        await reader.Open(browsing.English, "/");
        await reader.Choose("size", "l");
        foreach (var address in new[] { Article, "/", "/society/", "/2024/02/" })
        {
            await reader.Open(browsing.English, address);
            await reader.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            Assert.Equal("30px", await reader.Page.EvaluateAsync<string>("first"));
            Assert.Equal(0, await reader.Page.EvaluateAsync<double>("shifts"));
        }
    }

    [Fact]
    public async Task What_is_remembered_is_chosen_at_the_first_paint_even_when_the_script_never_comes()
    {
        await using var reader = await browsing.NewReader(before: """
            requestAnimationFrame(() => window.first =
              [...document.querySelectorAll('.reading [type=radio]:checked')].map(input => input.value).join());
            """);
        await reader.Open(browsing.English, "/");
        await reader.Choose("size", "l");
        await reader.Choose("scheme", "dark");
        await reader.Page.RouteAsync("**/site.js", route => route.AbortAsync());
        await reader.Open(browsing.English, Article);
        Assert.Equal("l,normal,normal,dark", await reader.Page.EvaluateAsync<string>("first"));
        Assert.Equal(["l", "normal", "normal", "dark"], await Chosen(reader.Page));
    }

    [Fact]
    public async Task Broken_memory_is_passed_over()
    {
        await using var reader =
            await browsing.NewReader(before: "localStorage.setItem('reading', '{\"size\":\"<b>\",\"x\":1,')");
        await reader.Open(browsing.English, Article);
        Assert.Equal(18, await reader.TextSize());
        reader.AssertQuiet();
    }

    [Fact]
    public async Task Forbidden_memory_is_passed_over()
    {
        await using var reader = await browsing.NewReader(
            before: "Object.defineProperty(window, 'localStorage', { get() { throw new Error('forbidden') } })");
        await reader.Open(browsing.English, Article);
        await reader.Choose("size", "l");
        Assert.InRange(await reader.TextSize(), 30, 40);
        reader.AssertQuiet();
    }

    [Fact]
    public async Task Colours_follow_the_system_until_the_reader_chooses()
    {
        await using var reader = await browsing.NewReader();
        await reader.Open(browsing.English, Article);
        var light = await reader.Style("body", "background-color");
        await reader.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        var dark = await reader.Style("body", "background-color");
        Assert.NotEqual(light, dark);
        await reader.Choose("scheme", "light");
        Assert.Equal(light, await reader.Style("body", "background-color"));
    }

    [Fact]
    public async Task Lines_and_paragraphs_stand_well_apart()
    {
        await using var reader = await browsing.NewReader();
        await reader.Open(browsing.English, Article);
        var normal = await LineHeight(reader);
        Assert.InRange(normal, 1.5, 2);
        Assert.Equal(1, await Gap(".article-body p", "margin-bottom") / normal, .01);
        await reader.Choose("space", "wide");
        var wide = await LineHeight(reader);
        Assert.InRange(wide, normal + .2, 3);
        // WCAG 1.4.8: paragraphs half as far again from one another as lines.
        Assert.Equal(1.5, await Gap(".article-body p", "margin-bottom") / wide, .01);
        await reader.Open(browsing.English, HardArticles.Everything);
        Assert.True(await Gap(".article-body h2", "margin-top") > 1.2 * await Gap(".article-body p", "margin-bottom"));

        async Task<double> Gap(string selector, string side) => double.Parse(
            (await reader.Style(selector, side))[..^2], System.Globalization.CultureInfo.InvariantCulture) / 18;
    }

    [Fact]
    public async Task Paragraphs_in_Chinese_are_set_in_where_the_site_wants_them_so_and_not_spaced_too()
    {
        await using var reader = await browsing.NewReader();
        await reader.Open(browsing.Chinese, "/2015/06/21/龙舟赛/");
        Assert.Equal(("36px", "0px"),
            (await reader.Style(".article-body p", "text-indent"), await reader.Style(".article-body p", "margin-bottom")));
        Assert.StartsWith("\"PingFang SC\"", await reader.Style(".article-body p", "font-family"), StringComparison.Ordinal);
        await reader.Open(browsing.Chinese, Article);
        Assert.Equal("0px", await reader.Style(".article-body p", "text-indent"));
    }

    [Fact]
    public async Task The_plain_view_shows_the_article_alone()
    {
        await using var reader = await browsing.NewReader();
        await reader.Open(browsing.English, Article);
        await reader.Page.Locator(".reading summary").ClickAsync();
        await reader.Page.Locator("label:has([name=plain])").ClickAsync();
        foreach (var gone in new[] { ".menu", ".recommended", ".foot" })
            await Assertions.Expect(reader.Page.Locator(gone)).ToBeHiddenAsync();
        foreach (var there in new[] { "h1", ".article-body", "#font-size", "label:has([name=plain])" })
            await Assertions.Expect(reader.Page.Locator(there)).ToBeVisibleAsync();
    }

    private static async Task<double> LineHeight(Reader reader) => await reader.Page.Locator(".article-body p").First
        .EvaluateAsync<double>("p => parseFloat(getComputedStyle(p).lineHeight) / parseFloat(getComputedStyle(p).fontSize)");

    private static async Task AssertChosen(IPage page)
    {
        Assert.Equal("30px", await page.EvaluateAsync<string>("getComputedStyle(document.documentElement).fontSize"));
        Assert.Equal("rgb(0, 0, 0)", await page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
        Assert.Equal(["l", "wide", "high", "dark"], await Chosen(page));
    }

    private static Task<string[]> Chosen(IPage page) =>
        page.EvaluateAsync<string[]>("[...document.querySelectorAll('.reading [type=radio]:checked')].map(input => input.value)");
}
