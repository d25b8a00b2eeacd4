using System.Globalization;
using System.Runtime.InteropServices;

namespace Gazette.Building;

/// <summary>
/// Keeps a second build away from the folders of the first. The operating system gives the lock back when its holder
/// dies, so a stale one never stands in the way.
/// </summary>
internal sealed partial class BuildLock : IDisposable
{
    // flock(2): for one process only, and without waiting.
    private const int Exclusive = 2;
    private const int AtOnce = 4;

    private readonly FileStream _file;

    private BuildLock(FileStream file) => _file = file;

    /// <summary>Takes the lock; null when another build still holds it after <paramref name="wait"/>.</summary>
    /// <param name="folder">out/memory/ of the site.</param>
    /// <param name="holder">The process that holds it, as far as it said so; empty when the lock was taken.</param>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder cannot be written.</exception>
    public static BuildLock? Take(string folder, TimeSpan wait, out string holder)
    {
        Directory.CreateDirectory(folder);
        var note = Path.Combine(folder, "lock-holder");
        for (var waited = TimeSpan.Zero; ; waited += TimeSpan.FromMilliseconds(100))
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

            Thread.Sleep(100);
        }
    }

    public void Dispose() => _file.Dispose();

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
            if (IsOurs(opened))
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

    // The program opens files without locks, for they cost a clean build 5 % of its time (System.IO.DisableFileLocking). A file
    // system that knows no locks is no reason not to build.
    private static bool IsOurs(FileStream file) => OperatingSystem.IsWindows()
        || flock((int)file.SafeFileHandle.DangerousGetHandle(), Exclusive | AtOnce) == 0
        || !IsWouldBlock(Marshal.GetLastPInvokeError());

    [LibraryImport("libc", SetLastError = true)]
    private static partial int flock(int file, int operation);

    /// <summary>EWOULDBLOCK of Linux, and of macOS and BSD.</summary>
    private static bool IsWouldBlock(int error) => error is 11 or 35;

    private static bool IsSharingViolation(IOException fault) =>
        OperatingSystem.IsWindows() ? (fault.HResult & 0xFFFF) == 32 : IsWouldBlock(fault.HResult);
}
