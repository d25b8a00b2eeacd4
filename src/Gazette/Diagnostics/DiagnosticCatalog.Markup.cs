using static Gazette.Diagnostics.Wording;

namespace Gazette.Diagnostics;

public static partial class DiagnosticCatalog
{
    internal static Diagnostic RefusedLink(FileLocation location, string link) =>
        Error("refused-link", location, Say("{0} is not a kind of link this site carries.", "本站不接受{0}这类链接。", Quote(link)),
            Say("Write an address that begins with https://, http://, mailto: or tel:, or the path of a file or page of this "
                    + "site.",
                "请写以“https://”“http://”“mailto:”或“tel:”开头的地址，或本站文件、网页的路径。"));

    internal static Diagnostic BadLink(FileLocation location, string link) =>
        Error("bad-link", location, Say("{0} leads nowhere.", "{0}打不开。", Quote(link)),
            Say("Write the whole address, such as https://example.org/page.", "请写完整网址，例如 https://example.org/page。"));

    internal static Diagnostic LinkOutsideSite(FileLocation location, string link) =>
        Error("outside-site", location, Say("{0} climbs above the top of the site.", "{0}超出了网站根目录。", Quote(link)),
            Say("Write the address from the top: /about/.", "请从根目录写起，例如 /about/。"));

    internal static Diagnostic LinkOutsideContent(FileLocation location, string link) =>
        Error("outside-content", location, Say("{0} leads out of the content folder.", "{0}指到了 content 文件夹之外。", Quote(link)),
            Say("Link to an article inside content/, such as ../../2009/07/x.md.",
                "请链接 content/ 里的文章，例如 ../../2009/07/x.md。"));

    internal static Diagnostic FileOutsideContent(FileLocation location, string link) =>
        Error("outside-content", location,
            Say("{0} leads out of the content folder, or to a hidden file.", "{0}指到了 content 文件夹之外，或指向隐藏文件。",
                Quote(link)),
            Say("Save the file beside the article and write its name alone.", "请把文件存在文章旁边，只写文件名。"));

    internal static Diagnostic HiddenFile(FileLocation location, string link) =>
        Error("refused-file", location, Say("{0} is a name that begins with a dot, and no file of such a name is ever published.",
                "{0}的名称以点开头，这样的文件从不发布。", Quote(link)),
            Say("Save what readers shall have under a name without the dot, or take the link out.",
                "要给读者的内容请另存为不带点的名称，或去掉链接。"));

    internal static Diagnostic LeftoverFile(FileLocation location, string link) =>
        Error("refused-file", location, Say("{0} is a file that systems and editors leave behind, and is never published.",
                "{0}是系统或编辑软件留下的文件，从不发布。", Quote(link)),
            Say("Save what readers shall have under another name, or take the link out.",
                "要给读者的内容请另存为别的名称，或去掉链接。"));

    internal static Diagnostic PlaceOfPage(FileLocation location, string link, string file, string article) =>
        Error("refused-file", location,
            Say("{0} would be published in the place of the page of {1}.", "{0} 会占掉 {1} 那一页的位置。", file, article),
            Say("Give the file another name than {0}.", "请给文件换个名称，不要叫{0}。", Quote(link)));

    internal static Diagnostic LinkedFile(FileLocation location, string link) =>
        Error("outside-content", location, Say("{0} is a symbolic link.", "{0}是符号链接。", Quote(link)),
            Say("Save the file itself beside the article.", "请把文件本身存在文章旁边。"));

    internal static Diagnostic SpecialFile(FileLocation location, string link) =>
        Error("special-file", location, Say("{0} is a pipe or a device, and no file.", "{0}是管道或设备，不是文件。", Quote(link)),
            Say("Save a file beside the article.", "请在文章旁边存一个真正的文件。"));

    internal static Diagnostic MissingFile(FileLocation location, string link, string file) =>
        Error("missing-file", location, Say("There is no file {0}.", "没有{0}这个文件。", Quote(link)),
            Say("Save it as {0}, or correct the name; capital letters count.", "请存为 {0}，或改正文件名；要区分大小写。", file));

