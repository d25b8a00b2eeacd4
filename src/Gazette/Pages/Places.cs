using Gazette.Configuration;
using Gazette.Content;

namespace Gazette.Pages;

/// <summary>The names of sections, tags, sources and authors as pages in one language show them, with their addresses.</summary>
public sealed class Places
{
    private readonly SiteConfig _config;
    private readonly string _language;
    private readonly Dictionary<string, Place> _sections;
    private readonly Dictionary<string, SourceView> _sources;
    private readonly Dictionary<string, Tag> _tags;
    private readonly Dictionary<string, string> _roles;

    /// <param name="language">A language the interface speaks.</param>
    public Places(SiteConfig config, string language)
    {
        _config = config;
        _language = language;
        _sections = config.Sections.ToDictionary(section => section.Id, Of, StringComparer.Ordinal);
        _sources = config.Sources.ToDictionary(source => source.Id, Of, StringComparer.Ordinal);
        _tags = config.Tags.ToDictionary(tag => tag.Name, StringComparer.Ordinal);
        _roles = config.AuthorRoles.ToDictionary(role => role.Id, role => role.Name.In(language), StringComparer.Ordinal);
    }

    /// <summary>The sections of site.config.yml in its order.</summary>
    public IReadOnlyList<Place> Sections => [.. _config.Sections.Select(section => _sections[section.Id])];

    /// <summary>A section by id; one that site.config.yml does not know stands under its own id.</summary>
    public Place Section(string id) => _sections.GetValueOrDefault(id) ?? new Place(id, Addresses.Section(id));

    /// <summary>A source by id; one that site.config.yml does not know stands under its name as written.</summary>
    public SourceView Source(string id) => _sources.GetValueOrDefault(id)
        ?? new SourceView(id, id, Addresses.Source(id), "", "", [], "", "unknown", "");

    /// <summary>A tag by name.</summary>
    public Place Tag(string name) =>
        new(name, Addresses.Tag(name), Description: _tags.GetValueOrDefault(name)?.Description.In(_language) ?? "");

    /// <summary>An author with the role in this language; a role that site.config.yml does not know stands as written.</summary>
    public AuthorView Author(Author author) =>
        new(author.Name, _roles.GetValueOrDefault(author.Role, author.Role), Addresses.Author(author.Name));

    /// <summary>A hotline with a number that phones can dial.</summary>
    public HotlineView Hotline(Hotline hotline) =>
        new(hotline.Label.In(_language), hotline.Number, string.Concat(hotline.Number.Where(c => char.IsAsciiDigit(c) || c is '+' or '-')));

    private Place Of(Section section) =>
        new(section.Name.In(_language), Addresses.Section(section.Id), Description: section.Description.In(_language));

    private SourceView Of(Source source) => new(
        source.Id,
        source.Name.In(_language),
        Addresses.Source(source.Id),
        source.Home ?? "",
        source.Region.In(_language),
        [.. source.Hotlines.Select(Hotline)],
        source.Copyright.In(_language),
        source.Reprint switch { Reprint.Allowed => "allowed", Reprint.Forbidden => "forbidden", _ => "unknown" },
        source.Credit.In(_language));
}
