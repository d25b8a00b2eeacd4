using Gazette.Content;
using Gazette.Markup;
using Gazette.Pages;
using Gazette.Rendering;

namespace Gazette.Benchmarks.Pages;

/// <summary>This site's article, list and feed as a programmer would write them without templates, with UTF-8 literals.</summary>
internal sealed class SitePagesInUtf8(Plan plan, SiteView site, InlineScript script, string language)
{
    private readonly string _base = plan.Config.BaseUrl.AbsoluteUri.TrimEnd('/');
    private readonly IReadOnlyDictionary<string, string> _words = plan.Words.In(language);
    private readonly Places _places = plan.PlacesIn(language);

    public void Article(Utf8Text o, ArticlePageModel m)
    {
        var article = m.Article;
        var lang = article.Language != language ? article.Language : null;
        Head(o, m.Page, m);
        Masthead(o, m.Page);
        o.Raw("<article class=\"article\">\n<header>\n"u8);
        if (article.Kicker != "")
            Line(o, "<p class=\"kicker\""u8, lang, article.Kicker, "</p>\n"u8);
        o.Raw("<h1"u8);
        if (article.Title != "")
            Lang(o, lang);
        o.Raw(">"u8);
        Title(o, article.Title, article.TitleIncomplete);
        o.Raw("</h1>\n"u8);
        if (article.Subtitle != "")
            Line(o, "<p class=\"subtitle\""u8, lang, article.Subtitle, "</p>\n"u8);
        if (article.Title == "")
            Note(o, "untitled_note");
        else if (article.TitleIncomplete)
            Note(o, "title_incomplete_note");
        o.Raw("</header>\n<div class=\"byline\">\n<dl class=\"article-meta\">\n<div><dt class=\"unseen\">"u8);
        o.Text(_words["published"]);
        o.Raw("</dt><dd>"u8);
        if (m.Calendar is { } calendar)
        {
            o.Raw("<a href=\""u8);
            o.Text(SiteAddress.Encode(calendar.Address));
            if (article.Date.HasDay)
            {
                o.Raw("#d"u8);
                o.Text(article.Date.Day);
            }

            o.Raw("\">"u8);
            Time(o, article.Date);
            o.Raw("</a>"u8);
        }
        else
        {
            o.Text(DateText.Of(article.Date, _words));
        }

        o.Raw("</dd></div>\n"u8);
        if (article.EventDate.IsKnown)
            Moment(o, "event", article.EventDate);
        if (article.Updated.IsKnown)
            Moment(o, "updated", article.Updated);
        o.Raw("<div><dt>"u8);
        o.Text(_words["source"]);
        o.Raw("</dt><dd>"u8);
        if (m.Source is { } from)
            Link(o, from.Address, from.Name);
        else
            o.Text(_words["not_known"]);
        o.Raw("</dd></div>\n"u8);
        if (m.Authors.Count > 0)
        {
            o.Raw("<div><dt>"u8);
            o.Text(_words["author"]);
            o.Raw("</dt><dd>"u8);
            for (var i = 0; i < m.Authors.Count; i++)
            {
                var author = m.Authors[i];
                if (i > 0)
                    o.Text(_words["list_separator"]);
                Link(o, author.Address, author.Name);
                if (author.Role == "")
                    continue;
                o.Raw(" <small>"u8);
                o.Text(Filled("in_brackets", author.Role));
                o.Raw("</small>"u8);
            }

            o.Raw("</dd></div>\n"u8);
        }

        if (article.Editors.Count > 0)
        {
            o.Raw("<div><dt>"u8);
            o.Text(_words["editor"]);
            o.Raw("</dt><dd>"u8);
            for (var i = 0; i < article.Editors.Count; i++)
            {
                if (i > 0)
                    o.Text(_words["list_separator"]);
                o.Text(article.Editors[i]);
            }

            o.Raw("</dd></div>\n"u8);
        }

        o.Raw("</dl>\n"u8);
        Reading(o, isText: true, canPrint: !article.Body.IsEmpty);
        o.Raw("</div>\n"u8);
        if (article.Original is not null || m.Translations.Count > 0 || article.Withdrawn is not null)
            throw new NotSupportedException("The sample is neither a translation nor withdrawn.");
        if (article.Image is { } image)
        {
            o.Raw("<figure class=\"lead\""u8);
            Lang(o, lang);
            o.Raw(">\n"u8);
            Picture(o, image);
            if (image.Caption != "" || image.Credit != "")
            {
                o.Raw("<figcaption>"u8);
                o.Text(image.Caption);
                if (image.Credit != "")
                {
                    o.Raw(" <small>"u8);
                    o.Text(image.Credit);
                    o.Raw("</small>"u8);
                }

                o.Raw("</figcaption>\n"u8);
            }

            o.Raw("</figure>\n"u8);
        }

        if (article.Body.IsEmpty)
        {
            Note(o, "body_missing");
        }
        else
        {
            o.Raw("<div class=\"article-body\""u8);
            Lang(o, lang);
            o.Raw(">\n"u8);
            o.Html(article.Body.Html);
            o.Raw("\n</div>\n"u8);
        }

        if (article.Corrections.Count > 0)
        {
            o.Raw("<section class=\"corrections\">\n<h2>"u8);
            o.Text(_words["corrections"]);
            o.Raw("</h2>\n<ul>\n"u8);
            foreach (var correction in article.Corrections)
            {
                o.Raw("<li>"u8);
                if (correction.Date.IsKnown)
                {
                    Time(o, correction.Date);
                    o.Raw(" "u8);
                }

                Line(o, "<span"u8, lang, correction.Note, "</span></li>\n"u8);
            }

            o.Raw("</ul>\n</section>\n"u8);
        }

        if (m.Tags.Count > 0)
        {
            o.Raw("<section class=\"tags\">\n<h2>"u8);
            o.Text(_words["tags"]);
            o.Raw("</h2>\n<ul>\n"u8);
            foreach (var tag in m.Tags)
            {
                o.Raw("<li><a rel=\"tag\" href=\""u8);
                o.Text(SiteAddress.Encode(tag.Address));
                o.Raw("\">"u8);
                o.Text(tag.Name);
                o.Raw("</a></li>\n"u8);
            }

            o.Raw("</ul>\n</section>\n"u8);
        }

        Copyright(o, m);
        Neighbours(o, m);
        if (m.Recommended.Count > 0)
        {
            o.Raw("<section class=\"recommended\">\n<h2>"u8);
            o.Text(_words["recommended"]);
            o.Raw("</h2>\n<ul class=\"list\">\n"u8);
            foreach (var item in m.Recommended)
            {
                CardLine(o, item.Article, item.Tag is { } tag ? Filled("same_tag", tag.Name)
                    : _words[item.SameSection ? "same_section" : "similar_title"]);
            }

            o.Raw("</ul>\n</section>\n"u8);
        }

        Foot(o, isText: true);
    }