    internal static Diagnostic ActiveFile(FileLocation location, string link, string ending) =>
        Error("refused-file", location,
            Say("{0} is a kind of file that can run programs, in a reader's browser or on the web server.",
                "{0}这类文件能在读者的浏览器或网站服务器上运行程序。", Quote(link)),
            Say("Save it as a PDF or a picture and name that; or, if you know what is in it, write \"attachments: [{0}]\" in "
                    + "site.config.yml.",
                "请另存为 PDF 或图片；若清楚里面的内容，可在 site.config.yml 里写“attachments: [{0}]”。", Printable(ending)));

    internal static Diagnostic ActiveDrawing(FileLocation location, string link, int line, int column, string text) =>
        Error("refused-file", location,
            Say("The drawing {0} holds {1} in line {2}, column {3}, which can run programs or fetch things from other sites.",
                "矢量图{0}第 {2} 行第 {3} 列有{1}，它能运行程序或从别的网站取东西。", Quote(link), Quote(text), line, column),
            Say("Save it as plain SVG from a drawing program (Inkscape: \"Optimized SVG\"), or as .png.",
                "请用绘图软件另存为纯 SVG（Inkscape 选“Optimized SVG”），或存为 .png。"));

    internal static Diagnostic TwoFilesOfOneName(FileLocation location, string link, string other) =>
        Error("same-name", location,
            Say("{0} and {1} would be published under one name.", "{0}和{1}发布后会同名。", Quote(link), Quote(other)),
            Say("Give one of them another name.", "请给其中一个改名。"));

    internal static Diagnostic RemotePicture(FileLocation location, string link) =>
        Error("remote-picture", location, Say("The picture {0} would come from elsewhere, and be gone when that site is.",
                "图片{0}在别的网站上，那个网站没了，图也就没了。", Quote(link)),
            Say("Save it beside the article and write its file name.", "请存在文章旁边，写它的文件名。"));

    internal static Diagnostic PictureNotBeside(FileLocation location, string link) =>
        Error("bad-picture", location, Say("{0} is not a file beside the article.", "文章旁边没有{0}这个文件。", Quote(link)),
            Say("Save the picture beside the article and write its file name.", "请把图片存在文章旁边，写它的文件名。"));

    internal static Diagnostic NotAPicture(FileLocation location, string link) =>
        Error("bad-picture", location, Say("{0} is not a picture that every browser shows.", "{0}不是各种浏览器都能显示的图片。", Quote(link)),
            Say("Save it as .jpg, .png, .webp, .gif, .avif or .svg.", "请存为 .jpg、.png、.webp、.gif、.avif 或 .svg。"));

    /// <param name="what">What it is; null when nobody knows.</param>
    internal static Diagnostic NoPicture(FileLocation location, string link, Wording? what) =>
        Error("no-picture", location,
            what is null
                ? Say("{0} is no picture, whatever its name says.", "{0}不是图片，尽管文件名像图片。", Quote(link))
                : Say("{0} is {1} and no picture, whatever its name says.", "{0}是{1}，不是图片，尽管文件名像图片。",
                    Quote(link), what),
            Say("Save the picture itself here, as .jpg, .png, .webp, .gif or .avif.",
                "请把图片本身存在这里，用 .jpg、.png、.webp、.gif 或 .avif。"));

    /// <param name="kind">Such as HEIC.</param>
    internal static Diagnostic OtherPicture(FileLocation location, string link, string kind) =>
        Error("no-picture", location, Say("{0} is no picture that every browser shows, but one of the kind {1}.",
                "{0}是 {1} 格式，不是各种浏览器都能显示的图片。", Quote(link), kind),
            Say("Open it in a picture editor and save it as .jpg; another name alone does not make it one.",
                "请用图片软件打开，另存为 .jpg；只改后缀没有用。"));

