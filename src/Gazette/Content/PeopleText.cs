using System.Collections.Frozen;

namespace Gazette.Content;

/// <summary>
/// People as newspapers write them in one line: <c>记者 李安、陈博 通讯员 王芳</c>, <c>【李安，陈博】</c>, <c>李安（摄影）</c>,
/// <c>Ann Lee; Bo Chen</c>.
/// </summary>
internal sealed class PeopleText
{
    private const StringSplitOptions NotEmpty = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;

    // What stands before names in every Chinese newspaper, whether the config lists it or not; longer ones first.
    private static readonly string[] UsualRoles =
    [
        "特约通讯员", "实习记者", "实习生", "见习记者", "特约记者", "首席记者", "摄影记者", "文字记者", "通讯员", "记者", "摄影", "摄像",
        "编译", "翻译", "撰稿", "作者", "编辑",
    ];

    // What stands at names behind a stroke or a colon alone, or as a word behind a name: 文/李安 图/陈博, 李安 摄. Longer ones first.
    private static readonly (string Written, string Role)[] StrokeRoles =
    [
        ("文/图", "图文"), ("图/文", "图文"), ("图文", "图文"), ("文图", "图文"), ("文字", "文字"), ("图片", "图片"), ("文", "文字"),
        ("图", "图片"), ("摄", "摄影"), ("编", "编辑"), ("译", "翻译"),
    ];

    // Whose reporter it is: the paper's own.
    private static readonly string[] Houses = ["本报", "本刊", "本网", "本站", "本台"];

    // The family names that nearly all Chinese people have. They only decide whether words between spaces are people.
    private const string Surnames =
        "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔"
        + "钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱丘江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施文牛"
        + "樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆"
        + "蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂"
        + "全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚"
        + "鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠朴练廉禹井祖漆巴丰支卿国狄平计索晋相初门云容敬来扈晁芮"
        + "都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危亢嵇哈湛宾戎茅利於揭但尉冶束"
        + "張劉陳楊黃趙吳孫馬鄭謝許韓馮鄧葉蘇魏呂盧鍾譚陸範賈韋鄒龍賀顧龔萬錢嚴湯溫齊喬龐顏莊聶魯歐關蘭寧紀畢單塗駱藍";

    // What names of offices, papers and places end in, and those of people do not.
    private const string Offices = "局部社台报网院馆处办厅委室站组队会校村镇乡县市省厂店科所";

    // What newspapers write that begins with a family name and is no person: places, trades, parts of offices.
    private static readonly FrozenSet<string> Words = FrozenSet.ToFrozenSet(
    [
        "江苏", "江西", "江南", "江北", "江门", "江阴", "安徽", "安庆", "安阳", "安康", "安顺", "安吉", "云南", "云浮", "甘肃",
        "甘孜", "宁夏", "宁波", "宁德", "吉林", "吉安", "成都", "温州", "温岭", "常州", "常德", "常熟", "金华", "金昌", "武汉",
        "武威", "武夷", "沈阳", "包头", "柳州", "桂林", "梅州", "齐鲁", "燕赵", "海南", "海口", "海宁", "海盐", "池州", "都匀",
        "封丘", "封开", "商丘", "商洛", "苏州", "邵阳", "邓州", "滕州", "余姚", "余杭", "余干", "晋城", "晋中", "鲁山", "汤阴",
        "舒城", "荆州", "荆门", "阳泉", "阳江", "曲阜", "曲靖", "宿迁", "宿州", "廉江", "巴中", "巴南", "祁门", "祁阳", "项城",
        "禹州", "禹城", "温江", "龙岩", "龙泉", "龙游", "黄山", "黄石", "黄冈", "康定", "孟津", "孟州", "鄢陵", "兰州", "兰溪",
        "兰考", "石首", "石狮", "毕节", "和田", "和平", "和龙", "米易", "华东", "华南", "华北", "华中", "华夏", "黄河", "石油",
        "石化", "石材", "文化", "文明", "文物", "文旅", "文艺", "文教", "文体", "高速", "高新", "高铁", "高考", "和谐", "平安",
        "方志", "时代", "时事", "时政", "项目", "简讯", "边防", "国际", "国内", "国家", "国土", "国防", "史志", "党史", "党建",
        "党务", "党政", "计划", "单位", "房产", "房屋", "车辆", "路政", "麦田", "商务", "商业", "卫生", "卫健", "卫视", "应急",
        "安全", "安监", "金融", "权威", "相关", "连线", "连锁", "苗木", "古建", "阳光", "全国", "全媒", "易购", "花木", "林业",
        "司法", "司机", "毛纺", "方案", "查询", "成果", "成立", "应用", "印刷", "管理", "关注", "关于", "申请", "游客", "柴油",
        "冷链", "路桥",
    ]);

