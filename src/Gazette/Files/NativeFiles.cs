using System.Runtime.InteropServices;

namespace Gazette.Files;

/// <summary>Linux: an open folder, and a look at what lies below it (statx(2), the same on every processor).</summary>
internal static partial class NativeFiles
{
    /// <summary>No open folder.</summary>
    public const int None = -1;

    // linux/fcntl.h and linux/stat.h.
    private const int OpenPathOnly = 0x200000;
    private const int CloseOnExec = 0x80000;
    private const int FollowNoLink = 0x100;
    private const uint WantTypeTimeSize = 0x1 | 0x40 | 0x200;
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
        if (statx(folder, MemoryMarshal.GetReference(path), FollowNoLink, WantTypeTimeSize, out var found) != 0)
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
            DateTime.UnixEpoch.Ticks + (
                found.ModifiedSeconds * TimeSpan.TicksPerSecond) + (found.ModifiedNanoseconds / TimeSpan.NanosecondsPerTick));
    }

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
    private static partial int close(int file);

    [LibraryImport("libc")]
    private static partial int statx(int folder, in byte path, int flags, uint mask, out Found found);

    /// <summary><c>struct statx</c> as far as it is needed.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 256)]
    private struct Found
    {
        [FieldOffset(28)]
        public ushort Mode;

        [FieldOffset(40)]
        public long Size;

        [FieldOffset(112)]
        public long ModifiedSeconds;

        [FieldOffset(120)]
        public uint ModifiedNanoseconds;
    }
}
