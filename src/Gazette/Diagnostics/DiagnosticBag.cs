using System.Collections.Concurrent;

namespace Gazette.Diagnostics;

/// <summary>Collects complaints from any number of threads and gives them back in one order.</summary>
public sealed class DiagnosticBag
{
    private readonly ConcurrentQueue<Diagnostic> _diagnostics = new();

    /// <summary>Whether any complaint is an error.</summary>
    public bool HasErrors => _diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error);

    /// <summary>Adds one complaint.</summary>
    public void Add(Diagnostic diagnostic) => _diagnostics.Enqueue(diagnostic);

    /// <summary>Adds several complaints.</summary>
    public void AddRange(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
            Add(diagnostic);
    }

    /// <summary>All complaints by place, then name, then message: the same on every run, whatever thread came first.</summary>
    public IReadOnlyList<Diagnostic> Sorted()
    {
        var sorted = _diagnostics.ToList();
        // A build adds nearly all in order, and there may be half a million.
        for (var i = 1; i < sorted.Count; i++)
        {
            if (Compare(sorted[i - 1], sorted[i]) > 0)
            {
                sorted.Sort(Compare);
                break;
            }
        }

        return sorted;
    }

    private static int Compare(Diagnostic x, Diagnostic y)
    {
        var byPlace = x.Location.CompareTo(y.Location);
        if (byPlace != 0)
            return byPlace;
        var byName = string.CompareOrdinal(x.Name, y.Name);
        return byName != 0 ? byName : string.CompareOrdinal(x.Message, y.Message);
    }
}
