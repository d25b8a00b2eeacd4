namespace Gazette.Content;

/// <summary>
/// What editors call the parts of fields, in English and in Chinese, in the order in which the readers of the fields take them.
/// </summary>
internal static class PartNames
{
    public static readonly string[][] Person = [["name", "姓名", "名字"], ["role", "身份", "职务"]];

    public static readonly string[][] Picture =
    [
        ["file", "文件"], ["alt", "替代文字"], ["caption", "图注", "图片说明"], ["credit", "摄影", "图片来源"], ["focus", "焦点"],
    ];

    public static readonly string[][] Original =
        [["url", "网址", "地址"], ["title", "标题"], ["lang", "语言"], ["translation", "翻译"]];

    public static readonly string[][] Correction = [["date", "日期", "时间"], ["note", "说明", "内容"]];

    public static readonly string[][] Withdrawal = [["date", "日期", "时间"], ["reason", "原因"]];

    private static readonly string[][] Texts = [.. Person, .. Picture[1..4], Original[1], Correction[1], Withdrawal[1]];

    /// <summary>The parts of a field; null for one that has none.</summary>
    public static string[][]? Of(Field field) => field switch
    {
        Field.Authors or Field.Editors => Person,
        Field.Image => Picture,
        Field.Original => Original,
        Field.Corrections => Correction,
        Field.Withdrawn => Withdrawal,
        _ => null,
    };

    /// <summary>Whether a name is that of a part that holds words, and not a date, a file, an address or a choice.</summary>
    public static bool IsText(string name) => Array.Exists(Texts, names => names.Contains(name));
}
