using System.Runtime.InteropServices;
using Gazette.Files;
using Gazette.Hashing;

namespace Gazette.Capturing;

/// <summary>Files by their address, kept in one temporary file that goes with them.</summary>
internal sealed class SpooledFiles : IDisposable
{
    private readonly Dictionary<ulong, SpoolPlace> _places = [];
    private readonly SpoolFile _spool = new();

    /// <summary>Keeps a file; of two with one address the one that was fetched last.</summary>
    public void Add(string url, ReadOnlySpan<byte> bytes) => _places[KeyOf(Plain(url))] = _spool.Add(bytes);

    /// <summary>The file that a page names, by an address as the page has it; null when it was not kept.</summary>
    public byte[]? Find(string page, string address) =>
        Uri.TryCreate(page, UriKind.Absolute, out var from) && Uri.TryCreate(from, address, out var url)
        && _places.TryGetValue(KeyOf(Plain(url.OriginalString)), out var place) ? _spool.Read(place) : null;

    /// <summary>What is remembered of an address: archives have millions of them.</summary>
    public static ulong KeyOf(string url) => ContentHash.Of(MemoryMarshal.AsBytes(url.AsSpan()));

    public void Dispose() => _spool.Dispose();

    private static string Plain(string url) => Uri.TryCreate(url, UriKind.Absolute, out var written)
        ? written.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped) : url;
}
