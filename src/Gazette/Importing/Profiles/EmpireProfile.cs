namespace Gazette.Importing.Profiles;

/// <summary>EmpireCMS (帝国): <c>#text</c> or <c>.newstext</c>, with a script <c>/e/public/ViewClick</c> that counts
/// readers.</summary>
internal static class EmpireProfile
{
    public static ImportProfile Profile { get; } = new(
        "empire",
        page => page.Mentions("/e/public/"),
        _ => [],
        page => BodyPlace.Of(page.Seen("#newstext, .newstext, #text, .title_content"), "empire/text"));
}
