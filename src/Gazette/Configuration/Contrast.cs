using System.Globalization;

namespace Gazette.Configuration;

/// <summary>Whether readers can tell a colour from the paper it is printed on.</summary>
internal static class Contrast
{
    /// <summary>The least ratio for text (WCAG 2.2, success criterion 1.4.3).</summary>
    public const double Least = 4.5;

    /// <summary>
    /// The darkest paper of the light scheme that links stand on: <c>--sheet</c> of the style sheet. On lighter paper a dark
    /// colour has more contrast, and so has white text on it. Newer browsers bring any colour to a lightness of their own, in the
    /// dark scheme too.
    /// </summary>
    public const string Paper = "#f4f1ea";

    /// <summary>The ratio of a colour (<c>#rrggbb</c>) to the paper, from 1 to 21 (WCAG 2.2, contrast ratio).</summary>
    public static double OnPaper(string colour)
    {
        var (x, y) = (Luminance(Channels(colour)), Luminance(Channels(Paper)));
        return (Math.Max(x, y) + .05) / (Math.Min(x, y) + .05);
    }

    /// <summary>
    /// The lightest colour of the same hue and saturation (of HSV) that has <see cref="Least"/>: its channels are made darker in
    /// one proportion.
    /// </summary>
    public static string Legible(string colour)
    {
        var channels = Channels(colour);
        var brightest = Math.Max(channels.Max(), 1);
        for (var value = brightest; ; value--)
        {
            var (r, g, b) = (Darker(channels[0]), Darker(channels[1]), Darker(channels[2]));
            var darker = $"#{r:x2}{g:x2}{b:x2}";
            if (OnPaper(darker) >= Least)
                return darker;

            int Darker(int channel) => ((2 * channel * value) + brightest) / (2 * brightest);
        }
    }

    private static int[] Channels(string colour) =>
        [Channel(colour, 1), Channel(colour, 3), Channel(colour, 5)];

    private static int Channel(string colour, int at) =>
        int.Parse(colour.AsSpan(at, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    // WCAG 2.2, relative luminance.
    private static double Luminance(int[] channels) =>
        (.2126 * Linear(channels[0])) + (.7152 * Linear(channels[1])) + (.0722 * Linear(channels[2]));

    private static double Linear(int channel) =>
        channel / 255.0 is <= .04045 and var dark ? dark / 12.92 : Math.Pow(((channel / 255.0) + .055) / 1.055, 2.4);
}
