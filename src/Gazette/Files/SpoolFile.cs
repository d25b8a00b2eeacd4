using Microsoft.Win32.SafeHandles;

namespace Gazette.Files;

/// <summary>Where bytes lie in a <see cref="SpoolFile"/>.</summary>
internal readonly record struct SpoolPlace(long Start, int Length);

/// <summary>
/// Memory on the disk for what is too much to be held and is needed once more: a temporary file that goes with it. Safe to use
/// from many threads.
/// </summary>
internal sealed class SpoolFile : IDisposable
{
    private readonly Lock _lock = new();
    private SafeFileHandle? _file;
    private long _length;

    /// <exception cref="IOException">The disk is full.</exception>
    public SpoolPlace Add(ReadOnlySpan<byte> bytes)
    {
        SafeFileHandle file;
        SpoolPlace place;
        lock (_lock)
        {
            file = _file ??= Open();
            place = new SpoolPlace(_length, bytes.Length);
            _length += bytes.Length;
        }

        RandomAccess.Write(file, bytes, place.Start);
        return place;
    }

    public byte[] Read(SpoolPlace place)
    {
        var bytes = new byte[place.Length];
        for (var read = 0; read < bytes.Length;)
            read += RandomAccess.Read(_file!, bytes.AsSpan(read), place.Start + read) is > 0 and var part
                ? part : throw new EndOfStreamException();
        return bytes;
    }

    public void Dispose() => _file?.Dispose();

    private static SafeFileHandle Open()
    {
        var path = Path.Combine(Path.GetTempPath(), $"gazette-{Path.GetRandomFileName()}");
        var file = File.OpenHandle(
            path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, FileOptions.DeleteOnClose);
        // Without a name it is gone however the process ends; Windows keeps the names of open files.
        if (!OperatingSystem.IsWindows())
            File.Delete(path);
        return file;
    }
}
