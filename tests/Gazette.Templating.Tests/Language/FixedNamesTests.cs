using Gazette.Templating.Values;

namespace Gazette.Templating.Tests.Language;

/// <summary>What depends on fixed names alone is made once, and only there.</summary>
public sealed class FixedNamesTests
{
    private int asked;

    [Theory]
    [InlineData("<b>{{ counted 1 }}</b>")]
    [InlineData("{{ if words.a == 'x' && !words.none }}{{ counted words.a }}!{{ end }}{{ page.n }}")]
    [InlineData("{{ for w in [1, 2] }}{{ page.n }}{{ end }}{{ for w in words.list limit:1 }}{{ w }}{{ counted w }}{{ for.index }}{{ end }}")]
    [InlineData("{{ for p in page.list }}{{ p }}<i>{{ counted words['a'] }}</i>{{ end }}")]
    [InlineData("{{ include 'part' }}{{ page.n }}{{ include 'part' }}")]
    public void What_is_fixed_is_asked_for_once(string text)
    {
        var template = Template.Parse(text);
        var names = Names();
        var expected = template.Render(Context(null));
        asked = 0;

        for (var i = 0; i < 3; i++)
            Assert.Equal(expected, template.Render(Context(names)));

        Assert.Equal(1, asked);
    }

    [Theory]
    [InlineData("{{ words = {a: page.n} }}<b>{{ counted words.a }}</b>")]
    [InlineData("{{ this.words = {a: page.n} }}<b>{{ counted words.a }}</b>")]
    [InlineData("{{ import {words: {a: page.n}} }}<b>{{ counted words.a }}</b>")]
    [InlineData("{{ with {words: {a: page.n}} }}<b>{{ counted words.a }}</b>{{ end }}")]
    [InlineData("{{ for words in [{a: page.n}] }}<b>{{ counted words.a }}</b>{{ end }}")]
    [InlineData("{{ func f(words) }}<b>{{ counted words.a }}</b>{{ end; f {a: page.n} }}")]
    [InlineData("{{ capture words }}{{ page.n }}{{ end }}<b>{{ counted words }}</b>")]
    [InlineData("<b>{{ counted $1 }}</b>{{ page.n }}")]
    [InlineData("<b>{{ counted page.n }}</b>")]
    public void What_a_template_gives_another_meaning_is_made_anew(string text)
    {
        var template = Template.Parse(text);
        var names = Names();
        for (var i = 1; i <= 3; i++)
        {
            var (plain, kept) = (Context(null), Context(names));
            ((TemplateObject)plain.Globals["page"]!)["n"] = ((TemplateObject)kept.Globals["page"]!)["n"] = i;
            Assert.Equal(template.Render(plain), template.Render(kept));
        }

        Assert.Equal(6, asked);
    }

    [Fact]
    public void Each_set_of_meanings_has_its_own_text()
    {
        var template = Template.Parse("<b>{{ words.a }}</b>{{ page.n }}");
        FixedNames[] names = [Names(), Names()];
        for (var i = 0; i < 6; i++)
        {
            var context = Context(names[i % 2]);
            ((TemplateObject)context.Globals["words"]!)["a"] = "language " + (i % 2);
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
    public void A_fault_in_what_is_fixed_is_met_by_every_render()
    {
        var template = Template.Parse("a\n{{ words.a }}{{ words.none.b }}");
        var names = Names();
        for (var i = 0; i < 3; i++)
            Assert.Equal((2, 28), Assert.Throws<TemplateException>(() => template.Render(Context(names))) is var fault ? (fault.Line, fault.Column) : default);
    }

    [Fact]
    public void Text_that_is_kept_counts_towards_the_limit()
    {
        var template = Template.Parse("{{ for i in 1..9 }}<b>{{ words.a }}</b>{{ end }}");
        var names = Names();
        for (var i = 0; i < 2; i++)
        {
            var context = Context(names);
            context.OutputLimit = 20;
            Assert.Contains("limit", Assert.Throws<TemplateException>(() => template.Render(context)).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Many_threads_may_share_the_names()
    {
        var template = Template.Parse("{{ for p in page.list }}<b>{{ words.a }}{{ p }}</b>{{ include 'part' }}{{ end }}");
        var expected = template.Render(Context(null));
        FixedNames[] names = [Names(), Names()];
        Parallel.For(0, 2000, i => Assert.Equal(expected, template.Render(Context(names[i % 2]))));
    }

    private static Template Part { get; } = Template.Parse("<u>{{ words.mark | string.size }}{{ counted words.list[1] }}</u>", "part");

    private static FixedNames Names() => new(["words", "counted"]);

    private TemplateContext Context(FixedNames? names)
    {
        var context = new TemplateContext { Loader = static _ => Part, Fixed = names };
        context.Globals["words"] = new TemplateObject { ["a"] = "x", ["mark"] = "<", ["list"] = new TemplateArray(["p", "q"]) };
        context.Globals["page"] = new TemplateObject { ["n"] = 7, ["list"] = new TemplateArray([1, 2, 3]) };
        context.Globals["counted"] = new NativeFunction("counted", "value", arguments =>
        {
            Interlocked.Increment(ref asked);
            return arguments[0];
        });
        return context;
    }
}
