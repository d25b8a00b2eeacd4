using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Text;

namespace Gazette.Files;

/// <summary>What a folder's entry is, without following a link.</summary>
/// <param name="Kind">What lies there.</param>
/// <param name="Length">Bytes, of a file.</param>
/// <param name="Modified">
/// Time of last change of its content (mtime), in 100 ns ticks of UTC. Whoever writes the file can set it.
/// </param>
/// <param name="Changed">
/// Time of last change of content or entry (ctime), which only the system sets; 0 where there is none.
/// </param>
/// <param name="Inode">Number of the file in its file system; 0 where there is none.</param>
internal readonly record struct FileState(FileKind Kind, long Length, long Modified, long Changed = 0, ulong Inode = 0)
{
    /// <summary>
    /// Digest of all but the length that the system tells of a file without opening it: with the length, it tells the file's
    /// content from an earlier one, once the file is settled.
    /// </summary>
    public ulong Stamp
    {
        get
        {
            ReadOnlySpan<long> parts = [Modified, Changed, (long)Inode];
            return XxHash3.HashToUInt64(MemoryMarshal.AsBytes(parts));
        }
    }

    /// <summary>
    /// From when on, in 100 ns ticks of UTC, a change of the file would give it another <see cref="Stamp"/>.
    /// </summary>
    public long SettledAt => TimestampPolicy.SettledAt(Modified, Changed);

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
