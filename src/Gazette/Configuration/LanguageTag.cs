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
}
