using AngleSharp.Dom;

namespace Gazette.Importing;

/// <summary>The part of a page that is its text.</summary>
/// <param name="Roots">The nodes that hold it, in order.</param>
/// <param name="Rule">The rule that found it, for evidence.</param>
internal sealed record BodyPlace(IReadOnlyList<INode> Roots, string Rule)
{
    public static BodyPlace? Of(INode? root, string rule) => root is null ? null : new BodyPlace([root], rule);

    /// <summary>Number of its first line in the page's lines.</summary>
    public int FirstLine(ParsedPage page) =>
        Roots.Select(page.MassOf).Where(mass => mass.All > 0).Select(mass => mass.First).DefaultIfEmpty(page.Lines.Count).Min();

    /// <summary>Number of the line behind its last.</summary>
    public int EndLine(ParsedPage page) =>
        Math.Min(page.Lines.Count, Roots.Select(page.MassOf).Select(mass => mass.End).DefaultIfEmpty(0).Max());

    public int Prose(ParsedPage page) => Roots.Sum(root => page.MassOf(root).Prose);

    public int All(ParsedPage page) => Roots.Sum(root => page.MassOf(root).All);
}
