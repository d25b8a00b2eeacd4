using Microsoft.Playwright;

namespace Gazette.Browser.Tests;

/// <summary>On paper an article is black on white, whole, and says where it is from.</summary>
[Collection(nameof(Browsing))]
public sealed class PrintTests(Browsing browsing)
{
    private const string Article = "/2012/04/06/first-tea/";

    [Fact]
    public async Task Paper_passes_over_size_and_colours()
    {
        await using var reader = await browsing.NewReader();
        await reader.Open(browsing.English, Article);
        await reader.Page.EmulateMediaAsync(new() { Media = Media.Print });
        var size = await reader.TextSize(".article-body p");
        await reader.Page.EmulateMediaAsync(new() { Media = Media.Screen });
        await reader.Choose("size", "l");
        await reader.Choose("scheme", "dark");
        await reader.Choose("space", "wide");
        await reader.Page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.Equal(size, await reader.TextSize(".article-body p"));
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
