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

    /// <inheritdoc cref="TryParse(string, SiteTimeZone, out ArticleDate, out DayOfWeek?)"/>
    public static bool TryParse(string text, SiteTimeZone zone, out ArticleDate date) => TryParse(text, zone, out date, out _);

    /// <summary>
    /// Reads <c>2024-05-15T16:05:30+08:00</c>, any shorter form down to the year, with <c>-</c>, <c>/</c> or <c>.</c> between
    /// the parts and one of T and spaces before the time; <c>2024年5月15日下午4时05分</c>, in Chinese numerals too; and the words
    /// for unknown. A day of the week may stand behind the day or the time. Time without an offset is the clock's in
    /// <paramref name="zone"/>; an instant, which has one, becomes what clocks there showed at it. False when it is none of
    /// these, or no day of the calendar.
    /// </summary>
    /// <param name="weekday">The day of the week that it is, when another is written; else null.</param>
    public static bool TryParse(string text, SiteTimeZone zone, out ArticleDate date, out DayOfWeek? weekday)
    {
        date = ArticleDate.Unknown;
        weekday = null;
        var trimmed = text.AsSpan().Trim();
        if (IsUnknown(trimmed))
            return true;
        if (trimmed.Length is 0 or > LongestText)
            return false;
        Span<char> plain = stackalloc char[2 * LongestText];
        var scan = new DateScanner(plain[..DateScanner.Plain(trimmed, plain)]);
        if (!Read(ref scan, out var precision, out var local, out var written, out var offset) || !scan.AtEnd)
            return false;
        if (written is not null && written != local.DayOfWeek)
            weekday = local.DayOfWeek;
        var value = offset is null
            ? new DateTimeOffset(local, zone.OffsetAt(local)) : zone.At(new DateTimeOffset(local, offset.Value));
        date = new ArticleDate(precision, value);
        return value.Year is >= FirstYear and <= LastYear;
    }

    /// <summary>
    /// A date that can exist and is nearest to what was written, for a remedy; null when not even the year is clear.
    /// </summary>
    internal static string? NearestDate(string text)
    {
        Span<char> plain = stackalloc char[2 * LongestText];
        var written = text.AsSpan().Trim();
        var scan = new DateScanner(plain[..DateScanner.Plain(written[..Math.Min(written.Length, LongestText)], plain)]);
        if (!scan.Number(4, 4, out var year) || year is < FirstYear or > LastYear
            || !scan.SkipUnit("-/.年") || !scan.Number(1, 2, out var month))
            return null;
        month = Math.Clamp(month, 1, 12);
        var day = scan.SkipUnit("-/.月") && scan.Number(1, 2, out var number)
            ? Math.Clamp(number, 1, DateTime.DaysInMonth(year, month))
            : 1;
        return new DateTime(year, month, day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    private static bool Read(
        ref DateScanner scan, out DatePrecision precision, out DateTime local, out DayOfWeek? weekday, out TimeSpan? offset)
    {
        (precision, local, weekday, offset) = (DatePrecision.Year, default, null, null);
        if (!scan.Number(4, 4, out var year) || year is < FirstYear or > LastYear)
            return false;
        var chinese = scan.SkipUnit("年");
        local = new DateTime(year, 1, 1);
        if (scan.AtEnd)
            return true;
        var separator = chinese ? "月" : scan.Next switch { '-' => "-", '/' => "/", _ => "." };
        if (!chinese && !scan.SkipOneOf(separator))
            return false;
        if (!scan.Number(1, 2, out var month) || month is 0 or > 12)
            return false;
        var separated = scan.SkipUnit(separator);
        (precision, local) = (DatePrecision.Month, new DateTime(year, month, 1));
        if (scan.AtEnd && separated == chinese)
            return true;
        if (!separated || !scan.Number(1, 2, out var day) || day == 0 || day > DateTime.DaysInMonth(year, month)
            || (chinese && !scan.SkipUnit("日号號")))
            return false;
        (precision, local) = (DatePrecision.Day, new DateTime(year, month, day));
        weekday = scan.Weekday();
        if (scan.AtEnd)
            return true;
        // Digits right behind a day in digits would be no time: 2024-05-1516:05.
        if (!scan.SkipOneOf("Tt") && !scan.SkipSpaces() && !chinese && char.IsAsciiDigit(scan.Next))
            return false;
        if (!Time(ref scan, ref local, out precision))
            return false;
        weekday ??= scan.Weekday();
        return Offset(ref scan, out offset);
    }

    private static bool Time(ref DateScanner scan, ref DateTime local, out DatePrecision precision)
    {
        precision = DatePrecision.Minute;
        var part = scan.PartOfDay();
        if (!scan.Number(1, 2, out var written) || part.HourOf(written) is not { } hour)
            return false;
        var (minute, second) = (0, 0);
        if (!(scan.SkipUnit("时点時點") ? Minutes(ref scan, ref precision, out minute, out second)
            : scan.Skip(':') && Clock(ref scan, ref precision, out minute, out second)))
            return false;
        if (minute > 59 || second > 59)
            return false;
        if (scan.SkipOfNoon() is { } half)
        {
            if (part.IsGiven || half.HourOf(hour) is not { } ofNoon)
                return false;
            hour = ofNoon;
        }

        local = local.AddHours(hour).AddMinutes(minute).AddSeconds(second);
        return true;
    }

    /// <summary>The rest of <c>16:05:30.250</c>; nothing finer than a second is ever shown.</summary>
    private static bool Clock(ref DateScanner scan, ref DatePrecision precision, out int minute, out int second)
    {
        second = 0;
        if (!scan.Number(2, 2, out minute))
            return false;
        if (!scan.Skip(':'))
            return true;
        precision = DatePrecision.Second;
        return scan.Number(2, 2, out second) && (!scan.Skip('.') || scan.SkipDigits());
    }

    /// <summary>The rest of <c>16时</c>, <c>16时30分</c>, <c>16时30分15秒</c>, <c>16点半</c>, <c>16点一刻</c>, <c>16点整</c>.</summary>
    private static bool Minutes(ref DateScanner scan, ref DatePrecision precision, out int minute, out int second)
    {
        (minute, second) = (0, 0);
        if (scan.SkipUnit("整"))
            return true;
        if (scan.SkipUnit("半"))
        {
            minute = 30;
            return true;
        }

        scan.SkipSpaces();
        if (!scan.Number(1, 2, out var number))
            return true;
        minute = number;
        var digits = scan.Digits;
        if (scan.SkipUnit("刻"))
        {
            minute = 15 * number;
            return number is 1 or 3;
        }

        if (!scan.SkipUnit("分"))
            return digits == 2;
        scan.SkipSpaces();
        if (!scan.Number(1, 2, out second))
            return true;
        precision = DatePrecision.Second;
        return scan.SkipUnit("秒");
    }

    private static bool Offset(ref DateScanner scan, out TimeSpan? offset)
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
}
