using System.Collections.Frozen;
using Gazette.Templating;

namespace Gazette.Markup;

/// <summary>A block of an article's text, as its template sees it.</summary>
[TemplateModel]
public sealed record BlockView
{
    /// <summary>What the block is called: <c>video</c>, also where the editor wrote 视频.</summary>
    public required string Name { get; init; }

    /// <summary>Language tag (BCP 47) of the article.</summary>
    public required string Language { get; init; }

    /// <summary>Its title or caption; empty when it has none.</summary>
    public string Title { get; init; } = "";

    /// <summary>Of a quotation, who said it; empty when nobody says.</summary>
    public string By { get; init; } = "";

    /// <summary>Of a quotation, what that person is.</summary>
    public string Role { get; init; } = "";

    /// <summary>The file it shows; null when it shows none.</summary>
    public BlockFile? File { get; init; }

    /// <summary>Of a video, the picture that stands in its place before it is played.</summary>
    public BlockFile? Poster { get; init; }

    /// <summary>Of a video, what is said in it, in WebVTT.</summary>
    public BlockFile? Subtitles { get; init; }

    /// <summary>The text between its lines, as HTML.</summary>
    public HtmlText Content { get; init; } = new("");

    /// <summary>Of a gallery, its pictures.</summary>
    public IReadOnlyList<BlockPicture> Pictures { get; init; } = [];

    /// <summary>Of a table, what is in its file.</summary>
    public BlockTable? Table { get; init; }

    /// <summary>All that was written after its name, by name; the built-in blocks' in English.</summary>
    public IReadOnlyDictionary<string, string> Arguments { get; init; } = FrozenDictionary<string, string>.Empty;
}

/// <summary>A file beside the article.</summary>
/// <param name="Address">Where it is published.</param>
/// <param name="Kind">The ending of its name in capitals: <c>MP4</c>.</param>
/// <param name="Size">How long it is, rounded: <c>12 MB</c>.</param>
/// <param name="Width">Of a picture, pixels; else 0.</param>
/// <param name="Height">Pixels, like <paramref name="Width"/>.</param>
public sealed record BlockFile(string Address, string Kind, string Size, int Width, int Height);

/// <summary>A picture of a gallery.</summary>
/// <param name="Image">Its HTML.</param>
/// <param name="Caption">Empty when it has none.</param>
/// <param name="Credit">Whose it is, as its file says, where it has no caption; else empty.</param>
public sealed record BlockPicture(HtmlText Image, string Caption, string Credit);

/// <summary>The content of a CSV file.</summary>
/// <param name="Columns">The names of its columns, at least one.</param>
/// <param name="HasNames">Whether the first cell of each row names that row.</param>
public sealed record BlockTable(IReadOnlyList<BlockCell> Columns, IReadOnlyList<BlockRow> Rows, bool HasNames);

/// <summary>A row of a table.</summary>
/// <param name="Cells">As many as there are columns.</param>
public sealed record BlockRow(IReadOnlyList<BlockCell> Cells);

/// <summary>A cell of a table.</summary>
/// <param name="IsNumber">Whether its column holds numbers alone.</param>
public sealed record BlockCell(string Text, bool IsNumber);
