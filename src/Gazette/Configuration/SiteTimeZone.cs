namespace Gazette.Configuration;

/// <summary>The zone in which dates are read and shown; the same on every machine, whatever its own zone and rules are.</summary>
public sealed class SiteTimeZone
{
    private readonly TimeSpan _settled;
    private readonly DateTime _settledFrom;
    private readonly Lazy<ZoneRules>? _rules;

    private SiteTimeZone(string id, TimeSpan settled, DateTime settledFrom, Lazy<ZoneRules>? rules) =>
        (Id, _settled, _settledFrom, _rules) = (id, settled, settledFrom, rules);

    /// <summary>The zone of a site that names none.</summary>
    public static SiteTimeZone Shanghai { get; } = Find("Asia/Shanghai")!;

    /// <summary>The IANA name, or an offset such as <c>+08:00</c>.</summary>
    public string Id { get; }

    /// <summary>The offset from UTC, in whole minutes, that clocks of the zone showed at <paramref name="local"/>.</summary>
    public TimeSpan OffsetAt(DateTime local) => local >= _settledFrom ? _settled : _rules!.Value.OffsetAt(local);

    /// <summary>How far clocks were put forward over a local time, which they never showed; zero where they did.</summary>
    public TimeSpan LeftOutAt(DateTime local) => local >= _settledFrom ? TimeSpan.Zero : _rules!.Value.LeftOutAt(local);

    /// <summary>What clocks of the zone showed at an instant, and their offset from UTC in whole minutes.</summary>
    public DateTimeOffset At(DateTimeOffset instant)
    {
        var settled = instant.ToOffset(_settled);
        return settled.DateTime >= _settledFrom ? settled : instant.ToOffset(_rules!.Value.OffsetAt(instant));
    }

    /// <summary>The zone of that name or offset, or null when there is none.</summary>
    public static SiteTimeZone? Find(string name)
    {
        if (name is ['+' or '-', ..] && TimeSpan.TryParseExact(name[1..], @"hh\:mm", null, out var offset)
            && offset.TotalHours <= 14)
            return Fixed(name, name[0] == '-' ? -offset : offset);
        // Where clocks have not been changed for long, dates of today need no rules, which take time to load.
        return name switch
        {
            "UTC" or "Etc/UTC" or "Z" => Fixed(name, TimeSpan.Zero),
            "Asia/Shanghai" or "Asia/Chongqing" or "Asia/Harbin" or "PRC" => Settled(name, 8, 1992),
            "Asia/Hong_Kong" or "Asia/Macau" or "Asia/Taipei" => Settled(name, 8, 1980),
            "Asia/Urumqi" => Settled(name, 6, 1980),
            _ => ZoneRules.Find(name) is { } rules
                ? new SiteTimeZone(name, TimeSpan.Zero, DateTime.MaxValue, new Lazy<ZoneRules>(rules))
                : null,
        };
    }

    private static SiteTimeZone Fixed(string name, TimeSpan offset) => new(name, offset, DateTime.MinValue, null);

    private static SiteTimeZone Settled(string name, int hours, int year) => new(
        name, TimeSpan.FromHours(hours), new DateTime(year, 1, 1), new Lazy<ZoneRules>(() => ZoneRules.Find(name)!));
}
