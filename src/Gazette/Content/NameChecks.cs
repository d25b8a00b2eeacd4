using System.Text;
using Gazette.Configuration;
using Gazette.Diagnostics;
using Gazette.Yaml;

namespace Gazette.Content;

/// <summary>Whether the names in an article can be parts of addresses: each has a page, and that a folder.</summary>
internal static class NameChecks
{
    // 255 bytes less the ending that a file has while it is written.
    private const int LongestFileName = 235;

    private const int LongestAddress = 2000;

    // Shorter names have shorter slugs, whatever they are made of: "u1f600-" for a sign, three bytes for a Chinese character.
    private const int ShortName = 36;

    public static void Check(FrontMatter front, NamedValue[] fields, FieldValues values)
    {
        foreach (var tag in front.Tags)
            Check("tag", tag, fields[(int)Field.Tags], values);
        foreach (var author in front.Authors)
            Check("author", author.Name, fields[(int)Field.Authors], values);
        Check("section", front.Section, fields[(int)Field.Section], values);
        Check("source", front.Source, fields[(int)Field.Source], values);
    }

    /// <summary>What is wrong with an old address, or null. One with a query is no file and only stands in a list.</summary>
    public static Diagnostic? FaultOf(SiteTarget alias, FileLocation place)
    {
        if (alias.Path.Length + alias.Query.Length <= LongestFileName / 3)
            return null;
        var length = Encoding.UTF8.GetByteCount(alias.Path) + alias.Query.Length;
        if (length > LongestAddress)
            return DiagnosticCatalog.NameTooLong(place, "old address", alias.Path, length, LongestAddress);
        foreach (var part in alias.Path.AsSpan().Split('/'))
            if (alias.Query.Length == 0 && Encoding.UTF8.GetByteCount(alias.Path.AsSpan(part)) is > LongestFileName and var bytes)
                return DiagnosticCatalog.NameTooLong(place, "old address", alias.Path, bytes, LongestFileName);
        return null;
    }

    /// <summary>Whether a name can have no page, which is complained of elsewhere.</summary>
    public static bool IsTooLong(string name) =>
        name.Length > ShortName && !Slug.Fits(Slug.Of(name));

    private static void Check(string kind, string name, NamedValue value, FieldValues values)
    {
        // Most names are neither long nor those of devices, and are not looked at.
        if (name.Length <= ShortName && !(name.Length is 3 or 4 && char.IsAsciiLetter(name[0])))
            return;
        var slug = Slug.Of(name);
        if (Encoding.UTF8.GetByteCount(slug) is > Slug.LongestName and var length)
            values.Complain(DiagnosticCatalog.NameTooLong(
                PlaceOf(name, value.Value!, values), kind, name, length, Slug.LongestName));
        else if (Slug.IsWindowsDevice(slug))
            values.Complain(DiagnosticCatalog.WindowsDevice(PlaceOf(name, value.Value!, values), kind, name));
    }

    /// <summary>Where in a value a name stands: at the item of the list that holds it.</summary>
    private static FileLocation PlaceOf(string name, YamlValue value, FieldValues values)
    {
        var item = value is YamlList list
            ? list.Items.FirstOrDefault(item => item is YamlScalar text && text.Text.Contains(name, StringComparison.Ordinal))
            : null;
        return (item ?? value).In(values.File);
    }
}
