using System.Buffers;
using Gazette.Diagnostics;

namespace Gazette.Markup;

/// <summary>
/// Bounds that no article reaches and that keep every input within seconds: Markdig's time grows with the square of a
/// paragraph's length for some texts (<c>[a](</c> again and again), and a table is filled up to its widest row.
/// </summary>
internal static class BodyLimits
{
    public const int Body = 500_000;
    public const int Paragraph = 30_000;
    public const int Cells = 100_000;

    private static readonly SearchValues<char> s_lineEnds = SearchValues.Create('\r', '\n');

    /// <summary>The diagnostic about a body that is too large, or null.</summary>
    public static Diagnostic? Exceeded(Conversion body)
    {
        var text = body.Markdown;
        if (text.Length > Body)
            return DiagnosticCatalog.TooLong(body.At(0), text.Length, Body);
        var hasTables = text.Contains('|');
        return hasTables || text.Length > Paragraph ? Exceeded(body, text) : null;
    }

    private static Diagnostic? Exceeded(Conversion body, string text)
    {
        var (paragraph, lines, widest, cells) = (0, 0, 0, 0L);
        for (var start = 0; start < text.Length;)
        {
            var end = text.AsSpan(start).IndexOfAny(s_lineEnds) is >= 0 and var next ? start + next : text.Length;
            var line = text.AsSpan(start, end - start);
            if (line.IsWhiteSpace())
            {
                cells += (long)lines * widest;
                (paragraph, lines, widest) = (end + 1, 0, 0);
            }
            else
            {
                lines++;
                // Most lines have none, which is sooner found than counted.
                widest = Math.Max(widest, line.Contains('|') ? line.Count('|') : 0);
                if (end - paragraph > Paragraph)
                    return DiagnosticCatalog.TooLongParagraph(body.At(start), Paragraph);
            }

            if (cells + (long)lines * widest > Cells)
                return DiagnosticCatalog.TooLargeTable(body.At(start), Cells);
            start = end + 1;
        }

        return null;
    }
}
