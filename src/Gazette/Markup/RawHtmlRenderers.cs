using System.Text;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Gazette.Markup;

/// <summary>A block of raw HTML.</summary>
internal sealed class HtmlBlockRenderer : MarkdownObjectRenderer<BodyRenderer, HtmlBlock>
{
    protected override void Write(BodyRenderer renderer, HtmlBlock block)
    {
        var html = new StringBuilder();
        var lines = new List<(int Start, int Offset)>();
        foreach (var line in block.Lines.Lines.AsSpan(0, block.Lines.Count))
        {
            if (lines.Count > 0)
                html.Append('\n');
            lines.Add((html.Length, ReferenceEquals(line.Slice.Text, renderer.Conversion.Markdown)
                ? line.Slice.Start : line.Position));
            html.Append(line.Slice.AsSpan());
        }

        renderer.EnsureLine();
        RawHtmlWriter.Write(renderer, html.ToString(), Place);
        renderer.EnsureLine();

        int Place(int at)
        {
            var line = lines[Math.Max(0, lines.FindLastIndex(line => line.Start <= at))];
            return line.Offset + at - line.Start;
        }
    }
}

/// <summary>A tag of raw HTML within a line.</summary>
internal sealed class HtmlInlineRenderer : MarkdownObjectRenderer<BodyRenderer, HtmlInline>
{
    protected override void Write(BodyRenderer renderer, HtmlInline inline)
    {
        var open = RawHtmlWriter.Write(
            renderer, inline.Tag, at => inline.Span.Start + at, name => EndTag(inline, name) is not null);
        if (open is not null)
            RemoveContent(inline, open);
    }

    private static Inline? EndTag(HtmlInline inline, string element)
    {
        var end = inline.NextSibling;
        while (end is not null && !(end is HtmlInline other
            && other.Tag.StartsWith($"</{element}", StringComparison.OrdinalIgnoreCase)))
            end = end.NextSibling;
        return end;
    }

    // Markdig reads what stands between <script> and </script> within a line as Markdown; it is no text for readers.
    private static void RemoveContent(HtmlInline inline, string element)
    {
        var end = EndTag(inline, element);
        while (end is not null && inline.NextSibling is { } next)
        {
            next.Remove();
            if (next == end)
                break;
        }
    }
}
