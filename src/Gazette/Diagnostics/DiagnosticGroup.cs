namespace Gazette.Diagnostics;

/// <summary>
/// Complaints about files that lie side by side, by place. They are counted, and made when somebody wants to see them: of half a
/// million remembered warnings a person is shown ten.
/// </summary>
public sealed class DiagnosticGroup
{
    private readonly Lazy<IReadOnlyList<Diagnostic>> _items;

    /// <param name="first">The first file that they can be about.</param>
    /// <param name="last">The last one. No diagnostic that is not of this group is about a file between them, unless it stands in
    /// the bag by itself.</param>
    /// <param name="read">Gives them in any order.</param>
    public DiagnosticGroup(string first, string last, IReadOnlyList<DiagnosticCount> counts, Func<IEnumerable<Diagnostic>> read)
    {
        (First, Last, Counts) = (first, last, counts);
        _items = new(() => InOrder([.. read()]));
    }

    /// <summary>A group of diagnostics that are there.</summary>
    /// <param name="items">At least one, by place.</param>
    public DiagnosticGroup(List<Diagnostic> items)
    {
        (First, Last, Counts) = (items[0].Location.File, items[^1].Location.File, CountsOf(items));
        _items = new(items);
    }

    public string First { get; }

    public string Last { get; }

    public IReadOnlyList<DiagnosticCount> Counts { get; }

    /// <summary>By place, then name, then message.</summary>
    public IReadOnlyList<Diagnostic> Items => _items.Value;

    /// <summary>How many diagnostics of a weight are in groups.</summary>
    public static int Count(IEnumerable<DiagnosticGroup> groups, Severity severity)
    {
        var sum = 0;
        foreach (var group in groups)
            foreach (var count in group.Counts)
                sum += count.Severity == severity ? count.Count : 0;
        return sum;
    }

    /// <summary>Puts diagnostics in order, in place.</summary>
    internal static List<Diagnostic> InOrder(List<Diagnostic> diagnostics)
    {
        // Nearly always they are.
        for (var i = 1; i < diagnostics.Count; i++)
        {
            if (Compare(diagnostics[i - 1], diagnostics[i]) > 0)
            {
                diagnostics.Sort(Compare);
                break;
            }
        }

        return diagnostics;
    }

    private static List<DiagnosticCount> CountsOf(List<Diagnostic> diagnostics)
    {
        var counts = new List<DiagnosticCount>();
        foreach (var diagnostic in diagnostics)
        {
            var count = counts.Find(count => count.Name == diagnostic.Name && count.Severity == diagnostic.Severity);
            if (count is null)
                counts.Add(count = new DiagnosticCount(diagnostic.Name, diagnostic.Severity));
            count.Add(diagnostic.Location.File);
        }

        return counts;
    }

    private static int Compare(Diagnostic x, Diagnostic y)
    {
        var byPlace = x.Location.CompareTo(y.Location);
        if (byPlace != 0)
            return byPlace;
        var byName = string.CompareOrdinal(x.Name, y.Name);
        return byName != 0 ? byName : string.CompareOrdinal(x.Message.ToString(), y.Message.ToString());
    }
}

/// <summary>How many diagnostics of one name there are.</summary>
public sealed class DiagnosticCount(string name, Severity severity)
{
    private object? _last;

    public string Name => name;

    public Severity Severity => severity;

    /// <summary>Complaints.</summary>
    public int Count { get; private set; }

    /// <summary>Files that they are about.</summary>
    public int Files { get; private set; }

    /// <summary>Counts one more.</summary>
    /// <param name="file">The same object for diagnostics of one file, which come one after the other.</param>
    public void Add(object file)
    {
        if (!file.Equals(_last))
            Files++;
        _last = file;
        Count++;
    }
}
