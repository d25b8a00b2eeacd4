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
    public void What_is_no_date_is_refused(string text)
    {
        // Spaces around a date mean nothing; the trailing one is here so that nobody makes them mean a time.
        Assert.Equal(text.EndsWith(' '), ArticleDateText.TryParse(text, SiteTimeZone.Shanghai, out _));
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
