using System.Text.RegularExpressions;
using Gazette.Content;

namespace Gazette.Importing;

/// <summary>The people in a text of a page, and whether anybody can be sure of them.</summary>
/// <param name="Doubt">Why a person should look at them; null when they are clear.</param>
internal sealed partial record ImportedPeople(IReadOnlyList<ImportedPerson> All, string? Doubt)
{
    private const int LongestText = 120;

    private static readonly string[] Roles = PeopleText.Roles([]);

    // What stands where a name should, and is none.
    private static readonly string[] Nobody =
    [
        "佚名", "未知", "不详", "无", "暂无", "网络", "互联网", "原创", "转载", "本站", "本网", "管理员", "系统管理员", "编辑部", "编辑", "小编",
        "记者", "作者", "通讯员", "综合", "整合", "集体", "匿名", "无名", "供稿", "admin", "administrator", "webmaster", "editor",
    ];

    // Family names of one syllable as English has them; with one word behind it each is a whole name.
    private static readonly HashSet<string> Pinyin = new(StringComparer.Ordinal)
    {
        "Wang", "Li", "Zhang", "Liu", "Chen", "Yang", "Huang", "Zhao", "Wu", "Zhou", "Xu", "Sun", "Ma", "Zhu", "Hu", "Guo",
            "He", "Gao",
        "Lin", "Luo", "Zheng", "Liang", "Xie", "Song", "Tang", "Han", "Feng", "Deng", "Cao", "Peng", "Zeng", "Xiao", "Tian",
            "Dong",
        "Yuan", "Pan", "Yu", "Jiang", "Cai", "Du", "Ye", "Cheng", "Su", "Wei", "Lu", "Ding", "Ren", "Shen", "Yao", "Cui",
            "Zhong", "Tan",
        "Fan", "Jin", "Shi", "Liao", "Jia", "Xia", "Fu", "Fang", "Bai", "Zou", "Meng", "Xiong", "Qin", "Qiu", "Yin", "Xue",
            "Yan", "Duan",
        "Lei", "Hou", "Long", "Tao", "Mao", "Hao", "Gong", "Shao", "Wan", "Qian", "Gu", "Kong", "Lai", "Wen", "Mo", "Bao",
            "Ge", "Kang",
    };

