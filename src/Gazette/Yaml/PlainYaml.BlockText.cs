using System.Text;

namespace Gazette.Yaml;

// Texts over several lines after > (joined by spaces) or | (kept as lines), with or without - behind.
public ref partial struct PlainYaml
{
    /// <summary>
    /// The text whose sign stands at <paramref name="at"/>, below a key at <paramref name="column"/>. The next line
    /// is then the one below it. Declined: other signs, empty lines in it, lines further in than the first, and spaces at the end
    /// of a line.
    /// </summary>
    private YamlScalar? BlockText(ref int at, int column)
    {
        var sign = _text[at.._end];
        if (sign is not (">-" or ">" or "|-" or "|"))
            return null;
        var (line, place) = (_line, at - _start + 1);
        var text = new StringBuilder();
        var (indent, empty) = (-1, false);
        for (var start = _next; start < _text.Length;)
        {
            var length = _text[start..].IndexOf('\n');
            var next = length < 0 ? _text.Length : start + length + 1;
            var content = _text[start..next].TrimEnd('\n').TrimEnd('\r');
            var spaces = content.IndexOfAnyExcept(' ');
            start = next;
            if (spaces < 0)
            {
                empty = true;
                continue;
            }

            if (spaces <= column)
                break;
            if (indent < 0)
                indent = spaces;
            if (empty || spaces != indent || content[^1] == ' ' || length < 0)
                return null;
            if (text.Length > 0)
                text.Append(sign[0] == '>' ? ' ' : '\n');
            text.Append(content[spaces..]);
            _line++;
            _next = next;
        }

        if (text.Length == 0)
            return null;
        if (sign.Length == 1)
            text.Append('\n');
        at += sign.Length;
        return new YamlScalar(text.ToString(), line, place);
    }
}