    internal static Diagnostic MisnamedPicture(FileLocation location, string link, bool isDrawing) =>
        Error("no-picture", location,
            isDrawing
                ? Say("{0} is no picture of the kind its name says, but a drawing (SVG), which browsers do not show so.",
                    "{0}其实是矢量图（SVG），与后缀不符，浏览器显示不出来。", Quote(link))
                : Say("{0} is no drawing (SVG), but a photograph or the like, which browsers do not show so.",
                    "{0}其实是照片一类的图片，不是矢量图（SVG），浏览器显示不出来。", Quote(link)),
            isDrawing
                ? Say("Give it a name that ends in .svg, here and on the disk.", "请把这里和磁盘上的后缀都改为 .svg。")
                : Say("Give it a name that ends in .jpg or .png, as it was saved, here and on the disk.",
                    "请按它的实际格式，把这里和磁盘上的后缀都改为 .jpg 或 .png。"));

    /// <param name="side">Pixels of a side of the largest square one.</param>
    internal static Diagnostic EnormousPicture(FileLocation location, string link, int width, int height, int side) =>
        Error("enormous-picture", location,
            Say("{0} claims {1:N0} x {2:N0} pixels: too many to be shown.", "{0}标称 {1:N0} × {2:N0} 像素，大得无法显示。",
                Quote(link), width, height),
            Say("Open it in a picture editor and save it with at most {0:N0} pixels to a side.",
                "请用图片软件打开，缩到每边不超过 {0:N0} 像素再保存。", side));

    internal static Diagnostic PlaceInPicture(FileLocation location, string link) =>
        Warning("place-in-picture", location,
            Say("{0} is published as it is, and it tells everybody where the camera was.",
                "{0}会原样发布，其中的定位信息会让人知道拍摄地点。", Quote(link)),
            Say("Take the place out of it (in a picture editor, or by: exiftool -gps:all= -xmp:geotag= FILE), or show it without "
                    + "publishing the file itself.",
                "请去掉定位信息（用图片软件，或运行 exiftool -gps:all= -xmp:geotag= FILE），或只在页面上显示而不公布原图。"));

    internal static Diagnostic HeavyPicture(FileLocation location, string link, long bytes) =>
        Warning("heavy-picture", location,
            Say("{0} has {1} MB. Readers are given smaller pictures, but the archive keeps it.",
                "{0}有 {1} MB。读者看到的是小图，但网站要一直存着它。", Quote(link), bytes / 1_000_000),
            Say("Save it with at most 4,000 pixels to a side, unless it is to be kept as it is.",
                "若不必保存原图，请缩到每边不超过 4,000 像素。"));

    internal static Diagnostic EmptyPicture(FileLocation location, string link) =>
        Error("no-picture", location, Say("{0} is no picture: the file is empty.", "{0}是空文件，不是图片。", Quote(link)),
            Say("Copy the picture here once more.", "请重新拷贝一份。"));

    internal static Diagnostic PictureCutOff(FileLocation location, string link) =>
        Error("no-picture", location, Say("{0} is no whole picture: its end is missing.", "{0}不完整，缺了末尾。", Quote(link)),
            Say("Copy the picture here once more.", "请重新拷贝一份。"));

    internal static Diagnostic BrokenDrawing(FileLocation location, string link) =>
        Error("no-picture", location, Say("{0} is no drawing that browsers can read: it is cut off or not well-formed.",
                "浏览器读不懂矢量图{0}：它不完整，或格式有误。", Quote(link)),
            Say("Copy it here once more, or save it again from a drawing program, as plain SVG in UTF-8.",
                "请重新拷贝，或用绘图软件另存为 UTF-8 编码的纯 SVG。"));

    internal static Diagnostic DrawingTooLong(FileLocation location, string link) =>
        Error("no-picture", location, Say("The drawing {0} is too large to be looked through.", "矢量图{0}太大，无法逐一检查。", Quote(link)),
            Say("Save it as .png.", "请存为 .png。"));