    private static readonly string[] LongSurnames =
    [
        "欧阳", "歐陽", "司马", "诸葛", "上官", "皇甫", "尉迟", "公孙", "慕容", "令狐", "司徒", "夏侯", "长孙", "宇文", "端木",
        "南宫", "呼延", "轩辕", "东方", "淳于", "申屠", "澹台", "闻人", "赫连",
    ];

    // Between a role and a name.
    private static readonly char[] Strokes = ['/', '|', '｜', ':', '：'];

    private readonly Func<string, string?> _findRole;
    private readonly string[] _roles;
    private readonly List<(string Name, string Role)> _people = [];
    private string _role = "";

    private PeopleText(string[] roles, Func<string, string?> findRole) => (_roles, _findRole) = (roles, findRole);

    /// <summary>Names of roles that may stand before names, longer ones first: those of the config and the usual ones.</summary>
    public static string[] Roles(IEnumerable<string> known) =>
        [.. known.Where(role => NameText.IsHan(role)).Concat(UsualRoles).OrderByDescending(role => role.Length)];

    /// <summary>Names that only spaces keep apart, and nobody can tell how many; null when all are clear.</summary>
    private string? RunTogether { get; set; }

    /// <summary>The people in a text, by name and role, for each of its <see cref="Pieces"/>.</summary>
    /// <param name="roles">As <see cref="Roles"/> gives them, for all texts.</param>
    /// <param name="findRole">Id of the role of a name; null when the config has none.</param>
    public static (IReadOnlyList<IReadOnlyList<(string Name, string Role)>> ByPiece, string? RunTogether) Read(
        string text, string[] roles, Func<string, string?> findRole)
    {
        var reader = new PeopleText(roles, findRole);
        var byPiece = new List<IReadOnlyList<(string, string)>>();
        foreach (var piece in Pieces(WithoutBrackets(NameText.Of(text))))
        {
            var before = reader._people.Count;
            reader.Add(piece);
            byPiece.Add(reader._people[before..]);
        }

        return (byPiece, reader.RunTogether);
    }

    /// <summary>The texts between the signs that keep people apart, as they are written.</summary>
    public static string[] Pieces(string text) =>
    [
        .. text.Split(['、', '；', ';'], NotEmpty).SelectMany(piece =>
        {
            var names = piece.Split([',', '，'], NotEmpty);
            // "Smith, John" is one man, unless each piece is a full name: Chinese, or of two words.
            return Array.TrueForAll(names, name => name.Contains(' ') || name.Any(NameText.IsHan)) ? names : [piece];
        }),
    ];

    /// <summary>One name as all articles spell it: the space in <c>李 安</c> only makes it as wide as a name of three.</summary>
    public static string NameOf(string text)
    {
        var name = NameText.Of(text);
        return name.Contains(' ') && NameText.IsHan(name) && Joined(name.Split(' ')) is [var one] ? one : name;
    }

    /// <summary>The text between brackets that hold all of it: <c>【防汛，汀河】</c>.</summary>
    public static string WithoutBrackets(string text) =>
        text is ['【', .., '】'] or ['［', .., '］'] or ['〔', .., '〕'] ? text[1..^1] : text;

    private void Add(string piece)
    {
        if (!piece.Any(NameText.IsHan))
        {
            _people.Add((piece, ""));
            return;
        }

        var words = new List<(string Text, string? Role)>();
        var parts = piece.Split(' ', NotEmpty);
        for (var i = 0; i < parts.Length; i++)
        {
            // 李安 文 陈博 图, but not 李安 文 静, where the second is the name of one.
            if (i > 0 && words[^1].Role is null && IsWholeName(parts[i - 1]) && (i + 1 == parts.Length || parts[i + 1].Length > 1)
                && StrokeRoles.FirstOrDefault(role => role.Written == parts[i]).Role is { } standing)
            {
                words.Add(("", IdOf(standing)));
                continue;
            }

            if (i + 1 < parts.Length && IsPerson(parts[i + 1]) && IsRoleOfOthers(parts[i]))
            {
                words.Add(("", parts[i]));
                continue;
            }

            var rest = parts[i];
            while (RoleAtStart(rest, out var next) is { } role)
            {
                words.Add(("", role));
                rest = next;
            }

            var end = RoleAtEnd(ref rest);
            if (rest.Length > 0)
                words.Add((rest, null));
            if (end is not null)
                words.Add(("", end));
        }

        var behind = words[0].Role is null;
        if (words[behind ? 0 : ^1].Role is not null || words.TrueForAll(word => word.Role is not null))
            AddNames([piece], _role, whole: true);
        else if (behind && words[^1].Role is not null)
            AddWithRoleBehind(words);
        else
            AddWithRoleBefore(words);
    }

    /// <summary><c>记者 李安 通讯员 陈博</c>; a role holds until another is named.</summary>
    private void AddWithRoleBefore(List<(string Text, string? Role)> words)
    {
        var names = new List<string>();
        foreach (var (text, role) in words)
        {
            if (role is null)
            {
                names.Add(text);
                continue;
            }

            AddNames(names, _role);
            _role = role;
            names.Clear();
        }

        AddNames(names, _role);
    }

