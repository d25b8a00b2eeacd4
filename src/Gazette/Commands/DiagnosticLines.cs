using System.Globalization;
using System.Text;
using Gazette.Diagnostics;

namespace Gazette.Commands;

/// <summary>A line about the content, as it is printed.</summary>
public readonly record struct DiagnosticLine(Severity Severity, string Text);

/// <summary>Chooses what to print of many complaints: ten thousand like warnings would hide the one that matters.</summary>
public static class DiagnosticLines
{
    private const int MostWarnings = 10;
    private const int MostErrors = 100;

    /// <summary>The complaints in their order, at most 10 warnings and 100 errors of one name, then a line for each name that was cut.</summary>
    /// <param name="all">Nothing is cut.</param>
    public static IEnumerable<DiagnosticLine> Of(IReadOnlyList<Diagnostic> diagnostics, bool all)
    {
        var shown = new Dictionary<(Severity, string), int>();
        var cut = new SortedDictionary<(Severity Severity, string Name), Remainder>();
        foreach (var diagnostic in diagnostics)
        {
            var kind = (diagnostic.Severity, diagnostic.Name);
            var count = shown[kind] = shown.GetValueOrDefault(kind) + 1;
            if (all || count <= (diagnostic.Severity == Severity.Error ? MostErrors : MostWarnings))
                yield return new DiagnosticLine(diagnostic.Severity, OneLine(diagnostic.ToString()));
            else if (cut.TryGetValue(kind, out var remainder))
                remainder.Add(diagnostic);
            else
                cut.Add(kind, new Remainder(diagnostic));
        }

        foreach (var (kind, remainder) in cut)
            yield return new DiagnosticLine(kind.Severity, remainder.Describe(kind.Severity, kind.Name));
    }

    /// <summary>The text without control characters, which could move the cursor or colour the terminal.</summary>
    private static string OneLine(string text)
    {
        if (!text.Any(char.IsControl))
            return text;
        var line = new StringBuilder(text.Length);
        foreach (var c in text)
            line.Append(char.IsControl(c) ? '\uFFFD' : c);
        return line.ToString();
    }

    private sealed class Remainder(Diagnostic first)
    {
        private readonly HashSet<string> _files = [first.Location.File];
        private int _count = 1;

        public void Add(Diagnostic diagnostic)
        {
            _files.Add(diagnostic.Location.File);
            _count++;
        }

        public string Describe(Severity severity, string name) => string.Create(
            CultureInfo.InvariantCulture,
            $"… and {_count:N0} more {name} {(severity == Severity.Error ? "error" : "warning")}{(_count == 1 ? "" : "s")} in {_files.Count:N0} file{(_files.Count == 1 ? "" : "s")}; run with --all-warnings to see every one");
    }
}
