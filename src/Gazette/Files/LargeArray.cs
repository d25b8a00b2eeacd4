using System.Runtime.InteropServices;

namespace Gazette.Files;

/// <summary>
/// Arrays of megabytes. Linux gives memory page by page when it is first written to, which costs a few hundred nanoseconds each
/// and in a virtual machine up to 20 µs; where it may give large pages of 2 MB (madvise(2)), it is asked for them.
/// </summary>
internal static unsafe partial class LargeArray
{
    private const int LargePage = 2 << 20;

    // linux/mman.h
    private const int UseLargePages = 14;

    /// <summary>An array whose bytes are not set to anything.</summary>
    public static byte[] OfBytes(int length)
    {
        var array = GC.AllocateUninitializedArray<byte>(length);
        if (length < LargePage || !NativeFiles.AreUsable)
            return array;
        fixed (byte* start = array)
        {
            const nuint inPage = LargePage - 1;
            var from = ((nuint)start + inPage) & ~inPage;
            var to = ((nuint)start + (nuint)length) & ~inPage;
            // Only advice: whatever comes of it, the array is as good.
            if (from < to)
                _ = madvise(from, to - from, UseLargePages);
        }

        return array;
    }

    [LibraryImport("libc")]
    private static partial int madvise(nuint start, nuint length, int advice);
}
