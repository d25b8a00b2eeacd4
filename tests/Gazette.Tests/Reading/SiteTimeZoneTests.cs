using Gazette.Configuration;
using NodaTime;

namespace Gazette.Tests.Reading;

public sealed class SiteTimeZoneTests
{
    // The rules of a zone are part of the program: whoever takes another edition of them writes its name in ZoneRules too.
    [Fact]
    public void The_edition_of_the_rules_is_the_one_that_is_named() =>
        Assert.Contains(ZoneRules.Edition, DateTimeZoneProviders.Tzdb.VersionId, StringComparison.Ordinal);

    [Theory]
    [InlineData("Asia/Shanghai")]
    [InlineData("Asia/Chongqing")]
    [InlineData("Asia/Harbin")]
    [InlineData("PRC")]
    [InlineData("Asia/Hong_Kong")]
    [InlineData("Asia/Macau")]
    [InlineData("Asia/Taipei")]
    [InlineData("Asia/Urumqi")]
    [InlineData("Etc/UTC")]
    [InlineData("Europe/London")]
    [InlineData("America/New_York")]
    public void Every_hour_of_three_centuries_has_the_offset_of_the_database(string name)
    {
        var (zone, rules) = (SiteTimeZone.Find(name)!, DateTimeZoneProviders.Tzdb[name]);
        var first = new DateTimeOffset(1800, 1, 1, 0, 0, 0, TimeSpan.Zero);
        for (var instant = first; instant.Year < 2100; instant = instant.AddHours(7))
        {
            var offset = rules.GetUtcOffset(Instant.FromDateTimeOffset(instant)).ToTimeSpan();
            var shown = zone.At(instant);
            Assert.Equal(instant, shown);
            Assert.True((shown.Offset - offset).Duration() <= TimeSpan.FromSeconds(30), $"{name} {instant:o}");
        }
    }

    [Theory]
    [InlineData("Asia/Shanghai", "1986-05-04T01:59", "+08:00")]
    [InlineData("Asia/Shanghai", "1986-05-04T03:00", "+09:00")]
    [InlineData("Asia/Shanghai", "1991-09-14T12:00", "+09:00")]
    [InlineData("Asia/Shanghai", "1991-09-15T12:00", "+08:00")]
    [InlineData("Asia/Shanghai", "1949-05-10T00:00", "+09:00")]
    [InlineData("Asia/Shanghai", "1850-01-01T00:00", "+08:06")]
    [InlineData("Asia/Hong_Kong", "1970-07-01T00:00", "+09:00")]
    [InlineData("Europe/Berlin", "2024-10-27T02:30", "+01:00")]
    [InlineData("Europe/Berlin", "2024-03-31T02:30", "+01:00")]
    [InlineData("+05:45", "1988-07-01T00:00", "+05:45")]
    public void A_local_time_has_the_offset_that_clocks_showed(string name, string local, string offset)
    {
        var at = SiteTimeZone.Find(name)!.OffsetAt(DateTime.Parse(local, null));
        Assert.Equal(offset, new DateTimeOffset(2000, 1, 1, 0, 0, 0, at).ToString("zzz", null));
    }

    [Theory]
    [InlineData("Asia/Shanghi")]
    [InlineData("China Standard Time")]
    [InlineData("+15:00")]
    [InlineData("")]
    public void What_is_no_zone_is_not_found(string name) => Assert.Null(SiteTimeZone.Find(name));
}
