using System.Collections.Frozen;
using Gazette.Diagnostics;

namespace Gazette.Configuration;

/// <summary>The languages that site.config.yml names, and where the lists of each stand.</summary>
/// <param name="Tags">Language tags (BCP 47), the site's own first.</param>
/// <param name="Paths">The first part of the addresses of each further language's lists: <c>zh</c>.</param>
/// <param name="Place">Where the first language is written, or else the list.</param>
/// <param name="Places">Where each path, or the tag it is made of, is written.</param>
internal sealed record SiteLanguages(
    IReadOnlyList<string> Tags,
    FrozenDictionary<string, string> Paths,
    FileLocation Place,
    IReadOnlyDictionary<string, FileLocation> Places)
{
    /// <summary>Each entry is a tag, or <c>{id, path}</c>; a path that is not given is the tag in small letters.</summary>
    public static SiteLanguages Read(Settings site, SettingsReading reading)
    {
        var tags = new List<string>();
        var paths = new Dictionary<string, string>(StringComparer.Ordinal);
        var places = new Dictionary<string, FileLocation>(StringComparer.Ordinal);
        var entries = site.TextsOrGroups("languages", ConfigKeys.Language);
        foreach (var entry in entries)
        {
            var tag = entry.RequiredText("id");
            if (tag.Length == 0)
                continue;
            if (!LanguageTag.IsValid(tag))
                reading.Complain(DiagnosticCatalog.BadLanguage(entry.PlaceOf("id"), tag));
            else if (tags.Contains(tag, StringComparer.OrdinalIgnoreCase))
                reading.Complain(DiagnosticCatalog.StandsTwice(entry.PlaceOf("id"), "language", tag));
            else
            {
                tags.Add(tag);
                var place = entry.PlaceOf(entry.Has("path") ? "path" : "id");
                if (tags.Count == 1)
                {
                    if (entry.Has("path"))
                        reading.Complain(DiagnosticCatalog.PathOfFirstLanguage(place, tag));
                    continue;
                }

                var path = PathOf(entry, tag, place, reading);
                if (places.TryAdd(path, place))
                    paths.Add(tag, path);
                else
                    reading.Complain(DiagnosticCatalog.StandsTwice(place, "path", path));
            }
        }

        if (tags.Count == 0)
            tags.Add("en");
        var first = entries is [var one, ..] ? one.PlaceOf("id") : site.PlaceOf("languages");
        return new SiteLanguages(tags, paths.ToFrozenDictionary(StringComparer.Ordinal), first, places);
    }

    private static string PathOf(Settings entry, string tag, FileLocation place, SettingsReading reading)
    {
        var path = entry.Has("path") ? entry.Text("path") : tag.ToLowerInvariant();
        if (!ConfigLists.IsId(path))
            reading.Complain(DiagnosticCatalog.BadId(place, path));
        else if (Slug.IsWindowsDevice(path))
            reading.Complain(DiagnosticCatalog.WindowsDevice(place, "path", path));
        else if (ConfigLists.IsTaken(path))
            reading.Complain(DiagnosticCatalog.TakenId(place, path, "path"));
        return path;
    }
}
