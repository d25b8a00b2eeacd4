using static Gazette.Diagnostics.Wording;

namespace Gazette.Diagnostics;

public static partial class DiagnosticCatalog
{
    public static Diagnostic NoConfig(string file) =>
        Error("no-config", new FileLocation(file), Say("The file is missing.", "缺少这个文件。"),
            Say("Run the command in the site's folder, or name that folder with --site.",
                "请在网站的文件夹里运行命令，或用 --site 指明那个文件夹。"));

    public static Diagnostic UnknownSetting(FileLocation location, string name, string? nearest, IReadOnlyList<string> known) =>
        Error("unknown-key", location, Say("{0} is not known here.", "这里没有{0}这一项。", Quote(name)),
            nearest is null ? Say("Known are {0}.", "这里可以写：{0}。", List(known)) : DidYouMean(nearest));

    public static Diagnostic DuplicateSetting(FileLocation location, string name, int firstLine) =>
        Error("duplicate-key", location,
            Say("{0} was already given in line {1}.", "{0}在第 {1} 行已经写过。", Quote(name), firstLine),
            Say("Keep one of the two.", "请只保留一处。"));

    public static Diagnostic MissingSetting(FileLocation location, string name) =>
        Error("missing-setting", location, Say("\"{0}\" is missing or empty.", "缺少“{0}”，或者没有填。", name),
            Say("Write \"{0}: \" and its value here.", "请在这里写“{0}: ”，后面填内容。", name));

    public static Diagnostic WrongSetting(FileLocation location, string name, Wording expected) =>
        Error("wrong-kind", location, Say("\"{0}\" must be {1}.", "“{0}”应当是{1}。", name, expected),
            Say("Compare the site.config.yml that Gazette comes with.", "请对照 Gazette 自带的 site.config.yml。"));

    public static Diagnostic BadNumber(FileLocation location, string name, string text, int least, int most) =>
        Error("bad-number", location, Say("{0} cannot be used for \"{1}\".", "{0}不能用作“{1}”。", Quote(text), name),
            Say("Write a whole number from {0} to {1}.", "请写 {0} 到 {1} 之间的整数。", least, most));

    public static Diagnostic BadLanguage(FileLocation location, string text) =>
        Error("bad-language", location, Say("{0} is not the code of a language.", "{0}不是语言代码。", Quote(text)),
            Say("Write en for English, zh-Hans for simplified Chinese, zh-Hant for traditional Chinese.",
                "英文写 en，简体中文写 zh-Hans，繁体中文写 zh-Hant。"));

    public static Diagnostic BadBaseUrl(FileLocation location, string text) =>
        Error("bad-url", location, Say("{0} is not the address of a site.", "{0}不是网站的网址。", Quote(text)),
            Say("Write it with https:// in front and / at the end, such as https://news.example.org/.",
                "开头要有 https://，末尾要有 /，例如 https://news.example.org/。"));

    public static Diagnostic BadUrl(FileLocation location, string text) =>
        Error("bad-url", location, Say("{0} is not a full web address.", "{0}不是完整的网址。", Quote(text)),
            Say("Write it with https:// or http:// in front.", "请在开头写上 https:// 或 http://。"));

    public static Diagnostic BadTarget(FileLocation location, string text) =>
        Error("bad-url", location, Say("{0} leads nowhere.", "{0}打不开任何网页。", Quote(text)),
            Say("Write an address on this site that begins with /, such as /archive/, or a full web address with https:// "
                    + "in front.",
                "请写本站以 / 开头的网址（如 /archive/），或 https:// 开头的完整网址。"));

    public static Diagnostic BadPage(FileLocation location, string text) =>
        Error("bad-url", location, Say("{0} is no page of this site.", "{0}不是本站的网页。", Quote(text)),
            Say("Write the page's address, which begins with /, such as /accessibility/.",
                "请写那一页的网址，以 / 开头，例如 /accessibility/。"));

    public static Diagnostic BadParagraphs(FileLocation location, string text) =>
        Error("bad-paragraphs", location, Say("{0} says nothing about paragraphs.", "{0}没有说明段落怎么排。", Quote(text)),
            Say("Write spaced for a space between paragraphs, or indented to set in the first line of each by two characters.",
                "段间空行写 spaced，段首空两格写 indented。"));

    public static Diagnostic BadTimeZone(FileLocation location, string text) =>
        Error("bad-time-zone", location, Say("{0} is not a time zone.", "{0}不是时区。", Quote(text)),
            Say("Write a name such as Asia/Shanghai or an offset such as +08:00.",
                "请写时区名（如 Asia/Shanghai）或时差（如 +08:00）。"));

    public static Diagnostic BadColour(FileLocation location, string text) =>
        Error("bad-colour", location,
            text.Length == 0
                ? Say("The colour is empty; a # needs quotation marks.", "颜色是空的；带 # 的值要加引号。")
                : Say("{0} is not a colour.", "{0}不是颜色。", Quote(text)),
            Say("Write # and six digits or letters from a to f, in quotation marks: \"#9b1c1c\".",
                "请写 # 加六个数字或 a 到 f 的字母，并加英文引号：\"#9b1c1c\"。"));

