using Gazette.Configuration;

namespace Gazette.Content;

/// <summary>Which language a text is written in, as far as its letters tell.</summary>
/// <param name="languages">Those of the site: what is told is the first of them that is written so, or the usual tag.</param>
internal sealed class WrittenLanguage(IReadOnlyList<string> languages)
{
    /// <summary>Characters of the body that are looked at: more would tell nothing new.</summary>
    private const int MostOfBody = 240;

    private const int LeastHan = 4;
    private const int LeastWords = 8;

    // Frequent characters that the two ways of writing Chinese have differently.
    private const string Simplified = "们这说国会时对发现为个过还进从关应与学样县乡镇业务报济产农东车门问间书长开见无两员";
    private const string Traditional = "們這說國會時對發現為個過還進從關應與學樣縣鄉鎮業務報濟產農東車門問間書長開見無兩員";

    // For each character from U+4E00 on 1 when it is simplified, 2 when traditional, 0 when it is neither or both.
    private static readonly byte[] Script = ScriptTable();

    private readonly string _chinese = languages.FirstOrDefault(LanguageTag.IsChinese) ?? "zh";

    private readonly string _simplified =
        languages.FirstOrDefault(tag => LanguageTag.IsChinese(tag) && !LanguageTag.IsTraditionalChinese(tag)) ?? "zh-Hans";

    private readonly string _traditional =
        languages.FirstOrDefault(tag => LanguageTag.IsChinese(tag) && LanguageTag.IsTraditionalChinese(tag)) ?? "zh-Hant";

    private readonly string _latin = languages.FirstOrDefault(IsWrittenInLatin) ?? "en";

    /// <summary>The language of a text that does not say it; null where the letters leave it open.</summary>
    public string? Of(string title, ReadOnlySpan<char> body) => Count(title, body) switch
    {
        { IsChinese: true } signs => signs.IsTraditional ? _traditional : signs.IsSimplified ? _simplified : _chinese,
        { IsLatin: true } => _latin,
        _ => null,
    };

    /// <summary>
    /// Of which kind a text clearly is when <paramref name="language"/> is of another: <c>Chinese</c>, or <c>Latin</c> letters;
    /// else null.
    /// </summary>
    public static bool? Against(string language, string title, ReadOnlySpan<char> body) => Count(title, body) switch
    {
        { IsChinese: true } when IsWrittenInLatin(language) => true,
        { IsLatin: true } when LanguageTag.IsChinese(language) => false,
        _ => null,
    };

    // Asked for each article: nothing is allocated.
    private static bool IsWrittenInLatin(string tag)
    {
        if (LanguageTag.IsChinese(tag))
            return false;
        var language = tag.AsSpan(0, tag.IndexOf('-') is >= 0 and var end ? end : tag.Length);
        foreach (var other in OtherScripts)
            if (language.Equals(other, StringComparison.OrdinalIgnoreCase))
                return false;
        return true;
    }

    // The languages of the world's larger papers that are written in other letters; of them nothing is said.
    private static readonly string[] OtherScripts =
    [
        "am", "ar", "be", "bg", "bn", "bo", "dz", "el", "fa", "gu", "he", "hi", "hy", "ii", "ja", "ka", "kk", "km", "kn", "ko",
        "ky", "lo", "mk", "ml", "mn", "mr", "my", "ne", "pa", "ps", "ru", "sa", "si", "sr", "ta", "te", "tg", "th", "ti", "ug",
        "uk", "ur", "yi",
    ];

    private static byte[] ScriptTable()
    {
        var table = new byte['\u9FFF' - '\u4E00' + 1];
        foreach (var c in Simplified)
            table[c - '\u4E00'] = 1;
        // Some are the same in both.
        foreach (var c in Traditional)
            table[c - '\u4E00'] = (byte)(Simplified.Contains(c) ? 0 : 2);
        return table;
    }

    private static Signs Count(string title, ReadOnlySpan<char> body)
    {
        var signs = default(Signs);
        signs.Add(title);
        signs.Add(body[..Math.Min(body.Length, MostOfBody)]);
        return signs;
    }

    /// <summary>What was counted.</summary>
    private struct Signs
    {
        private int _han;
        private int _words;
        private int _others;
        private int _simplified;
        private int _traditional;

        /// <summary>A word of Latin letters tells about as much as two Chinese characters.</summary>
        public readonly bool IsChinese => _han >= LeastHan && _han >= 4 * _words && _han >= 8 * _others;

        public readonly bool IsLatin => _words >= LeastWords && _words >= 2 * _han && _words >= 4 * _others;

        public readonly bool IsSimplified => _simplified > _traditional;

        public readonly bool IsTraditional => _traditional > _simplified + 1;

        /// <summary>Counts words and characters; tags, addresses and what stands in brackets behind a link are neither.</summary>
        public void Add(ReadOnlySpan<char> text)
        {
            for (var i = 0; i < text.Length; i++)
            {
                var c = text[i];
                if (c is >= '\u4E00' and <= '\u9FFF' or >= '\u3400' and <= '\u4DBF')
                    AddHan(c);
                else if (char.IsAsciiLetter(c) || c is >= '\u00C0' and <= '\u024F')
                    i = WordEnd(text, i);
                else if (c is >= '\u0370' and <= '\u1FFF' or >= '\u3041' and <= '\u30FF' or >= '\uAC00' and <= '\uD7A3')
                    _others++;
                else if (c == '<')
                    i = SkipTo(text, i, '>');
                else if (c == '(' && i > 0 && text[i - 1] == ']')
                    i = SkipTo(text, i, ')');
            }
        }

        private void AddHan(char c)
        {
            _han++;
            switch (c < '\u4E00' ? 0 : Script[c - '\u4E00'])
            {
                case 1:
                    _simplified++;
                    break;
                case 2:
                    _traditional++;
                    break;
            }
        }

        private int WordEnd(ReadOnlySpan<char> text, int at)
        {
            var end = at + 1;
            while (end < text.Length
                && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is >= '\u00C0' and <= '\u024F' or '\''))
                end++;
            if (end < text.Length && text[end] == ':' && text[end..].StartsWith("://"))
                while (end < text.Length && text[end] is > ' ' and < '\u0080')
                    end++;
            else
                _words++;
            return end - 1;
        }

        private static int SkipTo(ReadOnlySpan<char> text, int at, char close) =>
            text[at..].IndexOf(close) is >= 0 and var length ? at + length : text.Length;
    }
}
