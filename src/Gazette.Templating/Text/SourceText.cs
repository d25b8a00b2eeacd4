namespace Gazette.Templating.Text;

/// <summary>A template's text and the path it is known by; knows where its lines begin.</summary>
public sealed class SourceText(string content, string? path)
{
    private int[]? lineStarts;

    /// <summary>The whole text.</summary>
    public string Content { get; } = content;

    /// <summary>The path the template was parsed under, if any; only used in messages.</summary>
    public string? Path { get; } = path;

    /// <summary>The 1-based line and column (in UTF-16 units) of an offset into the text.</summary>
    public (int Line, int Column) PositionOf(int offset)
    {
        var starts = lineStarts ??= FindLineStarts(Content);
        var index = Array.BinarySearch(starts, offset);
        if (index < 0)
            index = ~index - 1;
        return (index + 1, offset - starts[index] + 1);
    }

    private static int[] FindLineStarts(string text)
    {
        var starts = new List<int> { 0 };
        for (var i = text.IndexOf('\n', StringComparison.Ordinal); i >= 0; i = text.IndexOf('\n', i + 1))
            starts.Add(i + 1);
        return [.. starts];
    }
}
