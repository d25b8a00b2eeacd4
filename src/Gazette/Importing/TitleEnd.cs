namespace Gazette.Importing;

/// <summary>Whether a title was cut off where it was copied.</summary>
internal static class TitleEnd
{
    public static bool IsBrokenOff(string title)
    {
        if (title.EndsWith("...", StringComparison.Ordinal) || title is [.., '…'])
            return true;
        return Opens(title, '“', '”') || Opens(title, '《', '》') || Opens(title, '（', '）') || Opens(title, '(', ')')
            || Opens(title, '【', '】')
            || Opens(title, '「', '」') || OpensWithQuote(title);
    }

    private static bool Opens(string title, char open, char close) =>
        title.AsSpan().Count(open) > title.AsSpan().Count(close) && title.LastIndexOf(open) > title.LastIndexOf(close);

    /// <summary>An odd quotation mark, which opens one that never ends.</summary>
    private static bool OpensWithQuote(string title) =>
        title.AsSpan().Count('"') % 2 == 1 && (title[^1] == '"' || title.LastIndexOf('"') > title.Length / 2);
}
