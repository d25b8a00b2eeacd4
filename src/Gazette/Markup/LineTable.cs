using Gazette.Diagnostics;

namespace Gazette.Markup;

/// <summary>Finds the line and column of a place in a body. The lines are counted when somebody first asks.</summary>
internal sealed class LineTable(string markdown, string file, int firstLine)
{
    private List<int>? _starts;

    /// <param name="offset">Offset in the body, in UTF-16 units.</param>
    public FileLocation At(int offset)
    {
        _starts ??= Starts(markdown);
        var found = _starts.BinarySearch(offset);
        var line = found >= 0 ? found : ~found - 1;
        return new FileLocation(file, firstLine + line, offset - _starts[line] + 1);
    }

    // CommonMark 2.1: a line ends with LF, CR, or both.
    private static List<int> Starts(ReadOnlySpan<char> text)
    {
        var starts = new List<int> { 0 };
        var at = 0;
        while (text[at..].IndexOfAny('\r', '\n') is >= 0 and var next)
        {
            at += next;
            at += text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? 2 : 1;
            starts.Add(at);
        }

        return starts;
    }
}
