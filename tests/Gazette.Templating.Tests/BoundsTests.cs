namespace Gazette.Templating.Tests;

/// <summary>
/// Templates are trusted less than code: short programs that ask for more time or memory than there is end in an error, compiled
/// or run by Scriban. Among them are the faults that Scriban published in 2026: deep nesting in its parser and printer, padding
/// and multiplication without bounds, built-in functions that loops did not count.
/// </summary>
public sealed class BoundsTests
{
    // Leaves a template to Scriban.
    private const string Uncompiled = "{{ func unused; end }}";

    [Theory]

    // Loops
    [InlineData("{{ for i in 1..1000000000 }}{{ end }}")]
    [InlineData("{{ for i in 1..4000000; for j in 1..4000000; end; end }}")]
    [InlineData("{{ for i in 1..2000; for j in 1..2000; for k in 1..2000; end; end; end }}")]
    [InlineData("{{ for i in 1..4000; x = 0; end; for i in 1..4000000; end; for i in 1..4000000; end; for i in 1..4000000; end; "
        + "for i in 1..4000000; end; for i in 1..4000000; end }}")]
    [InlineData("{{ while true; end }}")]
    [InlineData("{{ x = 1; while x > 0; x = x + 1; end }}")]
    [InlineData("{{ func f; for i in 1..3; i; end; end; while true; f; end }}")]
    [InlineData("{{ func f(n); if n > 0; f n - 1; f n - 1; end; end; f 90 }}")]
    [InlineData("{{ for i in 10000000000..99999999999; end }}")]
    [InlineData("{{ for i in 99999999999..1; end }}")]
    [InlineData("{{ for i in 1..3; x = 3..(-2000000000); for j in x; end; end }}")]
    [InlineData("{{ x = 100000000000000000000..100000000000000000000000000; x | array.size }}")]
    [InlineData("{{ tablerow i in 1..4000000; end; tablerow i in 1..4000000; end }}")]

    // Texts
    [InlineData("{{ 'a' * 1000000000 }}")]
    [InlineData("{{ 1000000000 * 'a' }}")]
    [InlineData("{{ 'a' | string.pad_left 2000000000 }}")]
    [InlineData("{{ 'a' | string.pad_right 2000000000 }}")]
    [InlineData("{{ x = 'a'; for i in 1..40; x = x + x; end }}")]
    [InlineData("{{ x = 'a'; for i in 1..40; x += x; end }}")]
    [InlineData("{{ x = 'a'; for i in 1..40; x = $\"{x}{x}\"; end }}")]
    [InlineData("{{ x = 'a'; for i in 1..40; capture x; x; x; end; end }}")]
    [InlineData("{{ x = 'aaaaaaaa'; for i in 1..12; x = x | string.replace 'a' 'aaaaaaaa'; end }}")]
    [InlineData("{{ x = 'aaaaaaaa'; for i in 1..12; x = x | regex.replace 'a' 'aaaaaaaa'; end }}")]
    [InlineData("{{ x = '\"'; for i in 1..30; x = x | string.literal; end }}")]
    [InlineData("{{ (1..4000000) | array.join 'aaaaaaaaaaaaaaaaaaaa' }}")]
    [InlineData("{{ 5 | math.format 'D999999999' }}")]
    [InlineData("{{ 5 | object.format 'D999999999' }}")]
    [InlineData("{{ keep = []; for i in 1..1000; keep[i] = 'a' * 16000000; end }}")]
    [InlineData("{{ x = 'a' * 16000000; for i in 1..100; x; end }}")]
    [InlineData("{{ x = 'a' * 16000000; for i in 1..100000; y = x | string.upcase; end }}")]
    [InlineData("{{ x = 'a' * 16000000; while true; x == x; end }}")]

