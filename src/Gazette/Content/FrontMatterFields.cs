using Gazette.Yaml;

namespace Gazette.Content;

/// <summary>The fields of an article's front matter.</summary>
internal enum Field
{
    Title,
    Kicker,
    Subtitle,
    Date,
    EventDate,
    Updated,
    Source,
    Authors,
    Editors,
    Section,
    Tags,
    Summary,
    Image,
    Language,
    Original,
    Captured,
    Corrections,
    Withdrawn,
    Aliases,
    Draft,
    Pinned,
    TitleIncomplete,
    PublishAt,
    Expires,
    Layout,
}

/// <summary>What editors call the fields, in English and in Chinese; the first of each is the one that advice uses.</summary>
internal static class FrontMatterFields
{
    private static readonly string[][] NamesByField =
    [
        ["title", "标题", "题目"],
        ["kicker", "引题", "肩题", "眉题"],
        ["subtitle", "副题", "副标题"],
        ["date", "发布时间", "发布日期", "日期", "时间"],
        ["event_date", "事件日期", "发生日期", "事件时间"],
        ["updated", "更新时间", "修改时间", "更新日期"],
        ["source", "来源"],
        ["authors", "作者", "author"],
        ["editors", "责任编辑", "编辑", "责编", "editor"],
        ["section", "栏目", "版块"],
        ["tags", "关键词", "标签"],
        ["summary", "摘要", "内容提要", "提要", "导语"],
        ["image", "图片", "题图"],
        ["lang", "语言"],
        ["original", "原文"],
        ["captured", "收录时间", "采集时间", "存档时间"],
        ["corrections", "更正"],
        ["withdrawn", "撤稿", "撤回"],
        ["aliases", "旧址", "旧地址"],
        ["draft", "草稿"],
        ["pinned", "置顶"],
        ["title_incomplete", "标题不全", "标题不完整"],
        ["publish_at", "发布于", "定时发布"],
        ["expires", "下架时间", "有效期至"],
        ["layout", "版式"],
    ];

    // Numbers and not fields: what is generic over an enumeration of ours is compiled anew in every process.
    private static readonly Dictionary<string, int> ByName = Numbers();

    public static int Count => NamesByField.Length;

    /// <summary>Every name, in the order of the fields.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. NamesByField.SelectMany(names => names)];

    /// <summary>Names and words that stand in many articles.</summary>
    public static KnownKeys Keys { get; } = new(
    [
        .. Names,
        "name", "role", "note", "reason", "file", "alt", "caption", "credit", "url", "unknown", "true", "false",
    ]);

    /// <summary>All names of a field.</summary>
    public static IReadOnlyList<string> NamesOf(Field field) => NamesByField[(int)field];

    public static bool TryFind(string name, out Field field)
    {
        var found = ByName.TryGetValue(name, out var number);
        field = (Field)number;
        return found;
    }

    public static string NameOf(Field field, bool isChinese = false) => NamesByField[(int)field][isChinese ? 1 : 0];

    /// <summary>Whether a name is one of the Chinese ones.</summary>
    public static bool IsChinese(string name) => name.Length > 0 && name[0] > '\u007F';

    /// <summary>Whether a field holds words, and not a date, a code, or yes or no.</summary>
    public static bool IsText(Field field) => !IsDate(field)
        && field is not (Field.Language or Field.Draft or Field.Pinned or Field.TitleIncomplete or Field.Layout);

    public static bool IsDate(Field field) => field is Field.Date or Field.EventDate or Field.Updated or Field.Captured
        or Field.PublishAt or Field.Expires;

    private static Dictionary<string, int> Numbers()
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var field = 0; field < NamesByField.Length; field++)
            foreach (var name in NamesByField[field])
                numbers.Add(name, field);
        return numbers;
    }
}
