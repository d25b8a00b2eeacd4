using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Gazette.Browser.Tests;

/// <summary>The search page: what readers type, tap and see.</summary>
[Collection(nameof(Browsing))]
public sealed partial class SearchTests(Browsing browsing)
{
    private const string Directory = "The county’s first telephone directory has come to light";

    [Fact]
    public async Task Typing_finds_articles_and_marks_what_was_typed()
    {
        await using var reader = await browsing.NewReader();
        await reader.Open(browsing.English, "/search/");
        await Box(reader).PressSequentiallyAsync("telephone direct");
        await Assertions.Expect(Results(reader).First).ToHaveTextAsync(Directory);
        await Assertions.Expect(Results(reader).First.Locator("mark")).ToHaveTextAsync(["telephone", "directory"]);
        await Assertions.Expect(reader.Page.Locator(".results p mark").First).ToBeVisibleAsync();
        await Assertions.Expect(reader.Page).ToHaveURLAsync(QueryOf("telephone\\+direct"));
        await Box(reader).PressAsync("Enter");
        await Assertions.Expect(Found(reader)).ToHaveTextAsync("Nothing was found. Try fewer or other words.");
        reader.AssertQuiet();
    }

    [Fact]
    public async Task The_box_in_the_masthead_leads_to_the_results()
    {
        await using var reader = await browsing.NewReader();
        await reader.Open(browsing.English, "/2012/04/06/first-tea/");
        await reader.Page.Locator(".masthead [name=q]").FillAsync("telephone directory");
        await reader.Page.Locator(".masthead form button").ClickAsync();
        await Results(reader).First.ClickAsync();
        await Assertions.Expect(reader.Page.Locator("h1")).ToHaveTextAsync(Directory);
        reader.AssertQuiet();
    }

    [Fact]
    public async Task What_is_searched_for_stands_in_the_address()
    {
        await using var reader = await browsing.NewReader();
        await reader.Open(browsing.English, "/search/?q=tea&sort=date");
        await Assertions.Expect(reader.Page.Locator("[name=sort]")).ToHaveValueAsync("date");
        await Assertions.Expect(Results(reader).First).ToBeVisibleAsync();
        await Box(reader).FillAsync("telephone directory");
        await Box(reader).PressAsync("Enter");
        await Assertions.Expect(Results(reader).First).ToHaveTextAsync(Directory);
        await reader.Page.ReloadAsync();
        await Assertions.Expect(Results(reader).First).ToHaveTextAsync(Directory);
        await reader.Page.GoBackAsync();
        await Assertions.Expect(Box(reader)).ToHaveValueAsync("tea");
        await Assertions.Expect(Results(reader).First).Not.ToHaveTextAsync(Directory);
        await Assertions.Expect(reader.Page).ToHaveURLAsync(QueryOf("tea&sort=date"));
        reader.AssertQuiet();
    }

    [Fact]
    public async Task Years_and_filters_say_how_many_results_they_leave()
    {
        await using var reader = await browsing.NewReader();
        await reader.Open(browsing.English, "/search/?q=council+OR+tea");
        var year = reader.Page.Locator(".years button[value='2004']");
        await Assertions.Expect(year).ToHaveTextAsync("200430");
        await year.ClickAsync();
        await Assertions.Expect(Found(reader)).ToHaveTextAsync("30 results");
        await Assertions.Expect(year).ToHaveAttributeAsync("aria-pressed", "true");
        await Assertions.Expect(reader.Page).ToHaveURLAsync(QueryOf(@"council\+OR\+tea&year=2004"));
        await year.ClickAsync();
        await Assertions.Expect(year).ToHaveAttributeAsync("aria-pressed", "false");

        await reader.Page.Locator(".filters summary").ClickAsync();
        var option = reader.Page.Locator("[name=language] option", new() { HasText = "English (" });
        await Assertions.Expect(option).ToHaveCountAsync(1);
        var count = Number().Match(await option.TextContentAsync() ?? "").Value;
        await reader.Page.Locator("[name=language]").SelectOptionAsync("en");
        await Assertions.Expect(Found(reader)).ToHaveTextAsync($"{count} results");
        await reader.Page.ReloadAsync();
        await Assertions.Expect(reader.Page.Locator("[name=language]")).ToHaveValueAsync("en");
        await Assertions.Expect(Found(reader)).ToHaveTextAsync($"{count} results");
        reader.AssertQuiet();
    }

