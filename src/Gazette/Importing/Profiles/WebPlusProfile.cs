namespace Gazette.Importing.Profiles;

/// <summary>WebPlus (苏迪), which universities have: <c>.wp_articlecontent</c>, <c>.arti_title</c>, <c>.arti_update</c>.</summary>
internal static class WebPlusProfile
{
    public static ImportProfile Profile { get; } = new(
        "webplus",
        page => page.Has(".wp_articlecontent", ".arti_metas"),
        page =>
        [
            .. Rules.Title(page.Seen(".arti_title, .arti-title, .Article_Title")?.TextContent, 0.95, "webplus/title"),
            .. Rules.Date(page.Seen(".arti_update, .arti-update")?.TextContent, 0.93, "webplus/date"),
            .. Rules.People(
                ImportField.Authors, FieldLine.In(page.Seen(".arti_publisher")?.TextContent ?? "") is [var line, ..]
                    ? line.Value : null, 0.4, "webplus/publisher"),
        ],
        page => BodyPlace.Of(page.Seen(".wp_articlecontent"), "webplus/content"));
}
