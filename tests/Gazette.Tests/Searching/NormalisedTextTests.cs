using System.Text.Json;
using Gazette.Searching;

namespace Gazette.Tests.Searching;

/// <summary>What is the same to search; tests in a browser hold the script to the same examples.</summary>
public sealed class NormalisedTextTests
{
    public static TheoryData<string> Examples =>
        [.. File.ReadLines(Path.Combine(Repository.Root, "tests/Gazette.Tests/Searching/normalised.txt"))];

    [Theory]
    [MemberData(nameof(Examples))]
    public void A_text_is_normalised_as_in_the_examples(string line)
    {
        using var json = JsonDocument.Parse(line);
        var text = new NormalisedText();
        text.Set(Unescaped(json.RootElement.GetProperty("text")));
        Assert.Equal(json.RootElement.GetProperty("normalised").GetString(), text.Text.ToString());
        Assert.Equal(
            json.RootElement.GetProperty("tokens").EnumerateArray().Select(token => token.GetString()), Tokens(text));
    }

    [Fact]
    public void Normalised_text_stays_as_it_is()
    {
        var text = new NormalisedText();
        for (var letter = '\0'; letter < '\uFFFF'; letter++)
        {
            text.Set([letter]);
            var once = text.Text.ToString();
            text.Set(once);
            Assert.Equal(once, text.Text.ToString());
        }
    }

    [Theory]
    [InlineData("<p>One <b>two</b>.</p><p>Three</p>", "\nOne two.\n\nThree\n")]
    [InlineData("<p title=\"a > b\">A &amp; B&nbsp;&#20013;</p>", "\nA & B\u00A0中\n")]
    [InlineData("<video>No player</video>After<br>it", "After\nit")]
    [InlineData("<table><tr><td>1</td><td>2</td></tr></table>", "\n\n 1  2 \n\n")]
    [InlineData("a\nb &unknown; & <img alt=\"not a text\">c <unclosed", "a b &unknown; & c ")]
    public void The_text_of_html_is_what_readers_see(string html, string expected)
    {
        var text = new HtmlText();
        text.Set(System.Text.Encoding.UTF8.GetBytes(html));
        Assert.Equal(expected, text.Text.ToString());
    }

    // JSON with half a surrogate pair is not read as text.
    private static string Unescaped(JsonElement text)
    {
        var raw = text.GetRawText();
        return raw.Contains("\\ud", StringComparison.Ordinal)
            ? raw[1..^1].Replace("\\ud800", "\ud800", StringComparison.Ordinal)
                .Replace("\\udc00", "\udc00", StringComparison.Ordinal)
            : text.GetString()!;
    }

    private static List<string> Tokens(NormalisedText text)
    {
        var tokens = new List<string>();
        var reader = new TokenReader(text);
        while (reader.Next())
            tokens.Add(reader.Token.ToString());
        return tokens;
    }
}
