using Gazette.Configuration;
using Gazette.Diagnostics;
using Gazette.Hashing;
using Gazette.Pages;
using Gazette.Yaml;

namespace Gazette.Rendering;

/// <summary>
/// Reads templates/strings/: one file a language. The words of a file stand before the built-in ones of its language, so that it
/// need hold only what is to be worded otherwise; that of a language which is not built in holds all of them.
/// </summary>
internal sealed class WordsFolder
{
    private readonly Dictionary<string, WordsFile> _own = new(StringComparer.Ordinal);

    private WordsFolder()
    {
    }

    /// <summary>
    /// The words of every language; null, with diagnostics, when the site's own language has none or a file cannot be read.
    /// Built-in words are read when they are first asked for.
    /// </summary>
    public static Words? Read(string siteFolder, SiteConfig config, DiagnosticBag bag, ref ContentHash hash)
    {
        var read = new WordsFolder();
        var folder = Path.Combine(siteFolder, "templates", "strings");
        var whole = true;
        string[] files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.yml") : [];
        foreach (var path in files.Order(StringComparer.Ordinal))
        {
            var language = Path.GetFileNameWithoutExtension(path);
            if (TextFiles.Read(path, FileOf(language), bag) is not { } text)
            {
                whole = false;
                continue;
            }

            hash.Add(language);
            hash.Add(text);
            if (Words(text, FileOf(language), bag) is { } words)
                read._own.Add(language, new WordsFile(text, words));
            else
                whole = false;
        }

        string[] spoken = [.. read._own.Keys.Union(BuiltInTemplates.Languages)];
        var own = Pages.Words.Of(config.DefaultLanguage, spoken);
        if (own is null && whole)
            bag.Add(DiagnosticCatalog.LanguageMissing(config.LanguagePlace, config.DefaultLanguage, spoken));
        var used = read._own.Keys.Union(config.Languages.Select(language => Pages.Words.Of(language, spoken)).OfType<string>());
        return whole && read.HaveAll([.. used], bag) && own is not null
            ? new Words(spoken.ToDictionary(language => language, read.InFull, StringComparer.Ordinal), own)
            : null;
    }

    private static string FileOf(string language) => $"templates/strings/{language}.yml";

    /// <summary>The built-in language whose words stand in for those that a file lacks; null where there is none.</summary>
    private static string? BuiltIn(string language) => Pages.Words.Of(language, BuiltInTemplates.Languages);

    /// <summary>The words of a language: its own, then the built-in ones.</summary>
    private Lazy<IReadOnlyDictionary<string, string>> InFull(string language) => new(() =>
    {
        var builtIn = BuiltIn(language) is { } nearest ? BuiltInTemplates.Words(nearest) : null;
        if (!_own.TryGetValue(language, out var file))
            return builtIn!;
        return builtIn is null ? file.Words
            : file.Words.Concat(builtIn.Where(word => !file.Words.ContainsKey(word.Key)))
                .ToDictionary(StringComparer.Ordinal);
    });

    private static Dictionary<string, string>? Words(string text, string file, DiagnosticBag bag)
    {
        var diagnostics = new List<Diagnostic>();
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in YamlText.Read(text, 1, file, KnownKeys.None, diagnostics)?.Entries ?? [])
        {
            if (value is not YamlScalar scalar)
                diagnostics.Add(DiagnosticCatalog.WordsNotText(value.In(file), key.Text));
            else if (!words.TryAdd(key.Text, scalar.Text))
                diagnostics.Add(DiagnosticCatalog.WordsTwice(key.In(file), key.Text));
        }

        bag.AddRange(diagnostics);
        return diagnostics.Count == 0 ? words : null;
    }

    /// <summary>
    /// Whether each of the languages has every word that the site's own files have, and all that the built-in templates ask for.
    /// </summary>
    private bool HaveAll(string[] languages, DiagnosticBag bag)
    {
        var all = true;
        var known = _own.Values.SelectMany(file => file.Words.Keys).ToHashSet(StringComparer.Ordinal);
        foreach (var language in languages)
        {
            var file = _own.GetValueOrDefault(language);
            var builtIn = BuiltIn(language);
            var needed = builtIn is null ? known.Union(BuiltInTemplates.Words("en").Keys) : known;
            foreach (var key in needed.Where(key => file?.Words.ContainsKey(key) != true).Order(StringComparer.Ordinal))
            {
                if (builtIn is not null && BuiltInTemplates.Words(builtIn).ContainsKey(key))
                    continue;
                bag.Add(Missing(language, key));
                all = false;
            }
        }

        return all;
    }

    private Diagnostic Missing(string language, string key)
    {
        var having = _own.FirstOrDefault(other => other.Value.Words.ContainsKey(key)).Key;
        var ours = Lines(language);
        var others = having is not null ? Lines(having).Select(line => line.Text) : BuiltInTemplates.Words("en").Keys;
        var before = others.TakeWhile(other => other != key).LastOrDefault(other => ours.Any(our => our.Text == other));
        var place = before is not null ? ours.First(our => our.Text == before) : ours is [.., var last] ? last : null;
        return DiagnosticCatalog.WordsMissing(
            place?.In(FileOf(language)) ?? new FileLocation(FileOf(language)),
            key,
            having is null ? null : Lines(having).First(line => line.Text == key).In(FileOf(having)),
            BuiltInTemplates.Words("en").GetValueOrDefault(key));
    }

    /// <summary>The keys of a language's file in their order; none where there is no file.</summary>
    private IReadOnlyList<YamlScalar> Lines(string language) => _own.TryGetValue(language, out var file)
        ? [.. YamlText.Read(file.Text, 1, FileOf(language), KnownKeys.None, [])?.Entries.Select(entry => entry.Key) ?? []]
        : [];

    private sealed record WordsFile(string Text, IReadOnlyDictionary<string, string> Words);
}