    // Lists
    [InlineData("{{ [1] * 1000000000 }}")]
    [InlineData("{{ x = [1]; for i in 1..40; x = x + x; end; x | array.size }}")]
    [InlineData("{{ x = [1]; for i in 1..40; x += x; end; x | array.size }}")]
    [InlineData("{{ x = [1]; for i in 1..40; x = x | array.concat x; end; x | array.size }}")]
    [InlineData("{{ x = [1]; for i in 1..40; x = x | array.add_range x; end; x | array.size }}")]
    [InlineData("{{ x = []; x[2000000000] = 1 }}")]
    [InlineData("{{ x = []; for i in 1..1000; x[i * 1000000] = 1; end }}")]
    [InlineData("{{ [] | array.insert_at 2000000000 1 }}")]
    [InlineData("{{ (1..2000000000) | array.reverse }}")]
    [InlineData("{{ (1..2000000000) | array.size }}")]
    [InlineData("{{ (1..2000000000) | array.sort }}")]
    [InlineData("{{ x = ['a']; y = ['a']; for i in 1..40; x = [x, x]; y = [y, y]; end; x == y }}")]
    [InlineData("{{ x = ['a']; for i in 1..40; x = [x, x]; end; x }}")]
    [InlineData("{{ x = []; x[0] = x; x }}")]
    [InlineData("{{ x = []; x[0] = x; x | object.to_json }}")]
    [InlineData("{{ x = {}; x.x = x; x | object.to_json }}")]
    [InlineData("{{ x = []; x[0] = x; y = []; y[0] = y; x == y }}")]
    [InlineData("{{ x = {}; x.x = x; $\"{x}\" }}")]
    [InlineData("{{ x = ['a']; for i in 1..40; x = [x, x, x, x]; end; x | array.join ',' }}")]

    // Numbers
    [InlineData("{{ 1 << 1048577 }}")]
    [InlineData("{{ x = 3; for i in 1..60; x = x * x; end }}")]
    [InlineData("{{ x = 1 << 1000000; while true; y = x * x; end }}")]
    [InlineData("{{ x = 1 << 500000; while true; y = x * x; end }}")]
    [InlineData("{{ x = 1 << 1000000; while true; y = x + ''; end }}")]
    [InlineData("{{ x = 1 << 1000000; for i in 1..100000; x | string.size; end }}")]

    // Regular expressions
    [InlineData("{{ 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!' | regex.match '^(a+)+$' }}")]
    [InlineData("{{ x = 'a' * 25 + '!'; for i in 1..1000000; x | regex.match '^(a+)+$'; end }}")]

    // Depth
    [InlineData("{{ include 'self' }}")]
    [InlineData("{{ include 'fan' }}")]
    [InlineData("{{ func f; f; end; f }}")]
    [InlineData("{{ x = 'x | object.eval'; x | object.eval }}")]
    [InlineData("{{ x = '{{ x | object.eval_template }}'; x | object.eval_template }}")]
    [InlineData("{{ include_join ['self'] '' }}")]

    // The clock, chance, and what belongs to all pages
    [InlineData("{{ date.now }}")]
    [InlineData("{{ date.utc_now }}")]
    [InlineData("{{ date.parse '10:00' }}")]
    [InlineData("{{ date.parse '5 May' }}")]
    [InlineData("{{ '10:00' | date.add_days 1 }}")]
    [InlineData("{{ date.parse_to_string '10:00' '%F' }}")]
    [InlineData("{{ math.random 1 9 }}")]
    [InlineData("{{ math.uuid }}")]
    [InlineData("{{ date.format = '%F' }}")]
    [InlineData("{{ string.upcase = 5 }}")]
    [InlineData("{{ model.title = 'other' }}")]
    [InlineData("{{ model['title'] = 'other' }}")]
    [InlineData("{{ names[0] = 'other' }}")]
    [InlineData("{{ words.a = 'other' }}")]
    [InlineData("{{ words['a'] = 'other' }}")]
    public void What_asks_for_too_much_is_an_error(string text)
    {
        AssertFails(text);
        AssertFails(Uncompiled + text);
    }

