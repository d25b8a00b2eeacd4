using System.Text.RegularExpressions;

namespace Gazette.Importing;

/// <summary>The line that says where on a portal a page stands: 当前位置：首页 &gt; 新闻 &gt; 正文.</summary>
internal static partial class Breadcrumb
{
    /// <summary>The column that it ends in.</summary>
    public static IEnumerable<Candidate> Section(ParsedPage page, int bodyStart)
    {
        foreach (var line in page.Lines.Take(bodyStart))
        {
            if (line.Length > 120 || !Here().IsMatch(line.Plain))
                continue;
            var parts = Between().Split(Here().Replace(line.Plain, "")).Select(part => part.Trim())
                .Where(part => part.Length > 0).ToList();
            var section = parts.FindLast(part => part.Length <= 12 && part
                is not ("正文" or "首页" or "详情" or "内容" or "网站首页" or "返回"));
            if (section is not null)
                yield return new Candidate(ImportField.Section, section, 0.75, "breadcrumb", line.Plain);
            yield break;
        }
    }

    [GeneratedRegex(@"^(?:您?(?:现在|当前)?(?:的|所在)?(?:所在)?位置|当前位置|目前位置|您在|您的位置|你的位置|现在位置)(?:是|为)?\s*[:：]?")]
    private static partial Regex Here();

    [GeneratedRegex(@"\s*(?:>{1,2}|＞|»|→|/|›|-{1,2}|\|)\s*")]
    private static partial Regex Between();
}
