using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Gazette.Configuration;
using Gazette.Content;
using Gazette.Diagnostics;
using Gazette.Schemas;
using Gazette.Tests.Reading;
using Json.Schema;

namespace Gazette.Tests.Schemas;

/// <summary>The schemas for editors of text say what the program says.</summary>
public sealed partial class SiteSchemasTests
{
    private static readonly SiteConfig Config = SiteConfigFile.Read(Repository.Root, new DiagnosticBag())!;
    private static readonly JsonNode FrontMatter = JsonNode.Parse(SiteSchemas.FrontMatter(Config))!;
    private static readonly JsonNode Settings = JsonNode.Parse(SiteSchemas.Config(Config))!;
    private static readonly JsonSchema FrontMatterSchema = JsonSchema.FromText(SiteSchemas.FrontMatter(Config));
    private static readonly JsonSchema ConfigSchema = JsonSchema.FromText(SiteSchemas.Config(Config));

    [Fact]
    public void Every_article_of_this_archive_and_its_settings_are_right()
    {
        var files = Directory.GetFiles(Path.Combine(Repository.Root, "content"), "*.md", SearchOption.AllDirectories);
        Assert.True(files.Length > 50);
        Assert.All(files, file => Assert.Equal("", FaultsOf(FrontMatterSchema, Block(file))));
        Assert.Equal("", FaultsOf(ConfigSchema, File.ReadAllText(Path.Combine(Repository.Root, "site.config.yml"))));
    }

    [Theory]
    [InlineData("title: X")]
    [InlineData("标题: 2024\n日期: 2024")]
    [InlineData("title: yes\ndate: unknown\nsource:\ntags:\nauthors: []\nsummary:\nimage:")]
    [InlineData("title: X\ndate: 2009-7-3 16:05\nupdated: 2009/07/03\nevent_date: 2009.07\ncaptured: 二〇〇九年七月三日")]
    [InlineData("title: X\ndate: ２００９－０７－０３\nupdated: 2009年7月3日下午4:05 星期五\ncaptured: 2009-07-03T16:05:30.5+08:00")]
    [InlineData("title: X\nauthors: 李安、陈博\neditors: [李安, {name: Bo, role: reporter}]\ntags: 茶, 水")]
    [InlineData("title: X\nauthors: {姓名: 李安, 身份: 记者}\nsection: 别的\nsource: 某报\nlang: zh_CN")]
    [InlineData("title: X\nimage: {file: a.jpg, focus: '30, 50%', alt: 河}\ncorrections: {date: 2009, note: 改}\ndraft: 是")]
    [InlineData("title: X\noriginal: /2009/x/\nwithdrawn: {原因: 有误}\naliases: /old.html?id=3\ntitle_incomplete: TRUE")]
    [InlineData("title: X\noriginal: {网址: 'https://example.com/', 翻译: 人工}\naliases: [/a, ' /b']\nimage: a.jpg")]
    public void What_the_program_takes_is_right(string block)
    {
        Assert.Equal("", FaultsOf(FrontMatterSchema, block));
        // A page needs no date.
        Assert.NotNull(FrontMatterText.Read(block, "content/pages/x.md").FrontMatter);
    }

