using System.Text.RegularExpressions;

namespace Gazette.Importing;

/// <summary>What papers, stations, portals and offices are called.</summary>
internal static partial class Media
{
    /// <summary>Whether a text that is no more than a name ends like that of a paper, a station or a portal.</summary>
    public static bool IsName(string text) => (text.Length is >= 3 and <= 24 || text is "央视") && Name().IsMatch(text);

    /// <summary>Whether it ends like the name of an office or a firm.</summary>
    public static bool IsOffice(string text) => text.Length is >= 3 and <= 30 && Office().IsMatch(text);

    [GeneratedRegex(
        @"^[^，。！？：；\s]*(?:[日晚早时周商导快學学军都]报|[日晚早時周商導快]報|(?<=\S)[报報]|网|網|新华社|新華社|通讯社|通訊社|中央社|社|新闻|新聞|央视|週刊|网站|资讯|快讯|快訊|"
        + @"头条|电视台|電視台|广播|电台|电视|卫视"
        + @"|台|客户端|融媒体?|融媒体中心|传媒|频道|杂志|周刊|月刊|期刊|在线|公众号|微信|发布|视点|观察|财经|号|\.com(?:\.cn)?|\.cn|\.net)$")]
    private static partial Regex Name();

    [GeneratedRegex(
        @"(?:局|委|部|办|厅|处|院|室|中心|委员会|办公室|政府|学校|大学|学院|中学|小学|医院|公司|集团|协会|学会|联合会|街道|镇|乡|村|支队|大队|总队|宣传部|组|科|所|站|馆|银行|报社|编辑部)$")]
    private static partial Regex Office();
}