    /// <param name="contrast">The ratio it has, and <paramref name="least"/> the one it must have.</param>
    /// <param name="paper">The colour of the paper.</param>
    /// <param name="nearest">The nearest colour that has it.</param>
    public static Diagnostic LowContrast(
        FileLocation location, string colour, double contrast, double least, string paper, string nearest) =>
        Error("low-contrast", location,
            // Rounded down, so that what fails does not look as if it passed.
            Say("{0} is too light to be read on the paper of the pages ({3}): its contrast is {1:0.00}:1, and {2}:1 is the least "
                    + "(WCAG 2.2, 1.4.3).",
                "{0}太浅，印在页面底色（{3}）上看不清：对比度只有 {1:0.00}:1，至少要 {2}:1（WCAG 2.2 第 1.4.3 条）。",
                Quote(colour), Math.Floor(contrast * 100) / 100, least, paper),
            Say("Write accent: \"{0}\", the nearest colour of this hue that is dark enough.",
                "请写“accent: \"{0}\"”，这是同一色相里够深的颜色中最接近的。", nearest));

    public static Diagnostic MenuTooDeep(FileLocation location) =>
        Error("menu-too-deep", location,
            Say("An entry under another one has entries of its own; the menu has two levels.", "下级菜单里又写了下级；菜单只有两级。"),
            Say("Put these entries beside the one they stand under, or take them out.", "请把它们移到上一级，与所属的菜单项并列，或者去掉。"));

    public static Diagnostic BadLogo(FileLocation location, string file) =>
        Error("bad-logo", location, Say("{0} is neither a drawing (SVG) nor a PNG.", "{0}既不是矢量图（SVG），也不是 PNG。", Quote(file)),
            Say("Save the logo from a drawing program as .svg, or from a picture editor as .png, and name that file.",
                "请用绘图软件把标志另存为 .svg，或用图片软件另存为 .png，写那个文件名。"));

    /// <param name="kind">What kind of font it is instead; null when nobody knows.</param>
    public static Diagnostic BadFont(FileLocation location, string file, string? kind = null) =>
        Error("bad-font", location,
            kind is null
                ? Say("{0} is no font of the kind WOFF2.", "{0}不是 WOFF2 字体。", Quote(file))
                : Say("{0} is a font of the kind {1}, and not WOFF2.", "{0}是 {1} 字体，不是 WOFF2。", Quote(file), kind),
            Say("Convert the font to WOFF2 (fonttools: fonttools ttLib.woff2 compress FILE) and name the file that ends in "
                    + ".woff2.",
                "请转换成 WOFF2（用 fonttools：fonttools ttLib.woff2 compress FILE），写以 .woff2 结尾的那个文件。"));

    public static Diagnostic FontCutOff(FileLocation location, string file) =>
        Error("bad-font", location, Say("{0} is no whole font: its end is missing.", "字体{0}不完整，缺了末尾。", Quote(file)),
            Say("Copy it here once more.", "请重新拷贝一份。"));

    public static Diagnostic NoFileOfSite(FileLocation location, string file) =>
        Error("outside-site", location, Say("{0} is no file in the site's folder.", "{0}不是网站文件夹里的文件。", Quote(file)),
            Say("Save the file itself beside site.config.yml and write its name alone.",
                "请把文件本身存在 site.config.yml 旁边，只写文件名。"));

    public static Diagnostic HeavyFont(FileLocation location, string file, long bytes) =>
        Warning("heavy-file", location, Heavy(file, bytes),
            Say("Keep only the characters that the texts have (fonttools: pyftsubset FILE --flavor=woff2 --text-file=TEXTS), or "
                    + "take the font out: telephones bring good ones along.",
                "请只保留文章里用到的字（用 fonttools：pyftsubset FILE --flavor=woff2 --text-file=TEXTS），或不用自己的字体：手机自带的字体已经很好。"));

    public static Diagnostic HeavyLogo(FileLocation location, string file, long bytes) =>
        Warning("heavy-file", location, Heavy(file, bytes),
            Say("Save it smaller: at most 200 pixels high as .png, or simplified as .svg.",
                "请缩小：存成 .png 高不超过 200 像素，或精简 .svg。"));

    private static Wording Heavy(string file, long bytes) =>
        Say("Every reader has to load {0}, which has {1:N0} kB: on a cheap telephone that takes long and costs money.",
            "每位读者都要下载{0}，它有 {1:N0} kB，用便宜手机的读者要等很久，还费流量。", Quote(file), bytes / 1000);

    public static Diagnostic BadId(FileLocation location, string text) =>
        Error("bad-id", location, Say("{0} cannot be part of an address.", "{0}不能用在网址里。", Quote(text)),
            Say("Use small letters a to z, digits, and hyphens between them.", "请只用小写字母、数字和它们之间的连字符。"));