    [Fact]
    public async Task More_results_follow_those_that_are_shown_and_have_the_focus()
    {
        await using var reader = await browsing.NewReader();
        await reader.Open(browsing.English, "/search/?q=council&year=2004");
        await Assertions.Expect(Results(reader)).ToHaveCountAsync(10);
        await reader.Page.Locator(".next").PressAsync("Enter");
        await Assertions.Expect(Results(reader)).ToHaveCountAsync(30);
        await Assertions.Expect(Results(reader).Nth(10)).ToBeFocusedAsync();
        await Assertions.Expect(reader.Page.Locator(".next")).ToBeHiddenAsync();
        await reader.Page.ReloadAsync();
        await Assertions.Expect(Results(reader)).ToHaveCountAsync(30);
        reader.AssertQuiet();
    }

    /// <summary>An input method writes letters into the field that are not what the reader means.</summary>
    [Fact]
    public async Task Nothing_is_searched_while_characters_are_composed()
    {
        await using var reader = await browsing.NewReader();
        var asked = 0;
        reader.Page.Request += (_, request) => asked += request.Url.Contains("/search/index/", StringComparison.Ordinal) ? 1 : 0;
        await reader.Page.Clock.InstallAsync();
        await reader.Open(browsing.Chinese, "/search/");
        await Box(reader).EvaluateAsync("""
            box => {
              box.dispatchEvent(new CompositionEvent('compositionstart'));
              for (const written of ['x', 'xu', 'xue x', 'xue xiao']) {
                box.value = written;
                box.dispatchEvent(new InputEvent('input', { isComposing: true, bubbles: true }));
              }
            }
            """);
        await reader.Page.Clock.RunForAsync(1_000);
        Assert.Equal(0, asked);
        await Box(reader).EvaluateAsync("""
            box => {
              box.value = '学校';
              box.dispatchEvent(new InputEvent('input', { isComposing: true, bubbles: true }));
              box.dispatchEvent(new CompositionEvent('compositionend', { data: '学校' }));
            }
            """);
        await reader.Page.Clock.RunForAsync(1_000);
        await Assertions.Expect(Results(reader).First.Locator("mark").Or(reader.Page.Locator(".results mark")).First)
            .ToHaveTextAsync("学校");
        reader.AssertQuiet();
    }

    [Fact]
    public async Task Chinese_finds_every_part_of_a_text_in_both_scripts()
    {
        await using var reader = await browsing.NewReader(320);
        await reader.Open(browsing.Chinese, "/search/");
        await Box(reader).FillAsync("石井水庫今冬");
        await Box(reader).PressAsync("Enter");
        await Assertions.Expect(Found(reader)).ToHaveTextAsync("共1条结果");
        await Assertions.Expect(Results(reader)).ToHaveTextAsync(["石井水库今冬来了一百五十八只灰鹤"]);
        await Assertions.Expect(Results(reader).Locator("mark")).ToHaveTextAsync(["石井水库今冬"]);
        await Results(reader).First.ClickAsync();
        await Assertions.Expect(reader.Page.Locator("h1")).ToContainTextAsync("灰鹤");
        reader.AssertQuiet();
    }

    [Fact]
    public async Task Of_a_withdrawn_article_only_the_title_is_found_and_shown()
    {
        await using var reader = await browsing.NewReader();
        await reader.Open(browsing.English, "/search/?q=%22boat+tours+on%22");
        await Assertions.Expect(Results(reader)).ToHaveTextAsync(["Boat tours on Shijing Reservoir from August"]);
        await Assertions.Expect(reader.Page.Locator(".results .badge")).ToHaveTextAsync("withdrawn");
        await Assertions.Expect(reader.Page.Locator(".results p")).ToHaveTextAsync("");
        await reader.Open(browsing.English, "/search/?q=%22timetable+sent+to+this+station%22");
        await Assertions.Expect(Found(reader)).ToHaveTextAsync("Nothing was found. Try fewer or other words.");
        reader.AssertQuiet();
    }

