using static Gazette.Diagnostics.Wording;

namespace Gazette.Diagnostics;

public static partial class DiagnosticCatalog
{
    /// <param name="place">Where the second is asked for; null where that is the second itself, or a list's name.</param>
    public static Diagnostic TwoPagesOnePath(string path, Wording first, Wording second, FileLocation? place = null) => Error(
        "two-pages-one-address",
        place ?? new FileLocation((IsFile(second) ? second : IsFile(first) ? first : Plain("site.config.yml")).ToString()),
        Say("{0} is made by {1} and by {2}.", "{0}有两处要用：{1}；{2}。", Quote(path), first, second),
        Say("Rename one of them, or change the alias, section or tag that leads there; the first was kept.",
            "请给其中一个改名，或改动通向那里的旧网址、栏目、标签；目前保留的是前一个。"));

    public static Diagnostic TemplateFault(FileLocation place, string message) => Error(
        "template-fault",
        place,
        Fault(message),
        Say("Mend the template; templates/README.md tells what each one is given.",
            "请改正模板；各模板能用哪些数据，见 templates/README.md。"));

    /// <summary>A member that the model of the template does not have.</summary>
    /// <param name="nearest">What was probably meant, or null.</param>
    public static Diagnostic UnknownMember(FileLocation place, string name, string? nearest) => Error(
        "unknown-name", place,
        Say("There is no {0} here: nothing would be printed.", "这里没有{0}，什么也印不出来。", Quote(name)), Meant(nearest));

    /// <summary>A variable that nobody gives or sets.</summary>
    /// <inheritdoc cref="UnknownMember"/>
    public static Diagnostic UnknownVariable(FileLocation place, string name, string? nearest) => Error(
        "unknown-name", place,
        Say("Nothing is called {0}: nothing would be printed.", "没有叫{0}的东西，什么也印不出来。", Quote(name)), Meant(nearest));

    /// <summary>Words that no file of templates/strings has.</summary>
    /// <inheritdoc cref="UnknownMember"/>
    public static Diagnostic UnknownWord(FileLocation place, string name, string? nearest) => Error(
        "unknown-name",
        place,
        Say("There are no words {0} in templates/strings: nothing would be printed.",
            "templates/strings 里没有{0}这一条用语，什么也印不出来。", Quote(name)),
        nearest is null
            ? Say("Write a line \"{0}: ...\" in each file there.", "请在那里的每个文件里加一行“{0}: ...”。", name)
            : DidYouMean(nearest));

    /// <summary>An included template that is not there.</summary>
    public static Diagnostic UnknownTemplate(FileLocation place, string name, string? nearest) => Error(
        "unknown-name",
        place,
        Say("There is no template {0} to include.", "没有可供引入的模板{0}。", Quote(name)),
        nearest is null
            ? Say("Write templates/{0}.sbn-html, or mend the name.", "请写好 templates/{0}.sbn-html，或改正名称。", name)
            : DidYouMean(nearest));

    private static Wording Meant(string? nearest) =>
        (nearest is null ? None : DidYouMean(nearest))
        + Say("templates/README.md tells what each template is given.", "各模板能用哪些数据，见 templates/README.md。");

    /// <summary>What the template language says; what Scriban's parser says has no Chinese.</summary>
    private static Wording Fault(string message) => LibraryMessage.Of(message, TemplateWords.Known) is { } known
        ? Say("{0}.", "模板有误：{0}。", Of(message.TrimEnd('.'), known.In(UserLanguage.Chinese)))
        : Say("{0}.", "模板有误。模板语言的原话：{0}。", message.TrimEnd('.'));

    /// <summary>The copyright notice of a source cannot be filled in.</summary>
    public static Diagnostic NoticeFault(FileLocation place, string source, string message) => Error(
        "template-fault",
        place,
        Say("The copyright notice of {0} cannot be filled in: {1}.", "{0}的版权声明无法填写。模板语言的原话：{1}。",
            Quote(source), message.TrimEnd('.')),
        Say("Write {{ source.name }}, {{ article.title }} or {{ article.url }} where these words shall stand, each with two "
                + "braces before and behind.",
            "请在要出现这些字的地方写 {{ source.name }}、{{ article.title }} 或 {{ article.url }}，前后各两个花括号。"));

    /// <summary>Two templates that differ in their endings alone.</summary>
    public static Diagnostic TwoTemplates(string file, string other) => Error(
        "two-templates",
        new FileLocation(file),
        Say("{0} has the same name but for its ending, and only one of them can be used.",
            "它与 {0} 只有后缀不同，两个只能用一个。", other),
        Say("Take one of the two away, or give it another name.", "请移走其中一个，或改名。"));

