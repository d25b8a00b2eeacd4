using System.Buffers;
using System.Text.RegularExpressions;

namespace Gazette.Importing;

/// <summary>Parts what belongs to an article from what a portal puts into every one of them.</summary>
internal static partial class Furniture
{
    private const int Head = 8;
    private const int Tail = 6;

    private static readonly SearchValues<string> FootHints = SearchValues.Create(
        ["ICP", "安备", "标识码", "主办", "承办", "协办", "支持", "版权", "邮", "电话", "传", "址", "联系", "网站", "许可证", "rights"],
        StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<char> SentenceSigns = SearchValues.Create("，。；！？,;");

    private static readonly SearchValues<char> Editors = SearchValues.Create("编編责責审審校E");

    // Every notice has one of these: to look for them costs a hundredth of what the rules cost.
    private static readonly SearchValues<string> NoticeHints = SearchValues.Create(
        [
            "版权", "著作", "未经", "未經", "转载", "轉載", "不代表", "仅供", "侵权", "追究", "联系", "本网", "声明", "声 明", "聲明", "免责", "特别", "风险提示",
            "authoriz", "reprint", "legal", "rights", "copyright", "©",
        ],
        StringComparison.OrdinalIgnoreCase);

    /// <param name="title">The title, so that it is not said again; empty when it is not known.</param>
    public static (IReadOnlyList<BodyBlock> Kept, IReadOnlyList<RemovedText> Removed) Sort(
        IReadOnlyList<BodyBlock> blocks, string title)
    {
        var kept = new List<BodyBlock>();
        var removed = new List<RemovedText>();
        var looseTitle = Spaces.Loose(title);
        var ended = false;
        for (var i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            if (block.Kind == BlockKind.Picture)
            {
                kept.Add(block);
                continue;
            }

            if (kept.Count > 0 && CutsOff(block.Text) && RestIsMinor(blocks, i))
            {
                removed.AddRange(blocks.Skip(i).Where(rest => rest.Text.Length > 0)
                    .Select(rest => new RemovedText("behind-the-end", rest.Text)));
                break;
            }

            if (RuleAgainst(blocks, i, kept.Count, looseTitle) is { } rule)
            {
                removed.Add(new RemovedText(rule, block.Text));
                // An editor signs at the end; what is below is the portal's.
                ended |= kept.Count > 2 && (rule == "notice"
                    || (rule == "editor-line" && block.Text.AsSpan().ContainsAny(Editors)))
                    && RestIsMinor(blocks, i + 1);
            }
            else if (ended)
                removed.Add(new RemovedText("behind-the-end", block.Text));
            else if (WithoutTail(block, removed) is var rest && rest != block && Word().IsMatch(rest.Text))
                removed.Add(new RemovedText("portal-words", rest.Text));
            else
                kept.Add(rest);
        }

        return (WithoutLinksAtEnd(kept, removed), removed);
    }

    /// <summary>A copyright notice, which may be that of a source.</summary>
    public static bool IsNotice(string text) => text.Length <= 700 && text.AsSpan().ContainsAny(NoticeHints)
        && (NoticeStart().IsMatch(text) || NoticeWords().Count(text) >= 2);

    /// <summary>What no article has: notices and the lines at the foot of a portal.</summary>
    public static bool IsOfPortal(string text) => IsNotice(text) || IsFoot(text);

    private static bool IsFoot(string text) => text.Length <= 400 && text.AsSpan().ContainsAny(FootHints)
        && Foot().Count(text) is var hits
        && (hits >= 3 || (hits >= 2 && text.Length <= 160) || text.Contains("ICP备", StringComparison.OrdinalIgnoreCase));

    private static bool IsLinkRow(BodyBlock block) => block.LinkShare > 0.35 && block.Text.Length < 300
        && block.Runs.Count(run => run.Href is not null && run.Text.Trim().Length is > 0 and < 16) >= (
            block.LinkShare > 0.5 ? 4 : 6);

    /// <summary>The rule by which a block is no part of the article; null when it is one.</summary>
    private static string? RuleAgainst(IReadOnlyList<BodyBlock> blocks, int at, int keptSoFar, string looseTitle)
    {
        var text = blocks[at].Text;
        var (isHead, isTail) = (keptSoFar < 3 && at < Head, at >= blocks.Count - Tail);
        if (System().IsMatch(text))
            return "publishing-system";
        if (!text.Any(c => char.IsLetterOrDigit(c) || c == '…'))
            return "ornament";
        if (isHead && Spaces.Loose(text) is { Length: > 3 } loose && (loose == looseTitle
            || (keptSoFar == 0 && looseTitle.Contains(loose, StringComparison.Ordinal) && loose.Length * 5 > looseTitle.Length)))
            return "title-again";
        if (isHead && text.Length < 160 && (IsFieldLine(text) || IsTimeAlone(text) || (keptSoFar == 0 && IsPaperAndDay(text))))
            return "header-line";
        if (text.Length <= 120 && (Word().IsMatch(text) || Pages().IsMatch(text)))
            return "portal-words";
        if (text.Length <= 120 && EditorLine().IsMatch(text))
            return "editor-line";
        if (text.Length <= 160 && OriginalTitle().IsMatch(text))
            return "original-title";
        if (isTail || isHead ? IsNotice(text) : keptSoFar > 2 && text.Length <= 400 && NoticeStart().IsMatch(text))
            return "notice";
        if (IsFoot(text))
            return "portal-foot";
        if (IsLinkRow(blocks[at]))
            return "row-of-links";
        if (text.Length <= 140 && Advert().IsMatch(text))
            return "advert";
        if (text.Length <= 60 && blocks[at].LinkShare > 0.8 && blocks[at].Kind != BlockKind.Item && Inviting().IsMatch(text))
            return "link-elsewhere";
        return null;
    }

    private static bool IsFieldLine(string text)
    {
        var lines = FieldLine.In(text);
        return lines.Count > 0 && lines[0].Start <= 12
            && (lines.Count > 1 || lines[0].Label != FieldLabel.Other || text.Length < 40)
            && text is not [.., '。'] && lines.Sum(line => line.Value.Length) < 90;
    }

    private static bool IsTimeAlone(string text) =>
        DateSpan.First(text) is { Start: 0, HasTime: true } date && text.Length - date.End < 30 && text is not [.., '。'];

    /// <summary>松汀日报 2016年7月12日 星期二 第02版：要闻</summary>
    private static bool IsPaperAndDay(string text) => text.Length < 60 && DateSpan.First(text) is { } date
        && !text.AsSpan().ContainsAny(SentenceSigns) && text.Length - (date.End - date.Start) < 30;

    /// <summary>Whether what follows a heading such as 相关阅读 is less than what came before.</summary>
    private static bool RestIsMinor(IReadOnlyList<BodyBlock> blocks, int at)
    {
        var before = blocks.Take(at).Sum(block => block.Text.Length);
        var behind = blocks.Skip(at).Sum(block => (int)(block.Text.Length * (1 - block.LinkShare)));
        return behind < before;
    }

    private static bool CutsOff(string text) => text.Length <= 40 && End().IsMatch(text);

    /// <summary>A paragraph without the editor's name that stands behind its end.</summary>
    private static BodyBlock WithoutTail(BodyBlock block, List<RemovedText> removed)
    {
        if (block.Runs is [.., _, { Href: not null } link] && link.Text.Length < 30 && Inviting().IsMatch(link.Text))
        {
            removed.Add(new RemovedText("link-elsewhere", link.Text));
            block = block with { Runs = [.. block.Runs.SkipLast(1)] };
        }

        if (block.Runs.Count == 0 || block.Kind is BlockKind.Table or BlockKind.Heading
            || EditorBehind().Match(block.Runs[^1].Text) is not { Success: true } tail
            || (tail.Index == 0 && block.Runs.Count == 1))
            return block;
        removed.Add(new RemovedText("editor-line", tail.Value.Trim()));
        var last = block.Runs[^1] with { Text = block.Runs[^1].Text[..tail.Index].TrimEnd() };
        return block with { Runs = last.Text.Length > 0 ? [.. block.Runs.SkipLast(1), last] : [.. block.Runs.SkipLast(1)] };
    }

    /// <summary>Links alone at the end lead to other articles; files that belong to this one stay.</summary>
    private static List<BodyBlock> WithoutLinksAtEnd(List<BodyBlock> kept, List<RemovedText> removed)
    {
        var first = kept.Count;
        while (first > 1 && kept[first - 1] is { LinkShare: > 0.8, Kind: not BlockKind.Picture } block && !IsFile(block))
            first--;
        if (kept.Count - first < 1)
            return kept;
        removed.AddRange(kept.Skip(first).Select(block => new RemovedText("links-at-end", block.Text)));
        return kept[..first];
    }

    private static bool IsFile(BodyBlock block) => block.Text.Contains("附件", StringComparison.Ordinal)
        || block.Runs.Any(run => run.Href is { } href && File().IsMatch(href));

    [GeneratedRegex(@"^Produced By\b.{0,60}$|大汉(?:网络|版通)|Powered by \S+", RegexOptions.IgnoreCase)]
    private static partial Regex System();

    [GeneratedRegex(
        @"^[\s【\[（(〖<《·•●>»|]*(?:[上下]一[篇条]\s*[:：].{0,80}|上一[篇条页则]|下一[篇条页则]|上篇|下篇|没有了|打印(?:本[页文])?|关闭(?:窗口|本页)?"
        + @"|收藏(?:本[页文])?|分享(?:到|至|此文)?|扫一扫[^，。]{0,14}|(?:字号|"
        + @"字体)(?:大小)?|大|中|小|正文|首页|上一版|下一版|版面导航|标题导航|返回目录|PDF版?|放大|缩小"
        + @"|浏览(?:次数|量)?|点击(?:数|率|次数)?|阅读(?:次数|量|数|原文|全文)?|访问量|人气|编辑|评论|我要(?:评论|纠错|分享|留言|反馈)|纠错|举报|点赞|赞|返回(?:顶部|首页|列表|"
        + @"上页|目录)?|回到顶部|复制链接|微信|微博|新浪微博|腾讯微博|QQ空间|朋友圈"
        + @"|(?:更多|查看)(?:>>|»|精彩内容)?|放大字体|缩小字体|正文已结束.{0,20}|本文(?:地址|链接|网址).{0,100}|(?:关键[字词]|标签|Tags?)\s*[:：>].{0,80}|"
        + @"Print this page|Close(?: this)? window|(?:Previous|Next)(?: article| page)?\s*[:：].{0,100}"
        + @"|(?:Current|Your) (?:location|position)\s*[:：].{0,100}|Recommended news|Print|Share|Close|Email|Copy link"
        + @"|Written words.{0,30}|Small Print|Views?[:：]?\s*\d*|Back to top)"
        + @"(?:[\s\d次:：|｜/\]】）)〗>》»、,，\[（(【·]|大|中|小|打印|关闭|收藏|分享|字号|字体|微信|微博|QQ|空间|朋友圈|窗口|本页|到|至|【|上一[篇版]|下一[篇版]|版面|标题"
        + @"|Print(?: this page)?|Close(?: window)?"
        + @"|导航|返回|目录|放大|缩小|默认|A[+-]?|T[+-]?|\+|-)*$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Word();

    [GeneratedRegex(@"^(?:(?:上一页|下一页|首页|尾页|末页|共\d+页|第\d+页|全文|\d{1,3}|【\d{1,3}】|\[\d{1,3}\]|[.…\s|])+)$")]
    private static partial Regex Pages();

    [GeneratedRegex(
        @"^[\s【\[（(〔]*(?:(?:责任|值班|本文|本期|网络|网页|文字|执行|新媒体|实习|美术|栏目|责任总)?(?:编\s*辑|編輯)|责\s*编|責編|编\s*审|审\s*核|初\s*审|复\s*审|"
        + @"终\s*审|审\s*校|校\s*对|监\s*制|一\s*审|二\s*审|三\s*审|值班编委|录入员?|发布人|签发|总编辑|主编|"
        + @"(?:本文|文章|稿件|信息|新闻)?(?:来源|稿源|來源)(?:于|自)?|供稿(?:单位|人)?|投稿(?:邮箱|人)?|编辑整理|Editor|Source)\s*[:：|｜丨].{0,90}$|^[【\[（(](?:责任)?"
        + @"(?:编辑|责编)\s.{1,30}[】\]）)]$", RegexOptions.IgnoreCase)]
    private static partial Regex EditorLine();

    [GeneratedRegex(
        @"\s*[【\[（(〔]\s*(?:责任编辑|责任编审|责任校对|责编|编辑|審核|审核|校对|編輯|網編|网编)\s*[:：][^】\]）)〕]{1,40}[】\]）)〕]\s*$|\s+(?:责任编辑|责编)\s*[:：]\s"
        + @"*\S{1,12}(?:\s\S{1,6})?$")]
    private static partial Regex EditorBehind();

    [GeneratedRegex(@"^[（(【\[]?\s*(?:原标题|原標題|原文标题|原题为?|新闻标题)\s*[:：《]?.{0,120}$")]
    private static partial Regex OriginalTitle();

    [GeneratedRegex(
        @"^[\s【\[（(〖<《·•●■◆▲>»—\-*☞]*(?:相关(?:阅读|新闻|链接|文章|稿件|报道|信息|资讯|推荐|内容|专题|附件下载)|(?:延伸|扩展|更多|推荐|关联|精彩)(?:阅读|推荐|新闻|"
        + @"文章|内容|报道|資訊)|(?:热门|热点|猜你喜欢|为您|为你|小编|编辑|今日|精彩|重点|图文)(?:推荐|新闻|文章|点击|阅读|排行|聚焦|关注|喜欢)?|猜你喜欢|最新(?:新闻|文章|资讯|报道|推荐)|"
        + @"新闻(?:排行|推荐|链接)"
        + @"|延伸閱讀|相關(?:新聞|閱讀|報導|文章)|推薦閱讀|熱門(?:新聞|點閱|推薦|文章)|更多(?:新聞|上報).{0,10}|看更多.{0,12}|還想看更多.{0,40}|Recommended (?:news|"
        + @"reading|articles?)|Related (?:news|articles?|stories|reading|posts|links|topics|content)|Read more"
        + @"|More (?:news|stories|from).{0,"
        + @"20}|You may also like|网友评论|发表评论|評論|网友留言|用户评论|Comments?(?: \(\d+\))?)"
        + @"[\s】\]）)〗>》»:：—\-*☜]*$", RegexOptions.IgnoreCase)]
    private static partial Regex End();

    [GeneratedRegex(
        @"^[\s【\[（(〖<《·•●*※]*(?:版权(?:声明|所有|说明)|免责(?:声明|条款)|特别(?:声明|提示|提醒)|[\u3400-\u9fff]{0,6}声\s*明\s*[:：]|转载(?:声明|请)|"
        + @"风险提示|聲明|著作權|Copyright|©|All rights reserved|(?:\S+ ){0,5}copyright notice)", RegexOptions.IgnoreCase)]
    private static partial Regex NoticeStart();

    [GeneratedRegex(
        @"版权(?:归|均|属|问题|所有)|著作權|未经.{0,20}(?:授权|许可|允许|同意|书面)|未經.{0,16}(?:授權|許可|同意)|转载.{0,16}(?:注明|授权|联系|来源|出处)|請勿轉載|不得转载|"
        + @"不代表(?:本|.{1,10})(?:网|站|报|平台|立场|观点)|仅供(?:参考|读者参考)|侵权|追究.{0,6}(?:责任|法律)|(?:及时|尽快|请)与?.{0,10}联系.{0,12}(?:删除|处理)|"
        + @"本网(?:转载|所有)|authoriz|reprint|legal responsib|rights reserved", RegexOptions.IgnoreCase)]
    private static partial Regex NoticeWords();

    [GeneratedRegex(
        @"(?:下载|下載|安装|打开|扫描|扫码|长按|关注|識別|识别|订阅|訂閱|加入).{0,24}(?:客户端|APP|二维码|二維碼|公众号|微信号|小程序|會員|会员|下载地址)|(?:iOS|Android|"
        + @"安卓|苹果).{0,4}(?:載點|下载|下載)|請繼續往下閱讀|付費會員|付费会员|活動辦法|更多精彩(?:内容|资讯).{0,30}"
        + @"|^(?:sign up|subscribe)\b.{0,60}(?:newsletter|updates|alerts|inbox)|^advertisements?$|^(?:新闻|爆料|报料|投稿|"
        + @"举报)(?:热线|电话|邮箱|信箱)\s*[:：].{0,60}$|^follow us (?:on|at)\b"
        + @"|\bwe use cookies\b|accept (?:all )?cookies", RegexOptions.IgnoreCase)]
    private static partial Regex Advert();

    [GeneratedRegex(
        @"^[\s【\[（(>》»]*(?:点击|返回|查看|更多|进入|下载|详情|阅读|继续|专题|直播|视频|相关)|[>》»]{1,3}\s*$|^https?://", RegexOptions.IgnoreCase)]
    private static partial Regex Inviting();

    [GeneratedRegex(
        @"ICP备|公网安备|网站标识码|(?:主办|承办|协办)(?:单位)?\s*[:：]|技术支持\s*[:：]|版权所有|邮\s*编\s*[:：]|(?:联系|客服|举报)电话\s*[:：]|传\s*真\s*[:：]"
        + @"|地\s*址\s*[:：]|电子邮箱\s*[:：]|(?:网站|联系)(?:地图|我们)|许可证(?:编号|号)?\s*[:：]|All Rights Reserved", RegexOptions.IgnoreCase)]
    private static partial Regex Foot();

    [GeneratedRegex(@"\.(?:docx?|xlsx?|pptx?|pdf|zip|rar|wps|et|ofd|txt|csv)(?:$|[?#])", RegexOptions.IgnoreCase)]
    private static partial Regex File();
}
