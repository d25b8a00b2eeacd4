using System.Text;

namespace Gazette.Templating.Functions;

/// <summary>HTML tags in texts.</summary>
internal static class Tags
{
    /// <summary>
    /// The text without tags, comments and declarations; what stands between tags stays, also within script elements. Time grows
    /// with the length of the text only, whatever it holds: this is no parser, and what it leaves is text to be escaped.
    /// </summary>
    public static string Without(string text)
    {
        var lastEnd = text.LastIndexOf('>');
        var lastCommentEnd = text.LastIndexOf("-->", StringComparison.Ordinal);
        var kept = new StringBuilder(text.Length);
        var start = 0;
        for (var open = text.IndexOf('<', StringComparison.Ordinal); open >= 0 && open < lastEnd; open = NextOpen(text, Math.Max(start, open + 1)))
        {
            if (!BeginsTag(text[open + 1]))
                continue;
            kept.Append(text, start, open - start);
            var isComment = open + 4 <= lastCommentEnd && text.AsSpan(open).StartsWith("<!--");
            start = isComment ? text.IndexOf("-->", open + 4, StringComparison.Ordinal) + 3 : EndOfTag(text, open);
        }

        return kept.Append(text, start, text.Length - start).ToString();
    }

    private static int NextOpen(string text, int from) => from < text.Length ? text.IndexOf('<', from) : -1;

    private static bool BeginsTag(char letter) => char.IsAsciiLetter(letter) || letter is '/' or '!' or '?';

    // A > within a quoted value does not end a tag, unless the quote is never closed.
    private static int EndOfTag(string text, int open)
    {
        var quote = '\0';
        for (var i = open + 1; i < text.Length; i++)
        {
            if (quote != '\0')
                quote = text[i] == quote ? '\0' : quote;
            else if (text[i] == '>')
                return i + 1;
            else if (text[i] is '"' or '\'' && text[i - 1] == '=')
                quote = text[i];
        }

        return text.IndexOf('>', open) + 1;
    }
}