    [Theory]
    [InlineData("")]
    [InlineData("date: 2009-07-03")]
    [InlineData("title:")]
    [InlineData("title: ''")]
    [InlineData("title: [a, b]")]
    [InlineData("title: {en: X}")]
    [InlineData("title: X\ntitel: Y")]
    [InlineData("title: X\n标题: Y")]
    [InlineData("标题: X\n题目: Y")]
    [InlineData("title: X\nDate: 2009-07-03")]
    [InlineData("title: X\ndate: 2009-13-01")]
    [InlineData("title: X\ndate: 2009-12-32")]
    [InlineData("title: X\ndate: 2009-00-10")]
    [InlineData("title: X\ndate: 2009年13月1日")]
    [InlineData("title: X\ndate: 20090703")]
    [InlineData("title: X\ndate: 15/05/2009")]
    [InlineData("title: X\ndate: yesterday")]
    [InlineData("title: X\ndate: 999")]
    [InlineData("title: X\nupdated: 3026-01-01")]
    [InlineData("title: X\ndate: [2009]")]
    [InlineData("title: X\nkicker: [a]")]
    [InlineData("title: X\nsubtitle: {a: b}")]
    [InlineData("title: X\nsource: [a]")]
    [InlineData("title: X\nsection: {id: news}")]
    [InlineData("title: X\nauthors: [{name: Ann, rôle: x}]")]
    [InlineData("title: X\nauthors: [{role: reporter}]")]
    [InlineData("title: X\nauthors: [[Ann]]")]
    [InlineData("title: X\nauthors: [{name: Ann, 姓名: 安}]")]
    [InlineData("title: X\neditors: {nam: Ann}")]
    [InlineData("title: X\ntags: {a: b}")]
    [InlineData("title: X\ntags: [[a]]")]
    [InlineData("title: X\nsummary: [a]")]
    [InlineData("title: X\nimage: {alt: A river}")]
    [InlineData("title: X\nimage: {file: a.jpg, fokus: left}")]
    [InlineData("title: X\nimage: {file: a.jpg, focus: top}")]
    [InlineData("title: X\nimage: {file: a.jpg, focus: '130,50'}")]
    [InlineData("title: X\nimage: {file: /a.jpg}")]
    [InlineData("title: X\nimage: [a.jpg]")]
    [InlineData("title: X\nlang: English")]
    [InlineData("title: X\nlang: 中文")]
    [InlineData("title: X\noriginal: [a]")]
    [InlineData("title: X\noriginal: {url: /x/, translation: google}")]
    [InlineData("title: X\noriginal: {url: /x/, language: en}")]
    [InlineData("title: X\ncorrections: [2009-07-03]")]
    [InlineData("title: X\ncorrections: [{date: 2009-07-03}]")]
    [InlineData("title: X\ncorrections: [{note: A name.}]")]
    [InlineData("title: X\nwithdrawn: true")]
    [InlineData("title: X\nwithdrawn: {date: 2009-07-03}")]
    [InlineData("title: X\naliases: [news/123.html]")]
    [InlineData("title: X\naliases: ['/news#a']")]
    [InlineData("title: X\ndraft: maybe")]
    [InlineData("title: X\npinned: 1")]
    [InlineData("title: X\ntitle_incomplete: [true]")]
    public void What_the_program_refuses_is_wrong(string block)
    {
        Assert.NotEqual("", FaultsOf(FrontMatterSchema, block));
        // The date that is not asked for is no fault of these.
        Assert.True(
            FrontMatterText.Read(block, "content/pages/x.md").Complaints.Any(one => one.Severity == Severity.Error),
            "The program takes it.");
    }

    [Theory]
    [InlineData("title: T")]
    [InlineData("base_url: https://example.org/")]
    [InlineData("titel: T")]
    [InlineData("base_url: example.org")]
    [InlineData("title: {en: T, de: T}")]
    [InlineData("languages: [english]")]
    [InlineData("languages: [{path: zh}]")]
    [InlineData("accent: red")]
    [InlineData("accent: '#12345'")]
    [InlineData("masthead: {hotlines: [{label: News}]}")]
    [InlineData("masthead: {hotline: []}")]
    [InlineData("footer: {imprint: x}")]
    [InlineData("navigation: [{label: Home}]")]
    [InlineData("navigation: [{label: Home, to: home}]")]
    [InlineData("navigation: [{label: A, children: [{label: B}]}]")]
    [InlineData("navigation: [{label: A, children: [{label: B, to: /b/, children: [{label: C, to: /c/}]}]}]")]
    [InlineData("footer: {lines: [{to: /a/}]}")]
    [InlineData("footer: {lines: [{text: A, to: a}]}")]
    [InlineData("logo: logo.jpg")]
    [InlineData("logo: {alt: T}")]
    [InlineData("font: x.ttf")]
    [InlineData("font: {file: x.woff2, bold: x.otf}")]
    [InlineData("navigation: {label: Home, to: /}")]
    [InlineData("sections: [{id: News, name: News}]")]
    [InlineData("sections: [{id: news}]")]
    [InlineData("sections: [news]")]
    [InlineData("sources: [{id: a, name: A, reprint: perhaps}]")]
    [InlineData("sources: [{id: a, name: A, home: example.org}]")]
    [InlineData("tags: [flood]")]
    [InlineData("tags: [{label: flood}]")]
    [InlineData("author_roles: [{id: reporter}]")]
    [InlineData("paragraphs: wide")]
    [InlineData("paging: {home: 0}")]
    [InlineData("paging: {list: 9}")]
    [InlineData("paging: {front: many}")]
    [InlineData("feeds: {size: 501}")]
    [InlineData("outputs: [xml]")]
    [InlineData("html: {allow: ['b>']}")]
    [InlineData("gone: [old]")]
    [InlineData("attachments: [a/b]")]
    [InlineData("pictures: small")]
    [InlineData("pictures: {publish: on, keep: [place]}")]
    public void Settings_that_the_program_refuses_are_wrong(string text)
    {
        // One alone of the two that must be there.
        var whole = text is "title: T" or "base_url: https://example.org/" ? text : WithSettings(text);
        Assert.NotEqual("", FaultsOf(ConfigSchema, whole));
        Assert.Null(SiteConfigFile.Parse(Encoding.UTF8.GetBytes(whole), new DiagnosticBag()));
    }

