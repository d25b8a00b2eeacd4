using System.Collections.Frozen;
using Gazette.Diagnostics;
using Gazette.Yaml;

namespace Gazette.Configuration;

/// <summary>
/// Turns the settings of site.config.yml into a <see cref="SiteConfig"/>, and complains of every one that is wrong.
/// </summary>
internal static class SiteConfigReader
{
    // Elements that mark up words and tables, and can neither run, load nor hide anything.
    private static readonly string[] UsualHtml =
    [
        "abbr", "b", "bdi", "bdo", "blockquote", "br", "caption", "cite", "code", "dd", "del", "details", "dfn", "div", "dl",
        "dt", "em", "figcaption", "figure", "hr", "i", "ins", "kbd", "li", "mark", "ol", "p", "q", "rp", "rt", "ruby", "s",
        "samp", "small", "span", "strong", "sub", "summary", "sup", "table", "tbody", "td", "tfoot",
        "th", "thead", "time", "tr", "u", "ul", "var", "wbr",
    ];

    // What runs or loads something, or belongs to the page and not to an article.
    private static readonly FrozenSet<string> NeverAllowed = new[]
    {
        "applet", "base", "body", "button", "embed", "form", "frame", "frameset", "head", "html", "iframe", "input", "link",
        "math", "meta",
        "noscript", "object", "plaintext", "script", "select", "style", "svg", "template", "textarea", "title", "xmp",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static SiteConfig Config(YamlMap map, SettingsReading reading)
    {
        var site = new Settings(map, reading, ConfigKeys.Site);
        // Languages come first: they decide what the words of everything else may be called.
        var languages = SiteLanguages.Read(site, reading);
        reading.Languages = languages.Tags;
        var footer = site.Group("footer", ConfigKeys.Footer);
        var paging = site.Group("paging", ConfigKeys.Paging);
        var pictures = Pictures(site, reading);
        return new SiteConfig
        {
            Title = site.RequiredWords("title"),
            Description = site.Words("description"),
            BaseUrl = BaseUrl(site, reading),
            Languages = reading.Languages,
            LanguagePaths = languages.Paths,
            LanguagePlace = languages.Place,
            TimeZone = TimeZone(site, reading),
            Accent = Accent(site, reading),
            Logo = LooksReader.Logo(site, reading),
            Fonts = LooksReader.Fonts(site, reading),
            Hotlines = Hotlines(site.Group("masthead", ConfigKeys.Masthead)),
            Footer = new Footer
            {
                Organiser = footer.Words("organiser"),
                Icp = footer.Words("icp"),
                PublicSecurity = footer.Words("public_security"),
                Licence = footer.Words("licence"),
                Report = footer.Words("report"),
                Accessibility = Accessibility(footer, reading),
                AccessibilityPlace = footer.PlaceOf("accessibility"),
                Lines = FooterLines(footer, reading),
            },
            Navigation = Navigation(site, reading),
            Sections = ConfigLists.Sections(site, languages, reading),
            Sources = ConfigLists.Sources(site, reading),
            Tags = ConfigLists.Tags(site, reading),
            AuthorRoles = ConfigLists.AuthorRoles(site, reading),
            Fields = ConfigFields.Fields(site, reading),
            Paragraphs = Paragraphs(site, reading),
            Paging = new Paging
            {
                Home = paging.Number("home", 12, 1, 100),
                Front = paging.Number("front", 30, 1, 1000),
                List = paging.Number("list", 80, 10, 10000),
            },
            FeedSize = site.Group("feeds", ConfigKeys.Feeds).Number("size", 20, 1, 500),
            Outputs = Outputs(site, reading),
            Gone = Gone(site, reading),
            AllowedHtml = AllowedHtml(site.Group("html", ConfigKeys.Html), reading),
            Attachments = Attachments(site, reading),
            Pictures = pictures.Mode,
            KeptMetadata = pictures.Kept,
        };
    }

    internal static IReadOnlyList<Hotline> Hotlines(Settings group) =>
        [.. group.Groups("hotlines", ConfigKeys.Hotline)
            .Select(line => new Hotline(line.RequiredWords("label"), line.RequiredText("number")))];

    private static List<string> Outputs(Settings site, SettingsReading reading)
    {
        var outputs = new List<string>();
        foreach (var output in site.Texts("outputs"))
        {
            if (output.Text == "json")
                outputs.Add(output.Text);
            else
                reading.Complain(DiagnosticCatalog.BadOutput(output.In(reading.File), output.Text));
        }

        return outputs;
    }

    private static FrozenSet<string> Gone(Settings site, SettingsReading reading)
    {
        var addresses = new HashSet<string>(StringComparer.Ordinal);
        foreach (var address in site.Texts("gone"))
        {
            if (WebAddress.OnSite(address.Text) is { } target)
                addresses.Add(target.Path.EndsWith('/') ? target.Path : target.Path + "/");
            else
                reading.Complain(DiagnosticCatalog.BadTarget(address.In(reading.File), address.Text));
        }

        return addresses.ToFrozenSet(StringComparer.Ordinal);
    }

    private static Uri BaseUrl(Settings site, SettingsReading reading)
    {
        var text = site.RequiredText("base_url");
        if (WebAddress.Find(text) is { Query: "", Fragment: "", UserInfo: "" } url)
            return url.AbsolutePath.EndsWith('/') ? url : new Uri(url.AbsoluteUri + "/");
        if (text.Length > 0)
            reading.Complain(DiagnosticCatalog.BadBaseUrl(site.PlaceOf("base_url"), text));
        return new Uri("https://localhost/");
    }

    private static SiteTimeZone TimeZone(Settings site, SettingsReading reading)
    {
        var name = site.Text("time_zone");
        if (name.Length == 0)
            return SiteTimeZone.Shanghai;
        if (SiteTimeZone.Find(name) is { } zone)
            return zone;
        reading.Complain(DiagnosticCatalog.BadTimeZone(site.PlaceOf("time_zone"), name));
        return SiteTimeZone.Shanghai;
    }

    private static string? Accent(Settings site, SettingsReading reading)
    {
        var colour = site.Text("accent");
        if (colour is ['#', _, _, _, _, _, _] && colour[1..].All(char.IsAsciiHexDigit))
        {
            if (Contrast.OnPaper(colour) is < Contrast.Least and var contrast)
                reading.Complain(DiagnosticCatalog.LowContrast(
                    site.PlaceOf("accent"), colour, contrast, Contrast.Least, Contrast.Paper, Contrast.Legible(colour)));
            return colour;
        }

        if (site.Has("accent"))
            reading.Complain(DiagnosticCatalog.BadColour(site.PlaceOf("accent"), colour));
        return null;
    }

    private static List<NavigationItem> Navigation(Settings site, SettingsReading reading)
    {
        var items = new List<NavigationItem>();
        foreach (var entry in site.Groups("navigation", ConfigKeys.NavigationItem))
        {
            var children = new List<NavigationItem>();
            foreach (var child in entry.Groups("children", ConfigKeys.NavigationItem))
            {
                if (child.Has("children"))
                    reading.Complain(DiagnosticCatalog.MenuTooDeep(child.PlaceOf("children")));
                children.Add(Entry(child, "label", isLink: true, reading));
            }

            items.Add(Entry(entry, "label", isLink: children.Count == 0, reading) with { Children = children });
        }

        return items;
    }

    private static List<NavigationItem> FooterLines(Settings footer, SettingsReading reading) =>
        [.. footer.WordsOrGroups("lines", ConfigKeys.FooterLine).Select(line => Entry(line, "text", isLink: false, reading))];

    /// <param name="words">The name of what readers see.</param>
    /// <param name="isLink">Whether it must lead somewhere.</param>
    private static NavigationItem Entry(Settings entry, string words, bool isLink, SettingsReading reading)
    {
        var to = isLink ? entry.RequiredText("to") : entry.Text("to");
        var end = "";
        if (WebAddress.OnSite(to) is { } target)
            (to, end) = (target.Path, target.Query + target.Fragment);
        else if (to.Length > 0 && WebAddress.Find(to) is null)
            reading.Complain(DiagnosticCatalog.BadTarget(entry.PlaceOf("to"), to));
        return new NavigationItem(entry.RequiredWords(words), to, end, entry.PlaceOf("to"));
    }

    private static LocalizedText Accessibility(Settings footer, SettingsReading reading)
    {
        var addresses = footer.Words("accessibility");
        if (addresses.IsEmpty)
            return addresses;
        var paths = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var language in reading.Languages)
        {
            var to = addresses.In(language);
            if (WebAddress.OnSite(to) is { } target)
                paths.Add(language, target.Path);
            else
                reading.Complain(DiagnosticCatalog.BadPage(footer.PlaceOf("accessibility"), to));
        }

        return new LocalizedText("", paths);
    }

