namespace Gazette.Diagnostics;

/// <summary>The wording of every diagnostic, one method each; a file for each room that complains.</summary>
public static partial class DiagnosticCatalog
{
    internal static Diagnostic Error(string name, FileLocation location, string message, string hint) =>
        new(Severity.Error, name, location, message, hint);

    internal static Diagnostic Warning(string name, FileLocation location, string message, string hint) =>
        new(Severity.Warning, name, location, message, hint);

    /// <summary>Text of the editor's, shortened so that a diagnostic stays one readable line.</summary>
    internal static string Quote(string text)
    {
        var line = Printable(text.ReplaceLineEndings(" ").Trim());
        if (line.Length <= 60)
            return $"\"{line}\"";
        // Never half of a character that takes two UTF-16 units.
        var length = char.IsHighSurrogate(line[56]) ? 56 : 57;
        return $"\"{line[..length]}...\"";
    }

    /// <summary>
    /// Text with a replacement character (U+FFFD) for each control character: what files are called and hold must not steer
    /// the terminal or the log of whoever builds the site.
    /// </summary>
    internal static string Printable(string text) =>
        text.Any(char.IsControl) ? new string([.. text.Select(c => char.IsControl(c) ? '\uFFFD' : c)]) : text;
}