    [Theory]
    [InlineData("navigation: [{label: A, children: [{label: B, to: /b/}]}, {label: C, to: /c/, children: ~}]")]
    [InlineData("footer: {lines: [A, {en: B, zh-Hans: 乙}, {text: {en: C}, to: /c/}]}")]
    [InlineData("footer: {lines: {text: A, to: 'https://example.org/'}}")]
    [InlineData("logo: a/logo.SVG")]
    [InlineData("logo: {file: logo.png, alt: {en: T, zh-Hans: 题}}")]
    [InlineData("font: {file: x.woff2, bold: }")]
    public void Settings_that_the_program_takes_are_right(string text)
    {
        Assert.Equal("", FaultsOf(ConfigSchema, WithSettings(text)));
        Assert.NotNull(SiteConfigFile.Parse(Encoding.UTF8.GetBytes(WithSettings(text)), new DiagnosticBag()));
    }

    [Fact]
    public void The_fields_are_those_that_are_read()
    {
        Assert.Equal(FrontMatterFields.Names, FrontMatter["properties"]!.AsObject().Select(field => field.Key));
        foreach (var name in FrontMatterFields.Names)
            Assert.DoesNotContain("unknown-key", Complaints($"{name}: x"), StringComparison.Ordinal);
        foreach (var (field, parts) in (ReadOnlySpan<(string, string[][])>)
            [("image", PartNames.Picture), ("original", PartNames.Original), ("withdrawn", PartNames.Withdrawal)])
            Assert.Equal(
                parts.SelectMany(names => names),
                FrontMatter["$defs"]![field]!["anyOf"]![1]!["properties"]!.AsObject().Select(part => part.Key));
    }

    [Fact]
    public void Every_setting_is_one_that_is_read_and_no_other_is()
    {
        // What the reader says is known in each group is what it takes.
        var groups = new Dictionary<string, JsonNode>
        {
            ["{0}"] = Settings,
            ["masthead: {{{0}}}"] = Of("masthead"),
            ["masthead: {{hotlines: [{{{0}}}]}}"] = Of("masthead")["properties"]!["hotlines"]!["items"]!,
            ["footer: {{{0}}}"] = Of("footer"),
            ["footer: {{lines: [{{text: T, {0}}}]}}"] =
                Of("footer")["properties"]!["lines"]!["anyOf"]![0]!["items"]!["anyOf"]![2]!,
            ["navigation: [{{{0}}}]"] = Of("navigation")["items"]!,
            ["navigation: [{{children: [{{{0}}}]}}]"] = Of("navigation")["items"]!["properties"]!["children"]!["items"]!,
            ["logo: {{{0}}}"] = Of("logo")["anyOf"]![1]!,
            ["font: {{{0}}}"] = Of("font")["anyOf"]![1]!,
            ["sections: [{{{0}}}]"] = Of("sections")["items"]!,
            ["sources: [{{{0}}}]"] = Of("sources")["items"]!,
            ["tags: [{{{0}}}]"] = Of("tags")["items"]!,
            ["author_roles: [{{{0}}}]"] = Of("author_roles")["items"]!,
            ["paging: {{{0}}}"] = Of("paging"),
            ["feeds: {{{0}}}"] = Of("feeds"),
            ["html: {{{0}}}"] = Of("html"),
            ["pictures: {{{0}}}"] = Of("pictures")["anyOf"]![1]!,
            ["languages: [{{{0}}}]"] = Of("languages")["anyOf"]![0]!["items"]!["anyOf"]![1]!,
        };
        foreach (var (form, group) in groups)
        {
            var bag = new DiagnosticBag();
            var text = form.Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal)
                .Replace("{0}", "qqqqqqqq: x", StringComparison.Ordinal);
            SiteConfigFile.Parse(Encoding.UTF8.GetBytes(text), bag);
            var hint = bag.Sorted().Single(one => one.Name == "unknown-key").Hint.ToString();
            Assert.Equal(Known().Match(hint).Groups[1].Value.Split(", "), group["properties"]!.AsObject().Select(key => key.Key));
        }

