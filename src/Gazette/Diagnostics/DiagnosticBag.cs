namespace Gazette.Diagnostics;

/// <summary>Collects diagnostics from any number of threads and gives them back in one order.</summary>
public sealed class DiagnosticBag
{
    private readonly Lock _adding = new();
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly List<DiagnosticGroup> _groups = [];
    private bool _hasErrors;

    /// <summary>Whether any diagnostic is an error.</summary>
    public bool HasErrors => Volatile.Read(ref _hasErrors);

    /// <summary>Adds one diagnostic.</summary>
    public void Add(Diagnostic diagnostic)
    {
        lock (_adding)
        {
            _diagnostics.Add(diagnostic);
            _hasErrors |= diagnostic.Severity == Severity.Error;
        }
    }

    /// <summary>Adds several diagnostics.</summary>
    public void AddRange(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
            Add(diagnostic);
    }

    /// <summary>Adds the diagnostics of all lists: there may be half a million.</summary>
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

    /// <summary>Adds the diagnostics of a group.</summary>
    public void Add(DiagnosticGroup group)
    {
        lock (_adding)
        {
            _groups.Add(group);
            _hasErrors |= group.Counts.Any(count => count.Severity == Severity.Error);
        }
    }

    /// <summary>Adds all that another bag holds.</summary>
    public void AddRange(DiagnosticBag other)
    {
        AddRange([other._diagnostics]);
        foreach (var group in other._groups)
            Add(group);
    }

    /// <summary>All diagnostics by place, then name, then message: the same on every run, whatever thread came first.</summary>
    public IReadOnlyList<Diagnostic> Sorted() => [.. Groups().SelectMany(group => group.Items)];

    /// <summary>All diagnostics in the same order. A group stays one unless another diagnostic belongs between its own.</summary>
    public IReadOnlyList<DiagnosticGroup> Groups()
    {
        lock (_adding)
        {
            var single = DiagnosticGroup.InOrder(_diagnostics);
            _groups.Sort((x, y) => string.CompareOrdinal(x.First, y.First));
            var groups = new List<DiagnosticGroup>();
            var done = 0;
            foreach (var group in _groups)
            {
                var from = done;
                while (from < single.Count && string.CompareOrdinal(single[from].Location.File, group.First) < 0)
                    from++;
                var to = from;
                while (to < single.Count && string.CompareOrdinal(single[to].Location.File, group.Last) <= 0)
                    to++;
                if (from > done)
                    groups.Add(new DiagnosticGroup(single[done..from]));
                groups.Add(to > from
                    ? new DiagnosticGroup(DiagnosticGroup.InOrder([.. single[from..to], .. group.Items])) : group);
                done = to;
            }

            if (done < single.Count)
                groups.Add(new DiagnosticGroup(single[done..]));
            return groups;
        }
    }
}
