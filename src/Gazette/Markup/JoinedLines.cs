using System.Buffers;

namespace Gazette.Markup;

/// <summary>
/// Lines of one paragraph that are surely meant to stand by themselves, though Markdown makes one text of them: the parts of a
/// notice (<c>时间：周一</c>), numbered ones (<c>一、</c>, <c>（二）</c>, <c>3、</c>, <c>第四条</c>, <c>●</c>), also below an entry of a list,
/// whole paragraphs pasted without empty lines between them, and the date below a signature.
/// </summary>
internal struct JoinedLines
{
    private const int LongestLabel = 6;
    private const int LongestSignature = 30;
    private const int LongestDate = 16;

    /// <summary>Wrapped text has long lines too, but not one after another that all end where a sentence does.</summary>
    private const int ShortestParagraph = 40;
    private const int FewestParagraphs = 3;

    private static readonly SearchValues<char> s_numerals = SearchValues.Create("0123456789０１２３４５６７８９〇零一二三四五六七八九十百");

    private LineKind _kind;
    private int _run;
    private int _second;
    private int _length;
    private bool _isEnded;
    private bool _hasParagraphs;

    private enum LineKind
    {
        Other,
        Labelled,
        Numbered,

        /// <summary>An entry of a list to Markdown too.</summary>
        Item,
        Paragraph,
    }

    public void EndParagraph() => (_kind, _run, _length) = (LineKind.Other, 0, 0);

    /// <param name="whole">The line.</param>
    /// <param name="line">The same without what it is indented by.</param>
    /// <param name="offset">Where <paramref name="line"/> begins.</param>
    /// <returns>Where the first line of such a run begins that is not printed as a line, once for each run; else null.</returns>
    public int? Next(ReadOnlySpan<char> whole, ReadOnlySpan<char> line, int offset)
    {
        // What is indented like a paragraph is one.
        var kind = whole.StartsWith("    ") ? LineKind.Other : KindOf(line);
        var isDate = _length is > 0 and <= LongestSignature && !_isEnded && IsDate(line);
        var run = kind == LineKind.Numbered && _kind == LineKind.Item ? 2 : kind == _kind ? _run + 1 : 1;
        _run = run;
        _second = run == 2 ? offset : _second;
        _kind = kind;
        _length = line.Length;
        _isEnded = EndsSentence(line);
        var hasBreak = whole.EndsWith("  ") || whole[^1] == '\\'
            || line.EndsWith("<br>") || line.EndsWith("<br/>") || line.EndsWith("<br />");
        if (hasBreak)
            EndParagraph();
        switch (kind)
        {
            case LineKind.Labelled or LineKind.Numbered when run == 2:
                return offset;
            case LineKind.Paragraph when _run == FewestParagraphs && !_hasParagraphs:
                _hasParagraphs = true;
                return _second;
            default:
                return isDate ? offset : null;
        }
    }

    private static LineKind KindOf(ReadOnlySpan<char> line) =>
        // As most lines of a text in Latin letters begin.
        char.IsAsciiLetter(line[0]) ? LineKind.Other
        : IsNumbered(line) ? LineKind.Numbered
        : IsItem(line) ? LineKind.Item
        : IsLabelled(line) ? LineKind.Labelled
        : line.Length >= ShortestParagraph && (EastAsianText.IsIdeograph(line[0]) || line[0] is '“' or '《') && EndsSentence(line)
            ? LineKind.Paragraph : LineKind.Other;

    // Time：Monday
    private static bool IsLabelled(ReadOnlySpan<char> line)
    {
        var colon = line[..Math.Min(line.Length, LongestLabel + 1)].IndexOf('：');
        return colon > 0 && EastAsianText.IsIdeograph(line[0]) && EastAsianText.IsIdeograph(line[colon - 1]);
    }

    // What Markdown reads as a list, such as "1. " and "- ", is none of these.
    private static bool IsNumbered(ReadOnlySpan<char> line)
    {
        if (line[0] is '●' or '○' or '■' or '□' or '◆' or '◇' or '★' or '☆' or '▲' or '△' or '·' or '•' or '※'
            or (>= '①' and <= '⒇') or (>= '㈠' and <= '㈩'))
            return true;
        if (line[0] is '-' or '－' or '–')
        {
            var words = line[0] == '-' ? line[1..] : line[1..].TrimStart();
            return words.Length > 0 && EastAsianText.IsIdeograph(words[0]);
        }

        var isInBrackets = line[0] is '（' or '(';
        var isArticle = line[0] == '第';
        var rest = line[(isInBrackets || isArticle ? 1 : 0)..];
        var numerals = rest.IndexOfAnyExcept(s_numerals);
        if (numerals is < 1 or > 4 || numerals + 1 >= rest.Length)
            return false;
        return isInBrackets ? rest[numerals] is '）' or ')'
            : isArticle ? rest[numerals] is '条' or '章' or '节' or '款'
            : rest[numerals] is '、' or '．'
                || (rest[numerals] is '.' or ')' or '）' && EastAsianText.IsIdeograph(rest[numerals + 1]));
    }

    private static bool IsItem(ReadOnlySpan<char> line)
    {
        if (line is ['-' or '*' or '+', ' ', ..])
            return true;
        var digits = line.IndexOfAnyExceptInRange('0', '9');
        return digits > 0 && line[digits..] is ['.' or ')', ' ', ..];
    }

    private static bool IsDate(ReadOnlySpan<char> line) =>
        line.Length is > 6 and <= LongestDate && line[^1] == '日' && s_numerals.Contains(line[0])
        && line.Contains('年') && line.Contains('月') && !line.ContainsAny('，', '、');

    private static bool EndsSentence(ReadOnlySpan<char> line) =>
        line is [.., '。' or '！' or '？' or '…' or '；'] or [.., '。' or '！' or '？' or '…', '”' or '’' or '」' or '』' or '）'];
}
