using System.Text;

namespace Gazette.Importing;

/// <summary>Runs of words as Markdown.</summary>
internal static class MarkdownInlines
{
    /// <param name="addressOf">The address that a link leads to from where the article will be; null when it leads
    /// nowhere.</param>
    public static string Of(IReadOnlyList<InlineRun> runs, Func<string, string?> addressOf)
    {
        var into = new StringBuilder();
        for (var i = 0; i < runs.Count;)
        {
            if (runs[i] == InlineRun.Break)
            {
                while (into.Length > 0 && into[^1] == ' ')
                    into.Length--;
                into.Append("\\\n");
                i++;
                continue;
            }

            var href = runs[i].Href;
            var end = i + 1;
            while (end < runs.Count && runs[end] != InlineRun.Break && runs[end].Href == href)
                end++;
            var words = runs.Skip(i).Take(end - i).ToList();
            var address = href is null ? null : addressOf(href);
            if (address is not null && !words.TrueForAll(run => string.IsNullOrWhiteSpace(run.Text)))
                AppendLink(into, words, address);
            else
                AppendStyled(into, words, i > 0 ? runs[i - 1].Text : "", end < runs.Count ? runs[end].Text : "");
            i = end;
        }

        return into.ToString().Trim(' ');
    }

    private static void AppendLink(StringBuilder into, List<InlineRun> words, string address)
    {
        var text = string.Concat(words.Select(run => run.Text));
        into.Append(' ', text.Length - text.TrimStart().Length > 0 && into.Length > 0 && into[^1] != ' ' ? 1 : 0);
        // Behind it the link would be a picture.
        if (into.Length > 0 && into[^1] == '!')
            into.Insert(into.Length - 1, '\\');
        into.Append('[').Append(MarkdownText.Of(text.Trim())).Append("](");
        if (address.AsSpan().ContainsAny(" ()<>"))
            into.Append('<').Append(address.Replace("<", "%3C", StringComparison.Ordinal)
                .Replace(">", "%3E", StringComparison.Ordinal)).Append('>');
        else
            into.Append(address);
        into.Append(')').Append(' ', text.Length - text.TrimEnd().Length > 0 ? 1 : 0);
    }

    private static void AppendStyled(StringBuilder into, List<InlineRun> words, string before, string after)
    {
        for (var i = 0; i < words.Count;)
        {
            var end = i + 1;
            while (end < words.Count && words[end].IsStrong == words[i].IsStrong && words[end].IsEmphasis == words[i].IsEmphasis)
                end++;
            var text = string.Concat(words.Skip(i).Take(end - i).Select(run => run.Text));
            var mark = words[i].IsStrong ? "**" : words[i].IsEmphasis ? "*" : "";
            var previous = i > 0 ? words[i - 1].Text : before;
            var next = end < words.Count ? words[end].Text : after;
            // Behind a star there would be more of them than either style means.
            if (mark.Length > 0 && (into.Length == 0 || into[^1] != '*')
                && CanMark(text.Trim(), text[0] == ' ' ? ' ' : previous.Length > 0 ? previous[^1] : ' ',
                text[^1] == ' ' ? ' ' : next.Length > 0 ? next[0] : ' '))
            {
                into.Append(' ', text[0] == ' ' && into.Length > 0 ? 1 : 0).Append(mark).Append(MarkdownText.Of(text.Trim()))
                    .Append(mark)
                    .Append(' ', text[^1] == ' ' ? 1 : 0);
            }
            else
            {
                MarkdownText.Append(into, text);
            }

            i = end;
        }
    }

    /// <summary>
    /// Whether marks around a text would be read as marks (CommonMark 0.31, 6.2): those beside a sign of punctuation need a
    /// space or
    /// another such sign on their other side. Where they would not the text goes without: words count, their weight does not.
    /// </summary>
    private static bool CanMark(string text, char before, char after) => text.Length > 0 && before != '*' && after != '*'
        && (char.IsLetterOrDigit(text[0]) || !char.IsLetterOrDigit(before))
        && (char.IsLetterOrDigit(text[^1]) || !char.IsLetterOrDigit(after));
}
