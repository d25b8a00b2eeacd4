namespace Gazette.Reporting;

/// <summary>The form in which another program is told what is wrong.</summary>
public enum ReportFormat
{
    /// <summary>JSON of our own, for scripts.</summary>
    Json,

    /// <summary>SARIF 2.1.0 (OASIS), for editors and code scanning.</summary>
    Sarif,

    /// <summary>The workflow commands of GitHub Actions, which become annotations.</summary>
    GitHub,

    /// <summary>The code quality report of GitLab.</summary>
    GitLab,
}
