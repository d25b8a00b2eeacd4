using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;

namespace Gazette.Importing;

/// <summary>What an import found, for programs and for people. The same pages give the same bytes.</summary>
internal static class ImportReport
{
    public static byte[] Json(ImportOutcome outcome)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Evidence.Options))
        {
            json.WriteStartObject();
            json.WriteNumber("pages", outcome.Read);
            json.WriteNumber("articles", outcome.Found);
            json.WriteNumber("doubtful", outcome.DoubtfulArticles.Count);
            json.WriteStartObject("profiles");
            foreach (var (profile, count) in ByProfile(outcome))
                json.WriteNumber(profile, count);
            json.WriteEndObject();
            json.WriteStartObject("fields");
            foreach (var field in Enum.GetValues<ImportField>())
                json.WriteNumber(field.ToString().ToLowerInvariant(),
                    outcome.Articles.Count(article => article.Article.Article.Values.ContainsKey(field)));
            json.WriteEndObject();
            WriteProposals(json, outcome.Proposals);
            json.WriteStartArray("items");
            foreach (var (article, doubts) in Ordered(outcome))
                WriteItem(json, article, doubts);
            json.WriteEndArray();
            WriteKept(json, outcome);
            json.WriteStartArray("no_articles");
            foreach (var page in outcome.NoArticles)
            {
                json.WriteStartObject();
                json.WriteString("capture", page.Name);
                json.WriteString("kind", page.Kind);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("skipped");
            foreach (var (name, place) in outcome.Skipped)
            {
                json.WriteStartObject();
                json.WriteString("archive", name);
                json.WriteNumber("from_byte", place.From);
                json.WriteNumber("bytes", place.Length);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("reprints");
            foreach (var (path, original) in outcome.Reprints)
            {
                json.WriteStartObject();
                json.WriteString("article", path);
                json.WriteString("original", original);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("copies");
            foreach (var (name, same) in outcome.CopiedPages)
            {
                json.WriteStartObject();
                json.WriteString("capture", name);
                json.WriteString("same_as", same);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }

    public static byte[] Html(ImportOutcome outcome)
    {
        var page = new StringBuilder();
        page.Append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>Import</title>\n<style>\n")
            .Append("body{font:16px/1.5 sans-serif;margin:2em auto;max-width:70em;padding:0 1em}table{border-collapse:collapse}")
            .Append("td,th{border:1px solid #999;padding:.3em .6em;text-align:left;vertical-align:top}")
            .Append(".doubt{color:#9b1c1c}\n</style>\n</head>\n<body>\n")
            .Append("<h1>Import · 导入报告</h1>\n<p>").Append(outcome.Found).Append(" articles · 篇文章; ")
                .Append(outcome.DoubtfulArticles.Count)
            .Append(" to look at · 篇待核; ").Append(outcome.NoArticles.Count).Append(" no articles · 个非文章页面.</p>\n<table>\n")
            .Append("<tr><th>Article · 文章</th><th>Date · 日期</th><th>Source · 来源</th><th>Authors · 作者</th>")
            .Append("<th>To look at · 待核</th></tr>\n");
        foreach (var (article, doubts) in Ordered(outcome))
        {
            var found = article.Article.Values;
            page.Append("<tr><td><a href=\"../").Append(Encoded(article.Path)).Append("\">")
                .Append(Encoded(found.GetValueOrDefault(ImportField.Title, "?"))).Append("</a><br>")
                .Append(Encoded(article.Article.Summary ?? "")).Append("<br><a href=\"evidence/").Append(article.Article.Digest)
                    .Append(".json\">")
                .Append(Encoded(article.Article.Name)).Append("</a></td><td>")
                .Append(Encoded(found.GetValueOrDefault(ImportField.Date, "")))
                .Append("</td><td>").Append(Encoded(found.GetValueOrDefault(ImportField.Source, ""))).Append("</td><td>")
                .Append(Encoded(found.GetValueOrDefault(ImportField.Authors, ""))).Append("</td><td class=\"doubt\">")
                .AppendJoin("<br>", doubts.Select(doubt =>
                    Encoded($"{doubt.Field.ToString().ToLowerInvariant()}: {doubt.Doubt}"))).Append("</td></tr>\n");
        }

        page.Append("</table>\n<h2>Not in site.config.yml yet · 设置里还没有的</h2>\n<table>\n");
        foreach (var source in outcome.Proposals.Sources)
            page.Append("<tr><td>source · 来源</td><td>").Append(Encoded(source.Name)).Append("</td><td>").Append(source.Count)
                .Append("</td><td>").Append(Encoded(source.Notice ?? "")).Append("</td></tr>\n");
        foreach (var (name, count) in outcome.Proposals.Sections)
            page.Append("<tr><td>section · 栏目</td><td>").Append(Encoded(name)).Append("</td><td>").Append(count)
                .Append("</td><td></td></tr>\n");
        page.Append("</table>\n<h2>No articles · 非文章页面</h2>\n<table>\n");
        foreach (var none in outcome.NoArticles)
            page.Append("<tr><td>").Append(Encoded(none.Name)).Append("</td><td>").Append(none.Kind)
                .Append("</td></tr>\n");
        page.Append("</table>\n<h2>Damaged places in archives · 归档文件的损坏处</h2>\n<table>\n");
        foreach (var (name, bytes) in outcome.Skipped)
            page.Append("<tr><td>").Append(Encoded(name)).Append(CultureInfo.InvariantCulture,
                $"</td><td>{bytes.Length:N0} bytes from byte {bytes.From:N0} · 从第 {bytes.From:N0} 字节起的 {bytes.Length:N0} 字节")
                .Append("</td></tr>\n");
        page.Append("</table>\n<h2>Edited since, and left alone · 导入后有人改过，没有改动</h2>\n");
        foreach (var (path, difference) in outcome.Edited)
            page.Append("<h3><a href=\"../").Append(Encoded(path)).Append("\">").Append(Encoded(path)).Append("</a></h3>\n<pre>")
                .Append(Encoded(difference)).Append("</pre>\n");
        page.Append("<h2>Pages that are missing · 缺少的分页</h2>\n<table>\n");
        foreach (var article in outcome.Incomplete)
            page.Append("<tr><td>").Append(Encoded(article.Path)).Append("</td><td>")
                .AppendJoin("<br>", article.Article.MissingPages.Select(Encoded)).Append("</td></tr>\n");
        page.Append("</table>\n<h2>Perhaps reprints · 疑似转载</h2>\n<table>\n");
        foreach (var (path, original) in outcome.Reprints)
            page.Append("<tr><td>").Append(Encoded(path)).Append("</td><td>").Append(Encoded(original)).Append("</td></tr>\n");
        return Encoding.UTF8.GetBytes(page.Append("</table>\n</body>\n</html>\n").ToString());
    }

    /// <summary>The doubtful ones first.</summary>
    private static IEnumerable<(PlannedArticle Article, IReadOnlyList<(ImportField Field, string Doubt)> Doubts)> Ordered(
        ImportOutcome outcome) =>
        outcome.Articles.Select(article => (article.Article, article.Article.Article.Doubts))
            .OrderByDescending(article => article.Doubts.Count > 0)
            .ThenBy(article => article.Article.Path, StringComparer.Ordinal);

    private static IEnumerable<(string Profile, int Count)> ByProfile(ImportOutcome outcome) =>
        outcome.Articles.GroupBy(article => article.Article.Article.Profile ?? "none", StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => (group.Key, group.Count()));

    private static void WriteItem(Utf8JsonWriter json, PlannedArticle article,
        IReadOnlyList<(ImportField Field, string Doubt)> doubts)
    {
        json.WriteStartObject();
        json.WriteString("capture", article.Article.Name);
        json.WriteString("article", article.Path);
        json.WriteString("evidence", $"evidence/{article.Article.Digest}.json");
        if (article.Article.Pages.Count > 0)
            json.WriteNumber("pages", article.Article.Pages.Count);
        if (article.Article.MissingPages.Count > 0)
            Evidence.WriteMissing(json, article.Article.MissingPages);
        json.WriteStartObject("doubts");
        foreach (var (field, doubt) in doubts)
            json.WriteString(field.ToString().ToLowerInvariant(), doubt);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>Articles that were left as a person has them.</summary>
    private static void WriteKept(Utf8JsonWriter json, ImportOutcome outcome)
    {
        json.WriteStartArray("kept");
        foreach (var (path, difference) in outcome.Edited)
            WriteKept(json, path, "edited", difference);
        foreach (var (article, result) in outcome.Articles)
            if (result is WriteResult.TakenAway or WriteResult.Occupied)
                WriteKept(json, article.Path, result == WriteResult.Occupied ? "occupied" : "taken-away", null);
        json.WriteEndArray();
    }

    private static void WriteKept(Utf8JsonWriter json, string path, string why, string? difference)
    {
        json.WriteStartObject();
        json.WriteString("article", path);
        json.WriteString("why", why);
        if (difference is not null)
            json.WriteString("difference", difference);
        json.WriteEndObject();
    }

    private static void WriteProposals(Utf8JsonWriter json, ImportProposals proposals)
    {
        json.WriteStartObject("proposals");
        json.WriteStartArray("sources");
        foreach (var source in proposals.Sources)
        {
            json.WriteStartObject();
            json.WriteString("name", source.Name);
            json.WriteNumber("articles", source.Count);
            if (source.Notice is not null)
                json.WriteString("notice", source.Notice);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteCounts(json, "sections", proposals.Sections);
        WriteCounts(json, "tags", proposals.Tags);
        json.WriteEndObject();
    }

    private static void WriteCounts(Utf8JsonWriter json, string name, IReadOnlyList<(string Name, int Count)> counts)
    {
        json.WriteStartObject(name);
        foreach (var (word, count) in counts)
            json.WriteNumber(word, count);
        json.WriteEndObject();
    }

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);
}
