using System.Globalization;
using System.Net;
using System.Text;
using Gazette.Diagnostics;
using Gazette.Reporting;
using static Gazette.Diagnostics.Wording;

namespace Gazette.Comparing;

/// <summary>Prints a difference: for people on a terminal or a merge request, for programs, or as a page.</summary>
internal static class DifferenceReport
{
    /// <summary>Addresses of a kind that are named, and changes of an article that are shown; JSON has all.</summary>
    private const int Longest = 100;

    private static readonly (AddressChange Change, Wording Title)[] s_kinds =
    [
        (AddressChange.Added, Say("New pages", "新增的网页")),
        (AddressChange.Changed, Say("Changed pages", "有改动的网页")),
        (AddressChange.Redirected, Say("Old addresses that lead on", "转到新址的旧网址")),
        (AddressChange.Removed, Say("Pages that go away", "会消失的网页")),
    ];

    /// <summary>Lines for a terminal: what goes is in <c>[-brackets-]</c>, what comes in <c>{+braces+}</c>.</summary>
    public static string Text(SiteDifference difference, UserLanguage language) =>
        Write(difference, language, new TextStyle(
            title => title + "\n",
            address => $"  {address}\n",
            (before, removed, added, after) => $"      {before}"
                + (removed.Length > 0 ? $"[-{OneLine(removed)}-]" : "")
                + (added.Length > 0 ? $"{{+{OneLine(added)}+}}" : "") + $"{after}\n",
            words => $"  {words}\n",
            words => words + "\n"));

    /// <summary>Markdown for a comment on a merge request.</summary>
    public static string Markdown(SiteDifference difference, UserLanguage language) =>
        Write(difference, language, new TextStyle(
            title => $"### {title}\n\n",
            address => $"- `{address}`\n",
            (before, removed, added, after) => $"  - {Escape(before)}"
                + (removed.Trim().Length > 0 ? $"~~{Escape(OneLine(removed).Trim())}~~" : "")
                + (added.Trim().Length > 0 ? $" **{Escape(OneLine(added).Trim())}**" : "") + $"{Escape(after)}\n",
            words => $"- {words}\n",
            words => words + "\n"));

    /// <summary>A page of its own.</summary>
    public static string Html(SiteDifference difference, UserLanguage language) =>
        $"<!DOCTYPE html>\n<html lang=\"{(language == UserLanguage.Chinese ? "zh-Hans" : "en")}\"><meta charset=\"utf-8\">"
        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>gazette diff</title><style>"
        + "body{max-width:60rem;margin:1rem auto;padding:0 1rem;font:1rem/1.6 system-ui,sans-serif}"
        + "del{background:#fbd9d9}ins{background:#d5f0d5}code{overflow-wrap:anywhere}</style>\n"
        + Write(difference, language, new TextStyle(
            title => $"<h2>{WebUtility.HtmlEncode(title)}</h2>\n",
            address => $"<p><code>{WebUtility.HtmlEncode(address)}</code></p>\n",
            (before, removed, added, after) => $"<blockquote>{WebUtility.HtmlEncode(before)}"
                + (removed.Length > 0 ? $"<del>{WebUtility.HtmlEncode(removed)}</del>" : "")
                + (added.Length > 0 ? $"<ins>{WebUtility.HtmlEncode(added)}</ins>" : "")
                + $"{WebUtility.HtmlEncode(after)}</blockquote>\n",
            words => $"<p>{WebUtility.HtmlEncode(words)}</p>\n",
            words => $"<p>{WebUtility.HtmlEncode(words)}</p>\n"));

    /// <summary>JSON with everything, for programs.</summary>
    public static void WriteJson(SiteDifference difference, TextWriter output)
    {
        using var written = new JsonOutput(output);
        var json = written.Json;
        json.WriteStartObject();
        json.WriteStartArray("addresses");
        foreach (var address in difference.Addresses)
        {
            json.WriteStartObject();
            json.WriteString("change", NameOf(address.Change));
            json.WriteString("address", address.Address);
            if (address.File.Length > 0)
                json.WriteString("file", address.File);
            json.WriteStartArray("words");
            foreach (var word in address.Words)
            {
                json.WriteStartObject();
                json.WriteString("before", word.Before);
                json.WriteString("removed", word.Removed);
                json.WriteString("added", word.Added);
                json.WriteString("after", word.After);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
            written.EndEntry();
        }

        json.WriteEndArray();
        json.WriteNumber("other_files", difference.OtherFiles);
        json.WriteEndObject();
    }

    private static string Write(SiteDifference difference, UserLanguage language, TextStyle style)
    {
        var text = new StringBuilder();
        if (difference.Addresses.Count == 0)
            text.Append(style.Note(Say("No page would change.", "没有网页会改动。").In(language)));
        foreach (var (change, title) in s_kinds)
        {
            var some = difference.Addresses.Where(address => address.Change == change).ToList();
            if (some.Count == 0)
                continue;
            text.Append(style.Title(Say("{0} ({1:N0})", "{0}（{1:N0}）", title, some.Count).In(language)));
            foreach (var address in some.Take(Longest))
            {
                text.Append(style.Address(
                    address.File.Length > 0 ? $"{address.Address} ({address.File})" : address.Address));
                foreach (var word in address.Words.Take(Longest))
                    text.Append(style.Words(word.Before, word.Removed, word.Added, word.After));
            }

            if (some.Count > Longest)
                text.Append(style.Line(Say("and {0:N0} more", "另有 {0:N0} 个", some.Count - Longest).In(language)));
            text.Append('\n');
        }

        if (difference.OtherFiles > 0)
            text.Append(style.Note(Count(
                difference.OtherFiles,
                "{0:N0} other file would change: feeds, pictures, data.",
                "{0:N0} other files would change: feeds, pictures, data.",
                "另有 {0:N0} 个文件会改动：订阅源、图片、数据。").In(language)));
        return text.ToString();
    }

    private static string NameOf(AddressChange change) => change.ToString().ToLower(CultureInfo.InvariantCulture);

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");

    /// <summary>The text without what Markdown would take for markup.</summary>
    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is '\\' or '`' or '*' or '_' or '~' or '[' or ']' or '<' or '>' or '#' or '|' or '@')
                escaped.Append('\\');
            escaped.Append(c);
        }

        return escaped.ToString();
    }

    /// <summary>How the parts of a report are printed.</summary>
    private sealed record TextStyle(
        Func<string, string> Title,
        Func<string, string> Address,
        Func<string, string, string, string, string> Words,
        Func<string, string> Line,
        Func<string, string> Note);
}
