using System.Buffers;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Gazette.Content;

/// <summary>
/// A file for the texts that <see cref="BodyStore"/> has no room for, until their pages are made: to read one back takes a tenth
/// of what it takes to convert it again. It has no name while it is in use, so that nothing of it is left of a build that dies.
/// Where it cannot be written nothing more is kept.
/// </summary>
/// <param name="file">Absolute path. Made when it is needed.</param>
internal sealed class TextFile(string file) : IDisposable
{
    private readonly Lock _opening = new();
    private SafeFileHandle? _handle;
    private long _length;
    private bool _failed;

    /// <summary>Keeps a text, or returns null.</summary>
    /// <param name="block">The lines of its front matter.</param>
    /// <param name="html">Its body.</param>
    public KeptText? Keep(ReadOnlySpan<char> block, ReadOnlySpan<byte> html)
    {
        var front = MemoryMarshal.AsBytes(block);
        var length = front.Length + html.Length;
        var bytes = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            if (Handle() is not { } handle)
                return null;
            front.CopyTo(bytes);
            html.CopyTo(bytes.AsSpan(front.Length));
            var offset = Interlocked.Add(ref _length, length) - length;
            RandomAccess.Write(handle, bytes.AsSpan(0, length), offset);
            return new KeptText(handle, offset, front.Length, html.Length);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Volatile.Write(ref _failed, true);
            return null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    public void Dispose() => _handle?.Dispose();

    private SafeFileHandle? Handle()
    {
        if (Volatile.Read(ref _failed))
            return null;
        lock (_opening)
        {
            if (_handle is not null)
                return _handle;
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            _handle = File.OpenHandle(file, FileMode.Create, FileAccess.ReadWrite, FileShare.Delete, FileOptions.DeleteOnClose);
            // Elsewhere a file that is open keeps its name.
            if (!OperatingSystem.IsWindows())
                File.Delete(file);
            return _handle;
        }
    }
}

/// <summary>A text in a <see cref="TextFile"/>.</summary>
internal sealed class KeptText(SafeFileHandle handle, long offset, int frontLength, int htmlLength)
{
    /// <summary>The lines of its front matter, and its body.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public (string Block, Body Body) Read()
    {
        var front = new char[frontLength / sizeof(char)];
        var html = new byte[htmlLength];
        Fill(MemoryMarshal.AsBytes(front.AsSpan()), offset);
        Fill(html, offset + frontLength);
        return (new string(front), new Body(html));
    }

    private void Fill(Span<byte> bytes, long from)
    {
        while (!bytes.IsEmpty)
        {
            var read = RandomAccess.Read(handle, bytes, from);
            if (read == 0)
                throw new EndOfStreamException();
            from += read;
            bytes = bytes[read..];
        }
    }
}
