using System.IO.Compression;
using System.Text;

namespace Gazette.Capturing;

/// <summary>The files of a .zip, as if it were a folder. Their names are names only: nothing is unpacked to the disk.</summary>
internal sealed class ZipFolder : IDisposable
{
    private static readonly UTF8Encoding s_utf8 = new(false, throwOnInvalidBytes: true);

    private readonly string _path;
    private readonly ZipArchive _archive;
    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.Ordinal);

    // Files that are read one after the other have an archive of their own: places in one are moved by all who read it.
    private readonly List<ZipArchive> _opened = [];
    private long _left;

    /// <param name="most">Bytes that all its files may have together when unpacked: a bomb has more, and is left there.</param>
    /// <exception cref="InvalidDataException">It is no .zip, or broken.</exception>
    public ZipFolder(string path, long most)
    {
        (_path, _left) = (path, most);
        _archive = Open();
        foreach (var entry in _archive.Entries)
            if (!entry.FullName.EndsWith('/'))
                _entries.TryAdd(NameOf(entry.FullName.Replace('\\', '/')), entry);
    }

    public static bool Is(string name) => name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase);

    /// <summary>The names of its files, in order.</summary>
    public IEnumerable<string> Names => _entries.Keys.Order(StringComparer.Ordinal);

    /// <summary>The bytes of a file; null when it is not there, is packed wrongly, or is longer than it may be.</summary>
    /// <remarks>Safe to call from many threads. The length that the archive tells is not believed.</remarks>
    public byte[]? Read(string name, long most)
    {
        if (!_entries.TryGetValue(name, out var entry))
            return null;
        lock (_archive)
        {
            try
            {
                using var file = entry.Open();
                var bytes = BoundedStream.ReadAll(file, Math.Min(most, _left));
                _left -= bytes?.Length ?? Math.Min(most, _left);
                return bytes;
            }
            catch (Exception fault) when (fault is InvalidDataException or NotSupportedException)
            {
                return null;
            }
        }
    }

    /// <summary>Opens a file to be read from its beginning, by one thread.</summary>
    /// <exception cref="InvalidDataException">It is packed wrongly.</exception>
    public Stream OpenFile(string name)
    {
        _opened.Add(Open());
        return _opened[^1].GetEntry(_entries[name].FullName)!.Open();
    }

    public void Dispose()
    {
        _archive.Dispose();
        foreach (var archive in _opened)
            archive.Dispose();
    }

    // Latin-1 keeps the bytes of names that do not say that they are UTF-8.
    private ZipArchive Open() => new(File.OpenRead(_path), ZipArchiveMode.Read, leaveOpen: false, Encoding.Latin1);

    /// <summary>Programs on Chinese computers wrote names as GBK.</summary>
    private static string NameOf(string name)
    {
        if (!name.AsSpan().ContainsAnyInRange('\u0080', '\u00FF') || name.AsSpan().ContainsAnyInRange('\u0100', '\uFFFF'))
            return name;
        var bytes = Encoding.Latin1.GetBytes(name);
        try
        {
            return s_utf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Encodings.Reader("gb18030").GetString(bytes);
        }
    }
}
