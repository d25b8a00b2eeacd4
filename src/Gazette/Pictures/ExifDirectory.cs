using System.Buffers.Binary;

namespace Gazette.Pictures;

/// <summary>
/// The first directory of Exif (TIFF 6.0, section 2; Exif 2.3, 4.6.4 to 4.6.6). Nothing throws, whatever it holds.
/// </summary>
internal readonly ref struct ExifDirectory
{
    private const int EntryLength = 12;
    private const ushort Orientation = 0x0112;
    private const ushort Artist = 0x013B;
    private const ushort CopyrightNotice = 0x8298;
    private const ushort Place = 0x8825;
    private const ushort Latitude = 0x0002;
    private const ushort Letters = 2;
    private const ushort Short = 3;

    private readonly ReadOnlySpan<byte> _tiff;
    private readonly ReadOnlySpan<byte> _entries;
    private readonly bool _isBig;

    /// <param name="exif">With or without the word in front.</param>
    public ExifDirectory(ReadOnlySpan<byte> exif)
    {
        _tiff = exif.StartsWith("Exif\0\0"u8) ? exif[6..] : exif;
        _isBig = _tiff.Length > 0 && _tiff[0] == (byte)'M';
        _entries = _tiff.Length < 8 ? default : EntriesAt(Number32(_tiff[4..]));
    }

    /// <summary>Whether the picture is to be turned by a quarter: cameras held upright store it lying down.</summary>
    public bool IsOnItsSide =>
        Find(_entries, Orientation) is { IsEmpty: false } entry && Number16(entry[2..]) == Short
        && Number16(entry[8..]) is >= 5 and <= 8;

    /// <summary>Whether it tells where the camera was.</summary>
    public bool HasPlace =>
        Find(_entries, Place) is { IsEmpty: false } entry && !Find(EntriesAt(Number32(entry[8..])), Latitude).IsEmpty;

    /// <summary>Who made the picture; empty when nobody says.</summary>
    public ReadOnlySpan<byte> Creator => Text(Artist);

    /// <summary>Whose it is; empty when nobody says. A zero may stand between photographer and editor.</summary>
    public ReadOnlySpan<byte> Copyright => Text(CopyrightNotice);

    private ReadOnlySpan<byte> Text(ushort tag)
    {
        var entry = Find(_entries, tag);
        if (entry.IsEmpty || Number16(entry[2..]) != Letters)
            return default;
        var (length, place) = (Number32(entry[4..]), Number32(entry[8..]));
        return length <= 4 ? entry.Slice(8, (int)length)
            : place < _tiff.Length && length <= _tiff.Length - place ? _tiff.Slice((int)place, (int)length)
            : default;
    }

    private ReadOnlySpan<byte> EntriesAt(uint place)
    {
        if (place > _tiff.Length - 2)
            return default;
        var entries = _tiff[(int)place..];
        var length = Number16(entries) * EntryLength;
        return entries[2..][..Math.Min(length, (entries.Length - 2) / EntryLength * EntryLength)];
    }

    private ReadOnlySpan<byte> Find(ReadOnlySpan<byte> entries, ushort tag)
    {
        for (; !entries.IsEmpty; entries = entries[EntryLength..])
            if (Number16(entries) == tag)
                return entries[..EntryLength];
        return default;
    }

    private ushort Number16(ReadOnlySpan<byte> bytes) =>
        _isBig ? BinaryPrimitives.ReadUInt16BigEndian(bytes) : BinaryPrimitives.ReadUInt16LittleEndian(bytes);

    private uint Number32(ReadOnlySpan<byte> bytes) =>
        _isBig ? BinaryPrimitives.ReadUInt32BigEndian(bytes) : BinaryPrimitives.ReadUInt32LittleEndian(bytes);
}
