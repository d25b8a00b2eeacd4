using Gazette.Files;

namespace Gazette.Fixing;

/// <summary>Writes what was mended.</summary>
public static class MendedFile
{
    /// <summary>
    /// Replaces an article's file; false where it does not hold any more what was mended: nobody's text is to be lost.
    /// </summary>
    /// <exception cref="IOException">The disk is full or the folder cannot be written; the file is as it was.</exception>
    public static bool Write(string siteFolder, MendedArticle article)
    {
        var path = Path.Combine(siteFolder, article.File);
        if (FileState.At(path).Kind != FileKind.File || !File.ReadAllBytes(path).AsSpan().SequenceEqual(article.Before))
            return false;
        AtomicFile.Replace(path, unfinished =>
        {
            File.WriteAllBytes(unfinished, article.After);
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(unfinished, File.GetUnixFileMode(path));
        });
        return true;
    }
}
