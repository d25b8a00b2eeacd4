using System.Collections.Concurrent;
using Gazette.Configuration;
using Gazette.Content;

namespace Gazette.Pages;

/// <summary>
/// The names of sections, tags, sources and authors as pages in one language show them, with their addresses. Each is made
/// once, however many articles name it. Safe to use from many threads.
/// </summary>
public sealed class Places
{
    private readonly SiteConfig _config;
    private readonly string _language;
    private readonly Addresses _addresses;
    private readonly ConcurrentDictionary<string, Place> _sections;
    private readonly ConcurrentDictionary<string, SourceView> _sources;
    private readonly ConcurrentDictionary<string, Place> _tags;
    private readonly ConcurrentDictionary<Author, AuthorView> _authors = new();
    private readonly Dictionary<string, string> _roles;

    public Places(SiteConfig config, Edition edition)
    {
        _config = config;
        Edition = edition;
        (_language, _addresses) = (edition.Language, edition.Addresses);
        _sections = Known(config.Sections.Select(section => KeyValuePair.Create(section.Id, Of(section))));
        _sources = Known(config.Sources.Select(source => KeyValuePair.Create(source.Id, Of(source))));
        _tags = Known(config.Tags.Select(tag => KeyValuePair.Create(tag.Name, Of(tag))));
        _roles = config.AuthorRoles.ToDictionary(role => role.Id, role => role.Name.In(_language), StringComparer.Ordinal);
    }

    /// <summary>The edition whose pages show them.</summary>
    public Edition Edition { get; }

    /// <summary>The sections of site.config.yml in its order.</summary>
    public IReadOnlyList<Place> Sections => [.. _config.Sections.Select(section => _sections[section.Id])];

    /// <summary>A section by id; one that site.config.yml does not know stands under its own id.</summary>
    public Place Section(string id) =>
        _sections.GetOrAdd(id, static (id, addresses) => new Place(id, addresses.Section(id)), _addresses);

    /// <summary>A source by id; one that site.config.yml does not know stands under its name as written.</summary>
    public SourceView Source(string id) =>
        _sources.GetOrAdd(id, static (id, addresses) =>
            new SourceView(id, id, addresses.Source(id), "", "", [], "", "unknown", ""), _addresses);

    /// <summary>A tag by name, under its label; one that site.config.yml does not know stands under its name.</summary>
    public Place Tag(string name) =>
        _tags.GetOrAdd(name, static (name, addresses) => new Place(name, addresses.Tag(name)), _addresses);

    /// <summary>An author by name.</summary>
    public Place Author(string name) => new(name, _addresses.Author(name));

    /// <summary>An author with the role in this language; a role that site.config.yml does not know stands as written.</summary>
    public AuthorView Author(Author author) => _authors.GetOrAdd(
        author,
        static (author, places) => new AuthorView(
            author.Name, places._roles.GetValueOrDefault(author.Role, author.Role), places._addresses.Author(author.Name)),
        this);

    /// <summary>A hotline with a number that phones can dial.</summary>
    public HotlineView Hotline(Hotline hotline) =>
        new(hotline.Label.In(_language), hotline.Number, string.Concat(hotline.Number.Where(c =>
            char.IsAsciiDigit(c) || c is '+' or '-')));

    private static ConcurrentDictionary<string, T> Known<T>(IEnumerable<KeyValuePair<string, T>> known) =>
        new(known, StringComparer.Ordinal);

    private Place Of(Section section) =>
        new(section.Name.In(_language), _addresses.Section(section.Id), Description: section.Description.In(_language));

    private Place Of(Tag tag) =>
        new(tag.Label.In(_language), _addresses.Tag(tag.Name), Description: tag.Description.In(_language));

    private SourceView Of(Source source) => new(
        source.Id,
        source.Name.In(_language),
        _addresses.Source(source.Id),
        source.Home ?? "",
        source.Region.In(_language),
        [.. source.Hotlines.Select(Hotline)],
        source.Copyright.In(_language),
        source.Reprint switch { Reprint.Allowed => "allowed", Reprint.Forbidden => "forbidden", _ => "unknown" },
        source.Credit.In(_language));
}
