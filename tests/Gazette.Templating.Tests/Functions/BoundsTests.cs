using Gazette.Templating.Values;

namespace Gazette.Templating.Tests.Functions;

public sealed class BoundsTests
{
    [Fact]
    public void The_time_of_the_build_is_only_known_when_it_is_given()
    {
        Assert.Throws<TemplateException>(() => BuiltIn.Call(new TemplateContext(), "date.now"));
        var context = new TemplateContext { Now = new DateTimeOffset(2024, 5, 15, 9, 30, 0, TimeSpan.FromHours(8)) };
        Assert.Equal(new DateTime(2024, 5, 15, 9, 30, 0), BuiltIn.Call(context, "date.now"));
        Assert.Equal(new DateTime(2024, 5, 15, 1, 30, 0), BuiltIn.Call(context, "date.utc_now"));
    }

    [Fact]
    public void A_seed_makes_random_values_repeatable()
    {
        Assert.Equal(
            BuiltIn.Call(new TemplateContext { Random = new Random(7) }, "math.uuid"),
            BuiltIn.Call(new TemplateContext { Random = new Random(7) }, "math.uuid"));
    }

    [Theory]
    [InlineData("math.uuid")]
    [InlineData("math.random", 1, 9)]
    public void Random_values_can_be_refused(string function, params object?[] arguments) =>
        Assert.Throws<TemplateException>(() => BuiltIn.Call(new TemplateContext { Random = null }, function, arguments));

    [Theory]
    [InlineData("string.pad_left", "a", 2000)]
    [InlineData("string.pad_right", "a", 2000)]
    [InlineData("string.replace", "aaaaaaaaaa", "a", "0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345")]
    [InlineData("regex.replace", "aaaaaaaaaa", "a", "0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345")]
    [InlineData("math.format", 5, "D2000")]
    public void A_short_call_cannot_make_an_endless_text(string function, params object?[] arguments) =>
        Assert.Throws<TemplateException>(() => BuiltIn.Call(new TemplateContext { OutputLimit = 1000 }, function, arguments));

    [Fact]
    public void A_regular_expression_that_takes_too_long_is_an_error()
    {
        var context = new TemplateContext { RegexTimeout = TimeSpan.FromMilliseconds(50) };

        var fault = Assert.Throws<TemplateException>(() => BuiltIn.Call(context, "regex.match", new string('a', 60) + "!", "^(a+)+$"));

        Assert.Contains("longer", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_huge_range_is_read_only_as_far_as_it_is_asked_for()
    {
        var context = new TemplateContext();
        var range = new TemplateRange(1, 1_000_000_000, true, static n => (int)n);

        Assert.Equal(1, BuiltIn.Call(context, "array.first", range));
        Assert.Equal(1_000_000_000, BuiltIn.Call(context, "array.last", range));
        Assert.Equal(1_000_000_000, BuiltIn.Call(context, "array.size", range));
        Assert.Equal(3, ((TemplateArray)BuiltIn.Call(context, "array.limit", range, 3)!).Count);
    }

    // A search that began anew at every sign would not come back from these.
    [Theory]
    [InlineData("<a=b=c=d=")]
    [InlineData("<!--")]
    [InlineData("<a='")]
    [InlineData("<")]
    public void Tags_that_never_end_are_text(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 200_000));

        Assert.Equal(text, BuiltIn.Call(new TemplateContext { OutputLimit = 0 }, "html.strip", text));
    }
}
