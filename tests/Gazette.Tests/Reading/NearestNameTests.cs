using Gazette.Diagnostics;

namespace Gazette.Tests.Reading;

public sealed class NearestNameTests
{
    [Theory]
    [InlineData("titel", "title")]
    [InlineData("Title", "title")]
    [InlineData("sumary", "summary")]
    [InlineData("标提", "标题")]
    [InlineData("author", null)]
    [InlineData("x", null)]
    [InlineData("", null)]
    [InlineData("colour", null)]
    public void The_nearest_name_is_at_most_a_third_wrong(string written, string? nearest) =>
        Assert.Equal(nearest, NearestName.Of(written, ["title", "summary", "标题"]));

    [Fact]
    public void A_very_long_name_is_near_to_nothing() =>
        Assert.Null(NearestName.Of(new string('t', 100_000), ["title"]));
}
