using Gazette.Templating.Functions;
using Gazette.Templating.Values;

namespace Gazette.Templating.Tests.Functions;

public sealed class HtmlSafetyTests
{
    private const string Hostile = "<a href='x'>\"&\"</a>\n";

    [Fact]
    public void Escaped_text_is_not_escaped_again_when_it_prints() =>
        Assert.Equal("&lt;b&gt;", Assert.IsType<HtmlText>(BuiltIn.Call(Escaping(), "html.escape", "<b>")).Html);

    [Fact]
    public void Raw_text_is_what_the_template_vouches_for() =>
        Assert.Equal("<b>", Assert.IsType<HtmlText>(BuiltIn.Call(Escaping(), "html.raw", "<b>")).Html);

    [Fact]
    public void Line_breaks_do_not_carry_markup_with_them() =>
        Assert.Equal("&lt;b&gt;<br />\nc", Assert.IsType<HtmlText>(BuiltIn.Call(Escaping(), "html.newline_to_br", "<b>\nc")).Html);

    [Theory]
    [InlineData("html.escape")]
    [InlineData("html.raw")]
    [InlineData("html.newline_to_br")]
    public void Without_escaping_everything_is_plain_text(string function) =>
        Assert.IsType<string>(BuiltIn.Call(new TemplateContext(), function, "a\nb"));

    [Fact]
    public void No_other_function_of_texts_gives_html()
    {
        var context = Escaping();
        var html = new HtmlText(Hostile);
        foreach (var module in (string[])["string", "regex", "html", "object"])
        {
            foreach (var function in ((BuiltinModule)context.Builtins[module]!).Members.Values.OfType<NativeFunction>())
            {
                if (function.Name is "escape" or "raw" or "newline_to_br" && module == "html" || function.Name is "default" or "eval" or "eval_template")
                    continue;
                object?[] arguments = [html, .. Enumerable.Repeat((object?)"1", Math.Max(0, function.Required - 1))];
                AssertHoldsNoHtml(Answer(context, $"{module}.{function.Name}", arguments), function.Name);
            }
        }
    }

    private static object? Answer(TemplateContext context, string name, object?[] arguments)
    {
        try
        {
            return BuiltIn.Call(context, name, arguments);
        }
        catch (Exception fault) when (fault is TemplateException or FormatException or ArgumentException or System.Text.Json.JsonException)
        {
            return null;
        }
    }

    private static void AssertHoldsNoHtml(object? value, string function)
    {
        Assert.False(value is IHtmlContent, function);
        foreach (var item in value as TemplateArray ?? [])
            AssertHoldsNoHtml(item, function);
    }

    private static TemplateContext Escaping() => new() { AutoEscape = true };
}
