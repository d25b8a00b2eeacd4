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
          speak: saying => { said.push([saying.lang, saying.text, saying.voice?.name ?? '']); waiting.push(saying); },
          cancel: () => { waiting.length = 0; },
          getVoices: () => [{ name: 'Brit', lang: 'en_GB' }, { name: 'Han', lang: 'zh-CN' }],
          pause: () => deeds.push('pause'),
          resume: () => deeds.push('resume'),
        } });
        """;

    /// <summary>What is hard to say, as Markdown makes it; and before it the words of a caption.</summary>
    private const string Hard = """
        <figure class="lead"><figcaption>The bridge. <small>Photo Desk</small></figcaption></figure>
        <div class="article-body">
        <p>It cost 570.0 million, of which 1.5 million came from the U.S. side<sup id="fnref-1"><a href="#fn-1"
          role="doc-noteref">1</a></sup>. Mr. Li of No. 5 School said: “We will see. It is early.” On 3 Mar. 2024 and
          on 1.2.2024, at 4 p.m., nothing happened! See https://x.example/a.b for more.</p>
        <p>It read 《防汛》报道增3.2%。 in full, by <ruby>汉<rp>(</rp><rt>hàn</rt><rp>)</rp></ruby>.</p>
        <p lang="zh-Hans">他说：“我们等着看。现在还早。”收入5.7亿元！GDP增长3.2%……好。<span lang="en">Well done.</span></p>
        <div class="table"><table><caption>Harvest, in tonnes</caption>
        <thead><tr><th>Town</th><th>2023</th></tr></thead>
        <tbody><tr><th>Hekou</th><td>1,250.5</td></tr>
        <tr lang="zh-Hant"><th>麻溪</th><td>980</td></tr></tbody></table></div>
        <ul><li>one<ul><li>two</li></ul></li></ul>
        <section class="footnotes">
        <ol><li id="fn-1"><p>A note. <a href="#fnref-1" role="doc-backlink">↩</a></p></li></ol></section>
        </div>
        """;

    private static readonly string[] Said =
    [
        "en|The bridge.|Brit",
        "en|It cost 570.0 million, of which 1.5 million came from the U.S. side.|Brit",
        "en|Mr. Li of No. 5 School said: “We will see.|Brit",
        "en|It is early.”|Brit",
        "en|On 3 Mar. 2024 and on 1.2.2024, at 4 p.m., nothing happened!|Brit",
        "en|See https://x.example/a.b for more.|Brit",
        "en|It read 《|Brit",
        "zh-CN|防汛》报道增3.2%。|Han",
        "en|in full, by|Brit",
        "zh-CN|汉|Han",
        "zh-CN|他说：“我们等着看。|Han",
        "zh-CN|现在还早。”|Han",
        "zh-CN|收入5.7亿元！|Han",
        "zh-CN|GDP增长3.2%……好。|Han",
        "en|Well done.|Brit",
        "en|Harvest, in tonnes|Brit",
        "en|Town; 2023|Brit",
        "en|Hekou; 1,250.5|Brit",
        "zh-TW|麻溪；980|Han",
        "en|one|Brit",
        "en|two|Brit",
        "en|A note.|Brit",
    ];

    [Theory]
    [InlineData("")]
    [InlineData("delete Intl.Segmenter;")]
    public async Task Sentences_stay_whole_in_the_voice_of_their_language(string before)
    {
        await using var reader = await browsing.NewReader(before: Engine + before);
        await reader.Open(browsing.English, Article);
        await reader.Page.EvaluateAsync(
            "html => { document.querySelectorAll('header .kicker, h1, .subtitle, .lead').forEach(part => part.remove()); "
            + "document.querySelector('.article-body').outerHTML = html; }", Hard);
        await Start(reader);
        await reader.Page.EvaluateAsync("while (document.querySelector('.spoken')) finish()");
        Assert.Equal(Said, await reader.Page.EvaluateAsync<string[]>("said.map(part => part.join('|'))"));
        reader.AssertQuiet();
    }

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
        // Everything that an article says was said, in its order; but for signs that are no words.
        const string Squeeze = "text => text.replace(/[^\\p{L}\\p{N}]/gu, '')";
        var text = await reader.Page.EvaluateAsync<string>($$"""
            ({{Squeeze}})([...document.querySelectorAll('.kicker, h1, .subtitle, .lead figcaption, .article-body')].map(part => {
              const copy = part.cloneNode(true);
              copy.querySelectorAll('sup[id], [role=doc-backlink], figcaption small').forEach(silent => silent.remove());
              return copy.textContent;
            }).join(''))
            """);
        var said = await reader.Page.EvaluateAsync<string>($"({Squeeze})(said.map(part => part[1]).join(''))");
        Assert.Equal(text, said);
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
        await Start(reader);
        return reader;
    }

    private static async Task Start(Reader reader)
    {
        await reader.Page.Locator(".reading summary").ClickAsync();
        await reader.Page.Locator("[data-do=speak]").ClickAsync();
    }
}
