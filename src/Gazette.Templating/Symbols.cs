using System.Collections.Concurrent;

namespace Gazette.Templating;

/// <summary>
/// The names of global variables in templates and models by number, the same in the whole process: a variable is found by an index
/// into an array. Names that templates put together while they run get no number, for the table never shrinks.
/// </summary>
internal static class Symbols
{
    private static readonly ConcurrentDictionary<string, int> Numbers = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<int, string> Names = new();
    private static int s_count;

    /// <summary>The number of a name, given now if it has none.</summary>
    public static int Of(string name) => Numbers.GetOrAdd(name, static name =>
    {
        var number = Interlocked.Increment(ref s_count) - 1;
        Names[number] = name;
        return number;
    });

    /// <summary>The name with a number.</summary>
    public static string NameOf(int number) => Names[number];

    /// <summary>The number of a name, if it has one.</summary>
    public static bool TryGet(string name, out int number) => Numbers.TryGetValue(name, out number);
}
