using System.Text.RegularExpressions;

namespace Gazette.Importing;

/// <summary>The name of a source as it stands behind a label or in a page tag.</summary>
internal static partial class SourceText
{
    private const int Longest = 40;

    // What stands where a source should, and says that there is none.
    private static readonly string[] None =
        ["未知", "不详", "无", "暂无", "--", "-", "网络", "互联网", "原创", "null", "undefined", "none", "unknown", "来源", "其他", "其它",
            "本站原创", "原创稿"];

    /// <summary>The name alone; empty when there is none.</summary>
    public static string Of(string text)
    {
        var name = Spaces.Single(Label().Replace(text, ""));
        if (Behind().Match(name) is { Success: true } behind)
            name = name[..behind.Index];
        name = name.Trim(' ', '|', '｜', '[', ']', '【', '】', '（', '(', '：', ':', '，', ',', '。', '；', ';', '/', '-', '—', '>',
            '“', '”', '"');
        if (name.EndsWith('）') != name.Contains('（', StringComparison.Ordinal))
            name = name.Trim('）', '（');
        if (name is ['《', .., '》'] && name.IndexOf('》', StringComparison.Ordinal) == name.Length - 1)
            name = name[1..^1];
        return name.Length is 0 or > Longest || None.Contains(name, StringComparer.OrdinalIgnoreCase)
            || !name.Any(char.IsLetter) || DateSpan.First(name) is not null ? "" : name;
    }

    [GeneratedRegex(@"^\s*(?:(?:信息|文章|新闻|稿件|本文)?(?:来源|來源)|稿源|Source)\s*[:：]\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Label();

    // What follows a name in the same piece of text.
    [GeneratedRegex(
        @"\s+(?:[\u3400-\u9fff]{2,4}\s?[摄攝]|原创稿|原创|作者|记者|编辑|责任编辑|责编|发布|时间|日期|浏览|点击|阅读|字号|字体|分享|打印|评论|收藏|我要|关闭|更新|手机|举报|语音"
        + @"|朗读|扫|大\s|【|\[|\(|（|\||"
        + @"\d{4}[-年/])|[【｜|]|\s{0,2}\d{4}[-年/.]\d|(?<=.)(?:责任编辑|责编|作者[:：]|编辑[:：]|浏览次数|点击数|字号)")]
    private static partial Regex Behind();
}