    /// <param name="page">The page, or its article's file, that was being made; the first of them.</param>
    /// <param name="pages">How many pages it spoiled.</param>
    public static Diagnostic TemplateFailed(
        FileLocation place, string message, Wording page, int pages, IEnumerable<string> includedFrom)
    {
        string[] way = [.. includedFrom];
        return Error(
            "template-failed",
            place,
            Fault(message) + (way.Length > 0 ? Say("It was included from {0}.", "它由 {0} 引入。", List(way)) : None),
            (pages == 1
                ? Say("This happened while making {0}, which cannot be made.", "出错时正在生成 {0}，这一页做不出来。", page)
                : Say("This happened while making {0} and {1} more, which cannot be made.",
                    "出错时正在生成 {0}，另有 {1} 页也做不出来。", page, pages - 1))
                + Say("Mend the template; templates/README.md tells what it is given.",
                    "请改正模板；它能用哪些数据，见 templates/README.md。"));
    }

    /// <param name="place">The line behind which they would stand; the file alone where it has none, or is not there.</param>
    /// <param name="other">Where another language has them; null when none of the site's own files has.</param>
    /// <param name="english">The built-in English words; null when there are none.</param>
    public static Diagnostic WordsMissing(FileLocation place, string key, FileLocation? other, string? english) => Error(
        "words-missing",
        place,
        Say("There are no words \"{0}\" in this file.", "这个文件缺少用语“{0}”。", key),
        Say("Add a line \"{0}: ...\"{1}{2}", "请{1}加一行“{0}: ...”{2}",
            key,
            place.Line > 0 ? Say(" behind this one", "在本行之后") : None,
            other is { } there
                ? Say(", as in line {0} of {1}.", "，可参照 {1} 第 {0} 行。", there.Line, there.File)
                : Say("; in English it is: {0}.", "，英文是：{0}。", english ?? "")));


    public static Diagnostic WordsNotText(FileLocation place, string key) => Error(
        "words-not-text",
        place,
        Say("The words of \"{0}\" are not one line of text.", "“{0}”的用语不是一行文字。", key),
        Say("Write {0}: and the words behind it, in quotation marks if they hold a colon.",
            "请写“{0}: ”，后面接用语；用语里有冒号就加引号。", key));

    public static Diagnostic WordsTwice(FileLocation place, string key) => Error(
        "words-twice",
        place,
        Say("The words of \"{0}\" stand twice.", "用语“{0}”出现了两次。", key),
        Say("Take one of the lines out.", "请删去其中一行。"));

    public static Diagnostic LanguageMissing(
        FileLocation place, string language, IReadOnlyCollection<string> spoken) => Error(
        "language-missing",
        place,
        Say("The site's language \"{0}\" has no words.", "网站的语言“{0}”没有界面用语。", language),
        Say("Write templates/strings/{0}.yml, or choose one of: {1}.",
            "请写好 templates/strings/{0}.yml，或从这些语言中选用：{1}。", language, List(spoken)));

    public static Diagnostic NotAFolder(string file) => Error(
        "not-a-folder",
        new FileLocation(file),
        Say("This is a file, and must be a folder.", "这是一个文件，而这里应该是文件夹。"),
        Say("Give it another name, or take it away.", "请改名或移走。"));

    public static Diagnostic FileChanged(string file) => Error(
        "file-changed",
        new FileLocation(file),
        Say("The file was changed or taken away while the site was being built.", "生成网站期间，这个文件被改动或移走了。"),
        Say("Build again.", "请重新生成。"));

    /// <summary>A pipe or a device where a file of the site should be.</summary>
    public static Diagnostic PipeOrDevice(string file) => Error(
        "special-file",
        new FileLocation(file),
        Say("This is a pipe or a device, and no file: reading it might never end.", "这是管道或设备，不是文件，读起来可能没有尽头。"),
        Say("Put a file here instead, or take it away.", "请换成真正的文件，或把它移走。"));

    /// <summary>A file among the assets whose name begins with a dot.</summary>
    public static Diagnostic HiddenAsset(string file) => Error(
        "refused-file",
        new FileLocation(file),
        Say("Names that begin with a dot are not published.", "以点开头的文件不会发布。"),
        Say("Take the file away, or set what it says on the web server.", "请移走这个文件，或把它的内容设在网站服务器上。"));

    /// <summary>A symbolic link among the templates.</summary>
    public static Diagnostic TemplateLink(string file) => Error(
        "template-link",
        new FileLocation(file),
        Say("This is a symbolic link, and what it leads to may lie outside of the site.",
            "这是符号链接，它指向的东西可能在网站之外。"),
        Say("Put a copy of the file or folder here instead.", "请把那个文件或文件夹复制一份放在这里。"));

    private static bool IsFile(Wording origin) =>
        origin.ToString() is var text
        && (text.StartsWith("content/", StringComparison.Ordinal) || text.StartsWith("templates/", StringComparison.Ordinal));
}
