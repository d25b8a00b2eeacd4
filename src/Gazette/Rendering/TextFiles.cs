using System.Text;
using Gazette.Diagnostics;
using Gazette.Yaml;

namespace Gazette.Rendering;

/// <summary>Text files of templates/.</summary>
internal static class TextFiles
{
    /// <summary>
    /// The text of a file with <c>\n</c> at the end of each line, or null after a diagnostic where it is not UTF-8 or may not be
    /// read.
    /// </summary>
    /// <param name="path">Where it is.</param>
    /// <param name="file">Path from the site's folder, for the diagnostic.</param>
    public static string? Read(string path, string file, DiagnosticBag bag)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(path);
        }
        catch (UnauthorizedAccessException)
        {
            bag.Add(DiagnosticCatalog.UnreadableFile(file));
            return null;
        }

        if (Utf8Text.FaultOf(bytes, file) is not { } fault)
            return Encoding.UTF8.GetString(Utf8Text.WithoutMark(bytes)).ReplaceLineEndings("\n");
        bag.Add(fault);
        return null;
    }
}
