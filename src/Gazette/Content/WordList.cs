using System.Collections.Concurrent;
using Gazette.Diagnostics;

namespace Gazette.Content;

/// <summary>The words of one kind in site.config.yml, by every name editors may write. Safe to use from many threads.</summary>
internal sealed class WordList
{
    private readonly string _kind;
    private readonly Dictionary<string, string> _ids = new(StringComparer.OrdinalIgnoreCase);
    private readonly string[] _names;

    // One unknown word may stand in ten thousand articles: what to say of it is worked out once.
    private readonly ConcurrentDictionary<string, DiagnosticMessage> _unknown = new(StringComparer.Ordinal);

    /// <param name="kind">What diagnostics call them: <c>tag</c>.</param>
    public WordList(string kind, IEnumerable<WordName> words)
    {
        _kind = kind;
        WordName[] all = [.. words];
        // Ids go before names: a name can never hide the id of another.
        foreach (var word in all)
            _ids.TryAdd(NameText.Of(word.Id), word.Id);
        foreach (var word in all)
            foreach (var name in word.Names)
                _ids.TryAdd(NameText.Of(name), word.Id);
        _names = [.. _ids.Keys.Order(StringComparer.Ordinal)];
    }

    public int Count => _ids.Count;

    /// <summary>Id of the word of that id or name, or null.</summary>
    /// <param name="name">As <see cref="NameText"/> spells it. Spaces between Chinese characters mean nothing.</param>
    public string? Find(string name) =>
        _ids.TryGetValue(name, out var id) ? id
        : name.Contains(' ') && NameText.IsHan(name) ? _ids.GetValueOrDefault(name.Replace(" ", "", StringComparison.Ordinal))
        : null;

    /// <summary>The diagnostic about a word that is not in the list.</summary>
    public Diagnostic Unknown(FileLocation location, string word) => new(
        _unknown.GetOrAdd(word, static (word, list) =>
            DiagnosticCatalog.UnknownWord(list._kind, word, NearestName.Of(word, list._names)), this),
        location);
}

/// <summary>A word of the config and the other names it has.</summary>
internal sealed record WordName(string Id, IEnumerable<string> Names);
