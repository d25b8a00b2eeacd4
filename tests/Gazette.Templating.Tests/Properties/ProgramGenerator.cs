using System.Globalization;

namespace Gazette.Templating.Tests.Properties;

/// <summary>Writes random well-formed templates; the same seed gives the same ones.</summary>
internal sealed class ProgramGenerator(int seed)
{
    private static readonly string[] Operators =
        ["+", "-", "*", "/", "//", "%", "==", "!=", "<", ">", "<=", ">=", "&&", "||", "??", "?!", "<<", ">>", "..", "..<"];

    private readonly Random random = new(seed);

    public string Template()
    {
        var parts = Enumerable.Range(0, random.Next(1, 5)).Select(_ => $"{Text()}{{{{{Mark()} {Statements(3)} {Mark()}}}}}");
        return string.Concat(parts) + Text();
    }

    private string Mark() => Pick("", "", "", "-", "~");

    private string Text() => Pick("", "text", " a\n  ", "\n", "<p>{ }</p>\n", "  ");

    private string Statements(int depth) =>
        string.Concat(Enumerable.Range(0, random.Next(1, 4)).Select(_ => Statement(depth) + Pick("\n", "; ")));

    private string Statement(int depth) => (depth <= 0 ? 0 : random.Next(14)) switch
    {
        1 => $"if {Expression(depth - 1)}\n{Statements(depth - 1)}else if {Expression(1)}\n{Statements(depth - 1)}else\n{Statements(depth - 1)}end",
        2 => $"for {Pick("x", "$i", "o.a")} in {Pick("list", "1..3", "[1, 2]")} {Pick("", "limit:2", "offset:1 reversed")}\n{Statements(depth - 1)}end",
        3 => $"while false\n{Statements(depth - 1)}end",
        4 => $"case {Expression(1)}\nwhen 1, 'a'\n{Statements(depth - 1)}else\n{Statements(depth - 1)}end",
        5 => $"capture c\n{Statements(depth - 1)}end",
        6 => $"with {{a: 1}}\n{Statements(depth - 1)}end",
        7 => $"func f{Pick("", "(a, b = 2, r...)", "(a)")}\n{Statements(depth - 1)}ret {Expression(1)}\nend",
        8 => $"wrap f {Operand(1)}\n{Statements(depth - 1)}end",
        9 => $"{Pick("x", "$y", "o.b", "list[0]")} {Pick("=", "+=", "*=")} {Expression(depth)}",
        10 => $"{Operand(1)} }}}}{Text()}{{{{ {Expression(1)}",
        11 => $"f2(a, b) = {Expression(1)}",
        12 => $"tablerow t in list cols:2\n{Statements(depth - 1)}end",
        13 => Pick("import o", "readonly x", "ret"),
        _ => Expression(depth),
    };

    private string Expression(int depth) => (depth <= 0 ? 0 : random.Next(8)) switch
    {
        1 => $"{Operand(depth)} {Pick(Operators)} {Operand(depth)}",
        2 => $"{Operand(depth)} {Pick(Operators)} {Operand(depth)} {Pick(Operators)} {Operand(depth)}",
        3 => $"{Operand(depth)} | f {Operand(depth - 1)}",
        4 => $"{Operand(depth)} ? {Operand(depth - 1)} : {Expression(depth - 1)}",
        5 => $"f {Operand(depth - 1)} {Operand(depth - 1)} n: {Operand(depth - 1)}",
        6 => $"list | array.each do; {Expression(depth - 1)}; end",
        _ => Operand(depth),
    };

    private string Operand(int depth) => (depth <= 0 ? random.Next(6) : random.Next(14)) switch
    {
        0 => random.Next(100).ToString(CultureInfo.InvariantCulture),
        1 => Pick("1.5", "2.50m", "0.1f", "0xff", "0xffffffff", "1e3", "12345678901234567890"),
        2 => Pick("'text'", "\"a\\n\\\"b\"", "`verb\\atim`", "'}}'", "true", "null", "empty"),
        3 => Pick("x", "$0", "$", "$name", "this"),
        4 => Pick("o.a", "o?.a", "list[0]", "o['k'].z", "list.empty?", "for_each"),
        5 => Pick("@f", "!x", "- 3", "++x", "x--"),
        6 => $"({Expression(depth - 1)})",
        7 => $"[{Expression(depth - 1)}, {Expression(depth - 1)}]",
        8 => $"{{a: {Expression(depth - 1)}, 'b c': {Expression(depth - 1)}}}",
        9 => $"$\"a{{{Operand(0)}}}b\\{{\"",
        10 => $"f({Expression(depth - 1)}, ^list)",
        11 => $"-({Operand(depth - 1)})",
        12 => $"list[{Expression(depth - 1)}]",
        _ => $"f({Operand(depth - 1)}).a",
    };

    private string Pick(params string[] choices) => choices[random.Next(choices.Length)];
}
