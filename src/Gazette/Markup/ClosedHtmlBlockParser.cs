using Markdig.Parsers;
using Markdig.Syntax;

namespace Gazette.Markup;

/// <summary>
/// Blocks of raw HTML that have an end. By CommonMark (4.6, kinds 1 to 5) a comment, script or the like that is never closed
/// takes all the rest of the document with it; here its first line is text, and so is the rest.
/// </summary>
internal sealed class ClosedHtmlBlockParser : HtmlBlockParser
{
    private static readonly object s_unclosed = new();
    private static readonly object s_noClosingTag = new();

    /// <summary>
    /// Comments and the like that begin a line and are never closed: where, and what would close them. Tags are not among them:
    /// <see cref="RawHtmlWriter"/> complains of each.
    /// </summary>
    public static IReadOnlyList<(int Offset, string Closing)> Unclosed(MarkdownDocument document) =>
        document.GetData(s_unclosed) as List<(int Offset, string Closing)> ?? [];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent || Missing(processor) is not { } closing)
            return base.TryOpen(processor);
        if (closing.StartsWith('<'))
            return BlockState.None;
        if (processor.Document.GetData(s_unclosed) is not List<(int Offset, string Closing)> unclosed)
            processor.Document.SetData(s_unclosed, unclosed = []);
        unclosed.Add((processor.Line.Start, closing));
        return BlockState.None;
    }

    // What would close the block that begins here and does not stand where it should, or null.
    private static string? Missing(BlockProcessor processor)
    {
        var rest = processor.Line.Text.AsSpan(processor.Line.Start);
        switch (rest)
        {
            case ['<', '!', '-', '-', ..]:
                // Up to the next comment: that one has an end of its own.
                var next = rest[4..].IndexOf("<!--", StringComparison.Ordinal);
                return (next < 0 ? rest : rest[..(next + 4)])[2..].Contains("-->", StringComparison.Ordinal) ? null : "-->";
            case ['<', '!', '[', 'C', 'D', 'A', 'T', 'A', '[', ..]:
                return Paragraph(rest).Contains("]]>", StringComparison.Ordinal) ? null : "]]>";
            case ['<', '?', ..]:
                return Paragraph(rest).Contains("?>", StringComparison.Ordinal) ? null : "?>";
            case ['<', '!', >= 'A' and <= 'Z', ..]:
                return Paragraph(rest).Contains('>') ? null : ">";
            default:
                return RawText(rest[1..]) is { } name && !HasClosingTag(processor.Document, rest) ? $"</{name}>" : null;
        }
    }

    private static ReadOnlySpan<char> Paragraph(ReadOnlySpan<char> text)
    {
        var end = 0;
        foreach (var line in text.EnumerateLines())
        {
            if (line.IsWhiteSpace())
                break;
            end = Math.Min(text.Length, end + line.Length + 1);
        }

        return text[..end];
    }

    private static string? RawText(ReadOnlySpan<char> text)
    {
        foreach (var name in (ReadOnlySpan<string>)["script", "pre", "style", "textarea"])
            if (text.StartsWith(name, StringComparison.OrdinalIgnoreCase)
                && (text.Length == name.Length || text[name.Length] is '>' or ' ' or '\t' or '\r' or '\n'))
                return name;
        return null;
    }

    private static bool HasClosingTag(MarkdownDocument document, ReadOnlySpan<char> rest)
    {
        // Where none follows, none follows further down: a thousand open tags are not a thousand searches to the end.
        if (document.GetData(s_noClosingTag) is not null)
            return false;
        foreach (var tag in (ReadOnlySpan<string>)["</script>", "</pre>", "</style>", "</textarea>"])
            if (rest.Contains(tag, StringComparison.OrdinalIgnoreCase))
                return true;
        document.SetData(s_noClosingTag, true);
        return false;
    }
}
