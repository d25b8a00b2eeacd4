using AngleSharp.Dom;

namespace Gazette.Importing;

/// <summary>One line that a reader sees: the words of a block, or those between two line breaks in one.</summary>
/// <param name="Text">
/// Its words, with a tab where one element ends or begins among them: what the page's author marked off is not run together.
/// </param>
/// <param name="Block">The nearest block around it.</param>
/// <param name="LinkLength">Characters of it that are in links.</param>
internal sealed record PageLine(string Text, IElement Block, int LinkLength)
{
    /// <summary>The text as it is read.</summary>
    public string Plain { get; } = Text.Replace("\t", "", StringComparison.Ordinal).Trim();

    /// <summary>Characters that are no spaces.</summary>
    public int Length { get; } = Text.AsSpan().Trim().Length - Text.AsSpan().Trim().Count(' ') - Text.AsSpan().Trim().Count('\t');

    /// <summary>Whether it reads like a sentence of an article, rather than the label of something.</summary>
    public bool IsProse { get; init; }

    public int ProseLength => IsProse ? Math.Max(0, Length - LinkLength) : 0;

    /// <summary>How far from the top of the tree its heading is: 1 to 6, 0 for what is no heading.</summary>
    public int HeadingLevel => Block.LocalName is ['h', >= '1' and <= '6'] name ? name[1] - '0' : 0;
}

/// <summary>How many lines and characters an element has, and of what kind.</summary>
internal sealed class ElementMass
{
    /// <summary>Number of its first line.</summary>
    public int First { get; init; }

    /// <summary>Number of the line behind its last.</summary>
    public int End { get; set; }

    /// <summary>Characters in all.</summary>
    public int All { get; set; }

    /// <summary>Characters of prose, outside links.</summary>
    public int Prose { get; set; }

    public int Links { get; set; }

    /// <summary>Share of the characters that are in links: 0 to 1.</summary>
    public double LinkShare => All == 0 ? 0 : (double)Links / All;
}
