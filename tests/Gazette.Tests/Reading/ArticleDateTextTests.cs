using Gazette.Configuration;
using Gazette.Content;

namespace Gazette.Tests.Reading;

public sealed class ArticleDateTextTests
{
    [Theory]
    [InlineData("2024", "2024", DatePrecision.Year)]
    [InlineData("2024年", "2024", DatePrecision.Year)]
    [InlineData("2024-05", "2024-05", DatePrecision.Month)]
    [InlineData("2024/5", "2024-05", DatePrecision.Month)]
    [InlineData("2024年5月", "2024-05", DatePrecision.Month)]
    [InlineData("2024-05-15", "2024-05-15", DatePrecision.Day)]
    [InlineData("2024.5.15", "2024-05-15", DatePrecision.Day)]
    [InlineData("2024年5月15日", "2024-05-15", DatePrecision.Day)]
    [InlineData("2024年05月15号", "2024-05-15", DatePrecision.Day)]
    [InlineData("２０２４－０５－１５", "2024-05-15", DatePrecision.Day)]
    [InlineData("2024-02-29", "2024-02-29", DatePrecision.Day)]
    [InlineData("2024-05-15 16:05", "2024-05-15T16:05+08:00", DatePrecision.Minute)]
    [InlineData("2024-05-15T16:05", "2024-05-15T16:05+08:00", DatePrecision.Minute)]
    [InlineData("2024-05-15T16:05+08:00", "2024-05-15T16:05+08:00", DatePrecision.Minute)]
    [InlineData("2024-05-15T16:05Z", "2024-05-16T00:05+08:00", DatePrecision.Minute)]
    [InlineData("2024-05-15T16:05 -0330", "2024-05-16T03:35+08:00", DatePrecision.Minute)]
    [InlineData("2024年5月15日 16:05", "2024-05-15T16:05+08:00", DatePrecision.Minute)]
    [InlineData("2024年5月15日16：05", "2024-05-15T16:05+08:00", DatePrecision.Minute)]
    [InlineData("2024年5月15日 9时5分", "2024-05-15T09:05+08:00", DatePrecision.Minute)]
    [InlineData("2011-03-04T09:12:33+08:00", "2011-03-04T09:12:33+08:00", DatePrecision.Second)]
    [InlineData("2011-03-04 09:12:33.250", "2011-03-04T09:12:33+08:00", DatePrecision.Second)]
    [InlineData("2011年3月4日 9时12分33秒", "2011-03-04T09:12:33+08:00", DatePrecision.Second)]
    [InlineData("2024年5月15日16时", "2024-05-15T16:00+08:00", DatePrecision.Minute)]
    [InlineData("2024年5月15日16时30分", "2024-05-15T16:30+08:00", DatePrecision.Minute)]
    [InlineData("2024年5月15日16时05", "2024-05-15T16:05+08:00", DatePrecision.Minute)]
    [InlineData("2024年5月15日 16点半", "2024-05-15T16:30+08:00", DatePrecision.Minute)]
    [InlineData("2024年5月15日 16点一刻", "2024-05-15T16:15+08:00", DatePrecision.Minute)]
    [InlineData("2024年5月15日 16点整", "2024-05-15T16:00+08:00", DatePrecision.Minute)]
    [InlineData("2024年5月15日下午4:05", "2024-05-15T16:05+08:00", DatePrecision.Minute)]
    [InlineData("2024-05-15 下午4时", "2024-05-15T16:00+08:00", DatePrecision.Minute)]
    [InlineData("2024-05-15 下午16:05", "2024-05-15T16:05+08:00", DatePrecision.Minute)]
    [InlineData("2024-05-15 下午12:05", "2024-05-15T12:05+08:00", DatePrecision.Minute)]
    [InlineData("2024-05-15 上午9:05:30", "2024-05-15T09:05:30+08:00", DatePrecision.Second)]
    [InlineData("2024年5月15日中午12时", "2024-05-15T12:00+08:00", DatePrecision.Minute)]
    [InlineData("2024年5月15日中午1时", "2024-05-15T13:00+08:00", DatePrecision.Minute)]
    [InlineData("2024年5月15日晚上8时", "2024-05-15T20:00+08:00", DatePrecision.Minute)]
    [InlineData("2024年5月15日晚8点", "2024-05-15T20:00+08:00", DatePrecision.Minute)]
    [InlineData("2024年5月15日凌晨2点", "2024-05-15T02:00+08:00", DatePrecision.Minute)]
    [InlineData("二〇二六年十一月二十日", "2026-11-20", DatePrecision.Day)]
    [InlineData("二○二六年十月十日", "2026-10-10", DatePrecision.Day)]
    [InlineData("二零二六年十二月三十一日", "2026-12-31", DatePrecision.Day)]
    [InlineData("二O二六年五月", "2026-05", DatePrecision.Month)]
    [InlineData("二〇二六年五月五日下午两点零五分", "2026-05-05T14:05+08:00", DatePrecision.Minute)]
    [InlineData("2024 年 5 月 15 日 16 时 5 分", "2024-05-15T16:05+08:00", DatePrecision.Minute)]
    [InlineData("2024年5月15號", "2024-05-15", DatePrecision.Day)]
    [InlineData("2024年5月15日 星期三", "2024-05-15", DatePrecision.Day)]
    [InlineData("2024年5月15日（周三）16:05", "2024-05-15T16:05+08:00", DatePrecision.Minute)]
    [InlineData("2024年5月15日16:05 礼拜三", "2024-05-15T16:05+08:00", DatePrecision.Minute)]
    [InlineData("2024-05-15, Wednesday", "2024-05-15", DatePrecision.Day)]
    [InlineData("2024-05-15 (Wed) 4:05 p.m.", "2024-05-15T16:05+08:00", DatePrecision.Minute)]
    [InlineData("2024-05-15 12:05 AM", "2024-05-15T00:05+08:00", DatePrecision.Minute)]
    [InlineData("2024-10-31T20:57:00.000Z", "2024-11-01T04:57:00+08:00", DatePrecision.Second)]
    [InlineData("2023-12-31T18:30:00-05:00", "2024-01-01T07:30:00+08:00", DatePrecision.Second)]
    [InlineData("1988-07-01 12:00", "1988-07-01T12:00+09:00", DatePrecision.Minute)]
    [InlineData("1988-07-01T12:00Z", "1988-07-01T21:00+09:00", DatePrecision.Minute)]
    [InlineData("1988-12-01 12:00", "1988-12-01T12:00+08:00", DatePrecision.Minute)]
    [InlineData("1942-03-01 12:00", "1942-03-01T12:00+09:00", DatePrecision.Minute)]
    [InlineData("unknown", "", DatePrecision.Unknown)]
    [InlineData("Unknown", "", DatePrecision.Unknown)]
    [InlineData("不详", "", DatePrecision.Unknown)]
    public void A_date_is_as_precise_as_it_is_written(string text, string machine, DatePrecision precision)
    {
        Assert.True(ArticleDateText.TryParse(text, SiteTimeZone.Shanghai, out var date));
        Assert.Equal((machine, precision), (date.Machine, date.Precision));
    }

