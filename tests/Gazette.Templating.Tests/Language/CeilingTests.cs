namespace Gazette.Templating.Tests.Language;

/// <summary>Short programs that ask for more time or memory than there is: each ends in an error at its place.</summary>
public sealed class CeilingTests
{
    [Theory]
    [InlineData("{{ 1 << 1048577 }}", 6)]
    [InlineData("{{ x = (1 << 1048575) + 1; x << 1 }}", 30)]
    [InlineData("{{ x = 3; for i in 1..60; x = x * x; end }}", 33)]
    [InlineData("{{ x = 1 << 500000; for i in 1..900; y = x * x; end }}", 44)]
    [InlineData("{{ x = 1 << 500000; for i in 1..900; y = x + ''; end }}", 44)]
    [InlineData("{{ x = 1 << 500000; for i in 1..900; x | string.size; end }}", 42)]
    [InlineData("{{ (1 << 500000) | math.format 'N0' }}", 20)]
    [InlineData("{{ f = do; ret 1; end; f ^(1..2000000000) }}", 29)]
    [InlineData("{{ 1 ^(1..2000000000) }}", 4)]
    [InlineData("{{ $2000000000 = 1 }}", 4)]
    [InlineData("{{ x = []; x[2000000000] = 1 }}", 14)]
    [InlineData("{{ x = ['a']; y = ['a']; for i in 1..40; x = [x, x]; y = [y, y]; end; x == y }}", 73)]
    [InlineData("{{ x = []; x[0] = x; y = []; y[0] = y; x == y }}", 42)]
    [InlineData("{{ x = 'x | object.eval'; x | object.eval }}", 31)]
    [InlineData("{{ x = '{{ x | object.eval_template }}'; x | object.eval_template }}", 46)]
    public void A_bomb_ends_in_an_error_at_its_place(string text, int column)
    {
        var fault = Assert.Throws<TemplateException>(() => Template.Parse(text).Render(new TemplateContext()));
        Assert.Equal((1, column), (fault.Line, fault.Column));
    }

    [Theory]
    [InlineData("{{ 'a' * 1000000000 }}")]
    [InlineData("{{ [1] * 1000000000 }}")]
    [InlineData("{{ 'a' | string.pad_left 2000000000 }}")]
    [InlineData("{{ (1..2000000000) | array.reverse | array.size }}")]
    [InlineData("{{ (1..2000000000) | array.join ',' | string.size }}")]
    [InlineData("{{ [] | array.insert_at 2000000000 1 | array.size }}")]
    [InlineData("{{ x = ['a']; for i in 1..40; x = x + x; end }}")]
    [InlineData("{{ x = 'a'; for i in 1..40; x = x + x; end }}")]
    [InlineData("{{ f = do; ret 1; end; f ^(1..2000000000) }}")]
    [InlineData("{{ 5 | math.format 'D999999999' }}")]
    public void Without_limits_the_ceilings_hold(string text)
    {
        var context = new TemplateContext { LoopLimit = 0, OutputLimit = 0 };
        Assert.Throws<TemplateException>(() => Template.Parse(text).Render(context));
    }

    [Fact]
    public void A_deep_recursion_of_includes_needs_no_more_stack_than_a_thread_has()
    {
        TemplateException? fault = null;
        var template = Template.Parse("{{ include 'page' }}", "page");
        var thread = new Thread(
            () => fault = Assert.Throws<TemplateException>(() => template.Render(new TemplateContext { Loader = _ => template })),
            512 * 1024);
        thread.Start();
        thread.Join();

        Assert.Equal(101, fault?.IncludeStack.Count);
    }

    [Theory]
    [InlineData("{{ 1 << 70000 }}")]
    [InlineData("{{ -(1 << 70001) - 1 }}")]
    public void Long_numbers_print_all_their_digits(string text)
    {
        var expected = text.Contains('-', StringComparison.Ordinal)
            ? -(System.Numerics.BigInteger.One << 70001) - 1
            : System.Numerics.BigInteger.One << 70000;
        Assert.Equal(expected.ToString(System.Globalization.CultureInfo.InvariantCulture), Template.Parse(text).Render(new TemplateContext()));
    }

    [Fact]
    public void A_missing_function_may_be_piped_into_when_that_is_allowed() =>
        Assert.Equal("a", Template.Parse("{{ 1 | missing }}a").Render(new TemplateContext { RelaxedFunctionAccess = true }));

    [Theory]
    [InlineData("last")]
    [InlineData("changed")]
    [InlineData("length")]
    public void A_while_loop_does_not_know_its_end(string member) =>
        Assert.True(Template.Parse($"{{{{ while false; while.{member}; end }}}}").HasErrors);
}
