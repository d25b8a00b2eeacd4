using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Gazette.Commands;

/// <summary>An article that has a title and a place, and waits for its text.</summary>
/// <param name="Date">As front matter has it: <c>2024-05-15 16:05</c>, <c>2024-05</c>, <c>unknown</c>.</param>
/// <param name="Section">Id of the section; null when none was given.</param>
public sealed partial record NewArticle(string Title, string Date, string Slug, string? Section)
{
    /// <summary>Where it belongs, from the site's folder: <c>content/2024/05/15/flood.md</c>; as deep as its date is known.</summary>
    public string Path => $"content/{(DatePattern().Match(Date) is { Success: true } date ? date.Groups["folder"].Value.Replace('-', '/') : "undated")}/{Slug}.md";

    /// <summary>The whole file. Every field an article should have is there, to be filled in.</summary>
    public string Text => $"""
        ---
        title: '{Title.Replace("'", "''", StringComparison.Ordinal)}'
        date: {Date}
        source:
        authors: []
        section:{(Section is null ? "" : $" {Section}")}
        tags: []
        summary:
        ---


        """.ReplaceLineEndings("\n");

    /// <summary>Whether <paramref name="date"/> is a date as articles have it.</summary>
    public static bool IsDate(string date)
    {
        if (date == "unknown")
            return true;
        string[] forms =
        [
            "yyyy", "yyyy-MM", "yyyy-MM-dd",
            "yyyy-MM-dd HH:mm", "yyyy-MM-ddTHH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-ddTHH:mm:ss",
            "yyyy-MM-ddTHH:mmzzz", "yyyy-MM-ddTHH:mm:sszzz",
        ];
        return DateTimeOffset.TryParseExact(date, forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _);
    }

    /// <summary>Writes the file, in a folder made for it if need be.</summary>
    /// <returns>False when there is such a file already, which is left as it is.</returns>
    public bool Write(string siteFolder)
    {
        var file = System.IO.Path.Combine(siteFolder, Path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        try
        {
            // The system decides whether it exists and creates it in one step: two people cannot both be first.
            using var stream = new FileStream(file, FileMode.CreateNew, FileAccess.Write);
            stream.Write(Encoding.UTF8.GetBytes(Text));
            return true;
        }
        catch (IOException) when (File.Exists(file) || Directory.Exists(file))
        {
            return false;
        }
    }

    [GeneratedRegex("^(?<folder>[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?)", RegexOptions.ExplicitCapture)]
    private static partial Regex DatePattern();
}
