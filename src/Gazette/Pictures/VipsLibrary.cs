using System.Runtime.InteropServices;
using Gazette.Configuration;

namespace Gazette.Pictures;

/// <summary>
/// The library that makes pictures (libvips, https://www.libvips.org/), a file beside the program. It is loaded when the first
/// picture has to be made: that takes 30 ms, and most builds make none. (NetVips, its usual binding, loads it in every process
/// that has native code of it.)
/// </summary>
internal static unsafe class VipsLibrary
{
    /// <summary>The file of the library; null where this program came without one.</summary>
    public static string? File { get; } = Find();

    private static readonly Lazy<bool> s_loaded = new(Load);

    /// <summary>Whether it can be used; loads it. What it may read is limited to the kinds of pictures that sites have.</summary>
    public static bool IsLoaded => s_loaded.Value;

    /// <summary>Whether this program came with it, as far as anybody knows.</summary>
    public static bool IsThere => File is not null && !HasFailed;

    /// <summary>Whether somebody tried to load it in vain.</summary>
    public static bool HasFailed => s_loaded is { IsValueCreated: true, Value: false };

    /// <summary>What can be published of pictures, of what a site asks for.</summary>
    public static PictureMode Possible(PictureMode asked) =>
        asked != PictureMode.Off && !IsThere ? PictureMode.Missing : asked;

    private static string? Find()
    {
        var name = OperatingSystem.IsWindows() ? "libvips-42.dll"
            : OperatingSystem.IsMacOS() ? "libvips.42.dylib"
            : "libvips.so.42";
        string[] places =
        [
            Path.Combine(AppContext.BaseDirectory, name),
            Path.Combine(AppContext.BaseDirectory, "runtimes", RuntimeInformation.RuntimeIdentifier, "native", name),
        ];
        return places.FirstOrDefault(System.IO.File.Exists);
    }

    private static bool Load()
    {
        if (File is null || !NativeLibrary.TryLoad(File, out var library))
            return false;
        Vips.Bind(library);
        fixed (byte* name = "gazette\0"u8)
            if (Vips.Init(name) != 0)
                return false;
        // One thread for each picture: several pictures are made at once, and the bytes never depend on threads.
        Vips.SetConcurrency(1);
        Vips.SetCacheMaximum(0);
        Vips.BeQuiet();
        Vips.BlockUntrusted(1);
        Block("VipsForeignLoad", true);
        foreach (var kind in (string[])["Jpeg", "Png", "Webp", "Nsgif", "Heif"])
            Block("VipsForeignLoad" + kind, false);
        return true;
    }

    private static void Block(string operations, bool isBlocked)
    {
        var name = Marshal.StringToCoTaskMemUTF8(operations);
        Vips.Block((byte*)name, isBlocked ? 1 : 0);
        Marshal.FreeCoTaskMem(name);
    }
}
