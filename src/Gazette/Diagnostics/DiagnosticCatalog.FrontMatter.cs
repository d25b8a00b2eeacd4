using System.Collections.Concurrent;
using static Gazette.Diagnostics.Wording;

namespace Gazette.Diagnostics;

public static partial class DiagnosticCatalog
{
    // Half a million articles may lack the same: one message for all of them, by what the field is called.
    private static readonly ConcurrentDictionary<string, DiagnosticMessage> WithoutSource = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, DiagnosticMessage> WithoutSummary = new(StringComparer.Ordinal);

    public static Diagnostic MissingTitle(FileLocation location, string field) =>
        Error("missing-title", location, Say("The article has no title.", "文章没有标题。"),
            Say("Write \"{0}: \" and the title, or \"{0}: unknown\" when the original carried none.",
                "请写“{0}: ”加标题；原文本来没有标题就写“{0}: 不详”。", field));

    public static Diagnostic MissingDate(FileLocation location, string field) =>
        Error("missing-date", location, Say("The article has no date.", "文章没有日期。"),
            Say("Write \"{0}: 2024-05-15\" as precisely as it is known, or \"{0}: unknown\" when nobody knows.",
                "请写“{0}: 2024-05-15”，知道多少写多少；无从查考就写“{0}: 不详”。", field));

    public static Diagnostic BadDate(FileLocation location, string text, string? nearest) =>
        Error("bad-date", location, Say("{0} is not a date.", "{0}不是日期。", Quote(text)),
            nearest is null
                ? Say("Write 2024-05-15 or 2024-05-15 16:05, or only 2024-05 or 2024, or unknown.",
                    "请写 2024-05-15 或 2024-05-15 16:05，也可只写 2024-05 或 2024；不知道就写“不详”。")
                : Say("Write {0}, {1}, {2} or unknown.", "请写 {0}、{1} 或 {2}，不知道就写“不详”。",
                    nearest, nearest[..7], nearest[..4]));

    public static Diagnostic WrongWeekday(FileLocation location, string text, DayOfWeek right) =>
        Warning("wrong-weekday", location,
            Say("The day of the week in {0} is wrong: it is a {1}.", "{0}里的星期写错了：那天是{1}。", Quote(text), DayName(right)),
            Say("Correct the date or the day of the week. Readers are shown the date alone.",
                "请改正日期或星期。读者只会看到日期。"));

    private static Wording DayName(DayOfWeek day)
    {
        var name = "日一二三四五六"[(int)day];
        return Of($"{day} (周{name})", $"星期{name}");
    }

    /// <param name="meant">What clocks showed in its place.</param>
    public static Diagnostic TimeLeftOut(FileLocation location, string text, DateTime meant) =>
        Warning("time-left-out", location,
            Say("No clock showed {0}: clocks were put forward over that hour, for summer time. Readers are shown it as "
                    + "it stands.",
                "{0}这个时刻不存在：当时实行夏令时，钟表拨快，跳过了那一小时。读者会照样看到它。", Quote(text)),
            Say("Write {0:yyyy-MM-dd HH:mm}, or the time at which it was.", "请写 {0:yyyy-MM-dd HH:mm}，或实际的时间。", meant));

    /// <param name="holdsBack">Whether the article waits for it.</param>
    public static Diagnostic FutureDate(FileLocation location, string field, string text, DateTime today, bool holdsBack) =>
        Warning("future-date", location,
            Say("{0} under \"{1}\" is later than today, {2:yyyy-MM-dd}.", "“{1}”写的是{0}，晚于今天（{2:yyyy年M月d日}）。",
                Quote(text), field, today),
            holdsBack
                ? Say("Readers see the article from then on; correct it if that is not meant.", "到那时读者才看得到这篇文章；若不是这个意思，请改正。")
                : Say("Correct it.", "请改正。"));

    public static Diagnostic NamesRunTogether(FileLocation location, string names) =>
        Warning("names-run-together", location,
            Say("Readers see {0} as the name of one author, for only spaces stand in it.",
                "{0}里只有空格，读者会当成一位作者的姓名。", Quote(names)),
            Say("Put 、 between the names of several; write one name without spaces.",
                "几位作者之间请用顿号“、”隔开；一位作者的姓名里不要加空格。"));

