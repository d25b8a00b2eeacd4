using Gazette.Content;
using Gazette.Markup;
using Gazette.Pages;
using Gazette.Rendering;

namespace Gazette.Benchmarks.Pages;

/// <summary>
/// This site's article, list and feed as a programmer would write them without templates, with a string builder.
/// </summary>
internal sealed class SitePagesInStringBuilder(Plan plan, SiteView site, InlineScript script, string language)
{
    private readonly string _base = plan.Config.BaseUrl.AbsoluteUri.TrimEnd('/');
    private readonly IReadOnlyDictionary<string, string> _words = plan.Words.In(language);
    private readonly Places _places = plan.PlacesIn(language);

    public void Article(BuilderText o, ArticlePageModel m)
    {
        var article = m.Article;
        var lang = article.Language != language ? article.Language : null;
        Head(o, m.Page, m);
        Masthead(o, m.Page);
        o.Raw("<article class=\"article\">\n<header>\n");
        if (article.Kicker != "")
            Line(o, "<p class=\"kicker\"", lang, article.Kicker, "</p>\n");
        o.Raw("<h1");
        if (article.Title != "")
            Lang(o, lang);
        o.Raw(">");
        Title(o, article.Title, article.TitleIncomplete);
        o.Raw("</h1>\n");
        if (article.Subtitle != "")
            Line(o, "<p class=\"subtitle\"", lang, article.Subtitle, "</p>\n");
        if (article.Title == "")
            Note(o, "untitled_note");
        else if (article.TitleIncomplete)
            Note(o, "title_incomplete_note");
        o.Raw("</header>\n<div class=\"byline\">\n<dl class=\"article-meta\">\n<div><dt class=\"unseen\">");
        o.Text(_words["published"]);
        o.Raw("</dt><dd>");
        if (m.Calendar is { } calendar)
        {
            o.Raw("<a href=\"");
            o.Text(SiteAddress.Encode(calendar.Address));
            if (article.Date.HasDay)
            {
                o.Raw("#d");
                o.Text(article.Date.Day);
            }

            o.Raw("\">");
            Time(o, article.Date);
            o.Raw("</a>");
        }
        else
        {
            o.Text(DateText.Of(article.Date, _words));
        }

        o.Raw("</dd></div>\n");
        if (article.EventDate.IsKnown)
            Moment(o, "event", article.EventDate);
        if (article.Updated.IsKnown)
            Moment(o, "updated", article.Updated);
        o.Raw("<div><dt>");
        o.Text(_words["source"]);
        o.Raw("</dt><dd>");
        if (m.Source is { } from)
            Link(o, from.Address, from.Name);
        else
            o.Text(_words["not_known"]);
        o.Raw("</dd></div>\n");
        if (m.Authors.Count > 0)
        {
            o.Raw("<div><dt>");
            o.Text(_words["author"]);
            o.Raw("</dt><dd>");
            for (var i = 0; i < m.Authors.Count; i++)
            {
                var author = m.Authors[i];
                if (i > 0)
                    o.Text(_words["list_separator"]);
                Link(o, author.Address, author.Name);
                if (author.Role == "")
                    continue;
                o.Raw(" <small>");
                o.Text(Filled("in_brackets", author.Role));
                o.Raw("</small>");
            }

            o.Raw("</dd></div>\n");
        }

        if (article.Editors.Count > 0)
        {
            o.Raw("<div><dt>");
            o.Text(_words["editor"]);
            o.Raw("</dt><dd>");
            for (var i = 0; i < article.Editors.Count; i++)
            {
                if (i > 0)
                    o.Text(_words["list_separator"]);
                o.Text(article.Editors[i]);
            }

            o.Raw("</dd></div>\n");
        }

        o.Raw("</dl>\n");
        Reading(o, isText: true, canPrint: !article.Body.IsEmpty);
        o.Raw("</div>\n");
        if (article.Original is not null || m.Translations.Count > 0 || article.Withdrawn is not null)
            throw new NotSupportedException("The sample is neither a translation nor withdrawn.");
        if (article.Image is { } image)
        {
            o.Raw("<figure class=\"lead\"");
            Lang(o, lang);
            o.Raw(">\n");
            Picture(o, image);
            if (image.Caption != "" || image.Credit != "")
            {
                o.Raw("<figcaption>");
                o.Text(image.Caption);
                if (image.Credit != "")
                {
                    o.Raw(" <small>");
                    o.Text(image.Credit);
                    o.Raw("</small>");
                }

                o.Raw("</figcaption>\n");
            }

            o.Raw("</figure>\n");
        }

        if (article.Body.IsEmpty)
        {
            Note(o, "body_missing");
        }
        else
        {
            o.Raw("<div class=\"article-body\"");
            Lang(o, lang);
            o.Raw(">\n");
            o.Html(article.Body.Html);
            o.Raw("\n</div>\n");
        }

        if (article.Corrections.Count > 0)
        {
            o.Raw("<section class=\"corrections\">\n<h2>");
            o.Text(_words["corrections"]);
            o.Raw("</h2>\n<ul>\n");
            foreach (var correction in article.Corrections)
            {
                o.Raw("<li>");
                if (correction.Date.IsKnown)
                {
                    Time(o, correction.Date);
                    o.Raw(" ");
                }

                Line(o, "<span", lang, correction.Note, "</span></li>\n");
            }

            o.Raw("</ul>\n</section>\n");
        }

        if (m.Tags.Count > 0)
        {
            o.Raw("<section class=\"tags\">\n<h2>");
            o.Text(_words["tags"]);
            o.Raw("</h2>\n<ul>\n");
            foreach (var tag in m.Tags)
            {
                o.Raw("<li><a rel=\"tag\" href=\"");
                o.Text(SiteAddress.Encode(tag.Address));
                o.Raw("\">");
                o.Text(tag.Name);
                o.Raw("</a></li>\n");
            }

            o.Raw("</ul>\n</section>\n");
        }

        Copyright(o, m);
        Neighbours(o, m);
        if (m.Recommended.Count > 0)
        {
            o.Raw("<section class=\"recommended\">\n<h2>");
            o.Text(_words["recommended"]);
            o.Raw("</h2>\n<ul class=\"list\">\n");
            foreach (var item in m.Recommended)
            {
                CardLine(o, item.Article, item.Tag is { } tag ? Filled("same_tag", tag.Name)
                    : _words[item.SameSection ? "same_section" : "similar_title"]);
            }

            o.Raw("</ul>\n</section>\n");
        }

        Foot(o, isText: true);
    }