    [Theory]
    [InlineData("2024-02", "Calendar: February 2024", "/2024/02/")]
    [InlineData("2024年2月29日", "Calendar: 29 February 2024", "/2024/02/#d29")]
    [InlineData("2024", "Calendar: 2024", "/2024/")]
    public async Task A_date_leads_to_the_calendar(string query, string words, string address)
    {
        await using var reader = await browsing.NewReader();
        await reader.Open(browsing.English, "/search/?q=" + Uri.EscapeDataString(query));
        var link = reader.Page.Locator(".dates a");
        await Assertions.Expect(link).ToHaveTextAsync(words);
        await Assertions.Expect(link).ToHaveAttributeAsync("href", address);
        reader.AssertQuiet();
    }

    [Theory]
    [InlineData("\"tea\" -festival", "tea")]
    [InlineData("\"come to light\"", "come to light")]
    [InlineData("zzzz OR directory", "directory")]
    public async Task Quotation_marks_minus_and_or_are_obeyed(string query, string marked)
    {
        await using var reader = await browsing.NewReader();
        await reader.Open(browsing.English, "/search/?q=" + Uri.EscapeDataString(query));
        await Assertions.Expect(reader.Page.Locator(".results mark").First).ToHaveTextAsync(marked, new() { IgnoreCase = true });
        reader.AssertQuiet();
    }

    [Theory]
    [InlineData("with a level teaspoon of baking soda", "1 result")]
    [InlineData("baking soda a pot", "Nothing was found. Try fewer or other words.")]
    public async Task A_phrase_ends_with_its_paragraph(string phrase, string found)
    {
        await using var reader = await browsing.NewReader();
        await reader.Open(browsing.English, "/search/?q=" + Uri.EscapeDataString($"\"{phrase}\""));
        await Assertions.Expect(Found(reader)).ToHaveTextAsync(found);
        reader.AssertQuiet();
    }

    [Theory]
    [InlineData("bridges closing", "Old Stone Bridge closes for ninety days")]
    [InlineData("COUNTIES' télephone directories", Directory)]
    public async Task Forms_of_a_word_find_each_other(string query, string title)
    {
        await using var reader = await browsing.NewReader();
        await reader.Open(browsing.English, "/search/?q=" + Uri.EscapeDataString(query));
        await Assertions.Expect(Results(reader).First).ToHaveTextAsync(title);
        reader.AssertQuiet();
    }

    [Fact]
    public async Task Hostile_queries_do_nothing_but_find_little()
    {
        string[] queries =
        [
            "(a+)+$ [z-a] \\", "<img src=x onerror=document.title='hurt'>", "\"><script>document.title='hurt'</script>",
            "constructor __proto__ toString", "OR | OR -", "\"", "-", "%00 %zz", "\ud800\udfff \ud800 \udc00教",
            new string('教', 10_000), new string('a', 10_000), string.Concat(Enumerable.Repeat("a \"b ", 2_000)),
        ];
        await using var reader = await browsing.NewReader();
        await reader.Open(browsing.English, "/search/");
        var title = await reader.Page.TitleAsync();
        foreach (var query in queries)
        {
            await Box(reader).EvaluateAsync(
                "(box, query) => { box.value = JSON.parse(query); box.form.requestSubmit(); }",
                "\"" + string.Concat(query.Select(letter => $"\\u{(int)letter:x4}")) + "\"");
            await Settled(reader);
            Assert.DoesNotContain("cannot be read", await Found(reader).TextContentAsync() ?? "", StringComparison.Ordinal);
        }

        Assert.Equal(title, await reader.Page.TitleAsync());
        await Assertions.Expect(reader.Page.Locator(".search-page :is(img, script)")).ToHaveCountAsync(0);
        reader.AssertQuiet();
    }

