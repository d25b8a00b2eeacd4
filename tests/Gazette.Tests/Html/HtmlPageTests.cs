using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Gazette.Configuration;
using Gazette.Diagnostics;
using Gazette.Tests.Markup;
using Gazette.Tests.Reading;

namespace Gazette.Tests.Html;

/// <summary>Every page of the site is HTML as it should be.</summary>
[Collection(nameof(PublishedSites))]
public sealed partial class HtmlPageTests(PublishedSites sites)
{
    [Fact]
    public void Every_page_is_parsed_without_a_fault() => AssertNone(page => page.ParseFaults);

    [Fact]
    public void A_cleaner_of_html_would_take_nothing_out_of_any_body()
    {
        // The converter makes pictures in several sizes; editors' HTML has none.
        var elements = ValidHtml.Elements.Concat(["picture", "source"])
            .Concat(SiteConfigFile.Read(SampleArchiveTests.RepositoryFolder(), new DiagnosticBag())!.AllowedHtml).ToArray();
        var bodies = sites.Pages.SelectMany(page => page.Document.QuerySelectorAll(".article-body")).ToArray();
        Assert.True(bodies.Length > 50, $"Only {bodies.Length} bodies were found.");
        Assert.Empty(bodies.SelectMany(body => Sanitizer.Removed(body.InnerHtml, elements, "srcset", "sizes")));
    }

    [Fact]
    public void Every_id_is_there_once() =>
        AssertNone(page => page.Ids.GroupBy(id => id).Where(ids => ids.Count() > 1).Select(ids => ids.Key));

    [Fact]
    public void Every_page_names_its_language_and_every_language_is_one() =>
        AssertNone(page => page.Document.QuerySelectorAll("html, [lang], [hreflang]:not([hreflang=x-default])")
            .Select(element => element.GetAttribute("lang") ?? element.GetAttribute("hreflang") ?? "none")
            .Where(language => !Language().IsMatch(language)));

    [Fact]
    public void Text_in_another_language_than_its_page_says_so() =>
        AssertNone(page => page.Document.QuerySelectorAll(".article h1, .article-body, .list a, .neighbours a")
            .Where(element => element.Closest("[lang|=en]") is { } near
                && near == element.Closest("[lang]") && element.QuerySelector("[lang]") is null)
            .Select(element => element.TextContent)
            .Where(text => text.Count(IsHan) > text.Length / 2 && text.Length > 0));

    /// <summary>What people and articles are called is left as it is.</summary>
    [Fact]
    public void The_lists_of_an_edition_speak_its_language_alone()
    {
        string[] names = ["ICP", "Gazette", "JavaScript", "Tab", "OR", "gazette", "serve"];
        var pages = sites.English.Pages.Where(page => !page.IsRedirect
            && !page.Path.Contains("/authors/", StringComparison.Ordinal)
            && page.Document.QuerySelector(".article-meta") is null);
        Assert.Empty(pages.SelectMany(page => Texts(page).Where(text => page.Path.StartsWith("/zh/", StringComparison.Ordinal)
            ? LatinWord().Matches(text).Any(word => !names.Contains(word.Value))
            : text.Any(IsHan)).Select(text => $"{page}: {text}")).Take(20));

        static IEnumerable<string> Texts(PublishedPage page) =>
            page.Document.Body!.Descendants<IText>()
                .Where(text => text.ParentElement is { } element && element.LocalName is not ("script" or "style")
                    && element.Closest("[lang]") == page.Document.DocumentElement
                    && element.Closest(".article-body, .list a, .list p, [href*='/authors/']") is null)
                .Select(text => text.Data)
                .Concat(page.Document.QuerySelectorAll("[aria-label]").Select(element => element.GetAttribute("aria-label")!));
    }

    [Fact]
    public void Every_page_has_one_h1_and_headings_that_skip_no_level() =>
        AssertNone(page =>
        {
            var levels = page.Document.QuerySelectorAll("h1, h2, h3, h4, h5, h6").Select(heading => heading.LocalName[1] - '0')
                .ToArray();
            var skipped = levels.Zip(levels.Skip(1)).Where(pair => pair.Second > pair.First + 1)
                .Select(pair => $"h{pair.First} h{pair.Second}");
            return levels.Count(level => level == 1) == 1 && levels[0] == 1 ? skipped : ["h1: " + string.Join(' ', levels)];
        });

    [Fact]
    public void Every_page_has_a_title_a_canonical_address_and_the_landmarks() =>
        AssertNone(page => new[] { "title", "link[rel=canonical]", "main", "header.masthead", "footer", "a.skip[href='#main']",
            "meta[name=viewport]", "meta[name=description]" }
            .Where(part => part is not "link[rel=canonical]" || !page.Path.EndsWith("/404.html", StringComparison.Ordinal))
            .Where(part => page.Document.QuerySelectorAll(part).Length != 1),
            page => !page.IsRedirect);

