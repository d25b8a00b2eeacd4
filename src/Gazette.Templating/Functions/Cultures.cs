using System.Collections.Concurrent;
using System.Globalization;
using Gazette.Templating.Values;

namespace Gazette.Templating.Functions;

/// <summary>
/// Cultures by the names templates give them. The library brings the month names and number signs of a few languages with it and
/// asks the machine for none, so that a page reads the same wherever it was made; other languages read like the invariant culture.
/// </summary>
internal static class Cultures
{
    private const int LongestName = 85;

    private static readonly ConcurrentDictionary<string, CultureInfo> Known = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The culture an argument names; the context's own for null. What cannot be a name is an error at the call.</summary>
    public static CultureInfo At(Arguments a, int index)
    {
        if (a[index] is null)
            return a.Context.Culture;
        var name = a.Text(index)!;
        if (Known.TryGetValue(name, out var culture))
            return culture;
        if (name.Length >= LongestName || !name.All(static c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'))
            throw a.Error($"`{name}` is not the name of a culture. Write a language and a region, as in fr-FR.");

        // Templates may make up any number of names; only those that mean something are worth keeping.
        return CultureTable.Find(name) is { } found ? Known.GetOrAdd(name, found) : CultureInfo.InvariantCulture;
    }
}
