using Microsoft.Playwright;

namespace Gazette.Browser.Tests;

/// <summary>Which of a picture's sizes browsers fetch, and that the page stands still meanwhile.</summary>
[Collection(nameof(Browsing))]
public sealed class PictureTests(Browsing browsing)
{
    private const string Article = "/2007/10/18/秋粮入库/";

    [Theory]
    [InlineData(320, "rice-field-png-320.webp")]
    [InlineData(1440, "rice-field-png-640.webp")]
    public async Task A_browser_fetches_the_size_that_it_needs_and_nothing_moves(int width, string file)
    {
        await using var reader = await browsing.NewReader(width, before: """
            window.shifts = 0;
            new PerformanceObserver(list => list.getEntries().forEach(entry => window.shifts += entry.value))
              .observe({ type: 'layout-shift', buffered: true });
            """);
        await reader.Open(browsing.English, Article);
        await reader.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        Assert.EndsWith("/" + file, await reader.Page.Locator(".lead img").EvaluateAsync<string>("img => img.currentSrc"));
        Assert.True(await reader.Page.Locator(".lead img").EvaluateAsync<bool>("img => img.complete && img.naturalWidth > 0"));
        Assert.Equal(0, await reader.Page.EvaluateAsync<double>("shifts"));
        reader.AssertQuiet();
    }
}
