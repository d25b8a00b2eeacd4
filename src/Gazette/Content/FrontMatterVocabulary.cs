using System.Collections.Concurrent;
using System.Collections.Frozen;
using Gazette.Configuration;
using Gazette.Diagnostics;

namespace Gazette.Content;

/// <summary>
/// The words of site.config.yml that articles refer to, by every name editors may write. Made once for all articles; safe to
/// use from
/// many threads.
/// </summary>
public sealed class FrontMatterVocabulary
{
    private readonly FrozenDictionary<string, string> _sources;
    private readonly FrozenDictionary<string, string> _sections;
    private readonly FrozenDictionary<string, string> _tags;
    private readonly FrozenDictionary<string, string> _roles;
    private readonly FrozenDictionary<string, string> _languages;

    // One unknown word may stand in ten thousand articles: what to say of it is worked out once.
    private readonly ConcurrentDictionary<(string Kind, string Word), (string Message, string Hint)> _unknown = new();

    public FrontMatterVocabulary(SiteConfig config)
    {
        TimeZone = config.TimeZone;
        DefaultLanguage = config.DefaultLanguage;
        _sources = Names(config.Sources.Select(source => (source.Id, NamesOf(source.Name, config))));
        _sections = Names(config.Sections.Select(section => (section.Id, NamesOf(section.Name, config))));
        _roles = Names(config.AuthorRoles.Select(role => (role.Id, NamesOf(role.Name, config))));
        _tags = Names(config.Tags.Select(tag => (tag.Name, NamesOf(tag.Label, config).Concat(tag.Aliases))));
        _languages = Names(config.Languages.Select(language => (language, Enumerable.Empty<string>())));
    }

    public SiteTimeZone TimeZone { get; }

    public string DefaultLanguage { get; }

    /// <summary>Whether the config has a list of tags, so that any other is worth a warning.</summary>
    public bool ListsTags => _tags.Count > 0;

    /// <summary>Id of the source of that id or name, or null.</summary>
    public string? FindSource(string name) => _sources.GetValueOrDefault(name);

    /// <summary>Id of the section of that id or name, or null.</summary>
    public string? FindSection(string name) => _sections.GetValueOrDefault(name);

    /// <summary>The agreed name of a tag, or null.</summary>
    public string? FindTag(string name) => _tags.GetValueOrDefault(name);

    /// <summary>Id of the role of that id or name; words that are no role stand for themselves.</summary>
    public string RoleOf(string name) => _roles.GetValueOrDefault(name, name);

    /// <summary>A language tag in the spelling of the config.</summary>
    public string LanguageOf(string tag) => _languages.GetValueOrDefault(tag, tag);

    internal Diagnostic UnknownSource(FileLocation location, string word) =>
        Unknown("unknown-source", "source", word, _sources, location);

    internal Diagnostic UnknownSection(FileLocation location, string word) =>
        Unknown("unknown-section", "section", word, _sections, location);

    internal Diagnostic UnknownTag(FileLocation location, string word) =>
        Unknown("unknown-tag", "tag", word, _tags, location);

    private Diagnostic Unknown(string name, string kind, string word, FrozenDictionary<string, string> known, FileLocation location)
    {
        var (message, hint) = _unknown.GetOrAdd((kind, word), static (key, known) =>
            (Complaint.UnknownWord(key.Kind, key.Word), Complaint.UnknownWordHint(key.Kind, Nearest(key.Word, known))), known);
        return new Diagnostic(Severity.Warning, name, location, message, hint);
    }

    private static string? Nearest(string word, FrozenDictionary<string, string> known) =>
        NearestName.Of(word, known.Keys.Order(StringComparer.Ordinal));

    private static IEnumerable<string> NamesOf(LocalizedText name, SiteConfig config) =>
        config.Languages.Select(name.In).Where(text => text.Length > 0);

    private static FrozenDictionary<string, string> Names(IEnumerable<(string Id, IEnumerable<string> Names)> entries)
    {
        var all = entries.ToList();
        var byName = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        // Ids go before names: a name can never hide the id of another.
        foreach (var (id, _) in all)
            byName.TryAdd(id, id);
        foreach (var (id, names) in all)
            foreach (var name in names)
                byName.TryAdd(name, id);
        return byName.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
