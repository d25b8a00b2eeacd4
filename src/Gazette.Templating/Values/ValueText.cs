using System.Collections;
using System.Globalization;
using System.Text;

namespace Gazette.Templating.Values;

/// <summary>How values print.</summary>
public static class ValueText
{
    private const int DepthLimit = 20;

    /// <summary>The text a value prints as, at the top level: strings bare, null nothing.</summary>
    public static string Of(TemplateContext context, object? value) => value switch
    {
        null => "",
        string text => text,
        bool truth => truth ? "true" : "false",
        int number => number.ToString(CultureInfo.InvariantCulture),
        HtmlText html => html.Html,
        _ => OfOther(context, value),
    };

    private static string OfOther(TemplateContext context, object value)
    {
        switch (value)
        {
            case DateTime date:
                return DatePattern.Format(date, context.DateFormat, context.Culture);
            case DateTimeOffset date:
                return DatePattern.Format(date.DateTime, context.DateFormat, context.Culture);
            case IHtmlContent or TemplateFunction or EmptyValue or Enum or char or Type:
                return value.ToString() ?? "";
            case System.Numerics.BigInteger number:
                return LongNumber.Text(context, number, context.Culture);
            case IFormattable number:
                return number.ToString(null, context.Culture);
        }

        var builder = new StringBuilder();
        Append(context, builder, value, 0);
        return builder.ToString();
    }

    private static void Append(TemplateContext context, StringBuilder builder, object? value, int depth)
    {
        if (depth > DepthLimit)
            throw new TemplateException(context.CurrentSpan, $"A value is nested deeper than {DepthLimit} levels and cannot be printed.");
        context.CheckPrinted(context.CurrentSpan, builder.Length);
        switch (value)
        {
            case null:
                builder.Append("null");
                break;
            case string or HtmlText or char:
                AppendQuoted(builder, value.ToString()!);
                break;
            case TemplateObject members:
                AppendMembers(context, builder, members, depth);
                break;
            case TemplateFunction or EmptyValue or IHtmlContent:
                builder.Append(value);
                break;
            case TemplateRange range:
                context.CheckItems(context.CurrentSpan, range.Count);
                AppendList(context, builder, range, depth);
                break;
            case IEnumerable list:
                AppendList(context, builder, list, depth);
                break;
            default:
                if (ObjectMembers.Of(context, value) is { } own)
                    AppendMembers(context, builder, own, depth);
                else
                    builder.Append(Of(context, value));
                break;
        }
    }

    private static void AppendMembers(
        TemplateContext context, StringBuilder builder, IEnumerable<KeyValuePair<string, object?>> members, int depth)
    {
        builder.Append('{');
        var first = true;
        foreach (var (name, value) in members)
        {
            if (value is NativeFunction { IsForEscaping: true } && !context.AutoEscape)
                continue;
            if (!first)
                builder.Append(", ");
            first = false;
            if (IsIdentifier(name))
                builder.Append(name);
            else
                AppendQuoted(builder, name);
            builder.Append(": ");
            Append(context, builder, value, depth + 1);
        }

        builder.Append('}');
    }

    private static void AppendList(TemplateContext context, StringBuilder builder, IEnumerable list, int depth)
    {
        builder.Append('[');
        var first = true;
        foreach (var item in list)
        {
            if (!first)
                builder.Append(", ");
            first = false;
            Append(context, builder, item, depth + 1);
        }

        builder.Append(']');
    }

    private static bool IsIdentifier(string name)
    {
        if (name.Length == 0 || !(char.IsLetter(name[0]) || name[0] == '_'))
            return false;
        foreach (var letter in name)
        {
            if (!char.IsLetterOrDigit(letter) && letter != '_')
                return false;
        }

        return true;
    }

    private static void AppendQuoted(StringBuilder builder, string text)
    {
        builder.Append('"');
        foreach (var letter in text)
        {
            _ = letter switch
            {
                '"' => builder.Append("\\\""),
                '\\' => builder.Append("\\\\"),
                '\n' => builder.Append("\\n"),
                '\r' => builder.Append("\\r"),
                '\t' => builder.Append("\\t"),
                '\b' => builder.Append("\\b"),
                '\f' => builder.Append("\\f"),
                '\v' => builder.Append("\\v"),
                '\0' => builder.Append("\\0"),
                _ => builder.Append(letter),
            };
        }

        builder.Append('"');
    }
}
