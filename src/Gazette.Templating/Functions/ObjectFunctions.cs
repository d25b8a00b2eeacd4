using System.Collections;
using System.Numerics;
using Gazette.Templating.Values;

namespace Gazette.Templating.Functions;

/// <summary>The module <c>object</c>.</summary>
internal static class ObjectFunctions
{
    public static NativeFunction[] All =>
    [
        new("default", "value default", static a => a[0] is null or "" or HtmlText { Html: "" } ? a[1] : a[0]),
        new("eval", "value", static a => Evaluated(a, asTemplate: false)),
        new("eval_template", "value", static a => Evaluated(a, asTemplate: true)),
        new("format", "value format culture?", Format),
        new("has_key", "value key", static a => Box.Of(TryGet(a, out _))),
        new("has_value", "value key", static a => Box.Of(TryGet(a, out var value) && value is not null)),
        new("keys", "value", static a => new TemplateArray(NamesOf(a.Context, a[0]))),
        new("size", "value", Size),
        new("typeof", "value", static a => TypeOf(a[0])),
        new("kind", "value", static a => KindOf(a[0])),
        new("values", "value", Values),
        new("from_json", "json", static a => JsonText.Read(a.Text(0)!)),
        new("to_json", "value", JsonText.Of),
    ];

    private static object? Evaluated(Arguments a, bool asTemplate) => a[0] switch
    {
        string text => a.Context.EvaluateText(a.Site, text, asTemplate, isHtml: false),
        HtmlText html => a.Context.EvaluateText(a.Site, html.Html, asTemplate, isHtml: true),
        TemplateFunction function => a.Call(function),
        var value => value,
    };

    private static object? Format(Arguments a) => a[0] switch
    {
        null => "",
        IFormattable value => Formatted.Of(a, value),
        var value => throw a.Error($"A value of type `{ValueKind.NameOf(value)}` has no formats."),
    };

    private static bool TryGet(Arguments a, out object? value)
    {
        value = null;
        if (a[0] is null || a.Text(1) is not { } name)
            return false;
        if (!HasNamedMembers(a[0]))
            throw a.ErrorAt(0, $"An object is expected here, not a value of type `{ValueKind.NameOf(a[0])}`.");
        return MemberAccess.TryGet(a.Context, a[0], name, out value);
    }

    // The one member that texts and lists are born with counts as theirs.
    private static IEnumerable<string> NamesOf(TemplateContext context, object? value) => value switch
    {
        string or HtmlText => ["size"],
        TemplateObject or IDictionary => MemberAccess.Names(context, value),
        IList => ["size", .. MemberAccess.Names(context, value)],
        _ => HasNamedMembers(value) ? MemberAccess.Names(context, value) : [],
    };

    private static object? Values(Arguments a)
    {
        var values = new TemplateArray();
        foreach (var name in NamesOf(a.Context, a[0]))
            values.Add(MemberAccess.Get(a.Context, a[0], name));
        return values;
    }

    private static bool HasNamedMembers(object? value) => value is TemplateObject or IDictionary or EmptyValue
        || !(value is IEnumerable or IHtmlContent or IConvertible or IFormattable or TemplateFunction);

    private static object? Size(Arguments a) => a[0] switch
    {
        HtmlText html => Box.Of(html.Html.Length),
        IEnumerable => Box.Of(Items.Count(a, 0)),
        _ => Box.Of(MemberAccess.Names(a.Context, a[0]).Count()),
    };

    private static string? TypeOf(object? value) => value switch
    {
        null => null,
        string or HtmlText => "string",
        bool => "boolean",
        char => "number",
        TemplateObject or IDictionary => "object",
        IList => "array",
        IEnumerable => "iterator",
        _ => ValueKind.IsNumber(value) && value is not BigInteger ? "number" : "object",
    };

    private static string? KindOf(object? value) => value switch
    {
        null => null,
        DateTime or DateTimeOffset => nameof(DateTime),
        TimeSpan => nameof(TimeSpan),
        _ => ValueKind.NameOf(value),
    };
}