    /// <param name="before">The text before the note; null when the note cannot belong to it.</param>
    public static Diagnostic NoteBehindText(FileLocation location, string note, string? before, bool isMissing)
    {
        const string Name = "note-behind-text";
        var message = Say("Readers do not see {0}: # behind a space begins a note.",
            "读者看不到{0}：空格后面的 # 表示注释。", Quote(note));
        var hint = before is null
            ? Say("Write it on a line of its own that begins with #.", "请另起一行，以 # 开头写注释。")
            : Say("If it is text, put it between single quotation marks: {0}; a note stands on a line of its own that begins "
                    + "with #.",
                "若是内容，请加英文单引号：{0}；若是注释，请另起一行以 # 开头。", SingleQuoted($"{before} {note}"));
        return isMissing ? Error(Name, location, message, hint) : Warning(Name, location, message, hint);
    }

    public static Diagnostic UnknownKey(FileLocation location, string key, string? nearest) =>
        Error("unknown-key", location, Say("{0} is not a field of an article.", "文章没有{0}这个字段。", Quote(key)),
            nearest is null
                ? Say("Take the line out, or choose a name from the list \"Fields\" in README.md.",
                    "请去掉这一行，或从 README.md 的“Fields 字段”表中选用。")
                : DidYouMean(nearest));

    public static Diagnostic UnknownPart(FileLocation location, string name, string key, string? nearest, string first) =>
        Error("unknown-key", location,
            Say("{0} is not a part of \"{1}\".", "“{1}”里没有{0}这一项。", Quote(key), name), DidYouMean(nearest ?? first));

    public static Diagnostic DuplicateKey(FileLocation location, string key, int firstLine) =>
        Error("duplicate-key", location,
            Say("{0} was already given in line {1}.", "{0}在第 {1} 行已经写过。", Quote(key), firstLine),
            Say("Keep one of the two lines.", "请只保留一行。"));

    /// <param name="field">The editor's name of the field.</param>
    /// <param name="isChinese">Whether the text is in Chinese; else it is in Latin letters.</param>
    public static Diagnostic OtherLanguage(FileLocation location, string field, string language, bool isChinese) =>
        Warning("other-language", location,
            isChinese
                ? Say("The text is in Chinese letters, and \"{0}\" says {1}: it is read aloud and hyphenated as {1}.",
                    "正文是中文，“{0}”却写着 {1}，朗读和断行都会按 {1} 来。", field, language)
                : Say("The text is in Latin letters, and \"{0}\" says {1}: it is read aloud and hyphenated as {1}.",
                    "正文是西文，“{0}”却写着 {1}，朗读和断行都会按 {1} 来。", field, language),
            isChinese
                ? Say("Write {0}: zh-Hans, or zh-Hant for traditional characters; or take the line out.",
                    "请写“{0}: zh-Hans”（繁体写 zh-Hant），或去掉这一行。", field)
                : Say("Write {0}: en, or the code of its language; or take the line out.",
                    "请写“{0}: en”或该语言的代码，或去掉这一行。", field));

    /// <param name="folder">Where the pages in that language belong: <c>content/pages/zh/</c>.</param>
    public static Diagnostic PageOfOtherLanguage(FileLocation location, string language, string folder) =>
        Warning("page-folder", location,
            Say("The page is in {0}, and lies among the pages in another language.",
                "这一页的语言是 {0}，却放在别的语言的网页当中。", language),
            Say("Move it into {0}, under the name that the same page has in the other languages, so that readers can switch "
                    + "between them; and write its old address under aliases.",
                "请移到 {0}，文件名与其他语言的同一页一致，读者才能切换；并把旧网址写进 aliases。", folder));

    public static Diagnostic NotText(FileLocation location, string name) =>
        Error("wrong-kind", location, Say("\"{0}\" must be a text here.", "“{0}”这里应是文字。", name),
            Say("Write \"{0}: \" and the text on the same line; put it in quotation marks if it begins with [ or {{.",
                "请在同一行写“{0}: ”加文字；文字以 [ 或 {{ 开头就加引号。", name));

    public static Diagnostic NotTextInList(FileLocation location, string name) =>
        Error("wrong-kind", location, Say("Each entry of \"{0}\" must be a text.", "“{0}”的每一项都应是文字。", name),
            Say("Write \"{0}: [one, two]\".", "请写成“{0}: [甲, 乙]”。", name));

    public static Diagnostic NotList(FileLocation location, string name) =>
        Error("wrong-kind", location, Say("\"{0}\" must be a list.", "“{0}”应是列表。", name),
            Say("Write \"{0}: [one, two]\".", "请写成“{0}: [甲, 乙]”。", name));

