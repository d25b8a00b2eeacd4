using System.Net;
using System.Text.RegularExpressions;
using CsCheck;
using Scriban.Runtime;

namespace Gazette.Templating.Tests;

/// <summary>Where output is escaped, everything is escaped once: by compiled templates and by those that Scriban runs.</summary>
public sealed partial class HtmlSafetyTests
{
    private const string Hostile = "<b>a\"a'a&a</b>";
    private const string Escaped = "&lt;b&gt;a&quot;a&#39;a&amp;a&lt;/b&gt;";

    // Leaves a template to Scriban.
    private const string Uncompiled = "{{ func unused; end }}";

    [Theory]
    [InlineData("{{ h }}", Escaped)]
    [InlineData("{{ h | html.escape }}", Escaped)]
    [InlineData("{{ h | html.escape | html.escape }}", Escaped)]
    [InlineData("{{ capture c; h; end; c }}", Escaped)]
    [InlineData("{{ capture c; h; end; c | html.escape }}", Escaped)]
    [InlineData("{{ capture c }}<i>{{ h }}</i>{{ end; c }}", "<i>" + Escaped + "</i>")]
    [InlineData("{{ capture c; h; end; capture d; c; end; d }}", Escaped)]
    [InlineData("{{ capture c; h; end; c + h }}", Escaped + Escaped)]
    [InlineData("{{ capture c; h; end; h + c + '!' }}", Escaped + Escaped + "!")]
    [InlineData("{{ capture c; h; end; c += h; c }}", Escaped + Escaped)]
    [InlineData("{{ capture c; h; end; x = '<'; x += c; x }}", "&lt;" + Escaped)]
    [InlineData("{{ capture c; h; end; c * 2 }}", Escaped + Escaped)]
    [InlineData("{{ capture c; h; end; c + null }}", Escaped)]
    [InlineData("{{ capture c; h; end; c + 5 }}", Escaped + "5")]
    [InlineData("{{ capture c; h; end; $\"{c}{h}<\" }}", Escaped + Escaped + "&lt;")]
    [InlineData("{{ capture c; h; end; c ?? h }}", Escaped)]
    [InlineData("{{ $\"{h}\" }}", Escaped)]
    [InlineData("{{ include 'show' h }}", Escaped + Escaped)]
    [InlineData("{{ x = include 'show' h; x }}", Escaped + Escaped)]
    [InlineData("{{ (include 'show' h) + h }}", Escaped + Escaped + Escaped)]
    [InlineData("{{ include 'run' h }}", Escaped + Escaped)]
    [InlineData("{{ include_join ['show', 'show'] h '[' h }}", "[" + Escaped + Escaped + Escaped + Escaped + Escaped + Escaped)]
    [InlineData("{{ include_join ['bold'] 'tpl:bold' 'tpl:bold' }}", "<b></b><b></b>")]
    [InlineData("{{ func w; $$; $0; end; wrap w h; h; end }}", Escaped + Escaped)]
    [InlineData("{{ func w; ret $0; end; x = w h; x + h }}", Escaped + Escaped)]
    [InlineData("{{ h | html.newline_to_br }}", Escaped)]
    [InlineData("{{ \"<\\n\" | html.newline_to_br }}", "&lt;<br />\n")]
    [InlineData("{{ capture c }}<i>\n{{ end; c | html.newline_to_br }}", "<i><br />\n")]
    [InlineData("{{ h | html.strip }}", "a&quot;a&#39;a&amp;a")]
    [InlineData("{{ capture c }}<i>{{ h }}</i>{{ end; c | html.strip }}", Escaped)]
    [InlineData("{{ '<&' | html.url_encode }}", "%3C%26")]
    [InlineData("{{ capture c; '<&'; end; c | html.url_encode }}", "%3C%26")]
    [InlineData("{{ capture c; '<&'; end; c | html.url_escape }}", "%3C&amp;")]
    [InlineData("{{ '<i>' | html.raw }}", "<i>")]
    [InlineData("{{ h | html.raw | html.escape }}", Hostile)]
    [InlineData("{{ ('<i>' | html.raw) + h }}", "<i>" + Escaped)]
    [InlineData("{{ marked }}{{ marked + h }}", "<u>x</u><u>x</u>" + Escaped)]
    [InlineData("{{ '{{ h }}<' | object.eval_template }}", Escaped + "&lt;")]
    [InlineData("{{ '{{ marked }}' | object.eval_template }}", "<u>x</u>")]
    [InlineData("{{ '<i>{{ h }}</i>' | html.raw | object.eval_template }}", "<i>" + Escaped + "</i>")]
    [InlineData("{{ '{{ func made }}<i>{{ end }}' | object.eval_template; made }}", "&lt;i&gt;")]
    [InlineData("{{ 'h' | object.eval }}", Escaped)]
    [InlineData("{{ 'marked + h' | object.eval }}", "<u>x</u>" + Escaped)]
    [InlineData("{{ true ? marked : h }}{{ (marked) }}", "<u>x</u><u>x</u>")]
    [InlineData("{{ marked == '<u>x</u>' }}{{ marked != marked }}{{ marked < 'z' }}", "truefalsetrue")]
    [InlineData("{{ [marked, h] }}", "[&quot;&lt;u&gt;x&lt;/u&gt;&quot;, &quot;&lt;b&gt;a\\&quot;a&#39;a&amp;a&lt;/b&gt;&quot;]")]
    [InlineData("{{ marked | string.upcase }}", "&lt;U&gt;X&lt;/U&gt;")]
    [InlineData("<i title='&'>{{ '<b>' }}</i>", "<i title='&'>&lt;b&gt;</i>")]
    public void Everything_is_escaped_once(string text, string expected)
    {
        Assert.Equal(expected, Render(text, isEscaping: true));
        Assert.Equal(expected, Render(Uncompiled + text, isEscaping: true));
    }

