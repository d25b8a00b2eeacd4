using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Gazette.Capturing;

/// <summary>
/// An HTTP/1.1 response as it came over the wire (RFC 9112): status line, fields, and the body with all that only carried it
/// taken off (chunks, gzip, deflate, br).
/// </summary>
/// <param name="Status">Such as 200; 0 when the status line cannot be read.</param>
/// <param name="Body">As far as it could be read.</param>
internal sealed record HttpResponse(int Status, string? ContentType, byte[] Body)
{
    // A response that is packed more often was made to keep somebody busy.
    private const int MostCodings = 4;

    /// <summary>
    /// Reads a message whole; a body that breaks off, or claims to be packed and is not, is taken as far as it goes.
    /// </summary>
    /// <param name="most">Bytes that the body may have; null is given for a longer one, which may be a bomb.</param>
    public static HttpResponse? Read(ReadOnlySpan<byte> message, int most)
    {
        var fields = WireFields.Read(ref message, out var first);
        var parts = first.Split(' ', 3);
        _ = int.TryParse(parts.Length > 1 ? parts[1] : "", NumberStyles.None, CultureInfo.InvariantCulture, out var status);
        var body = message.ToArray();
        if (fields.Get("Transfer-Encoding").Contains("chunked", StringComparison.OrdinalIgnoreCase))
            body = WithoutChunks(body);
        var codings = fields.Get("Content-Encoding").Split(
            ',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        foreach (var coding in codings.Take(MostCodings).Reverse())
            if (Unpacked(body, coding.ToLowerInvariant(), most) is { } unpacked)
                body = unpacked;
            else
                return null;
        var type = fields.Get("Content-Type");
        return body.Length > most ? null : new HttpResponse(status, type.Length == 0 ? null : type, body);
    }

    /// <summary>The chunks put together (RFC 9112, 7.1). Some crawlers take the chunks off and leave the field.</summary>
    private static byte[] WithoutChunks(byte[] body)
    {
        using var whole = new MemoryStream(body.Length);
        for (var at = 0; at < body.Length;)
        {
            var end = body.AsSpan(at).IndexOf((byte)'\n');
            var line = end is < 0 or > 1000 ? "" : Encoding.ASCII.GetString(body, at, end).Split(';')[0].Trim();
            if (!int.TryParse(line, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var length) || length < 0)
                return at == 0 ? body : whole.ToArray();
            at += end + 1;
            if (length == 0)
                break;
            length = Math.Min(length, body.Length - at);
            whole.Write(body, at, length);
            at += length;
            // The line end behind the chunk.
            at += body.AsSpan(at) switch { [(byte)'\r', (byte)'\n', ..] => 2, [(byte)'\n', ..] => 1, _ => 0 };
        }

        return whole.ToArray();
    }

    private static byte[]? Unpacked(byte[] body, string coding, int most) => coding switch
    {
        "gzip" or "x-gzip" => Read(body, static packed => new GZipStream(packed, CompressionMode.Decompress), most),
        "br" => Read(body, static packed => new BrotliStream(packed, CompressionMode.Decompress), most),
        // Of zlib (RFC 1950) as the standard says, or bare (RFC 1951) as many servers sent it.
        "deflate" => body.Length > 1 && (body[0] & 0x0F) == 8 && ((body[0] << 8) + body[1]) % 31 == 0
            ? Read(body, static packed => new ZLibStream(packed, CompressionMode.Decompress), most)
            : Read(body, static packed => new DeflateStream(packed, CompressionMode.Decompress), most),
        _ => body,
    };

    /// <summary>What unpacks before the first fault; all as it is where nothing does; null when it is too much.</summary>
    private static byte[]? Read(byte[] body, Func<Stream, Stream> open, int most)
    {
        using var unpacked = open(new MemoryStream(body));
        var bytes = BoundedStream.ReadAll(unpacked, most);
        return bytes is { Length: 0 } ? body : bytes;
    }
}
