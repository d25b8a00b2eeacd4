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

    // ITU T.81, B.1.1.3.
    private const byte EndOfImage = 0xD9;

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
        var (parts, last) = (0, default(PicturePart));
        foreach (var part in PictureParts.OfJpeg(file))
            (parts, last) = (parts + 1, part);
        if (last.Kind != PictureParts.StartOfScan && parts < PictureParts.Most)
            return false;
        file.Position = last.Content.Start;
        return Finds(file, EndOfImage);
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

    private static bool HasEndOfPng(Stream file)
    {
        var (parts, last) = (0, 0u);
        foreach (var (kind, _) in PictureParts.OfPng(file))
            (parts, last) = (parts + 1, kind);
        // Where there are too many to go through, one at the very end counts.
        return last == PictureParts.EndOfPng || (parts == PictureParts.Most
            && PictureParts.KindOf(new FilePart(file.Length - 8, 4).Read(file, 4)) == PictureParts.EndOfPng);
    }
}
