using System.Globalization;
using Gazette.Configuration;

namespace Gazette.Content;

/// <summary>Dates as editors write them.</summary>
public static class ArticleDateText
{
    private const int LongestText = 64;
    private const int FirstYear = 1000;
    private const int LastYear = 2999;

    /// <summary>Whether <paramref name="text"/> says that the value is not known: <c>unknown</c>, <c>未知</c>, <c>不详</c>.</summary>
    public static bool IsUnknown(ReadOnlySpan<char> text) =>
        text.Equals("unknown", StringComparison.OrdinalIgnoreCase) || text is "未知" or "不详" or "不明";

    /// <summary>
    /// Reads <c>2024-05-15T16:05:30+08:00</c>, any shorter form down to the year, with <c>-</c>, <c>/</c> or <c>.</c> between
    /// the parts
    /// and one of T and spaces before the time; <c>2024年5月15日 16时05分</c>; and the words for unknown. Time without an
    /// offset is the clock's in <paramref name="zone"/>. False when it is none of these, or no day of the calendar.
    /// </summary>
    public static bool TryParse(string text, SiteTimeZone zone, out ArticleDate date)
    {
        date = ArticleDate.Unknown;
        var trimmed = text.AsSpan().Trim();
        if (IsUnknown(trimmed))
            return true;
        if (trimmed.Length is 0 or > LongestText)
            return false;
        Span<char> narrow = stackalloc char[LongestText];
        for (var i = 0; i < trimmed.Length; i++)
            narrow[i] = Narrow(trimmed[i]);
        var scan = new Scanner(narrow[..trimmed.Length]);
        return Read(ref scan, zone, out date) && scan.AtEnd;
    }

    /// <summary>
    /// A date that can exist and is nearest to what was written, for a remedy; null when not even the year is clear.
    /// </summary>
    internal static string? NearestDate(string text)
    {
        var narrow = string.Create(Math.Min(text.Length, LongestText), text, (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
                span[i] = Narrow(source[i]);
        });
        var scan = new Scanner(narrow.AsSpan().Trim());
        if (!scan.Number(4, 4, out var year) || year is < FirstYear or > LastYear
            || !scan.SkipOneOf("-/.年") || !scan.Number(1, 2, out var month))
            return null;
        month = Math.Clamp(month, 1, 12);
        var day = scan.SkipOneOf("-/.月") && scan.Number(1, 2, out var written)
            ? Math.Clamp(written, 1, DateTime.DaysInMonth(year, month))
            : 1;
        return new DateTime(year, month, day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    private static bool Read(ref Scanner scan, SiteTimeZone zone, out ArticleDate date)
    {
        date = ArticleDate.Unknown;
        if (!scan.Number(4, 4, out var year) || year is < FirstYear or > LastYear)
            return false;
        var chinese = scan.Skip('年');
        if (scan.AtEnd)
            return Make(DatePrecision.Year, new DateTime(year, 1, 1), null, zone, out date);
        var separator = chinese ? '月' : scan.Next;
        if (!chinese && !scan.SkipOneOf("-/."))
            return false;
        if (!scan.Number(1, 2, out var month) || month is 0 or > 12)
            return false;
        var separated = scan.Skip(separator);
        if (scan.AtEnd && separated == chinese)
            return Make(DatePrecision.Month, new DateTime(year, month, 1), null, zone, out date);
        if (!separated || !scan.Number(1, 2, out var day) || day == 0 || day > DateTime.DaysInMonth(year, month))
            return false;
        if (chinese && !scan.SkipOneOf("日号"))
            return false;
        var local = new DateTime(year, month, day);
        if (scan.AtEnd)
            return Make(DatePrecision.Day, local, null, zone, out date);
        return (scan.SkipOneOf("Tt") || scan.SkipSpaces() || chinese) && Time(ref scan, local, zone, out date);
    }

    private static bool Time(ref Scanner scan, DateTime day, SiteTimeZone zone, out ArticleDate date)
    {
        date = ArticleDate.Unknown;
        scan.SkipSpaces();
        if (!scan.Number(1, 2, out var hour) || hour > 23)
            return false;
        var chinese = scan.SkipOneOf("时点");
        if ((!chinese && !scan.Skip(':')) || !scan.Number(1, 2, out var minute) || minute > 59 || (!chinese && scan.Digits != 2))
            return false;
        var local = day.AddHours(hour).AddMinutes(minute);
        var precision = DatePrecision.Minute;
        if (chinese && !scan.Skip('分'))
            return false;
        if (chinese ? !scan.AtEnd && char.IsAsciiDigit(scan.Next) : scan.Skip(':'))
        {
            if (!scan.Number(chinese ? 1 : 2, 2, out var second) || second > 59 || (chinese && !scan.Skip('秒')))
                return false;
            // Nothing finer than a second is ever shown.
            if (!chinese && scan.Skip('.') && !scan.SkipDigits())
                return false;
            local = local.AddSeconds(second);
            precision = DatePrecision.Second;
        }

        return Offset(ref scan, out var offset) && Make(precision, local, offset, zone, out date);
    }

    private static bool Offset(ref Scanner scan, out TimeSpan? offset)
    {
        offset = null;
        scan.SkipSpaces();
        if (scan.AtEnd)
            return true;
        if (scan.SkipOneOf("Zz"))
        {
            offset = TimeSpan.Zero;
            return true;
        }

        var east = scan.Skip('+');
        if ((!east && !scan.Skip('-')) || !scan.Number(2, 2, out var hours))
            return false;
        var minutes = 0;
        scan.Skip(':');
        if (!scan.AtEnd && !scan.Number(2, 2, out minutes))
            return false;
        if (hours > 14 || minutes > 59 || (hours == 14 && minutes > 0))
            return false;
        offset = new TimeSpan(east ? hours : -hours, east ? minutes : -minutes, 0);
        return true;
    }

    private static bool Make(DatePrecision precision, DateTime local, TimeSpan? offset, SiteTimeZone zone, out ArticleDate date)
    {
        date = new ArticleDate(precision, new DateTimeOffset(local, offset ?? zone.OffsetAt(local)));
        return true;
    }

    // Full-width digits, signs and spaces, as Chinese input methods write them.
    private static char Narrow(char c) => c switch
    {
        >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
        '\u3000' or '\u00A0' => ' ',
        _ => c,
    };

    private ref struct Scanner(ReadOnlySpan<char> text)
    {
        private readonly ReadOnlySpan<char> _text = text;
        private int _at;

        public readonly bool AtEnd => _at >= _text.Length;

        public readonly char Next => AtEnd ? '\0' : _text[_at];

        /// <summary>Digits of the number just read.</summary>
        public int Digits { get; private set; }

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
    }
}
