using System.Globalization;
using System.Text;
using Gazette.Configuration;

namespace Gazette.Pictures;

/// <summary>Who made a picture and whose it is, as its own metadata say; all is empty where they say nothing.</summary>
/// <param name="Creator">The photographer, or several.</param>
/// <param name="Agency">Who supplied it.</param>
/// <param name="Copyright">A notice.</param>
public sealed record PictureRights(string Creator, string Agency, string Copyright)
{
    /// <summary>Characters of a text that are kept.</summary>
    private const int MostCharacters = 200;

    public static PictureRights None { get; } = new("", "", "");

    /// <summary>Words for readers: photographer and agency, or else the notice.</summary>
    public string Credit =>
        Creator.Length == 0 ? Agency.Length > 0 ? Agency : Copyright
        : Agency.Length == 0 || Creator.Contains(Agency, StringComparison.OrdinalIgnoreCase) ? Creator
        : Agency.Contains(Creator, StringComparison.OrdinalIgnoreCase) ? Agency
        : $"{Creator} / {Agency}";

    public bool IsEmpty => Creator.Length == 0 && Agency.Length == 0 && Copyright.Length == 0;

    /// <summary>Texts of metadata without what cannot be printed.</summary>
    internal static PictureRights Of(IEnumerable<string> creators, string agency, string copyright) => new(
        Clean(string.Join(", ", creators.Select(Clean).Where(name => name.Length > 0).Distinct())),
        Clean(agency),
        Clean(copyright));

    /// <summary>
    /// What a picture's metadata say. XMP comes first, whose encoding is certain; then IPTC; then Exif, where cameras put
    /// whatever their owners once set.
    /// </summary>
    /// <param name="hasPlace">Whether they tell where the camera was.</param>
    internal static PictureRights Of(PictureMetadata metadata, out bool hasPlace)
    {
        var exif = new ExifDirectory(metadata.Exif);
        var hasPlaceInXmp = false;
        var rights = metadata.Xmp.Length == 0 ? None : XmpText.Read(metadata.Xmp, out hasPlaceInXmp);
        hasPlace = exif.HasPlace || hasPlaceInXmp;
        if (metadata.Iptc.Length > 0)
            rights = rights.Or(IptcText.Read(metadata.Iptc));
        return exif.Creator.IsEmpty && exif.Copyright.IsEmpty ? rights
            : rights.Or(Of([IptcText.TextOf(exif.Creator)], "", IptcText.TextOf(exif.Copyright)));
    }

    /// <summary>The part that a site keeps in what it publishes.</summary>
    internal PictureRights Kept(KeptMetadata kept) => new(
        kept.HasFlag(KeptMetadata.Credit) ? Creator : "",
        kept.HasFlag(KeptMetadata.Credit) ? Agency : "",
        kept.HasFlag(KeptMetadata.Copyright) ? Copyright : "");

    private PictureRights Or(PictureRights other) => new(
        Creator.Length > 0 ? Creator : other.Creator,
        Agency.Length > 0 ? Agency : other.Agency,
        Copyright.Length > 0 ? Copyright : other.Copyright);

    private static string Clean(string text)
    {
        var clean = new StringBuilder();
        var (count, isSpaced) = (0, false);
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsSpace(rune))
            {
                isSpaced = clean.Length > 0;
                continue;
            }

            if (count == MostCharacters)
                return clean.Append('…').ToString();
            if (isSpaced)
                clean.Append(' ');
            clean.Append(rune);
            count += isSpaced ? 2 : 1;
            isSpaced = false;
        }

        return clean.ToString();
    }

    /// <summary>
    /// Spaces, and what has no shape or turns the text around it: control characters, marks of direction, half a pair.
    /// </summary>
    private static bool IsSpace(Rune rune) =>
        Rune.IsWhiteSpace(rune) || rune == Rune.ReplacementChar || (rune.Value & 0xFFFE) == 0xFFFE
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format;
}
