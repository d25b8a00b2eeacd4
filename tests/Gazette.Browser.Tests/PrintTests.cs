using Microsoft.Playwright;

namespace Gazette.Browser.Tests;

/// <summary>On paper an article is black on white, whole, and says where it is from.</summary>
[Collection(nameof(Browsing))]
public sealed class PrintTests(Browsing browsing)
{
    private const string Article = "/2012/04/06/first-tea/";

    [Theory]
    [InlineData("s", 11, true)]
    [InlineData("m", 13, true)]
    [InlineData("l", 16, false)]
    public async Task Paper_follows_the_size_and_passes_over_colours(string size, double points, bool javaScript)
    {
        await using var reader = await browsing.NewReader(javaScript: javaScript);
        await reader.Open(browsing.English, Article);
        await reader.Choose("size", size);
        await reader.Choose("scheme", "dark");
        await reader.Page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.Equal(points, await reader.TextSize(".article-body p") * 72 / 96, .01);
        Assert.Equal("rgb(255, 255, 255)", await reader.Style("body", "background-color"));
        Assert.Equal("rgb(0, 0, 0)", await reader.Style(".article-body p", "color"));
    }

    [Theory]
    [InlineData("high")]
    [InlineData("normal")]
    public async Task Ink_is_black_in_any_contrast(string contrast)
    {
        await using var reader = await browsing.NewReader();
        await reader.Open(browsing.English, Article);
        await reader.Choose("scheme", "dark");
        await reader.Choose("contrast", contrast);
        await reader.Page.EmulateMediaAsync(new() { Media = Media.Print, ColorScheme = ColorScheme.Dark });
        Assert.Equal("rgb(0, 0, 0)", await reader.Style("h1", "color"));
        Assert.Equal("rgb(255, 255, 255)", await reader.Style("body", "background-color"));
    }

    [Fact]
    public async Task Paper_carries_permalink_source_and_copyright_and_nothing_to_press()
    {
        await using var reader = await browsing.NewReader();
        await reader.Open(browsing.English, Article);
        await reader.Page.Locator(".reading summary").ClickAsync();
        await reader.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(reader.Page.Locator(".permalink")).ToContainTextAsync(browsing.English + "2012/04/06/first-tea/");
        foreach (var there in new[] { "h1", ".article-meta", ".article-body", ".copyright-notice", ".permalink", ".credit",
            ".lead, .article-body img" })
            await Assertions.Expect(reader.Page.Locator(there).First).ToBeVisibleAsync();
        foreach (var gone in new[] { ".menu", ".reading", "#font-size", ".breadcrumb", ".neighbours", ".recommended", "button",
            ".hotlines" })
            await Assertions.Expect(reader.Page.Locator($"{gone} >> visible=true")).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData("/2012/04/06/first-tea/", "en", "Printed on 9 March 2026.")]
    [InlineData("/2015/06/21/龙舟赛/", "zh-Hans", "打印日期：2026年3月9日。")]
    public async Task The_address_is_readable_and_followed_by_the_day_of_printing(string address, string language, string day)
    {
        await using var reader = await browsing.NewReader();
        var site = language == "en" ? browsing.English : browsing.Chinese;
        await reader.Page.Clock.SetFixedTimeAsync(new DateTime(2026, 3, 9, 12, 0, 0));
        await reader.Open(site, address);
        await Assertions.Expect(reader.Page.Locator(".printed")).ToBeHiddenAsync();
        await reader.Page.PdfAsync();
        await reader.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(reader.Page.Locator(".printed")).ToHaveTextAsync(day);
        await Assertions.Expect(reader.Page.Locator(".permalink a")).ToHaveTextAsync(site + address[1..]);
    }

    [Fact]
    public async Task The_address_behind_a_link_is_readable()
    {
        await using var reader = await browsing.NewReader();
        await reader.Open(browsing.English, Article);
        await reader.Page.EvaluateAsync("""
            () => document.querySelector('.article-body p').innerHTML = ['%E7%AB%B9%E6%B9%BE/', '%D6%F1/']
              .map(end => `<a href="https://example.org/${end}">x</a>`).join(' ')
            """);
        await reader.Page.PdfAsync();
        await reader.Page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.Equal(
            ["\" (https://example.org/竹湾/)\"", "\" (https://example.org/%D6%F1/)\""],
            await reader.Page.EvaluateAsync<string[]>(
                "() => [...document.querySelectorAll('[href^=\"https://example.org\"]')]"
                + ".map(a => getComputedStyle(a, '::after').content)"));
    }

    [Fact]
    public async Task Lists_offer_no_printing_and_print_no_chips()
    {
        await using var reader = await browsing.NewReader();
        foreach (var address in new[] { "/", "/2024/02/", "/no/such/page/" })
        {
            await reader.Open(browsing.English, address);
            await Assertions.Expect(reader.Page.Locator("[data-do=print]")).ToHaveCountAsync(0);
            await reader.Page.EmulateMediaAsync(new() { Media = Media.Print });
            await Assertions.Expect(reader.Page.Locator(":is(button, input, .places, .holdings, .tags) >> visible=true"))
                .ToHaveCountAsync(0);
            await reader.Page.EmulateMediaAsync(new() { Media = Media.Screen });
        }
    }

    [Fact]
    public async Task The_print_button_prints()
    {
        await using var reader = await browsing.NewReader(before: "window.print = () => window.printed = true");
        await reader.Open(browsing.English, Article);
        await reader.Page.Locator("[data-do=print]").ClickAsync();
        Assert.True(await reader.Page.EvaluateAsync<bool>("window.printed"));
        reader.AssertQuiet();
    }
}
