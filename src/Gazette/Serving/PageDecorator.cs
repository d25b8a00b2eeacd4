using System.Globalization;
using System.Text;
using Gazette.Diagnostics;
using static Gazette.Diagnostics.Wording;

namespace Gazette.Serving;

/// <summary>
/// Adds to a page of the preview what editors need and readers never get: a ribbon that says what is not published, the faults
/// that belong to the page, and the script that follows changes. The page's own bytes stay as they are.
/// </summary>
internal static class PageDecorator
{
    /// <summary>Faults shown over a page; the list has all.</summary>
    private const int Shown = 5;

    /// <summary>The page with what is added; the same bytes where it has no head and body, or leads on by itself.</summary>
    /// <param name="notice">What is to be said of the page; null when it is as readers will see it.</param>
    /// <param name="faults">Those of the page or of the whole site.</param>
    /// <param name="others">How many other errors there are.</param>
    public static byte[] Decorate(
        byte[] page, int version, Wording? notice, IReadOnlyList<Diagnostic> faults, int others, UserLanguage language)
    {
        var head = page.AsSpan().IndexOf("</head>"u8);
        var body = page.AsSpan().LastIndexOf("</body>"u8);
        if (head < 0 || body < head || page.AsSpan(0, head).IndexOf("http-equiv=\"refresh\""u8) >= 0)
            return page;
        var inHead = string.Create(
            CultureInfo.InvariantCulture,
            $"<link rel=\"stylesheet\" href=\"/-/desk.css\">"
            + $"<script src=\"/-/live.js\" data-version=\"{version}\" defer></script>\n");
        return
        [
            .. page.AsSpan(0, head),
            .. Encoding.UTF8.GetBytes(inHead),
            .. page.AsSpan(head, body - head),
            .. Encoding.UTF8.GetBytes(Added(notice, faults, others, language)),
            .. page.AsSpan(body),
        ];
    }

    private static string Added(Wording? notice, IReadOnlyList<Diagnostic> faults, int others, UserLanguage language)
    {
        var html = new HtmlBuilder();
        var tag = language == UserLanguage.Chinese ? "zh-Hans" : "en";
        html.Raw($"<aside id=\"gazette-desk\" lang=\"{tag}\" aria-label=\"").Text(Say("Preview", "预览").In(language)).Raw("\">");
        if (notice is not null)
            html.Raw("<p class=\"gazette-ribbon\">").Text(notice.In(language)).Raw("</p>");
        if (faults.Count + others > 0)
        {
            html.Raw("<details class=\"gazette-faults\"").Raw(faults.Count > 0 ? " open" : "").Raw("><summary>")
                .Text(Count(
                    faults.Count + others, "{0:N0} problem", "{0:N0} problems", "{0:N0} 个问题").In(language))
                .Raw("</summary>");
            foreach (var fault in faults.Take(Shown))
                html.Raw("<p><b>").Text(fault.Location.ToString()).Raw("</b> ").Text((fault.Message + fault.Hint).In(language))
                    .Raw("</p>");
            html.Raw("<p><a href=\"/-/problems\">").Text(Say("All problems", "所有问题").In(language)).Raw("</a></p></details>");
        }

        return html.Raw("</aside>\n").ToString();
    }
}
