using System.Text;
using Gazette.Catalog;

namespace Gazette.Pages;

/// <summary>
/// The order of names in an index, the same on every machine: numbers, Latin letters without regard to case, then other
/// scripts by code point.
/// </summary>
internal sealed class NameOrder : IComparer<string>
{
    public static NameOrder Instance { get; } = new();

    public int Compare(string? x, string? y)
    {
        var bySlug = string.CompareOrdinal(Slug.Of(x!), Slug.Of(y!));
        return bySlug != 0 ? bySlug : string.CompareOrdinal(x, y);
    }

    /// <summary>The letter a name stands under: <c>A</c> to <c>Z</c>, <c>0–9</c>, or a name's first character.</summary>
    public static string Letter(string name)
    {
        var first = Rune.ToUpperInvariant(Slug.Of(name).EnumerateRunes().First());
        return first.Value is >= '0' and <= '9' ? "0–9" : first.ToString();
    }
}
