using Gazette.Configuration;
using Gazette.Diagnostics;
using Gazette.Hashing;
using Gazette.Pages;
using Gazette.Yaml;

namespace Gazette.Rendering;

/// <summary>Reads templates/strings/: one file a language, each with the same keys.</summary>
internal static class WordsFolder
{
    /// <summary>
    /// The words of every language; null, with diagnostics, when the site's own language has none or a file cannot be read.
    /// </summary>
    public static Words? Read(string siteFolder, SiteConfig config, DiagnosticBag bag, ref ContentHash hash)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        var languages = new Dictionary<string, IReadOnlyDictionary<string, string>>(StringComparer.Ordinal);
        var folder = Path.Combine(siteFolder, "templates", "strings");
        var whole = true;
        string[] files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.yml") : [];
        foreach (var path in files.Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileNameWithoutExtension(path);
            if (TextFiles.Read(path, FileOf(name), bag) is not { } text)
            {
                whole = false;
                continue;
            }

            texts.Add(name, text);
            hash.Add(name);
            hash.Add(text);
            if (Words(text, FileOf(name), bag) is { } words)
                languages.Add(name, words);
            else
                whole = false;
        }

        var own = Pages.Words.Of(config.DefaultLanguage, languages.Keys);
        if (own is null && whole)
            bag.Add(DiagnosticCatalog.LanguageMissing(config.LanguagePlace, config.DefaultLanguage, languages.Keys));
        return whole && SameKeys(languages, texts, bag) && own is not null ? new Words(languages, own) : null;
    }

    private static string FileOf(string language) => $"templates/strings/{language}.yml";

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

    private static bool SameKeys(
        Dictionary<string, IReadOnlyDictionary<string, string>> languages, Dictionary<string, string> texts, DiagnosticBag bag)
    {
        var same = true;
        foreach (var key in languages.Values.SelectMany(words => words.Keys).Union(Pages.Words.NeededKeys)
            .Order(StringComparer.Ordinal))
        {
            foreach (var (language, words) in languages)
            {
                if (words.ContainsKey(key))
                    continue;
                var having = languages.FirstOrDefault(other => other.Value.ContainsKey(key)).Key;
                bag.Add(DiagnosticCatalog.WordsMissing(
                    PlaceFor(key, Lines(language), having is null ? [] : Lines(having)),
                    key,
                    having is null ? null : Lines(having).First(line => line.Text == key).In(FileOf(having))));
                same = false;

                FileLocation PlaceFor(string key, IReadOnlyList<YamlScalar> ours, IReadOnlyList<YamlScalar> others)
                {
                    var before = others.TakeWhile(line => line.Text != key)
                        .LastOrDefault(line => ours.Any(our => our.Text == line.Text));
                    var place = before is not null ? ours.First(our => our.Text == before.Text)
                        : ours is [.., var last] ? last : null;
                    return place?.In(FileOf(language)) ?? new FileLocation(FileOf(language), 1, 1);
                }
            }
        }

        return same;

        IReadOnlyList<YamlScalar> Lines(string language) =>
            [.. YamlText.Read(texts[language], 1, FileOf(language), KnownKeys.None, [])!.Entries.Select(entry => entry.Key)];
    }
}
