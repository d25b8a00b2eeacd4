namespace Gazette.Importing.Profiles;

/// <summary>
/// Hanweb JCMS (大汉版通), which many county governments have: comments around every part, as
/// <c>&lt;!--&lt;$[信息内容]&gt;begin--&gt;</c>, and addresses as <c>/art/2019/5/15/art_12_345.html</c>.
/// </summary>
internal static class HanwebProfile
{
    public static ImportProfile Profile { get; } = new("hanweb", Recognises, Fields, Body);

    private static bool Recognises(ParsedPage page) =>
        page.Comments.Any(comment => comment.Data.Contains("<$[", StringComparison.Ordinal)
            || comment.Data.Contains("ZJEG_RSS", StringComparison.Ordinal)
            || comment.Data.Trim() is "ContentStart")
        || page.Mentions("大汉版通");

    private static IEnumerable<Candidate> Fields(ParsedPage page) =>
    [
        .. Rules.Title(Part(page, "标题"), 0.96, "hanweb/title"),
        .. Rules.Text(ImportField.Subtitle, Part(page, "副标题"), 0.9, "hanweb/subtitle"),
        .. Rules.Date(Part(page, "发布时间") is { Length: > 0 } published ? published : Part(page, "信息时间"), 0.95, "hanweb/date"),
        .. Rules.Source(Part(page, "信息来源"), 0.95, "hanweb/source"),
        .. Rules.People(ImportField.Authors, Part(page, "作者"), 0.9, "hanweb/author"),
        .. Rules.People(ImportField.Editors, Part(page, "责任编辑"), 0.8, "hanweb/editor"),
    ];

    private static BodyPlace? Body(ParsedPage page)
    {
        var between = page.Between("<$[信息内容]>begin", "<$[信息内容]>end");
        if (between.Count == 0)
            between = page.Between("ContentStart", "ContentEnd");
        if (between.Count == 0)
            between = page.Between("ZJEG_RSS.content.begin", "ZJEG_RSS.content.end");
        return between.Sum(node => page.MassOf(node).All) > 0 ? new BodyPlace(between, "hanweb/body")
            : BodyPlace.Of(page.Seen("#zoom, #Zoom"), "hanweb/zoom");
    }

    private static string Part(ParsedPage page, string name) => page.TextBetween($"<$[{name}]>begin", $"<$[{name}]>end");
}