    [Fact]
    public void No_label_stands_empty() =>
        AssertNone(page => page.Document.QuerySelectorAll("h1, h2, h3, p:not(.status), li, dt, dd, th, caption, legend, label, "
            + "button, summary, figcaption, small, a, title, time, nav, ul, ol, dl, section")
            .Where(element => Words(element).Length == 0 && element.QuerySelector("img, input") is null)
            // What a script fills and shows then.
            .Where(element => element.Closest("[hidden]") is null)
            .Where(element => !(element.LocalName == "th" && element.Closest(".article-body") is not null))
            .Select(element => element.OuterHtml)
            .Concat(page.Document.QuerySelectorAll("[aria-label], [title], meta[content], a[href], img[src]")
                .Where(element => element.Attributes.Any(attribute =>
                attribute.Name is "aria-label" or "title" or "content" or "href" or "src" && attribute.Value.Trim().Length == 0))
                .Select(element => element.OuterHtml)));

    [Fact]
    public void No_label_ends_before_its_value() =>
        AssertNone(page => page.Document.QuerySelectorAll("p, li, dd, dt, h1, h2, figcaption, caption, small")
            .Where(element => element.Closest(".article-body, [hidden]") is null)
            .Where(element => element.NextElementSibling is not { } next || !next.Matches("ul, .places"))
            .Select(Words)
            .Where(words => words.EndsWith(':') || words.EndsWith('：')
                || words.Contains("()", StringComparison.Ordinal) || words.Contains("（）", StringComparison.Ordinal)
                || words.Contains("{0}", StringComparison.Ordinal) || words.Contains("{{", StringComparison.Ordinal)));

    [Fact]
    public void Every_time_is_one_that_machines_read() =>
        AssertNone(page => page.Document.QuerySelectorAll("time")
            .Select(time => time.GetAttribute("datetime") ?? Words(time))
            .Where(time => !MachineTime().IsMatch(time)));

    [Fact]
    public void Every_picture_has_words_in_place_of_it() =>
        AssertNone(page => page.Document.QuerySelectorAll("img:not([alt])").Select(picture => picture.OuterHtml));

    [Fact]
    public void Every_table_has_headers_with_a_scope() =>
        AssertNone(page => page.Document.QuerySelectorAll("table").Where(table => table.QuerySelector("th[scope]") is null)
            .Select(table => table.OuterHtml));

    [Fact]
    public void An_article_carries_its_parts_in_order() =>
        AssertNone(page =>
        {
            string[] order = [".hotlines", ".breadcrumb", "h1", ".article-meta", "#font-size", "[data-do=print]", ".lead",
                ".article-body", ".corrections", ".tags", ".copyright-notice", ".neighbours", ".recommended", ".foot"];
            var found = order.Select(part => page.Document.QuerySelector(part)).OfType<IElement>().ToArray();
            return found.Zip(found.Skip(1))
                .Where(pair => (pair.First.CompareDocumentPosition(pair.Second) & DocumentPositions.Following) == 0)
                .Select(pair => $"{pair.Second.ClassName} stands before {pair.First.ClassName}");
        }, page => page.Document.QuerySelector("article.article") is not null);

    [Fact]
    public void Every_foot_leads_to_the_page_about_accessibility_in_its_language() =>
        AssertNone(page => page.Document.QuerySelectorAll(".foot a").Any(link => link.GetAttribute("href")!.EndsWith(
            page.Document.DocumentElement.GetAttribute("lang") == "en" ? "/accessibility/" : "/accessibility-zh/",
            StringComparison.Ordinal)) ? [] : ["There is no such link."], page => !page.IsRedirect);

    [Fact]
    public void A_withdrawn_article_keeps_its_address_and_nothing_of_its_text()
    {
        var page = sites.English.PageAt(HardArticles.Withdrawn + "index.html")!;
        Assert.DoesNotContain("Nobody shall read", page.Html, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector("meta[name=robots][content*=noindex]"));
        Assert.NotNull(page.Document.QuerySelector(".withdrawn"));
    }

    private static string Words(IElement element) => element.TextContent.Trim();

    private static bool IsHan(char c) => c is >= '\u4e00' and <= '\u9fff';

    private void AssertNone(Func<PublishedPage, IEnumerable<string>> faults, Func<PublishedPage, bool>? among = null) =>
        Assert.Empty(sites.Pages.Where(among ?? (_ => true)).SelectMany(page => faults(page).Select(fault => $"{page}: {fault}"))
            .Take(20));

    [GeneratedRegex("[A-Za-z]{2,}")]
    private static partial Regex LatinWord();

    [GeneratedRegex("^(en|zh-Hans)$")]
    private static partial Regex Language();

    [GeneratedRegex(@"^\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d)?[+-]\d\d:\d\d)?)?)?$")]
    private static partial Regex MachineTime();
}
