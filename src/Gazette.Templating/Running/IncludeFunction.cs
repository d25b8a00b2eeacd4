using Gazette.Templating.Values;

namespace Gazette.Templating.Running;

/// <summary><c>include</c>: the text another template gives.</summary>
internal sealed class IncludeFunction : TemplateFunction
{
    public override int Required => 1;

    public override int Maximum => int.MaxValue;

    public override int IndexOf(string parameter) => -1;

    public override object? Invoke(Arguments arguments) => Invoke(arguments, arguments.Rest(0), null, direct: false);

    /// <summary>The text, or null when it went to the output directly.</summary>
    public static object? Invoke(Arguments arguments, object?[] given, TemplateObject? named, bool direct)
    {
        var context = arguments.Context;
        var body = Find(arguments, arguments.Text(0));
        if (direct)
        {
            context.ExecuteInclude(body, given, named, arguments.Span);
            return null;
        }

        return Text(context, body, given, named, arguments);
    }

    public static object Text(TemplateContext context, Step body, object?[] given, TemplateObject? named, Arguments arguments)
    {
        var outer = context.BeginCapture();
        try
        {
            context.ExecuteInclude(body, given, named, arguments.Span);
            return context.AsHtml(context.CapturedText);
        }
        finally
        {
            context.EndCapture(outer);
        }
    }

    public static Step Find(Arguments arguments, string? name)
    {
        if (string.IsNullOrEmpty(name))
            throw arguments.Error("`include` needs the name of a template.");
        if (arguments.Context.Loader is not { } loader)
            throw arguments.Error($"The template `{name}` cannot be included: there is nowhere to load it from.");
        var template = loader(name) ?? throw arguments.Error($"There is no template `{name}`.");
        if (!template.HasErrors)
            return template.Body;
        var first = template.Diagnostics[0];
        throw arguments.Error($"The template `{name}` cannot be included, it has a fault at {first.Span.Source?.Path}({first.Line},{first.Column}): {first.Message}");
    }
}

/// <summary><c>include_join names separator begin? end?</c>: several templates one after the other.</summary>
internal static class IncludeJoin
{
    private const string TemplateMark = "tpl:";

    public static NativeFunction Function => new("include_join", "names separator begin? end?", Join);

    private static object Join(Arguments a)
    {
        var names = a.List(0) ?? throw a.ErrorAt(0, "`include_join` needs a list of template names.");
        var text = new System.Text.StringBuilder();
        for (var i = 0; i < names.Count; i++)
        {
            if (i > 0)
                text.Append(Piece(a, a[1]));
            text.Append(Include(a, ValueText.Of(a.Context, names[i])));
            a.Context.CheckTextLength(a.Span, text.Length);
        }

        // Around nothing stands nothing.
        return a.Context.AsHtml(text.Length == 0 ? "" : $"{Piece(a, a[2])}{text}{Piece(a, a[3])}");
    }

    /// <summary>What stands between the templates: text, or the name of a template behind <c>tpl:</c>.</summary>
    private static string Piece(Arguments a, object? piece)
    {
        if (piece is HtmlText html)
            return html.Html;
        var text = ValueText.Of(a.Context, piece);
        if (text.StartsWith(TemplateMark, StringComparison.Ordinal))
            return Include(a, text[TemplateMark.Length..]);
        return a.Context.AutoEscape ? System.Net.WebUtility.HtmlEncode(text) : text;
    }

    private static string Include(Arguments a, string name) =>
        ValueText.Of(a.Context, IncludeFunction.Text(a.Context, IncludeFunction.Find(a, name), [name], null, a));
}
