using AngleSharp.Dom;

namespace Gazette.Importing;

/// <summary>What a part of a text is.</summary>
internal enum BlockKind
{
    Paragraph,
    Heading,
    Item,
    Quotation,
    Table,
    Picture,
}

/// <summary>A run of words in one style; a text of <c>\n</c> alone is a line break.</summary>
/// <param name="Href">Where it leads, as it is written; null when nowhere.</param>
internal sealed record InlineRun(string Text, bool IsStrong = false, bool IsEmphasis = false, string? Href = null)
{
    public static InlineRun Break { get; } = new("\n");
}

/// <summary>A paragraph, heading, item, table or picture of a text.</summary>
internal sealed record BodyBlock(BlockKind Kind, IReadOnlyList<InlineRun> Runs)
{
    public IReadOnlyList<InlineRun> Runs
    {
        get;
        init => (field, Text) = (value, TextOf(value));
    } = Runs;

    /// <summary>Of a heading 1 to 6; of an item how deep its list lies, from 0.</summary>
    public int Level { get; init; }

    /// <summary>Of an item of a numbered list its number; 0 for others.</summary>
    public int Number { get; init; }

    public ImportedTable? Table { get; init; }

    public ImportedPicture? Picture { get; init; }

    /// <summary>The element it was read from; null for text that had none.</summary>
    public IElement? Element { get; init; }

    /// <summary>The words, without style.</summary>
    public string Text { get; private init; } = TextOf(Runs);

    /// <summary>Share of the words that lead elsewhere: 0 to 1.</summary>
    public double LinkShare => Text.Length == 0 ? 0
        : (double)Runs.Where(run => run.Href is not null).Sum(run => run.Text.Trim().Length) / Text.Length;

    private static string TextOf(IReadOnlyList<InlineRun> runs) => Spaces.Single(string.Concat(runs.Select(run => run.Text)));
}

/// <summary>A table: cells by row.</summary>
internal sealed record ImportedTable(IReadOnlyList<IReadOnlyList<ImportedCell>> Rows)
{
    public bool IsSimple => Rows.All(row => row.All(cell => cell is { Columns: 1, Rows: 1 }))
        && Rows.Select(row => row.Count).Distinct().Count() == 1;
}

internal sealed record ImportedCell(IReadOnlyList<InlineRun> Runs, int Columns, int Rows, bool IsHead);

/// <summary>A picture of a text.</summary>
/// <param name="Source">Its address, as it is written.</param>
internal sealed record ImportedPicture(string Source, string Alt)
{
    public string Caption { get; init; } = "";

    /// <summary>Whether the caption stood in an element for captions, and is none of the text without its picture.</summary>
    public bool IsCaptionApart { get; init; }

    /// <summary>File beside the article, where the picture was saved with the page; else null.</summary>
    public string? File { get; init; }
}
