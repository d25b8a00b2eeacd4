using Gazette.Tests.Html;
using Microsoft.Playwright;

namespace Gazette.Browser.Tests;

/// <summary>Everything is reached and done without a mouse, in the order in which it is read.</summary>
[Collection(nameof(Browsing))]
public sealed class KeyboardTests(Browsing browsing)
{
    /// <summary>What has the focus: where it stands among all elements, and whether that is seen.</summary>
    private const string Focused = """
        () => {
          const e = document.activeElement, shown = e.closest('label') ?? e;
          const style = getComputedStyle(shown), box = shown.getBoundingClientRect();
          // On a control within a film the browser draws a ring of its own, which no page can ask for.
          const isWithin = e.matches('video, audio') && !e.matches(':focus-visible');
          const ring = isWithin || style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
          const seen = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth && box.width > 1;
          return e === document.body ? null : [[...document.querySelectorAll('*')].indexOf(e),
            ring && seen ? '' : e.outerHTML.slice(0, 200)].map(String);
        }
        """;

    [Theory]
    [InlineData("/")]
    [InlineData(HardArticles.Everything)]
    [InlineData("/2024/02/")]
    [InlineData("/no/such/page/")]
    [InlineData("/search/?q=tea")]
    public async Task Tab_leads_through_the_page_in_reading_order_and_always_shows_where_it_is(string address)
    {
        await using var reader = await browsing.NewReader();
        await reader.Open(browsing.English, address);
        await SearchTests.Settled(reader);
        var places = new List<int>();
        var unseen = new List<string>();
        while (places.Count < 200)
        {
            await reader.Page.Keyboard.PressAsync("Tab");
            if (await reader.Page.EvaluateAsync<string[]?>(Focused) is not [var place, var fault])
                break;
            places.Add(int.Parse(place, System.Globalization.CultureInfo.InvariantCulture));
            if (fault != "")
                unseen.Add(fault);
        }

        Assert.True(places.Count > 10);
        Assert.Equal(places.Order(), places);
        Assert.Empty(unseen);
    }

    [Fact]
    public async Task The_first_stop_skips_to_the_content()
    {
        await using var reader = await browsing.NewReader();
        await reader.Open(browsing.English, "/2012/04/06/first-tea/");
        await reader.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(reader.Page.Locator(".skip")).ToBeFocusedAsync();
        await Assertions.Expect(reader.Page.Locator(".skip")).ToBeInViewportAsync();
        await reader.Page.Keyboard.PressAsync("Enter");
        await reader.Page.Keyboard.PressAsync("Tab");
        Assert.True(await reader.Page.EvaluateAsync<bool>("!!document.activeElement.closest('main')"));
    }

    [Fact]
    public async Task Arrow_keys_lead_through_the_calendar()
    {
        await using var reader = await browsing.NewReader();
        await reader.Open(browsing.English, "/2024/02/");
        await reader.Page.Locator(".calendar a[href='#d29']").FocusAsync();
        await reader.Page.Keyboard.PressAsync("ArrowLeft");
        await Assertions.Expect(reader.Page.Locator(".calendar a[href='#d28']")).ToBeFocusedAsync();
        await reader.Page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(reader.Page.Locator(".calendar a[href='#d29']")).ToBeFocusedAsync();
        await reader.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(reader.Page.Locator("#d29")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task A_wide_table_scrolls_by_keyboard()
    {
        await using var reader = await browsing.NewReader(width: 320);
        await reader.Open(browsing.English, HardArticles.Everything);
        await reader.Page.Locator(".table").First.FocusAsync();
        await reader.Page.Keyboard.PressAsync("ArrowRight");
        await reader.Page.WaitForFunctionAsync("document.querySelector('.table').scrollLeft > 0");
    }
}
