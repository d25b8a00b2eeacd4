using System.Net;
using System.Text;
using Gazette.Templating.Values;

namespace Gazette.Templating.Functions;

/// <summary>
/// The module <c>html</c>. With <see cref="TemplateContext.AutoEscape"/> on, what is safe to print as it is (<c>escape</c>,
/// <c>newline_to_br</c>, and <c>raw</c>, by which a template vouches for its argument) comes back as <see cref="HtmlText"/>.
/// </summary>
internal static class HtmlFunctions
{
    public static NativeFunction[] All =>
    [
        new("strip", "text", static a => a.Text(0) is { } text ? Tags.Without(text) : null),
        new("escape", "text", static a => a.Text(0) is { } text ? Safe(a, WebUtility.HtmlEncode(text)) : null),
        new("newline_to_br", "text", NewlineToBr),
        new("url_encode", "text", static a => a.Text(0) is { } text ? Checked(a, Uri.EscapeDataString(text)) : null),
        new("url_escape", "text", static a => a.Text(0) is { } text ? Checked(a, EscapedAddress(text)) : null),
        new("raw", "text", static a => a[0] as IHtmlContent ?? (a.Text(0) is { } text ? Safe(a, text) : null)) { IsForEscaping = true },
    ];

    private static object? NewlineToBr(Arguments a)
    {
        if (a.Text(0) is not { } text)
            return null;
        if (a.Context.AutoEscape && a[0] is not HtmlText)
            text = WebUtility.HtmlEncode(text);
        var broken = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\r' || text[i] == '\n' && (i == 0 || text[i - 1] != '\r'))
                broken.Append("<br />");
            broken.Append(text[i]);
        }

        return Safe(a, broken.ToString());
    }

    // RFC 3986: unreserved and reserved characters stay; everything else, % too, is percent-encoded as UTF-8.
    private static string EscapedAddress(string text)
    {
        var escaped = new StringBuilder(text.Length);
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!"!#$&'()*+,/:;=?@[]".Contains(text[i], StringComparison.Ordinal))
                continue;
            escaped.Append(Uri.EscapeDataString(text.AsSpan(start, i - start))).Append(text[i]);
            start = i + 1;
        }

        return escaped.Append(Uri.EscapeDataString(text.AsSpan(start))).ToString();
    }

    private static object Safe(Arguments a, string html) => a.Context.AutoEscape ? new HtmlText(Checked(a, html)) : Checked(a, html);

    private static string Checked(Arguments a, string text)
    {
        a.Context.CheckTextLength(a.Span, text.Length);
        return text;
    }
}
