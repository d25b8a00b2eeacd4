using Gazette.Diagnostics;
using static Gazette.Diagnostics.Wording;

namespace Gazette.Commands;

/// <summary>The counts that the summaries of several commands hold.</summary>
internal static class Counts
{
    public static Wording Articles(int count) => Count(count, "{0:N0} article", "{0:N0} articles", "{0:N0} 篇文章");

    public static Wording Warnings(IEnumerable<DiagnosticGroup> groups) =>
        Count(DiagnosticGroup.Count(groups, Severity.Warning), "{0:N0} warning", "{0:N0} warnings", "{0:N0} 条警告");

    public static Wording Errors(IEnumerable<DiagnosticGroup> groups) =>
        Count(DiagnosticGroup.Count(groups, Severity.Error), "{0:N0} error", "{0:N0} errors", "{0:N0} 处错误");
}
