using System.Buffers.Binary;

namespace Gazette.Pictures;

/// <summary>
/// The parts that files of pictures are made of, one after another: where each lies, and nothing of what is in it. No length is
/// believed further than the file reaches.
/// </summary>
internal static class PictureParts
{
    /// <summary>
    /// Parts that are gone through. Pictures have some hundreds; each costs a read, and a file made to hold up a build has
    /// millions.
    /// </summary>
    public const int Most = 20_000;

    /// <summary>The marker that the pixels of a JPEG follow (ITU T.81, B.1.1.3).</summary>
    public const uint StartOfScan = 0xDA;

    /// <summary>The last chunk of a PNG.</summary>
    public static uint EndOfPng { get; } = KindOf("IEND"u8);

    /// <summary>The four letters of a chunk as a number.</summary>
    public static uint KindOf(ReadOnlySpan<byte> letters) => BinaryPrimitives.ReadUInt32BigEndian(letters);

    /// <summary>
    /// The segments of a JPEG by their markers (ITU T.81, B.1.1), up to that of the first scan or to what is no segment.
    /// </summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static IEnumerable<PicturePart> OfJpeg(Stream file)
    {
        var head = new byte[4];
        var marker = 0u;
        for (var (place, parts) = (2L, 0); marker != StartOfScan && parts < Most && place + 4 <= file.Length; parts++)
        {
            file.Position = place;
            file.ReadExactly(head);
            if (head[0] != 0xFF)
                yield break;
            if (head[1] == 0xFF)
            {
                // Any number of these may stand before a marker.
                place++;
                continue;
            }

            marker = head[1];
            var length = Math.Max(2, (int)BinaryPrimitives.ReadUInt16BigEndian(head.AsSpan(2)));
            yield return new PicturePart(marker, new FilePart(place + 4, length - 2));
            place += 2 + length;
        }
    }

    /// <summary>The chunks of a PNG up to the last one (PNG, third edition, 5.3).</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static IEnumerable<PicturePart> OfPng(Stream file)
    {
        var head = new byte[8];
        var kind = 0u;
        for (var (place, parts) = (8L, 0); kind != EndOfPng && parts < Most && place + 12 <= file.Length; parts++)
        {
            file.Position = place;
            file.ReadExactly(head);
            kind = KindOf(head.AsSpan(4));
            var length = BinaryPrimitives.ReadUInt32BigEndian(head);
            yield return new PicturePart(kind, new FilePart(place + 8, length));
            place += 12L + length;
        }
    }

    /// <summary>The chunks of a WebP (RFC 9649, 2.3).</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static IEnumerable<PicturePart> OfWebP(Stream file)
    {
        var head = new byte[8];
        for (var (place, parts) = (12L, 0); parts < Most && place + 8 <= file.Length; parts++)
        {
            file.Position = place;
            file.ReadExactly(head);
            var length = BinaryPrimitives.ReadUInt32LittleEndian(head.AsSpan(4));
            yield return new PicturePart(KindOf(head), new FilePart(place + 8, length));
            place += 8L + length + (length & 1);
        }
    }
}

/// <summary>A segment or chunk.</summary>
/// <param name="Kind">The marker of a JPEG's, else the letters (<see cref="PictureParts.KindOf"/>).</param>
internal readonly record struct PicturePart(uint Kind, FilePart Content);

/// <summary>A part of a file.</summary>
/// <param name="Start">Bytes before it.</param>
/// <param name="Length">Bytes that it claims to have.</param>
internal readonly record struct FilePart(long Start, long Length)
{
    /// <summary>Its bytes, as far as they are there.</summary>
    /// <param name="most">More are not read.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public byte[] Read(Stream file, int most)
    {
        if (Start > file.Length)
            return [];
        var bytes = new byte[Math.Min(Math.Min(Length, most), file.Length - Start)];
        file.Position = Start;
        return bytes[..file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)];
    }
}
