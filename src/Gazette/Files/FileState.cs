using System.Text;

namespace Gazette.Files;

/// <summary>What a folder's entry is, without following a link.</summary>
/// <param name="Kind">What lies there.</param>
/// <param name="Length">Bytes, of a file.</param>
/// <param name="Modified">Time of last change in 100 ns ticks of UTC.</param>
internal readonly record struct FileState(FileKind Kind, long Length, long Modified)
{
    /// <summary>What lies at an absolute path.</summary>
    public static FileState At(string path) => NativeFiles.AreUsable
        ? NativeFiles.At(NativeFiles.None, Encoding.UTF8.GetBytes(path + "\0"))
        : ManagedFiles.At(path);
}

internal enum FileKind
{
    Nothing,
    File,
    Folder,

    /// <summary>A symbolic link, wherever it leads.</summary>
    Link,

    /// <summary>A pipe, a device and the like.</summary>
    Other,
}
