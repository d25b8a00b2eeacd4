using System.Buffers;

namespace Gazette.Yaml;

// Values that stand on one line: plain and quoted texts, lists and maps in brackets.
public ref partial struct PlainYaml
{
    private static readonly SearchValues<char> EndsFlowText = SearchValues.Create(",[]{}:#?");

    /// <summary>
    /// A value that begins at <paramref name="at"/> and ends on the same line; <paramref name="at"/> is then behind it.
    /// </summary>
    private readonly YamlValue? InlineValue(ref int at, int depth) => _text[at] switch
    {
        '\'' => SingleQuoted(ref at),
        '"' => DoubleQuoted(ref at),
        '[' => FlowList(ref at, depth + 1),
        '{' => FlowMap(ref at, depth + 1),
        _ => Plain(ref at),
    };

    /// <summary>The same between brackets, where a comma or a bracket ends a plain text.</summary>
    private readonly YamlValue? FlowValue(ref int at, int depth) =>
        _text[at] is '\'' or '"' or '[' or '{' ? InlineValue(ref at, depth) : PlainInFlow(ref at);

    private readonly YamlScalar? Plain(ref int at)
    {
        var text = _text[at.._end].TrimEnd(' ');
        if (!MayBeginText(text[0]) || text[^1] == ':' || text.IndexOf(": ") >= 0 || text.IndexOf(" #") >= 0)
            return null;
        var scalar = YamlScalar.OfPlain(_keys.TextOf(text), _line, at - _start + 1);
        at += text.Length;
        return scalar;
    }

    private readonly YamlScalar? PlainInFlow(ref int at)
    {
        var rest = _text[at.._end];
        var length = rest.IndexOfAny(EndsFlowText);
        if (length <= 0 || rest[length] is not (',' or ']' or '}') || !MayBeginText(rest[0]))
            return null;
        var scalar = YamlScalar.OfPlain(_keys.TextOf(rest[..length].TrimEnd(' ')), _line, at - _start + 1);
        at += length;
        return scalar;
    }

    private readonly YamlScalar? SingleQuoted(ref int at)
    {
        var rest = _text[(at + 1).._end];
        var close = rest.IndexOf('\'');
        while (close >= 0 && close + 1 < rest.Length && rest[close + 1] == '\'')
        {
            var further = rest[(close + 2)..].IndexOf('\'');
            close = further < 0 ? -1 : close + 2 + further;
        }

        if (close < 0)
            return null;
        var text = rest[..close];
        var plain = text.Contains('\'') ? text.ToString().Replace("''", "'", StringComparison.Ordinal) : text.ToString();
        var scalar = new YamlScalar(plain, _line, at - _start + 1);
        at += close + 2;
        return scalar;
    }

    private readonly YamlScalar? DoubleQuoted(ref int at)
    {
        var rest = _text[(at + 1).._end];
        var close = rest.IndexOfAny('"', '\\');
        var escapes = false;
        while (close >= 0 && rest[close] == '\\')
        {
            if (close + 1 >= rest.Length || rest[close + 1] is not ('"' or '\\'))
                return null;
            escapes = true;
            var further = rest[(close + 2)..].IndexOfAny('"', '\\');
            close = further < 0 ? -1 : close + 2 + further;
        }

        if (close < 0)
            return null;
        var scalar = new YamlScalar(escapes ? WithoutEscapes(rest[..close]) : rest[..close].ToString(), _line, at - _start + 1);
        at += close + 2;
        return scalar;
    }

    private static string WithoutEscapes(ReadOnlySpan<char> text)
    {
        var plain = new char[text.Length];
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\')
                i++;
            plain[length++] = text[i];
        }

        return new string(plain, 0, length);
    }

    private readonly YamlList? FlowList(ref int at, int depth)
    {
        if (depth > DeepestNesting)
            return null;
        var column = at - _start + 1;
        var items = new List<YamlValue>();
        at = SkipSpaces(at + 1);
        while (at < _end && _text[at] != ']')
        {
            var item = FlowValue(ref at, depth);
            if (item is null || !SkipComma(ref at, ']'))
                return null;
            items.Add(item);
        }

        return at++ < _end ? new YamlList(items, _line, column) : null;
    }

    private readonly YamlMap? FlowMap(ref int at, int depth)
    {
        if (depth > DeepestNesting)
            return null;
        var column = at - _start + 1;
        var entries = new List<YamlEntry>();
        at = SkipSpaces(at + 1);
        while (at < _end && _text[at] != '}')
        {
            var length = KeyLength(at);
            if (length == 0 || at + length + 1 >= _end || _text[at + length + 1] != ' ')
                return null;
            var key = new YamlScalar(_keys.TextOf(_text.Slice(at, length)), _line, at - _start + 1);
            at = SkipSpaces(at + length + 1);
            if (at >= _end || FlowValue(ref at, depth) is not { } value || !SkipComma(ref at, '}'))
                return null;
            entries.Add(new YamlEntry(key, value));
        }

        return at++ < _end ? new YamlMap(entries, _line, column) : null;
    }

    /// <summary>
    /// Goes past a comma to the next item, or to the closing bracket; false at anything else, a trailing comma too.
    /// </summary>
    private readonly bool SkipComma(ref int at, char close)
    {
        at = SkipSpaces(at);
        if (at >= _end)
            return false;
        if (_text[at] == close)
            return true;
        if (_text[at] != ',')
            return false;
        at = SkipSpaces(at + 1);
        return at < _end && _text[at] != close;
    }

    private static bool MayBeginText(char first) => !"-?:,[]{}#&*!|>'\"%@`".Contains(first, StringComparison.Ordinal);
}
