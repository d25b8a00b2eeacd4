namespace Gazette.Importing.Profiles;

/// <summary>PHPCMS: <c>#Article</c> with an <c>h1</c> that holds a <c>span</c> of date and source, and <c>.content</c>.</summary>
internal static class PhpcmsProfile
{
    public static ImportProfile Profile { get; } = new(
        "phpcms",
        page => page.Has("#Article") || page.Mentions("op=count&") || page.Mentions("m=content&c=index"),
        page => Rules.Title(
            page.Document.QuerySelector("#Article > h1") is { } heading
                ? string.Concat(heading.ChildNodes.Where(node => node is AngleSharp.Dom.IText)
                    .Select(node => node.TextContent)) : null,
            0.94, "phpcms/title"),
        page => BodyPlace.Of(page.Seen("#Article .content"), "phpcms/content"));
}