    internal static Diagnostic UnreadablePicture(FileLocation location, string link) =>
        Warning("unreadable-picture", location,
            Say("The width and height of {0} cannot be read, so the page will jump when it appears.",
                "读不出{0}的宽和高，图片出现时页面会跳动。", Quote(link)),
            Say("Open it in a picture editor and save it again.", "请用图片软件打开后重新保存。"));

    internal static Diagnostic EmptyAlt(FileLocation location, string link) =>
        Warning("empty-alt", location, Say("The picture {0} has no description for readers who cannot see it.",
                "图片{0}没有说明，看不见的读者无从知道内容。", Quote(link)),
            Say("Write what it shows: ![The bridge under water](bridge.jpg).", "请写明画面内容：“![水淹大桥](bridge.jpg)”。"));

    internal static Diagnostic EmptyLink(FileLocation location, string link) =>
        Warning("empty-link", location, Say("The link to {0} has no words to click on, so the address is shown.",
                "指向{0}的链接没有可点的文字，只好显示网址。", Quote(link)),
            Say("Write them between the brackets: [the report](report.pdf).", "请在方括号里写文字：“[报告全文](report.pdf)”。"));

    internal static Diagnostic MissingPart(FileLocation location, string link) =>
        Warning("missing-part", location, Say("No heading of this article answers to {0}.", "本文没有与{0}对应的小标题。", Quote(link)),
            Say("Write # and the words of a heading, with hyphens for spaces: #what-happens-next.",
                "请写 # 加小标题的文字，空格换成连字符，例如 #what-happens-next。"));

    internal static Diagnostic MissingPartElsewhere(FileLocation location, string link, string file) =>
        Warning("missing-part", location,
            Say("No heading of {0} answers to {1}, so the link leads to the top of its page.",
                "{0} 里没有与{1}对应的小标题，链接只能通到页首。", file, Quote(link)),
            Say("Write # and the words of a heading there, with hyphens for spaces: #what-happens-next.",
                "请写 # 加那里小标题的文字，空格换成连字符，例如 #what-happens-next。"));

    internal static Diagnostic TopHeading(FileLocation location, string heading) =>
        Warning("top-heading", location,
            Say("{0} is written as a heading of the title's own level, and is shown one level lower.",
                "小标题{0}与文章标题写成了同一级，显示时降了一级。", Quote(heading)),
            Say("Begin it with ##: the title is already the first heading of the page.",
                "请以 ## 开头：文章标题已经是这一页的第一级标题。"));

    internal static Diagnostic UnusedNote(FileLocation location, string label) =>
        Warning("unused-note", location,
            Say("The text never points to the note {0}, so it stands last among the notes, without a number.",
                "正文没有引到注释{0}，它只好不编号，排在注释最后。", Quote(label)),
            Say("Write [{0}] where it belongs, or delete the note.", "请在该注释的地方写“[{0}]”，或删去注释。", label));

    internal static Diagnostic UnusedDefinition(FileLocation location, string label) =>
        Warning("unused-definition", location,
            Say("The line that begins with {0} is read as the address of a link, and no link uses it, so readers do not see it.",
                "以{0}开头的一行被当成链接的网址，而没有链接用到它，读者看不到这一行。", Quote($"[{label}]:")),
            Say("Write [words][{0}] where the link belongs; or, if the line is meant to be read, put a backslash before its "
                    + "first bracket.",
                "请在要加链接处写“[文字][{0}]”；若这一行是给读者看的，请在第一个方括号前加反斜杠。", label));

    internal static Diagnostic MissingNote(FileLocation location, string label) =>
        Warning("missing-note", location,
            Say("There is no note {0}, so readers see the brackets.", "没有注释{0}，读者会看到方括号。", Quote(label)),
            Say("Write the note on a line of its own: [{0}]: words of the note.", "请另起一行写注释：“[{0}]: 注释文字”。", label));

