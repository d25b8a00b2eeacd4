using Microsoft.Playwright;

namespace Gazette.Browser.Tests;

/// <summary>A browser that runs no scripts shows everything, and still obeys the reading options of the page.</summary>
[Collection(nameof(Browsing))]
public sealed class WithoutJavaScriptTests(Browsing browsing)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/2012/04/06/first-tea/")]
    [InlineData("/2024/02/")]
    public async Task The_reading_options_work(string address)
    {
        await using var reader = await browsing.NewReader(javaScript: false);
        await reader.Open(browsing.English, address);
        Assert.Equal(18, await reader.TextSize());
        await reader.Choose("size", "l");
        Assert.InRange(await reader.TextSize(), 30, 40);
        await reader.Choose("size", "s");
        Assert.Equal(16, await reader.TextSize());
        await reader.Choose("scheme", "dark");
        await reader.Choose("contrast", "high");
        Assert.Equal("rgb(0, 0, 0)", await reader.Style("body", "background-color"));
        reader.AssertQuiet();
    }

    [Fact]
    public async Task No_button_is_shown_that_would_do_nothing()
    {
        await using var reader = await browsing.NewReader(javaScript: false);
        await reader.Open(browsing.English, "/2012/04/06/first-tea/");
        await reader.Page.Locator(".reading summary").ClickAsync();
        await Assertions.Expect(reader.Page.Locator("button:visible:not(form button)")).ToHaveCountAsync(0);
        await Assertions.Expect(reader.Page.Locator(".cite")).ToBeHiddenAsync();
        await Assertions.Expect(reader.Page.Locator(".permalink")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_menu_opens_and_closes_on_a_telephone_by_keyboard_and_stays_where_it_is()
    {
        await using var reader = await browsing.NewReader(width: 320, javaScript: false);
        await reader.Open(browsing.English, "/2012/04/06/first-tea/");
        var (door, list) = (reader.Page.Locator(".menu summary"), reader.Page.Locator(".menu ul"));
        var place = await door.BoundingBoxAsync();
        await Assertions.Expect(list).ToBeHiddenAsync();
        await door.PressAsync("Enter");
        await Assertions.Expect(list).ToBeVisibleAsync();
        await Assertions.Expect(reader.Page.Locator(".menu details[open]")).ToHaveCountAsync(1);
        var opened = await door.BoundingBoxAsync();
        Assert.Equal((place!.X, place.Y), (opened!.X, opened.Y));
        await reader.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(list.Locator("a").First).ToBeFocusedAsync();
        await door.ClickAsync();
        await Assertions.Expect(list).ToBeHiddenAsync();
    }
}
