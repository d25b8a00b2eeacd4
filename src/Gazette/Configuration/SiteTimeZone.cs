namespace Gazette.Configuration;

/// <summary>The zone in which dates without an offset are read; the same on every machine, whatever its own zone is.</summary>
public sealed class SiteTimeZone
{
    private readonly TimeZoneInfo? _zone;
    private readonly TimeSpan _fixed;

    private SiteTimeZone(string id, TimeSpan @fixed, TimeZoneInfo? zone) => (Id, _fixed, _zone) = (id, @fixed, zone);

    /// <summary>UTC+8 without daylight saving, which China last used in 1991.</summary>
    public static SiteTimeZone Shanghai { get; } = new("Asia/Shanghai", TimeSpan.FromHours(8), null);

    /// <summary>The IANA name, or an offset such as <c>+08:00</c>.</summary>
    public string Id { get; }

    /// <summary>The offset from UTC that clocks of the zone showed at <paramref name="local"/>.</summary>
    public TimeSpan OffsetAt(DateTime local) =>
        _zone?.GetUtcOffset(DateTime.SpecifyKind(local, DateTimeKind.Unspecified)) ?? _fixed;

    /// <summary>The zone of that name or offset, or null when there is none.</summary>
    public static SiteTimeZone? Find(string name)
    {
        // The zones of China are pinned here, so that a machine without zone data builds the same site.
        switch (name)
        {
            case "Asia/Shanghai" or "Asia/Chongqing" or "Asia/Harbin" or "PRC"
                or "Asia/Hong_Kong" or "Asia/Macau" or "Asia/Taipei":
                return new SiteTimeZone(name, TimeSpan.FromHours(8), null);
            case "Asia/Urumqi":
                return new SiteTimeZone(name, TimeSpan.FromHours(6), null);
            case "UTC" or "Etc/UTC" or "Z":
                return new SiteTimeZone(name, TimeSpan.Zero, null);
        }

        if (name is ['+' or '-', ..] && TimeSpan.TryParseExact(name[1..], @"hh\:mm", null, out var offset)
            && offset.TotalHours <= 14)
            return new SiteTimeZone(name, name[0] == '-' ? -offset : offset, null);
        return TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) && zone.HasIanaId
            ? new SiteTimeZone(name, zone.BaseUtcOffset, zone)
            : null;
    }
}
