using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Gazette.Tests.Importing;

/// <summary>Writes archives as crawlers and browsers do.</summary>
internal static class TestArchives
{
    public static byte[] Latin(string text) => Encoding.Latin1.GetBytes(text);

    /// <summary>A record of WARC 1.1.</summary>
    /// <param name="length">What it says of its length; null for the truth.</param>
    public static byte[] Record(
        string type, string url, byte[] block, string date = "2019-05-06T07:08:09Z", long? length = null) =>
    [
        .. Latin(string.Create(CultureInfo.InvariantCulture,
            $"WARC/1.1\r\nWARC-Type: {type}\r\nWARC-Target-URI: {url}\r\nWARC-Date: {date}\r\n"
                + $"Content-Type: application/http; msgtype=response\r\nContent-Length: {length ?? block.Length}\r\n\r\n")),
        .. block,
        .. "\r\n\r\n"u8,
    ];

    /// <summary>A response of HTTP.</summary>
    /// <param name="fields">More fields, each with its line end.</param>
    public static byte[] Response(byte[] body, string fields = "", string type = "text/html", int status = 200) =>
    [
        .. Latin(string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 {status} OK\r\nContent-Type: {type}\r\n{fields}\r\n")),
        .. body,
    ];

    /// <summary>A body in chunks of some bytes.</summary>
    public static byte[] Chunked(byte[] body, int size)
    {
        var chunks = new MemoryStream();
        foreach (var chunk in body.Chunk(size))
        {
            chunks.Write(Latin(string.Create(CultureInfo.InvariantCulture, $"{chunk.Length:x};a=b\r\n")));
            chunks.Write(chunk);
            chunks.Write("\r\n"u8);
        }

        chunks.Write("0\r\n\r\n"u8);
        return chunks.ToArray();
    }

    public static byte[] Packed(byte[] bytes, string coding)
    {
        using var packed = new MemoryStream();
        using (Stream packer = coding switch
        {
            "gzip" => new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true),
            "br" => new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true),
            "zlib" => new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true),
            _ => new DeflateStream(packed, CompressionLevel.Fastest, leaveOpen: true),
        })
            packer.Write(bytes);
        return packed.ToArray();
    }

    public static byte[] Zip(params ReadOnlySpan<(string Name, byte[] Bytes)> files)
    {
        using var zipped = new MemoryStream();
        using (var zip = new ZipArchive(zipped, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, bytes) in files)
            {
                using var file = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                file.Write(bytes);
            }

        return zipped.ToArray();
    }

    /// <summary>A page with a picture, as Chrome writes it.</summary>
    public static byte[] Mht(string url, byte[] page, string type, string pictureUrl, byte[] picture) =>
    [
        .. Latin($"From: <Saved by a browser>\r\nSnapshot-Content-Location: {url}\r\nDate: Mon, 6 May 2019 15:08:09 +0800\r\n"
            + "MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n"
            + "\ttype=\"text/html\";\r\n\tboundary=\"--=_Part\"\r\n\r\n\r\n"
            + $"----=_Part\r\nContent-Type: {type}\r\nContent-Transfer-Encoding: quoted-printable\r\n"
            + $"Content-Location: {url}\r\n\r\n{QuotedPrintable(page)}\r\n"
            + "----=_Part\r\nContent-Type: image/jpeg\r\nContent-Transfer-Encoding: base64\r\n"
            + $"Content-Location: {pictureUrl}\r\n\r\n"
            + $"{Convert.ToBase64String(picture, Base64FormattingOptions.InsertLineBreaks)}\r\n----=_Part--\r\n"),
    ];

    private static string QuotedPrintable(byte[] bytes)
    {
        var text = new StringBuilder();
        for (var i = 0; i < bytes.Length; i++)
            text.Append(bytes[i] is >= 33 and <= 126 and not (byte)'=' ? ((char)bytes[i]).ToString()
                : string.Create(CultureInfo.InvariantCulture, $"={bytes[i]:X2}")).Append(i % 24 == 23 ? "=\r\n" : "");
        return text.ToString();
    }
}
