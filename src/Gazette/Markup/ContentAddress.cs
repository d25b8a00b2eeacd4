namespace Gazette.Markup;

/// <summary>The address of a file of the content folder. It comes from the path alone, so it never changes by itself.</summary>
public static class ContentAddress
{
    private const string Content = "content/";
    private const string Pages = "content/pages/";

    /// <summary>
    /// <c>content/2024/05/15/x.md</c> becomes <c>/2024/05/15/x/</c>, <c>content/pages/about.md</c> becomes <c>/about/</c>, and
    /// <c>index.md</c> has the address of its folder.
    /// </summary>
    /// <param name="file">Path from the site's folder; ends in <c>.md</c>.</param>
    public static string Of(string file)
    {
        var folder = file.StartsWith(Pages, StringComparison.Ordinal) ? Pages : Content;
        var path = file[folder.Length..^3];
        if (path == "index")
            return "/";
        return path.EndsWith("/index", StringComparison.Ordinal) ? $"/{path[..^"index".Length]}" : $"/{path}/";
    }
}