    public static Diagnostic NotGroup(FileLocation location, string name, IReadOnlyList<string> parts) =>
        Error("wrong-kind", location, Say("\"{0}\" needs its parts by name.", "“{0}”的各项要写明名称。", name),
            Say("Write {0}.", "请写成“{0}”。", $"{{{string.Join(", ", parts.Select(part => $"{part}: ..."))}}}"));

    public static Diagnostic MissingPart(FileLocation location, string name, string part) =>
        Error("missing-part", location, Say("\"{0}\" says nothing under \"{1}\".", "“{0}”里没有写“{1}”。", name, part),
            Say("Write \"{0}: \" and its value there.", "请在那里写“{0}: ”加内容。", part));

    public static Diagnostic NotYesOrNo(FileLocation location, string name, string text) =>
        Error("bad-value", location, Say("{0} is neither yes nor no for \"{1}\".", "“{1}”写的{0}既不是“是”也不是“否”。", Quote(text), name),
            Say("Write true or false.", "请写“是”或“否”。"));

    public static Diagnostic BadTranslation(FileLocation location, string text) =>
        Error("bad-value", location, Say("{0} does not say who translated.", "{0}没有说明是谁翻译的。", Quote(text)),
            Say("Write human or machine.", "请写“人工”或“机器”。"));

    public static Diagnostic BadAlias(FileLocation location, string text) =>
        Error("bad-alias", location, Say("{0} is not an old address on this site.", "{0}不是本站的旧网址。", Quote(text)),
            Say("Write it from the first / after the site's name, such as /news/123.html, without .. or #.",
                "请从域名后的第一个 / 写起，例如 /news/123.html，不要含有 .. 或 #。"));

    /// <param name="kind">What it is: <c>tag</c>, <c>author</c>, <c>section</c>, <c>source</c>, <c>old address</c>.</param>
    /// <param name="length">Bytes of UTF-8.</param>
    public static Diagnostic NameTooLong(FileLocation location, string kind, string text, int length, int longest) =>
        Error("name-too-long", location,
            Say("The {0} {1} is too long for an address: {2} bytes, and {3} is the most.",
                "{0}{1}太长，不能用作网址：有 {2} 字节，最多 {3} 字节。", Kind(kind), Quote(text), length, longest),
            kind switch
            {
                "author" => Say("Write several names one by one: [李安, 陈博].", "几位作者请分开写：“[李安, 陈博]”。"),
                "tag" => Say("Write several tags one by one: [防汛, 汀河].", "几个标签请分开写：“[防汛, 汀河]”。"),
                "old address" => Say("Take it out: no file can be there.", "请去掉：那里不可能有文件。"),
                "picture" => Say("Give the file a shorter name.", "请缩短文件名。"),
                _ => Say("Write a shorter one.", "请写短一些。"),
            });

    /// <param name="kind">What it is: <c>tag</c>, <c>article</c>.</param>
    public static Diagnostic WindowsDevice(FileLocation location, string kind, string name) =>
        Warning("windows-name", location,
            Say("The {0} {1} is the name of a file or folder of the site, and Windows has none of that name: on such a computer "
                    + "the site can be neither built nor kept.",
                "{0}{1}会成为网站的文件或文件夹名，而 Windows 不允许这个名称：在那样的电脑上，网站既不能生成也不能存放。",
                Kind(kind), Quote(name)),
            Say("Choose another name before it is published.", "请在发布之前换一个名称。"));

    public static Diagnostic PictureElsewhere(FileLocation location, string text) =>
        Error("bad-picture", location, Say("{0} does not lie beside the article.", "{0}不在文章旁边。", Quote(text)),
            Say("Put the picture in the article's folder and write only its name.", "请把图片放进文章所在的文件夹，只写文件名。"));

    public static Diagnostic NoAlt(FileLocation location, string picture, string part) =>
        Warning("no-alt", location,
            Say("The picture {0} has no words for readers who cannot see it.", "图片{0}没有替代文字，看不见的读者无从知道内容。",
                Quote(picture)),
            Say("Say under \"{0}\" what it shows.", "请在“{0}”里写明画面内容。", part));

    public static Diagnostic BadFocus(FileLocation location, string text) =>
        Error("bad-value", location, Say("{0} is no point of a picture.", "{0}不是图片上的位置。", Quote(text)),
            Say("Write left or right, or a point in percent from the left and from the top: 30,50.",
                "请写“左”“右”，或离左边和上边的百分比：“30,50”。"));

