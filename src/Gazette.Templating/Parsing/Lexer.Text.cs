namespace Gazette.Templating.Parsing;

internal sealed partial class Lexer
{
    private Strip pendingStrip;
    private bool strippedNewLine;

    private void ReadTemplate()
    {
        while (position < text.Length)
        {
            var start = position;
            while (position < text.Length && !AtBlock(out _))
                position++;
            if (position >= text.Length)
            {
                AddText(start, position, Strip.None);
                return;
            }

            AtBlock(out var percents);
            var open = position;
            position += percents + 2;
            var strip = Current switch { '-' => Strip.All, '~' => Strip.Line, _ => Strip.None };
            var indent = AddText(start, open, strip);
            if (strip != Strip.None)
                position++;
            if (percents > 0)
            {
                ReadEscaped(open, percents);
                continue;
            }

            tokens.Add(new Token(TokenKind.CodeStart, open, position, strip == Strip.None ? indent : null, strip));
            ReadCode(untilBlockEnds: true);
        }
    }

    /// <summary>Whether a block opens here: <c>{{</c>, or <c>{%{</c> with any number of percent signs.</summary>
    private bool AtBlock(out int percents)
    {
        percents = 0;
        if (Current != '{')
            return false;
        while (CharAt(position + 1 + percents) == '%')
            percents++;
        return CharAt(position + 1 + percents) == '{';
    }

    private void ReadEscaped(int open, int percents)
    {
        var start = position;
        var end = "}" + new string('%', percents) + "}";
        var at = text.IndexOf(end, position, StringComparison.Ordinal);
        if (at < 0)
        {
            Report(open, open + percents + 2, $"This block is never closed. Close it with {end}.");
            at = text.Length;
        }

        var strip = at < text.Length && at > start
            ? text[at - 1] switch { '-' => Strip.All, '~' => Strip.Line, _ => Strip.None }
            : Strip.None;
        var stop = strip == Strip.None ? at : at - 1;
        if (stop > start)
            tokens.Add(new Token(TokenKind.Text, start, stop, text[start..stop]));
        position = Math.Min(at + end.Length, text.Length);
        pendingStrip = strip;
        strippedNewLine = false;
    }

    /// <summary>Adds the text between two blocks without what they strip; answers the indentation of the second one, if it has any.</summary>
    private string? AddText(int start, int end, Strip next)
    {
        var first = start;
        if (pendingStrip == Strip.All)
        {
            while (first < end && char.IsWhiteSpace(text[first]))
                first++;
        }
        else if (pendingStrip == Strip.Line)
        {
            first = BehindLineBreak(first, end);
        }

        pendingStrip = Strip.None;
        var last = end;
        while (last > first && (next == Strip.All ? char.IsWhiteSpace(text[last - 1]) : next == Strip.Line && text[last - 1] is ' ' or '\t'))
            last--;
        if (last > first)
            tokens.Add(new Token(TokenKind.Text, first, last, text[first..last]));
        return IndentOf(first, last);
    }

    private int BehindLineBreak(int first, int end)
    {
        while (first < end && text[first] is ' ' or '\t')
            first++;
        if (first < end && text[first] == '\r')
            first++;
        if (first >= end || text[first] != '\n')
            return first;
        strippedNewLine = true;
        return first + 1;
    }

    private string? IndentOf(int first, int last)
    {
        var line = last;
        while (line > first && text[line - 1] is ' ' or '\t')
            line--;
        var atLineStart = line > first ? text[line - 1] == '\n' : first == 0 || strippedNewLine;
        return atLineStart && line < last ? text[line..last] : null;
    }
}
