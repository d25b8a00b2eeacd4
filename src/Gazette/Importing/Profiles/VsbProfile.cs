namespace Gazette.Importing.Profiles;

/// <summary>VSB (博达), which schools and hospitals have: <c>#vsb_content</c>, <c>.v_news_content</c>.</summary>
internal static class VsbProfile
{
    private const string Content = "[id^=vsb_content], .v_news_content";

    public static ImportProfile Profile { get; } = new(
        "vsb",
        page => page.Mentions("vsb_content") || page.Has(".v_news_content")
            || page.Tag("generator")?.Contains("VSB", StringComparison.OrdinalIgnoreCase) == true
            || page.Mentions("_newscontent_fromname"),
        page => Rules.Title(page.Tag("pageTitle", "ArticleTitle"), 0.9, "vsb/title"),
        page => BodyPlace.Of(page.Seen(Content), "vsb/content"));
}
