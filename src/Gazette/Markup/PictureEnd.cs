using System.Buffers;
using System.Buffers.Binary;
using Gazette.Pictures;

namespace Gazette.Markup;

/// <summary>
/// Tells whether the end of a picture of pixels is missing, as that of a copy that broke off is. What stands behind the end, such
/// as the film that telephones put there, does not count.
/// </summary>
internal static class PictureEnd
{
    private const int Piece = 64 << 10;

    /// <summary>
    /// Segments or chunks that are gone through one by one. Pictures have some hundreds; each costs a read, and a file made to
    /// hold up a build has millions.
    /// </summary>
    private const int MostParts = 20_000;

    // ITU T.81, B.1.1.3.
    private const byte EndOfImage = 0xD9;
    private const byte StartOfScan = 0xDA;

    /// <param name="file">A picture whose size could be read.</param>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static bool IsMissing(Stream file)
    {
        Span<byte> head = stackalloc byte[12];
        file.Position = 0;
        head = head[..file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        return head switch
        {
            [0xFF, 0xD8, ..] => !EndsWith(file, 0xFF, EndOfImage) && !HasEndOfJpeg(file),
            [0x89, ..] => !HasEndOfPng(file),
            [0x52, ..] => file.Length < BinaryPrimitives.ReadUInt32LittleEndian(head[4..]) + 8L - 1,
            _ when AvifFile.IsBoxed(head) => AvifFile.IsCutOff(file),
            // Browsers show a GIF without its last byte, and many have none.
            _ => false,
        };
    }

    private static bool EndsWith(Stream file, byte first, byte second)
    {
        file.Position = file.Length - 2;
        return file.ReadByte() == first && file.ReadByte() == second;
    }

    /// <summary>Whether an end comes after the first scan; one before it is that of a small picture in the metadata.</summary>
    private static bool HasEndOfJpeg(Stream file)
    {
        Span<byte> head = stackalloc byte[4];
        var place = 2L;
        for (var parts = 0; place + head.Length <= file.Length; parts++)
        {
            file.Position = place;
            file.ReadExactly(head);
            if (head[0] != 0xFF)
                return false;
            if (head[1] == StartOfScan || parts == MostParts)
                return Finds(file, EndOfImage);
            place += head[1] == 0xFF ? 1 : 2 + Math.Max((ushort)2, BinaryPrimitives.ReadUInt16BigEndian(head[2..]));
        }

        return false;
    }

    /// <summary>Whether a marker stands behind the place of the stream.</summary>
    private static bool Finds(Stream file, byte marker)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(Piece);
        try
        {
            var kept = 0;
            while (file.Read(buffer, kept, Piece - kept) is > 0 and var read)
            {
                if (buffer.AsSpan(0, kept + read).IndexOf((ReadOnlySpan<byte>)[0xFF, marker]) >= 0)
                    return true;
                // The marker may lie across two pieces.
                buffer[0] = buffer[kept + read - 1];
                kept = 1;
            }

            return false;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Goes from chunk to chunk (PNG, third edition, 5.3).</summary>
    private static bool HasEndOfPng(Stream file)
    {
        Span<byte> chunk = stackalloc byte[8];
        var parts = 0;
        for (var place = 8L; place + 12 <= file.Length; parts++)
        {
            // Then only an end at the very end counts.
            if (parts == MostParts)
                place = file.Length - 12;
            file.Position = place;
            file.ReadExactly(chunk);
            if (chunk[4..].SequenceEqual("IEND"u8))
                return true;
            if (parts == MostParts)
                return false;
            place += 12 + BinaryPrimitives.ReadUInt32BigEndian(chunk);
        }

        return false;
    }
}
