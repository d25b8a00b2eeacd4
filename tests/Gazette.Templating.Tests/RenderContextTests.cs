using System.Buffers;

namespace Gazette.Templating.Tests;

/// <summary>Memory is measured for the whole process, so nothing else may run beside.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;

/// <summary>
/// What C# code gives to templates, and what it gets back: models, functions, faults, and contexts that are used again.
/// </summary>
[Collection(nameof(Alone))]
public sealed class RenderContextTests
{
    private const string Uncompiled = "{{ func unused; end }}";

    [Theory]
    [InlineData("{{ model.title }}", "A title")]
    [InlineData("{{ model.is_new }}{{ if model.is_new }}!{{ end }}", "true!")]
    [InlineData("{{ model.count + 1 }}{{ model.large }}", "6005000000000")]
    [InlineData("{{ model.kind }}{{ model.kind == 'Friday' }}{{ model.kind == 5 }}", "Fridaytruefalse")]
    [InlineData("{{ model.span.from }}{{ model.span.is_open }}{{ model.span.name }}", "3truefrom 3")]
    [InlineData("{{ model.moment.year }}{{ model.day }}", "2024Monday")]
    [InlineData("{{ model.next.title }}{{ model.next.next?.title }}", "B")]
    [InlineData("{{ model.missing }}{{ model.htmlbody }}{{ model.my_id }}", "<b>7")]
    [InlineData("{{ model.names.size }}{{ model.names[1] }}{{ for name in model.names; name; for.index; end }}", "2ba0b1")]
    [InlineData("{{ title }}{{ count }}", "A title599")]
    public void Templates_see_the_properties_of_models(string text, string expected)
    {
        Assert.Equal(expected, Template.Parse(text).Render(Context()));
        Assert.Equal(expected, Template.Parse(Uncompiled + text).Render(Context()));
    }

