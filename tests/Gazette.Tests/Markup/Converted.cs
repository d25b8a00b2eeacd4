using System.Collections.Frozen;
using System.Text;
using Gazette.Diagnostics;
using Gazette.Markup;

namespace Gazette.Tests.Markup;

/// <summary>Converts a body that stands in content/2024/05/15/x.md, with a few files beside it.</summary>
internal static class Converted
{
    private static readonly FrozenSet<string> s_allowed = FrozenSet.ToFrozenSet(
        ["abbr", "bdi", "blockquote", "br", "details", "summary", "figure", "figcaption", "kbd", "mark", "small", "sub", "sup",
            "ruby", "rt",
            "table", "thead", "tbody", "tr", "td", "th", "time", "wbr", "a", "img", "script", "ins", "p", "q"]);

    private static readonly Dictionary<string, PictureFile> s_files = new()
    {
        ["content/2024/05/15/photo.jpg"] = new(800, 600, 1234, 99),
        ["content/2024/05/15/照片 1.png"] = new(40, 30, 10, 5),
        ["content/2024/05/15/pics/map.svg"] = new(300, 200, 77, 6),
        ["content/2024/05/16/photo.jpg"] = new(10, 10, 1, 1),
        ["content/2024/05/15/broken.png"] = new(0, 0, 3, 1),
        ["content/2024/05/15/out.jpg"] = new(0, 0, 0, 0, IsLink: true),
        ["content/2024/05/15/report.pdf"] = new(0, 0, 4321, 7),
        ["content/2024/05/15/report.cn/a.pdf"] = new(0, 0, 12, 8),
    };

    public static MarkdownPlace Place { get; } = new()
    {
        File = "content/2024/05/15/x.md",
        Address = "/2024/05/15/x/",
        AllowedHtml = s_allowed,
        Find = path => s_files.GetValueOrDefault(path),
    };

    public static MarkdownResult From(string markdown, MarkdownPlace? place = null) =>
        new MarkdownConverter().Convert(markdown, place ?? Place);

    public static string Html(string markdown, MarkdownPlace? place = null) => Text(From(markdown, place));

    public static string Text(MarkdownResult result) => Encoding.UTF8.GetString(result.Html.Span);

    public static Diagnostic DiagnosticCatalog(string markdown, MarkdownPlace? place = null) =>
        Assert.Single(From(markdown, place).Diagnostics);
}
