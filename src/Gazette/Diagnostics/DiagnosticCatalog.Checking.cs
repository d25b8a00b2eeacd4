using static Gazette.Diagnostics.Wording;

namespace Gazette.Diagnostics;

public static partial class DiagnosticCatalog
{
    public static Diagnostic BrokenLink(FileLocation place, string written, string? namesake) => Error(
        "broken-link",
        place,
        Say("{0} leads to nothing on this site.", "{0}在本站没有对应的网页。", Quote(written)),
        namesake is null
            ? Say("Link to an article by the path of its .md file from here, or take the link out.",
                "链接文章要写它的 .md 文件相对于本文的路径；请改正，或去掉这个链接。")
            : Say("There is {0}: did you mean that one? Link to it by its path from here.",
                "有一篇 {0}，是不是指它？请写它相对于本文的路径。", namesake));

    /// <param name="draft">The file it leads to.</param>
    public static Diagnostic LinkToDraft(FileLocation place, string written, string draft) => Error(
        "link-to-draft",
        place,
        Say("{0} leads to {1}, which is a draft: readers would find nothing there.",
            "{0}指向 {1}，那是草稿，读者打不开。", Quote(written), draft),
        Say("Take the line \"draft\" (\"草稿\") out of that article when it is ready; until then, take the link out here.",
            "那篇定稿后，请去掉其中“draft”（“草稿”）一行；在此之前，请先去掉这里的链接。"));

    /// <param name="file">The article it leads to.</param>
    public static Diagnostic LinkToWaiting(FileLocation place, string written, string file) => Warning(
        "link-to-waiting",
        place,
        Say("{0} leads to {1}, whose time is yet to come: until then readers find nothing there.",
            "{0}指向 {1}，那篇还没到发布时间，在此之前读者打不开。", Quote(written), file),
        Say("Let this article wait as well (\"publish_at\", \"发布于\"), or take the link out until then.",
            "可让这篇也等到那时发布（“publish_at”“发布于”），或先去掉链接。"));

    public static Diagnostic LinkedButLeftOut(string file, int links) => Warning(
        "left-out",
        new FileLocation(file),
        Count(
            links,
            "The article is left out because of its errors, and {0:N0} link leads to it.",
            "The article is left out because of its errors, and {0:N0} links lead to it.",
            "这篇文章因有错误没有收进网站，而有 {0:N0} 处链接指向它。"),
        Say("Mend its errors; what leads to it needs no change.", "请改正它的错误；指向它的链接不必改。"));

    public static Diagnostic MissingOriginal(FileLocation place, string address) => Error(
        "missing-original",
        place,
        Say("The original {0} is not on this site.", "本站没有{0}这篇原文。", Quote(address)),
        Say("Write the address of an article such as /2024/05/15/x/, a full https address, or take the line out.",
            "请写站内文章的网址（如 /2024/05/15/x/）或 https 开头的完整网址，或去掉这一行。"));

    public static Diagnostic MissingNavigation(FileLocation place, string address) => Warning(
        "broken-menu",
        place,
        Say("The menu leads to {0}, which is not on this site.", "菜单指向{0}，本站没有这个网页。", Quote(address)),
        Say("Write the address of a page, such as /archive/, or of a section, such as /politics/.",
            "请写一个网页的网址（如 /archive/）或栏目的网址（如 /politics/）。"));

    public static Diagnostic MissingAccessibility(FileLocation place, string address) => Warning(
        "broken-menu",
        place,
        Say("The link for accessibility leads to {0}, which is not on this site.",
            "“无障碍”链接指向{0}，本站没有这个网页。", Quote(address)),
        Say("Write the address of a page, such as /accessibility/, at \"accessibility\" under \"footer\".",
            "请在“footer”下的“accessibility”处写一个网页的网址，如 /accessibility/。"));

    public static Diagnostic MissingInFoot(FileLocation place, string address) => Warning(
        "broken-menu",
        place,
        Say("A line of the foot leads to {0}, which is not on this site.", "页脚的一行指向{0}，本站没有这个网页。", Quote(address)),
        Say("Write the address of a page, such as /about/, or take \"to\" out.",
            "请写一个网页的网址（如 /about/），或去掉“to”。"));

    /// <param name="draft">The file it leads to.</param>
    public static Diagnostic MenuToDraft(FileLocation place, string address, string draft) => Warning(
        "broken-menu",
        place,
        Say("The menu leads to {0}, which is {1}, a draft: readers find nothing there.",
            "菜单指向{0}，即 {1}，那是草稿，读者打不开。", Quote(address), draft),
        Say("Take the line \"draft\" (\"草稿\") out of that article when it is ready; until then, take the entry out here.",
            "那篇定稿后，请去掉其中“draft”（“草稿”）一行；在此之前，请先去掉这里的菜单项。"));

    /// <summary>An article that was published has another address now.</summary>
    /// <param name="file">Where it seems to lie.</param>
    public static Diagnostic AddressOfMoved(string file, string address) => Warning(
        LostAddress,
        new FileLocation(file, 1, 1),
        Say("This article was published at {0}, and that address leads nowhere now: readers who kept it find nothing.",
            "这篇文章曾发布在{0}，这个网址现在打不开，收藏了它的读者会扑空。", Quote(address)),
        Say("Write \"aliases: [{0}]\" into its front matter, and the old address leads to the new one.",
            "请在文章开头写“aliases: [{0}]”，旧网址就会转到新网址。", address));