    [Theory]
    [InlineData("a\n{{ bad.faulty }}", 2, 4, "No value.")]
    [InlineData("a\n{{ 'x' + bad.next.faulty }}", 2, 10, "No value.")]
    [InlineData("a\n{{ if bad.faulty; end }}", 2, 7, "No value.")]
    [InlineData("a\n{{ fail 1 }}", 2, 4, "Not so.")]
    [InlineData("a\n{{ 1 | fail }}", 2, 8, "Not so.")]
    [InlineData("a\n{{ x = [fail 1] }}", 2, 9, "Not so.")]
    [InlineData("a\n{{ second 1 'b' }}", 2, 13, "Not this.")]
    [InlineData("a\n{{ 1 | second 'b' }}", 2, 15, "Not this.")]
    [InlineData("a\n{{ number 'b' }}", 2, 11, "Unable to convert type `string` to int")]
    [InlineData("a\n{{ include 'none' }}", 2, 4, "There is no template `none`.")]
    [InlineData("a\n{{ include 'faulty' }}", 2, 4, "The template `faulty` is faulty: faulty(1,7): ")]
    public void A_fault_is_told_with_its_place(string text, int line, int column, string message)
    {
        foreach (var prefix in (string[])["", Uncompiled])
        {
            var fault = Assert.Throws<TemplateException>(() => Template.Parse(prefix + text, "page").Render(Context()));
            Assert.Equal(new TemplateLocation("page", line, prefix.Length > 0 && line == 1 ? column + prefix.Length : column),
                fault.Location);
            Assert.Contains(message, fault.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("inner")]
    [InlineData("interpreted")]
    public void A_fault_tells_of_the_includes_that_led_to_it(string name)
    {
        foreach (var prefix in (string[])["", Uncompiled])
        {
            var fault = Assert.Throws<TemplateException>(() =>
                Template.Parse(prefix + $"a\n{{{{ include '{name}' }}}}", "page").Render(Context()));
            Assert.Equal(name, fault.Location.Path);
            Assert.Equal([new TemplateLocation("page", 2, 4)], fault.IncludeStack);
        }
    }

    [Theory]
    [InlineData("{{ bad.changed }}")]
    [InlineData("{{ string.size bad.changed }}")]
    [InlineData("{{ [bad.changed] }}")]
    [InlineData("{{ change }}")]
    [InlineData("{{ include 'changes' }}")]
    [InlineData("{{ 'bad.changed' | object.eval }}")]
    [InlineData("{{ '{{ change }}' | object.eval_template }}")]
    public void What_is_no_fault_of_the_template_passes_as_it_is(string text)
    {
        foreach (var prefix in (string[])["", Uncompiled])
            Assert.Throws<FileNotFoundException>(() => Template.Parse(prefix + text, "page").Render(Context()));
    }

    [Fact]
    public void A_context_in_which_a_render_failed_is_not_used_again()
    {
        var context = Context();
        Assert.Throws<TemplateException>(() => Template.Parse("{{ none.a }}").Render(context));
        Assert.Throws<InvalidOperationException>(() => Template.Parse("a").Render(context));
    }

    [Theory]
    [InlineData("{{ x }}{{ x = 5; $y = 6; date = 7; readonly title }}{{ capture z; 'a'; end }}")]
    [InlineData("{{ x }}{{ $y }}{{ x = 5; $y = 6; this.made = 7; import {title: 'other'}; func f; end; ['a', 'b'] | "
        + "array.cycle }}")]
    public void What_a_page_assigns_ends_with_it(string text)
    {
        var context = Context();
        var template = Template.Parse(text);
        var expected = template.Render(context);
        Assert.Equal(expected, template.Render(context));
        Assert.Equal("A title", Template.Parse("{{ title }}{{ x }}{{ z }}{{ f }}{{ made }}").Render(context));
    }

    [Fact]
    public void Memory_stays_flat_over_many_renders()
    {
        var template = Template.Parse("{{ capture all; for i in model.names limit:3; i | string.upcase; end; end; x = all + 'x'; "
            + "include 'part' x; all | string.size }}");
        var interpreted = Template.Parse(Uncompiled + "{{ x = {a: [1]}; for p in x; p.key; end; this['new' + 1] = 2 }}");
        var (context, output) = (Context(), new ArrayBufferWriter<byte>());
        void Render(int times)
        {
            for (var i = 0; i < times; i++)
            {
                output.ResetWrittenCount();
                template.Render(context, output);
                if (i % 10 == 0)
                    interpreted.Render(context, output);
            }
        }

        Render(1000);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        Render(50_000);
        Assert.True(GC.GetTotalMemory(forceFullCollection: true) - before < 5_000_000);
    }

    [Fact]
    public void One_template_renders_on_many_threads()
    {
        var template = Template.Parse(
            "{{ for name in model.names; name; include 'part' title; end; x = title; x | string.size }}");
        var interpreted = Template.Parse(
            Uncompiled + "{{ for name in model.names; name; include 'part' title; end; x = title; x | string.size }}");
        var expected = template.Render(Context());
        Parallel.For(0, 2000, i => Assert.Equal(expected, (i % 2 == 0 ? template : interpreted).Render(Context())));
    }

    [Theory]
    [InlineData("{{ while false; end }}", 1, 4)]
    [InlineData("a\n{{ case 1; end }}", 2, 4)]
    [InlineData("{{ x = [$a] }}", 1, 9)]
    [InlineData("{{ list | array.each do; ret 1; end }}", 1, 22)]
    [InlineData("<p>\n  {{ x }}\n</p>", 2, 3)]
    public void A_template_tells_why_it_is_not_compiled(string text, int line, int column)
    {
        var reason = Template.Parse(text, "page").Uncompiled;
        Assert.Equal(new TemplateLocation("page", line, column), reason?.Location);
    }

    [Theory]
    [InlineData("\"{{ model.title }}\"", "\"[A title]\"")]
    [InlineData("{{ capture c }}<{{ model.title }}>{{ end; c; c | string.size }}{{ for i in 1..2; i; end }}",
        "[<A title>][9][1][2]")]
    [InlineData("{{ model.htmlbody }}{{ '<' | html.escape }}{{ '<' | html.raw }}{{ x = 'a' + 'b' }}{{ x }}",
        "[<b>][&lt;][<][ab]")]
    public void What_expressions_print_is_escaped_once(string text, string expected)
    {
        var context = Context();
        context.Escape = static text => $"[{text}]";
        Assert.Equal(expected, Template.Parse(text).Render(context));
        Assert.Equal(expected, Template.Parse(Uncompiled + text).Render(context));
        Assert.Equal("<[1]>", Template.Parse("{{ include 'part' 1 }}").Render(context));
        Assert.Equal("[<1>]", Template.Parse("{{ x = include 'part' 1; x }}").Render(context));
    }

    private static RenderContext Context()
    {
        var context = new RenderContext { Loader = static name => Files.GetValueOrDefault(name) };
        var model = new Model("A title") { Next = new Model("B") };
        context.SetGlobals(model);
        context.SetGlobal("model", model with { Next = new Model("B") });
        context.SetGlobal("bad", new Bad(new Bad(null)));
        context.SetGlobal(
            "fail", new NativeFunction("fail", "value", static object? (_) => throw new FormatException("Not so.")));
        context.SetGlobal(
            "second", new NativeFunction("second", "a b", static arguments => throw arguments.ErrorAt(1, "Not this.")));
        context.SetGlobal("number", new NativeFunction("number", "value", static arguments => arguments.Int(0)));
        context.SetGlobal("change", new NativeFunction("change", "", static object? (_) => throw new FileNotFoundException()));
        return context;
    }

    private static readonly Dictionary<string, Template> Files = new()
    {
        ["part"] = Template.Parse("<{{ $1 }}>", "part"),
        ["inner"] = Template.Parse("{{ none.a }}", "inner"),
        ["interpreted"] = Template.Parse(Uncompiled + "{{ none.a }}", "interpreted"),
        ["changes"] = Template.Parse(Uncompiled + "{{ bad.changed }}", "changes"),
        ["faulty"] = Template.Parse("{{ if }}", "faulty"),
    };

    public readonly record struct Span(int From)
    {
        public bool IsOpen => From > 0;

        public string Name => $"from {From}";
    }

    [TemplateModel]
    public sealed record Model(string Title)
    {
        public bool IsNew { get; } = true;

        public int Count { get; } = 599;

        public long Large { get; } = 5_000_000_000;

        public DayOfWeek Kind { get; } = DayOfWeek.Friday;

        public Span Span { get; } = new(3);

        public DateTimeOffset Moment { get; } = new(2024, 5, 15, 0, 0, 0, TimeSpan.Zero);

        public DayOfWeek? Day { get; } = DayOfWeek.Monday;

        public Model? Next { get; init; }

        public string HTMLBody { get; } = "<b>";

        public int MyID { get; } = 7;

        public IReadOnlyList<string> Names { get; } = ["a", "b"];

    }

    [TemplateModel]
    public sealed class Bad(Bad? next)
    {
        public Bad? Next => next;

        public string Faulty => Next is null && ToString().Length == 0 ? "" : throw new FormatException("No value.");

        public string Changed => ToString().Length == 0 ? "" : throw new FileNotFoundException();

        public override string ToString() => "bad";
    }
}
