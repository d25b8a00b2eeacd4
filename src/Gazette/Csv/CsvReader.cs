using System.Text;
using Gazette.Diagnostics;

namespace Gazette.Csv;

/// <summary>
/// Reads row after row. Of our own, because the libraries that can be compiled to native code (Sep) take a quotation mark that
/// stands anywhere, or is never closed, for an ordinary one, and editors would be shown a table they did not write.
/// </summary>
/// <param name="text">The whole file.</param>
/// <param name="file">Path from the site's folder, for the diagnostics.</param>
internal sealed class CsvReader(string text, string file)
{
    private readonly StringBuilder _quoted = new();
    private char _separator;
    private int _at;
    private int _line = 1;
    private int _lineStart;

    /// <summary>Why no further row can be read; null while nothing is wrong. Who sets it ends the reading.</summary>
    public Diagnostic? Fault { get; set; }

    /// <summary>The next row, which may be one of a single empty cell; false at the end of the file and after a fault.</summary>
    public bool TryRead(out CsvRow row)
    {
        row = null!;
        if (_separator == default)
            FindSeparator();
        if (Fault is not null || _at == text.Length)
            return false;
        var (line, cells) = (_line, new List<string>());
        do
            cells.Add(Cell());
        while (Fault is null && Take(_separator));
        if (_at < text.Length)
            TakeLineEnd();
        row = new CsvRow(line, cells);
        return Fault is null;
    }

    /// <summary>
    /// The sign that stands most often in the first line, outside quotation marks; or that of a line <c>sep=;</c>, which Excel
    /// writes and does not show.
    /// </summary>
    private void FindSeparator()
    {
        var end = LineEnd(0);
        if (text.AsSpan(0, end) is ['s' or 'S', 'e' or 'E', 'p' or 'P', '=', (',' or ';' or '\t') and var named])
        {
            _separator = named;
            _at = end;
            if (_at < text.Length)
                TakeLineEnd();
            return;
        }

        var (commas, semicolons, tabs, isQuoted) = (0, 0, 0, false);
        foreach (var sign in text.AsSpan(0, end))
        {
            isQuoted ^= sign == '"';
            commas += !isQuoted && sign == ',' ? 1 : 0;
            semicolons += !isQuoted && sign == ';' ? 1 : 0;
            tabs += !isQuoted && sign == '\t' ? 1 : 0;
        }

        _separator = tabs > Math.Max(commas, semicolons) ? '\t' : semicolons > commas ? ';' : ',';
    }

    /// <summary>The cell that begins here; the sign after it is next.</summary>
    private string Cell()
    {
        SkipSpaces();
        if (_at < text.Length && text[_at] == '"')
            return Quoted();
        var start = _at;
        for (; _at < text.Length && text[_at] != _separator && text[_at] is not ('\n' or '\r'); _at++)
            if (text[_at] == '"')
            {
                Fault = DiagnosticCatalog.CsvStrayQuotation(Here(), text[start..LineEnd(_at)]);
                return "";
            }

        return text.AsSpan(start, _at - start).Trim().ToString();
    }

    private string Quoted()
    {
        var (opened, start) = (Here(), _at);
        _quoted.Clear();
        for (_at++; _at < text.Length; _at++)
        {
            var sign = text[_at];
            if (sign == '"')
            {
                if (_at + 1 < text.Length && text[_at + 1] == '"')
                    _at++;
                else
                    break;
            }
            else if (sign is '\n' or '\r')
            {
                TakeLineEnd();
                _at--;
                sign = '\n';
            }

            _quoted.Append(sign);
        }

        if (_at == text.Length)
        {
            Fault = DiagnosticCatalog.CsvUnclosedQuotation(opened, text[start..LineEnd(start)]);
            return "";
        }

        _at++;
        SkipSpaces();
        if (_at < text.Length && text[_at] != _separator && text[_at] is not ('\n' or '\r'))
            Fault = DiagnosticCatalog.CsvStrayQuotation(Here(), text[_at..LineEnd(_at)]);
        return _quoted.ToString();
    }

    private void SkipSpaces()
    {
        while (_at < text.Length && text[_at] != _separator && text[_at] is (' ' or '\t'))
            _at++;
    }

    private bool Take(char sign)
    {
        if (_at == text.Length || text[_at] != sign)
            return false;
        _at++;
        return true;
    }

    /// <summary>Goes past a line end: that of Windows, of Unix, or of old Macs.</summary>
    private void TakeLineEnd()
    {
        if (text[_at] == '\r' && _at + 1 < text.Length && text[_at + 1] == '\n')
            _at++;
        _lineStart = ++_at;
        _line++;
    }

    private int LineEnd(int from) =>
        text.AsSpan(from).IndexOfAny('\n', '\r') is >= 0 and var length ? from + length : text.Length;

    private FileLocation Here() => new(file, _line, _at - _lineStart + 1);
}