    [Theory]
    [InlineData("{{ h | html.escape }}")]
    [InlineData("{{ h | html.raw }}")]
    [InlineData("{{ capture c; h; end; c + h }}")]
    [InlineData("{{ include_join ['show', 'show'] h }}")]
    [InlineData("{{ '{{ h }}<' | object.eval_template }}")]
    public void Where_nothing_is_escaped_everything_is_text(string text)
    {
        var expected = Render(text, isEscaping: false);
        Assert.DoesNotContain("&amp;lt;", expected, StringComparison.Ordinal);
        Assert.Equal(expected, Render(Uncompiled + text, isEscaping: false));
    }

    [Fact]
    public void No_hostile_sign_of_a_model_reaches_the_page()
    {
        var rendered = 0;
        HostilePrograms.Any.Sample(
            text =>
            {
                var (compiled, interpreted) = (TryRender(text), TryRender(Uncompiled + text));
                if (compiled is not null && interpreted is not null)
                    Interlocked.Increment(ref rendered);
                return IsSafe(compiled)
                    && IsSafe(interpreted) && (compiled is null || interpreted is null || compiled == interpreted);
            },
            seed: "0000KdMKmKq1",
            iter: 10_000,
            print: static text => $"{text}\n--- compiled\n{TryRender(text)}\n--- run by Scriban\n{TryRender(Uncompiled + text)}");

        Assert.True(rendered > 5_000, $"Only {rendered} programs came to their end.");
    }

    /// <summary>Of a page that escapes, the text is what a page that does not escape prints.</summary>
    [Fact]
    public void Nothing_is_escaped_twice_or_not_at_all() => HostilePrograms.Once.Sample(
        static text =>
        {
            // What is escaped by the template is text again where nothing else escapes.
            var plain = Render(text.Replace("html.escape", "string.strip", StringComparison.Ordinal), isEscaping: false);
            return WebUtility.HtmlDecode(Render(text, isEscaping: true)) == plain
                && WebUtility.HtmlDecode(Render(Uncompiled + text, isEscaping: true)) == plain;
        },
        seed: "0000KdMKmKq1",
        iter: 5_000,
        print: static text => $"{text}\n--- compiled\n{Render(text, true)}\n--- run by Scriban\n"
            + $"{Render(Uncompiled + text, true)}\n--- plain\n{Render(text, false)}");

    private static bool IsSafe(string? output)
    {
        // What newline_to_br and tablerow put in is their own.
        var rest = OwnMarkup().Replace(output ?? "", "");
        return rest.AsSpan().IndexOfAny("<>\"'") < 0 && !BareAmpersand().IsMatch(rest);
    }

    private static string? TryRender(string text)
    {
        try
        {
            return Render(text, isEscaping: true);
        }
        catch (TemplateException)
        {
            return null;
        }
    }

    private static string Render(string text, bool isEscaping)
    {
        var context = new RenderContext { AutoEscape = isEscaping, Loader = static name => Files.GetValueOrDefault(name) };
        context.SetGlobal("h", Hostile);
        context.SetGlobal("o", new Item(Hostile));
        context.SetGlobal("d", new Dictionary<string, object?> { ["k"] = Hostile, [Hostile] = Hostile });
        context.SetGlobal("l", new List<object?> { Hostile, Hostile });
        context.SetGlobal("names", new[] { Hostile });
        context.SetGlobal("letter", '<');
        context.SetGlobal("safe", new HtmlText("ok"));
        context.SetGlobal("marked", new HtmlText("<u>x</u>"));
        context.SetGlobal("shout", new NativeFunction("shout", "text", static arguments => arguments.Text(0) + "<!>"));
        context.SetGlobal("tell", DynamicCustomFunction.Create(static () => new Item(Hostile)));
        return Template.Parse(text, "page").Render(context);
    }

