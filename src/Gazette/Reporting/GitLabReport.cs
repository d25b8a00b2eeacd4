using Gazette.Diagnostics;

namespace Gazette.Reporting;

/// <summary>
/// A code quality report of GitLab (<c>artifacts: reports: codequality</c>): the part of Code Climate's format that it reads.
/// </summary>
internal static class GitLabReport
{
    /// <param name="prefix">Path of the site from the top of the repository.</param>
    public static void Write(IReadOnlyList<DiagnosticGroup> groups, string prefix, UserLanguage language, TextWriter output)
    {
        var fingerprints = new Fingerprints();
        using var report = new JsonOutput(output);
        var json = report.Json;
        json.WriteStartArray();
        foreach (var diagnostic in groups.SelectMany(group => group.Items))
        {
            json.WriteStartObject();
            json.WriteString("description", (diagnostic.Message + diagnostic.Hint).In(language));
            json.WriteString("check_name", diagnostic.Name);
            json.WriteString("fingerprint", fingerprints.Of(diagnostic));
            json.WriteString("severity", diagnostic.Severity == Severity.Error ? "major" : "minor");
            json.WriteStartObject("location");
            json.WriteString("path", prefix + diagnostic.Location.File);
            json.WriteStartObject("lines");
            // There must be one, also of a file as a whole.
            json.WriteNumber("begin", Math.Max(1, diagnostic.Location.Line));
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
            report.EndEntry();
        }

        json.WriteEndArray();
    }
}
