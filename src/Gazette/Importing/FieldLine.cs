using System.Text.RegularExpressions;

namespace Gazette.Importing;

/// <summary>A label of a line under a title, and what stands behind it.</summary>
/// <param name="Value">Empty when the next label follows at once.</param>
internal sealed partial record FieldLine(FieldLabel Label, string Written, string Value, int Start, int End)
{
    private const string Colon = @"[\s\t]*[:：﹕][\s\t]*";

    /// <summary>
    /// The labels in the lines between a title and its text, which may stand in elements of their own: <c>来源：\t松汀新闻\n作者：\n</c>.
    /// </summary>
    public static IReadOnlyList<FieldLine> In(string text)
    {
        var matches = Labels().Matches(text);
        var lines = new List<FieldLine>(matches.Count);
        for (var i = 0; i < matches.Count; i++)
        {
            var from = matches[i].Index + matches[i].Length;
            var to = i + 1 < matches.Count ? matches[i + 1].Index : text.Length;
            lines.Add(new FieldLine(LabelOf(matches[i]), matches[i].Value.Trim(' ', '\t', '\n', ':', '：'),
                ValueOf(text[from..to]), matches[i].Index, from));
        }

        return lines;
    }

    /// <summary>The first line of what stands before the next label, without marks around it.</summary>
    private static string ValueOf(string text)
    {
        var value = text.TrimStart(' ', '\t', '\n');
        var end = value.IndexOf('\n', StringComparison.Ordinal);
        if (end >= 0)
            value = value[..end];
        return value.Trim(' ', '\t', '|', '｜', '[', ']', '【', '】', '（', '(', '·', '-', '—', '/', '，', ',', '；', ';', '>');
    }

    private static FieldLabel LabelOf(Match match) =>
        match.Groups["date"].Success ? FieldLabel.Date
        : match.Groups["updated"].Success ? FieldLabel.Updated
        : match.Groups["source"].Success ? FieldLabel.Source
        : match.Groups["author"].Success ? FieldLabel.Author
        : match.Groups["photo"].Success ? FieldLabel.Photographer
        : match.Groups["correspondent"].Success ? FieldLabel.Correspondent
        : match.Groups["editor"].Success ? FieldLabel.Editor
        : FieldLabel.Other;

    [GeneratedRegex(
        @"(?<date>(?:发布|發布|发表|發表|发文|发稿|更新发布|上传|公开|录入|添加|日|时|發佈)?\s*(?:日期|时间|時間|日\s+期|时\s+间)|发布于|發佈於|(?:Release|Publish(?:ed|"
        + @"ing)?|Publication|Issue|Posted)?\s*(?<![A-Za-z])(?:Time|Date)|Release time)" + Colon
        + @"|(?<updated>(?:最后|最新|最後)?(?:更新|修改)(?:时间|時間|日期|于|於)?)" + Colon
        + @"|(?<source>(?:信息|文章|新闻|稿件|本文|资料|内容|消息|文档|图文)?\s*(?:来源|來源|来\s+源)(?:于|自)?|稿源|出处|供稿单位|转自|来自|"
        + @"(?<![A-Za-z])From(?=\s*[:：])|(?:Information |Article )?(?"
        + @"<![A-Za-z])Source)" + Colon
        + @"|(?<photo>(?:摄影|图/|图片|摄影记者|(?<![A-Za-z])Photo(?:grapher)?s?(?: by)?))" + Colon
        + @"|(?<correspondent>(?:特约)?通讯员)" + Colon
        + @"|(?<author>(?:文章|本文)?(?:作\s*者|撰\s*稿人?|撰\s*文|采写|采访|执笔|文/图|文/|文图/)|(?:实习|见习|首席|本报|本网)?(?:记者|記者)|供稿人?|投稿人?|(?<![A-Za-"
        + @"z])(?:Author|Reporter|Writer|By)s?)" + Colon
        + @"|(?<editor>(?:责任|值班|本文|本期|网络|网页|文字|执行|新媒体|实习|美术|责任总)?(?:编\s*辑|編輯)|责\s*编|責編|编\s*审|审\s*核|初\s*审|复\s*审|终\s*审|二\s*审|"
        + @"三\s*审|一\s*审|审\s*稿|审\s*校|校\s*对|监\s*制|值班编委|录\s*入员?|录入人|发布人|发布者|签\s*发|主\s*编|排版|(?:Responsible |Executive )?(?<![A-Za-"
        + @"z])Editor(?:-in-chief)?)" + Colon
        + @"|(?<other>(?:浏览|点击|阅读|访问|查看|人气|观看)\s*(?:次\s*数|量|数|率|人次)?|点击|人气|字\s*(?:体|号|號)(?:大小|显示)?|大小|字体大小|分享(?:到|至)?|"
        + @"打印|关键[字词]|标签|評論|评论数?|收藏|所属(?:栏目|频道|类别)|栏目|分类|类别|信息分类|索引号|发布机构|发文机关|文\s*号|有效性|主题词|(?:View|Click|Read|Page ?view|"
        + @"Hit)s?(?: count| times)?|Font(?: size)?|written words|Share(?: to)?|Tags?|Keywords?)" + Colon,
        RegexOptions.IgnoreCase)]
    private static partial Regex Labels();
}

/// <summary>What a label asks for.</summary>
internal enum FieldLabel
{
    Date,
    Updated,
    Source,
    Author,
    Photographer,
    Correspondent,
    Editor,
    Other,
}
