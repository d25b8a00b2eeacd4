using System.Runtime.InteropServices;
using System.Text;

namespace Gazette.Files;

/// <summary>
/// Linux: an open folder, a look at what lies below it (statx(2), the same on every processor), and whole files read and made in
/// the fewest calls. What fails says no more than that; the way of .NET tells why.
/// </summary>
internal static partial class NativeFiles
{
    /// <summary>No open folder.</summary>
    public const int None = -1;

    // linux/fcntl.h and linux/stat.h.
    private const int OpenPathOnly = 0x200000;
    private const int CloseOnExec = 0x80000;
    private const int OpenToRead = 0;
    private const int OpenAnew = 0x1 | 0x40 | 0x200;
    private const int OfOpenFile = 0x1000;

    // 0666 and 0777: what all may do, less what the process's mask takes away (umask(2)).
    private const uint ModeOfFiles = 0x1B6;
    private const uint ModeOfFolders = 0x1FF;

    private const int LongestPath = 1024;
    private const int FollowNoLink = 0x100;
    private const uint WantTypeTimesNumberSize = 0x1 | 0x40 | 0x80 | 0x100 | 0x200;
    private const uint GivesChanged = 0x80;
    private const uint GivesInode = 0x100;
    private const int TypeMask = 0xF000;
    private const int TypeFile = 0x8000;
    private const int TypeFolder = 0x4000;
    private const int TypeLink = 0xA000;

    /// <summary>Whether this system has them.</summary>
    public static bool AreUsable { get; } = OperatingSystem.IsLinux() && Works();

    /// <summary>An open folder, or <see cref="None"/>.</summary>
    /// <param name="path">Absolute, in UTF-8, with a zero at its end.</param>
    public static int Open(ReadOnlySpan<byte> path) => open(MemoryMarshal.GetReference(path), OpenPathOnly | CloseOnExec);

    public static void Close(int folder)
    {
        if (folder != None)
            _ = close(folder);
    }

    /// <summary>What lies at a path.</summary>
    /// <param name="path">From the open folder, in UTF-8, with a zero at its end.</param>
    public static FileState At(int folder, ReadOnlySpan<byte> path)
    {
        if (statx(folder, MemoryMarshal.GetReference(path), FollowNoLink, WantTypeTimesNumberSize, out var found) != 0)
            return default;
        var kind = (found.Mode & TypeMask) switch
        {
            TypeFile => FileKind.File,
            TypeFolder => FileKind.Folder,
            TypeLink => FileKind.Link,
            _ => FileKind.Other,
        };
        return new FileState(
            kind,
            kind == FileKind.File ? found.Size : 0,
            TicksOf(found.Modified),
            (found.Given & GivesChanged) == 0 ? 0 : TicksOf(found.Changed),
            (found.Given & GivesInode) == 0 ? 0 : found.Inode);
    }

    /// <summary>Reads a file from its beginning into a buffer; the number of bytes, or -1 where that is impossible.</summary>
    /// <param name="path">Absolute.</param>
    /// <param name="length">Bytes that the file is known to have; when so many are read, nobody asks for more.</param>
    public static int Read(string path, Span<byte> buffer, long length)
    {
        Span<byte> bytes = stackalloc byte[LongestPath];
        if (!TryEncode(path, bytes) || open(bytes[0], OpenToRead | CloseOnExec, 0) is not (>= 0 and var file))
            return -1;
        var count = 0;
        nint read = 1;
        while (read > 0 && count < buffer.Length && count != length)
        {
            read = NativeFiles.read(file, ref buffer[count], buffer.Length - count);
            count += (int)read;
        }

        _ = close(file);
        return read < 0 ? -1 : count;
    }

    /// <summary>
    /// Makes a file, or empties it, and writes bytes to it; false where it could not be written, or not all of it.
    /// </summary>
    /// <param name="path">Absolute.</param>
    /// <param name="modified">When it was written, in 100 ns ticks of UTC.</param>
    public static bool TryWrite(string path, ReadOnlySpan<byte> bytes, out long modified)
    {
        modified = 0;
        Span<byte> name = stackalloc byte[LongestPath];
        if (!TryEncode(path, name) || open(name[0], OpenAnew | CloseOnExec, ModeOfFiles) is not (>= 0 and var file))
            return false;
        var isWhole = true;
        while (!bytes.IsEmpty && isWhole)
        {
            var written = write(file, MemoryMarshal.GetReference(bytes), bytes.Length);
            isWhole = written > 0;
            bytes = bytes[(int)Math.Max(0, written)..];
        }

        isWhole = isWhole && statx(file, 0, OfOpenFile, WantTypeTimesNumberSize, out var found) == 0
            && (modified = TicksOf(found.Modified)) > 0;
        return close(file) == 0 && isWhole;
    }

    /// <summary>Makes a folder; false where that is impossible, and where there is one.</summary>
    /// <param name="path">Absolute.</param>
    public static bool TryMakeFolder(string path)
    {
        Span<byte> bytes = stackalloc byte[LongestPath];
        return TryEncode(path, bytes) && mkdir(bytes[0], ModeOfFolders) == 0;
    }

    private static bool TryEncode(string path, Span<byte> bytes)
    {
        if (!AreUsable || !Encoding.UTF8.TryGetBytes(path, bytes[..^1], out var length))
            return false;
        bytes[length] = 0;
        return true;
    }

    private static long TicksOf(Moment time) =>
        DateTime.UnixEpoch.Ticks + (time.Seconds * TimeSpan.TicksPerSecond) + (time.Nanoseconds / TimeSpan.NanosecondsPerTick);

    private static bool Works()
    {
        try
        {
            return At(None, "/\0"u8).Kind == FileKind.Folder;
        }
        catch (Exception fault) when (fault is DllNotFoundException or EntryPointNotFoundException)
        {
            return false;
        }
    }

    [LibraryImport("libc")]
    private static partial int open(in byte path, int flags);

    [LibraryImport("libc")]
    private static partial int open(in byte path, int flags, uint mode);

    [LibraryImport("libc")]
    private static partial nint read(int file, ref byte bytes, nint count);

    [LibraryImport("libc")]
    private static partial nint write(int file, in byte bytes, nint count);

    [LibraryImport("libc")]
    private static partial int mkdir(in byte path, uint mode);

    [LibraryImport("libc")]
    private static partial int close(int file);

    [LibraryImport("libc")]
    private static partial int statx(int folder, in byte path, int flags, uint mask, out Found found);

    /// <summary><c>struct statx</c> as far as it is needed.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 256)]
    private struct Found
    {
        [FieldOffset(0)]
        public uint Given;

        [FieldOffset(28)]
        public ushort Mode;

        [FieldOffset(32)]
        public ulong Inode;

        [FieldOffset(40)]
        public long Size;

        [FieldOffset(96)]
        public Moment Changed;

        [FieldOffset(112)]
        public Moment Modified;
    }

    /// <summary><c>struct statx_timestamp</c>.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct Moment
    {
        public long Seconds;
        public uint Nanoseconds;
    }
}
