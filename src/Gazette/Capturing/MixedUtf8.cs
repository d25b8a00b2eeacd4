using System.Buffers;
using System.Text;

namespace Gazette.Capturing;

/// <summary>
/// Pages of UTF-8 with parts of another encoding: a server put together files that were saved by different hands. These parts are
/// read as GB18030, which they nearly always are.
/// </summary>
internal static class MixedUtf8
{
    // Fewer good characters for each bad place would be another encoding, which looks like UTF-8 here and there by chance.
    private const int GoodForEachBad = 8;

    /// <summary>The text; null when most of it is not UTF-8.</summary>
    public static DecodedText? Decode(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length);
        var (good, bad, faults) = (0, 0, 0);
        var rest = bytes;
        Span<char> chars = stackalloc char[2];
        while (!rest.IsEmpty)
        {
            var ascii = rest.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (ascii < 0)
                ascii = rest.Length;
            text.Append(Encoding.ASCII.GetString(rest[..ascii]));
            rest = rest[ascii..];
            if (rest.IsEmpty)
                break;
            if (Rune.DecodeFromUtf8(rest, out var rune, out var length) == OperationStatus.Done)
            {
                good++;
                text.Append(chars[..rune.EncodeToUtf16(chars)]);
                rest = rest[length..];
                continue;
            }

            var other = LengthOfOther(rest);
            var read = Encodings.Reader("gb18030").GetString(rest[..other]);
            faults += read.AsSpan().Count('\uFFFD');
            bad++;
            text.Append(read);
            rest = rest[other..];
            if (bad > 64 && good < bad * GoodForEachBad)
                return null;
        }

        return good < bad * GoodForEachBad ? null : new DecodedText(text.ToString(), "utf-8", "mostly-utf-8")
        {
            Mixed = bad,
            Faults = faults,
        };
    }

    /// <summary>Bytes from the first bad one to where UTF-8 or ASCII goes on, in pairs.</summary>
    private static int LengthOfOther(ReadOnlySpan<byte> rest)
    {
        var at = 0;
        while (at < rest.Length && rest[at] >= 0x80)
        {
            at += Math.Min(2, rest.Length - at);
            if (at < rest.Length && rest[at] >= 0xE2
                && Rune.DecodeFromUtf8(rest[at..], out _, out var length) == OperationStatus.Done
                && length == 3 && at + 3 < rest.Length
                && (rest[at + 3] < 0x80 || Rune.DecodeFromUtf8(rest[(at + 3)..], out _, out _) == OperationStatus.Done))
                break;
        }

        return Math.Max(1, at);
    }
}
