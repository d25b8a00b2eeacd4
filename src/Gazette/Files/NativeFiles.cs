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
