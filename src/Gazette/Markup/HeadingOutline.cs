namespace Gazette.Markup;

/// <summary>
/// Levels and ids of a body's headings. The page's title is its only first-level heading, so the body's begin at two, and
/// none is more than one level below the heading it stands under: screen readers walk through a page by these levels.
/// </summary>
internal sealed class HeadingOutline
{
    private readonly List<int> _open = [];

    public HeadingIds Ids { get; } = new();

    /// <summary>Whether the editor has used <c>#</c>, the level of the title.</summary>
    public bool HasTopHeading { get; set; }

    /// <summary>The level to print for a heading the editor gave <paramref name="level"/>, 1 to 6.</summary>
    public int LevelOf(int level)
    {
        while (_open.Count > 0 && _open[^1] >= level)
            _open.RemoveAt(_open.Count - 1);
        _open.Add(level);
        return Math.Min(_open.Count + 1, 6);
    }
}
