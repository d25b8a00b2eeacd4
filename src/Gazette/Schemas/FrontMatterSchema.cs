using System.Text.Json.Nodes;
using Gazette.Configuration;
using Gazette.Content;
using static Gazette.Schemas.SchemaParts;

namespace Gazette.Schemas;

/// <summary>What the front matter of an article may say, as a JSON Schema, with the site's own words to choose from.</summary>
internal static class FrontMatterSchema
{
    // Capital letters: no field has them.
    private const string DateDef = "Date";
    private const string LanguageDef = "Language";
    private const string RoleDef = "Role";
    private const string TagDef = "Tag";
    private const string PersonDef = "Person";

    // As precise as it is known; a year first, then what is no month or day of any calendar is wrong. Numerals may be Chinese.
    private const string DateText =
        @"^\s*([Uu][Nn][Kk][Nn][Oo][Ww][Nn]|未知|不详|不明|[12１２一二][0-9０-９〇零○Oo一二三四五六七八九]{3}"
        + @"(?!\s*[-/.年]\s*(1[3-9]|[2-9][0-9]|00?(?![0-9])))"
        + @"(?!\s*[-/.年]\s*[0-9]{1,2}\s*[-/.月]\s*(3[2-9]|[4-9][0-9]|00?(?![0-9])))"
        + @"(?![0-9A-Za-z０-９]).*)\s*$";

    public static JsonObject Of(SiteConfig config)
    {
        Field[] fields = [.. Enumerable.Range(0, FrontMatterFields.Count).Select(number => (Field)number)];
        var schema = Root(
            "The front matter of an article of this archive: what stands between its two lines of hyphens.",
            "本站文章开头的字段，写在两行三个连字符之间。",
            NamedGroup(fields.Select(field =>
                (FrontMatterFields.NamesOf(field), Ref(FrontMatterFields.NameOf(field)), field == Field.Title))
                // Of those that must be there the content pages need none.
                .Concat(config.Fields.Select(field =>
                    ((IReadOnlyList<string>)[.. field.Names], OfOwn(field), false)))));
        // What several names and places share stands once.
        schema["$defs"] = new JsonObject(
        [
            .. fields.Select(field => KeyValuePair.Create(FrontMatterFields.NameOf(field), (JsonNode?)SchemaOf(field, config))),
            new(DateDef, Date()),
            new(LanguageDef, Any(OneOf(config.Languages), Pattern("^[A-Za-z]{2,3}([-_][A-Za-z0-9]{1,8})*$"))),
            new(RoleDef, Open(Names(config.AuthorRoles, role => role.Id, role => role.Name, config))),
            new(TagDef, Open(Names(config.Tags, tag => tag.Name, tag => tag.Label, config))),
            new(PersonDef, Any(Text(), Person())),
        ]);
        return schema;
    }

