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
    public IReadOnlyList<Diagnostic> Sorted() =>
    [
        .. _diagnostics
            .OrderBy(diagnostic => diagnostic.Location)
            .ThenBy(diagnostic => diagnostic.Name, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Message, StringComparer.Ordinal),
    ];
}
