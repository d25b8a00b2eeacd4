using System.Buffers.Binary;

namespace Gazette.Pictures;

/// <summary>
/// What the boxes of an AVIF tell (ISO/IEC 14496-12 and 23008-12, https://aomediacodec.github.io/av1-avif/): the size of its
/// picture as it is turned and cut out, and where its metadata lie. Nothing that a box says of its length is believed.
/// </summary>
internal sealed class AvifFile
{
    /// <summary>The most bytes of a file's description that are read: one of a thousand tiles takes 30,000.</summary>
    private const int MostDescription = 1 << 20;

    /// <summary>Boxes that are gone through one by one.</summary>
    private const int MostBoxes = 1000;

    /// <summary>Bytes of brands that are read.</summary>
    private const int MostBrands = 256;

    private readonly List<(string Kind, byte[] Content)> _properties = [];
    private readonly List<int> _ofPicture = [];
    private uint _picture;
    private uint _exif;
    private uint _xmp;

    private AvifFile()
    {
    }

    /// <summary>The header; that of no kind for what is no AVIF, and of no size for one that cannot be shown.</summary>
    public PixelHeader Header { get; private set; }

    /// <summary>Where Exif lies in the file; of no length where there is none.</summary>
    public FilePart Exif { get; private set; }

    /// <summary>Where XMP lies in the file; of no length where there is none.</summary>
    public FilePart Xmp { get; private set; }

    /// <summary>Whether a file begins as one of boxes does.</summary>
    public static bool IsBoxed(ReadOnlySpan<byte> head) => head.Length >= 12 && head[4..8].SequenceEqual("ftyp"u8);

    /// <exception cref="IOException">The file cannot be read.</exception>
    public static AvifFile Read(Stream file)
    {
        var avif = new AvifFile();
        if (!IsAvif(file, out var isAnimated))
            return avif;
        var description = Boxes(file).FirstOrDefault(box => box.Kind == "meta").Content.Read(file, MostDescription);
        avif.Header = avif.ReadDescription(description) with { IsAnimated = isAnimated };
        return avif;
    }

    /// <summary>Whether the last box, or the pixels, lie behind the end of the file.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static bool IsCutOff(Stream file)
    {
        var end = 0L;
        foreach (var box in Boxes(file))
            end = box.Content.Start + box.Content.Length;
        return end != file.Length;
    }

    /// <summary>The boxes of a file, one after another, up to one that claims to end behind the file.</summary>
    private static IEnumerable<(string Kind, FilePart Content)> Boxes(Stream file)
    {
        var head = new byte[16];
        var place = 0L;
        for (var boxes = 0; boxes < MostBoxes && place + 8 <= file.Length; boxes++)
        {
            file.Position = place;
            var read = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
            var size = (long)BinaryPrimitives.ReadUInt32BigEndian(head);
            var headLength = 8;
            if (size == 1 && read == 16)
                (size, headLength) = (BinaryPrimitives.ReadInt64BigEndian(head.AsSpan(8)), 16);
            else if (size == 0)
                size = file.Length - place;
            if (size < headLength || size > file.Length - place)
                yield break;
            yield return (Name(head.AsSpan(4, 4)), new FilePart(place + headLength, size - headLength));
            place += size;
        }
    }

    private static bool IsAvif(Stream file, out bool isAnimated)
    {
        isAnimated = false;
        var isAvif = false;
        var brands = Boxes(file).FirstOrDefault() is ("ftyp", var first) ? first.Read(file, MostBrands) : [];
        for (var place = 0; place + 4 <= brands.Length; place += 4)
        {
            // Between the first brand and the others stands a version.
            if (place == 4 || !brands.AsSpan(place).StartsWith("avi"u8))
                continue;
            isAvif |= brands[place + 3] is (byte)'f' or (byte)'s';
            isAnimated |= brands[place + 3] == 's';
        }

        return isAvif;
    }

    private PixelHeader ReadDescription(ReadOnlySpan<byte> description)
    {
        var boxes = new ByteCursor(description.Length < 4 ? default : description[4..]);
        ReadOnlySpan<byte> places = default;
        while (boxes.NextBox(out var kind, out var content))
        {
            if (kind.SequenceEqual("pitm"u8))
                _picture = ReadPrimary(content);
            else if (kind.SequenceEqual("iinf"u8))
                ReadItems(content);
            else if (kind.SequenceEqual("iloc"u8))
                places = content;
            else if (kind.SequenceEqual("iprp"u8))
                ReadProperties(content);
        }

        ReadPlaces(places);
        return Sized();
    }

    private static uint ReadPrimary(ReadOnlySpan<byte> content)
    {
        var cursor = new ByteCursor(content);
        return (uint)cursor.Number(cursor.Number(4) >> 24 == 0 ? 2 : 4);
    }

    /// <summary>Finds which items are metadata.</summary>
    private void ReadItems(ReadOnlySpan<byte> content)
    {
        var cursor = new ByteCursor(content);
        _ = cursor.Number(cursor.Number(4) >> 24 == 0 ? 2 : 4);
        while (cursor.NextBox(out _, out var entry))
        {
            var item = new ByteCursor(entry);
            var number = (uint)item.Number(item.Number(4) >> 24 == 2 ? 2 : 4);
            _ = item.Number(2);
            var kind = item.Take(4);
            if (kind.SequenceEqual("Exif"u8))
                _exif = number;
            else if (kind.SequenceEqual("mime"u8) && item.Left.IndexOf("application/rdf+xml"u8) >= 0)
                _xmp = number;
        }
    }

