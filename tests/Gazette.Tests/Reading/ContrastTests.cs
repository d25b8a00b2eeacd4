using System.Globalization;
using Gazette.Configuration;

namespace Gazette.Tests.Reading;

public sealed class ContrastTests
{
    [Theory]
    [InlineData("#000000", 18.617)]
    [InlineData("#ffffff", 1.13)]
    [InlineData("#9b1c1c", 7.225)]
    [InlineData("#767676", 4.03)]
    public void The_ratio_is_that_of_WCAG(string colour, double ratio) =>
        Assert.Equal(ratio, Contrast.OnPaper(colour), tolerance: .005);

    [Theory]
    [InlineData("#ff6666", "#b84a4a")]
    [InlineData("#FF6666", "#b84a4a")]
    [InlineData("#ffffff", "#6e6e6e")]
    [InlineData("#1e90ff", "#176fc5")]
    [InlineData("#9b1c1c", "#9b1c1c")]
    public void The_nearest_legible_colour_is_the_lightest_of_its_hue(string colour, string legible) =>
        Assert.Equal(legible, Contrast.Legible(colour));

    /// <summary>A colour in each corner and on each side of the cube, and between.</summary>
    [Fact]
    public void Whatever_the_colour_there_is_a_legible_one_no_darker_than_it_must_be()
    {
        int[] channels = [0, 17, 64, 128, 200, 240, 255];
        foreach (var r in channels)
            foreach (var g in channels)
                foreach (var b in channels)
                {
                    var legible = Contrast.Legible($"#{r:x2}{g:x2}{b:x2}");
                    Assert.True(Contrast.OnPaper(legible) >= Contrast.Least, legible);
                    var (brightest, value) = (Math.Max(r, Math.Max(g, b)), Channels(legible).Max());
                    if (brightest == value)
                        continue;
                    var lighter = (value + 1.0) / brightest;
                    var next = $"#{Round(r * lighter):x2}{Round(g * lighter):x2}{Round(b * lighter):x2}";
                    Assert.True(Contrast.OnPaper(next) < Contrast.Least, legible);
                }

        static int Round(double channel) => (int)Math.Round(channel, MidpointRounding.AwayFromZero);
    }

    [Fact]
    public void The_paper_is_that_of_the_style_sheet()
    {
        var style = File.ReadAllText(Path.Combine(Repository.Root, "templates", "style.sbn-css"));
        Assert.Contains($"--sheet: {Contrast.Paper};", style, StringComparison.Ordinal);
    }

    private static int[] Channels(string colour) =>
        [.. Enumerable.Range(0, 3).Select(i => int.Parse(
            colour.AsSpan(1 + (2 * i), 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture))];
}
