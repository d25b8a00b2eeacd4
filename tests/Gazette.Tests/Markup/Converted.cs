using System.Collections.Frozen;
using System.Text;
using Gazette.Configuration;
using Gazette.Diagnostics;
using Gazette.Markup;
using Gazette.Rendering;

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
        ["content/2024/05/15/boats.mp4"] = new(0, 0, 12_345_678, 9),
        ["content/2024/05/15/long.webm"] = new(0, 0, 64_000_000, 9),
        ["content/2024/05/15/talk.mp3"] = new(0, 0, 3_400_000, 9),
        ["content/2024/05/15/words.vtt"] = new(0, 0, 99, 9),
        ["content/2024/05/15/none.vtt"] = new(0, 0, 99, 9),
        ["content/2024/05/15/trees.csv"] = new(0, 0, 99, 9),
        ["content/2024/05/15/years.csv"] = new(0, 0, 99, 9),
        ["content/2024/05/15/bad.csv"] = new(0, 0, 99, 9),
        ["content/2024/05/15/large.csv"] = new(0, 0, 9_000_000, 9),
    };

    private static readonly Dictionary<string, string> s_texts = new()
    {
        ["content/2024/05/15/trees.csv"] = "Village,Trees,Cost\nLiuhe,\"1,200\",¥30\nBeiling,90,-\n",
        ["content/2024/05/15/years.csv"] = "Year;Trees\n2023;12\n2024;n/a\n",
        ["content/2024/05/15/bad.csv"] = "a,b\n1,2,3\n",
        ["content/2024/05/15/words.vtt"] = "WEBVTT\n\n00:00.000 --> 00:02.000\nGo!\n",
        ["content/2024/05/15/none.vtt"] = "1\n00:00,000 --> 00:02,000\nGo!\n",
    };

    private static readonly Lazy<IBlockTemplates> s_blocks = new(() =>
    {
        var config = SiteConfigFile.Parse(Encoding.UTF8.GetBytes(
            "title: Test\nbase_url: https://news.example.org/\nlanguages: [en, zh-Hans]\n"
            + "sections: [{id: society, name: Society}]\nsources: [{id: daily, name: The Daily}]\n"), new DiagnosticBag())!;
        return TemplateFolder.Read(Repository.Root, config, new DiagnosticBag())!.Blocks(config);
    });

    public static MarkdownPlace Place { get; } = new()
    {
        File = "content/2024/05/15/x.md",
        Address = "/2024/05/15/x/",
        AllowedHtml = s_allowed,
        Find = path => s_files.GetValueOrDefault(path),
        Read = path => s_texts.TryGetValue(path, out var text) ? Encoding.UTF8.GetBytes(text) : null,
        Blocks = () => s_blocks.Value,
    };

    public static MarkdownResult From(string markdown, MarkdownPlace? place = null) =>
        new MarkdownConverter().Convert(markdown, place ?? Place);

    public static string Html(string markdown, MarkdownPlace? place = null) => Text(From(markdown, place));

    public static string Text(MarkdownResult result) => Encoding.UTF8.GetString(result.Html.Span);

    public static Diagnostic DiagnosticCatalog(string markdown, MarkdownPlace? place = null) =>
        Assert.Single(From(markdown, place).Diagnostics);
}