    private static readonly Dictionary<string, Template> Files = new()
    {
        ["show"] = Template.Parse("{{ h }}{{ $1 }}", "show"),
        ["run"] = Template.Parse(Uncompiled + "{{ h }}{{ $1 }}", "run"),
        ["bold"] = Template.Parse("<b></b>", "bold"),
    };

    [GeneratedRegex("&(?!(lt|gt|quot|amp|#[0-9]+|#x[0-9a-fA-F]+);)")]
    private static partial Regex BareAmpersand();

    [GeneratedRegex("<br />|<tr class=\"row[0-9]+\">|<td class=\"col[0-9]+\">|</td>|</tr>")]
    private static partial Regex OwnMarkup();

    [TemplateModel]
    public sealed record Item(string T)
    {
        public override string ToString() => T;
    }

    /// <summary>
    /// Random templates that carry hostile values along every path to the output, and have no hostile sign of their own outside
    /// of code.
    /// </summary>
    private static class HostilePrograms
    {
        private static readonly Gen<string> Leaf =
            One("h", "o.t", "o['t']", "d['k']", "l[0]", "safe", "names[0]", "letter", "tell", "$\"a{h}b\"", "(shout h)");

        private static readonly Gen<string> TextFunction = One(
            "html.escape", "html.newline_to_br", "html.strip", "html.url_encode", "html.url_escape", "string.upcase",
            "string.append h", "string.prepend o.t", "string.replace 'a' h", "string.slice 1",
            "string.truncate 4 h", "string.pad_left 20", "string.literal", "string.capitalize", "string.strip",
            "string.remove 'a'", "regex.replace 'a' h", "regex.escape", "object.default h",
            "object.to_json", "string.split 'a'", "string.handleize", "string.base64_encode", "object.typeof", "string.md5");

        private static readonly Gen<string> ListFunction = One(
            "array.join h", "array.first", "array.last", "array.reverse", "array.add h", "array.concat l",
            "array.each @html.escape", "array.each @string.upcase", "array.uniq", "array.sort", "object.to_json",
            "array.map 't'");

        /// <summary>Along every path.</summary>
        public static Gen<string> Any => Statements(Statement(3));

        /// <summary>Along those that lead to the page as they are.</summary>
        public static Gen<string> Once => Statements(OnceStatement(3));

        private static Gen<string> One(params string[] choices) =>
            Gen.Int[0, choices.Length - 1].Select(choice => choices[choice]);

        private static Gen<string> Statements(Gen<string> statement) => statement.List[1, 4].Select(string.Concat);

        private static Gen<string> Statement(int depth) => depth <= 0
            ? Value(2).Select(static value => $"{{{{ {value} }}}}")
            : Gen.OneOf(
                Value(3).Select(static value => $"  {{{{~ {value} ~}}}}"),
                Value(3).Select(static value => $"{{{{ {value} }}}}"),
                from value in Value(2)
                from inner in Statement(depth - 1)
                select $"{{{{ capture c; {value} }}}}{inner}"
                    + $"{{{{ end; c; c + {Safe(value)}; $\"{{c}}{{h}}\"; c | html.escape }}}}",
                from list in List(1)
                from inner in Statement(depth - 1)
                select $"{{{{ for x in {list}; x }}}}{inner}{{{{ end }}}}",
                from value in Value(1)
                from inner in Statement(depth - 1)
                select $"{{{{ if {Safe(value)} == h; {value}; end }}}}{inner}",
                from value in Value(2) select $"{{{{ x = {value}; x; x += h; x }}}}",
                from first in Value(1) from second in Value(1) select $"{{{{ with {{k: {first}}}; k; {second}; end }}}}",
                from first in Value(1)
                from second in Value(1)
                select $"{{{{ func f(x); x; ret x + {Safe(second)}; end; f {Safe(first)} }}}}",
                from value in Value(1)
                from inner in Statement(
                    depth - 1)
                select $"{{{{ func w; $$; $0; end; wrap w {Safe(value)} }}}}{inner}{{{{ end }}}}",
                from name in One("show", "run") from value in Value(1) select $"{{{{ include '{name}' {Safe(value)} }}}}",
                from name in One("show", "run")
                from value in Value(1)
                from function in TextFunction
                select $"{{{{ y = include '{name}' {Safe(value)}; y + h; y | {function} }}}}",
                from value in Value(1) select $"{{{{ include_join ['show', 'run'] {Safe(value)} h h }}}}",
                from key in Value(1)
                from value in Value(1)
                select $"{{{{ q = {{}}; q[{key}] = {value}; q; for p in q; p.key; p.value; end }}}}",
                from value in Value(1) select $"{{{{ case {value}; when 1; else; {value}; end }}}}",
                from list in List(1) select $"{{{{ tablerow t in {list} cols:2; t; end }}}}",
                One("{{ object.keys d }}", "{{ for p in d; p.key; p.value; end }}", "{{ d }}", "{{ l }}",
                    "{{ '%d <b>' | date.to_string }}", "{{ 5 | math.format h }}", "{{ this['h'] }}"));

