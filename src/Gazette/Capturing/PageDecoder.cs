using System.Buffers;
using System.Text;
using System.Text.Unicode;
using UtfUnknown;

namespace Gazette.Capturing;

/// <summary>
/// Turns bytes into text by what they are. What is said of their encoding is one voice: half of all old pages say nothing, or the
/// wrong thing.
/// </summary>
public static class PageDecoder
{
    /// <summary>Bytes that are looked at to tell encodings apart: more of the same page tells nothing new.</summary>
    private const int MostSampled = 48 * 1024;

    // What a claim, or the detector's word, is worth against the look of the text, which counts from 0 to 1.
    private const double WorthOfClaim = 0.08;
    private const double WorthOfDetector = 0.04;

    private static readonly string[] Candidates = ["gb18030", "big5", "shift_jis", "euc-jp", "euc-kr", "windows-1252"];

    // Bytes that lead characters of two bytes are never alone in them.
    private static readonly SearchValues<byte> Escape = SearchValues.Create(0x1B);

    /// <summary>The text of a page. Whatever the bytes, nothing is thrown.</summary>
    public static DecodedText Decode(CapturedPage page) => Decode(page.Bytes, page.ContentType);

    /// <inheritdoc cref="Decode(CapturedPage)"/>
    /// <param name="contentType">Value of the header; null when there was none.</param>
    public static DecodedText Decode(ReadOnlySpan<byte> bytes, string? contentType)
    {
        if (MarkOf(bytes) is ({ } marked, var length))
            return Read(bytes[length..], marked, "byte-order-mark") with { Claims = EncodingClaims.Of(bytes, contentType) };
        if (WideOf(bytes) is { } wide)
            return Read(bytes, wide, "zero-bytes") with
            {
                Claims = EncodingClaims.Of(Encoding.Latin1.GetBytes(
                    Encodings.Reader(wide).GetString(bytes[..Math.Min(bytes.Length & ~1, 16384)])), contentType),
            };
        var claims = EncodingClaims.Of(bytes, contentType);
        if (Ascii.IsValid(bytes))
            return bytes.ContainsAny(Escape) && claims.Any(claim => claim.Encoding == "iso-2022-jp")
                ? Read(bytes, "iso-2022-jp", "declared") with { Claims = claims }
                : new DecodedText(Encoding.ASCII.GetString(bytes), "us-ascii", "no-other-bytes") { Claims = claims };
        var whole = WholeUtf8(bytes);
        if (Utf8.IsValid(bytes[..whole]))
            return new DecodedText(Encoding.UTF8.GetString(bytes[..whole]), "utf-8", "valid-utf-8")
            {
                Claims = claims,
                Faults = whole < bytes.Length ? 1 : 0,
            };
        return (MixedUtf8.Decode(bytes) ?? MostLikely(bytes, claims)) with { Claims = claims };
    }

    private static DecodedText Read(ReadOnlySpan<byte> bytes, string encoding, string reason)
    {
        var text = Encodings.Reader(encoding).GetString(bytes);
        return new DecodedText(text, encoding, reason) { Faults = text.AsSpan().Count('\uFFFD') };
    }

    private static (string? Encoding, int Length) MarkOf(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => ("utf-8", 3),
        [0xFF, 0xFE, ..] => ("utf-16le", 2),
        [0xFE, 0xFF, ..] => ("utf-16be", 2),
        [0x84, 0x31, 0x95, 0x33, ..] => ("gb18030", 4),
        _ => (null, 0),
    };

    /// <summary>UTF-16 without a mark is told by the zeros beside the letters of its tags.</summary>
    private static string? WideOf(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length & ~1, 2048)];
        if (sample.Length < 4)
            return null;
        var (even, odd) = (0, 0);
        for (var i = 0; i < sample.Length; i += 2)
        {
            even += sample[i] == 0 ? 1 : 0;
            odd += sample[i + 1] == 0 ? 1 : 0;
        }

        var many = sample.Length / 20;
        return odd > many && even * 4 < odd ? "utf-16le" : even > many && odd * 4 < even ? "utf-16be" : null;
    }

    /// <summary>Bytes of UTF-8 up to a character that the end of the file cuts.</summary>
    private static int WholeUtf8(ReadOnlySpan<byte> bytes)
    {
        for (var back = 1; back <= 3 && back <= bytes.Length; back++)
        {
            var last = bytes[^back];
            if (last < 0x80)
                break;
            if (last >= 0xC0)
                return (last >= 0xF0 ? 4 : last >= 0xE0 ? 3 : 2) > back ? bytes.Length - back : bytes.Length;
        }

        return bytes.Length;
    }

    private static DecodedText MostLikely(ReadOnlySpan<byte> bytes, IReadOnlyList<EncodingClaim> claims)
    {
        var sample = Sample(bytes);
        var detected = CharsetDetector.DetectFromBytes(sample).Detected?.EncodingName is { } name ? Encodings.Of(name) : null;
        var (best, most) = ("", double.MinValue);
        foreach (var candidate in Candidates)
        {
            var score = Plausibility.Of(Encodings.Reader(candidate).GetString(sample), candidate)
                + (claims.Any(claim => claim.Encoding == candidate) ? WorthOfClaim : 0)
                + (detected == candidate ? WorthOfDetector : 0);
            if (score > most)
                (best, most) = (candidate, score);
        }

        return Read(bytes, best, claims.Any(claim => claim.Encoding == best) ? "declared-and-like-text" : "most-like-text") with
        {
            Detected = detected,
        };
    }

    /// <summary>The lines that hold other bytes than ASCII, whole, so that no character is cut.</summary>
    private static byte[] Sample(ReadOnlySpan<byte> bytes)
    {
        var sample = new ArrayBufferWriter<byte>(Math.Min(bytes.Length, MostSampled));
        while (!bytes.IsEmpty && sample.WrittenCount < MostSampled)
        {
            var end = bytes.IndexOf((byte)'\n') is >= 0 and var found ? found + 1 : bytes.Length;
            var line = bytes[..end];
            bytes = bytes[end..];
            if (line.IndexOfAnyInRange((byte)0x80, (byte)0xFF) is >= 0 and var first)
                sample.Write(line.Slice(first, Math.Min(line.Length - first, MostSampled)));
        }

        return sample.WrittenSpan.ToArray();
    }
}
