using Microsoft.Playwright;

namespace Gazette.Browser.Tests;

/// <summary>Links, redirects, feeds and missing pages in a browser, at the root of a host and under a path.</summary>
[Collection(nameof(Browsing))]
public sealed class AddressTests(Browsing browsing)
{
    [Theory]
    [InlineData("en")]
    [InlineData("zh-Hans")]
    public async Task An_old_address_leads_to_the_new_one(string language)
    {
        var site = language == "en" ? browsing.English : browsing.Chinese;
        await using var reader = await browsing.NewReader();
        await reader.Open(site, "/photo/cranes.htm");
        // Not for the load event of a page that a refresh leads to: Chromium 156 does not always tell of it.
        await Assertions.Expect(reader.Page.Locator(".article-body")).ToBeVisibleAsync();
        Assert.Equal(site + "2026/03/20/%E5%80%99%E9%B8%9F%E5%BD%92%E6%9D%A5/", reader.Page.Url);
        reader.AssertQuiet();
    }

    [Fact]
    public async Task A_missing_page_says_so_in_the_sites_own_dress_at_any_depth()
    {
        await using var reader = await browsing.NewReader();
        await reader.Open(browsing.Chinese, "/2031/01/01/no/such/article/");
        await Assertions.Expect(reader.Page.Locator("h1")).ToBeVisibleAsync();
        Assert.Equal(18, await reader.TextSize());
        await reader.Page.Locator(".places a").First.ClickAsync();
        Assert.Equal(browsing.Chinese.ToString(), reader.Page.Url);
    }

    [Fact]
    public async Task Day_by_day_links_lead_from_the_home_page_to_an_article_and_back()
    {
        await using var reader = await browsing.NewReader();
        await reader.Open(browsing.Chinese, "/");
        await reader.Page.Locator(".menu a[href$='/archive/']").ClickAsync();
        await reader.Page.Locator(".year h2 a[href$='/2024/']").ClickAsync();
        await reader.Page.Locator(".months a[href$='/2024/02/']").ClickAsync();
        await reader.Page.Locator("#d29 .list a:not([lang])").First.ClickAsync();
        await Assertions.Expect(reader.Page.Locator(".article-body")).ToBeVisibleAsync();
        await reader.Page.Locator(".breadcrumb a").First.ClickAsync();
        Assert.Equal(browsing.Chinese.ToString(), reader.Page.Url);
        reader.AssertQuiet();
    }

    [Fact]
    public async Task Whoever_reads_chinese_meets_chinese_from_the_first_click_to_the_last()
    {
        await using var reader = await browsing.NewReader();
        await reader.Open(browsing.English, "/2019/03/15/beiling-trees-translation/");
        var page = reader.Page;
        await page.Locator(".editions a[lang=zh-Hans]").ClickAsync();
        Assert.Equal(browsing.English + "2019/03/12/%E5%8C%97%E5%B2%AD%E6%A4%8D%E6%A0%91/", page.Url);
        foreach (var (link, address) in new[]
        {
            (".breadcrumb li:last-child a", "zh/agriculture/"), (".menu a[href$='/archive/']", "zh/archive/"),
            (".year h2 a[href$='/2024/']", "zh/2024/"), (".foot a[href$='/tags/']", "zh/tags/"), (".nameplate a", "zh/"),
        })
        {
            await page.Locator(link).First.ClickAsync();
            Assert.Equal(browsing.English + address, page.Url);
            Assert.Equal("zh-Hans", await page.Locator("html").GetAttributeAsync("lang"));
        }

        await page.Locator(".editions a[lang=en]").ClickAsync();
        Assert.Equal(browsing.English.ToString(), page.Url);
        reader.AssertQuiet();
    }

    [Fact]
    public async Task A_feed_can_be_read_by_people()
    {
        await using var reader = await browsing.NewReader(width: 320);
        foreach (var feed in new[] { "/atom.xml", "/feed.xml" })
        {
            await reader.Open(browsing.English, feed);
            var page = reader.Page;
            Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
            Assert.Equal("none",
                await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('entry id, item guid')).display"));
            await Assertions.Expect(page.Locator("div > p")).ToBeVisibleAsync();
            await Assertions.Expect(page.Locator("code")).ToHaveTextAsync(browsing.English + feed[1..]);
            var first = page.Locator("entry p, item p").First;
            await Assertions.Expect(first.Locator("small")).ToHaveTextAsync("3 November 2026 · Songting County News");
            await first.Locator("a").ClickAsync();
            await Assertions.Expect(page.Locator(".article-body")).ToBeVisibleAsync();
            // For a page that names no picture of its own a browser looks for /favicon.ico.
            reader.Forgive("status of 404");
            reader.AssertQuiet();
        }
    }
}
