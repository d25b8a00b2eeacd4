namespace Gazette.Templating.Tests.Properties;

/// <summary>
/// Writes random templates that carry the hostile values <c>h</c>, <c>o.t</c>, <c>d['k']</c>, <c>l[0]</c> along every path to the
/// output. None of them has an angle bracket, a quote or an ampersand of its own outside of code; the same seed gives the same ones.
/// </summary>
internal sealed class HostileProgramGenerator(int seed)
{
    private static readonly string[] TextFunctions =
    [
        "string.upcase", "string.downcase", "string.capitalize", "string.capitalizewords", "string.strip", "string.lstrip", "string.rstrip",
        "string.strip_newlines", "string.escape", "string.literal", "string.handleize", "string.append h", "string.prepend o.t",
        "string.remove 'a'", "string.remove_first 'a'", "string.remove_last 'a'", "string.replace 'a' h", "string.replace_first 'a' h",
        "string.slice 1", "string.slice1 2", "string.slice 0 7", "string.truncate 9 h", "string.truncatewords 2 h", "string.pad_left 40",
        "string.pad_right 40", "string.split 'a'", "string.base64_encode", "string.base64_encode | string.base64_decode",
        "html.escape", "html.strip", "html.newline_to_br", "html.url_encode", "html.url_escape", "html.escape | string.replace 'l' h",
        "html.escape | string.slice 2 4", "html.escape | string.append h", "regex.replace 'a' h", "regex.escape", "regex.unescape",
        "regex.match '.+'", "regex.matches '.'", "regex.split 'a'", "object.to_json", "object.to_json | object.from_json", "object.eval_template",
        "object.default h", "string.pluralize h h", "array.first", "array.last", "array.reverse",
    ];

    private static readonly string[] ListFunctions =
    [
        "array.join h", "array.join ' ' @html.escape", "array.join ' ' do(x); ret x + h; end", "array.each @string.upcase",
        "array.each do(x); ret [x, h]; end", "array.filter do(x); ret true; end", "array.add h", "array.add_range l", "array.compact",
        "array.concat l", "array.cycle", "array.first", "array.last", "array.limit 1", "array.offset 1", "array.insert_at 0 h", "array.reverse",
        "array.sort", "array.uniq", "object.to_json", "array.map 'size'",
    ];

    private readonly Random random = new(seed);

    public string Template() => string.Join("\n", Enumerable.Range(0, random.Next(1, 5)).Select(_ => Statement(2)));

    private string Statement(int depth) => random.Next(depth > 0 ? 14 : 2) switch
    {
        2 => $"{{{{ capture c }}}} {Statement(depth - 1)} {{{{ end; c }}}}",
        3 => $"{{{{ capture c; {Value(2)}; end; c + {Value(1)} }}}}",
        4 => $"{{{{ x = {Value(2)}; x }}}}",
        5 => $"{{{{ for x in {List(1)} }}}}{Statement(depth - 1)}{{{{ x; end }}}}",
        6 => $"{{{{ with {{t: {Value(1)}}} }}}}{{{{ t; {Value(1)}; end }}}}",
        7 => $"{{{{ func f(x); x; ret x + {Value(1)}; end; f {Parenthesized(1)} }}}}",
        8 => $"{{{{ func w; $$; $0; end; wrap w {Parenthesized(1)} }}}}{Statement(depth - 1)}{{{{ end }}}}",
        9 => $"{{{{ include 'show' {Parenthesized(1)} }}}}",
        10 => $"{{{{ y = include 'show' {Parenthesized(1)}; y + {Value(1)}; y | {Pick(TextFunctions)} }}}}",
        11 => $"{{{{ include_join ['show', 'show'] {Parenthesized(1)} h h }}}}",
        12 => $"{{{{ q = {{}}; q[{Value(1)}] = {Value(1)}; q; for p in q; p.key; p.value; end }}}}",
        13 => $"{{{{ case {Value(1)}; when 1; else; {Value(1)}; end }}}}",
        1 => $"  {{{{~ {Value(3)} ~}}}}",
        _ => $"{{{{ {Value(3)} }}}}",
    };

    private string Parenthesized(int depth) => $"({Value(depth)})";

    private string Value(int depth) => random.Next(depth > 0 ? 17 : 6) switch
    {
        0 => "h",
        1 => "o.t",
        2 => "o['t']",
        3 => "d['k']",
        4 => "l[0]",
        5 => "safe",
        6 => $"({Value(depth - 1)}) + ({Value(depth - 1)})",
        7 => $"({Value(depth - 1)}) | {Pick(TextFunctions)}",
        8 => $"({Value(depth - 1)}) | {Pick(TextFunctions)} | {Pick(TextFunctions)}",
        9 => $"$\"a{{{Pick("h", "o.t", "d['k'] + h", "l", "safe", "h | string.upcase", "x")}}}b\"",
        10 => $"({List(depth - 1)}) | {Pick(ListFunctions)}",
        11 => List(depth - 1),
        12 => $"{{a: {Value(depth - 1)}, 'k': h}}",
        13 => $"({Value(depth - 1)}) * 2",
        14 => $"true ? ({Value(depth - 1)}) : h",
        15 => $"({Value(depth - 1)}) ?? h",
        _ => $"'{{{{ {Pick("h", "o.t", "safe + h", "l")} }}}}' | object.eval_template",
    };

    private string List(int depth) => random.Next(depth > 0 ? 5 : 2) switch
    {
        0 => "l",
        1 => "[h, 1, safe]",
        2 => $"[{Value(depth - 1)}, {Value(depth - 1)}]",
        3 => $"(l + [{Value(depth - 1)}])",
        _ => $"(h | string.split 'a')",
    };

    private string Pick(params string[] choices) => choices[random.Next(choices.Length)];
}