    /// <summary><c>李安 摄影</c>.</summary>
    private void AddWithRoleBehind(List<(string Text, string? Role)> words)
    {
        var names = new List<string>();
        foreach (var (text, role) in words)
        {
            if (role is null)
            {
                names.Add(text);
                continue;
            }

            AddNames(names, role);
            names.Clear();
        }
    }

    /// <param name="whole">Whether the words are one name as they stand.</param>
    private void AddNames(List<string> words, string role, bool whole = false)
    {
        if (words.Count == 0)
            return;
        var text = string.Join(' ', words);
        var (name, itsRole) = WithoutRole(text);
        if (whole || words.Count == 1 || !NameText.IsHan(text))
        {
            _people.Add((name, itsRole ?? role));
            return;
        }

        var names = Joined([.. words.Where((word, i) => i == 0 || i == words.Count - 1 || word is not ("和" or "与" or "及"))]);
        if (names.Length == 1 || (names.Length > 1 && Array.TrueForAll(names, IsPerson)))
            _people.AddRange(names.Select(one => (one, role)));
        else
            _people.Add((RunTogether = text, role));
    }

    /// <summary>
    /// Chinese names from words of which some are names in two pieces, as <c>李 安</c> and <c>欧阳 安</c>; none when that is not
    /// clear.
    /// </summary>
    private static string[] Joined(string[] words)
    {
        if (words.Length <= 3 && Array.TrueForAll(words, word => word.Length == 1))
            return [string.Concat(words)];
        var names = new List<string>();
        for (var i = 0; i < words.Length; i++)
        {
            var word = words[i];
            if ((word.Length == 1 || LongSurnames.Contains(word)) && i + 1 < words.Length && words[i + 1].Length <= 2)
                word += words[++i];
            if (word.Length == 1)
                return [];
            names.Add(word);
        }

        return [.. names];
    }

    /// <summary>Whether a word is the role of another house's people, as <c>新华社记者</c>; readers see all of it.</summary>
    private bool IsRoleOfOthers(string word) =>
        Array.Exists(UsualRoles, role => word.Length > role.Length && word.EndsWith(role, StringComparison.Ordinal))
        && RoleAtStart(word, out _) is null;

    private static bool IsWholeName(string word) => IsPerson(word) && !LongSurnames.Contains(word);

    internal static bool IsPerson(string name) =>
        !Offices.Contains(name[^1], StringComparison.Ordinal) && !Words.Contains(name)
        && (LongSurnames.Any(surname => name.StartsWith(surname, StringComparison.Ordinal))
            ? name.Length is 3 or 4
            : name.Length is 2 or 3 && Surnames.Contains(name[0], StringComparison.Ordinal));

    /// <summary>The role a word is or, where a person follows at once, begins with; null when there is none.</summary>
    private string? RoleAtStart(string word, out string rest)
    {
        var text = Houses.Any(house => word.StartsWith(house, StringComparison.Ordinal)) ? word[2..] : word;
        foreach (var role in _roles)
        {
            if (!text.StartsWith(role, StringComparison.Ordinal))
                continue;
            rest = text[role.Length..].TrimStart(Strokes);
            if (rest.Length == 0 || rest.Length < text.Length - role.Length || IsPerson(rest))
                return IdOf(role);
        }

        foreach (var (written, role) in StrokeRoles)
        {
            if (!word.StartsWith(written, StringComparison.Ordinal))
                continue;
            rest = word[written.Length..].TrimStart(Strokes);
            if (rest.Length < word.Length - written.Length || (rest.Length == 0 && written.Length > 1))
                return IdOf(role);
        }

        rest = word;
        return null;
    }

    /// <summary>The role that a word ends with behind a stroke, <c>李安/文</c>, which it then is without; or null.</summary>
    private string? RoleAtEnd(ref string word)
    {
        foreach (var (written, role) in StrokeRoles)
        {
            if (!word.EndsWith(written, StringComparison.Ordinal) || word[..^written.Length].TrimEnd(Strokes) is not { } name
                || name.Length is 0 || name.Length == word.Length - written.Length)
                continue;
            word = name;
            return IdOf(role);
        }

        return null;
    }

    /// <summary>A name without the role in brackets behind it: <c>李安（摄影）</c>.</summary>
    private (string Name, string? Role) WithoutRole(string text)
    {
        var open = text.AsSpan().LastIndexOfAny('（', '(');
        return open > 0 && text[^1] is '）' or ')' && text[(open + 1)..^1] is var role && _roles.Contains(role)
            ? (text[..open].TrimEnd(), IdOf(role))
            : (text, null);
    }

    // "作者" says no more than the name of the field.
    private string IdOf(string role) => role == "作者" ? "" : _findRole(role) ?? role;
}
