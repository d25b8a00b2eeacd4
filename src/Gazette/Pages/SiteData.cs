using System.Collections.ObjectModel;

namespace Gazette.Pages;

/// <summary>
/// What the files of data/ hold, by their names without ending. A value is a text, a number, a truth, null, a list of values, or
/// values by name.
/// </summary>
public sealed class SiteData(IDictionary<string, object?> files) : ReadOnlyDictionary<string, object?>(files)
{
    /// <summary>Of a site without such files.</summary>
    public static SiteData None { get; } = new(new Dictionary<string, object?>());
}
