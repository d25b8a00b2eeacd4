using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using Gazette.Configuration;
using Gazette.Diagnostics;
using Gazette.Files;
using Gazette.Pages;
using Gazette.Rendering;
using Gazette.Schemas;
using Gazette.Yaml;

namespace Gazette.Starting;

/// <summary>A site that is to be begun: the answers of its editor, and the files made of them.</summary>
/// <param name="Titles">What it is called in each of its languages.</param>
/// <param name="Languages">Tags (BCP 47), the main one first: one of English, one of Chinese, or both.</param>
/// <param name="TimeZone">Name of the zone by whose clock its dates are read.</param>
/// <param name="BaseUrl">Where it will be published.</param>
/// <param name="Today">The day of its first article.</param>
public sealed partial record NewSite(
    IReadOnlyList<string> Titles, IReadOnlyList<string> Languages, string TimeZone, string BaseUrl, DateOnly Today)
{
    /// <summary>Stands in the place of an address that is not known yet (RFC 2606).</summary>
    public const string UnknownBaseUrl = "https://news.example/";

    private const string Content = "content/";
    private const string ContentPages = "content/pages/";

    /// <summary>What .vscode/settings.json has the settings checked by.</summary>
    private const string Schema = ".vscode/" + SiteSchemas.ConfigFile;

    /// <summary>What every site has, and what is worded in each language. Names between two @ are filled in.</summary>
    private static readonly EmbeddedFolder s_common = new("site/common");
    private static readonly EmbeddedFolder s_english = new("site/en");
    private static readonly EmbeddedFolder s_chinese = new("site/zh");

    /// <summary>Whether a language can be one of a new site's: English, or Chinese in simplified characters.</summary>
    public static bool Speaks(string tag) =>
        LanguageTag.IsValid(tag) && Words.Of(tag, BuiltInTemplates.Languages) is not null;

    /// <summary>The files that every new site has, whatever is answered.</summary>
    public static IEnumerable<string> FilesOfEverySite =>
        [.. s_common.Files, .. s_english.Files.Where(file => !IsContent(file)), Schema];

    /// <summary>Its files, by their paths from its folder.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Files()
    {
        var files = s_common.Files.ToDictionary(file => file, s_common.Text, StringComparer.Ordinal);
        for (var i = 0; i < Languages.Count; i++)
        {
            var worded = IsChinese(i) ? s_chinese : s_english;
            foreach (var file in worded.Files.Where(file => i == 0 || IsContent(file)))
                files.Add(PathOf(file, i), Fill(worded.Text(file), i));
        }

        var config = SiteConfigFile.Parse(Encoding.UTF8.GetBytes(files[SiteConfigFile.Name]), new DiagnosticBag())!;
        files.Add(Schema, SiteSchemas.Config(config));
        return [.. files.OrderBy(file => file.Key, StringComparer.Ordinal)];
    }

    /// <summary>What to do when it is there, in its main language.</summary>
    /// <param name="folder">Where it lies, from where the editor stands.</param>
    public string NextSteps(string folder, int files)
    {
        var place = folder is "." ? "" : $"  cd {(folder.Contains(' ', StringComparison.Ordinal) ? $"\"{folder}\"" : folder)}\n";
        return IsChinese(0)
            ? $"""
                “{Titles[0]}”已经建好，共 {files} 个文件。接下来：
                {place}  gazette serve --open   在浏览器里看网站，边写边看
                  gazette new "标题"      写一篇文章
                  gazette check          发布前检查
                README.md 讲头十分钟怎么做。
                """
            : $"""
                "{Titles[0]}" is begun, with {files} files. What comes next:
                {place}  gazette serve --open   look at the site in the browser while you write
                  gazette new "Title"    write an article
                  gazette check          before you publish
                README.md tells of the first ten minutes.
                """;
    }

    private bool IsChinese(int language) => LanguageTag.IsChinese(Languages[language]);

    private static bool IsContent(string file) => file.StartsWith(Content, StringComparison.Ordinal);

    /// <summary>The path of a language's edition, which is also that of its pages: empty, or <c>zh/</c>.</summary>
    private string Below(int language) => language == 0 ? "" : IsChinese(language) ? "zh/" : "en/";

    private string PathOf(string file, int language) => !IsContent(file) ? file
        : file.StartsWith(ContentPages, StringComparison.Ordinal)
            ? string.Concat(ContentPages, Below(language), file.AsSpan(ContentPages.Length))
            : $"{Content}{Day}{Path.GetFileNameWithoutExtension(file)}{(language == 0 ? "" : "-" + Below(language)[..^1])}.md";

    private string Day => Today.ToString("yyyy'/'MM'/'dd'/'", CultureInfo.InvariantCulture);

    private string Fill(string text, int language) => Hole().Replace(text, hole => hole.Groups["name"].Value switch
    {
        "" => InEach(i => YamlWords.Of(IsChinese(i) ? hole.Groups["chinese"].Value : hole.Groups["english"].Value)),
        "title" => InEach(i => YamlWords.Of(Titles[i])),
        "plain_title" => Titles[0],
        "base_url" => BaseUrl,
        "time_zone" => TimeZone,
        "languages" => Languages.Count == 1 ? $"[{Languages[0]}]"
            : $"[{Languages[0]}, {{id: {Languages[1]}, path: {Below(1)[..^1]}}}]",
        "accessibility" => InEach(i => $"/{Below(i)}accessibility/"),
        "tag" => Languages.Count == 1 ? $"{{name: {TagName(0)}}}"
            : $"{{name: {TagName(0)}, label: {{{Languages[1]}: {TagName(1)}}}}}",
        "tag_name" => TagName(0),
        "date" => Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        "home" => "/" + Below(language),
        "language" => Languages[language],
        "original" => language == 0 ? ""
            : IsChinese(language) ? $"\n原文: {{网址: /{Day}welcome/, 翻译: 人工}}"
            : $"\noriginal: {{url: /{Day}welcome/, translation: human}}",
        "version" => typeof(NewSite).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion,
        var name => throw new InvalidOperationException($"Nothing is known to put in the place of @{name}@."),
    });

    private string TagName(int language) => IsChinese(language) ? "本站" : "this archive";

    /// <summary>What a setting is in each language: a text, or <c>{en: ..., zh-Hans: ...}</c>.</summary>
    private string InEach(Func<int, string> words) => Languages.Count == 1 ? words(0)
        : $"{{{string.Join(", ", Languages.Select((tag, i) => $"{tag}: {words(i)}"))}}}";

    [GeneratedRegex(@"@(?:(?<name>[a-z_]+)|(?<english>[^@|\n]+)\|(?<chinese>[^@|\n]+))@")]
    private static partial Regex Hole();
}