        private static Gen<string> Value(int depth) => depth <= 0
            ? Leaf
            : Gen.OneOf(
                Leaf,
                from left in Value(depth - 1) from right in Value(depth - 1) select $"{Safe(left)} + {Safe(right)}",
                from value in Value(depth - 1) from function in TextFunction select $"{Safe(value)} | {function}",
                from value in Value(depth - 1)
                from first in TextFunction
                from second in TextFunction
                select $"{Safe(value)} | {first} | {second}",
                from list in List(depth - 1) from function in ListFunction select $"{Safe(list)} | {function}",
                List(depth - 1),
                from value in Value(depth - 1) select $"{{a: {value}, 'k': h}}",
                from value in Value(depth - 1) select $"{Safe(value)} * 2",
                from value in Value(depth - 1) select $"true ? {Safe(value)} : h",
                from value in Value(depth - 1) select $"{Safe(value)} ?? h",
                from value in Value(depth - 1) select $"$\"a{{{Safe(value)}}}b\"",
                One("h", "o.t", "safe + h", "l", "safe").Select(static value => $"'{{{{ {value} }}}}' | object.eval_template"));

        private static Gen<string> List(int depth) => depth <= 0
            ? One("l", "[h, 1, safe]", "names")
            : Gen.OneOf(
                One("l", "[h, 1, safe]", "(h | string.split 'a')"),
                from first in Value(depth - 1) from second in Value(depth - 1) select $"[{first}, {second}]",
                from value in Value(depth - 1) select $"(l + [{value}])");

        private static Gen<string> OnceStatement(int depth) => depth <= 0
            ? OnceValue(2).Select(static value => $"{{{{ {value} }}}}")
            : Gen.OneOf(
                OnceValue(3).Select(static value => $"<{{{{ {value} }}}}"),
                from value in OnceValue(2)
                from inner in OnceStatement(depth - 1)
                select $"{{{{ capture c; {value} }}}}{inner}{{{{ end; c; c + h; $\"{{c}}{{h}}\"; c | html.escape }}}}",
                from inner in OnceStatement(depth - 1) select $"{{{{ for x in [h, o.t]; x }}}}{inner}{{{{ end }}}}",
                from value in OnceValue(2) select $"{{{{ x = {value}; x; x += h; x }}}}",
                from value in OnceValue(1)
                from inner in OnceStatement(
                    depth - 1)
                select $"{{{{ func w; $$; $0; end; wrap w {Safe(value)} }}}}{inner}{{{{ end }}}}",
                from name in One("show", "run") from value in OnceValue(1) select $"{{{{ include '{name}' {Safe(value)} }}}}",
                from name in One("show", "run")
                from value in OnceValue(1)
                select $"{{{{ y = include '{name}' {Safe(value)}; y + h; h + y }}}}",
                from value in OnceValue(1) select $"{{{{ include_join ['show', 'run'] {Safe(value)} h '<' }}}}");

        private static Gen<string> OnceValue(int depth) => depth <= 0
            ? One("h", "o.t", "d['k']", "l[0]", "'<'", "5")
            : Gen.OneOf(
                One("h", "o.t", "names[0]"),
                from left in OnceValue(depth - 1) from right in OnceValue(depth - 1) select $"{Safe(left)} + '' + {Safe(right)}",
                from value in OnceValue(depth - 1) select $"{Safe(value)} | html.escape",
                from value in OnceValue(depth - 1) select $"({Safe(value)} | html.escape) + h",
                from value in OnceValue(depth - 1) select $"{Safe(value)} ?? h",
                from value in OnceValue(depth - 1) select $"true ? {Safe(value)} : h",
                from value in OnceValue(depth - 1) select $"$\"<{{{Safe(value)}}}&\"",
                One("{{ h }}<", "<{{ o.t + h }}", "{{ h | html.escape }}")
                    .Select(static text => $"'{text}' | object.eval_template"));

        private static string Safe(string value) => $"({value})";
    }
}
