using System.Text;
using Gazette.Files;
using Gazette.Markup;
using Gazette.Yaml;

namespace Gazette.Rendering;

/// <summary>Whose a file of templates/ is.</summary>
public enum TemplateOwner
{
    /// <summary>The program carries it, and the site has none of its own in its place.</summary>
    BuiltIn,

    /// <summary>The site's own; there is no built-in one of its name.</summary>
    Own,

    /// <summary>The site's own, and other than the built-in one in whose place it stands.</summary>
    Changed,

    /// <summary>The site's own, and the same as the built-in one in whose place it stands.</summary>
    Same,
}

/// <summary>A file of templates/, there or built in.</summary>
/// <param name="File">Path from templates/, with <c>/</c> between its parts.</param>
public sealed record TemplateEntry(string File, TemplateOwner Owner);

/// <summary>Which templates, words and assets a site uses, and which of them can be brought out to be changed.</summary>
public static class TemplateInventory
{
    /// <summary>What tells of every template what it is given; no template itself.</summary>
    public const string Readme = "README.md";

    /// <summary>Everything that the site uses, by path.</summary>
    public static IReadOnlyList<TemplateEntry> Of(string siteFolder)
    {
        var builtIn = BuiltInTemplates.Files.Where(file => file != Readme).ToDictionary(KeyOf, StringComparer.Ordinal);
        var entries = new List<TemplateEntry>();
        foreach (var file in Own(siteFolder))
            entries.Add(new TemplateEntry(
                file, builtIn.Remove(KeyOf(file), out var covered) ? Compare(siteFolder, file, covered) : TemplateOwner.Own));
        entries.AddRange(builtIn.Values.Select(file => new TemplateEntry(file, TemplateOwner.BuiltIn)));
        return [.. entries.OrderBy(entry => entry.File, StringComparer.Ordinal)];
    }

    /// <summary>
    /// The built-in files that are meant by a name: one with that path or, for templates, that path without its ending; else
    /// those whose path ends so.
    /// </summary>
    public static IReadOnlyList<string> Find(string name)
    {
        var path = name.Replace('\\', '/');
        path = path.StartsWith("templates/", StringComparison.Ordinal) ? path["templates/".Length..] : path;
        string[] exact = [.. BuiltInTemplates.Files.Where(file => file == path || TemplateFile.NameOf(file) == path)];
        return exact.Length > 0 ? exact :
        [
            .. BuiltInTemplates.Files.Where(file => Path.GetFileName(file) == path
                || Path.GetFileName(TemplateFile.NameOf(file)) == path || Path.GetFileNameWithoutExtension(file) == path),
        ];
    }

    /// <summary>What built-in templates are called, in words that <see cref="Find"/> understands.</summary>
    public static IEnumerable<string> Names() => BuiltInTemplates.Files.Select(KeyOf);

    /// <summary>The site's own file that stands in the place of a built-in one; null when none does.</summary>
    public static string? OwnInPlaceOf(string builtIn, IReadOnlyList<TemplateEntry> entries) =>
        entries.FirstOrDefault(entry => entry.Owner != TemplateOwner.BuiltIn && KeyOf(entry.File) == KeyOf(builtIn))?.File;

    /// <summary>Writes a built-in file into templates/ of the site.</summary>
    /// <returns>False where something lies there already; it is left as it is.</returns>
    /// <exception cref="IOException">The disk is full or the folder may not be written.</exception>
    public static bool Copy(string siteFolder, string file) =>
        NewFile.TryWrite(Path.Combine(siteFolder, "templates", file), BuiltInTemplates.Bytes(file));

    private static string KeyOf(string file) => TemplateFile.NameOf(file) ?? file;

    private static TemplateOwner Compare(string siteFolder, string file, string builtIn) =>
        file == builtIn && TextOf(File.ReadAllBytes(Path.Combine(siteFolder, "templates", file)))
            == TextOf(BuiltInTemplates.Bytes(builtIn))
            ? TemplateOwner.Same : TemplateOwner.Changed;

    /// <summary>The text without what editors' programs change unasked: the byte order mark and the ends of lines.</summary>
    private static string TextOf(byte[] bytes) =>
        Encoding.UTF8.GetString(Utf8Text.WithoutMark(bytes)).ReplaceLineEndings("\n");

    private static IEnumerable<string> Own(string siteFolder)
    {
        var folder = new DirectoryInfo(Path.Combine(siteFolder, "templates"));
        return !folder.Exists || folder.LinkTarget is not null ? [] : folder.EnumerateFiles("*", SearchOption.AllDirectories)
            .Where(file => file.LinkTarget is null && !FileKinds.IsLeftover(file.Name))
            .Select(file => Path.GetRelativePath(folder.FullName, file.FullName).Replace('\\', '/'))
            .Where(file => file != Readme);
    }
}