    /// <summary>An article that was published is a draft.</summary>
    public static Diagnostic AddressOfDraft(string file, string address) => Warning(
        LostAddress,
        new FileLocation(file, 1, 1),
        Say("This article was published at {0} and is a draft now: readers who kept the address find nothing.",
            "这篇文章曾发布在{0}，现在成了草稿，收藏了网址的读者会扑空。", Quote(address)),
        Say("Take the line \"draft\" (\"草稿\") out, or write \"withdrawn: {date: ..., reason: ...}\" in its place.",
            "请去掉“draft”（“草稿”）一行；若要撤稿，就换成“withdrawn: {date: ..., reason: ...}”。")
            + ForGood(address));

    /// <summary>An article that was published has a time that is yet to come.</summary>
    public static Diagnostic AddressOfWaiting(string file, string address) => Warning(
        LostAddress,
        new FileLocation(file, 1, 1),
        Say("This article was published at {0} and waits for its time now: readers who kept the address find nothing.",
            "这篇文章曾发布在{0}，现在要等到发布时间，收藏了网址的读者会扑空。", Quote(address)),
        Say("Correct \"publish_at\" (\"发布于\") or, where there is none, the date.",
            "请改正“publish_at”（“发布于”）；没有这一项，就改正日期。") + ForGood(address));

    /// <summary>An article that was published is not there any more.</summary>
    /// <param name="file">Where it lay.</param>
    public static Diagnostic AddressLost(string file, string address) => Warning(
        LostAddress,
        new FileLocation(file),
        Say("The article that was published at {0} is gone, and the address leads nowhere now.",
            "曾发布在{0}的文章不见了，这个网址现在打不开。", Quote(address)),
        Say("If it has another name now, write \"aliases: [{0}]\" into its front matter there. If it must go, put the file "
                + "back and write \"withdrawn: {{date: ..., reason: ...}}\" into it.",
            "若只是改了名，请在改名后的文件里写“aliases: [{0}]”；若要撤稿，请把文件放回来，"
                + "写上“withdrawn: {{date: ..., reason: ...}}”。",
            address)
            + ForGood(address));

    /// <summary>A section that was published is not in the settings any more.</summary>
    public static Diagnostic SectionLost(string address) => Warning(
        LostAddress,
        new FileLocation("site.config.yml"),
        Say("The section that was published at {0} is gone, and the address leads nowhere now.",
            "曾发布在{0}的栏目不见了，这个网址现在打不开。", Quote(address)),
        Say("Write \"id: {0}\" again where it has another id now: its name may change, its id may not.",
            "请把这个栏目的编号改回“id: {0}”：栏目名可以改，编号不能改。", address.Trim('/'))
            + ForGood(address));

    private const string LostAddress = "lost-address";

    private static Wording ForGood(string address) => Say(
        "If nobody needs the address, write \"gone: [{0}]\" in site.config.yml.",
        "若这个网址不再需要，请在 site.config.yml 里写“gone: [{0}]”。",
        address);

    /// <param name="kind">What it is: <c>tag</c>, <c>author</c>.</param>
    /// <param name="shown">The name that readers see.</param>
    public static Diagnostic SharedAddress(FileLocation place, string kind, string name, string shown, string address) => Warning(
        "shared-address",
        place,
        Say("The {0}s {1} and {2} have one page, {3}: readers find both there under the name {2}.",
            "{0}{1}和{2}共用一个网页 {3}，读者在那里看到的名称都是{2}。", Kind(kind), Quote(name), Quote(shown), address),
        kind == "tag"
            ? Say("If they are one, write it alike everywhere, or list one as an alias of the other in site.config.yml; if not, "
                    + "choose names that differ in letters or digits.",
                "若是同一个，请统一写法，或在 site.config.yml 里把一个列为另一个的别名；若不是，请换成文字或数字不同的名称。")
            : Say("If they are one, write it alike everywhere; if not, choose names that differ in letters or digits.",
                "若是同一个，请统一写法；若不是，请换成文字或数字不同的名称。"));

    public static Diagnostic SameAlias(FileLocation place, string alias, string other, string file) => Warning(
        "same-alias",
        place,
        alias == other
            ? Say("The old address {0} is that of {1} too, and leads there.", "旧网址{0}也写在 {1} 里，会转到那一篇。", Quote(alias), file)
            : Say("The old address {0} differs from {1} of {2} only in capital letters: on many servers and disks the two are "
                    + "one.",
                "旧网址{0}与 {2} 的{1}只有大小写不同，在许多服务器和磁盘上是同一个。", Quote(alias), Quote(other), file),
        Say("Keep the one that was in use.", "请只保留当初真正用过的那个。"));

    /// <param name="other">The file of the page that it seems to translate.</param>
    public static Diagnostic MisspeltPage(FileLocation place, string other) => Warning(
        "page-name",
        place,
        Say("No page in another language has this name, and {0} has nearly the same.",
            "别的语言里没有同名的网页，而 {0} 的名称与它很像。", other),
        Say("If it is the same page, call the file {0}, so that readers can switch between the two.",
            "若是同一页，请把文件改名为 {0}，读者才能在两种语言间切换。", Path.GetFileName(other)));

    public static Diagnostic SameTitle(FileLocation place, string title, string other) => Warning(
        "same-title",
        place,
        Say("{0} has the same title and day as {1}.", "{0}与 {1} 标题相同，又是同一天。", Quote(title), other),
        Say("If it is the same article, take one of the files out.", "若是同一篇文章，请去掉其中一个文件。"));
}