    public void List(BuilderText o, ListPageModel m)
    {
        Head(o, m.Page, null);
        Masthead(o, m.Page);
        o.Raw("<header class=\"title\">\n<h1>");
        o.Text(m.Page.Title);
        o.Raw("</h1>\n");
        if (m.List.Count > 0 || m.Page.Feed != "")
        {
            o.Raw("<p class=\"facts\">");
            if (m.List.Count > 0)
                o.Text(_words[m.List.Count == 1 ? "articles_one" : "articles_other"].Replace("{0}",
                    m.List.Count.ToString("N0", System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal));
            if (m.Page.Feed != "")
            {
                o.Raw(" ");
                Link(o, m.Page.Feed, _words["feed"]);
            }

            o.Raw("</p>\n");
        }

        if (m.List.Description != "" && m.IsFront)
            Line(o, "<p class=\"subtitle\"", null, m.List.Description, "</p>\n");
        o.Raw("</header>\n");
        Reading(o, isText: false, canPrint: false);
        if (!m.Summaries || m.Parts.Count > 0 || m.Earlier is not null || m.Later is not null)
            throw new NotSupportedException("The sample is not cut.");
        if (m.Articles.Count > 0)
        {
            o.Raw("<ul class=\"cards\">\n");
            foreach (var card in m.Articles)
                Card(o, card);
            o.Raw("</ul>\n");
        }
        else
        {
            Note(o, "nothing_yet");
        }

        Foot(o, isText: false);
    }

    public void Feed(BuilderText o, FeedModel m)
    {
        o.Raw("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<?xml-stylesheet type=\"text/css\" href=\"/assets/site.css\"?>\n"
            + "<?xml-stylesheet type=\"text/css\" href=\"/assets/feed.css\"?>\n"
            + "<feed xmlns=\"http://www.w3.org/2005/Atom\" xmlns:x=\"http://www.w3.org/1999/xhtml\" xml:lang=\"");
        o.Text(language);
        o.Raw("\">\n<title>");
        if (m.List.Name != "" && m.List.Name != site.Title)
        {
            o.Text(m.List.Name);
            o.Raw(" – ");
        }

        o.Text(site.Title);
        o.Raw("</title>\n");
        if (m.List.Description != "")
            Line(o, "<subtitle", null, m.List.Description, "</subtitle>\n");
        Element(o, "<id>", Absolute(m.Page.Address), "</id>\n");
        Element(o, "<link rel=\"self\" type=\"application/atom+xml\" href=\"", Absolute(m.Page.Address), "\"/>\n");
        Element(o, "<link rel=\"alternate\" type=\"text/html\" href=\"", Absolute(m.List.Address), "\"/>\n");
        Element(o, "<updated>", m.Updated != "" ? m.Updated : "1970-01-01T00:00:00Z", "</updated>\n");
        Element(o, "<author><name>", site.Title, "</name></author>\n");
        Element(o, "<generator>", site.Generator, "</generator>\n");
        Element(o, "<x:div lang=\"", language, "\">\n");
        Element(o, "<x:p>", _words["feed_note"], " <x:a href=\"");
        Element(o, "", Absolute(m.List.Address), "\">");
        Element(o, "", m.List.Name, "</x:a></x:p>\n");
        Element(o, "<x:code>", Absolute(m.Page.Address), "</x:code>\n</x:div>\n");
        foreach (var card in m.Articles)
        {
            o.Raw("<entry");
            if (card.Language != language)
                Element(o, " xml:lang=\"", card.Language, "\"");
            o.Raw(">\n<title>");
            Title(o, card);
            o.Raw("</title>\n");
            Element(o, "<id>", Absolute(card.Address), "</id>\n");
            Element(o, "<link rel=\"alternate\" type=\"text/html\" href=\"", Absolute(card.Address), "\"/>\n");
            Element(o, "<published>", FeedDate.Rfc3339(card.Date), "</published>\n");
            Element(o, "<updated>", FeedDate.Rfc3339(FeedDate.LastChange(card)), "</updated>\n");
            foreach (var author in card.Authors)
                Element(o, "<author><name>", author.Name, "</name></author>\n");
            if (card.Authors.Count == 0 && card.Source != "")
                Element(o, "<author><name>", _places.Source(card.Source).Name, "</name></author>\n");
            foreach (var tag in card.Tags)
            {
                Element(o, "<category term=\"", tag, "\" label=\"");
                Element(o, "", _places.Tag(tag).Name, "\"/>\n");
            }

            if (card.Summary != "")
                Element(o, "<summary>", card.Summary, "</summary>\n");
            Element(o, "<x:p><x:a href=\"", Absolute(card.Address), "\">");
            Title(o, card);
            o.Raw("</x:a><x:small");
            if (card.Language != language)
                Element(o, " lang=\"", language, "\"");
            Element(o, ">", DateText.Of(card.Date, _words), "");
            if (card.Source != "")
                Element(o, " · ", _places.Source(card.Source).Name, "");
            o.Raw("</x:small></x:p>\n");
            o.Raw("</entry>\n");
        }

        o.Raw("</feed>\n");
    }

    private void Head(BuilderText o, PageHead page, ArticlePageModel? m)
    {
        o.Raw("<!DOCTYPE html>\n<html lang=\"");
        o.Text(page.Language);
        o.Raw("\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src "
            + "'none'; img-src 'self'; media-src 'self'; style-src 'self'; connect-src 'self'; script-src 'self' '");
        o.Text(script.Hash);
        o.Raw("'; base-uri 'none'; form-action 'self'\">\n<meta name=\"viewport\" content=\"width=device-width, "
            + "initial-scale=1\">\n<script>");
        o.Html(_script);
        o.Raw("</script>\n<title>");
        if (page.Title != "" || m is not null)
        {
            o.Text(page.Title != "" ? page.Title : _words["untitled"]);
            o.Raw(" – ");
        }

        o.Text(site.Title);
        o.Raw("</title>\n<link rel=\"stylesheet\" href=\"/assets/site.css\">\n");
        if (site.Accent != "")
            Element(o, "<meta name=\"theme-color\" content=\"", site.Accent, "\">\n");
        o.Raw("<link rel=\"icon\" type=\"image/svg+xml\" href=\"/assets/favicon.svg\">\n");
        Element(o, "<link rel=\"canonical\" href=\"", Absolute(page.Address), "\">\n");
        foreach (var other in page.Alternates)
            Alternate(o, other.Language, other.Address);
        if (page.Alternates.Count > 0)
            Alternate(o, "x-default", page.Alternates[0].Address);
        Element(o, "<link rel=\"alternate\" type=\"application/atom+xml\" title=\"", site.Title, "\" href=\"/atom.xml\">\n");
        if (page.Feed != "" && page.Feed != "/atom.xml")
        {
            Element(o, "<link rel=\"alternate\" type=\"application/atom+xml\" title=\"", page.Title, " – ");
            Element(o, "", site.Title, "\" href=\"");
            Element(o, "", SiteAddress.Encode(page.Feed), "\">\n");
        }

        if (page.NoIndex)
            o.Raw("<meta name=\"robots\" content=\"noindex\">\n");
        var description = page.Description != "" ? page.Description : site.Description;
        if (description != "")
            Element(o, "<meta name=\"description\" content=\"", description, "\">\n");
        if (m is not null)
        {
            if (description != "")
                Element(o, "<meta property=\"og:description\" content=\"", description, "\">\n");
            Element(o, "<meta property=\"og:site_name\" content=\"", site.Title, "\">\n");
            Element(o, "<meta property=\"og:title\" content=\"", page.Title != "" ? page.Title : _words["untitled"], "\">\n");
            o.Raw("<meta property=\"og:type\" content=\"article\">\n");
            Element(o, "<meta property=\"og:url\" content=\"", Absolute(page.Address), "\">\n");
            if (page.Picture is { } picture)
                Shared(o, picture);
            Citation(o, m);
        }

        Element(o, "<meta name=\"generator\" content=\"", site.Generator, "\">\n</head>\n");
    }

    private readonly ReadOnlyMemory<byte> _script = System.Text.Encoding.UTF8.GetBytes(script.Text.ToString());

    private void Shared(BuilderText o, SharedPicture picture)
    {
        Element(o, "<meta property=\"og:image\" content=\"", Absolute(picture.Address), "\">\n");
        o.Raw("<meta property=\"og:image:width\" content=\"");
        o.Text(picture.Width);
        o.Raw("\">\n<meta property=\"og:image:height\" content=\"");
        o.Text(picture.Height);
        Element(o, "\">\n<meta property=\"og:image:alt\" content=\"", picture.Alt, "\">\n");
        o.Raw("<meta name=\"twitter:card\" content=\"summary_large_image\">\n");
    }

    private void Citation(BuilderText o, ArticlePageModel m)
    {
        var article = m.Article;
        o.Raw("<meta name=\"citation_title\" content=\"");
        Title(o, article.Title, article.TitleIncomplete);
        o.Raw("\">\n");
        foreach (var author in m.Authors)
            Element(o, "<meta name=\"citation_author\" content=\"", author.Name, "\">\n");
        if (article.Date.IsKnown)
            Element(o, "<meta name=\"citation_date\" content=\"", article.Date.Machine, "\">\n");
        if (article.Date.HasDay)
            Element(o, "<meta property=\"article:published_time\" content=\"", article.Date.Machine, "\">\n");
        if (m.Source is { } source)
            Element(o, "<meta name=\"citation_journal_title\" content=\"", source.Name, "\">\n");
        Element(o, "<meta name=\"citation_language\" content=\"", article.Language, "\">\n");
        if (article.Image is { } image && article.Withdrawn is null && m.Page.Picture is null)
            Element(o, "<meta property=\"og:image\" content=\"", Absolute(image.Address), "\">\n");
    }

    private void Alternate(BuilderText o, string language, string address)
    {
        Element(o, "<link rel=\"alternate\" hreflang=\"", language, "\" href=\"");
        Element(o, "", Absolute(address), "\">\n");
    }

    private void Masthead(BuilderText o, PageHead page)
    {
        Element(o, "<body>\n<a class=\"skip\" href=\"#main\">", _words["skip_to_content"],
            "</a>\n<header class=\"masthead\">\n<div class=\"utility\">\n");
        if (site.Hotlines.Count > 0)
        {
            o.Raw("<ul class=\"hotlines\">\n");
            foreach (var line in site.Hotlines)
            {
                Element(o, "<li><a href=\"tel:", line.Tel, "\">");
                Element(o, "", line.Label, " <b>");
                Element(o, "", line.Number, "</b></a></li>\n");
            }

            o.Raw("</ul>\n");
        }

        if (site.OtherEditions.Count > 0)
        {
            o.Raw("<ul class=\"editions\">\n");
            foreach (var other in page.Switch.Count > 0 ? page.Switch : site.OtherEditions)
            {
                Element(o, "<li><a href=\"", SiteAddress.Encode(other.Address), "\" lang=\"");
                Element(o, "", other.Language, "\" hreflang=\"");
                Element(o, "", other.Language, "\">");
                Element(o, "", plan.Words.In(other.Language)["this_language"], "</a></li>\n");
            }

            o.Raw("</ul>\n");
        }

        Element(o, "<form class=\"filter\" role=\"search\" action=\"", SiteAddress.Encode(site.Addresses.Search), "\">");
        Element(o, "<input type=\"search\" name=\"q\" aria-label=\"", _words["search_box"], "\" autocomplete=\"off\">");
        Element(o, "<button>", _words["search"], "</button></form>\n");
        Element(o, "</div>\n<p class=\"nameplate\"><a href=\"/\">", site.Title, "</a></p>\n");
        if (site.Navigation.Count > 0)
        {
            Element(o, "<nav class=\"menu\" id=\"menu\" aria-label=\"", _words["menu"], "\">\n");
            Element(o, "<details><summary>", _words["menu"], "</summary></details>\n<ul>\n");
            foreach (var item in site.Navigation)
            {
                Element(o, "<li><a href=\"", SiteAddress.Encode(item.To) + item.End, "\"");
                if (item.To == page.Address)
                    o.Raw(" aria-current=\"page\"");
                Element(o, ">", item.Label, "</a></li>\n");
            }

            o.Raw("</ul>\n</nav>\n");
        }

        o.Raw("</header>\n<main id=\"main\" tabindex=\"-1\">\n");
        if (page.Breadcrumb.Count > 0)
        {
            Element(o, "<nav class=\"breadcrumb\" aria-label=\"", _words["breadcrumb"], "\">\n<ol>\n");
            foreach (var crumb in page.Breadcrumb)
            {
                o.Raw("<li>");
                Link(o, crumb.Address, crumb.Label);
                o.Raw("</li>\n");
            }

            o.Raw("</ol>\n</nav>\n");
        }
    }

    private void Reading(BuilderText o, bool isText, bool canPrint)
    {
        Element(o, "<div class=\"reading\">\n<fieldset id=\"font-size\">\n<legend class=\"unseen\">", _words["font_size"],
            "</legend>\n");
        Size(o, "font_small", " value=\"s\"", "><span aria-hidden=\"true\">A−</span></label>\n");
        Size(o, "font_medium", " value=\"m\"", " checked><span aria-hidden=\"true\">A</span></label>\n");
        Size(o, "font_large", " value=\"l\"", "><span aria-hidden=\"true\">A+</span></label>\n</fieldset>\n");
        if (canPrint)
            Element(o, "<button class=\"scripted\" type=\"button\" data-do=\"print\">", _words["print"], "</button>\n");
        Element(o, "<details><summary title=\"", _words["reading_options"], "\"><span class=\"unseen\">");
        Element(o, "", _words["reading_options"], "</span></summary></details>\n<div class=\"options\">\n<fieldset>\n");
        Element(o, "<legend>", _words["line_spacing"], "</legend>\n");
        Element(o, "<label><input type=\"radio\" name=\"space\" value=\"normal\" checked><span>", _words["spacing_normal"],
            "</span></label>\n");
        Element(o, "<label><input type=\"radio\" name=\"space\" value=\"wide\"><span>", _words["spacing_wide"],
            "</span></label>\n</fieldset>\n<fieldset>\n");
        Element(o, "<legend>", _words["contrast"], "</legend>\n");
        Element(o, "<label><input type=\"radio\" name=\"contrast\" value=\"normal\" checked><span>", _words["contrast_normal"],
            "</span></label>\n");
        Element(o, "<label><input type=\"radio\" name=\"contrast\" value=\"high\"><span>", _words["contrast_high"],
            "</span></label>\n</fieldset>\n<fieldset>\n");
        Element(o, "<legend>", _words["scheme"], "</legend>\n");
        Element(o, "<label><input type=\"radio\" name=\"scheme\" value=\"auto\" checked><span>", _words["scheme_auto"],
            "</span></label>\n");
        Element(o, "<label><input type=\"radio\" name=\"scheme\" value=\"light\"><span>", _words["scheme_light"],
            "</span></label>\n");
        Element(o, "<label><input type=\"radio\" name=\"scheme\" value=\"dark\"><span>", _words["scheme_dark"],
            "</span></label>\n</fieldset>\n");
        if (isText)
        {
            Element(o, "<label><input type=\"checkbox\" name=\"plain\"><span>", _words["plain_view"], "</span></label>\n");
            Element(o, "<button type=\"button\" data-do=\"speak\" hidden>", _words["read_aloud"], "</button>\n");
        }

        o.Raw("</div>\n</div>\n");
        if (isText)
        {
            Element(o, "<div class=\"speech\" hidden>\n<span class=\"place\"></span>\n<button type=\"button\" "
                + "data-do=\"pause\" data-other=\"", _words["resume"], "\">");
            Element(o, "", _words["pause"], "</button>\n");
            Element(o, "<button type=\"button\" data-do=\"skip\">", _words["skip_paragraph"], "</button>\n");
            Element(o, "<button type=\"button\" data-do=\"stop\">", _words["stop"], "</button>\n</div>\n");
        }

        o.Raw("<p class=\"status\" role=\"status\"></p>\n");
    }

    private void Size(BuilderText o, string word, string value, string end)
    {
        Element(o, "<label title=\"", _words[word], "\"><input type=\"radio\" name=\"size\"");
        o.Raw(value);
        Element(o, " aria-label=\"", _words[word], "\"");
        o.Raw(end);
    }

    private void Copyright(BuilderText o, ArticlePageModel m)
    {
        Element(o, "<section class=\"copyright-notice\">\n<h2>", _words["copyright"], "</h2>\n");
        if (m.Source is { } source)
        {
            if (source.Copyright != "")
                Element(o, "<p>", Notice(source, m.Article), "</p>\n");
            if (source.Credit != "")
                Element(o, "<p class=\"credit\">", source.Credit, "</p>\n");
            Element(o, "<p>", _words["reprint_" + source.Reprint], "</p>\n");
        }
        else
        {
            Element(o, "<p>", _words["rights_unknown"], "</p>\n");
        }

        if (m.Article.Captured.IsKnown)
            Element(o, "<p>", Filled("captured_on", DateText.Of(m.Article.Captured, _words)), "</p>\n");
        Element(o, "<p class=\"permalink\">", _words["permalink"], " <a href=\"");
        Element(o, "", SiteAddress.Encode(m.Page.Address), "\">");
        o.Text(site.BaseUrl);
        o.Text(m.Page.Address.AsSpan(1));
        Element(o, "</a></p>\n<div class=\"printed\" data-words=\"", _words["printed_on"], "\"></div>\n");
        Element(o, "<button class=\"scripted\" type=\"button\" data-do=\"share\" data-done=\"", _words["link_copied"], "\">");
        Element(o, "", _words["share"], "</button>\n<details class=\"cite scripted\">\n<summary>");
        Element(o, "", _words["cite"], "</summary>\n<div data-done=\"");
        Element(o, "", _words["citation_copied"], "\"></div>\n</details>\n</section>\n</article>\n");
    }

    private static string Notice(SourceView source, ArticleView article) => source.Copyright
        .Replace("{{ source.name }}", source.Name, StringComparison.Ordinal)
        .Replace("{{ article.title }}", article.Title, StringComparison.Ordinal)
        .Replace("{{ article.permalink }}", article.Permalink, StringComparison.Ordinal);

    private void Neighbours(BuilderText o, ArticlePageModel m)
    {
        if (m.Previous is null && m.Next is null)
            return;
        Element(o, "<nav class=\"neighbours\" aria-label=\"", m.Section is { } section ? Filled("in_section", section.Name)
            : _words["neighbours"], "\">\n");
        if (m.Previous is { } previous)
            Neighbour(o, "<a rel=\"prev\" href=\"", "earlier", previous);
        if (m.Next is { } next)
            Neighbour(o, "<a rel=\"next\" href=\"", "later", next);
        o.Raw("</nav>\n");
    }

    private void Neighbour(BuilderText o, string start, string word, ArticleCard card)
    {
        Element(o, start, SiteAddress.Encode(card.Address), "\"><small>");
        Element(o, "", _words[word], "</small> <span");
        Lang(o, (card.Title != "" || card.FirstWords != "") && card.Language != language ? card.Language : null);
        o.Raw(">");
        Title(o, card);
        o.Raw("</span></a>\n");
    }

    private void CardLine(BuilderText o, ArticleCard card, string why)
    {
        o.Raw("<li>");
        CardLink(o, card);
        o.Raw(" <small>");
        Day(o, card.Date, isLine: true);
        Element(o, " · ", card.Source != "" ? _places.Source(card.Source).Name : _words["source_unknown"], "");
        Element(o, " · ", why, "</small>\n");
    }

    private void Card(BuilderText o, ArticleCard card)
    {
        var lang = card.Language != language ? card.Language : null;
        o.Raw("<li>\n");
        if (card.Kicker != "")
            Line(o, "<p class=\"kicker\"", lang, card.Kicker, "</p>\n");
        o.Raw("<div>");
        CardLink(o, card);
        o.Raw("</div>\n<small>");
        Day(o, card.Date, isLine: false);
        Element(o, "<span>", card.Source != "" ? _places.Source(card.Source).Name
            : _words["source_unknown"], "</span></small>\n");
        if (card.Summary != "" && !card.Withdrawn)
            Line(o, "<p", lang, card.Summary, "</p>\n");
        if (card.Thumbnail is { } picture && !card.Withdrawn)
        {
            Element(o, "<img src=\"", picture.Src, "\" alt=\"\" width=\"");
            o.Text(picture.Width);
            o.Raw("\" height=\"");
            o.Text(picture.Height);
            o.Raw("\" loading=\"lazy\">\n");
        }
    }

    private void CardLink(BuilderText o, ArticleCard card)
    {
        Element(o, "<a href=\"", SiteAddress.Encode(card.Address), "\"");
        Lang(o, (card.Title != "" || card.FirstWords != "") && card.Language != language ? card.Language : null);
        o.Raw(">");
        Title(o, card);
        o.Raw("</a>");
        if (card.Withdrawn)
            Badge(o, "withdrawn");
        if (card.TitleIncomplete)
            Badge(o, "title_incomplete");
        if (card.Title == "" && card.FirstWords != "")
            Badge(o, "without_title");
        if (card.Translation == Translation.Machine)
            Badge(o, "machine_translation");
    }

    private void Badge(BuilderText o, string word) => Element(o, " <em class=\"badge\">", _words[word], "</em>");

    private void Day(BuilderText o, ArticleDate date, bool isLine)
    {
        if (date.IsKnown)
        {
            Element(o, "<time datetime=\"", date.MachineDay, "\">");
            Element(o, "", DateText.Of(date.ToDay(), _words), "</time>");
        }
        else if (isLine)
        {
            o.Text(_words["date_unknown"]);
        }
        else
        {
            Element(o, "<span>", _words["date_unknown"], "</span>");
        }
    }

    private void Foot(BuilderText o, bool isText)
    {
        Element(o, "</main>\n<footer class=\"foot\">\n<nav aria-label=\"", _words["site_index"], "\">\n<ul>\n");
        Element(o, "<li><a href=\"/archive/\">", _words["archive"], "</a></li>\n");
        Element(o, "<li><a href=\"/sources/\">", _words["sources"], "</a></li>\n");
        Element(o, "<li><a href=\"/authors/\">", _words["authors"], "</a></li>\n");
        Element(o, "<li><a href=\"/tags/\">", _words["tags"], "</a></li>\n");
        Element(o, "<li><a href=\"/undated/\">", _words["undated"], "</a></li>\n");
        Element(o, "<li><a href=\"/corrections/\">", _words["corrections"], "</a></li>\n");
        Element(o, "<li><a href=\"/atom.xml\">", _words["feed"], "</a></li>\n");
        var footer = site.Footer;
        if (footer.Accessibility != "")
        {
            o.Raw("<li>");
            Link(o, footer.Accessibility, _words["accessibility"]);
            o.Raw("</li>\n");
        }

        o.Raw("</ul>\n</nav>\n");
        if (footer.Organiser != "")
            Element(o, "<p>", footer.Organiser, "</p>\n");
        if (footer.Report != "")
            Element(o, "<p>", footer.Report, "</p>\n");
        if (footer.Licence != "" || footer.Icp != "" || footer.PublicSecurity != "")
        {
            o.Raw("<ul>\n");
            if (footer.Licence != "")
                Element(o, "<li>", Filled("footer_licence", footer.Licence), "</li>\n");
            if (footer.Icp != "")
            {
                Element(o, "<li><a href=\"https://beian.miit.gov.cn/\" rel=\"noopener\">", Filled("footer_icp", footer.Icp),
                    "</a></li>\n");
            }

            if (footer.PublicSecurity != "")
            {
                Element(o, "<li><a href=\"", footer.PublicSecurityUrl, "\" rel=\"noopener\">");
                Element(o, "", Filled("footer_public_security", footer.PublicSecurity), "</a></li>\n");
            }

            o.Raw("</ul>\n");
        }

        Element(o, "<p class=\"mark\">", Filled("published_with", site.Generator), "</p>\n</footer>\n");
        if (isText)
            o.Raw("<script src=\"/assets/site.js\" defer></script>\n");
        o.Raw("</body>\n</html>\n");
    }

    private void Moment(BuilderText o, string word, ArticleDate date)
    {
        Element(o, "<div><dt>", _words[word], "</dt><dd>");
        Time(o, date);
        o.Raw("</dd></div>\n");
    }

    private void Time(BuilderText o, ArticleDate date)
    {
        Element(o, "<time datetime=\"", date.Machine, "\">");
        Element(o, "", DateText.Of(date, _words), "</time>");
    }

    private void Title(BuilderText o, ArticleCard card) =>
        Title(o, card.Title != "" ? card.Title : card.FirstWords, card.Title != "" && card.TitleIncomplete);

    private void Title(BuilderText o, string title, bool incomplete)
    {
        o.Text(title != "" ? title : _words["untitled"]);
        if (title != "" && incomplete)
            o.Raw("…");
    }

    private void Note(BuilderText o, string word) => Element(o, "<p class=\"note\">", _words[word], "</p>\n");

    private static void Picture(BuilderText o, PublishedPicture image)
    {
        if (image.Webp != "")
        {
            Element(o, "<picture><source type=\"image/webp\" srcset=\"", image.Webp, "\" sizes=\"");
            Element(o, "", image.Sizes, "\">\n");
        }

        Element(o, "<img src=\"", SiteAddress.Encode(image.Address), "\"");
        if (image.Srcset != "")
        {
            Element(o, " srcset=\"", image.Srcset, "\" sizes=\"");
            Element(o, "", image.Sizes, "\"");
        }

        Element(o, " alt=\"", image.Alt, "\"");
        if (image.Width > 0 && image.Height > 0)
        {
            o.Raw(" width=\"");
            o.Text(image.Width);
            o.Raw("\" height=\"");
            o.Text(image.Height);
            o.Raw("\"");
        }

        o.Raw(image.Webp != "" ? ">\n</picture>\n" : ">\n");
    }

    private static void Link(BuilderText o, string address, string name)
    {
        Element(o, "<a href=\"", SiteAddress.Encode(address), "\">");
        Element(o, "", name, "</a>");
    }

    private static void Line(BuilderText o, string start, string? lang, string text, string end)
    {
        o.Raw(start);
        Lang(o, lang);
        Element(o, ">", text, end);
    }

    private static void Lang(BuilderText o, string? lang)
    {
        if (lang is not null)
            Element(o, " lang=\"", lang, "\"");
    }

    private static void Element(BuilderText o, string start, string text, string end)
    {
        o.Raw(start);
        o.Text(text);
        o.Raw(end);
    }

    private string Filled(string word, string value) => _words[word].Replace("{0}", value, StringComparison.Ordinal);

    private string Absolute(string address) => _base + SiteAddress.Encode(address);
}
