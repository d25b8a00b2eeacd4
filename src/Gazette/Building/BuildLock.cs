using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Gazette.Building;

/// <summary>
/// Keeps a second build away from the folders of the first: the memory of a site, and the folder a site is built into, which may
/// be another site's too. The operating system gives the lock back when its holder
/// dies, so a stale one never stands in the way.
/// </summary>
internal sealed partial class BuildLock : IDisposable
{
    // flock(2): for one process only, and without waiting.
    private const int Exclusive = 2;
    private const int AtOnce = 4;

    // open(2), O_RDONLY | O_CLOEXEC: a lock that a child process inherited would outlive the build.
    private static readonly int s_readOnly = OperatingSystem.IsMacOS() ? 0x1000000 : 0x80000;

    private const string Ending = ".gazette-lock";

    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(100);

    private readonly FileStream? _file;

    /// <summary>Absolute path of a file that goes with the lock; else null.</summary>
    private readonly string? _passing;

    /// <summary>The folder itself, locked; null where it is not there, or the system locks no folders.</summary>
    private readonly SafeFileHandle? _folder;

    private BuildLock(FileStream? file, string? passing = null, SafeFileHandle? folder = null) =>
        (_file, _passing, _folder) = (file, passing, folder);

    /// <summary>Takes the lock; null when another build still holds it after <paramref name="wait"/>.</summary>
    /// <param name="folder">out/memory/ of the site.</param>
    /// <param name="holder">The process that holds it, as far as it said so; empty when the lock was taken.</param>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder cannot be written.</exception>
    public static BuildLock? Take(string folder, TimeSpan wait, out string holder)
    {
        Directory.CreateDirectory(folder);
        var note = Path.Combine(folder, "lock-holder");
        for (var waited = TimeSpan.Zero; ; waited += s_pause)
        {
            if (Open(Path.Combine(folder, "lock")) is { } file)
            {
                holder = "";
                return Signed(new BuildLock(file), note);
            }

            if (waited >= wait)
            {
                holder = File.Exists(note) ? File.ReadAllText(note) : "";
                return null;
            }

            Thread.Sleep(s_pause);
        }
    }

    /// <summary>
    /// Takes the lock of a folder that a site is built into: a file beside it, which is there as long as the build runs, and the
    /// folder itself, which can be locked also where the one above is not ours to write. Null when another build still holds one
    /// of them after <paramref name="wait"/>, or has made the folder meanwhile.
    /// </summary>
    /// <remarks>Windows locks no folders: who may not write above one there builds without a lock.</remarks>
    /// <param name="output">Absolute path of the folder, which need not be there.</param>
    /// <exception cref="IOException">The folder above cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder above cannot be written.</exception>
    public static BuildLock? TakeBeside(string output, TimeSpan wait)
    {
        var path = output + Ending;
        var isNew = !Directory.Exists(output);
        for (var waited = TimeSpan.Zero; waited <= wait; waited += s_pause)
        {
            try
            {
                Directory.CreateDirectory(Path.GetDirectoryName(output)!);
                // A folder that another site was built into meanwhile is not ours to sweep.
                if (isNew && waited > TimeSpan.Zero && Directory.Exists(output))
                    return null;
                if (Open(path) is { } file && IsAt(path, file))
                {
                    var taken = new BuildLock(file, path, OpenFolder(output, out var isFree));
                    if (isFree)
                        return taken;
                    taken.Dispose();
                }
            }
            catch (Exception refused) when (refused is IOException or UnauthorizedAccessException && Directory.Exists(output))
            {
                // A web server's folder may be ours to write though the one above is not.
                if (OpenFolder(output, out var isFree) is var folder && isFree)
                    return new BuildLock(null, folder: folder);
            }

            Thread.Sleep(s_pause);
        }

        return null;
    }

    public void Dispose()
    {
        _folder?.Dispose();
        if (_passing is not null && !OperatingSystem.IsWindows())
            TryDelete(_passing);
        _file?.Dispose();
        if (_passing is not null && OperatingSystem.IsWindows())
            TryDelete(_passing);
    }

    /// <summary>
    /// Whether an open file still lies at its path: the holder before may have taken it away after it was opened, and another
    /// build made a new one. Closed where it does not.
    /// </summary>
    private static bool IsAt(string path, FileStream file)
    {
        if (OperatingSystem.IsWindows())
            return true;
        // A time that no other file has shows it; even seconds, which every file system keeps.
        var sign = DateTime.UnixEpoch.AddSeconds(2 * Random.Shared.Next(1, 500_000_000));
        File.SetLastWriteTimeUtc(file.SafeFileHandle, sign);
        if (File.GetLastWriteTimeUtc(path) == sign)
            return true;
        file.Dispose();
        return false;
    }

    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // The next build has it already, or takes it away.
        }
    }

    /// <summary>Says who holds the lock, and gives it back when the disk refuses even that.</summary>
    private static BuildLock Signed(BuildLock taken, string note)
    {
        try
        {
            File.WriteAllText(note, Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
            return taken;
        }
        catch
        {
            taken.Dispose();
            throw;
        }
    }

    /// <summary>The file, open for nobody else; null when somebody has it open.</summary>
    private static FileStream? Open(string file)
    {
        try
        {
            var opened = new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            if (IsOurs(opened.SafeFileHandle))
                return opened;
            opened.Dispose();
            return null;
        }
        // Windows says so with ERROR_SHARING_VIOLATION, Unix with EWOULDBLOCK, which .NET gives back as it is.
        catch (IOException held) when (held.GetType() == typeof(IOException) && File.Exists(file) && IsSharingViolation(held))
        {
            return null;
        }
    }

    /// <summary>The folder, locked; null when somebody has locked it, or when it is not there or cannot be locked.</summary>
    /// <param name="isFree">Whether nobody has locked it.</param>
    private static SafeFileHandle? OpenFolder(string path, out bool isFree)
    {
        isFree = true;
        if (OperatingSystem.IsWindows() || open(path, s_readOnly) is not (>= 0 and var opened))
            return null;
        var folder = new SafeFileHandle(opened, ownsHandle: true);
        isFree = IsOurs(folder);
        if (isFree)
            return folder;
        folder.Dispose();
        return null;
    }

    // The program opens files without locks, for they cost a clean build 5 % of its time (System.IO.DisableFileLocking). A file
    // system that knows no locks is no reason not to build.
    private static bool IsOurs(SafeFileHandle file) => OperatingSystem.IsWindows()
        || flock((int)file.DangerousGetHandle(), Exclusive | AtOnce) == 0
        || !IsWouldBlock(Marshal.GetLastPInvokeError());

    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int open(string path, int flags);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int flock(int file, int operation);

    /// <summary>EWOULDBLOCK of Linux, and of macOS and BSD.</summary>
    private static bool IsWouldBlock(int error) => error is 11 or 35;

    private static bool IsSharingViolation(IOException fault) =>
        OperatingSystem.IsWindows() ? (fault.HResult & 0xFFFF) == 32 : IsWouldBlock(fault.HResult);
}