        static JsonNode Of(string key) => Settings["properties"]![key]!;
    }

    [Fact]
    public void Numbers_have_the_bounds_of_the_program()
    {
        foreach (var (group, key) in (ReadOnlySpan<(string, string)>)
            [("paging", "home"), ("paging", "front"), ("paging", "list"), ("feeds", "size")])
        {
            var schema = Settings["properties"]![group]!["properties"]![key]!;
            foreach (var (number, isRight) in (ReadOnlySpan<(int, bool)>)
                [((int)schema["minimum"]!, true), ((int)schema["maximum"]!, true), ((int)schema["minimum"]! - 1, false),
                    ((int)schema["maximum"]! + 1, false)])
                Assert.Equal(isRight, SiteConfigFile.Parse(
                    Encoding.UTF8.GetBytes(WithSettings($"{group}: {{{key}: {number}}}")), new DiagnosticBag()) is not null);
        }
    }

    [Fact]
    public void Words_of_the_site_are_there_to_choose_from_and_each_thing_is_described_in_both_languages()
    {
        foreach (var (name, words) in (ReadOnlySpan<(string, string[])>)
            [("source", ["songting-news", "unknown"]), ("section", ["society", "社会", "Society"]), ("Tag", [Config.Tags[0].Name])])
        {
            var choices = FrontMatter["$defs"]![name]!["anyOf"]![0]!["enum"]!.AsArray().Select(word => (string?)word);
            Assert.All(words, word => Assert.Contains(word, choices));
        }

        var descriptions = Descriptions(FrontMatter).Concat(Descriptions(Settings)).ToList();
        Assert.True(descriptions.Count > 80);
        Assert.All(descriptions, text =>
        {
            Assert.Equal(2, text.Split('\n').Length);
            Assert.DoesNotContain(text.Split('\n')[0].Where(char.IsLetter), c => c > '\u3000');
            Assert.Contains(text.Split('\n')[1], c => c > '\u3000' || text.StartsWith("on, ", StringComparison.Ordinal));
        });
        Assert.All(
            (JsonNode[])[.. FrontMatter["$defs"]!.AsObject().Where(one => char.IsLower(one.Key[0])).Select(one => one.Value!),
                .. Settings["properties"]!.AsObject().Select(one => one.Value!)],
            schema => Assert.NotNull(schema["description"]));
    }

    [Fact]
    public void A_site_without_lists_of_its_own_takes_any_word()
    {
        var config = SiteConfigFile.Parse("title: T\nbase_url: https://example.org/\n"u8, new DiagnosticBag())!;
        var schema = JsonSchema.FromText(SiteSchemas.FrontMatter(config));
        Assert.Equal("", FaultsOf(schema, "title: X\nsection: a\ntags: [b, c]\nsource: d\nauthors: [{name: e, role: f}]"));
    }

    [Fact]
    public void Both_files_are_written_into_a_new_folder()
    {
        var folder = Path.Combine(SiteTest.NewFolder().FullName, "a", "b");
        SiteSchemas.Write(Config, folder);
        Assert.Equal(
            [SiteSchemas.FrontMatterFile, SiteSchemas.ConfigFile],
            Directory.GetFiles(folder).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal));
        Assert.Equal(SiteSchemas.Config(Config), File.ReadAllText(Path.Combine(folder, SiteSchemas.ConfigFile)));
        Directory.Delete(folder, recursive: true);
    }

    private static string WithSettings(string text)
    {
        var name = text[..text.IndexOf(':')];
        return (name == "title" ? "" : "title: T\n") + (name == "base_url" ? "" : "base_url: https://example.org/\n")
            + (name == "languages" ? "" : "languages: [en, zh-Hans]\n") + text + "\n";
    }

    private static string Complaints(string block) =>
        string.Join('\n', FrontMatterText.Read(block).Complaints.Select(one => one.ToString()));

    private static string Block(string file)
    {
        Assert.True(ArticleFile.TrySplit(File.ReadAllBytes(file), file, new List<Diagnostic>(), out var parts));
        return Encoding.UTF8.GetString(parts.FrontMatter);
    }

    /// <summary>What is wrong with a text, or nothing.</summary>
    internal static string FaultsOf(JsonSchema schema, string yaml)
    {
        using var document = JsonDocument.Parse(YamlAsJson.Read(yaml)?.ToJsonString() ?? "null");
        var result = schema.Evaluate(document.RootElement, new EvaluationOptions { OutputFormat = OutputFormat.List });
        return result.IsValid ? "" : JsonSerializer.Serialize(result);
    }

    private static IEnumerable<string> Descriptions(JsonNode? node) => node switch
    {
        // A setting may be called so too.
        JsonObject schema => schema.Where(one => one.Key == "description" && one.Value is JsonValue)
            .Select(one => (string)one.Value!).Concat(schema.SelectMany(one => Descriptions(one.Value))),
        JsonArray list => list.SelectMany(Descriptions),
        _ => [],
    };

    [GeneratedRegex(@"Known are (.*)\.")]
    private static partial Regex Known();
}
