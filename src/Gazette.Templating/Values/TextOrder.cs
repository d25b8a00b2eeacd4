namespace Gazette.Templating.Values;

/// <summary>The order of strings: dictionary order, small letters before capitals where nothing else differs; null comes first.</summary>
public static class TextOrder
{
    /// <summary>Less than, equal to or greater than zero, as <see cref="string.Compare(string, string)"/>.</summary>
    public static int Compare(string? left, string? right)
    {
        var order = string.Compare(left, right, StringComparison.OrdinalIgnoreCase);
        return order != 0 ? order : -string.CompareOrdinal(left, right);
    }
}
