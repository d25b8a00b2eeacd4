namespace Gazette.Markup;

/// <summary>The address of a file of the content folder. It comes from the path alone, so it never changes by itself.</summary>
public static class ContentAddress
{
    private const string Content = "content/";
    private const string Pages = "content/pages/";

    /// <summary><c>content/2024/05/15/x.md</c> becomes <c>/2024/05/15/x/</c>, <c>content/pages/about.md</c> becomes <c>/about/</c>.</summary>
    /// <param name="file">Path from the site's folder; ends in <c>.md</c>.</param>
    public static string Of(string file)
    {
        var folder = file.StartsWith(Pages, StringComparison.Ordinal) ? Pages : Content;
        return $"/{file[folder.Length..^3]}/";
    }
}
