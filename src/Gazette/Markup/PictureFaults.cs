namespace Gazette.Markup;

/// <summary>Tells what a file is, from its first bytes, that is none of the pictures browsers show.</summary>
internal static class PictureFaults
{
    /// <summary>What begins at the start of the file.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static PictureFault KindOf(Stream file)
    {
        Span<byte> bytes = stackalloc byte[256];
        file.Position = 0;
        ReadOnlySpan<byte> head = bytes[..file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)];
        return head switch
        {
            // The brands of ISO 14496-12 files (https://mp4ra.org/registered-types/brands).
            [_, _, _, _, 0x66, 0x74, 0x79, 0x70, ..] when head.Length >= 12 => OfBrand(head[8..12]),
            [0x49, 0x49, 0x2A, 0x00, ..] or [0x4D, 0x4D, 0x00, 0x2A, ..] => PictureFault.Tiff,
            [0x42, 0x4D, ..] when head.Length >= 26 && head[6..10].IndexOfAnyExcept((byte)0) < 0 => PictureFault.Bmp,
            [0x38, 0x42, 0x50, 0x53, ..] => PictureFault.Photoshop,
            [0x25, 0x50, 0x44, 0x46, ..] => PictureFault.Pdf,
            [0x50, 0x4B, 0x03, 0x04, ..] => PictureFault.Zip,
            [0x1A, 0x45, 0xDF, 0xA3, ..] => PictureFault.Film,
            // Begins as a picture does, and has no size.
            [0xFF, 0xD8, 0xFF, ..] or [0x89, 0x50, 0x4E, 0x47, ..] or [0x47, 0x49, 0x46, 0x38, ..] => PictureFault.CutOff,
            [0x52, 0x49, 0x46, 0x46, ..] => head.Length < 12 || head[8..12].SequenceEqual("WEBP"u8)
                ? PictureFault.CutOff : PictureFault.Film,
            _ => OfText(head),
        };
    }

    private static PictureFault OfBrand(ReadOnlySpan<byte> brand) =>
        // Begins as an AVIF does, and has no size.
        brand.StartsWith("avi"u8) ? PictureFault.CutOff
        : brand.StartsWith("he"u8) || brand.SequenceEqual("mif1"u8) || brand.SequenceEqual("msf1"u8) ? PictureFault.Heic
        : PictureFault.Film;

    private static PictureFault OfText(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            head = head[3..];
        foreach (var c in head)
            if (c < 0x20 && c is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f'))
                return PictureFault.Unknown;
        Span<char> text = stackalloc char[head.Length];
        for (var i = 0; i < head.Length; i++)
            text[i] = (char)head[i];
        return Has(text, "<svg") ? PictureFault.Drawing
            : Has(text, "<html") || Has(text, "<!doctype html") || Has(text, "<head") || Has(text, "<body") ? PictureFault.WebPage
            : Has(text, "<?xml") ? PictureFault.Unknown
            : PictureFault.Text;
    }

    private static bool Has(ReadOnlySpan<char> text, string mark) => text.Contains(mark, StringComparison.OrdinalIgnoreCase);
}
