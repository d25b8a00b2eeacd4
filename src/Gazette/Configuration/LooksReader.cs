using Gazette.Diagnostics;

namespace Gazette.Configuration;

/// <summary>Reads which files of its own a site looks like.</summary>
internal static class LooksReader
{
    public static Logo? Logo(Settings site, SettingsReading reading)
    {
        var isGroup = site.IsGroup("logo");
        var group = isGroup ? site.Group("logo", ConfigKeys.Logo) : site;
        var file = isGroup ? group.RequiredText("file") : site.Text("logo");
        if (file.Length == 0)
            return null;
        var place = group.PlaceOf(isGroup ? "file" : "logo");
        if (!Ends(file, ".svg") && !Ends(file, ".png"))
            reading.Complain(DiagnosticCatalog.BadLogo(place, file));
        return new Logo(file, isGroup ? group.Words("alt") : LocalizedText.Empty, place);
    }

    public static IReadOnlyList<FontFile> Fonts(Settings site, SettingsReading reading)
    {
        if (!site.IsGroup("font"))
            return site.Text("font") is { Length: > 0 } only ? [Font(site, "font", only, false, reading)] : [];
        var group = site.Group("font", ConfigKeys.Font);
        var file = group.RequiredText("file");
        var bold = group.Text("bold");
        return
        [
            Font(group, "file", file, false, reading),
            .. bold.Length > 0 ? [Font(group, "bold", bold, true, reading)] : Array.Empty<FontFile>(),
        ];
    }

    private static FontFile Font(Settings settings, string key, string file, bool isBold, SettingsReading reading)
    {
        // One that is missing was told already.
        if (file.Length > 0 && !Ends(file, ".woff2"))
            reading.Complain(DiagnosticCatalog.BadFont(settings.PlaceOf(key), file));
        return new FontFile(file, isBold, settings.PlaceOf(key));
    }

    private static bool Ends(string file, string ending) => file.EndsWith(ending, StringComparison.OrdinalIgnoreCase);
}
