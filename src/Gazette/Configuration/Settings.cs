using System.Globalization;
using Gazette.Diagnostics;
using Gazette.Yaml;
using static Gazette.Diagnostics.Wording;

namespace Gazette.Configuration;

/// <summary>
/// One group of site.config.yml, read strictly: a name it does not know, or knows already, is complained of at once.
/// </summary>
internal sealed class Settings
{
    private readonly SettingsReading _reading;
    private readonly YamlMap _map;
    private readonly Dictionary<string, YamlValue> _values = new(StringComparer.Ordinal);

    public Settings(YamlMap map, SettingsReading reading, params string[] known)
    {
        _map = map;
        _reading = reading;
        foreach (var (key, value) in map.Entries)
        {
            if (!known.Contains(key.Text))
                _reading.Complain(DiagnosticCatalog.UnknownSetting(At(key), key.Text, NearestName.Of(key.Text, known), known));
            else if (value is YamlScalar { IsNull: true })
                continue;
            else if (!_values.TryAdd(key.Text, value))
                _reading.Complain(DiagnosticCatalog.DuplicateSetting(At(key), key.Text, _values[key.Text].Line));
        }
    }

    /// <summary>Where a value is, or the group itself for a value that is missing.</summary>
    public FileLocation PlaceOf(string key) => At(_values.GetValueOrDefault(key, _map));

    public bool Has(string key) => _values.ContainsKey(key);

    /// <summary>Whether the value of <paramref name="key"/> is a group.</summary>
    public bool IsGroup(string key) => _values.GetValueOrDefault(key) is YamlMap;

    /// <summary>The text of <paramref name="key"/>; empty when it is missing or no text.</summary>
    public string Text(string key) => _values.TryGetValue(key, out var value) ? TextOf(key, value) : "";

    /// <summary>The text of <paramref name="key"/>, which must be there.</summary>
    public string RequiredText(string key)
    {
        var text = Text(key);
        if (text.Length == 0 && (!Has(key) || _values[key] is YamlScalar))
            _reading.Complain(DiagnosticCatalog.MissingSetting(PlaceOf(key), key));
        return text;
    }

    /// <summary>Texts of a list; a single text counts as a list of one.</summary>
    public IReadOnlyList<YamlScalar> Texts(string key)
    {
        if (!_values.TryGetValue(key, out var value))
            return [];
        if (value is YamlScalar single)
            return single.Text.Length == 0 ? [] : [single];
        var texts = new List<YamlScalar>();
        if (value is not YamlList list)
            _reading.Complain(DiagnosticCatalog.WrongSetting(At(value), key, Say("a list of texts", "文字的列表")));
        else
            foreach (var item in list.Items)
                if (item is YamlScalar { IsNull: true })
                    continue;
                else if (item is YamlScalar text)
                    texts.Add(text with { Text = text.Text.Trim() });
                else
                    _reading.Complain(DiagnosticCatalog.WrongSetting(At(item), key, Say("a list of texts", "文字的列表")));
        return texts;
    }

    /// <summary>Words for readers: one text, or one for each language.</summary>
    /// <param name="otherwise">For languages that have none; null for those of the first language that has some.</param>
    public LocalizedText Words(string key, string? otherwise = null)
    {
        if (!_values.TryGetValue(key, out var value))
            return otherwise is null ? LocalizedText.Empty : new LocalizedText(otherwise);
        if (value is not YamlMap map)
            return new LocalizedText(TextOf(
                key, value, Say("a text, or a text for each language", "文字，或每种语言各写一条")));
        var byLanguage = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (language, words) in map.Entries)
        {
            if (words is YamlScalar { IsNull: true })
                continue;
            var tag = _reading.Languages.FirstOrDefault(known => known.Equals(language.Text, StringComparison.OrdinalIgnoreCase));
            if (tag is null)
                _reading.Complain(DiagnosticCatalog.UnknownSetting(
                    At(language), language.Text, NearestName.Of(language.Text, _reading.Languages), _reading.Languages));
            else if (!byLanguage.TryAdd(tag, TextOf(key, words)))
                _reading.Complain(DiagnosticCatalog.DuplicateSetting(At(language), language.Text, language.Line));
        }

