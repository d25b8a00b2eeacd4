namespace Gazette.Configuration;

/// <summary>The tags by which languages are named: <c>en</c>, <c>zh-Hans</c> (BCP 47).</summary>
public static class LanguageTag
{
    /// <summary>
    /// Whether <paramref name="text"/> is well formed: a language of two or three letters, then parts of one to eight letters
    /// or digits.
    /// </summary>
    public static bool IsValid(string text)
    {
        var language = true;
        foreach (var range in text.AsSpan().Split('-'))
        {
            var part = text.AsSpan(range);
            if (language ? part.Length is not (2 or 3) : part.Length is 0 or > 8)
                return false;
            foreach (var c in part)
                if (!(language ? char.IsAsciiLetter(c) : char.IsAsciiLetterOrDigit(c)))
                    return false;
            language = false;
        }

        return true;
    }

    /// <summary>
    /// A well-formed tag in the usual spelling (RFC 5646, 2.1.1): <c>zh-Hans-CN</c> for <c>ZH-hans-cn</c>.
    /// </summary>
    public static string Canonical(string tag)
    {
        var parts = tag.Split('-');
        for (var i = 0; i < parts.Length; i++)
        {
            var lower = parts[i].ToLowerInvariant();
            // Behind a part of one letter stand extensions, which are written small.
            parts[i] = i == 0 || parts[i - 1].Length == 1 ? lower : lower.Length switch
            {
                2 => lower.ToUpperInvariant(),
                4 when char.IsAsciiLetter(lower[0]) => char.ToUpperInvariant(lower[0]) + lower[1..],
                _ => lower,
            };
        }

        return string.Join('-', parts);
    }

    /// <summary>
    /// The tag of <paramref name="known"/> that is nearest to <paramref name="wanted"/>, or null when none is of its language.
    /// Parts are taken from the end of the tag until it is one of them (RFC 4647, 3.4, lookup) or the beginning of one (3.3.1,
    /// filtering). Chinese without a script is read as simplified, that of Taiwan, Hong Kong and Macau as traditional.
    /// </summary>
    public static string? Nearest(string wanted, IEnumerable<string> known)
    {
        (string Tag, string Full)[] all = [.. known.Select(tag => (tag, WithScript(tag)))];
        for (var range = WithScript(wanted); range.Length > 0; range = Shorter(range))
        {
            foreach (var (tag, full) in all)
                if (full.Equals(range, StringComparison.OrdinalIgnoreCase))
                    return tag;
            foreach (var (tag, full) in all)
                if (full.StartsWith(range + "-", StringComparison.OrdinalIgnoreCase))
                    return tag;
        }

        return null;
    }

    /// <summary>Whether a tag is of Chinese, in any script.</summary>
    public static bool IsChinese(string tag)
    {
        var language = tag.IndexOf('-') is >= 0 and var end ? tag.AsSpan(0, end) : tag;
        return language.Equals("zh", StringComparison.OrdinalIgnoreCase)
            || language.Equals("cmn", StringComparison.OrdinalIgnoreCase)
            || language.Equals("yue", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether a tag is of Chinese in traditional characters.</summary>
    public static bool IsTraditionalChinese(string tag) =>
        IsChinese(tag) && WithScript(tag).Contains("-Hant", StringComparison.OrdinalIgnoreCase);

    /// <summary>A tag of Chinese with its script behind the language, <c>zh-Hant-HK</c>; any other as it is.</summary>
    private static string WithScript(string tag)
    {
        if (!IsChinese(tag))
            return tag;
        var parts = tag.Split('-');
        parts[0] = "zh";
        if (parts.Skip(1).Any(part => part.Length == 4 && char.IsAsciiLetter(part[0])))
            return string.Join('-', parts);
        var isTraditional = parts.Skip(1).Any(part => part.ToUpperInvariant() is "TW" or "HK" or "MO");
        return string.Join('-', [parts[0], isTraditional ? "Hant" : "Hans", .. parts.Skip(1)]);
    }

    private static string Shorter(string range)
    {
        var end = Math.Max(0, range.LastIndexOf('-'));
        // A single letter begins what was just taken away.
        if (end >= 2 && range[end - 2] == '-')
            end -= 2;
        return range[..end];
    }
}