    [Theory]
    [InlineData("")]
    [InlineData("2023-02-29")]
    [InlineData("2024-00")]
    [InlineData("2024-13")]
    [InlineData("2024-05-00")]
    [InlineData("2024-05-32")]
    [InlineData("2024-")]
    [InlineData("2024-05-")]
    [InlineData("2024-05/15")]
    [InlineData("2024年5")]
    [InlineData("2024年5月15")]
    [InlineData("2024年15日")]
    [InlineData("24-05-15")]
    [InlineData("0999")]
    [InlineData("3000")]
    [InlineData("20240515")]
    [InlineData("2024-05-15 ")]
    [InlineData("2024-05-15T")]
    [InlineData("2024-05-15 24:00")]
    [InlineData("2024-05-15 16:60")]
    [InlineData("2024-05-15 16:5")]
    [InlineData("2024-05-15 16:05:60")]
    [InlineData("2024-05-15 16:05:")]
    [InlineData("2024-05-15T16:05+15:00")]
    [InlineData("2024-05-15T16:05+08:0")]
    [InlineData("2024-05-15T16:05 CST")]
    [InlineData("2024-05-15 16:05 pm")]
    [InlineData("2024-05 16:05")]
    [InlineData("-2024")]
    [InlineData("2024-05-15-16")]
    [InlineData("2024-05-1516:05")]
    [InlineData("2024年5月15日晚上12时")]
    [InlineData("2024年5月15日晚上1时")]
    [InlineData("2024年5月15日上午12时")]
    [InlineData("2024年5月15日下午")]
    [InlineData("2024年5月15日下午4:05 PM")]
    [InlineData("2024年5月15日16时许")]
    [InlineData("2024年5月15日16点两刻")]
    [InlineData("2024年5月15日（周三")]
    [InlineData("二〇二六年十一月二十十日")]
    [InlineData("二〇二六年十三月")]
    [InlineData("二〇二六年正月初一")]
    [InlineData("1000-01-01T00:00+14:00")]
    [InlineData("2999-12-31T23:00Z")]
    public void What_is_no_date_is_refused(string text)
    {
        // Spaces around a date mean nothing; the trailing one is here so that nobody makes them mean a time.
        Assert.Equal(text.EndsWith(' '), ArticleDateText.TryParse(text, SiteTimeZone.Shanghai, out _));
    }

    [Theory]
    [InlineData("2024年5月15日 星期四", DayOfWeek.Wednesday)]
    [InlineData("2024-05-15 (Sun) 16:05", DayOfWeek.Wednesday)]
    [InlineData("2024-05-15 周三", null)]
    public void A_wrong_day_of_the_week_is_told_with_the_right_one(string text, DayOfWeek? right)
    {
        Assert.True(ArticleDateText.TryParse(text, SiteTimeZone.Shanghai, out _, out var weekday));
        Assert.Equal(right, weekday);
    }

    [Fact]
    public void A_time_without_an_offset_is_the_clock_of_the_site()
    {
        Assert.True(ArticleDateText.TryParse("2024-05-15 16:05", SiteTimeZone.Find("-03:30")!, out var date));
        Assert.Equal("2024-05-15T16:05-03:30", date.Machine);
    }

    [Fact]
    public void A_long_text_of_digits_is_no_date() =>
        Assert.False(ArticleDateText.TryParse(new string('2', 10_000), SiteTimeZone.Shanghai, out _));
}
