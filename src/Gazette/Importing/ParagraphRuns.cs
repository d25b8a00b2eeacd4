using System.Text;

namespace Gazette.Importing;

/// <summary>
/// Collects the words of a block and parts them into paragraphs: at two line breaks, at one before an indent, at one behind the
/// end
/// of a sentence, and at the row of wide spaces that stands for an indent.
/// </summary>
internal sealed class ParagraphRuns
{
    // A line that is longer than any verse.
    private const int LongLine = 34;

    private const string SentenceEnds = "。！？；：…”』」）》.!?;:\"";

    private readonly List<List<InlineRun>> _paragraphs = [];
    private readonly StringBuilder _text = new();
    private List<InlineRun> _runs = [];
    private InlineRun _style = new("");
    private int _lineLength;
    private char _last;
    private char _lastWord;
    private int _breaks;
    private int _indent;

    public void Add(string data, InlineRun style)
    {
        if (style != _style)
        {
            FlushRun();
            _style = style;
        }

        foreach (var c in data)
        {
            if (c is ' ' or '\n' or '\r' or '\t' or '\f' or '\u00A0' or '\u3000' or '\u2003' or '\u2002')
            {
                _indent += c is '\u3000' or '\u2003' ? 2 : c is '\u00A0' or '\u2002' ? 1 : 0;
                if (_last is not (' ' or '\0'))
                    Put(' ');
            }
            else if (c is not ('\u200B' or '\uFEFF' or '\u00AD' or '\u200C' or '\u200D') && !char.IsControl(c))
            {
                Settle();
                Put(c);
                _lineLength++;
            }
        }
    }

    public void AddBreak()
    {
        FlushRun();
        _breaks++;
        _indent = 0;
        _last = ' ';
    }

    /// <summary>The paragraphs so far; the next begin anew.</summary>
    public IReadOnlyList<IReadOnlyList<InlineRun>> Take()
    {
        EndParagraph();
        if (_paragraphs.Count == 0)
            return [];
        IReadOnlyList<InlineRun>[] all = [.. _paragraphs];
        _paragraphs.Clear();
        return all;
    }

    /// <summary>Before a word: what the breaks and spaces before it mean.</summary>
    private void Settle()
    {
        var hasText = _lineLength > 0;
        if (hasText && (_breaks > 1 || (_breaks == 1
            && (_indent >= 2 || _lineLength >= LongLine || SentenceEnds.Contains(_lastWord)))
            || (_breaks == 0 && _indent >= 4 && SentenceEnds.Contains(_lastWord))))
        {
            EndParagraph();
        }
        else if (hasText && _breaks == 1)
        {
            FlushRun();
            _runs.Add(InlineRun.Break);
            _lineLength = 0;
        }

        (_breaks, _indent) = (0, 0);
    }

    private void Put(char c)
    {
        _text.Append(c);
        _last = c;
        if (c != ' ')
            _lastWord = c;
    }

    private void FlushRun()
    {
        if (_text.Length > 0)
            _runs.Add(_style with { Text = _text.ToString() });
        _text.Clear();
    }

    private void EndParagraph()
    {
        FlushRun();
        if (_runs.Exists(run => !string.IsNullOrWhiteSpace(run.Text)))
            _paragraphs.Add(Trimmed(_runs));
        _runs = [];
        (_lineLength, _breaks, _indent, _last, _lastWord) = (0, 0, 0, '\0', '\0');
    }

    private static List<InlineRun> Trimmed(List<InlineRun> runs)
    {
        var first = runs.FindIndex(run => !string.IsNullOrWhiteSpace(run.Text));
        var last = runs.FindLastIndex(run => !string.IsNullOrWhiteSpace(run.Text));
        var kept = runs[first..(last + 1)];
        kept[0] = kept[0] with { Text = kept[0].Text.TrimStart() };
        kept[^1] = kept[^1] with { Text = kept[^1].Text.TrimEnd() };
        return kept;
    }
}
