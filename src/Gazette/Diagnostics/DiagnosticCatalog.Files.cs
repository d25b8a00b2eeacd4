using static Gazette.Diagnostics.Wording;

namespace Gazette.Diagnostics;

public static partial class DiagnosticCatalog
{
    public const string NotUtf8Name = "not-utf-8";

    public static Diagnostic NotUtf8(FileLocation location, byte wrong) =>
        Error(NotUtf8Name, location, Say("The byte {0:X2} here is not UTF-8 text.", "这里的字节 {0:X2} 不是 UTF-8 文字。", wrong),
            Say("Open the file in the program it was written with and save it again with the encoding UTF-8 (not GBK or ANSI).",
                "请用原来的软件打开文件，另存为 UTF-8 编码（不要选 GBK 或 ANSI）。"));

    public static Diagnostic Utf16(FileLocation location) =>
        Error(NotUtf8Name, location, Say("The file is saved as UTF-16 (\"Unicode\").", "文件存成了 UTF-16（“Unicode”）编码。"),
            Say("Save it again with the encoding UTF-8.", "请另存为 UTF-8 编码。"));

    public static Diagnostic EmptyFile(string file) =>
        Error("empty-file", new FileLocation(file), Say("The file is empty.", "文件是空的。"),
            Say("Write the article in it, or delete it.", "请写入文章，或删去这个文件。"));

    public static Diagnostic UnreadableFile(string file) =>
        Error("unreadable-file", new FileLocation(file), Say("The file cannot be opened.", "文件打不开。"),
            Say("Close other programs that hold it, and check that you are allowed to read it.",
                "请关闭占用它的软件，并确认您有读取权限。"));

    public static Diagnostic PictureNotMade(string file) =>
        Error("broken-picture", new FileLocation(file),
            Say("No smaller picture can be made of it: what it holds cannot be decoded.", "无法用它生成小图：图片内容解不开。"),
            Say("Open it in a picture editor and save it again, or copy it here once more.",
                "请用图片软件打开后重新保存，或重新拷贝一份。"));

    public static Diagnostic UnreadableFolder(string folder) =>
        Error("unreadable-folder", new FileLocation(folder), Say("The folder cannot be opened.", "文件夹打不开。"),
            Say("Check that you are allowed to read it.", "请确认您有读取权限。"));

    public static Diagnostic FileTooLarge(string file, long length, long largest) =>
        Error("file-too-large", new FileLocation(file),
            Say("The file has {0} bytes; an article may have {1}.", "文件有 {0} 字节，一篇文章最多 {1} 字节。", length, largest),
            Say("Cut it into several articles, or link to the long text as a file of its own.",
                "请分成几篇，或把长文另存为文件，再加链接。"));

    public static Diagnostic ConfigTooLarge(string file, long length, long largest) =>
        Error("file-too-large", new FileLocation(file),
            Say("The file has {0} bytes; the settings of a site may have {1}.",
                "文件有 {0} 字节，网站的设置最多 {1} 字节。", length, largest),
            Say("Put the settings alone into it; what else it holds belongs elsewhere.",
                "这里只放设置，其余内容请移到别处。"));

    public static Diagnostic NoFrontMatter(string file, string firstLine) =>
        Error("no-front-matter", new FileLocation(file, 1, 1),
            firstLine.Trim().Length == 0
                ? Say("The first line is empty.", "第一行是空的。")
                : Say("The first line is {0}.", "第一行是{0}。", Quote(firstLine)),
            Say("Begin the file with a line of three hyphens, ---, then title, date and the rest, then --- again.",
                "文件要以一行三个连字符“---”开头，接着写标题、日期等，再写一行“---”。"));

    public static Diagnostic NearFence(string file, int line, string text) =>
        Error("near-fence", new FileLocation(file, line, 1),
            text.Trim() == "---"
                ? Say("A space stands before the three hyphens.", "三个连字符前面有空格。")
                : Say("{0} stands where a line of three hyphens should be.", "这里应是一行三个连字符，却写成了{0}。", Quote(text)),
            text.Trim() == "---"
                ? Say("Take the space away: the line is --- alone.", "请去掉空格，这一行只写“---”。")
                : Say("Write --- alone on the line.", "请让这一行只有“---”。"));

    public static Diagnostic UnclosedFrontMatter(string file) =>
        Error("unclosed-front-matter", new FileLocation(file, 1, 1),
            Say("The second line of three hyphens is missing.", "缺少第二行“---”。"),
            Say("Write --- on a line of its own between the last field and the text.",
                "请在最后一个字段和正文之间单独写一行“---”。"));

    public static Diagnostic FrontMatterTooLong(string file, int largest) =>
        Error("front-matter-too-long", new FileLocation(file, 1, 1),
            Say("The part between the two lines of hyphens is longer than {0} bytes.",
                "两行“---”之间的内容超过 {0} 字节。", largest),
            Say("Check that the second --- stands before the text of the article.", "请确认第二行“---”写在正文之前。"));

    public static Diagnostic NoContent() =>
        Error("no-content", new FileLocation("content"), Say("There is no folder named \"content\".", "缺少“content”文件夹。"),
            Say("Make it, and put the articles in it.", "请建立它，把文章放进去。"));

    public static Diagnostic Symlink(string file) =>
        Error("symbolic-link", new FileLocation(file),
            Say("This is a symbolic link, which may lead anywhere.", "这是符号链接，可能指向任何地方。"),
            Say("Put the file itself here.", "请把文件本身放在这里。"));

    public static Diagnostic FolderNamedAsArticle(string folder) =>
        Error("folder-named-as-article", new FileLocation(folder),
            Say("A folder has a name that ends in .md.", "有个文件夹的名称以 .md 结尾。"),
            Say("Take .md away from its name.", "请从名称里去掉 .md。"));

