using System.Globalization;
using CsCheck;
using Scriban.Runtime;

namespace Gazette.Templating.Tests;

/// <summary>Random templates over one small model, of which some are compiled and some run by Scriban.</summary>
internal static class RandomPrograms
{
    private static readonly Gen<string> Operator = Gen.Frequency(
        (12, One("==", "!=", "<", ">", "<=", ">=", "&&", "||", "??", "?!", "&&", "||", "??")),
            (1, One("+", "+", "-", "*", "/", "//", "%", "<<", ">>", "..", "..<")));

    private static readonly Gen<string> Blank = One("", "", "", "", "-", "~");

    private static readonly Gen<string> RawText =
        One("", "", "text", " a\n", "\n", "<p>{ }</p>\n", " b ", "\n\n", "é\r\n", "}", "{%{ {{x}} }%}", "a ", "\n    ", "c\n  ");

    private static readonly Gen<string> Literal = Gen.OneOf(
        Gen.Int[-3, 12].Select(static number => number < 0 ? $"({number})" : number.ToString(CultureInfo.InvariantCulture)),
        One("1.5", "2.50m", "0.1f", "0xff", "4294967295", "1e3", "12345678901234567890", "2147483647"),
        One("'text'", "\"a\\n\\\"b\"", "`verb\\atim`", "''", "'}}'", "true", "false", "null", "empty", "'7'", "' x '", "'a\nb'"));

    private static readonly Gen<string> Name = Gen.Frequency(
        (12, One("n", "s", "list", "o", "x", "y", "i", "text", "words", "items", "big", "flag", "kind", "nested", "f", "when_")),
            (1, One("none", "date")));

    private static readonly Gen<string> Local = Gen.Frequency((5, One("$a", "$b", "$named")), (1, One("$1", "$0")));

    private static readonly Gen<string> Path = Gen.Frequency(
        (20, One(
            "o.a", "o.b.c", "o?.a", "none?.a", "none?.a[0]", "list[0]", "list[-1]", "list[9]", "o['a']", "o['z']", "list.size",
            "s.size", "o.missing", "words.a", "words['b']", "words[s]",
            "words.missing", "items[0].title", "items.size", "nested.item.title", "nested.item.tags[0]", "nested.none?.title",
            "flag", "nested.flag", "nested.kind", "nested.number", "items[n]",
            "list.empty?", "s.empty?", "s[0]", "when_.year", "n.a")),
        (1, One(
            "none.a", "none?.a.b", "for.index", "for.last", "o['z'].k", "words[n]", "nested.none.title", "nested.fails",
            "nested.fails.x", "string.empty?", "x.y", "$.named", "$.size", "this.n", "this['s']",
            "o.a.b.c", "list[s]", "list[null]", "none[0]", "o[none]", "string", "math.abs")));

    private static readonly Gen<string> Function = Gen.Frequency(
        (16, One(
            "string.upcase", "string.size", "string.append 'z'", "string.replace 'a' 'b'", "string.slice 1",
            "string.slice 0 length: 1", "object.typeof", "object.default 'd'", "object.to_json",
            "html.escape", "g 1", "g second: 2", "g", "string.truncate 3", "string.pad_left 5", "regex.replace 'e' '_'",
            "string.contains s", "string.strip", "string.capitalize", "string.index_of 'e'", "string.literal")),
        (1, One("string.missing", "missing", "none", "o.a", "date.to_string '%F'", "math.format 'N1'", "math.divided_by 0",
            "object.eval", "object.eval_template", "f")));

    private static readonly Gen<string> Number =
        One("n", "1", "2.5", "big", "o.a", "list.size", "(n + 1)", "items[0].number", "2147483647");

    private static readonly Gen<string> ListValue =
        One("list", "items", "[3, 1, 'q']", "(1..4)", "nested.item.tags", "('a,b' | string.split ',')", "sequence", "[]");

    private static readonly Gen<string> ListFunction = One(
        "array.size", "array.first", "array.reverse", "array.join '-'", "array.sort", "array.contains 2", "array.add 5",
        "array.limit 2", "array.each @string.upcase", "array.map 'title'",
        "array.compact", "array.concat list", "array.uniq", "array.insert_at 1 'q'", "array.cycle", "object.size",
        "object.to_json", "array.offset 1", "array.last");

