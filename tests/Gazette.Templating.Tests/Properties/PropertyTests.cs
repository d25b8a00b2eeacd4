using Gazette.Templating.Syntax;
using Gazette.Templating.Values;

namespace Gazette.Templating.Tests.Properties;

public sealed class PropertyTests
{
    private const string Hostile = "<script>\"x\" & 'y'</script>";

    [Fact]
    public void Random_programs_print_back_to_the_same_tree()
    {
        for (var seed = 0; seed < 3000; seed++)
        {
            var text = new ProgramGenerator(seed).Template();
            var template = Template.Parse(text);
            Assert.True(!template.HasErrors, $"{seed}: {Fault(template)}\n{text}");
            var printed = TemplatePrinter.Print(template.Page);
            var again = Template.Parse(printed);
            Assert.True(!again.HasErrors, $"{seed}: {Fault(again)}\n{text}\n----\n{printed}");
            Assert.Equal(TreeShape.Of(template.Page), TreeShape.Of(again.Page));
        }
    }

    [Fact]
    public void Random_programs_render_or_end_in_a_template_exception()
    {
        var context = new TemplateContext { LoopLimit = 100, OutputLimit = 10_000, RecursionLimit = 20 };
        context.Globals["list"] = new List<int> { 1, 2, 3 };
        context.Globals["o"] = new TemplateObject { ["a"] = 1 };
        for (var seed = 0; seed < 3000; seed++)
        {
            try
            {
                Template.Parse(new ProgramGenerator(seed).Template()).Render(context);
            }
            catch (TemplateException fault)
            {
                Assert.True(fault.Line > 0 && fault.Column > 0);
            }
        }
    }

    [Fact]
    public void Random_text_never_crashes_the_parser()
    {
        const string Alphabet = "{{}}{{}}()[]|&?!.:;,+-*/%=<>@^$'\"`#~\\ \n123abxif endfor é\0\ud83d";
        var random = new Random(20240203);
        var text = new char[32];
        for (var i = 0; i < 1_000_000; i++)
        {
            var length = random.Next(text.Length);
            for (var j = 0; j < length; j++)
                text[j] = Alphabet[random.Next(Alphabet.Length)];
            foreach (var fault in Template.Parse(new string(text, 0, length)).Diagnostics)
                Assert.True(fault.Line > 0 && fault.Column > 0);
        }
    }

    [Theory]
    [InlineData("(")]
    [InlineData("[")]
    [InlineData("{a:")]
    [InlineData("-")]
    [InlineData("!")]
    [InlineData("f(")]
    [InlineData("x ? ")]
    [InlineData("do;")]
    [InlineData("if x;")]
    [InlineData("if x; else ")]
    [InlineData("1 + ")]
    [InlineData("x.y[0].")]
    [InlineData("x | ")]
    [InlineData("$\"{")]
    public void Endless_nesting_is_a_fault_and_no_crash(string opening)
    {
        var template = Template.Parse("{{ " + string.Concat(Enumerable.Repeat(opening, 50_000)));
        Assert.True(template.HasErrors);
    }

    [Theory]
    [InlineData("{{ h }}")]
    [InlineData("{{ h + h }}")]
    [InlineData("{{ 'a' + h | string.append 'b' }}")]
    [InlineData("{{ capture c; h; end; c }}")]
    [InlineData("{{ capture c; h; end; c + h }}")]
    [InlineData("{{ c = (html.escape h) + h; c }}")]
    [InlineData("{{ $\"{h}\" }}")]
    [InlineData("{{ [h] }} {{ {a: h} }}")]
    [InlineData("{{ h[0] }}")]
    [InlineData("{{ for x in h; x; end }}")]
    [InlineData("{{ include 'show' }}")]
    [InlineData("{{ y = include 'show'; y + h }}")]
    [InlineData("{{ include 'show' | string.append h }}")]
    [InlineData("{{ include_join ['show'] h h h }}")]
    [InlineData("{{ func f; $0; ret $0; end; f h }}")]
    [InlineData("{{ func f; $$; end; wrap f; h; end }}")]
    [InlineData("{{ h | object.eval_template }}")]
    [InlineData("{{ '{{ h }}' | object.eval_template }}")]
    [InlineData("{{ '{{ h }}' | html.raw | object.eval_template }}")]
    [InlineData("{{ h | html.escape | string.replace '&lt;' h }}")]
    [InlineData("{{ [h, h] | array.join h }}")]
    [InlineData("{{ h | object.to_json }}")]
    [InlineData("{{ tablerow x in [h] cols:1; x; end }}")]
    [InlineData("{{ o.text }} {{ o['text'] }} {{ o }}")]
    [InlineData("{{ h | html.newline_to_br }}")]
    [InlineData("{{ h | html.url_escape }}")]
    [InlineData("{{ h | string.literal }}")]
    [InlineData("{{ h * 2 }}")]
    [InlineData("{{ case 1; when 1; h; end }}")]
    [InlineData("  {{ h + '\\n' + h }}")]
    public void A_hostile_value_is_never_printed_as_it_is(string text)
    {
        var context = new TemplateContext { AutoEscape = true, Loader = static _ => Template.Parse("{{ h }}", "show") };
        context.Globals["h"] = Hostile;
        context.Globals["o"] = new { Text = Hostile };
        var output = Template.Parse(text).Render(context);
        var unmarked = output.Replace("<br />", "", StringComparison.Ordinal).Replace("<td class=\"col1\">", "", StringComparison.Ordinal)
            .Replace("<tr class=\"row1\">", "", StringComparison.Ordinal).Replace("</td></tr>", "", StringComparison.Ordinal)
            .Replace("<tr class=\"row", "", StringComparison.Ordinal);
        Assert.DoesNotContain("<script", unmarked);
        Assert.DoesNotContain("\"x\"", unmarked);
        Assert.DoesNotContain("'y'", unmarked);
        Assert.DoesNotContain(" & ", unmarked);
    }

    [Fact]
    public void What_a_template_assigns_ends_with_its_render()
    {
        var context = new TemplateContext();
        context.Globals["x"] = 1;
        var template = Template.Parse("{{ x }}{{ y }}{{ x = 2; y = 3; readonly x }}");
        Assert.Equal("1", template.Render(context));
        Assert.Equal("1", template.Render(context));
    }

    [Fact]
    public void One_template_renders_on_many_threads()
    {
        var template = Template.Parse("{{ for i in 1..9 }}{{ o.text }}{{ i }}{{ end }}");
        Parallel.For(0, 200, i =>
        {
            var context = new TemplateContext();
            context.Globals["o"] = i % 2 == 0 ? new { Text = "a" } : new Uppercase("b");
            var letter = i % 2 == 0 ? "a" : "b";
            Assert.Equal(string.Concat(Enumerable.Range(1, 9).Select(n => letter + n)), template.Render(context));
        });
    }

    private static string Fault(Template template) => template.HasErrors ? template.Diagnostics[0].ToString() : "";

    private sealed record Uppercase(string Text);
}
