using System.Text;

namespace Gazette.Capturing;

/// <summary>
/// A page that a browser saved with its pictures in one file: a MIME message of several parts (RFC 2557), as Internet Explorer,
/// Chrome and Word write it. Its first page is the page.
/// </summary>
internal static class MhtFile
{
    // Deeper than this nobody nests parts within parts, and more of them no page has.
    private const int DeepestParts = 5;
    private const int MostParts = 10_000;

    public static bool Is(string name) =>
        Path.GetExtension(name).ToLowerInvariant() is ".mht" or ".mhtml";

    /// <summary>The page; null where there is none in it.</summary>
    /// <param name="name">Where the file lies.</param>
    public static CapturedPage? Read(string name, byte[] bytes)
    {
        var parts = new List<Part>();
        ReadOnlySpan<byte> text = bytes;
        if (text.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            text = text[3..];
        var fields = WireFields.Read(ref text);
        AddParts(parts, fields, text, 0);
        // A part that has no name is not the one that is named.
        var start = WireFields.Parameter(fields.Get("Content-Type"), "start") is { Length: > 0 } id ? id : null;
        if ((parts.Find(part => part.Id == start && part.IsPage) ?? parts.Find(part => part.IsPage)) is not { } page)
            return null;
        var url = IsOfWeb(page.Location) ? page.Location
            : IsOfWeb(fields.Get("Snapshot-Content-Location")) ? fields.Get("Snapshot-Content-Location") : null;
        return new CapturedPage(name, page.Decoded())
        {
            Url = url,
            ContentType = page.Type,
            Captured = CaptureDate.Of(fields.Get("Date")),
            Beside = address => Beside(parts, page, address)?.Decoded(),
        };
    }

    private static bool IsOfWeb(string url) => url.StartsWith("http", StringComparison.OrdinalIgnoreCase)
        && url.Contains("://", StringComparison.Ordinal);

    private static Part? Beside(List<Part> parts, Part page, string address)
    {
        if (address.StartsWith("cid:", StringComparison.OrdinalIgnoreCase))
            return parts.Find(part => part.Id == $"<{address[4..]}>");
        var absolute = Uri.TryCreate(page.Location, UriKind.Absolute, out var from) && Uri.TryCreate(from, address, out var url)
            ? url.AbsoluteUri : address;
        return parts.Find(part => part != page && (part.Location == address || part.Location == absolute));
    }

    private static void AddParts(List<Part> parts, WireFields fields, ReadOnlySpan<byte> body, int depth)
    {
        var type = fields.Get("Content-Type");
        var boundary = WireFields.Parameter(type, "boundary");
        if (!type.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) || boundary.Length == 0 || depth == DeepestParts)
        {
            parts.Add(new Part(
                type, fields.Get("Content-Location"), fields.Get("Content-ID"), fields.Get("Content-Transfer-Encoding"),
                body.ToArray()));
            return;
        }

        var line = Encoding.Latin1.GetBytes("--" + boundary);
        var at = BoundaryIn(body, line);
        while (at >= 0 && parts.Count < MostParts)
        {
            var rest = body[(at + line.Length)..];
            // Behind the last one stand two more hyphens.
            if (rest.StartsWith("--"u8) || rest.IndexOf((byte)'\n') is not (>= 0 and var lineEnd))
                return;
            body = rest[(lineEnd + 1)..];
            at = BoundaryIn(body, line);
            // The line end before a boundary is the boundary's.
            var part = at < 0 ? body : body[..(at - (at > 1 && body[at - 2] == '\r' ? 2 : Math.Min(at, 1)))];
            var partFields = WireFields.Read(ref part);
            AddParts(parts, partFields, part, depth + 1);
        }
    }

    /// <summary>Where a line begins that is the boundary, or -1.</summary>
    private static int BoundaryIn(ReadOnlySpan<byte> text, byte[] line)
    {
        for (var at = text.IndexOf(line); at >= 0;)
        {
            if (at == 0 || text[at - 1] == '\n')
                return at;
            at = text[(at + 1)..].IndexOf(line) is >= 0 and var next ? at + 1 + next : -1;
        }

        return -1;
    }

    private sealed record Part(string Type, string Location, string Id, string Encoding, byte[] Body)
    {
        public bool IsPage => Type.StartsWith("text/html", StringComparison.OrdinalIgnoreCase)
            || Type.StartsWith("application/xhtml", StringComparison.OrdinalIgnoreCase);

        /// <summary>Its bytes without what only carried them (RFC 2045, 6).</summary>
        public byte[] Decoded() => Encoding.ToLowerInvariant() switch
        {
            "base64" => OfBase64(Body),
            "quoted-printable" => OfQuotedPrintable(Body),
            _ => Body,
        };

        /// <summary>Whole groups of four letters, as far as they go: others are no part of it.</summary>
        private static byte[] OfBase64(byte[] text)
        {
            var letters = new char[text.Length];
            var count = 0;
            foreach (var letter in text)
                if (char.IsAsciiLetterOrDigit((char)letter) || letter is (byte)'+' or (byte)'/')
                    letters[count++] = (char)letter;
            var padded = new string(letters, 0, count) + (count % 4) switch { 2 => "==", 3 => "=", _ => "" };
            return Convert.FromBase64String(count % 4 == 1 ? padded[..^1] : padded);
        }

        /// <summary>RFC 2045, 6.7. What is no code stays as it is.</summary>
        private static byte[] OfQuotedPrintable(byte[] text)
        {
            var bytes = new List<byte>(text.Length);
            for (var at = 0; at < text.Length; at++)
            {
                if (text[at] != '=')
                    bytes.Add(text[at]);
                else if (at + 2 < text.Length && char.IsAsciiHexDigit((char)text[at + 1])
                    && char.IsAsciiHexDigit((char)text[at + 2]))
                    bytes.Add((byte)((Convert.ToInt32(((char)text[++at]).ToString(), 16) << 4)
                        + Convert.ToInt32(((char)text[++at]).ToString(), 16)));
                else if (text.AsSpan(at + 1).StartsWith("\r\n"u8))
                    at += 2;
                else if (text.AsSpan(at + 1).StartsWith("\n"u8))
                    at++;
                else
                    bytes.Add(text[at]);
            }

            return [.. bytes];
        }
    }
}