    private static readonly Gen<string> Place = Gen.Frequency((9, One(
        "x", "y", "$a", "$b", "n", "i", "o.b", "o.new", "list[0]", "list[4]", "text", "string")), (1, One("none.x", "o.a.b")));

    /// <summary>
    /// A template, the two it may include, and whether variables must exist. Half of the templates are plain: such as are
    /// compiled.
    /// </summary>
    public static Gen<TestProgram> All =>
        from dialects in Gen.Int[0, 7]
        from text in TemplateOf(2, (dialects & 1) != 0, "'a'", "'b'")
        from a in TemplateOf(1, (dialects & 2) != 0, "'b'", "'b'")
        from b in TemplateOf(1, (dialects & 4) != 0, "'c'", "'a'")
        from isStrict in Gen.Int[0, 39]
        select new TestProgram(text, Model, new Dictionary<string, string> { ["a"] = a, ["b"] = b, ["c"] = "c{{ $1 }}\n" },
            context => context.StrictVariables = isStrict == 0);

    private static Gen<string> One(params string[] choices) => Gen.Int[0, choices.Length - 1].Select(choice => choices[choice]);

    private static Gen<string> TemplateOf(int depth, bool isPlain, string often, string seldom) =>
        from parts in (from text in RawText
                       from left in Blank
                       from code in Statements(
            depth, isPlain)
                       from right in Blank
                       select $"{text}{{{{{left} {code} {right}}}}}").List[1, 3]
        from end in RawText
            // Which templates it includes: mostly such as do not include it in turn.
        select (string.Concat(parts) + end).Replace("OFTEN", often, StringComparison.Ordinal)
            .Replace("SELDOM", seldom, StringComparison.Ordinal);

    private static Gen<string> Statements(int depth, bool isPlain) =>
        from statements in (
            from statement in Statement(depth, isPlain) from end in One("\n", "; ") select statement + end).List[1, 2]
        select string.Concat(statements);

    private static Gen<string> Statement(int depth, bool isPlain) => depth <= 0
        ? Gen.Frequency((8, Expression(1)), (2, Assignment(0)), (1, Include(0)))
        : isPlain ? PlainStatement(depth, isPlain)
        : Gen.Frequency((5, PlainStatement(depth, isPlain)), (1, OtherStatement(depth, isPlain)));

    private static Gen<string> PlainStatement(int depth, bool isPlain) => Gen.Frequency(
        (10, Expression(depth)),
        (4, Assignment(depth)),
        (4, Include(depth)),
        (4, from condition in Expression(1)
            from then in Body(depth, isPlain)
            from second in Expression(0)
            from also in Body(depth, isPlain)
            from otherwise in Body(depth, isPlain)
            select $"if {condition}\n{then}else if {second}\n{also}else\n{otherwise}end"),
        (2, from condition in Expression(1) from then in Body(depth, isPlain) select $"if {condition}\n{then}end"),
        (6, For(depth, isPlain)),
        (3, from place in Place from body in Body(depth, isPlain) select $"capture {place}\n{body}end"),
        (1, from value in Gen.OneOf(
            Expression(1), Gen.Const(""))
            from condition in Expression(0)
            select $"if {condition}; ret {value}; end"),
        (1, from jump in One("break", "continue")
            from condition in Expression(
            0)
            from list in One("list", "1..3")
            select $"for x in {list}; x; if {condition}; {jump}; end; end"),
        (2, from before in Expression(
            1)
            from text in RawText
            from after in Expression(1)
            select $"{before} }}}}{text}{{{{ {after}"));