    private void ReadPlaces(ReadOnlySpan<byte> content)
    {
        var cursor = new ByteCursor(content);
        var version = cursor.Number(4) >> 24;
        var lengths = (int)cursor.Number(2);
        var (ofOffset, ofLength, ofBase, ofIndex) = (lengths >> 12, (lengths >> 8) & 15, (lengths >> 4) & 15, lengths & 15);
        for (var left = cursor.Number(version < 2 ? 2 : 4); left > 0 && !cursor.HasFailed; left--)
        {
            var item = (uint)cursor.Number(version < 2 ? 2 : 4);
            var isInFile = version == 0 || (cursor.Number(2) & 15) == 0;
            isInFile &= cursor.Number(2) == 0;
            var start = cursor.Number(ofBase);
            for (var (extents, extent) = (cursor.Number(2), 0UL); extent < extents && !cursor.HasFailed; extent++)
            {
                _ = cursor.Number(version == 0 ? 0 : ofIndex);
                var part = new FilePart((long)(start + cursor.Number(ofOffset)), (long)cursor.Number(ofLength));
                if (!isInFile || extent > 0 || part.Start < 0 || part.Length < 0)
                    continue;
                if (item == _exif && _exif != 0)
                    Exif = part;
                else if (item == _xmp && _xmp != 0)
                    Xmp = part;
            }
        }
    }

    /// <summary>The properties of items, and which of them the picture has.</summary>
    private void ReadProperties(ReadOnlySpan<byte> content)
    {
        var boxes = new ByteCursor(content);
        while (boxes.NextBox(out var kind, out var inner))
        {
            if (kind.SequenceEqual("ipco"u8))
            {
                var properties = new ByteCursor(inner);
                while (_properties.Count < MostBoxes && properties.NextBox(out var name, out var property))
                    _properties.Add((Name(name), property.ToArray()));
            }
            else if (kind.SequenceEqual("ipma"u8))
                ReadAssociations(inner);
        }
    }

    private void ReadAssociations(ReadOnlySpan<byte> content)
    {
        var cursor = new ByteCursor(content);
        var head = cursor.Number(4);
        var isWide = (head & 1) != 0;
        for (var left = cursor.Number(4); left > 0 && !cursor.HasFailed; left--)
        {
            var item = cursor.Number(head >> 24 == 0 ? 2 : 4);
            for (var count = cursor.Number(1); count > 0 && !cursor.HasFailed; count--)
            {
                // The highest bit says that nobody who does not know the property may show the picture.
                var number = isWide ? (int)cursor.Number(2) & 0x7FFF : (int)cursor.Number(1) & 0x7F;
                if (item == _picture && number > 0)
                    _ofPicture.Add(number - 1);
            }
        }
    }

    /// <summary>The size as the properties give it: the pixels, then what is cut out of them, then how that is turned.</summary>
    private PixelHeader Sized()
    {
        var header = new PixelHeader(PixelKind.Avif, 0, 0, BytesPerPixel: 20);
        var isOnItsSide = false;
        foreach (var number in _ofPicture.Where(number => number < _properties.Count))
        {
            var (kind, content) = _properties[number];
            var cursor = new ByteCursor(content);
            switch (kind)
            {
                case "ispe":
                    _ = cursor.Number(4);
                    var (width, height) = (cursor.Number(4), cursor.Number(4));
                    if (width is 0 or > int.MaxValue || height is 0 or > int.MaxValue)
                        return new PixelHeader(PixelKind.Avif, 0, 0);
                    header = header with { Width = (int)width, Height = (int)height };
                    break;
                case "clap":
                    header = header with { Width = Cut(ref cursor, header.Width), Height = Cut(ref cursor, header.Height) };
                    break;
                case "irot":
                    isOnItsSide ^= (cursor.Number(1) & 1) != 0;
                    break;
                case "av1C" when content.Length > 2:
                    header = header with { BytesPerPixel = MemoryOf(content[2]) };
                    break;
            }
        }

        return isOnItsSide ? header with { Width = header.Height, Height = header.Width } : header;
    }

    private static int Cut(ref ByteCursor cursor, int whole)
    {
        var (dividend, divisor) = (cursor.Number(4), cursor.Number(4));
        return divisor == 0 || whole == 0 ? whole : (int)Math.Clamp((dividend + (divisor / 2)) / divisor, 1, (ulong)whole);
    }

    /// <summary>
    /// Bytes that decoding takes for each pixel, as measured, by the depth and the sampling of its colours
    /// (https://aomediacodec.github.io/av1-isobmff/#av1codecconfigurationbox).
    /// </summary>
    private static int MemoryOf(byte coding) => (coding & 0x40) != 0 ? 34 : (coding & 0x08) != 0 ? 20 : 26;

    private static string Name(ReadOnlySpan<byte> kind) => System.Text.Encoding.Latin1.GetString(kind);
}
