using System.Text.RegularExpressions;
using Gazette.Templating.Values;

namespace Gazette.Templating.Tests.Properties;

public sealed partial class HtmlSafetyPropertyTests
{
    private const string Hostile = "<b>a\"a'a&a</b>";

    [Fact]
    public void No_hostile_sign_reaches_the_output_of_random_programs()
    {
        var context = ContextOf();
        var rendered = 0;
        for (var seed = 0; seed < 20_000; seed++)
        {
            var text = new HostileProgramGenerator(seed).Template();
            var template = Template.Parse(text);
            Assert.True(!template.HasErrors, $"{seed}: {string.Join('\n', template.Diagnostics)}\n{text}");
            try
            {
                AssertSafe(template.Render(context), $"{seed}: {text}");
                rendered++;
            }
            catch (TemplateException fault)
            {
                Assert.NotEqual("", fault.Message);
            }
        }

        Assert.True(rendered > 10_000, $"Only {rendered} programs came to their end.");
    }

    [Theory]
    [InlineData("{{ d }}")]
    [InlineData("{{ for p in d; p.key; p.value; end }}")]
    [InlineData("{{ object.keys d }}{{ object.values d }}")]
    [InlineData("{{ x = {}; x[h] = h; x }}")]
    [InlineData("{{ names[0] }}{{ names }}")]
    [InlineData("{{ l | array.map 'length' }}{{ [o] | array.map 't' }}")]
    [InlineData("{{ object.to_json d }}")]
    [InlineData("{{ '%d <b>' | string.append h }}")]
    [InlineData("{{ date.parse '2024-01-01' | date.to_string h }}")]
    [InlineData("{{ 5 | math.format h }}")]
    [InlineData("{{ 5 | object.format h }}")]
    [InlineData("{{ h | object.typeof }}{{ h | object.kind }}")]
    [InlineData("{{ [o] | array.sort 't' }}")]
    [InlineData("{{ h | string.to_int }}{{ h | math.is_number }}")]
    [InlineData("{{ f = @string.append; f h h }}")]
    [InlineData("{{ shout h }}")]
    [InlineData("{{ this.h }}{{ this['h'] }}")]
    [InlineData("{{ tell }}")]
    [InlineData("{{ when_ = letter; when_ }}{{ letter + letter }}{{ [letter] }}")]
    public void A_single_path_is_safe(string text) => AssertSafe(Template.Parse(text).Render(ContextOf()), text);

    [Fact]
    public void Markup_of_tablerow_is_its_own_and_only_its_own()
    {
        var output = Template.Parse("{{ tablerow x in l cols:2; x; end }}").Render(ContextOf());
        AssertSafe(TableMarkup().Replace(output, ""), output);
        Assert.Contains("<td class=\"col1\">", output);
    }

    [Fact]
    public void Text_of_the_template_itself_is_never_escaped() =>
        Assert.Equal("<i title='&'>&lt;b&gt;</i>", Template.Parse("<i title='&'>{{ '<b>' }}</i>").Render(ContextOf()));

    [Fact]
    public void Marked_html_is_printed_as_it_is_until_something_is_made_of_it()
    {
        var context = ContextOf();
        Assert.Equal("<b>x</b>", Template.Parse("{{ marked }}").Render(context));
        Assert.Equal("<b>x</b>", Template.Parse("{{ capture c; marked; end; c }}").Render(context));
        Assert.Equal("&lt;b&gt;x&lt;/b&gt;!", Template.Parse("{{ marked + '!' }}").Render(context));
    }

    private static TemplateContext ContextOf()
    {
        var context = new TemplateContext { AutoEscape = true, Loader = static name => name == "show" ? Show : null };
        context.Globals["h"] = Hostile;
        context.Globals["o"] = new Item(Hostile);
        context.Globals["d"] = new Dictionary<string, object?> { ["k"] = Hostile, [Hostile] = Hostile };
        context.Globals["l"] = new List<object?> { Hostile, Hostile };
        context.Globals["names"] = new[] { Hostile };
        context.Globals["letter"] = '<';
        context.Globals["safe"] = new HtmlText("ok");
        context.Globals["marked"] = new HtmlText("<b>x</b>");
        context.Globals["shout"] = new Func<string, string>(static text => text + "<!>");
        context.Globals["tell"] = new Func<object>(static () => new Item(Hostile));
        return context;
    }

    private static Template Show { get; } = Template.Parse("{{ h }}{{ $1 }}{{ $ }}", "show");

    private static void AssertSafe(string output, string what)
    {
        // What newline_to_br puts in is its own.
        var rest = output.Replace("<br />", "", StringComparison.Ordinal);
        var raw = rest.IndexOfAny(['<', '>', '"', '\'']);
        Assert.True(raw < 0, $"{what}\n gave a raw sign at {raw}:\n{output}");
        Assert.False(BareAmpersand().IsMatch(rest), $"{what}\n gave a bare ampersand:\n{output}");
    }

    [GeneratedRegex("&(?!(lt|gt|quot|amp|#[0-9]+|#x[0-9a-fA-F]+);)")]
    private static partial Regex BareAmpersand();

    [GeneratedRegex("<tr class=\"row[0-9]+\">|<td class=\"col[0-9]+\">|</td>|</tr>")]
    private static partial Regex TableMarkup();

    private sealed record Item(string T)
    {
        public override string ToString() => T;
    }
}
