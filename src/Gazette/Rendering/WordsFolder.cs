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
    public static Words? Read(string siteFolder, string language, DiagnosticBag bag, ref ContentHash hash)
    {
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

            hash.Add(name);
            hash.Add(text);
            if (Words(text, FileOf(name), bag) is { } words)
                languages.Add(name, words);
            else
                whole = false;
        }

        var own = Pages.Words.Of(language, languages.Keys);
        if (own is null && whole)
            bag.Add(DiagnosticCatalog.LanguageMissing(language, languages.Keys));
        return whole && SameKeys(languages, bag) && own is not null ? new Words(languages, own) : null;
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

    private static bool SameKeys(Dictionary<string, IReadOnlyDictionary<string, string>> languages, DiagnosticBag bag)
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
                bag.Add(DiagnosticCatalog.WordsMissing(FileOf(language), key, having is null ? null : FileOf(having)));
                same = false;
            }
        }

        return same;
    }
}
