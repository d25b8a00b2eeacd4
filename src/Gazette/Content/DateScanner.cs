namespace Gazette.Content;

/// <summary>Goes through a written date from left to right. What it does not find it leaves where it is.</summary>
internal ref struct DateScanner(ReadOnlySpan<char> text)
{
    private static readonly string[] Weekdays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

    // Longer words before those they begin with.
    private static readonly (string Word, PartOfDay Part)[] PartsOfDay =
    [
        ("凌晨", new(0, 6)), ("清晨", new(4, 9)), ("早上", new(4, 11)), ("早晨", new(4, 11)), ("早", new(4, 11)),
        ("上午", new(0, 11)), ("中午", new(11, 14)), ("正午", new(12, 12)), ("下午", new(12, 23)), ("傍晚", new(16, 20)),
        ("晚上", new(17, 23)), ("晚间", new(17, 23)), ("晚", new(17, 23)), ("夜间", new(18, 23)), ("深夜", new(21, 23)),
    ];

    private readonly ReadOnlySpan<char> _text = text;
    private int _at;

    public readonly bool AtEnd => _at >= _text.Length;

    public readonly char Next => AtEnd ? '\0' : _text[_at];

    /// <summary>Digits of the number just read.</summary>
    public int Digits { get; private set; }

    private readonly ReadOnlySpan<char> Rest => _text[_at..];

    /// <summary>
    /// Writes <paramref name="text"/> with narrow digits, signs and spaces for the wide ones of Chinese input methods, and with
    /// digits for Chinese numerals: <c>二〇二六年十一月</c> becomes <c>2026年11月</c>.
    /// </summary>
    /// <param name="into">Twice as long as the text, for 十 becomes 10.</param>
    /// <returns>Characters written.</returns>
    public static int Plain(ReadOnlySpan<char> text, Span<char> into)
    {
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (Numeral(text[i]) >= 0)
            {
                var end = i + 1;
                while (end < text.Length && (Numeral(text[end]) >= 0 || text[end] is 'O' or 'o' or '0' or '○'))
                    end++;
                length += Digitize(text[i..end], into[length..]);
                i = end - 1;
                continue;
            }

            into[length++] = text[i] switch
            {
                >= '\uFF01' and <= '\uFF5E' => (char)(text[i] - 0xFEE0),
                '\u3000' or '\u00A0' => ' ',
                var c => c,
            };
        }

        return length;
    }

    public bool Skip(char c)
    {
        if (AtEnd || _text[_at] != c)
            return false;
        _at++;
        return true;
    }

    public bool SkipOneOf(string characters) => !AtEnd && characters.Contains(_text[_at]) && Skip(_text[_at]);

    public bool SkipSpaces()
    {
        var start = _at;
        while (!AtEnd && _text[_at] == ' ')
            _at++;
        return _at > start;
    }

    public bool SkipDigits()
    {
        var start = _at;
        while (!AtEnd && char.IsAsciiDigit(_text[_at]))
            _at++;
        return _at > start;
    }

    /// <summary>One of the characters that say what a number counts; a Chinese one may have spaces around it.</summary>
    public bool SkipUnit(string units)
    {
        var start = _at;
        if (units[^1] > '\u007F')
            SkipSpaces();
        if (!SkipOneOf(units))
        {
            _at = start;
            return false;
        }

        // Behind a day a space may begin the time, and is skipped there.
        if (units is "年" or "月")
            SkipSpaces();
        return true;
    }

    /// <summary>A number of as many digits; one that is followed by another digit is none.</summary>
    public bool Number(int least, int most, out int number)
    {
        number = 0;
        Digits = 0;
        while (!AtEnd && Digits < most && char.IsAsciiDigit(_text[_at]))
        {
            number = (number * 10) + (_text[_at++] - '0');
            Digits++;
        }

        return Digits >= least;
    }

    /// <summary><c>星期三</c>, <c>周三</c>, <c>(Wednesday)</c>, <c>, Wed</c>; null when there is none.</summary>
    public DayOfWeek? Weekday()
    {
        var start = _at;
        Skip(',');
        SkipSpaces();
        var bracket = Skip('(');
        if (WeekdayName() is { } day && (!bracket || Skip(')')))
            return day;
        _at = start;
        return null;
    }

    /// <summary>The words before a time that say in which part of the day it is, with the spaces around them.</summary>
    public PartOfDay PartOfDay()
    {
        SkipSpaces();
        foreach (var (word, part) in PartsOfDay)
        {
            if (!Rest.StartsWith(word))
                continue;
            _at += word.Length;
            SkipSpaces();
            return part;
        }

        return default;
    }

    /// <summary><c>am</c> or <c>p.m.</c> behind a time; null when there is none.</summary>
    public HalfOfDay? SkipOfNoon()
    {
        var start = _at;
        SkipSpaces();
        var half = SkipOneOf("aA") ? new HalfOfDay(0) : SkipOneOf("pP") ? new HalfOfDay(12) : default(HalfOfDay?);
        Skip('.');
        if (half is not null && SkipOneOf("mM"))
        {
            Skip('.');
            return half;
        }

        _at = start;
        return null;
    }

    private DayOfWeek? WeekdayName()
    {
        if (Rest is ['星', '期', ..] or ['礼', '拜', ..])
            _at += 2;
        else if (!SkipOneOf("周週"))
            return EnglishWeekday();
        if (SkipOneOf("日天"))
            return DayOfWeek.Sunday;
        return Number(1, 1, out var number) && number is >= 1 and <= 6 ? (DayOfWeek)number : null;
    }

    private DayOfWeek? EnglishWeekday()
    {
        var length = 0;
        while (length < Rest.Length && char.IsAsciiLetter(Rest[length]))
            length++;
        var word = Rest[..length];
        for (var day = 0; day < Weekdays.Length && length >= 3; day++)
        {
            if (!word.Equals(Weekdays[day], StringComparison.OrdinalIgnoreCase)
                && !word.Equals(Weekdays[day].AsSpan(0, 3), StringComparison.OrdinalIgnoreCase))
                continue;
            _at += length;
            return (DayOfWeek)day;
        }

        return null;
    }

    private static int Numeral(char c) => c switch
    {
        '零' or '〇' => 0,
        '两' => 2,
        '十' => 10,
        _ => "零一二三四五六七八九".IndexOf(c, StringComparison.Ordinal),
    };

    /// <summary>Writes a numeral in digits: <c>二十</c> and <c>二〇</c> both as 20; one that is none as it stands.</summary>
    private static int Digitize(ReadOnlySpan<char> numeral, Span<char> into)
    {
        var ten = numeral.IndexOf('十');
        if (ten < 0)
        {
            for (var i = 0; i < numeral.Length; i++)
                into[i] = (char)('0' + Math.Max(0, Numeral(numeral[i])));
            return numeral.Length;
        }

        if (ten > 1 || numeral.Length - ten > 2 || numeral[(ten + 1)..].Contains('十'))
        {
            numeral.CopyTo(into);
            return numeral.Length;
        }

        into[0] = ten == 0 ? '1' : (char)('0' + Math.Max(0, Numeral(numeral[0])));
        into[1] = ten == numeral.Length - 1 ? '0' : (char)('0' + Math.Max(0, Numeral(numeral[^1])));
        return 2;
    }
}

/// <summary>A part of the day by the hours from 0 to 23 that it can mean; the default is the whole day.</summary>
internal readonly record struct PartOfDay(int From, int To)
{
    public bool IsGiven => To > 0;

    /// <summary>
    /// The hour from 0 to 23 of which it was written; null when it does not lie there, as in 晚上12时, of which nobody knows
    /// the day.
    /// </summary>
    public int? HourOf(int written) =>
        !IsGiven ? written < 24 ? written : null
        : written >= From && written <= To ? written
        : written is > 0 and < 12 && written + 12 >= From && written + 12 <= To ? written + 12
        : null;
}

/// <summary>The hours before or after noon, which are counted 12, 1, 2 to 11.</summary>
internal readonly record struct HalfOfDay(int From)
{
    public int? HourOf(int written) => written is >= 1 and <= 12 ? From + (written % 12) : null;
}
