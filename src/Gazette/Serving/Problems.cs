using Gazette.Diagnostics;

namespace Gazette.Serving;

/// <summary>
/// What is wrong with a site. There may be tens of thousands of warnings, which are made when somebody looks at them.
/// </summary>
internal sealed class Problems
{
    private readonly IReadOnlyList<DiagnosticGroup> _groups;

    public Problems(IReadOnlyList<DiagnosticGroup> groups)
    {
        _groups = groups;
        Errors =
        [
            .. groups.Where(group => group.Counts.Any(count => count.Severity == Severity.Error))
                .SelectMany(group => group.Items).Where(problem => problem.Severity == Severity.Error),
        ];
        Count = groups.Sum(group => group.Counts.Sum(count => count.Count));
    }

    public static Problems None { get; } = new([]);

    /// <summary>Those that keep something out of the site, by place.</summary>
    public IReadOnlyList<Diagnostic> Errors { get; }

    /// <summary>Errors and warnings.</summary>
    public int Count { get; }

    /// <summary>Errors first, then warnings, each by place; made one after the other.</summary>
    public IEnumerable<Diagnostic> All => Errors.Concat(
        _groups.SelectMany(group => group.Items).Where(problem => problem.Severity == Severity.Warning));

    /// <summary>Those of some files, by place.</summary>
    public IEnumerable<Diagnostic> Of(IReadOnlyCollection<string> files) => _groups
        .Where(group => files.Any(file => string.CompareOrdinal(group.First, file) <= 0
            && string.CompareOrdinal(file, group.Last) <= 0))
        .SelectMany(group => group.Items)
        .Where(problem => files.Contains(problem.Location.File));

    /// <summary>Whether there are as many of each kind, and the same errors. Warnings may stand in other lines.</summary>
    public bool IsLike(Problems other) => Counts() is var counts && counts.SequenceEqual(other.Counts())
        && Errors.SequenceEqual(other.Errors);

    private IEnumerable<(string Name, int Count)> Counts() => _groups.SelectMany(group => group.Counts)
        .GroupBy(count => count.Name, (name, counts) => (name, counts.Sum(count => count.Count)))
        .OrderBy(count => count.name, StringComparer.Ordinal);
}
