using System.Globalization;
using System.Text;
using Gazette.Tests;
using Gazette.Tests.Pictures;
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

    /// <summary>A front page on which every article has a photograph.</summary>
    [Fact]
    public async Task Thumbnails_of_a_front_page_are_small_on_a_telephone_and_sharp_in_a_wide_window()
    {
        using var site = FrontPage();
        using var server = new FileServer("/", address =>
        {
            site.BaseUrl = address;
            return site.BuildWell().Output;
        });
        var telephone = await Thumbnails(server.Address, 360, pixels: 2);
        Assert.InRange(telephone.Sum(picture => picture.Bytes), 50_000, 250_000);
        Assert.EndsWith("-card-640.jpg", telephone[0].Address);
        Assert.All(telephone.Skip(1), picture => Assert.EndsWith("-card-320.jpg", picture.Address));
        Assert.Equal(12, telephone.Length);
        var wide = await Thumbnails(server.Address, 1440, pixels: 1);
        Assert.All(wide, picture => Assert.EndsWith("-card-640.jpg", picture.Address));
    }

    private async Task<(string Address, int Bytes)[]> Thumbnails(Uri site, int width, float pixels)
    {
        await using var reader = await browsing.NewReader(width, pixels: pixels);
        await reader.Open(site, "/");
        var bytes = await reader.Page.EvaluateAsync<int[]>("""
            async () => {
              const all = [...document.images];
              for (const image of all) {
                image.loading = 'eager';
                await image.decode();
              }
              return all.map(image => performance.getEntriesByName(image.currentSrc)[0].encodedBodySize);
            }
            """);
        var addresses = await reader.Page.EvaluateAsync<string[]>("[...document.images].map(image => image.currentSrc)");
        reader.AssertQuiet();
        return [.. addresses.Zip(bytes)];
    }

    private static SiteTest FrontPage()
    {
        var config = new StringBuilder("title: Archive\nbase_url: https://news.example.org/\nsections:\n");
        var files = new StringBuilder();
        for (var i = 0; i < 8; i++)
        {
            config.Append(CultureInfo.InvariantCulture, $"  - {{id: part{i}, name: Part {i}}}\n");
            for (var j = 0; j < 4; j++)
                files.Append(CultureInfo.InvariantCulture, $$"""
                    -- content/2024/a{{i}}-{{j}}.md --
                    ---
                    title: The council meets again
                    date: 2024-01-{{1 + (4 * j) + (i / 2):D2}}
                    section: part{{i}}
                    image: {file: photo.jpg, alt: The hall}
                    ---
                    Text.

                    """);
        }

        var site = SiteTest.WithRealTemplates($"-- site.config.yml --\n{config}{files}");
        File.WriteAllBytes(Path.Combine(site.Folder, "content", "2024", "photo.jpg"), SamplePictures.Spots("jpeg", 1600, 1200));
        return site;
    }
}
