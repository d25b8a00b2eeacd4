using System.Text;
using Gazette.Diagnostics;

namespace Gazette.Commands;

/// <summary>A line about the content, as it is printed.</summary>
public readonly record struct DiagnosticLine(Severity Severity, string Text);

/// <summary>Chooses what to print of many diagnostics: ten thousand like warnings would hide the one that matters.</summary>
public static class DiagnosticLines
{
    private const int MostWarnings = 10;
    private const int MostErrors = 100;

    /// <summary>
    /// The diagnostics in their order, at most 10 warnings and 100 errors of one name, then a line for each name that was cut.
    /// </summary>
    /// <param name="all">Nothing is cut.</param>
    public static IEnumerable<DiagnosticLine> Of(IReadOnlyList<DiagnosticGroup> groups, bool all, UserLanguage language)
    {
        var kinds = new Dictionary<string, Kind>(StringComparer.Ordinal);
        foreach (var diagnostic in groups.SelectMany(group => all || !IsCut(group, kinds) ? group.Items : []))
        {
            if (!kinds.TryGetValue(diagnostic.Name, out var kind))
                kinds.Add(diagnostic.Name, kind = new Kind(diagnostic.Severity));
            if (all || kind.Shown < Most(diagnostic.Severity))
            {
                kind.Shown++;
                yield return new DiagnosticLine(diagnostic.Severity, OneLine(diagnostic.In(language)));
            }
            else
            {
                kind.Cut(diagnostic);
            }
        }

        foreach (var name in kinds.Keys.Where(name => kinds[name].IsCut).OrderBy(name => (int)kinds[name].Severity)
            .ThenBy(name => name, StringComparer.Ordinal))
            yield return new DiagnosticLine(kinds[name].Severity, kinds[name].Describe(name).In(language));
    }

    private static int Most(Severity severity) => severity == Severity.Error ? MostErrors : MostWarnings;

    /// <summary>Whether nothing of a group is to be printed; it is counted then.</summary>
    private static bool IsCut(DiagnosticGroup group, Dictionary<string, Kind> kinds)
    {
        foreach (var count in group.Counts)
            if (!kinds.TryGetValue(count.Name, out var kind) || kind.Shown < Most(count.Severity))
                return false;
        foreach (var count in group.Counts)
            kinds[count.Name].Cut(count);
        return true;
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

    /// <summary>The diagnostics of one name; a name has one severity.</summary>
    private sealed class Kind(Severity severity)
    {
        private string? _last;
        private int _files;
        private int _cut;

        public Severity Severity { get; } = severity;

        /// <summary>How many were printed.</summary>
        public int Shown { get; set; }

        public bool IsCut => _cut > 0;

        public void Cut(Diagnostic diagnostic)
        {
            // They come file by file.
            if (diagnostic.Location.File != _last)
                _files++;
            _last = diagnostic.Location.File;
            _cut++;
        }

        /// <summary>Cuts all that were counted, of files that no other group is about.</summary>
        public void Cut(DiagnosticCount count)
        {
            _files += count.Files;
            _cut += count.Count;
        }

        public Wording Describe(string name) => Wording.Say(
            "… and {0} in {1}; run with --all-warnings to see every one",
            "……另有 {0}，涉及 {1}；加上 --all-warnings 可全部列出",
            Severity == Severity.Error
                ? Wording.Count(_cut, "{0:N0} more {1} error", "{0:N0} more {1} errors", "{0:N0} 条 {1} 错误", name)
                : Wording.Count(_cut, "{0:N0} more {1} warning", "{0:N0} more {1} warnings", "{0:N0} 条 {1} 警告", name),
            Wording.Count(_files, "{0:N0} file", "{0:N0} files", "{0:N0} 个文件"));
    }
}
