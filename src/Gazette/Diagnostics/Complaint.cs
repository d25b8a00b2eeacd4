namespace Gazette.Diagnostics;

/// <summary>The wording of every complaint, one method each; a file for each room that complains.</summary>
public static partial class Complaint
{
    internal static Diagnostic Error(string name, FileLocation location, string message, string hint) =>
        new(Severity.Error, name, location, message, hint);

    internal static Diagnostic Warning(string name, FileLocation location, string message, string hint) =>
        new(Severity.Warning, name, location, message, hint);

    /// <summary>Text of the editor's, shortened so that a complaint stays one readable line.</summary>
    internal static string Quote(string text)
    {
        var line = text.ReplaceLineEndings(" ").Trim();
        return line.Length <= 60 ? $"\"{line}\"" : $"\"{line[..57]}...\"";
    }
}
