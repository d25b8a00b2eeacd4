using System.Buffers.Binary;
using System.Buffers.Text;
using Gazette.Hashing;
using Gazette.Pages;

namespace Gazette.Searching;

/// <summary>A file of the index.</summary>
/// <param name="Path">Path in the site, with a leading <c>/</c>.</param>
internal sealed record IndexFile(string Path, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>Where all files of the index lie.</summary>
    public const string Folder = "/search/index/";

    /// <summary>The one file whose name stays: it names all others.</summary>
    public const string Manifest = Folder + "manifest.json";

    /// <summary>Letters of a name.</summary>
    public const int NameLength = 8;

    /// <summary>A file named by its bytes: under the same name there are never others.</summary>
    /// <param name="ending">With its point.</param>
    public static IndexFile Of(byte[] bytes, string ending) => new(PathOf(NameOf(bytes), ending), bytes);

    /// <summary>The name without its ending.</summary>
    public string Name => Path.Substring(Folder.Length, NameLength);

    /// <summary>
    /// When a file of the index should be uploaded: the manifest after all that it names; null for no file of it.
    /// </summary>
    public static UploadStage? StageOf(string path) =>
        path == Manifest ? UploadStage.List : path.StartsWith(Folder, StringComparison.Ordinal) ? UploadStage.Asset : null;

    /// <summary>The path of a named file.</summary>
    public static string PathOf(ReadOnlySpan<char> name, string ending) => string.Concat(Folder, name, ending);

    /// <summary>The name that a file with these bytes has: 48 bits of a digest, in base64url (RFC 4648, section 5).</summary>
    public static string NameOf(ReadOnlySpan<byte> bytes)
    {
        Span<byte> digest = stackalloc byte[8];
        BinaryPrimitives.WriteUInt64BigEndian(digest, ContentHash.Of(bytes));
        return Base64Url.EncodeToString(digest[..6]);
    }
}
