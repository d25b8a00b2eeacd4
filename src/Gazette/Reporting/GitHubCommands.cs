using System.Globalization;
using System.Text;
using Gazette.Diagnostics;

namespace Gazette.Reporting;

/// <summary>
/// Workflow commands of GitHub Actions: <c>::error file=content/x.md,line=4,col=7,title=bad-date::...</c>, one to a line.
/// </summary>
internal static class GitHubCommands
{
    /// <param name="prefix">Path of the site from the top of the repository.</param>
    public static void Write(IReadOnlyList<DiagnosticGroup> groups, string prefix, UserLanguage language, TextWriter output)
    {
        foreach (var diagnostic in groups.SelectMany(group => group.Items))
        {
            var place = diagnostic.Location;
            var command = new StringBuilder(diagnostic.Severity == Severity.Error ? "::error" : "::warning")
                .Append(" file=").Append(Property(prefix + place.File));
            if (place.Line > 0)
                command.Append(CultureInfo.InvariantCulture, $",line={place.Line}");
            if (place.Column > 0)
                command.Append(CultureInfo.InvariantCulture, $",col={place.Column}");
            output.WriteLine(command.Append(",title=").Append(Property(diagnostic.Name))
                .Append("::").Append(Data((diagnostic.Message + diagnostic.Hint).In(language))));
        }
    }

    /// <summary>What a value of a command must not hold as it is: the signs that end values, and line ends.</summary>
    private static string Property(string text) =>
        Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);

    private static string Data(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal)
            .Replace("\n", "%0A", StringComparison.Ordinal);
}