    private static Gen<string> OtherStatement(int depth, bool isPlain) => Gen.OneOf(
        One("break", "continue", "ret", "ret 5"),
        from body in Body(depth, isPlain) select $"while while.index < 2\n{body}end",
        from value in Expression(1)
        from body in Body(depth, isPlain)
        from otherwise in Body(
            depth, isPlain)
        select $"case {value}\nwhen 1, 'text' || 2\n{body}else\n{otherwise}end",
        from body in Body(depth, isPlain) select $"with {{a: 1, n: 2}}\n{body}end",
        from parameters in One("", "(a, b = 2, r...)", "(a)", "(n, b)")
        from body in Body(depth, isPlain)
        from value in Expression(1)
        select $"func {(parameters.Length == 0 ? "f" : "add" + parameters)}\n{body}ret {value}\nend",
        from value in Expression(1) select $"g(p, q) = {value}",
        from argument in Operand(1) from body in Body(depth, isPlain) select $"func f; $$; $0; end; wrap f {argument}\n{body}end",
        from body in Body(depth, isPlain) select $"tablerow t in list cols:2\n{body}end",
        from argument in Operand(0) select $"func f; 'f'; $0; end; f {argument}; x = f {argument}",
        One("import o", "readonly x", "n++", "func f; 'q\n'; end; x = @f", "++n", "this.x = 5", "x = this.s"));

    private static Gen<string> Body(int depth, bool isPlain) => Gen.OneOf(
        Statements(depth - 1, isPlain),
        from before in Blank
        from text in RawText
        from after in Blank
        from code in Statements(
            depth - 1, isPlain)
        select $"{before}}}}}{text}{{{{{after} {code}");

    private static Gen<string> For(int depth, bool isPlain) =>
        from variable in One("i", "x", "i", "item", "$a", "n")
        from list in Gen.OneOf(
            Gen.Frequency((12, One("list", "(1..3)", "[1, 2]", "items", "(5..1)", "[]", "none", "o", "s", "words", "sequence",
                "(1..<n)", "nested.item.tags", "(items | array.reverse)")), (1, Expression(1))))
        from arguments in Gen.Frequency((40, One("", "", "", "limit:2", "offset:1", "reversed", "offset:1 reversed",
            "limit:2 reversed offset:1", "limit:n")), (1, One("limit:'q'", "cols:2")))
        from body in Body(depth, isPlain)
        from otherwise in Gen.OneOf(Gen.Const(""), from other in Body(depth, isPlain) select $"else\n{other}")
        select $"for {variable} in {list} {arguments}\n{body}{otherwise}end";

    // Nothing comes to hold itself: where Scriban is asked what such an object calls itself, it does not come back.
    private static Gen<string> Assignment(int depth) =>
        from place in Place
        from op in Gen.Frequency((8, Gen.Const("=")), (1, One("+=", "-=", "*=", "/=", "//=", "%=")))
        from value in Expression(depth)
        from scalar in Literal
        select $"{place} {op} {(place.AsSpan().ContainsAny('.', '[') ? scalar : value)}";

    private static Gen<string> Include(int depth) =>
        from name in Gen.Frequency((12, Gen.Const("OFTEN")), (1, Gen.Const("SELDOM")), (1, One("'missing'", "s")))
        from arguments in Gen.OneOf(One("", "", " 1 x", " named: 3", " ^list"), Operand(depth)
            .Select(static argument => " " + argument))
        from before in One("", "", "", "y = ")
        from after in One("", "", "", " | string.upcase")
        select $"{before}include {name}{arguments}{after}";

    private static Gen<string> Expression(int depth) => depth <= 0
        ? Operand(0)
        : Gen.Frequency(
            (8, Operand(depth)),
            (4, from left in Operand(
                depth - 1)
                from op in Operator
                from right in Operand(depth - 1)
                select $"{left} {op} {right}"),
            (1, from left in Operand(0)
                from first in Operator
                from middle in Operand(0)
                from second in Operator
                from right in Operand(0)
                select $"{left} {first} {middle} {second} {right}"),
            (2, from value in ListValue from function in ListFunction select $"{value} | {function}"),
            (1, from value in ListValue
                from first in ListFunction
                from second in ListFunction
                select $"{value} | {first} | {second}"),
            (4, from value in Operand(depth - 1) from function in Function select $"{value} | {function}"),
            (2, from value in Operand(
                depth - 1)
                from first in Function
                from second in Function
                select $"{value} | {first} | {second}"),
            (2, from condition in Operand(
                depth - 1)
                from then in Operand(0)
                from otherwise in Operand(0)
                select $"{condition} ? {then} : {otherwise}"),
            (2, from function in Gen.Frequency((6, One("string.append", "object.default", "string.contains")), (
                4, One("g", "g", "string.append")), (1, One("math.plus", "string.replace", "none", "missing", "string.pad_left")))
                from first in Operand(0)
                from second in Operand(0)
                select $"{function} {first} {second}"),
            (1, from first in Gen.Int[1, 9] from second in One("n", "4", "'7'") select $"add {first} b: {second}"),
            (2, from item in One("for.index", "for.last", "for.first", "for.rindex", "for.changed", "i + 1",
                "i")
                from list in ListValue
                select $"list; for i in {list}; {item}; end; n"),
            (1, from inner in Operand(0) select $"g {inner}"),
            (2, from left in Number
                from op in One(
                "+", "-", "*", "/", "//", "%", "<", "==")
                from right in Number
                select $"{left} {op} {right}"),
            (1, from value in Number
                from function in One(
                "math.plus 1", "math.round", "add 1", "add b: 2", "math.format 'N1'", "math.abs")
                select $"{value} | {function}"),
            (1, from body in Expression(depth - 1) select $"list | array.each do; ret {body}; end"));

