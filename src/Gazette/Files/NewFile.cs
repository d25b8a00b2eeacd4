namespace Gazette.Files;

/// <summary>Writes files where there are none yet.</summary>
internal static class NewFile
{
    /// <summary>Writes a file, in folders made for it if need be. Of two people at once only one can be first.</summary>
    /// <returns>False where something lies there already; it is left as it is.</returns>
    /// <exception cref="IOException">The disk is full or a folder may not be written.</exception>
    public static bool TryWrite(string path, ReadOnlySpan<byte> bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        try
        {
            // The system looks and creates in one step.
            using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
            stream.Write(bytes);
            return true;
        }
        catch (IOException) when (IsTaken(path))
        {
            return false;
        }
    }

    /// <summary>Whether anything lies at a path, be it a link that leads nowhere.</summary>
    public static bool IsTaken(string path) => FileState.At(path).Kind != FileKind.Nothing;

    /// <summary>
    /// The folder above a file that is a link, so that the file would come to lie elsewhere; null when none is.
    /// </summary>
    /// <param name="root">The folder to look below.</param>
    /// <param name="file">Path from it, with <c>/</c> between its parts.</param>
    public static string? LinkAbove(string root, string file)
    {
        for (var above = Path.GetDirectoryName(file)!; above.Length > 0; above = Path.GetDirectoryName(above)!)
        {
            if (FileState.At(Path.Combine(root, above)).Kind == FileKind.Link)
                return above;
        }

        return null;
    }
}
