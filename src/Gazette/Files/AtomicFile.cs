using System.Globalization;
using System.Text;
using Gazette.Hashing;

namespace Gazette.Files;

/// <summary>
/// Replaces files so that whoever opens one finds the old bytes or all of the new ones: they are written under another name in
/// the same folder, which then takes the file's place (<c>rename(2)</c>, <c>MoveFileEx</c>).
/// </summary>
public static class AtomicFile
{
    /// <summary>
    /// Ending of the other name. What is left of it by a build that was killed is written over, or swept, by the next.
    /// </summary>
    public const string UnfinishedEnding = ".gazette-unfinished";

    /// <summary>Bytes of UTF-8 that the name of a file may have.</summary>
    private const int LongestName = 255;

    /// <summary>Replaces a file, or makes it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="write">Writes all bytes to the path it is given and closes it.</param>
    /// <returns>What <paramref name="write"/> gives.</returns>
    /// <exception cref="IOException">The disk is full or the folder cannot be written; the file is as it was.</exception>
    public static T Replace<T>(string path, Func<string, T> write) => Replace(path, [], (unfinished, _) => write(unfinished));

    /// <inheritdoc cref="Replace{T}(string, Func{string, T})"/>
    public static T Replace<T>(string path, ReadOnlySpan<byte> bytes, Func<string, ReadOnlySpan<byte>, T> write)
    {
        var unfinished = Unfinished(path);
        var result = write(unfinished, bytes);
        File.Move(unfinished, path, overwrite: true);
        return result;
    }

    /// <summary>The other name of a file; one that the ending would make too long has a digest before it.</summary>
    private static string Unfinished(string path)
    {
        var name = Path.GetFileName(path);
        var length = Encoding.UTF8.GetByteCount(name);
        return length <= LongestName - UnfinishedEnding.Length ? path + UnfinishedEnding
            : path[..^name.Length] + ContentHash.Of(Encoding.UTF8.GetBytes(name)).ToString("x16", CultureInfo.InvariantCulture)
                + UnfinishedEnding;
    }

    /// <inheritdoc cref="Replace{T}(string, Func{string, T})"/>
    public static void Replace(string path, Action<string> write) => Replace(path, unfinished =>
    {
        write(unfinished);
        return true;
    });
}