    private static Gen<string> Operand(int depth) => depth <= 0
        ? Gen.Frequency((4, Literal), (5, Name), (1, Local), (5, Path))
        : Gen.Frequency(
            (4, Literal),
            (5, Name),
            (1, Local),
            (5, Path),
            (2, from inner in Expression(depth - 1) select $"({inner})"),
            (1, from first in Expression(depth - 1) from second in Operand(0) select $"[{first}, {second}]"),
            (1, from first in Expression(depth - 1) from second in Operand(0) select $"{{a: {first}, 'b c': {second}}}"),
            (1, from inner in Expression(depth - 1) select $"$\"a{{{inner}}}b\""),
            (1, from inner in Operand(depth - 1) select $"!{inner}"),
            (1, from inner in One("n", "1.5", "big", "(n + 1)") select $"-{inner}"),
            (1, from index in Expression(depth - 1) select $"words[{index}]"),
            (1, from function in One(
                "string.upcase", "object.typeof", "string.size")
                from first in Operand(0)
                select $"{function}({first})"),
            (1, Gen.Frequency(
                (8, One("include OFTEN", "(include OFTEN)", "{}.a", "[1,2,3][1]", "'abc'[1]")), (1, One("@f", "x++")))));

    private static KeyValuePair<string, object?>[] Model() =>
    [
        new("n", 2),
        new("s", "text"),
        new("list", new ScriptArray { 3, 1, 2 }),
        new("o", new ScriptObject { ["a"] = 1, ["b"] = new ScriptObject { ["c"] = "deep" } }),
        new("text", "a<b>\n  c"),
        new("words", new Dictionary<string, string> { ["a"] = "eins", ["b"] = "zwei", ["text"] = "drei" }),
        new("items", new Item[] { new("one", 1), new("two", 2), new("three", 3) }),
        new("nested", new Nest(new Item("deep", 5))),
        new("sequence", Sequence()),
        new("big", 5_000_000_000L),
        new("flag", true),
        new("kind", DayOfWeek.Monday),
        new("when_", new DateTime(2024, 5, 15, 9, 30, 0, DateTimeKind.Utc)),
        new("none", null),
        new("f", DynamicCustomFunction.Create(static () => "eff")),
        new("g", DynamicCustomFunction.Create(static (object? first, string second = "two") =>
            $"{first as string ?? "?"}/{second}")),
        new("add", DynamicCustomFunction.Create(static (int a, int b) => a + b)),
    ];

    private static IEnumerable<object> Sequence()
    {
        yield return "p";
        yield return "q";
    }

    public sealed record Item(string Title, int Number)
    {
        public IReadOnlyList<string> Tags { get; } = ["red", "green"];
    }

    [TemplateModel]
    public sealed record Nest(Item Item)
    {
        public Item? None { get; }

        public bool Flag { get; } = true;

        public string Kind { get; } = "Friday";

        public long Number { get; } = 7;

        public override string ToString() => "nest";

        public int Fails => Item.Number > 0 ? throw new InvalidOperationException("This cannot be read.") : 0;
    }
}
