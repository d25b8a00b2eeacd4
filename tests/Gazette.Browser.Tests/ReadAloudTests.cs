using Gazette.Tests.Html;
using Microsoft.Playwright;

namespace Gazette.Browser.Tests;

/// <summary>Articles read themselves out, paragraph by paragraph.</summary>
[Collection(nameof(Browsing))]
public sealed class ReadAloudTests(Browsing browsing)
{
    private const string Article = "/2012/04/06/first-tea/";

    /// <summary>An engine that notes what it is told to say, and is done with it when the test says so.</summary>
    private const string Engine = """
        window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
        const waiting = [];
        window.said = [];
        window.deeds = [];
        window.finish = () => { for (const saying of waiting.splice(0)) saying.onend?.(); };
        Object.defineProperty(window, 'speechSynthesis', { value: {
          speak: saying => { said.push([saying.lang, saying.text]); waiting.push(saying); },
          cancel: () => { waiting.length = 0; },
          pause: () => deeds.push('pause'),
          resume: () => deeds.push('resume'),
        } });
        """;

    [Theory]
    [InlineData(Article)]
    [InlineData(HardArticles.Everything)]
    [InlineData("/2015/06/21/龙舟赛/")]
    public async Task The_whole_text_is_read_with_its_place_shown(string address)
    {
        await using var reader = await Reading(address);
        var read = new List<string>();
        while (await reader.Page.Locator(".spoken").CountAsync() > 0)
        {
            read.Add(await reader.Page.Locator(".spoken").InnerTextAsync());
            Assert.StartsWith($"{read.Count} / ", await reader.Page.Locator(".place").InnerTextAsync(), StringComparison.Ordinal);
            await Assertions.Expect(reader.Page.Locator(".spoken")).ToBeInViewportAsync();
            await reader.Page.EvaluateAsync("finish()");
        }

        await Assertions.Expect(reader.Page.Locator(".speech")).ToBeHiddenAsync();
        Assert.True(read.Count > 3);
        // Everything that an article says was said, in its order.
        const string Squeeze = "text => text.replace(/\\s/g, '')";
        var text = await reader.Page.EvaluateAsync<string>($"({Squeeze})(document.querySelector('h1').textContent + "
            + "(document.querySelector('.subtitle')?.textContent ?? '') + document.querySelector('.article-body').textContent)");
        var said = await reader.Page.EvaluateAsync<string>($"({Squeeze})(said.map(part => part[1]).join(''))");
        Assert.Equal(text, said);
        Assert.Equal([address.Contains('龙', StringComparison.Ordinal) ? "zh-Hans" : "en"],
            (await reader.Page.EvaluateAsync<string[]>("said.map(part => part[0])")).Distinct());
        reader.AssertQuiet();
    }

    [Fact]
    public async Task Reading_pauses_goes_on_skips_and_stops()
    {
        await using var reader = await Reading(Article);
        var page = reader.Page;
        await page.Locator("[data-do=pause]").ClickAsync();
        await page.Locator("[data-do=pause]").ClickAsync();
        Assert.Equal(["pause", "resume"], await page.EvaluateAsync<string[]>("deeds"));
        var first = await page.Locator(".spoken").InnerTextAsync();
        await page.Locator("[data-do=skip]").ClickAsync();
        Assert.NotEqual(first, await page.Locator(".spoken").InnerTextAsync());
        await page.Locator("[data-do=stop]").ClickAsync();
        await Assertions.Expect(page.Locator(".spoken")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator(".speech")).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator("[data-do=speak]")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_browser_without_speech_offers_none()
    {
        await using var reader =
            await browsing.NewReader(before: "Object.defineProperty(window, 'speechSynthesis', { value: undefined })");
        await reader.Open(browsing.English, Article);
        await reader.Page.Locator(".reading summary").ClickAsync();
        await Assertions.Expect(reader.Page.Locator("[data-do=speak]")).ToBeHiddenAsync();
        reader.AssertQuiet();
    }

    private async Task<Reader> Reading(string address)
    {
        var reader = await browsing.NewReader(before: Engine);
        await reader.Open(browsing.English, address);
        await reader.Page.Locator(".reading summary").ClickAsync();
        await reader.Page.Locator("[data-do=speak]").ClickAsync();
        return reader;
    }
}
