using Gazette.Templating.Values;

namespace Gazette.Templating.Tests.Functions;

public sealed class TextOrderTests
{
    [Theory]
    [InlineData("e", "E")]
    [InlineData("E", "é")]
    [InlineData("é", "z")]
    [InlineData("apple", "Apple")]
    [InlineData("Apple", "banana")]
    [InlineData("a b", "ab")]
    [InlineData("_x", "1")]
    [InlineData("9", "a")]
    [InlineData("cote", "côte")]
    [InlineData("côte", "coter")]
    [InlineData("z", "中")]
    [InlineData("", "a")]
    [InlineData(null, "")]
    public void Texts_are_in_dictionary_order(string? first, string? second)
    {
        Assert.True(TextOrder.Compare(first, second) < 0);
        Assert.True(TextOrder.Compare(second, first) > 0);
        Assert.Equal(0, TextOrder.Compare(first, first));
    }
}
