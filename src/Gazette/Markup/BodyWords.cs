using Gazette.Configuration;

namespace Gazette.Markup;

/// <summary>The few words a body gets from us: most are heard, not seen, by readers with a screen reader.</summary>
internal sealed record BodyWords(string Notes, string Note, string Back, string Table, string Done, string Open, string More)
{
    private static readonly BodyWords s_english =
        new("Notes", "Note {0}", "Back to the text from note {0}", "Table", "Done", "Not done", "More");
    private static readonly BodyWords s_simplified = new("注释", "注释 {0}", "从注释 {0} 返回正文", "表格", "已完成", "未完成", "更多");
    private static readonly BodyWords s_traditional = new("註釋", "註釋 {0}", "從註釋 {0} 返回正文", "表格", "已完成", "未完成", "更多");

    /// <summary>The words in the language of the tag, or in English.</summary>
    public static BodyWords In(string language) => language switch
    {
        _ when !LanguageTag.IsChinese(language) => s_english,
        _ when LanguageTag.IsTraditionalChinese(language) => s_traditional,
        _ => s_simplified,
    };

    public static string Fill(string words, int number) => words.Replace("{0}", number.ToString(), StringComparison.Ordinal);
}