    private static readonly HashSet<string> NotInNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "The", "Press", "News", "Agency", "Times", "Staff", "Editor", "Editors", "Editorial", "Team", "Newsroom", "Daily",
            "Network", "Media", "Inc",
        "Online", "Post", "Journal", "Desk", "Office", "Group", "Company", "University", "Department", "County", "City",
            "Service", "Board", "Web",
    };

    public static ImportedPeople None { get; } = new([], null);

    public string Names => string.Join('、', All.Select(person => person.Name));

    /// <summary>
    /// The people of a text behind a label. What is no name of a person, such as that of an office, is left out.
    /// </summary>
    /// <param name="role">What they did, where the label says so.</param>
    public static ImportedPeople Of(string text, string role = "")
    {
        text = Spaces.Single(text).Trim(' ', '、', '，', ',', ';', '；', '|', '/', '（', '(', '）', ')', '【', '】', ':', '：', '-',
            '·', '>');
        if (text.Length is 0 or > LongestText)
            return None;
        if (EnglishRole().Match(text) is { Success: true } english)
            return OfLatin(text[english.Length..], english.Groups["photo"].Success ? "photographer" : role.Length > 0 ? role
                : "reporter");
        if (!text.Any(NameText.IsHan))
            return OfLatin(text, role);
        var (pieces, runTogether) = PeopleText.Read(WithoutAction(text), Roles, _ => null);
        var people = new List<ImportedPerson>();
        foreach (var (name, its) in pieces.SelectMany(piece => piece))
            foreach (var one in name.Split(['/', '／', '|', '｜', '&', '＆'],
                StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                if (NameIn(one) is { } person && !people.Exists(other => other.Name == person))
                    people.Add(new ImportedPerson(person, RoleOf(its) is { Length: > 0 } written ? written : role));
        return new ImportedPeople(people, people.Count > 0 && runTogether is not null ? "names run together" : null);
    }

    /// <summary>Whether a text is the name of one person and nothing else.</summary>
    public static bool IsName(string text) => NameIn(text) == text && PeopleText.IsPerson(text);

    /// <summary>A name without what stands around it; null when it cannot be one.</summary>
    private static string? NameIn(string text)
    {
        var name = text.Trim(' ', '（', '）', '(', ')', '：', ':', '【', '】', '、', '，', ',', '。', '.', '_');
        if (name.Length > 2 && name.EndsWith('等'))
            name = name[..^1];
        if (Nobody.Contains(name))
            return null;
        if (NameText.IsHan(name))
            return PeopleText.IsPerson(name) ? name : name.Length is >= 2 and <= 4 && !Media.IsName(name)
                && !Media.IsOffice(name) ? name : null;
        // 阿卜杜拉·买买提 and people of other countries.
        if (name.Length is >= 4 and <= 24 && name.Contains('·') && name.All(c => NameText.IsHan(c) || c == '·'))
            return name;
        return LatinName().IsMatch(name) ? name : null;
    }

    private static ImportedPeople OfLatin(string text, string role)
    {
        text = By().Replace(text, "").Trim();
        var pieces = Between().Split(text).Select(piece => piece.Trim(' ', ',', '.')).Where(piece => piece.Length > 0).ToList();
        var people = new List<ImportedPerson>();
        var doubt = default(string);
        foreach (var piece in pieces)
        {
            var words = piece.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Length >= 4 && words.Length % 2 == 0 && words.Where((_, i) => i % 2 == 0).All(Pinyin.Contains)
                && words.Where((_, i) => i % 2 == 1).All(word => char.IsAsciiLetterUpper(word[0])))
            {
                // Translations write a given name as one word: there is one way to read them, though nothing says so.
                people.AddRange(words.Chunk(2).Select(name => new ImportedPerson(string.Join(' ', name), role)));
                doubt = "names run together";
            }
            else if (LatinName().IsMatch(piece) && words.Length <= 5 && !words.Any(NotInNames.Contains))
            {
                people.Add(new ImportedPerson(piece, role));
                doubt ??= words.Length >= 4 ? "names run together" : null;
            }
        }

        return new ImportedPeople([.. people.Distinct()], doubt);
    }

    private static string WithoutAction(string text) => Action().Replace(text, "").Trim();

    private static string RoleOf(string written) => written switch
    {
        "记者" or "首席记者" or "实习记者" or "见习记者" or "特约记者" or "文字记者" => "reporter",
        "通讯员" or "特约通讯员" => "correspondent",
        "摄影" or "摄影记者" or "图片" or "摄像" => "photographer",
        "翻译" or "编译" => "translator",
        "记" or "作者" or "文字" or "撰稿" => "",
        _ => written.EndsWith("记者", StringComparison.Ordinal) || written.EndsWith("記者", StringComparison.Ordinal)
            ? "reporter" : written,
    };

    [GeneratedRegex(
        @"^(?:(?:staff\s+)?(?:reporters?|correspondents?|writers?|journalists?)|(?<photo>photographers?|photos?(?:\s+by)?))\b"
        + @"[\s:]*", RegexOptions.IgnoreCase)]
    private static partial Regex EnglishRole();

    [GeneratedRegex(@"^\s*(?:by|par|von|por|written by)\s+", RegexOptions.IgnoreCase)]
    private static partial Regex By();

    [GeneratedRegex(@"\s*(?:[,;、，；/&]|\band\b)\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Between();

    [GeneratedRegex(@"^\p{Lu}[\p{L}'’.\-]*(?:\s+(?:(?:de|van|von|der|den|la|le|di|da|bin|al)\s+)*\p{Lu}[\p{L}'’.\-]*){1,4}$")]
    private static partial Regex LatinName();

    [GeneratedRegex(@"(?:整合|综合|报道|報導|報道|摄影报道|摄|文并摄|采写|编译|整理|编辑整理)\s*$")]
    private static partial Regex Action();
}