    [Theory]
    [InlineData("{{ ", "(", "1", ")")]
    [InlineData("{{ x = ", "[", "1", "]")]
    [InlineData("{{ x = ", "{a: ", "1", "}")]
    [InlineData("{{ ", "!", "true", "")]
    [InlineData("{{ ", "-", "1", "")]
    [InlineData("{{ ", "if true; ", "1; ", "end; ")]
    [InlineData("{{ x = 1 ", "+ 1 ", "", "")]
    [InlineData("{{ x = 1 ", "| math.plus (1) ", "", "")]
    [InlineData("{{ x", ".a", "", "")]
    [InlineData("{{ x", "[0]", "", "")]
    [InlineData("{{ ", "true ? 1 : ", "1", "")]
    [InlineData("{{ x = ", "$\"{", "1", "}\"")]
    public void Deep_nesting_is_an_error_or_rendered_but_no_crash(string before, string open, string middle, string close)
    {
        var text = before + string.Concat(
            Enumerable.Repeat(open, 10_000)) + middle + string.Concat(Enumerable.Repeat(close, 10_000)) + " }}";
        var thread = new Thread(
            () =>
            {
                try
                {
                    Template.Parse(text).Render(Context());
                    Template.Parse(Uncompiled + text).Render(Context());
                }
                catch (TemplateException fault)
                {
                    Assert.NotEqual("", fault.Message);
                }
            },
            1024 * 1024);
        thread.Start();
        thread.Join();
    }

    [Fact]
    public void A_recursion_of_includes_tells_of_each()
    {
        var fault = Assert.Throws<TemplateException>(() => Template.Parse("a\n{{ include 'self' }}", "page").Render(Context()));

        Assert.Equal(new TemplateLocation("self", 1, 4), fault.Location);
        Assert.Equal(51, fault.IncludeStack.Count);
        Assert.Equal(new TemplateLocation("page", 2, 4), fault.IncludeStack[^1]);
    }

    [Fact]
    public void A_render_ends_when_it_is_cancelled()
    {
        foreach (var text in (string[])["{{ for i in 1..3 }}{{ end }}", Uncompiled + "{{ for i in 1..3 }}{{ end }}"])
        {
            var context = Context();
            context.CancellationToken = new CancellationToken(canceled: true);
            Assert.Throws<OperationCanceledException>(() => Template.Parse(text).Render(context));
        }
    }

    [Fact]
    public void What_one_page_used_up_the_next_page_has_again()
    {
        var context = Context();
        var template = Template.Parse("{{ for i in 1..3000000 }}{{ end }}{{ 'a' | array.cycle }}{{ ['a', 'b'] | array.cycle }}");
        for (var i = 0; i < 10; i++)
            Assert.Equal("aa", template.Render(context));
    }

    [Theory]
    [InlineData("2024-05-15")]
    [InlineData("15 May 2024")]
    [InlineData("2024-05-15 10:00")]
    public void Dates_with_a_year_are_read(string text) => Assert.Equal(
        "2024-05-15", Template.Parse($"{{{{ date.parse '{text}' | date.to_string '%F' }}}}").Render(Context()));

    private static void AssertFails(string text)
    {
        var template = Template.Parse(text, "page");
        var fault = Assert.Throws<TemplateException>(() => template.Render(Context()));
        Assert.NotNull(fault.Location.Path);
        Assert.NotEqual("", fault.Message);
    }

    private static RenderContext Context()
    {
        var context = new RenderContext
        {
            RegexTimeOut = TimeSpan.FromSeconds(1),
            Loader = static name =>
            Files.GetValueOrDefault(name)
        };
        context.SetGlobal("model", new Model("title"));
        context.SetGlobal("names", new[] { "a" });
        context.SetGlobal("words", new Dictionary<string, string> { ["a"] = "b" });
        return context;
    }

    private static readonly Dictionary<string, Template> Files = new()
    {
        ["self"] = Template.Parse("{{ include 'self' }}", "self"),
        ["fan"] = Template.Parse("{{ if x == null; x = 0; end; x = x + 1; if x < 40; include 'fan'; end; include 'fan2' }}",
            "fan"),
        ["fan2"] = Template.Parse("{{ if $1 != 30; for i in 1..9; include 'fan3' }}{{ end; end }}", "fan2"),
        ["fan3"] = Template.Parse("{{ for i in 1..9999; include 'leaf'; include 'leaf'; end }}", "fan3"),
        ["leaf"] = Template.Parse("{{ x }}", "leaf"),
    };

    [TemplateModel]
    internal sealed record Model(string Title);
}
