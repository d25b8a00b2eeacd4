using Scriban.Runtime;

namespace Gazette.Templating.Tests;

/// <summary>What depends on constant names alone is made once, and only there.</summary>
public sealed class ConstantNamesTests
{
    private int _asked;

    [Theory]
    [InlineData("<b>{{ counted 1 }}</b>")]
    [InlineData("{{ if words.a == 'x' && !words.none }}{{ counted words.a }}!{{ end }}{{ page.n }}")]
    [InlineData("{{ for w in [1, 2] }}{{ page.n }}{{ end }}{{ for w in words.list limit:1 }}{{ w }}{{ counted w }}{{ for.index "
        + "}}{{ end }}")]
    [InlineData("{{ for p in page.list }}{{ p }}<i>{{ counted words['a'] }}</i>{{ end }}")]
    [InlineData("{{ include 'part' }}{{ page.n }}{{ include 'part' }}")]
    public void What_is_constant_is_asked_for_once(string text)
    {
        var template = Template.Parse(text);
        var names = Names();
        var expected = template.Render(Context(null));
        _asked = 0;

        for (var i = 0; i < 3; i++)
            Assert.Equal(expected, template.Render(Context(names)));

        Assert.Equal(1, _asked);
    }

    [Theory]
    [InlineData("{{ words = {a: page.n} }}<b>{{ counted words.a }}</b>")]
    [InlineData("{{ this.words = {a: page.n} }}<b>{{ counted words.a }}</b>")]
    [InlineData("{{ import {words: {a: page.n}} }}<b>{{ counted words.a }}</b>")]
    [InlineData("{{ with {words: {a: page.n}} }}<b>{{ counted words.a }}</b>{{ end }}")]
    [InlineData("{{ for words in [{a: page.n}] }}<b>{{ counted words.a }}</b>{{ end }}")]
    [InlineData("{{ func f(words) }}<b>{{ counted words.a }}</b>{{ end; f {a: page.n} }}")]
    [InlineData("{{ capture words }}{{ page.n }}{{ end }}<b>{{ counted words }}</b>")]
    [InlineData("<b>{{ counted page.n }}</b>")]
    public void What_a_template_gives_another_meaning_is_made_anew(string text)
    {
        var template = Template.Parse(text);
        var names = Names();
        for (var i = 1; i <= 3; i++)
        {
            Assert.Equal(template.Render(Context(null, number: i)), template.Render(Context(names, number: i)));
        }

        Assert.Equal(6, _asked);
    }

    [Fact]
    public void Each_set_of_meanings_has_its_own_text()
    {
        var template = Template.Parse("<b>{{ words.a }}</b>{{ page.n }}");
        ConstantNames[] names = [Names(), Names()];
        for (var i = 0; i < 6; i++)
        {
            var context = Context(names[i % 2]);
            context.SetGlobal("words", new ScriptObject { ["a"] = "language " + (i % 2) });
            Assert.Equal($"<b>language {i % 2}</b>7", template.Render(context));
        }
    }

    [Fact]
    public void What_is_escaped_is_not_taken_for_what_is_not()
    {
        var template = Template.Parse("<b>{{ words.mark }}</b>");
        var names = Names();
        foreach (var (escapes, expected) in new[] { (true, "<b>&lt;</b>"), (false, "<b><</b>"), (true, "<b>&lt;</b>") })
        {
            var context = Context(names);
            context.AutoEscape = escapes;
            Assert.Equal(expected, template.Render(context));
        }
    }

    [Fact]
    public void A_fault_in_what_is_constant_is_met_by_every_render()
    {
        var template = Template.Parse("a\n{{ words.a }}{{ words.none.b }}");
        var names = Names();
        for (var i = 0; i < 3; i++)
            Assert.Equal((2, 28), Assert.Throws<TemplateException>(() => template.Render(Context(names))) is var fault
                ? (fault.Location.Line, fault.Location.Column) : default);
    }

    [Fact]
    public void Many_threads_may_share_the_names()
    {
        var template = Template.Parse("{{ for p in page.list }}<b>{{ words.a }}{{ p }}</b>{{ include 'part' }}{{ end }}");
        var expected = template.Render(Context(null));
        ConstantNames[] names = [Names(), Names()];
        Parallel.For(0, 2000, i => Assert.Equal(expected, template.Render(Context(names[i % 2]))));
    }

    private static Template Part { get; } =
        Template.Parse("<u>{{ words.mark | string.size }}{{ counted words.list[1] }}</u>", "part");

    private static ConstantNames Names() => new(["words", "counted"]);

    private RenderContext Context(ConstantNames? names, int number = 7)
    {
        var context = new RenderContext { Loader = static _ => Part, Constants = names };
        context.SetGlobal(
            "words", new ScriptObject { ["a"] = "x", ["mark"] = "<", ["list"] = new ScriptArray((object[])["p", "q"]) });
        context.SetGlobal("page", new ScriptObject { ["n"] = number, ["list"] = new ScriptArray((object[])[1, 2, 3]) });
        context.SetGlobal("counted", new NativeFunction("counted", "value", arguments =>
        {
            Interlocked.Increment(ref _asked);
            return arguments[0];
        }));
        return context;
    }
}
