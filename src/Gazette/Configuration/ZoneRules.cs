using NodaTime;

namespace Gazette.Configuration;

/// <summary>
/// The history of a zone's clocks: summer time, and what was standard before. It is that of the IANA time zone database in
/// NodaTime and never the system's, so that every machine builds the same site.
/// </summary>
internal sealed class ZoneRules
{
    /// <summary>
    /// The edition of the database. It stands here so that another edition makes another program, which trusts nothing
    /// remembered under the old one; a test compares it with NodaTime's.
    /// </summary>
    public const string Edition = "2026f";

    private readonly DateTimeZone _zone;

    private ZoneRules(DateTimeZone zone) => _zone = zone;

    /// <summary>The rules of the zone of an IANA name, or null when there is none.</summary>
    public static ZoneRules? Find(string name) =>
        DateTimeZoneProviders.Tzdb.GetZoneOrNull(name) is { } zone ? new ZoneRules(zone) : null;

    /// <summary>
    /// The offset at a local time. Of an hour that came twice the second is meant, which is in standard time; of one that was
    /// left out, the offset before it counts.
    /// </summary>
    public TimeSpan OffsetAt(DateTime local)
    {
        var found = _zone.MapLocal(LocalDateTime.FromDateTime(local));
        return InMinutes((found.Count == 2 ? found.LateInterval : found.EarlyInterval).WallOffset);
    }

    /// <summary>How far clocks were put forward over a local time; zero where they showed it.</summary>
    public TimeSpan LeftOutAt(DateTime local) =>
        _zone.MapLocal(LocalDateTime.FromDateTime(local)) is { Count: 0 } skipped
            ? InMinutes(skipped.LateInterval.WallOffset) - InMinutes(skipped.EarlyInterval.WallOffset) : TimeSpan.Zero;

    public TimeSpan OffsetAt(DateTimeOffset instant) =>
        InMinutes(_zone.GetUtcOffset(Instant.FromDateTimeOffset(instant)));

    // Before there was standard time, the sun told it to the second; offsets in HTML and feeds are in minutes.
    private static TimeSpan InMinutes(Offset offset) => TimeSpan.FromMinutes(Math.Round(offset.Seconds / 60.0));
}
