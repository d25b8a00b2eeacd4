namespace Gazette.Importing.Profiles;

/// <summary>DedeCMS (织梦), which papers of towns and schools have: <c>.viewbox</c> with <c>.title</c>, <c>.info</c> and
/// <c>.content</c>.</summary>
internal static class DedeProfile
{
    public static ImportProfile Profile { get; } = new(
        "dede",
        page => page.Has(".viewbox") || page.Mentions("/plus/count.php") || page.Mentions("dedeajax"),
        page => Rules.Title(page.Seen(".viewbox .title h2, .viewbox .title")?.TextContent, 0.94, "dede/title"),
        page => BodyPlace.Of(page.Seen(".viewbox .content"), "dede/content"));
}
