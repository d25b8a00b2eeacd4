using System.Text;
using Gazette.Diagnostics;
using Gazette.Files;
using Gazette.Hashing;
using Gazette.Yaml;

namespace Gazette.Configuration;

/// <summary>Reads site.config.yml.</summary>
public static class SiteConfigFile
{
    /// <summary>Its name in the site's folder.</summary>
    public const string Name = "site.config.yml";

    private const string Languages = "\nlanguages:";

    private const int LargestLength = 1 << 20;

    /// <summary>
    /// What site.config.yml in <paramref name="siteFolder"/> says, or null and at least one error in <paramref name="bag"/>.
    /// </summary>
    public static SiteConfig? Read(string siteFolder, DiagnosticBag bag)
    {
        byte[] bytes;
        try
        {
            var file = new FileInfo(Path.Combine(siteFolder, Name));
            if (FaultOf(FileState.At(file.FullName).Kind) is { } fault)
            {
                bag.Add(fault);
                return null;
            }

            if (file.Length > LargestLength)
            {
                bag.Add(DiagnosticCatalog.ConfigTooLarge(Name, file.Length, LargestLength));
                return null;
            }

            bytes = File.ReadAllBytes(file.FullName);
        }
        catch (Exception denied) when (denied is IOException or UnauthorizedAccessException)
        {
            bag.Add(DiagnosticCatalog.UnreadableFile(Name));
            return null;
        }

        return Parse(bytes, bag);
    }

    /// <summary>
    /// The first language that site.config.yml names, as it is written, whatever else is wrong in the file; null when it names
    /// none. Cheap: no line but that one is read.
    /// </summary>
    public static string? FirstLanguage(string siteFolder)
    {
        try
        {
            var file = new FileInfo(Path.Combine(siteFolder, Name));
            if (FileState.At(file.FullName).Kind != FileKind.File || file.Length > LargestLength)
                return null;
            var text = "\n" + File.ReadAllText(file.FullName);
            var list = text.IndexOf(Languages, StringComparison.Ordinal);
            if (list < 0)
                return null;
            // languages: [en], "- en" on the next line, or {id: en, ...}.
            var first = text.AsSpan(list + Languages.Length).TrimStart(" \t\r\n[{-\"'");
            if (first.StartsWith("id:"))
                first = first["id:".Length..].TrimStart(" \"'");
            var length = 0;
            while (length < first.Length && (char.IsAsciiLetterOrDigit(first[length]) || first[length] == '-'))
                length++;
            return first[..length].ToString();
        }
        catch (Exception denied) when (denied is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static void ComplainOf(YamlNote note, SettingsReading reading)
    {
        var known = reading.Complaints.FindIndex(known => known.Location.Line == note.Line);
        // What must be there is missing because it became a note.
        var isMissing = known >= 0 && note.Before.Length == 0 && reading.Complaints[known].Name == "missing-setting";
        if (isMissing)
            reading.Complaints.RemoveAt(known);
        // "# a note" behind a setting is usual here, "#1" seldom meant as one.
        else if (known >= 0 || note.Text is not ['#', not ' ', ..])
            return;
        reading.Complain(DiagnosticCatalog.NoteBehindText(
            new FileLocation(Name, note.Line, note.Column), note.Text, note.Before, isMissing));
    }

    private static Diagnostic? FaultOf(FileKind kind) => kind switch
    {
        FileKind.File => null,
        FileKind.Link => DiagnosticCatalog.Symlink(Name),
        FileKind.Other => DiagnosticCatalog.PipeOrDevice(Name),
        _ => DiagnosticCatalog.NoConfig(Name),
    };

    /// <summary>
    /// What <paramref name="bytes"/>, the content of a site.config.yml, say, or null and at least one error in
    /// <paramref name="bag"/>.
    /// </summary>
    public static SiteConfig? Parse(ReadOnlySpan<byte> bytes, DiagnosticBag bag)
    {
        if (Utf8Text.FaultOf(bytes, Name) is { } fault)
        {
            bag.Add(fault);
            return null;
        }

        var reading = new SettingsReading(Name);
        var text = Encoding.UTF8.GetString(Utf8Text.WithoutMark(bytes));
        var map = YamlText.Read(text, 1, Name, KnownKeys.None, reading.Complaints);
        var config = map is null ? null : SiteConfigReader.Config(map, reading) with
        {
            Written = text,
            Digest = ContentHash.Of(bytes),
        };
        foreach (var note in YamlNotes.In(text, 1))
            ComplainOf(note, reading);
        bag.AddRange(reading.Complaints);
        return reading.Complaints.Any(diagnostic => diagnostic.Severity == Severity.Error) ? null : config;
    }
}
