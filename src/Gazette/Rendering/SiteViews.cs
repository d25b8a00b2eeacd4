using System.Reflection;
using Gazette.Configuration;
using Gazette.Content;
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
            Logo = config.Logo is { } logo
                ? new LogoView(
                    LooksFolder.AddressOf(logo),
                    (logo.Alt.IsEmpty ? config.Title : logo.Alt).In(language),
                    logo.Width,
                    logo.Height)
                : null,
            Fonts = [.. config.Fonts.Select(font => new FontView(LooksFolder.AddressOf(font), font.IsBold))],
            Hotlines = [.. config.Hotlines.Select(places.Hotline)],
            Navigation = [.. config.Navigation.Select(Entry).OfType<NavigationView>()],
            Sections =
            [
                .. config.Sections.Where(section => edition.AddressOf(Addresses.Root.Section(section.Id)) is not null)
                    .Select(section => places.Section(section.Id)),
            ],
            Footer = new FooterView(
                config.Footer.Organiser.In(language),
                config.Footer.Icp.In(language),
                config.Footer.PublicSecurity.In(language),
                PublicSecurityUrl(config.Footer.PublicSecurity.In(language)),
                config.Footer.Licence.In(language),
                config.Footer.Report.In(language),
                config.Footer.Accessibility.In(language),
                [.. config.Footer.Lines.Select(View)]),
            Paragraphs = config.Paragraphs,
            Json = config.Outputs.Contains("json"),
            Data = data,
            Generator = Generator,
        };

        NavigationView View(NavigationItem item) => new(
            item.Label.In(language),
            MenuAddresses.InEdition(item, edition) ?? "",
            UrlText.Encoded(LinkTarget.EndFor(item.To, item.End, sections, editions)))
        {
            Children = [.. item.Children.Select(Entry).OfType<NavigationView>()],
        };

        // What has nothing to read in the language is left out.
        NavigationView? Entry(NavigationItem item) => View(item) is var view && (view.To.Length > 0 || view.Children.Count > 0)
            ? view : null;
    }

    /// <summary>
    /// Where the ministry of public security shows whose a number is (网安备案: the number links there); empty for a text without
    /// digits.
    /// </summary>
    private static string PublicSecurityUrl(string text) =>
        text.Split([.. text.Where(c => !char.IsAsciiDigit(c))]).MaxBy(digits => digits.Length) is { Length: > 0 } code
            ? "https://beian.mps.gov.cn/#/query/webSearch?code=" + code : "";
}
