namespace Gazette.Diagnostics;

/// <summary>Collects complaints from any number of threads and gives them back in one order.</summary>
public sealed class DiagnosticBag
{
    private readonly Lock _adding = new();
    private readonly List<Diagnostic> _diagnostics = [];
    private bool _hasErrors;

    /// <summary>Whether any complaint is an error.</summary>
    public bool HasErrors => Volatile.Read(ref _hasErrors);

    /// <summary>Adds one complaint.</summary>
    public void Add(Diagnostic diagnostic)
    {
        lock (_adding)
        {
            _diagnostics.Add(diagnostic);
            _hasErrors |= diagnostic.Severity == Severity.Error;
        }
    }

    /// <summary>Adds several complaints.</summary>
    public void AddRange(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
            Add(diagnostic);
    }

    /// <summary>Adds the complaints of all lists: there may be half a million.</summary>
    public void AddRange(IReadOnlyList<Diagnostic>[] lists)
    {
        lock (_adding)
        {
            _diagnostics.EnsureCapacity(_diagnostics.Count + lists.Sum(list => list.Count));
            foreach (var list in lists)
            {
                for (var i = 0; i < list.Count; i++)
                {
                    _diagnostics.Add(list[i]);
                    _hasErrors |= list[i].Severity == Severity.Error;
                }
            }
        }
    }

    /// <summary>All complaints by place, then name, then message: the same on every run, whatever thread came first.</summary>
    public IReadOnlyList<Diagnostic> Sorted()
    {
        lock (_adding)
        {
            // A build adds nearly all in order.
            for (var i = 1; i < _diagnostics.Count; i++)
            {
                if (Compare(_diagnostics[i - 1], _diagnostics[i]) > 0)
                {
                    _diagnostics.Sort(Compare);
                    break;
                }
            }

            return [.. _diagnostics];
        }
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