    [Fact]
    public async Task A_damaged_index_ends_in_words_and_can_be_tried_again()
    {
        await using var reader = await browsing.NewReader();
        await reader.Page.RouteAsync("**/search/index/*.bin", async route =>
        {
            var answer = await route.FetchAsync();
            await route.FulfillAsync(new() { Response = answer, BodyBytes = [.. (await answer.BodyAsync()).SkipLast(7)] });
        });
        await reader.Open(browsing.English, "/search/?q=tea");
        await Assertions.Expect(Found(reader)).ToContainTextAsync("The index of this site cannot be read just now.");
        await reader.Page.UnrouteAllAsync();
        await Found(reader).Locator("button").ClickAsync();
        await Assertions.Expect(Results(reader).First).ToBeVisibleAsync();
        reader.AssertQuiet();
    }

    [Fact]
    public async Task An_index_that_was_replaced_is_read_again()
    {
        await using var reader = await browsing.NewReader();
        var (manifests, missing) = (0, false);
        reader.Page.Request += (_, request) =>
            manifests += request.Url.EndsWith("/manifest.json", StringComparison.Ordinal) ? 1 : 0;
        await reader.Page.RouteAsync("**/search/index/*.bin", async route =>
        {
            if (missing)
                await route.ContinueAsync();
            else
                await route.FulfillAsync(new() { Status = 404 });
            missing = true;
        });
        await reader.Open(browsing.English, "/search/?q=tea");
        await Assertions.Expect(Results(reader).First).ToBeVisibleAsync();
        Assert.Equal(2, manifests);
    }

    [Fact]
    public async Task Without_JavaScript_the_page_says_what_it_needs_and_leads_on()
    {
        await using var reader = await browsing.NewReader(javaScript: false);
        await reader.Open(browsing.English, "/search/?q=tea");
        await Assertions.Expect(reader.Page.Locator(".unable .note")).ToContainTextAsync("JavaScript");
        await Assertions.Expect(reader.Page.Locator(".unable a:visible")).ToHaveCountAsync(3);
        await Assertions.Expect(reader.Page.Locator(".search-page")).ToBeHiddenAsync();
        await reader.Open(browsing.English, "/no/such/page/");
        await Assertions.Expect(reader.Page.Locator(".lost")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task With_JavaScript_nobody_is_told_that_it_is_missing()
    {
        await using var reader = await browsing.NewReader();
        await reader.Open(browsing.English, "/search/");
        await Assertions.Expect(reader.Page.Locator(".unable")).ToBeHiddenAsync();
        reader.AssertQuiet();
    }

    [Fact]
    public async Task The_words_of_an_address_that_is_not_here_are_offered()
    {
        await using var reader = await browsing.NewReader();
        await reader.Open(browsing.English, "/2014/telephone-directory.html");
        await reader.Page.Locator(".lost a", new() { HasText = "telephone directory" }).ClickAsync();
        await Assertions.Expect(Results(reader).First).ToHaveTextAsync(Directory);
    }

    [Fact]
    public async Task Whoever_opens_the_page_from_a_disk_is_told_of_the_server()
    {
        await using var reader = await browsing.NewReader();
        await reader.Page.GotoAsync(new Uri(browsing.EnglishFolder + "/search/index.html").AbsoluteUri);
        await Assertions.Expect(reader.Page.Locator(".unable .note")).ToContainTextAsync("gazette serve");
        await Assertions.Expect(reader.Page.Locator(".unable .note")).ToBeVisibleAsync();
    }

    /// <summary>Waits until the page has done what it was asked.</summary>
    internal static async Task Settled(Reader reader) => await reader.Page.WaitForFunctionAsync(
        "() => document.querySelector('.search-page')?.ariaBusy !== 'true'");

    private static ILocator Box(Reader reader) => reader.Page.Locator(".query [name=q]");

    private static ILocator Found(Reader reader) => reader.Page.Locator(".found");

    private static ILocator Results(Reader reader) => reader.Page.Locator(".results a");

    private static Regex QueryOf(string query) => new($@"\?q={query}$", RegexOptions.None, TimeSpan.FromSeconds(1));

    [GeneratedRegex(@"\d+")]
    private static partial Regex Number();
}
