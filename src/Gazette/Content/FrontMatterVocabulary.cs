using System.Collections.Concurrent;
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
    private const string Pages = "content/pages/";

    private readonly WordList _sources;
    private readonly WordList _sections;
    private readonly WordList _tags;
    private readonly WordList _roles;
    private readonly WordList _languages;
    private readonly ConcurrentDictionary<string, string> _shared = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, People> _people = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, IReadOnlyList<TagName>> _tagsOfItems = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, IReadOnlyList<TagName>> _tagsOfTexts = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Author, Author> _authors = new();
    private readonly string[] _roleNames;
    private readonly (string Folder, string Language)[] _pages;

    /// <param name="today">The last day whose dates are past, in the site's zone; null where the clock may not matter.</param>
    /// <param name="layouts">The templates of the site that articles may name; null for none.</param>
    public FrontMatterVocabulary(SiteConfig config, DateTime? today = null, IReadOnlyList<string>? layouts = null)
    {
        Today = today;
        Layouts = layouts ?? [];
        Fields = new ArticleFields(config.Fields);
        TimeZone = config.TimeZone;
        Languages = config.Languages;
        _pages = [.. config.LanguagePaths.Select(language => (Folder: $"{Pages}{language.Value}/", Language: language.Key))];
        Written = new WrittenLanguage(config.Languages);
        _sources = new WordList("source", config.Sources.Select(source => new WordName(source.Id, NamesOf(source.Name, config))));
        _sections = new WordList(
            "section", config.Sections.Select(section => new WordName(section.Id, NamesOf(section.Name, config))));
        _roles = new WordList("role", config.AuthorRoles.Select(role => new WordName(role.Id, NamesOf(role.Name, config))));
        _roleNames = PeopleText.Roles(config.AuthorRoles.SelectMany(role => NamesOf(role.Name, config)).Distinct());
        _tags = new WordList(
            "tag", config.Tags.Select(tag => new WordName(tag.Name, NamesOf(tag.Label, config).Concat(tag.Aliases))));
        _languages = new WordList("language", config.Languages.Select(language => new WordName(language, [])));
    }

    public SiteTimeZone TimeZone { get; }

    public DateTime? Today { get; }

    /// <summary>The templates of the site that articles may name.</summary>
    public IReadOnlyList<string> Layouts { get; }

    internal ArticleFields Fields { get; }

    /// <summary>The site's languages, its own first.</summary>
    public IReadOnlyList<string> Languages { get; }

    public string DefaultLanguage => Languages[0];

    /// <summary>The language of the content pages in the folder of a file; null for what lies elsewhere.</summary>
    public string? LanguageOfPages(string file) => !file.StartsWith(Pages, StringComparison.Ordinal) ? null
        : _pages.FirstOrDefault(page => file.StartsWith(page.Folder, StringComparison.Ordinal)).Language ?? DefaultLanguage;

    /// <summary>The folder of the content pages in a language.</summary>
    public string FolderOfPages(string language) => Pages
        + _pages.FirstOrDefault(page => page.Language == LanguageTag.Nearest(language, Languages)).Folder?[Pages.Length..];

    /// <summary>Tells the language of a text by its letters.</summary>
    internal WrittenLanguage Written { get; }

    /// <summary>Whether the config has a list of tags, so that any other is worth a warning.</summary>
    public bool ListsTags => _tags.Count > 0;

    /// <summary>Id of the source of that id or name, or null.</summary>
    public string? FindSource(string name) => _sources.Find(name);

    /// <summary>Id of the section of that id or name, or null.</summary>
    public string? FindSection(string name) => _sections.Find(name);

    /// <summary>The agreed name of a tag, or null.</summary>
    public string? FindTag(string name) => _tags.Find(name);

    /// <summary>Id of the role of that id or name; words that are no role stand for themselves.</summary>
    public string RoleOf(string name) => _roles.Find(NameText.Of(name)) ?? name;

    /// <summary>A language tag in the spelling of the config, or else in the usual one.</summary>
    public string LanguageOf(string tag) => _languages.Find(tag) ?? Shared(LanguageTag.Canonical(tag));

    /// <summary>That text as the one string for all articles: a name may stand in every third of a million.</summary>
    public string Shared(string text) => _shared.GetOrAdd(text, text);

    /// <summary>
    /// The people that a text lists, each as the one object for all articles, and those of their names that nobody can tell
    /// apart. Half of all articles are by the same few people.
    /// </summary>
    internal People PeopleOf(string text) => _people.GetOrAdd(text, static (text, vocabulary) => vocabulary.Read(text), this);

    /// <summary>The tags in a text (<see cref="TagText.Read"/>). Most articles have tags of others.</summary>
    /// <param name="isList">Whether it is one entry of a list.</param>
    internal IReadOnlyList<TagName> TagsIn(string text, bool isList) => isList
        ? _tagsOfItems.GetOrAdd(text, static (text, vocabulary) => vocabulary.ReadTags(text, isList: true), this)
        : _tagsOfTexts.GetOrAdd(text, static (text, vocabulary) => vocabulary.ReadTags(text, isList: false), this);

    internal Diagnostic UnknownSource(FileLocation location, string word) => _sources.Unknown(location, word);

    internal Diagnostic UnknownSection(FileLocation location, string word) => _sections.Unknown(location, word);

    internal Diagnostic UnknownTag(FileLocation location, string word) => _tags.Unknown(location, word);

    private TagName[] ReadTags(string text, bool isList) =>
    [
        .. TagText.Read(text, isList, FindTag).Select(name =>
            FindTag(name) is { } known ? new TagName(name, known, true) : new TagName(name, Shared(name), false)),
    ];

    private People Read(string text)
    {
        var (byPiece, runTogether) = PeopleText.Read(text, _roleNames, _roles.Find);
        var authors = byPiece.SelectMany(people => people).Select(person => new Author(person.Name, person.Role)).Distinct();
        var pieces = PeopleText.Pieces(text);
        var ofPieces = pieces.Length != byPiece.Count ? [] : byPiece.SelectMany(
            (people, i) => people.Select(person => Spelling.Of(Spelling.Authors, pieces[i], person.Name)));
        var all = authors.Select(author => _authors.GetOrAdd(author, author)).ToArray();
        return new People(all, runTogether)
        {
            Spellings = [.. ofPieces.OfType<Spelling>()],
            SpellingsInList = [.. all.Select(person => Spelling.Of(Spelling.Authors, text, person.Name)).OfType<Spelling>()],
        };
    }

    private static IEnumerable<string> NamesOf(LocalizedText name, SiteConfig config) =>
        config.Languages.Select(name.In).Where(text => text.Length > 0);
}

/// <summary>A tag in a text.</summary>
/// <param name="Name">As <see cref="NameText"/> spells it.</param>
/// <param name="Tag">Its agreed name, or else the same.</param>
/// <param name="IsKnown">Whether site.config.yml has it.</param>
internal sealed record TagName(string Name, string Tag, bool IsKnown);

/// <summary>The people in one text.</summary>
/// <param name="RunTogether">Names that only spaces keep apart, and nobody can tell how many; null when all are clear.</param>
internal sealed record People(IReadOnlyList<Author> All, string? RunTogether)
{
    /// <summary>Their names as they are written, where the text is the whole field.</summary>
    public IReadOnlyList<Spelling> Spellings { get; init; } = [];

    /// <summary>The same where it is an entry of a list: entries were one name each once, whatever stands in them.</summary>
    public IReadOnlyList<Spelling> SpellingsInList { get; init; } = [];
}
