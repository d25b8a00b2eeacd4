using Gazette.Diagnostics;

namespace Gazette.Reporting;

/// <summary>Tells other programs what is wrong. Nothing is summed up: they count themselves.</summary>
public static class DiagnosticReport
{
    /// <summary>Writes the whole report.</summary>
    /// <param name="siteFolder">Absolute path of the site's folder.</param>
    public static void Write(
        ReportFormat format,
        IReadOnlyList<DiagnosticGroup> groups,
        string siteFolder,
        UserLanguage language,
        TextWriter output)
    {
        switch (format)
        {
            case ReportFormat.Json:
                JsonReport.Write(groups, language, output);
                break;
            case ReportFormat.Sarif:
                SarifReport.Write(groups, siteFolder, language, output);
                break;
            case ReportFormat.GitHub:
                GitHubCommands.Write(groups, RepositoryPath.Of(siteFolder), language, output);
                break;
            default:
                GitLabReport.Write(groups, RepositoryPath.Of(siteFolder), language, output);
                break;
        }
    }
}