        otherwise ??= _reading.Languages
            .Select(language => byLanguage.GetValueOrDefault(language, ""))
            .FirstOrDefault(words => words.Length > 0, "");
        return new LocalizedText(otherwise, byLanguage);
    }

    /// <summary>Words that must be there.</summary>
    public LocalizedText RequiredWords(string key)
    {
        var words = Words(key);
        if (words.In(_reading.Languages[0]).Length == 0 && _values.GetValueOrDefault(key) is not YamlList)
            _reading.Complain(DiagnosticCatalog.MissingSetting(PlaceOf(key), key));
        return words;
    }

    /// <summary>
    /// A whole number from <paramref name="least"/> to <paramref name="most"/>, or <paramref name="usual"/> when it is
    /// missing.
    /// </summary>
    public int Number(string key, int usual, int least, int most)
    {
        if (!_values.TryGetValue(key, out var value))
            return usual;
        if (value is YamlScalar scalar
            && int.TryParse(scalar.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= least && number <= most)
            return number;
        _reading.Complain(DiagnosticCatalog.BadNumber(At(value), key, (value as YamlScalar)?.Text ?? "", least, most));
        return usual;
    }

    /// <summary>The group <paramref name="key"/>; empty when it is missing.</summary>
    public Settings Group(string key, params string[] known)
    {
        var value = _values.GetValueOrDefault(key);
        if (value is YamlMap map)
            return new Settings(map, _reading, known);
        if (value is not (null or YamlScalar { Text: "" }))
            _reading.Complain(DiagnosticCatalog.WrongSetting(
                At(value), key, Say("a group of settings, one to a line", "一组设置，每行一项")));
        return new Settings(new YamlMap([], _map.Line, _map.Column), _reading, known);
    }

    /// <summary>The groups in the list <paramref name="key"/>.</summary>
    public IReadOnlyList<Settings> Groups(string key, params string[] known)
    {
        var value = _values.GetValueOrDefault(key);
        if (value is null or YamlScalar { Text: "" })
            return [];
        var groups = new List<Settings>();
        if (value is not YamlList list)
            _reading.Complain(DiagnosticCatalog.WrongSetting(
                At(value), key, Say("a list, each entry after a hyphen", "列表，每项前加连字符")));
        else
            foreach (var item in list.Items)
                if (item is YamlScalar { IsNull: true })
                    continue;
                else if (item is YamlMap map)
                    groups.Add(new Settings(map, _reading, known));
                else
                    _reading.Complain(DiagnosticCatalog.WrongSetting(
                        At(item), key, Say("a list of entries with {0}", "列表，每项含有 {0}", List(known))));
        return groups;
    }

    /// <summary>
    /// The groups in the list <paramref name="key"/>, of which each may be written as one text: the value of its first name.
    /// </summary>
    public IReadOnlyList<Settings> TextsOrGroups(string key, params string[] known)
    {
        var items = _values.GetValueOrDefault(key) switch
        {
            null or YamlScalar { Text: "" } => [],
            YamlList list => list.Items,
            var single => [single],
        };
        var groups = new List<Settings>();
        foreach (var item in items)
            if (item is YamlScalar { IsNull: true })
                continue;
            else if (item is YamlScalar text)
                groups.Add(new Settings(
                    new YamlMap([new YamlEntry(text with { Text = known[0] }, text)], text.Line, text.Column), _reading, known));
            else if (item is YamlMap map)
                groups.Add(new Settings(map, _reading, known));
            else
                _reading.Complain(DiagnosticCatalog.WrongSetting(At(item), key, Say("a list of texts", "文字的列表")));
        return groups;
    }

    /// <summary>
    /// The groups in the list <paramref name="key"/>, of which each may be written as words alone: those of its first name.
    /// </summary>
    public IReadOnlyList<Settings> WordsOrGroups(string key, params string[] known)
    {
        if (!_values.TryGetValue(key, out var value))
            return [];
        var groups = new List<Settings>();
        foreach (var item in value is YamlList list ? list.Items : [value])
            if (item is YamlScalar { Text: "" })
                continue;
            else if (item is YamlMap map && map.Entries.Any(entry => known.Contains(entry.Key.Text)))
                groups.Add(new Settings(map, _reading, known));
            else
                groups.Add(new Settings(
                    new YamlMap([new YamlEntry(new YamlScalar(known[0], item.Line, item.Column), item)], item.Line, item.Column),
                    _reading,
                    known));
        return groups;
    }

    private string TextOf(string key, YamlValue value, Wording? expected = null)
    {
        if (value is YamlScalar scalar)
            return scalar.Text.Trim();
        _reading.Complain(DiagnosticCatalog.WrongSetting(At(value), key, expected ?? Say("a text", "文字")));
        return "";
    }

    private FileLocation At(YamlValue value) => value.In(_reading.File);
}

/// <summary>What all groups of one reading share.</summary>
internal sealed class SettingsReading(string file)
{
    public string File { get; } = file;

    public List<Diagnostic> Complaints { get; } = [];

    /// <summary>The site's languages; known before any words are read.</summary>
    public IReadOnlyList<string> Languages { get; set; } = ["en"];

    public void Complain(Diagnostic diagnostic) => Complaints.Add(diagnostic);
}
