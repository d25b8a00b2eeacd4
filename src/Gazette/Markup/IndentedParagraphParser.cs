using Markdig.Parsers;
using Markdig.Syntax;

namespace Gazette.Markup;

/// <summary>
/// Indented lines as newspapers mean them. Two ideographic spaces (U+3000) or two that do not break (U+00A0), a tab or four
/// spaces begin a paragraph: each such line is one of its own where the paragraph before it was indented too, and one with two
/// ideographic spaces wherever no list or quotation goes on. There is no indented code (CommonMark 4.4), which
/// nobody means who indents a paragraph; code stands between fences. A line of wide spaces alone is an empty one.
/// </summary>
internal sealed class IndentedParagraphParser(ParagraphBlockParser paragraphs) : BlockParser
{
    private const char WideSpace = '\u3000';
    private const char NoBreakSpace = '\u00A0';

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var isWide = processor.CurrentChar is WideSpace or NoBreakSpace;
        if (isWide && processor.Line.AsSpan().IsWhiteSpace())
            return BlockState.BreakDiscard;
        // A list item or quotation that this line no longer belongs to is not open.
        return (isWide || processor.IsCodeIndent) && processor.CurrentBlock is ParagraphBlock { Parent.IsOpen: true } paragraph
            && IsIndented(processor.Line.Text, processor.Line.Start)
            && (IsIndented(processor.Line.Text, paragraph.Span.Start)
                || (processor.CurrentChar == WideSpace && paragraph.Parent is MarkdownDocument))
            ? paragraphs.TryOpen(processor) : BlockState.None;
    }

    private static bool IsIndented(string text, int start) =>
        text.AsSpan(start).StartsWith([WideSpace, WideSpace]) || text.AsSpan(start).StartsWith([NoBreakSpace, NoBreakSpace])
        || text.AsSpan(0, start).EndsWith("    ")
        || start > 0 && text[start - 1] == '\t';
}