    private static JsonObject SchemaOf(Field field, SiteConfig config) => field switch
    {
        Field.Title => Described("The title; unknown when the original carried none.", "标题；原件没有标题时写 unknown。",
            RequiredText()),
        Field.Kicker => Described("The line above the title.", "标题上面的一行。", Text()),
        Field.Subtitle => Described("The line below the title.", "标题下面的一行。", Text()),
        Field.Date => Described("When it was published, as precisely as is known: 2026-03-09 16:05, 2026-03-09, 2026-03, 2026 or "
            + "unknown. Only pages in content/pages/ need none.",
            "发布时间，知道多少写多少：2026-03-09 16:05、2026-03-09、2026-03、2026 或 unknown。只有 content/pages/ 里的页面可以不写。", Ref(DateDef)),
        Field.EventDate => Described("When what it tells of happened.", "事情发生的日期。", Ref(DateDef)),
        Field.Updated => Described("When its text last changed.", "最后修改的时间。", Ref(DateDef)),
        Field.Source => Described("Id or name of the newspaper or office it comes from; unknown when nobody knows.",
            "来源：报社或单位的代号或名称；不详时写 unknown。", Open([.. Names(config.Sources, source => source.Id, source => source.Name,
                config), "unknown"])),
        Field.Authors => Described("Who made it: names, or groups of name and role.", "作者：姓名，或写明姓名和身份。",
            ListOrOne(Ref(PersonDef))),
        Field.Editors => Described("Names of the editors responsible.", "责任编辑的姓名。", ListOrOne(Ref(PersonDef))),
        Field.Section => Described("Id or name of the section.", "栏目的代号或名称。",
            Open(Names(config.Sections, section => section.Id, section => section.Name, config))),
        Field.Tags => Described("What it is about: [flood control, roads].", "关键词：[防汛, 道路]。",
            ListOrOne(Ref(TagDef))),
        Field.Summary => Described("One or two sentences for lists and search engines.", "一两句话，用于列表和搜索引擎。", Text()),
        Field.Image => Described("The lead picture, a file beside the article.", "题图，与文章放在同一文件夹的文件。",
            Any(Text(), Parts(PartNames.Picture, PictureParts, "file"))),
        Field.Language => Described("The language of the text: en, zh-Hans.", "正文的语言：en、zh-Hans。", Ref(LanguageDef)),
        Field.Original => Described("What it translates or copies.", "译自或转自的原文。",
            Any(Text(), Parts(PartNames.Original, OriginalParts))),
        Field.Captured => Described("When the archive took its copy.", "存档的时间。", Ref(DateDef)),
        Field.Corrections => Described("What was put right, and when.", "更正：日期和说明。",
            OneOrList(Parts(PartNames.Correction, CorrectionParts, "date", "note"))),
        Field.Withdrawn => Described("When and why it was taken back.", "撤稿：日期和原因。",
            Any(Nothing(), Parts(PartNames.Withdrawal, CorrectionParts, "reason"))),
        Field.Aliases => Described("Addresses it had before: [/news/123.html].", "以前的网址：[/news/123.html]。",
            ListOrOne(Pattern(@"^\s*(/[^#]*)?$"))),
        Field.Draft => Described("Keeps it out of the site: true.", "草稿，不发布：写 true 或 是。", Flag()),
        Field.Pinned => Described("Puts it at the top of the home page: true.", "首页置顶：写 true 或 是。", Flag()),
        Field.TitleIncomplete => Described("The title breaks off in the original: true.", "原件标题不完整：写 true 或 是。", Flag()),
        Field.PublishAt => Described("When readers are to see it, where that is not its date.", "定时发布的时间，与发布时间不同时才写。",
            Ref(DateDef)),
        Field.Expires => Described("The last day or moment at which lists show it; its page stays.", "在列表里显示到何时；文章页面保留。",
            Ref(DateDef)),
        Field.Layout => Described("The site's own template of its page: budget for templates/budget.sbn-html.",
            "文章页面用的本站模板：budget 表示 templates/budget.sbn-html。", Text()),
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "This field has no schema."),
    };

    private static JsonObject SchemaOf(OwnField field) => field.Type switch
    {
        OwnFieldType.Number => new JsonObject
        {
            ["type"] = Array("number", "string", "null"),
            ["pattern"] = @"^\s*([-+]?([0-9]+\.?[0-9]*|\.[0-9]+))?\s*$",
        },
        OwnFieldType.Date => Ref(DateDef),
        OwnFieldType.List => ListOrOne(Text()),
        OwnFieldType.Choice => OneOf(field.Choices),
        OwnFieldType.Flag => Flag(),
        _ => Text(),
    };

    /// <summary>A field of the site's own, with what readers see before it, or its name where they see nothing.</summary>
    private static JsonObject OfOwn(OwnField field)
    {
        var label = field.Label.IsEmpty ? field.Name : field.Label.In("en");
        return Described(label, field.ChineseName.Length > 0 ? field.ChineseName : label, SchemaOf(field));
    }

    private static JsonObject Date() => Any(
        Pattern(DateText),
        // 2024 and 2024.05 are numbers to YAML.
        new JsonObject { ["type"] = "number", ["minimum"] = 1000, ["exclusiveMaximum"] = 3000 });

    private static JsonObject Person() => Parts(PartNames.Person, name => name switch
    {
        "name" => Described("Name.", "姓名。", RequiredText()),
        "role" => Described("Role: reporter, photographer.", "身份：记者、摄影。", Ref(RoleDef)),
        _ => throw Unknown(name),
    }, "name");

    private static JsonObject PictureParts(string name) => name switch
    {
        "file" => Described("Name of a file beside the article.", "同一文件夹里的文件名。", Pattern(@"^(?![/~])[^\\:]*$")),
        "alt" => Described("What it shows, for readers who cannot see it.", "画面内容，供看不到图片的读者使用。", Text()),
        "caption" => Described("The line below it.", "图片下面的说明。", Text()),
        "credit" => Described("Who made it.", "摄影者或图片来源。", Text()),
        "focus" => Described("What stays in view where it is cropped: left, right, or percent from left and top: '30,50'.",
            "裁切时保留的部分：左、右，或离左边、上边的百分比：'30,50'。",
            Any(
                OneOf(FieldWords.Left.Concat(FieldWords.Right)),
                Pattern(@"^\s*(100|[0-9]{1,2})%?\s*[,，]\s*(100|[0-9]{1,2})%?\s*$"))),
        _ => throw Unknown(name),
    };

    private static JsonObject OriginalParts(string name) => name switch
    {
        "url" => Described("Its address: /2019/03/15/x/ on this site, or a full https address.",
            "网址：本站的 /2019/03/15/x/，或以 https:// 开头的完整网址。", Text()),
        "title" => Described("Its title.", "原文标题。", Text()),
        "lang" => Described("Its language.", "原文语言。", Ref(LanguageDef)),
        "translation" => Described("Who translated: human or machine.", "译者：人工或机器。",
            OneOf(FieldWords.Human.Concat(FieldWords.Machine))),
        _ => throw Unknown(name),
    };

    private static JsonObject CorrectionParts(string name) => name switch
    {
        "date" => Described("When.", "日期。", Ref(DateDef)),
        "note" => Described("What was put right.", "更正内容。", RequiredText()),
        "reason" => Described("Why.", "原因。", RequiredText()),
        _ => throw Unknown(name),
    };

    /// <summary>A group of parts.</summary>
    /// <param name="schemaOf">The schema of a part, by its English name.</param>
    private static JsonObject Parts(string[][] parts, Func<string, JsonObject> schemaOf, params string[] required) =>
        NamedGroup(parts.Select(names => ((IReadOnlyList<string>)names, schemaOf(names[0]), required.Contains(names[0]))));

    /// <summary>A list of groups, one alone, or nothing.</summary>
    private static JsonObject OneOrList(JsonObject group) =>
        Any(new JsonObject { ["type"] = Array("array", "null"), ["items"] = group }, (JsonObject)group.DeepClone());

    private static JsonObject Nothing() => new() { ["type"] = "null" };

    /// <summary>The ids and names of words of the settings, each once.</summary>
    private static IEnumerable<string> Names<T>(
        IEnumerable<T> words, Func<T, string> id, Func<T, LocalizedText> name, SiteConfig config) =>
        words.SelectMany(word => config.Languages.Select(name(word).In).Prepend(id(word)))
            .Where(text => text.Length > 0).Distinct(StringComparer.Ordinal);

    private static ArgumentOutOfRangeException Unknown(string name) => new(nameof(name), name, "This part has no schema.");
}
