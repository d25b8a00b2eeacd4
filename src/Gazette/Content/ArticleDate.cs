using System.Globalization;

namespace Gazette.Content;

/// <summary>How much of a date is known.</summary>
public enum DatePrecision
{
    Unknown,
    Year,
    Month,
    Day,
    Minute,
    Second,
}

/// <summary>A date as precisely as the article gives it: nothing more is ever printed.</summary>
/// <param name="Precision">What is known; parts beyond it are 1 or 0 and mean nothing.</param>
/// <param name="Value">The local time with its offset from UTC.</param>
public sealed record ArticleDate(DatePrecision Precision, DateTimeOffset Value) : IComparable<ArticleDate>
{
    /// <summary>A date nobody knows.</summary>
    public static ArticleDate Unknown { get; } = new(DatePrecision.Unknown, default);

    public bool IsKnown => Precision != DatePrecision.Unknown;

    public bool HasMonth => Precision >= DatePrecision.Month;

    public bool HasDay => Precision >= DatePrecision.Day;

    public bool HasTime => Precision >= DatePrecision.Minute;

    /// <summary>0 when unknown.</summary>
    public int Year => IsKnown ? Value.Year : 0;

    /// <summary>1 to 12; 0 when unknown.</summary>
    public int Month => HasMonth ? Value.Month : 0;

    /// <summary>1 to 31; 0 when unknown.</summary>
    public int Day => HasDay ? Value.Day : 0;

    /// <summary>
    /// The date for machines, as precise as it is known: an HTML valid date or time string (HTML, 4.5.14); empty when unknown.
    /// </summary>
    public string Machine => Precision switch
    {
        DatePrecision.Year => IsoDate(4),
        DatePrecision.Month => IsoDate(7),
        DatePrecision.Day => IsoDate(10),
        DatePrecision.Minute => Value.ToString("yyyy-MM-ddTHH:mmzzz", CultureInfo.InvariantCulture),
        DatePrecision.Second => Value.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture),
        _ => "",
    };

    /// <summary><see cref="Machine"/> without the time of day.</summary>
    public string MachineDay => HasDay ? IsoDate(10) : Machine;

    /// <summary>
    /// The first characters of <c>2024-05-15</c>. Every line of a list has one: a quarter of what the format string would take.
    /// </summary>
    private string IsoDate(int length) => string.Create(length, Value, static (text, value) =>
    {
        Span<char> date = ['0', '0', '0', '0', '-', '0', '0', '-', '0', '0'];
        Write(date[..4], value.Year);
        Write(date[5..7], value.Month);
        Write(date[8..], value.Day);
        date[..text.Length].CopyTo(text);
    });

    private static void Write(Span<char> digits, int number)
    {
        for (var i = digits.Length - 1; i >= 0; i--, number /= 10)
            digits[i] = (char)('0' + (number % 10));
    }

    /// <summary>The first moment of it, in 100 ns ticks of UTC; 0 when unknown.</summary>
    internal long Begin => IsKnown ? Value.UtcTicks : 0;

    /// <summary>The first moment after it, in 100 ns ticks of UTC; that after the last of all when unknown.</summary>
    internal long End => Precision switch
    {
        DatePrecision.Year => Value.AddYears(1).UtcTicks,
        DatePrecision.Month => Value.AddMonths(1).UtcTicks,
        DatePrecision.Day => Value.AddDays(1).UtcTicks,
        DatePrecision.Minute or DatePrecision.Second => Value.UtcTicks,
        _ => long.MaxValue,
    };

    /// <summary>The date without its time of day.</summary>
    public ArticleDate ToDay() =>
        HasTime ? new ArticleDate(DatePrecision.Day, new DateTimeOffset(Value.Date, Value.Offset)) : this;

    /// <summary>
    /// Order of publication by the local calendar; unknown dates come first, a less precise date before a more precise one of the
    /// same span.
    /// </summary>
    public int CompareTo(ArticleDate? other)
    {
        if (other is null)
            return 1;
        var byClock = Value.DateTime.CompareTo(other.Value.DateTime);
        return byClock != 0 ? byClock : Precision.CompareTo(other.Precision);
    }
}
