namespace Gazette.Templating.Values;

/// <summary>The members of dates and time spans.</summary>
internal static class TimeMembers
{
    public static bool TryGet(DateTime date, string name, out object? value)
    {
        value = name switch
        {
            "year" => date.Year,
            "month" => date.Month,
            "day" => date.Day,
            "day_of_year" => date.DayOfYear,
            "hour" => date.Hour,
            "minute" => date.Minute,
            "second" => date.Second,
            "millisecond" => date.Millisecond,
            "day_of_week" => date.DayOfWeek,
            "date" => date.Date,
            "ticks" => date.Ticks,
            "time_of_day" => date.TimeOfDay,
            "kind" => date.Kind,
            _ => null,
        };
        return value is not null;
    }

    public static bool TryGet(TimeSpan span, string name, out object? value)
    {
        value = name switch
        {
            "days" => span.Days,
            "hours" => span.Hours,
            "minutes" => span.Minutes,
            "seconds" => span.Seconds,
            "milliseconds" => span.Milliseconds,
            "total_days" => span.TotalDays,
            "total_hours" => span.TotalHours,
            "total_minutes" => span.TotalMinutes,
            "total_seconds" => span.TotalSeconds,
            "total_milliseconds" => span.TotalMilliseconds,
            "ticks" => span.Ticks,
            _ => null,
        };
        return value is not null;
    }
}
