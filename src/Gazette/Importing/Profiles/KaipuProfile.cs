namespace Gazette.Importing.Profiles;

/// <summary>Kaipu (开普云) and the portals of the State Council's standard: <c>#UCAP-CONTENT</c>, page tags in small
/// letters.</summary>
internal static class KaipuProfile
{
    public static ImportProfile Profile { get; } = new(
        "kaipu",
        page => page.Has("#UCAP-CONTENT", ".ucap-content") || page.Mentions("<ucapcontent>")
            || page.Tag("manuscriptId") is not null,
        page =>
        [
            .. Rules.Date(page.Tag("firstpublishedtime"), 0.9, "kaipu/firstpublishedtime"),
            .. Rules.People(ImportField.Authors, page.Tag("author"), 0.5, "kaipu/author"),
            .. Rules.Text(ImportField.Section, page.Tag("lanmu"), 0.6, "kaipu/lanmu"),
        ],
        page => BodyPlace.Of(page.Seen("#UCAP-CONTENT, ucapcontent, .ucap-content"), "kaipu/content"));
}
