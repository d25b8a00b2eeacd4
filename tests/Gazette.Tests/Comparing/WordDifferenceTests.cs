using CsCheck;
using Gazette.Comparing;

namespace Gazette.Tests.Comparing;

public sealed class WordDifferenceTests
{
    [Theory]
    [InlineData("The river rose at noon.", "The river rose at dusk.", "noon", "dusk")]
    [InlineData("昨天上午九点开会。", "昨天上午十点开会。", "九", "十")]
    [InlineData("12 houses", "13 houses", "12", "13")]
    [InlineData("One. Two.", "One. Half. Two.", "", "Half. ")]
    public void Words_and_characters_that_differ_are_named(string old, string now, string removed, string added)
    {
        var change = Assert.Single(WordDifference.Between(old, now));
        Assert.Equal((removed, added), (change.Removed, change.Added));
    }

    [Fact]
    public void What_stands_around_is_of_the_same_line()
    {
        var change = Assert.Single(WordDifference.Between(
            "A title\nThe old words here\nMore", "A title\nThe new words here\nMore"));
        Assert.Equal(new WordChange("The ", "old", "new", " words here"), change);
    }

    [Fact]
    public void Nothing_of_a_text_is_lost_in_its_words() => Gen.String.Sample(text =>
        Assert.Equal(text, string.Concat(WordDifference.Words(text))));

    [Fact]
    public void Long_texts_differ_as_wholes()
    {
        var text = string.Concat(Enumerable.Repeat("word ", 30_000));
        Assert.Single(WordDifference.Between(text, text + "more"));
        Assert.Empty(WordDifference.Between(text, text));
    }
}