    internal static Diagnostic RemovedElement(FileLocation location, string tag) =>
        Warning("removed-html", location,
            Say("{0} is not among the HTML this site allows and was taken out.", "本站不允许 HTML {0}，已经去掉。", Quote(tag)),
            Say("Write Markdown instead, or ask for the element to be added to html: allow: in site.config.yml.",
                "请改用 Markdown，或请管理员把它加进 site.config.yml 的“html: allow:”。"));

    internal static Diagnostic RemovedActiveElement(FileLocation location, string tag) =>
        Warning("removed-html", location,
            Say("{0} was taken out together with what stands in it: it can run programs, or fetch things from other sites.",
                "{0}连同里面的内容已经去掉：它能运行程序，或从别的网站取东西。", Quote(tag)),
            Say("Delete it.", "请删去。"));

    /// <param name="name">Of the element, which has no end tag near.</param>
    internal static Diagnostic RemovedActiveTag(FileLocation location, string tag, string name) =>
        Warning("removed-html", location,
            Say("{0} was taken out: it can run programs, or fetch things from other sites. No </{1}> follows in the same "
                    + "paragraph, so what stands behind it is shown to readers as text.",
                "{0}已经去掉：它能运行程序，或从别的网站取东西。同一段里没有 </{1}>，它后面的内容会当作文字给读者看。",
                Quote(tag), name),
            Say("Delete it, and behind it what is no text of the article.", "请删去它，以及它后面不属于文章的内容。"));

    internal static Diagnostic OutsideTable(FileLocation location, string name) =>
        Warning("removed-html", location,
            Say("\"<{0}>\" stands outside a <table>, and was taken out.", "“<{0}>”不在 <table> 里，已经去掉。", name),
            Say("Write <table> before the first row and </table> behind the last, or delete it.",
                "请在第一行前写 <table>、最后一行后写 </table>，或删去它。"));

    internal static Diagnostic RemovedAttribute(FileLocation location, string element, string attribute) =>
        Warning("removed-html", location,
            Say("{0} may not stand in <{1}> and was taken out.", "<{1}> 里不能写{0}，已经去掉。", Quote(attribute), element),
            Say("Delete it.", "请删去。"));

    internal static Diagnostic MoreRemovedHtml(FileLocation location) =>
        Warning("removed-html", location, Say("More HTML was taken out after this.", "后面还有 HTML 被去掉。"),
            Say("Correct what is named above first.", "请先改正前面指出的。"));

    internal static Diagnostic UnclosedHtml(FileLocation location, string element) =>
        Warning("unclosed-html", location, Say("\"<{0}>\" is opened and never closed.", "“<{0}>”没有结束标记。", element),
            Say("Write </{0}> where it ends.", "请在它结束的地方写 </{0}>。", element));

    internal static Diagnostic UnopenedHtml(FileLocation location, string element) =>
        Warning("unopened-html", location,
            Say("\"</{0}>\" closes what was never opened, and was taken out.", "“</{0}>”没有对应的开始标记，已经去掉。", element),
            Say("Delete it, or write the opening tag.", "请删去它，或补上开始标记。"));

    internal static Diagnostic TooDeep(FileLocation location) =>
        Error("too-deep", location,
            Say("Lists, quotations or brackets are nested too deeply to be meant.", "列表、引文或括号套得太深，不像是有意的。"),
            Say("Look for a long run of the same sign, such as [[[[ or > > > >, and delete it.",
                "请找出一长串相同的符号（如“[[[[”或“> > > >”）并删去。"));

    internal static Diagnostic TooLong(FileLocation location, int length, int limit) =>
        Error("too-long", location,
            Say("The body is {0} characters long; {1} is the most.", "正文有 {0} 个字符，最多 {1} 个。", length, limit),
            Say("Split the article in parts that link to one another.", "请分成几篇，互相加链接。"));

    internal static Diagnostic TooLongParagraph(FileLocation location, int limit) =>
        Error("too-long", location,
            Say("More than {0} characters follow one another without an empty line.", "连续 {0} 多个字符没有空行。", limit),
            Say("Put empty lines between the paragraphs.", "请在段落之间加空行。"));

