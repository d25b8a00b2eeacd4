using System.Text;
using System.Text.RegularExpressions;
using Gazette.Diagnostics;

namespace Gazette.Configuration;

/// <summary>Reads the lists that articles refer to: sections, sources, tags and roles of authors.</summary>
internal static partial class ConfigLists
{
    // First parts of addresses that the site needs itself: a section of that id would stand in their place.
    private static readonly string[] TakenIds =
        ["tags", "sources", "authors", "archive", "undated", "corrections", "assets", "pages", "search"];

    /// <summary>Whether a text can be part of an address as it is.</summary>
    public static bool IsId(string text) => text.Length > 0 && text[0] != '-' && text[^1] != '-'
        && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');

    /// <summary>Whether an address that begins so belongs to the site itself, or to a year.</summary>
    public static bool IsTaken(string id) => TakenIds.Contains(id) || (id.Length == 4 && id.All(char.IsAsciiDigit));

    /// <param name="languages">A language whose lists stand under a section's id is complained of where its path is.</param>
    public static IReadOnlyList<Section> Sections(Settings site, SiteLanguages languages, SettingsReading reading)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        return
        [
            .. site.Groups("sections", ConfigKeys.Section).Select(entry =>
            {
                var id = Id(entry, "section", ids, reading);
                if (IsTaken(id))
                    reading.Complain(DiagnosticCatalog.TakenId(entry.PlaceOf("id"), id));
                if (languages.Places.TryGetValue(id, out var place))
                    reading.Complain(DiagnosticCatalog.TakenId(place, id, "path"));
                return new Section(id, entry.RequiredWords("name"), entry.Words("description"));
            }),
        ];
    }

    public static IReadOnlyList<Source> Sources(Settings site, SettingsReading reading)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        return
        [
            .. site.Groups("sources", ConfigKeys.Source).Select(entry => new Source
            {
                Id = Id(entry, "source", ids, reading),
                Name = entry.RequiredWords("name"),
                Home = Home(entry, reading),
                Region = entry.Words("region"),
                Hotlines = SiteConfigReader.Hotlines(entry),
                Copyright = Notice(entry, reading),
                CopyrightPlace = entry.PlaceOf("copyright"),
                Reprint = ReprintOf(entry, reading),
                Credit = entry.Words("credit"),
            }),
        ];
    }

    public static IReadOnlyList<Tag> Tags(Settings site, SettingsReading reading)
    {
        // One name may stand for one tag only, whether it is the tag's own, a label or an alias.
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var addresses = new Dictionary<string, string>(StringComparer.Ordinal);
        var tags = new List<Tag>();
        foreach (var entry in site.Groups("tags", ConfigKeys.Tag))
        {
            var name = entry.RequiredText("name");
            if (name.Length > 0 && !names.Add(name))
                reading.Complain(DiagnosticCatalog.StandsTwice(entry.PlaceOf("name"), "tag", name));
            CheckAddress(entry, name, addresses, reading);
            var label = entry.Words("label", otherwise: name);
            string[] labels = [.. reading.Languages.Select(label.In)
                .Where(text => !text.Equals(name, StringComparison.OrdinalIgnoreCase)).Distinct()];
            foreach (var text in labels)
                if (!names.Add(text))
                    reading.Complain(DiagnosticCatalog.StandsTwice(entry.PlaceOf("label"), "tag", text));
            var aliases = entry.Texts("aliases");
            foreach (var alias in aliases)
                if (!labels.Contains(alias.Text) && !names.Add(alias.Text))
                    reading.Complain(DiagnosticCatalog.StandsTwice(alias.In(reading.File), "tag", alias.Text));
            tags.Add(new Tag(name, label, entry.Words("description"), [.. aliases.Select(alias => alias.Text)]));
        }

        return tags;
    }

    /// <summary>Complains of a tag that can have no address, or not one of its own.</summary>
    /// <param name="addresses">The names of the tags so far, by their slugs.</param>
    private static void CheckAddress(Settings entry, string name, Dictionary<string, string> addresses, SettingsReading reading)
    {
        if (name.Length == 0)
            return;
        var slug = Slug.Of(name);
        var place = entry.PlaceOf("name");
        if (Encoding.UTF8.GetByteCount(slug) is > Slug.LongestName and var length)
            reading.Complain(DiagnosticCatalog.NameTooLong(place, "tag", name, length, Slug.LongestName));
        if (Slug.IsWindowsDevice(slug))
            reading.Complain(DiagnosticCatalog.WindowsDevice(place, "tag", name));
        if (!addresses.TryAdd(slug, name) && !name.Equals(addresses[slug], StringComparison.OrdinalIgnoreCase))
            reading.Complain(DiagnosticCatalog.SharedAddress(place, "tag", name, addresses[slug], $"/tags/{slug}/"));
    }

    public static IReadOnlyList<AuthorRole> AuthorRoles(Settings site, SettingsReading reading)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        return
        [
            .. site.Groups("author_roles", ConfigKeys.AuthorRole)
                .Select(entry => new AuthorRole(Id(entry, "role", ids, reading), entry.RequiredWords("name"))),
        ];
    }

    private static string Id(Settings entry, string kind, HashSet<string> ids, SettingsReading reading)
    {
        var id = entry.RequiredText("id");
        if (id.Length == 0)
            return id;
        if (!IsId(id))
            reading.Complain(DiagnosticCatalog.BadId(entry.PlaceOf("id"), id));
        else if (id.Length > Slug.LongestName)
            reading.Complain(DiagnosticCatalog.NameTooLong(entry.PlaceOf("id"), kind, id, id.Length, Slug.LongestName));
        else if (!ids.Add(id))
            reading.Complain(DiagnosticCatalog.StandsTwice(entry.PlaceOf("id"), kind, id));
        if (kind != "role" && Slug.IsWindowsDevice(id))
            reading.Complain(DiagnosticCatalog.WindowsDevice(entry.PlaceOf("id"), kind, id));
        return id;
    }

    private static string? Home(Settings entry, SettingsReading reading)
    {
        var home = entry.Text("home");
        if (home.Length == 0)
            return null;
        if (WebAddress.Find(home) is null)
            reading.Complain(DiagnosticCatalog.BadUrl(entry.PlaceOf("home"), home));
        return home;
    }

    /// <summary>A copyright notice. Its words are printed as text, so whoever wrote HTML there is told.</summary>
    private static LocalizedText Notice(Settings entry, SettingsReading reading)
    {
        var notice = entry.Words("copyright");
        var found = reading.Languages.Select(language => Html().Match(notice.In(language)));
        if (found.FirstOrDefault(html => html.Success) is { } html)
            reading.Complain(DiagnosticCatalog.HtmlInNotice(entry.PlaceOf("copyright"), html.Value));
        return notice;
    }

    [GeneratedRegex("</?[a-zA-Z][^<>]*>|&[a-zA-Z]+;|&#[0-9]+;")]
    private static partial Regex Html();

    private static Reprint ReprintOf(Settings entry, SettingsReading reading)
    {
        var text = entry.Text("reprint");
        switch (text)
        {
            case "allowed":
                return Reprint.Allowed;
            case "forbidden":
                return Reprint.Forbidden;
            case "unknown" or "":
                return Reprint.Unknown;
            default:
                reading.Complain(DiagnosticCatalog.BadReprint(entry.PlaceOf("reprint"), text));
                return Reprint.Unknown;
        }
    }
}
