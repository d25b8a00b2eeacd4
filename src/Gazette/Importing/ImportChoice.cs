using System.IO.Enumeration;
using Gazette.Capturing;

namespace Gazette.Importing;

/// <summary>What is imported.</summary>
/// <param name="From">Absolute path of the folder of saved pages, texts and archives, or of one of them.</param>
internal sealed record ImportChoice(string From)
{
    /// <summary>
    /// Names of pages, with <c>*</c> for any letters and <c>?</c> for one: of the last part alone where it has no <c>/</c>. Null
    /// for all.
    /// </summary>
    public string? Only { get; init; }

    /// <summary>The first day, as <c>2009-07-03</c>; null for any. What has no date is not known to be before it.</summary>
    public string? Since { get; init; }

    public bool Has(Capture capture)
    {
        if (Only is null)
            return true;
        var name = Only.Contains('/', StringComparison.Ordinal) ? capture.Name
            : capture.Name[(capture.Name.LastIndexOf('/') + 1)..];
        return FileSystemName.MatchesSimpleExpression(Only, name);
    }

    /// <summary>Whether a date, as precise as it is known, is certainly before the first day.</summary>
    public bool IsBefore(string? date) => Since is not null && date is not null
        && string.CompareOrdinal(date, 0, Since, 0, Math.Min(10, date.Length)) < 0;
}
