using System.Reflection;
using Gazette.Markup;
using Gazette.Pages;

namespace Gazette.Rendering;

/// <summary>The frame that site.config.yml gives every page.</summary>
internal static class SiteViews
{
    private static readonly string Generator =
        "Gazette " + typeof(SiteViews).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    /// <summary>The frame in a language that the interface speaks.</summary>
    public static SiteView Of(SiteFrame frame, SiteData data, string language)
    {
        var config = frame.Config;
        var places = frame.PlacesIn(language);
        var edition = places.Edition;
        var sections = config.Sections.Select(section => section.Id).ToHashSet(StringComparer.Ordinal);
        var editions = config.LanguagePaths.Values.ToHashSet(StringComparer.Ordinal);
        return new SiteView
        {
            Title = config.Title.In(language),
            Description = config.Description.In(language),
            BaseUrl = config.BaseUrl.AbsoluteUri,
            Language = config.DefaultLanguage,
            Addresses = edition.Addresses,
            HasLists = edition.HasLists,
            OtherEditions = [.. frame.Homes.Where(home => home.Language != language)],
            Accent = config.Accent ?? "",
            Hotlines = [.. config.Hotlines.Select(places.Hotline)],
            Navigation = Navigation().ToArray(),
            Sections =
            [
                .. config.Sections.Where(section => edition.AddressOf(Addresses.Root.Section(section.Id)) is not null)
                    .Select(section => places.Section(section.Id)),
            ],
            Footer = new FooterView(
                config.Footer.Organiser.In(language),
                config.Footer.Icp.In(language),
                config.Footer.PublicSecurity.In(language),
                config.Footer.Licence.In(language),
                config.Footer.Report.In(language),
                config.Footer.Accessibility.In(language)),
            Paragraphs = config.Paragraphs,
            Json = config.Outputs.Contains("json"),
            Data = data,
            Generator = Generator,
        };

        IEnumerable<NavigationView> Navigation()
        {
            foreach (var item in config.Navigation)
                if (MenuAddresses.InEdition(item, edition) is { } to)
                    yield return new NavigationView(
                        item.Label.In(language), to, UrlText.Encoded(LinkTarget.EndFor(item.To, item.End, sections, editions)));
        }
    }
}