    public static Diagnostic OpenQuotation(FileLocation location, string title, string incomplete) =>
        Warning("open-quotation", location, Say("The title {0} ends where a quotation begins.", "标题{0}的引号没有下文。", Quote(title)),
            Say("Complete it, or write \"{0}: true\" when the original breaks off there.",
                "请补全；原文如此就写“{0}: true”。", incomplete));

    /// <param name="day">The day in the site's time zone, when the date gives another zone; else null.</param>
    public static Diagnostic PathDate(FileLocation location, string date, string? day, string folder) =>
        Warning("path-date", location,
            day is null
                ? Say("The date {0} and the folder {1} disagree.", "日期{0}与文件夹 {1} 不一致。", Quote(date), folder)
                : Say("The date {0}, which is {1} in the site's time zone, and the folder {2} disagree.",
                    "日期{0}（按网站时区是 {1}）与文件夹 {2} 不一致。", Quote(date), day, folder),
            Say("Correct the date, or move the file before it is published.", "请改正日期，或在发布之前移动文件。"));

    public static Diagnostic NoSource(FileLocation location, string field) => new(
        WithoutSource.GetOrAdd(field, static field => new DiagnosticMessage(
            Severity.Warning, "no-source", Say("The article does not say where it comes from.", "文章没有写明来源。"),
            Say("Write \"{0}: \" and the newspaper or office, or \"{0}: unknown\".",
                "请写“{0}: ”加报纸或单位名称；确实不知道就写“{0}: 不详”。", field).Formatted())),
        location);

    public static Diagnostic NoSummary(FileLocation location, string field) => new(
        WithoutSummary.GetOrAdd(field, static field => new DiagnosticMessage(
            Severity.Warning, "no-summary", Say("The article has no summary.", "文章没有摘要。"),
            Say("Write \"{0}: \" and one or two sentences for lists and search engines.",
                "请写“{0}: ”加一两句话，列表页和搜索引擎要用。", field).Formatted())),
        location);

    internal static DiagnosticMessage UnknownWord(string kind, string word, string? nearest) => new(
        Severity.Warning, "unknown-" + kind,
        Say("The {0} {1} is not in site.config.yml.", "site.config.yml 里没有{1}这个{0}。", Kind(kind), Quote(word))
            .Formatted(),
        nearest is null
            ? Say("Add it to the list of {0}s there, or use one that is in it.", "请加进那里的{0}列表，或改用其中已有的。",
                Kind(kind))
            : DidYouMean(nearest));

    public static Diagnostic MissingField(FileLocation location, string name) =>
        Error("missing-field", location, Say("The article has no \"{0}\".", "文章没有“{0}”。", name),
            Say("Write \"{0}: \" and its value between the --- lines: site.config.yml says that every article has it.",
                "请在两行 --- 之间写“{0}: ”和内容：site.config.yml 规定每篇文章都要有。", name));

    public static Diagnostic NotNumber(FileLocation location, string name, string text) =>
        Error("bad-value", location, Say("{0} is no number for \"{1}\".", "“{1}”写的{0}不是数字。", Quote(text), name),
            Say("Write digits, and a point before decimals, without other signs or units: 12345.67.",
                "请只写数字，小数用点，不加千分号和单位：12345.67。"));

    public static Diagnostic NotChoice(
        FileLocation location, string name, string text, string? nearest, IReadOnlyList<string> choices) =>
        Error("bad-value", location, Say("{0} is none of the choices for \"{1}\".", "“{1}”没有{0}这个选项。", Quote(text), name),
            nearest is null ? Say("Write one of {0}.", "请写其中之一：{0}。", List(choices)) : DidYouMean(nearest));

    public static Diagnostic UnknownLayout(FileLocation location, string text, string? nearest, IReadOnlyList<string> known) =>
        Error("unknown-layout", location, Say("There is no template for the layout {0}.", "没有版式{0}的模板。", Quote(text)),
            nearest is not null ? DidYouMean(nearest)
            : known.Count > 0 ? Say("Write one of {0}, or put the template into templates/.", "请写其中之一：{0}，或把模板放进 templates/。",
                List(known))
            : Say("Put its template into the folder templates/, such as templates/budget.sbn-html for \"budget\", or take the "
                    + "line out.",
                "请把模板放进 templates/（版式 budget 的模板是 templates/budget.sbn-html），或去掉这一行。"));
}
