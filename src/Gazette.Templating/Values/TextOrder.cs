namespace Gazette.Templating.Values;

/// <summary>
/// The order of strings: dictionary order as Unicode's root collation has it, for Latin letters. Signs come before digits, digits
/// before letters; accents count only where the letters are the same, and capitals only where the accents are too (small letters
/// first). Other scripts follow in the order of their code points. Null comes first.
/// </summary>
public static class TextOrder
{
    private const string Signs = "\t\n\v\f\r _-,;:!?.'\"()[]{}@*/\\&#%`^+<=>|~$";
    private const int FirstDigit = 1000;
    private const int FirstLetter = 2000;
    private const int FirstOther = 100_000;

    // Accented letters under the letter they are ordered with.
    private static readonly (char Base, string Accented)[] Letters =
    [
        ('a', "àáâãäåāăą"), ('c', "çćĉċč"), ('d', "ďđð"), ('e', "èéêëēĕėęě"), ('g', "ĝğġģ"), ('h', "ĥħ"), ('i', "ìíîïĩīĭįı"), ('j', "ĵ"),
        ('k', "ķ"), ('l', "ĺļľŀł"), ('n', "ñńņňŋ"), ('o', "òóôõöøōŏő"), ('r', "ŕŗř"), ('s', "śŝşš"), ('t', "ţťŧþ"), ('u', "ùúûüũūŭůűų"),
        ('w', "ŵ"), ('y', "ýÿŷ"), ('z', "źżž"),
    ];

    private static readonly Dictionary<char, (char Base, int Accent)> Accents = Letters
        .SelectMany(static l => l.Accented.Select((letter, i) => (letter, l.Base, Accent: i + 1)))
        .ToDictionary(static a => a.letter, static a => (a.Base, a.Accent));

    /// <summary>Less than, equal to or greater than zero, as <see cref="string.Compare(string, string)"/>.</summary>
    public static int Compare(string? left, string? right)
    {
        if (left is null || right is null)
            return left is null ? right is null ? 0 : -1 : 1;
        var accents = 0;
        var cases = 0;
        var shorter = Math.Min(left.Length, right.Length);
        for (var i = 0; i < shorter; i++)
        {
            if (left[i] == right[i])
                continue;
            var a = WeightOf(left[i]);
            var b = WeightOf(right[i]);
            if (a.Letter != b.Letter)
                return a.Letter.CompareTo(b.Letter);
            if (accents == 0)
                accents = a.Accent.CompareTo(b.Accent);
            if (cases == 0)
                cases = a.IsCapital.CompareTo(b.IsCapital);
        }

        if (left.Length != right.Length)
            return left.Length.CompareTo(right.Length);
        return accents != 0 ? accents : cases;
    }

    private static (int Letter, int Accent, bool IsCapital) WeightOf(char letter)
    {
        if (letter is >= '0' and <= '9')
            return (FirstDigit + letter, 0, false);
        var small = char.ToLowerInvariant(letter);
        if (small is >= 'a' and <= 'z')
            return (FirstLetter + small, 0, small != letter);
        if (Accents.TryGetValue(small, out var accented))
            return (FirstLetter + accented.Base, accented.Accent, small != letter);
        var sign = Signs.IndexOf(letter, StringComparison.Ordinal);
        return sign >= 0 ? (sign, 0, false) : (FirstOther + small, 0, small != letter);
    }
}
