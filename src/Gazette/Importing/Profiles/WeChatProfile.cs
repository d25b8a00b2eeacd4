using System.Text.RegularExpressions;

namespace Gazette.Importing.Profiles;

/// <summary>Articles of WeChat's public accounts: <c>#activity-name</c>, <c>#js_name</c>, <c>#js_content</c>.</summary>
internal static partial class WeChatProfile
{
    public static ImportProfile Profile { get; } = new(
        "wechat",
        page => page.Has("#js_content", ".rich_media_content"),
        Fields,
        page => BodyPlace.Of(page.Seen("#js_content, .rich_media_content"), "wechat/content"));

    private static IEnumerable<Candidate> Fields(ParsedPage page) =>
    [
        .. Rules.Title(page.Seen("#activity-name, .rich_media_title")?.TextContent, 0.97, "wechat/title"),
        .. Rules.Source(page.Seen("#js_name, .profile_nickname")?.TextContent, 0.93, "wechat/account"),
        .. Rules.People(ImportField.Authors, page.Seen("#js_author_name")?.TextContent, 0.85, "wechat/author"),
        // The page shows "yesterday" where it should show a date: that is of the day it was looked at, and worth nothing.
        .. Rules.Date(page.Seen("#publish_time")?.TextContent, 0.9, "wechat/date"),
        .. Rules.Date(Created().Match(page.Decoded.Text) is { Success: true } created ? created.Groups[1].Value : null, 0.9,
            "wechat/create_time"),
    ];

    [GeneratedRegex(@"\bvar\s+(?:createTime|publish_time)\s*=\s*['""](\d{4}-\d\d-\d\d(?: \d\d:\d\d)?)['""]")]
    private static partial Regex Created();
}