    public void List(Utf8Text o, ListPageModel m)
    {
        Head(o, m.Page, null);
        Masthead(o, m.Page);
        o.Raw("<header class=\"title\">\n<h1>"u8);
        o.Text(m.Page.Title);
        o.Raw("</h1>\n"u8);
        if (m.List.Count > 0 || m.Page.Feed != "")
        {
            o.Raw("<p class=\"facts\">"u8);
            if (m.List.Count > 0)
                o.Text(_words[m.List.Count == 1 ? "articles_one" : "articles_other"].Replace("{0}",
                    m.List.Count.ToString("N0", System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal));
            if (m.Page.Feed != "")
            {
                o.Raw(" "u8);
                Link(o, m.Page.Feed, _words["feed"]);
            }

            o.Raw("</p>\n"u8);
        }

        if (m.List.Description != "" && m.IsFront)
            Line(o, "<p class=\"subtitle\""u8, null, m.List.Description, "</p>\n"u8);
        o.Raw("</header>\n"u8);
        Reading(o, isText: false, canPrint: false);
        if (!m.Summaries || m.Parts.Count > 0 || m.Earlier is not null || m.Later is not null)
            throw new NotSupportedException("The sample is not cut.");
        if (m.Articles.Count > 0)
        {
            o.Raw("<ul class=\"cards\">\n"u8);
            foreach (var card in m.Articles)
                Card(o, card);
            o.Raw("</ul>\n"u8);
        }
        else
        {
            Note(o, "nothing_yet");
        }

        Foot(o, isText: false);
    }

    public void Feed(Utf8Text o, FeedModel m)
    {
        o.Raw("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<?xml-stylesheet type=\"text/css\" href=\"/assets/site.css\"?>\n"u8
            + "<?xml-stylesheet type=\"text/css\" href=\"/assets/feed.css\"?>\n"u8
            + "<feed xmlns=\"http://www.w3.org/2005/Atom\" xmlns:x=\"http://www.w3.org/1999/xhtml\" xml:lang=\""u8);
        o.Text(language);
        o.Raw("\">\n<title>"u8);
        if (m.List.Name != "" && m.List.Name != site.Title)
        {
            o.Text(m.List.Name);
            o.Raw(" – "u8);
        }

        o.Text(site.Title);
        o.Raw("</title>\n"u8);
        if (m.List.Description != "")
            Line(o, "<subtitle"u8, null, m.List.Description, "</subtitle>\n"u8);
        Element(o, "<id>"u8, Absolute(m.Page.Address), "</id>\n"u8);
        Element(o, "<link rel=\"self\" type=\"application/atom+xml\" href=\""u8, Absolute(m.Page.Address), "\"/>\n"u8);
        Element(o, "<link rel=\"alternate\" type=\"text/html\" href=\""u8, Absolute(m.List.Address), "\"/>\n"u8);
        Element(o, "<updated>"u8, m.Updated != "" ? m.Updated : "1970-01-01T00:00:00Z", "</updated>\n"u8);
        Element(o, "<author><name>"u8, site.Title, "</name></author>\n"u8);
        Element(o, "<generator>"u8, site.Generator, "</generator>\n"u8);
        Element(o, "<x:div lang=\""u8, language, "\">\n"u8);
        Element(o, "<x:p>"u8, _words["feed_note"], " <x:a href=\""u8);
        Element(o, ""u8, Absolute(m.List.Address), "\">"u8);
        Element(o, ""u8, m.List.Name, "</x:a></x:p>\n"u8);
        Element(o, "<x:code>"u8, Absolute(m.Page.Address), "</x:code>\n</x:div>\n"u8);
        foreach (var card in m.Articles)
        {
            o.Raw("<entry"u8);
            if (card.Language != language)
                Element(o, " xml:lang=\""u8, card.Language, "\""u8);
            o.Raw(">\n<title>"u8);
            Title(o, card);
            o.Raw("</title>\n"u8);
            Element(o, "<id>"u8, Absolute(card.Address), "</id>\n"u8);
            Element(o, "<link rel=\"alternate\" type=\"text/html\" href=\""u8, Absolute(card.Address), "\"/>\n"u8);
            Element(o, "<published>"u8, FeedDate.Rfc3339(card.Date), "</published>\n"u8);
            Element(o, "<updated>"u8, FeedDate.Rfc3339(FeedDate.LastChange(card)), "</updated>\n"u8);
            foreach (var author in card.Authors)
                Element(o, "<author><name>"u8, author.Name, "</name></author>\n"u8);
            if (card.Authors.Count == 0 && card.Source != "")
                Element(o, "<author><name>"u8, _places.Source(card.Source).Name, "</name></author>\n"u8);
            foreach (var tag in card.Tags)
            {
                Element(o, "<category term=\""u8, tag, "\" label=\""u8);
                Element(o, ""u8, _places.Tag(tag).Name, "\"/>\n"u8);
            }

            if (card.Summary != "")
                Element(o, "<summary>"u8, card.Summary, "</summary>\n"u8);
            Element(o, "<x:p><x:a href=\""u8, Absolute(card.Address), "\">"u8);
            Title(o, card);
            o.Raw("</x:a><x:small"u8);
            if (card.Language != language)
                Element(o, " lang=\""u8, language, "\""u8);
            Element(o, ">"u8, DateText.Of(card.Date, _words), ""u8);
            if (card.Source != "")
                Element(o, " · "u8, _places.Source(card.Source).Name, ""u8);
            o.Raw("</x:small></x:p>\n"u8);
            o.Raw("</entry>\n"u8);
        }

        o.Raw("</feed>\n"u8);
    }

    private void Head(Utf8Text o, PageHead page, ArticlePageModel? m)
    {
        o.Raw("<!DOCTYPE html>\n<html lang=\""u8);
        o.Text(page.Language);
        o.Raw("\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src "u8
            + "'none'; img-src 'self'; media-src 'self'; style-src 'self'; connect-src 'self'; script-src 'self' '"u8);
        o.Text(script.Hash);
        o.Raw("'; base-uri 'none'; form-action 'self'\">\n<meta name=\"viewport\" content=\"width=device-width, "u8
            + "initial-scale=1\">\n<script>"u8);
        o.Html(_script);
        o.Raw("</script>\n<title>"u8);
        if (page.Title != "" || m is not null)
        {
            o.Text(page.Title != "" ? page.Title : _words["untitled"]);
            o.Raw(" – "u8);
        }

        o.Text(site.Title);
        o.Raw("</title>\n<link rel=\"stylesheet\" href=\"/assets/site.css\">\n"u8);
        if (site.Accent != "")
            Element(o, "<meta name=\"theme-color\" content=\""u8, site.Accent, "\">\n"u8);
        o.Raw("<link rel=\"icon\" type=\"image/svg+xml\" href=\"/assets/favicon.svg\">\n"u8);
        Element(o, "<link rel=\"canonical\" href=\""u8, Absolute(page.Address), "\">\n"u8);
        foreach (var other in page.Alternates)
            Alternate(o, other.Language, other.Address);
        if (page.Alternates.Count > 0)
            Alternate(o, "x-default", page.Alternates[0].Address);
        Element(o, "<link rel=\"alternate\" type=\"application/atom+xml\" title=\""u8, site.Title, "\" href=\"/atom.xml\">\n"u8);
        if (page.Feed != "" && page.Feed != "/atom.xml")
        {
            Element(o, "<link rel=\"alternate\" type=\"application/atom+xml\" title=\""u8, page.Title, " – "u8);
            Element(o, ""u8, site.Title, "\" href=\""u8);
            Element(o, ""u8, SiteAddress.Encode(page.Feed), "\">\n"u8);
        }

        if (page.NoIndex)
            o.Raw("<meta name=\"robots\" content=\"noindex\">\n"u8);
        var description = page.Description != "" ? page.Description : site.Description;
        if (description != "")
            Element(o, "<meta name=\"description\" content=\""u8, description, "\">\n"u8);
        if (m is not null)
        {
            if (description != "")
                Element(o, "<meta property=\"og:description\" content=\""u8, description, "\">\n"u8);
            Element(o, "<meta property=\"og:site_name\" content=\""u8, site.Title, "\">\n"u8);
            Element(o, "<meta property=\"og:title\" content=\""u8, page.Title != "" ? page.Title : _words["untitled"], "\">\n"u8);
            o.Raw("<meta property=\"og:type\" content=\"article\">\n"u8);
            Element(o, "<meta property=\"og:url\" content=\""u8, Absolute(page.Address), "\">\n"u8);
            if (page.Picture is { } picture)
                Shared(o, picture);
            Citation(o, m);
        }

        Element(o, "<meta name=\"generator\" content=\""u8, site.Generator, "\">\n</head>\n"u8);
    }

    private readonly ReadOnlyMemory<byte> _script = System.Text.Encoding.UTF8.GetBytes(script.Text.ToString());

    private void Shared(Utf8Text o, SharedPicture picture)
    {
        Element(o, "<meta property=\"og:image\" content=\""u8, Absolute(picture.Address), "\">\n"u8);
        o.Raw("<meta property=\"og:image:width\" content=\""u8);
        o.Text(picture.Width);
        o.Raw("\">\n<meta property=\"og:image:height\" content=\""u8);
        o.Text(picture.Height);
        Element(o, "\">\n<meta property=\"og:image:alt\" content=\""u8, picture.Alt, "\">\n"u8);
        o.Raw("<meta name=\"twitter:card\" content=\"summary_large_image\">\n"u8);
    }

    private void Citation(Utf8Text o, ArticlePageModel m)
    {
        var article = m.Article;
        o.Raw("<meta name=\"citation_title\" content=\""u8);
        Title(o, article.Title, article.TitleIncomplete);
        o.Raw("\">\n"u8);
        foreach (var author in m.Authors)
            Element(o, "<meta name=\"citation_author\" content=\""u8, author.Name, "\">\n"u8);
        if (article.Date.IsKnown)
            Element(o, "<meta name=\"citation_date\" content=\""u8, article.Date.Machine, "\">\n"u8);
        if (article.Date.HasDay)
            Element(o, "<meta property=\"article:published_time\" content=\""u8, article.Date.Machine, "\">\n"u8);
        if (m.Source is { } source)
            Element(o, "<meta name=\"citation_journal_title\" content=\""u8, source.Name, "\">\n"u8);
        Element(o, "<meta name=\"citation_language\" content=\""u8, article.Language, "\">\n"u8);
        if (article.Image is { } image && article.Withdrawn is null && m.Page.Picture is null)
            Element(o, "<meta property=\"og:image\" content=\""u8, Absolute(image.Address), "\">\n"u8);
    }

    private void Alternate(Utf8Text o, string language, string address)
    {
        Element(o, "<link rel=\"alternate\" hreflang=\""u8, language, "\" href=\""u8);
        Element(o, ""u8, Absolute(address), "\">\n"u8);
    }

    private void Masthead(Utf8Text o, PageHead page)
    {
        Element(o, "<body>\n<a class=\"skip\" href=\"#main\">"u8, _words["skip_to_content"],
            "</a>\n<header class=\"masthead\">\n<div class=\"utility\">\n"u8);
        if (site.Hotlines.Count > 0)
        {
            o.Raw("<ul class=\"hotlines\">\n"u8);
            foreach (var line in site.Hotlines)
            {
                Element(o, "<li><a href=\"tel:"u8, line.Tel, "\">"u8);
                Element(o, ""u8, line.Label, " <b>"u8);
                Element(o, ""u8, line.Number, "</b></a></li>\n"u8);
            }

            o.Raw("</ul>\n"u8);
        }

        if (site.OtherEditions.Count > 0)
        {
            o.Raw("<ul class=\"editions\">\n"u8);
            foreach (var other in page.Switch.Count > 0 ? page.Switch : site.OtherEditions)
            {
                Element(o, "<li><a href=\""u8, SiteAddress.Encode(other.Address), "\" lang=\""u8);
                Element(o, ""u8, other.Language, "\" hreflang=\""u8);
                Element(o, ""u8, other.Language, "\">"u8);
                Element(o, ""u8, plan.Words.In(other.Language)["this_language"], "</a></li>\n"u8);
            }

            o.Raw("</ul>\n"u8);
        }

        Element(o, "<form class=\"filter\" role=\"search\" action=\""u8, SiteAddress.Encode(site.Addresses.Search), "\">"u8);
        Element(o, "<input type=\"search\" name=\"q\" aria-label=\""u8, _words["search_box"], "\" autocomplete=\"off\">"u8);
        Element(o, "<button>"u8, _words["search"], "</button></form>\n"u8);
        Element(o, "</div>\n<p class=\"nameplate\"><a href=\"/\">"u8, site.Title, "</a></p>\n"u8);
        if (site.Navigation.Count > 0)
        {
            Element(o, "<nav class=\"menu\" id=\"menu\" aria-label=\""u8, _words["menu"], "\">\n"u8);
            Element(o, "<details><summary>"u8, _words["menu"], "</summary></details>\n<ul>\n"u8);
            foreach (var item in site.Navigation)
            {
                Element(o, "<li><a href=\""u8, SiteAddress.Encode(item.To) + item.End, "\""u8);
                if (item.To == page.Address)
                    o.Raw(" aria-current=\"page\""u8);
                Element(o, ">"u8, item.Label, "</a></li>\n"u8);
            }

            o.Raw("</ul>\n</nav>\n"u8);
        }

        o.Raw("</header>\n<main id=\"main\" tabindex=\"-1\">\n"u8);
        if (page.Breadcrumb.Count > 0)
        {
            Element(o, "<nav class=\"breadcrumb\" aria-label=\""u8, _words["breadcrumb"], "\">\n<ol>\n"u8);
            foreach (var crumb in page.Breadcrumb)
            {
                o.Raw("<li>"u8);
                Link(o, crumb.Address, crumb.Label);
                o.Raw("</li>\n"u8);
            }

            o.Raw("</ol>\n</nav>\n"u8);
        }
    }

    private void Reading(Utf8Text o, bool isText, bool canPrint)
    {
        Element(o, "<div class=\"reading\">\n<fieldset id=\"font-size\">\n<legend class=\"unseen\">"u8, _words["font_size"],
            "</legend>\n"u8);
        Size(o, "font_small", " value=\"s\""u8, "><span aria-hidden=\"true\">A−</span></label>\n"u8);
        Size(o, "font_medium", " value=\"m\""u8, " checked><span aria-hidden=\"true\">A</span></label>\n"u8);
        Size(o, "font_large", " value=\"l\""u8, "><span aria-hidden=\"true\">A+</span></label>\n</fieldset>\n"u8);
        if (canPrint)
            Element(o, "<button class=\"scripted\" type=\"button\" data-do=\"print\">"u8, _words["print"], "</button>\n"u8);
        Element(o, "<details><summary title=\""u8, _words["reading_options"], "\"><span class=\"unseen\">"u8);
        Element(o, ""u8, _words["reading_options"], "</span></summary></details>\n<div class=\"options\">\n<fieldset>\n"u8);
        Element(o, "<legend>"u8, _words["line_spacing"], "</legend>\n"u8);
        Element(o, "<label><input type=\"radio\" name=\"space\" value=\"normal\" checked><span>"u8, _words["spacing_normal"],
            "</span></label>\n"u8);
        Element(o, "<label><input type=\"radio\" name=\"space\" value=\"wide\"><span>"u8, _words["spacing_wide"],
            "</span></label>\n</fieldset>\n<fieldset>\n"u8);
        Element(o, "<legend>"u8, _words["contrast"], "</legend>\n"u8);
        Element(o, "<label><input type=\"radio\" name=\"contrast\" value=\"normal\" checked><span>"u8, _words["contrast_normal"],
            "</span></label>\n"u8);
        Element(o, "<label><input type=\"radio\" name=\"contrast\" value=\"high\"><span>"u8, _words["contrast_high"],
            "</span></label>\n</fieldset>\n<fieldset>\n"u8);
        Element(o, "<legend>"u8, _words["scheme"], "</legend>\n"u8);
        Element(o, "<label><input type=\"radio\" name=\"scheme\" value=\"auto\" checked><span>"u8, _words["scheme_auto"],
            "</span></label>\n"u8);
        Element(o, "<label><input type=\"radio\" name=\"scheme\" value=\"light\"><span>"u8, _words["scheme_light"],
            "</span></label>\n"u8);
        Element(o, "<label><input type=\"radio\" name=\"scheme\" value=\"dark\"><span>"u8, _words["scheme_dark"],
            "</span></label>\n</fieldset>\n"u8);
        if (isText)
        {
            Element(o, "<label><input type=\"checkbox\" name=\"plain\"><span>"u8, _words["plain_view"], "</span></label>\n"u8);
            Element(o, "<button type=\"button\" data-do=\"speak\" hidden>"u8, _words["read_aloud"], "</button>\n"u8);
        }

        o.Raw("</div>\n</div>\n"u8);
        if (isText)
        {
            Element(o, "<div class=\"speech\" hidden>\n<span class=\"place\"></span>\n<button type=\"button\" "u8
                + "data-do=\"pause\" data-other=\""u8, _words["resume"], "\">"u8);
            Element(o, ""u8, _words["pause"], "</button>\n"u8);
            Element(o, "<button type=\"button\" data-do=\"skip\">"u8, _words["skip_paragraph"], "</button>\n"u8);
            Element(o, "<button type=\"button\" data-do=\"stop\">"u8, _words["stop"], "</button>\n</div>\n"u8);
        }

        o.Raw("<p class=\"status\" role=\"status\"></p>\n"u8);
    }

    private void Size(Utf8Text o, string word, ReadOnlySpan<byte> value, ReadOnlySpan<byte> end)
    {
        Element(o, "<label title=\""u8, _words[word], "\"><input type=\"radio\" name=\"size\""u8);
        o.Raw(value);
        Element(o, " aria-label=\""u8, _words[word], "\""u8);
        o.Raw(end);
    }

    private void Copyright(Utf8Text o, ArticlePageModel m)
    {
        Element(o, "<section class=\"copyright-notice\">\n<h2>"u8, _words["copyright"], "</h2>\n"u8);
        if (m.Source is { } source)
        {
            if (source.Copyright != "")
                Element(o, "<p>"u8, Notice(source, m.Article), "</p>\n"u8);
            if (source.Credit != "")
                Element(o, "<p class=\"credit\">"u8, source.Credit, "</p>\n"u8);
            Element(o, "<p>"u8, _words["reprint_" + source.Reprint], "</p>\n"u8);
        }
        else
        {
            Element(o, "<p>"u8, _words["rights_unknown"], "</p>\n"u8);
        }

        if (m.Article.Captured.IsKnown)
            Element(o, "<p>"u8, Filled("captured_on", DateText.Of(m.Article.Captured, _words)), "</p>\n"u8);
        Element(o, "<p class=\"permalink\">"u8, _words["permalink"], " <a href=\""u8);
        Element(o, ""u8, SiteAddress.Encode(m.Page.Address), "\">"u8);
        o.Text(site.BaseUrl);
        o.Text(m.Page.Address.AsSpan(1));
        Element(o, "</a></p>\n<div class=\"printed\" data-words=\""u8, _words["printed_on"], "\"></div>\n"u8);
        Element(o, "<button class=\"scripted\" type=\"button\" data-do=\"share\" data-done=\""u8, _words["link_copied"], "\">"u8);
        Element(o, ""u8, _words["share"], "</button>\n<details class=\"cite scripted\">\n<summary>"u8);
        Element(o, ""u8, _words["cite"], "</summary>\n<div data-done=\""u8);
        Element(o, ""u8, _words["citation_copied"], "\"></div>\n</details>\n</section>\n</article>\n"u8);
    }

    private static string Notice(SourceView source, ArticleView article) => source.Copyright
        .Replace("{{ source.name }}", source.Name, StringComparison.Ordinal)
        .Replace("{{ article.title }}", article.Title, StringComparison.Ordinal)
        .Replace("{{ article.permalink }}", article.Permalink, StringComparison.Ordinal);

    private void Neighbours(Utf8Text o, ArticlePageModel m)
    {
        if (m.Previous is null && m.Next is null)
            return;
        Element(o, "<nav class=\"neighbours\" aria-label=\""u8, m.Section is { } section ? Filled("in_section", section.Name)
            : _words["neighbours"], "\">\n"u8);
        if (m.Previous is { } previous)
            Neighbour(o, "<a rel=\"prev\" href=\""u8, "earlier", previous);
        if (m.Next is { } next)
            Neighbour(o, "<a rel=\"next\" href=\""u8, "later", next);
        o.Raw("</nav>\n"u8);
    }

    private void Neighbour(Utf8Text o, ReadOnlySpan<byte> start, string word, ArticleCard card)
    {
        Element(o, start, SiteAddress.Encode(card.Address), "\"><small>"u8);
        Element(o, ""u8, _words[word], "</small> <span"u8);
        Lang(o, (card.Title != "" || card.FirstWords != "") && card.Language != language ? card.Language : null);
        o.Raw(">"u8);
        Title(o, card);
        o.Raw("</span></a>\n"u8);
    }

    private void CardLine(Utf8Text o, ArticleCard card, string why)
    {
        o.Raw("<li>"u8);
        CardLink(o, card);
        o.Raw(" <small>"u8);
        Day(o, card.Date, isLine: true);
        Element(o, " · "u8, card.Source != "" ? _places.Source(card.Source).Name : _words["source_unknown"], ""u8);
        Element(o, " · "u8, why, "</small>\n"u8);
    }

    private void Card(Utf8Text o, ArticleCard card)
    {
        var lang = card.Language != language ? card.Language : null;
        o.Raw("<li>\n"u8);
        if (card.Kicker != "")
            Line(o, "<p class=\"kicker\""u8, lang, card.Kicker, "</p>\n"u8);
        o.Raw("<div>"u8);
        CardLink(o, card);
        o.Raw("</div>\n<small>"u8);
        Day(o, card.Date, isLine: false);
        Element(o, "<span>"u8, card.Source != "" ? _places.Source(card.Source).Name
            : _words["source_unknown"], "</span></small>\n"u8);
        if (card.Summary != "" && !card.Withdrawn)
            Line(o, "<p"u8, lang, card.Summary, "</p>\n"u8);
        if (card.Thumbnail is { } picture && !card.Withdrawn)
        {
            Element(o, "<img src=\""u8, picture.Src, "\" alt=\"\" width=\""u8);
            o.Text(picture.Width);
            o.Raw("\" height=\""u8);
            o.Text(picture.Height);
            o.Raw("\" loading=\"lazy\">\n"u8);
        }
    }

    private void CardLink(Utf8Text o, ArticleCard card)
    {
        Element(o, "<a href=\""u8, SiteAddress.Encode(card.Address), "\""u8);
        Lang(o, (card.Title != "" || card.FirstWords != "") && card.Language != language ? card.Language : null);
        o.Raw(">"u8);
        Title(o, card);
        o.Raw("</a>"u8);
        if (card.Withdrawn)
            Badge(o, "withdrawn");
        if (card.TitleIncomplete)
            Badge(o, "title_incomplete");
        if (card.Title == "" && card.FirstWords != "")
            Badge(o, "without_title");
        if (card.Translation == Translation.Machine)
            Badge(o, "machine_translation");
    }

    private void Badge(Utf8Text o, string word) => Element(o, " <em class=\"badge\">"u8, _words[word], "</em>"u8);

    private void Day(Utf8Text o, ArticleDate date, bool isLine)
    {
        if (date.IsKnown)
        {
            Element(o, "<time datetime=\""u8, date.MachineDay, "\">"u8);
            Element(o, ""u8, DateText.Of(date.ToDay(), _words), "</time>"u8);
        }
        else if (isLine)
        {
            o.Text(_words["date_unknown"]);
        }
        else
        {
            Element(o, "<span>"u8, _words["date_unknown"], "</span>"u8);
        }
    }

    private void Foot(Utf8Text o, bool isText)
    {
        Element(o, "</main>\n<footer class=\"foot\">\n<nav aria-label=\""u8, _words["site_index"], "\">\n<ul>\n"u8);
        Element(o, "<li><a href=\"/archive/\">"u8, _words["archive"], "</a></li>\n"u8);
        Element(o, "<li><a href=\"/sources/\">"u8, _words["sources"], "</a></li>\n"u8);
        Element(o, "<li><a href=\"/authors/\">"u8, _words["authors"], "</a></li>\n"u8);
        Element(o, "<li><a href=\"/tags/\">"u8, _words["tags"], "</a></li>\n"u8);
        Element(o, "<li><a href=\"/undated/\">"u8, _words["undated"], "</a></li>\n"u8);
        Element(o, "<li><a href=\"/corrections/\">"u8, _words["corrections"], "</a></li>\n"u8);
        Element(o, "<li><a href=\"/atom.xml\">"u8, _words["feed"], "</a></li>\n"u8);
        var footer = site.Footer;
        if (footer.Accessibility != "")
        {
            o.Raw("<li>"u8);
            Link(o, footer.Accessibility, _words["accessibility"]);
            o.Raw("</li>\n"u8);
        }

        o.Raw("</ul>\n</nav>\n"u8);
        if (footer.Organiser != "")
            Element(o, "<p>"u8, footer.Organiser, "</p>\n"u8);
        if (footer.Report != "")
            Element(o, "<p>"u8, footer.Report, "</p>\n"u8);
        if (footer.Licence != "" || footer.Icp != "" || footer.PublicSecurity != "")
        {
            o.Raw("<ul>\n"u8);
            if (footer.Licence != "")
                Element(o, "<li>"u8, Filled("footer_licence", footer.Licence), "</li>\n"u8);
            if (footer.Icp != "")
            {
                Element(o, "<li><a href=\"https://beian.miit.gov.cn/\" rel=\"noopener\">"u8, Filled("footer_icp", footer.Icp),
                    "</a></li>\n"u8);
            }

            if (footer.PublicSecurity != "")
            {
                Element(o, "<li><a href=\""u8, footer.PublicSecurityUrl, "\" rel=\"noopener\">"u8);
                Element(o, ""u8, Filled("footer_public_security", footer.PublicSecurity), "</a></li>\n"u8);
            }

            o.Raw("</ul>\n"u8);
        }

        Element(o, "<p class=\"mark\">"u8, Filled("published_with", site.Generator), "</p>\n</footer>\n"u8);
        if (isText)
            o.Raw("<script src=\"/assets/site.js\" defer></script>\n"u8);
        o.Raw("</body>\n</html>\n"u8);
    }

    private void Moment(Utf8Text o, string word, ArticleDate date)
    {
        Element(o, "<div><dt>"u8, _words[word], "</dt><dd>"u8);
        Time(o, date);
        o.Raw("</dd></div>\n"u8);
    }

    private void Time(Utf8Text o, ArticleDate date)
    {
        Element(o, "<time datetime=\""u8, date.Machine, "\">"u8);
        Element(o, ""u8, DateText.Of(date, _words), "</time>"u8);
    }

    private void Title(Utf8Text o, ArticleCard card) =>
        Title(o, card.Title != "" ? card.Title : card.FirstWords, card.Title != "" && card.TitleIncomplete);

    private void Title(Utf8Text o, string title, bool incomplete)
    {
        o.Text(title != "" ? title : _words["untitled"]);
        if (title != "" && incomplete)
            o.Raw("…"u8);
    }

    private void Note(Utf8Text o, string word) => Element(o, "<p class=\"note\">"u8, _words[word], "</p>\n"u8);

    private static void Picture(Utf8Text o, PublishedPicture image)
    {
        if (image.Webp != "")
        {
            Element(o, "<picture><source type=\"image/webp\" srcset=\""u8, image.Webp, "\" sizes=\""u8);
            Element(o, ""u8, image.Sizes, "\">\n"u8);
        }

        Element(o, "<img src=\""u8, SiteAddress.Encode(image.Address), "\""u8);
        if (image.Srcset != "")
        {
            Element(o, " srcset=\""u8, image.Srcset, "\" sizes=\""u8);
            Element(o, ""u8, image.Sizes, "\""u8);
        }

        Element(o, " alt=\""u8, image.Alt, "\""u8);
        if (image.Width > 0 && image.Height > 0)
        {
            o.Raw(" width=\""u8);
            o.Text(image.Width);
            o.Raw("\" height=\""u8);
            o.Text(image.Height);
            o.Raw("\""u8);
        }

        o.Raw(image.Webp != "" ? ">\n</picture>\n"u8 : ">\n"u8);
    }

    private static void Link(Utf8Text o, string address, string name)
    {
        Element(o, "<a href=\""u8, SiteAddress.Encode(address), "\">"u8);
        Element(o, ""u8, name, "</a>"u8);
    }

    private static void Line(Utf8Text o, ReadOnlySpan<byte> start, string? lang, string text, ReadOnlySpan<byte> end)
    {
        o.Raw(start);
        Lang(o, lang);
        Element(o, ">"u8, text, end);
    }

    private static void Lang(Utf8Text o, string? lang)
    {
        if (lang is not null)
            Element(o, " lang=\""u8, lang, "\""u8);
    }

    private static void Element(Utf8Text o, ReadOnlySpan<byte> start, string text, ReadOnlySpan<byte> end)
    {
        o.Raw(start);
        o.Text(text);
        o.Raw(end);
    }

    private string Filled(string word, string value) => _words[word].Replace("{0}", value, StringComparison.Ordinal);

    private string Absolute(string address) => _base + SiteAddress.Encode(address);
}