    internal static Diagnostic TooLargeTable(FileLocation location, int limit) =>
        Error("too-large", location, Say("The tables of this article have more than {0} cells.", "本文的表格超过 {0} 格。", limit),
            Say("Save the table as a file beside the article and link to it.", "请把表格存成文件放在文章旁边，再加链接。"));

    internal static Diagnostic BareHost(FileLocation location, string link) => link.Contains('@', StringComparison.Ordinal)
        ? Error("bad-link", location, Say("{0} is an e-mail address without mailto: before it, and leads nowhere.",
                "{0}是电子邮箱，前面没有“mailto:”，点了没有反应。", Quote(link)),
            Say("Write mailto:{0}.", "请写“mailto:{0}”。", link))
        : Error("bad-link", location, Say("{0} is the name of a web site without https:// before it, and leads nowhere.",
                "{0}是网站域名，前面没有 https://，打不开。", Quote(link)),
            Say("Write https://{0}, or http://{0} where that site has no other.",
                "请写 https://{0}；那个网站只有 http 时写 http://{0}。", link));

    internal static Diagnostic UnreadLink(FileLocation location, string written, string meant) =>
        Warning("unread-link", location, Say("{0} is no link and no picture, and readers see the brackets.",
                "{0}既不是链接也不是图片，读者会看到括号。", Quote(written)),
            Say("Write {0}; or, if the brackets are meant to be read, put a backslash before the first one.",
                "请写“{0}”；若括号本来就要给读者看，请在第一个括号前加反斜杠。", meant));

    internal static Diagnostic WideSigns(FileLocation location, string wide, string sign) =>
        Warning("wide-signs", location,
            Say("{0} is typed with a Chinese keyboard and means nothing: readers see it as it stands.",
                "{0}是全角符号，不起作用，读者会照样看到它。", Quote(wide)),
            Say("Write {0}.", "请改成半角“{0}”。", sign));

    internal static Diagnostic BrokenHeading(FileLocation location, string written, string meant) =>
        Warning("broken-heading", location, Say("{0} is no heading without a space behind #, and readers see the sign.",
                "{0}的 # 后面没有空格，不是小标题，读者会看到 # 号。", Quote(written)),
            Say("Write {0}; or, if the sign is meant to be read, put a backslash before it.",
                "请写{0}；若 # 号本来就要给读者看，请在它前面加反斜杠。", Quote(meant)));

    internal static Diagnostic UnderlinedHeading(FileLocation location, string heading, char line) =>
        Warning("underlined-heading", location, Say("{0} is shown as a heading, because a line of {1} follows at once.",
                "{0}下面紧接一行“{1}”，被当成了小标题。", Quote(heading), line.ToString()),
            Say("Put an empty line before the line of {0}; for a heading, write ## before its words instead.",
                "请在那行“{0}”之前加空行；若真是小标题，请改为在文字前写 ##。", line.ToString()));

    internal static Diagnostic Multiplication(FileLocation location) =>
        Warning("lost-asterisks", location,
            Say("Two asterisks between digits print what stands between them in italics, and are not seen.",
                "数字之间的两个星号会把中间的内容变成斜体，星号本身看不见。"),
            Say("Write \u00D7, or \\* for an asterisk.", "乘号请写 \u00D7，要显示星号请写“\\*”。"));

    internal static Diagnostic StrayAsterisks(FileLocation location) =>
        Warning("stray-asterisks", location,
            Say("\"**\" prints nothing bold here, and readers see the asterisks.", "这里的“**”没有起加粗作用，读者会看到星号。"),
            Say("Write **words**, with no space inside the asterisks and a pair at both ends; "
                    + "or \\*\\* if they are meant to be read.",
                "请写成“**文字**”，两端成对，星号内侧不留空格；要显示星号请写“\\*\\*”。"));

