using System.Collections.Concurrent;
using Gazette.Diagnostics;
using Gazette.Files;
using Gazette.Hashing;
using Gazette.Pages;
using Gazette.Templating;
using Gazette.Yaml;

namespace Gazette.Rendering;

/// <summary>
/// The templates, words and assets that the program carries: the folder templates/ of its repository. A site uses them wherever
/// it has none of its own. Nothing of them is read before it is asked for; they change with the program alone, which is part of
/// the digest of every page.
/// </summary>
internal static class BuiltInTemplates
{
    /// <summary>The script that is printed into each page.</summary>
    public const string EarlyScript = "assets/early.js";

    private const string Strings = "strings/";
    private const string Assets = "assets/";

    private static readonly EmbeddedFolder s_folder = new("templates");

    private static readonly ConcurrentDictionary<string, IReadOnlyDictionary<string, string>> s_words =
        new(StringComparer.Ordinal);

    /// <summary>The paths of all files from templates/, in order.</summary>
    public static IReadOnlyList<string> Files => s_folder.Files;

    /// <summary>The templates by name. What was parsed for one site serves the next one too.</summary>
    public static IReadOnlyDictionary<string, TemplateFile> Templates { get; } = TemplatesByName();

    /// <summary>The tags of the languages that there are words of.</summary>
    public static IReadOnlyList<string> Languages { get; } =
    [
        .. s_folder.Files.Where(file => file.StartsWith(Strings, StringComparison.Ordinal))
            .Select(file => Path.GetFileNameWithoutExtension(file)),
    ];

    /// <summary>The words of one of the languages, by key.</summary>
    public static IReadOnlyDictionary<string, string> Words(string language) => s_words.GetOrAdd(language, static language =>
    {
        var file = $"{Strings}{language}.yml";
        var faults = new List<Diagnostic>();
        return YamlText.Read(Text(file), 1, file, KnownKeys.None, faults)!.Entries
            .ToDictionary(entry => entry.Key.Text, entry => ((YamlScalar)entry.Value).Text, StringComparer.Ordinal);
    });

    /// <summary>The assets, but for the script that is printed into each page and those of the site's own.</summary>
    /// <param name="own">The addresses of the site's own.</param>
    public static IEnumerable<CopiedFile> AssetsBeside(IReadOnlySet<string> own)
    {
        foreach (var file in s_folder.Files)
        {
            if (file == EarlyScript || !file.StartsWith(Assets, StringComparison.Ordinal) || own.Contains("/" + file))
                continue;
            var bytes = s_folder.Read(file);
            yield return new CopiedFile("/" + file, "templates/" + file, bytes.Length, ContentHash.Of(bytes)) { Carried = bytes };
        }
    }

    /// <summary>The bytes of a file.</summary>
    public static byte[] Bytes(string file) => s_folder.Read(file);

    /// <summary>The text of a file.</summary>
    public static string Text(string file) => s_folder.Text(file);

    private static Dictionary<string, TemplateFile> TemplatesByName()
    {
        var templates = new Dictionary<string, TemplateFile>(StringComparer.Ordinal);
        foreach (var file in s_folder.Files)
        {
            if (TemplateFile.NameOf(file) is not { } name)
                continue;
            var path = "templates/" + file;
            templates.Add(name, new TemplateFile(path, new(() => Template.Parse(Text(file), path)), IsBuiltIn: true));
        }

        return templates;
    }
}
