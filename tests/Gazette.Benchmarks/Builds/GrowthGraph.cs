using System.Globalization;
using System.Text;

namespace Gazette.Benchmarks.Builds;

/// <summary>
/// One graph; both axes are logarithmic, so that a cost that grows with the archive is a straight line of the grid's slope.
/// </summary>
/// <param name="Text">How a value is written on the axis.</param>
internal sealed record Plot(string Title, IReadOnlyList<PlotLine> Lines, Func<double, string> Text);

internal sealed record PlotLine(string Name, IReadOnlyList<(double X, double Y)> Points);

/// <summary>Draws plots side by side as an SVG that reads on white and on black.</summary>
internal static class GrowthGraph
{
    private const int Width = 440;
    private const int Height = 356;
    private const int Left = 72;
    private const int Top = 40;
    private const int Bottom = 280;
    private const int Right = 400;

    private static readonly string[] Colours = ["a", "b", "c", "d"];

    public static string Svg(params IReadOnlyList<Plot> plots)
    {
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {Width * plots.Count} {Height}" role="img" font-family="sans-serif" font-size="12">
            <title>{string.Join(", ", plots.Select(plot => plot.Title.ToLowerInvariant()))} by the number of articles</title>
            <style>
            text {"{"} fill: #24292f {"}"} .grid {"{"} stroke: #8884 {"}"} .line {"{"} fill: none; stroke-width: 2 {"}"}
            .a {"{"} stroke: #c2410c {"}"} .b {"{"} stroke: #1d6fb8 {"}"} .c {"{"} stroke: #15803d {"}"} .d {"{"} stroke: #7e22ce {"}"}
            .b.line {"{"} stroke-dasharray: 7 3 {"}"} .c.line {"{"} stroke-dasharray: 2 3 {"}"} .d.line {"{"} stroke-dasharray: 9 3 2 3 {"}"}
            @media (prefers-color-scheme: dark) {"{"} text {"{"} fill: #d1d9e0 {"}"} .a {"{"} stroke: #fb923c {"}"} .b {"{"} stroke: #60a5fa {"}"} .c {"{"} stroke: #4ade80 {"}"} .d {"{"} stroke: #c084fc {"}"} {"}"}
            </style>

            """);
        for (var i = 0; i < plots.Count; i++)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<g transform=\"translate({i * Width} 0)\">\n");
            Draw(svg, plots[i]);
            svg.Append("</g>\n");
        }

        return svg.Append("</svg>\n").ToString();
    }

    private static void Draw(StringBuilder svg, Plot plot)
    {
        var points = plot.Lines.SelectMany(line => line.Points).ToArray();
        var x = Axis.Of(points.Select(point => point.X), Left, Right);
        var y = Axis.Of(points.Select(point => point.Y), Bottom, Top);

        Text(svg, Left, 22, "start", plot.Title, "font-weight=\"bold\"");
        foreach (var tick in x.Ticks)
        {
            Line(svg, x.At(tick), Top, x.At(tick), Bottom);
            Text(svg, x.At(tick), Bottom + 18, "middle", ComparisonTable.Count(tick));
        }

        foreach (var tick in y.Ticks)
        {
            Line(svg, Left, y.At(tick), Right, y.At(tick));
            Text(svg, Left - 6, y.At(tick) + 4, "end", plot.Text(tick));
        }

        for (var i = 0; i < plot.Lines.Count; i++)
        {
            var line = string.Join(" ", plot.Lines[i].Points.Select(point => $"{Number(x.At(point.X))},{Number(y.At(point.Y))}"));
            svg.Append(CultureInfo.InvariantCulture, $"<polyline class=\"line {Colours[i]}\" points=\"{line}\"/>\n");
            var (name, under) = (Left + (i % 2 * 170), Height - 36 + (i / 2 * 20));
            svg.Append(CultureInfo.InvariantCulture, $"<path class=\"line {Colours[i]}\" d=\"M{name} {under - 4}h22\"/>\n");
            Text(svg, name + 26, under, "start", plot.Lines[i].Name);
        }
    }

    private static void Line(StringBuilder svg, double x1, double y1, double x2, double y2) =>
        svg.Append(CultureInfo.InvariantCulture,
            $"<path class=\"grid\" d=\"M{Number(x1)} {Number(y1)}L{Number(x2)} {Number(y2)}\"/>\n");

    private static void Text(StringBuilder svg, double x, double y, string anchor, string text, string more = "") =>
        svg.Append(CultureInfo.InvariantCulture,
            $"<text x=\"{Number(x)}\" y=\"{Number(y)}\" text-anchor=\"{anchor}\" {more}>{text}</text>\n");

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>Whole powers of ten below and above all values, laid between two coordinates.</summary>
    private sealed record Axis(int Low, int High, double From, double To)
    {
        public IEnumerable<double> Ticks => Enumerable.Range(Low, High - Low + 1).Select(power => Math.Pow(10, power));

        public static Axis Of(IEnumerable<double> values, double from, double to)
        {
            var all = values.ToArray();
            var low = (int)Math.Floor(Math.Log10(all.Min()));
            return new Axis(low, Math.Max(low + 1, (int)Math.Ceiling(Math.Log10(all.Max()))), from, to);
        }

        public double At(double value) => From + ((Math.Log10(value) - Low) / (High - Low) * (To - From));
    }
}