    internal static Diagnostic NotATable(FileLocation location) =>
        Warning("broken-table", location,
            Say("The lines from here on are no table, and readers see the bars.", "从这里起不成表格，读者会看到竖线。"),
            Say("Write the headings first, and below them a line with dashes for each of them: |---|---|.",
                "请先写表头，下面一行给每一栏写短横线：“|---|---|”。"));

    internal static Diagnostic RowWithoutBars(FileLocation location, string row) =>
        Warning("row-without-bars", location,
            Say("{0} follows a table at once and is shown as its last row.", "{0}紧跟在表格后面，被当成了最后一行。", Quote(row)),
            Say("Put an empty line before it.", "请在它前面加空行。"));

    internal static Diagnostic ExcessCells(FileLocation location, string excess, int columns) =>
        Warning("excess-cells", location,
            Say("This row has more cells than the table has headings ({0}), so {1} is shown within the last one.",
                "这一行的格数比表头（{0} 栏）多，{1}只好并进最后一格。", columns, Quote(excess)),
            Say("Write a heading for each column, an empty one if need be; or \\| for a bar that parts no cells.",
                "请给每一栏写表头，空着也行；不是分隔用的竖线请写“\\|”。"));

    internal static Diagnostic TabbedCells(FileLocation location) =>
        Warning("tabbed-cells", location, Say("Words parted by tabs are no table: readers see one line that runs on.",
                "用制表符（Tab）隔开的文字不成表格，读者会看到连成一行。"),
            Say("Write | 甲 | 乙 | for each row, and |---|---| below the first one.",
                "每行请写成“| 甲 | 乙 |”，第一行下面写“|---|---|”。"));

    internal static Diagnostic JoinedLines(FileLocation location) =>
        Warning("joined-lines", location, Say("This line runs on from the one above, as one paragraph.", "这一行会与上一行连成一段。"),
            Say("Put an empty line between them, or two spaces at the end of the line above; likewise for such lines below.",
                "请在两行之间加空行，或在上一行末尾加两个空格；下面类似的行也一样。"));

    internal static Diagnostic UnclosedMarkup(FileLocation location, string written, string closing) =>
        Warning("unclosed-html", location,
            Say("{0} is never closed, and readers see it as it stands.", "{0}没有结束标记，读者会照样看到它。", Quote(written)),
            Say("Write {0} where it ends, or delete it.", "请在它结束的地方写“{0}”，或删去它。", closing));

    /// <summary>What Word puts around text that only it shows.</summary>
    internal static Diagnostic WordMarkup(FileLocation location, string written) =>
        Warning("word-markup", location, Say("{0} comes from a Word document, and readers see it as it stands.",
                "{0}是从 Word 带来的，读者会照样看到它。", Quote(written)),
            Say("Delete it, and the <![endif]> that belongs to it.", "请删去它，以及配套的“<![endif]>”。"));

    internal static Diagnostic UnclosedFence(FileLocation location, string fence) =>
        Warning("unclosed-fence", location,
            Say("The line that begins with {0} is never answered by another, so all that follows is shown as program code.",
                "以“{0}”开头的一行没有配对，后面的内容全被当成程序代码。", fence),
            Say("Write {0} on a line of its own where the code ends, or delete the line.",
                "请在代码结束处单独写一行“{0}”，或删去这一行。", fence));

    internal static Diagnostic WordsBesideFence(FileLocation location, string words) =>
        Warning("unclosed-fence", location,
            Say("{0} stands beside the sign that begins program code, where readers do not see it.",
                "{0}与代码开始的符号写在同一行，读者看不到。", Quote(words)),
            Say("Write it on the next line.", "请写到下一行。"));

    internal static Diagnostic UnusedAbbreviation(FileLocation location, string label) =>
        Warning("unused-definition", location,
            Say("The line that begins with {0} explains an abbreviation that the text never uses, so readers do not see it.",
                "以{0}开头的一行解释了一个缩写，正文却没有用到，读者看不到这一行。", Quote($"*[{label}]:")),
            Say("Use the abbreviation, or delete the line.", "请在正文里用上这个缩写，或删去这一行。"));
}