    public const string NotAnArticleName = "not-an-article";

    public static Diagnostic NotAnArticle(string file) =>
        Warning(NotAnArticleName, new FileLocation(file),
            Say("This looks like an article, but only files that end in .md are read.",
            "这像是一篇文章，但只读取 .md 文件。"),
            Say("Save it as Markdown with a name that ends in .md, or move it elsewhere.",
                "请存为 Markdown，文件名以 .md 结尾，或移到别处。"));

    public static Diagnostic HiddenRootFile(string file) =>
        Error("refused-file", new FileLocation(file), Say("Names that begin with a dot are not published, but for .well-known.",
                "以点开头的文件不会发布，只有 .well-known 例外。"),
            Say("Take it away, or set what it says on the web server.", "请移走，或把它的内容设在网站服务器上。"));

    public static Diagnostic SameButForCase(string file, string other) =>
        Warning("same-but-for-case", new FileLocation(file),
            Say("Its name differs from that of {0} only in capital letters.", "它与 {0} 的名称只有大小写不同。", other),
            Say("Give one of the two another name: on many disks and servers only one of them can be there.",
                "请给其中一个改名：许多磁盘和服务器上两者只能存在一个。"));

    public static Diagnostic RootArticle(string file) =>
        Error("refused-file", new FileLocation(file),
            Say("What lies in content/site-root/ is published as it is, and this is an article.",
                "content/site-root/ 里的东西原样发布，而这是一篇文章。"),
            Say("Move it into content/pages/ to make it a page of the site.", "要作为网站的一页，请移到 content/pages/。"));

    public static Diagnostic RootProgram(string file) =>
        Error("refused-file", new FileLocation(file),
            Say("A web server would run this file instead of sending it.", "网站服务器会运行这个文件，而不是把它发给读者。"),
            Say("Take it away; or, if that is meant, name its ending under \"attachments\" in site.config.yml.",
                "请移走；若确实要发布，请在 site.config.yml 的“attachments”里写上它的后缀。"));

    public static Diagnostic BadFileName(string file, string name, Wording fault) =>
        Error("bad-file-name", new FileLocation(file),
            Say("The name {0} {1}, and so cannot be part of an address.", "名称{0}{1}，不能用在网址里。", Quote(name), fault),
            Say("Use letters, digits and hyphens.", "请用文字、数字和连字符。"));

    public static Diagnostic PathTooLong(string file, int length, int longest) =>
        Error("path-too-long", new FileLocation(file),
            Say("The address would have {0} bytes; {1} is the most.", "网址会有 {0} 字节，最多只能 {1} 字节。", length, longest),
            Say("Give the file or its folders shorter names.", "请缩短文件或文件夹的名称。"));

    public static Diagnostic SameAddress(string file, string other, string address) =>
        Error("same-address", new FileLocation(file),
            Say("Its address {0} is already taken by {1}.", "它的网址{0}已被 {1} 占用。", Quote(address), other),
            Say("Give one of the two another name; capital and small letters count as the same.",
                "请给其中一个改名；大小写不同也算相同。"));

    public static Diagnostic TwoDataFiles(string file, string other) =>
        Error("two-data-files", new FileLocation(file), Say("{0} has the same name.", "{0}与它同名。", other),
            Say("Give one of the two another name: templates know both by the name without its ending.",
                "请给其中一个改名：模板用不带后缀的文件名来引用数据。"));

    public static Diagnostic FolderInData(string folder) =>
        Warning("unused-data", new FileLocation(folder), Say("Folders in data/ are not read.", "data/ 里的子文件夹不会读取。"),
            Say("Put the files into data/ itself.", "请把文件直接放在 data/ 里。"));

    public static Diagnostic UnknownData(string file) =>
        Warning("unused-data", new FileLocation(file), Say("Files of this kind are not read.", "不会读取这种文件。"),
            Say("Save a table as CSV UTF-8; lists and settings can be .yml or .json.",
                "表格请另存为“CSV UTF-8”；列表和设置可用 .yml 或 .json。"));

    public static Diagnostic DataName(string file) =>
        Error("data-name", new FileLocation(file), Say("Templates cannot name this file.", "模板无法用这个文件名引用数据。"),
            Say("Use letters, digits, _ and - in its name, without spaces: budget_2026.csv.",
                "文件名只用文字、数字、_ 和 -，不要有空格：budget_2026.csv。"));

    public static Diagnostic DataTooLarge(string file, long length, long largest) =>
        Error("file-too-large", new FileLocation(file),
            Say("The file has {0} bytes; a file of data/ may have {1}.", "文件有 {0} 字节，data/ 里的文件最多 {1} 字节。", length, largest),
            Say("Keep in it what the pages show.", "请只留下网页上要显示的内容。"));

    public static Diagnostic DataColumn(FileLocation location, int number, string name) =>
        Error("data-column", location,
            name.Length == 0 ? Say("Column {0} has no name.", "第 {0} 栏没有名称。", number)
                : Say("Two columns are called {0}.", "有两栏都叫{0}。", Quote(name)),
            Say("Give each column a name of its own in the first line.", "请在第一行给每一栏写上不同的名称。"));

    public static Diagnostic NotJson(FileLocation location) =>
        Error("bad-json", location, Say("From here on the file is no JSON.", "从这里起不是 JSON 的写法。"),
            Say("Look for a missing or surplus comma, quotation mark or bracket before this place, and for a name that stands "
                    + "twice.",
                "请检查此处之前是否缺少或多了逗号、引号、括号，以及是否有重复的名称。"));
}