    private static Paragraphs Paragraphs(Settings site, SettingsReading reading)
    {
        var word = site.Text("paragraphs");
        if (word is not ("" or "spaced" or "indented"))
            reading.Complain(DiagnosticCatalog.BadParagraphs(site.PlaceOf("paragraphs"), word));
        return word == "indented" ? Configuration.Paragraphs.Indented : Configuration.Paragraphs.Spaced;
    }

    private static FrozenSet<string> Attachments(Settings site, SettingsReading reading)
    {
        var endings = new HashSet<string>(StringComparer.Ordinal);
        foreach (var ending in site.Texts("attachments"))
        {
            var text = ending.Text.TrimStart('.').ToLowerInvariant();
            if (text.Length > 0 && text.All(char.IsAsciiLetterOrDigit))
                endings.Add(text);
            else
                reading.Complain(DiagnosticCatalog.BadEnding(ending.In(reading.File), ending.Text));
        }

        return endings.ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>A word, or a group of that word and of what is kept.</summary>
    private static (PictureMode Mode, KeptMetadata Kept) Pictures(Settings site, SettingsReading reading)
    {
        if (!site.IsGroup("pictures"))
            return (PictureModeOf(site, "pictures", reading), KeptMetadata.None);
        var group = site.Group("pictures", ConfigKeys.Pictures);
        var kept = KeptMetadata.None;
        foreach (var word in group.Texts("keep"))
            if (word.Text == "credit")
                kept |= KeptMetadata.Credit;
            else if (word.Text == "copyright")
                kept |= KeptMetadata.Copyright;
            else
                reading.Complain(DiagnosticCatalog.BadKept(word.In(reading.File), word.Text));
        return (PictureModeOf(group, "publish", reading), kept);
    }

    private static PictureMode PictureModeOf(Settings settings, string key, SettingsReading reading)
    {
        switch (settings.Text(key))
        {
            case "on":
                return PictureMode.On;
            case "off":
                return PictureMode.Off;
            case "originals":
                return PictureMode.Originals;
            case var text:
                if (text.Length > 0)
                    reading.Complain(DiagnosticCatalog.BadPictures(settings.PlaceOf(key), text));
                return PictureMode.On;
        }
    }

    private static FrozenSet<string> AllowedHtml(Settings html, SettingsReading reading)
    {
        if (!html.Has("allow"))
            return UsualHtml.ToFrozenSet(StringComparer.Ordinal);
        foreach (var element in html.Texts("allow"))
            if (!element.Text.All(char.IsAsciiLetterOrDigit) || NeverAllowed.Contains(element.Text.ToLowerInvariant()))
                reading.Complain(DiagnosticCatalog.BadElement(element.In(reading.File), element.Text));
        return html.Texts("allow").Select(element => element.Text.ToLowerInvariant()).ToFrozenSet(StringComparer.Ordinal);
    }
}