    public static Diagnostic TakenId(FileLocation location, string text, string kind = "id") =>
        Error("bad-id", location, Say("The address /{0}/ belongs to another part of the site.", "网址 /{0}/ 已归网站的其他部分使用。", text),
            Say("Choose another {0}.", "请换一个{0}。", Kind(kind)));

    public static Diagnostic PathOfFirstLanguage(FileLocation location, string language) =>
        Error("bad-value", location, Say("The pages in {0}, the first language, stand at the top of the site.",
                "{0}是第一种语言，它的网页放在网站根目录。", Quote(language)),
            Say("Take the path away, or put another language first.", "请去掉路径，或把别的语言排在第一。"));

    public static Diagnostic StandsTwice(FileLocation location, string kind, string text) =>
        Error("stands-twice", location, Say("The {0} {1} stands here a second time.", "{0}{1}重复出现。", Kind(kind), Quote(text)),
            Say("Keep one of them.", "请只保留一个。"));

    public static Diagnostic BadReprint(FileLocation location, string text) =>
        Error("bad-value", location, Say("{0} does not say whether others may reprint.", "{0}没有说明是否允许转载。", Quote(text)),
            Say("Write allowed, forbidden or unknown.", "请写 allowed（允许）、forbidden（不允许）或 unknown（不详）。"));

    public static Diagnostic HtmlInNotice(FileLocation location, string html) =>
        Warning("html-in-notice", location,
            Say("{0} is HTML, and a copyright notice is text: readers see the signs as they stand here.",
                "{0}是 HTML，而版权声明是纯文字，读者会照样看到这些符号。", Quote(html)),
            Say("Write the words alone.", "请只写文字。"));

    public static Diagnostic BadOutput(FileLocation location, string text) =>
        Error("bad-value", location, Say("{0} is nothing that can be published beside the pages.", "网页之外不能再发布{0}。", Quote(text)),
            Say("Write json, or leave outputs out.", "请写 json，或去掉 outputs 这一项。"));

    public static Diagnostic BadPictures(FileLocation location, string text) =>
        Error("bad-value", location, Say("{0} does not say what is published of pictures.", "{0}没有说明图片怎样发布。", Quote(text)),
            Say("Write on (each in several sizes), originals (and the files themselves) or off (the files alone).",
                "请写 on（每张做成几种大小）、originals（另外发布原图）或 off（只发布原图）。"));

    public static Diagnostic BadKept(FileLocation location, string text) =>
        Error("bad-value", location, Say("{0} is nothing that published pictures can keep.", "发布的图片不能保留{0}。", Quote(text)),
            Say("Write credit (who made it), copyright, or both: keep: [credit, copyright].",
                "请写 credit（署名）、copyright（版权），或两者都写：“keep: [credit, copyright]”。"));

    public static Diagnostic BadEnding(FileLocation location, string text) =>
        Error("bad-value", location, Say("{0} is not the ending of a file's name.", "{0}不是文件名的后缀。", Quote(text)),
            Say("Write letters alone, such as mht.", "请只写字母，例如 mht。"));

    public static Diagnostic BadElement(FileLocation location, string text) =>
        Error("bad-element", location,
            Say("The HTML element {0} cannot be allowed in articles.", "文章里不能允许 HTML 元素{0}。", Quote(text)),
            Say("Take it out of the list.", "请把它从列表里去掉。"));

    public static Diagnostic BadFieldName(FileLocation location, string name) =>
        Error("bad-field", location, Say("{0} cannot be the name of a field.", "{0}不能用作字段名。", Quote(name)),
            Say("Write \"name\" in small letters, digits and _, such as document_number, and its Chinese name as \"chinese\", "
                    + "without a colon.",
                "“name”请用小写字母、数字和下划线，如 document_number；中文名写在“chinese”后面，不含冒号。"));

    public static Diagnostic FieldNameTaken(FileLocation location, string name) =>
        Error("bad-field", location, Say("Every article has a field {0} already.", "文章本来就有{0}这个字段。", Quote(name)),
            Say("Give the site's own field another name.", "请给自设的字段换一个名称。"));

    public static Diagnostic BadFieldType(FileLocation location, string text, string? nearest, IReadOnlyList<string> known) =>
        Error("bad-field", location, Say("{0} is not a kind of field.", "没有{0}这种字段。", Quote(text)),
            nearest is null ? Say("Write one of {0}.", "请写其中之一：{0}。", List(known)) : DidYouMean(nearest));

    public static Diagnostic ChoicesWithoutChoice(FileLocation location, string type) =>
        Error("bad-field", location,
            Say("A field of type {0} has no choices.", "{0} 类型的字段没有选项。", type),
            Say("Write \"type: choice\", or take the choices out.", "请写“type: choice”，或去掉 choices。"));
}
