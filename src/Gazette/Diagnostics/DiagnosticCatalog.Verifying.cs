using static Gazette.Diagnostics.Wording;

namespace Gazette.Diagnostics;

public static partial class DiagnosticCatalog
{
    private static Wording BuildClean => Say(
        "Run the build with --clean, and report this: an incremental build must never leave such a page.",
        "请加 --clean 重新生成，并报告此事：增量生成绝不应留下这样的网页。");

    public static Diagnostic PageStale(FileLocation page, string member) => Error(
        "stale-page",
        page,
        member.Length == 0
            ? Say("The page is not what a clean build makes of it: its model differs as a whole.",
                "这一页与从头生成的不同：数据整个不一样。")
            : Say("The page is not what a clean build makes of it: {0} of its model differs.",
                "这一页与从头生成的不同：数据中的{0}不一样。", Quote(member)),
        BuildClean);

    public static Diagnostic PageTakenForCurrent(FileLocation page) => Error(
        "stale-page",
        page,
        Say("The page is not what a clean build makes of it: it was taken for current though what it is made of has changed.",
            "这一页与从头生成的不同：原料变了，却被当成没有变。"),
        BuildClean);

    public static Diagnostic FileAltered(FileLocation page) => Error(
        "altered-file",
        page,
        Say("The file itself was altered after the build had left it.", "生成之后，文件本身被改动过。"),
        Say("Build again; change templates/ or content/, never the published files.",
            "请重新生成；要改就改 templates/ 或 content/，不要改发布的文件。"));

    public static Diagnostic CopyDiffers(FileLocation copy, string file) => Error(
        "altered-file",
        copy,
        Say("The file is not a copy of {0}.", "这个文件与 {0} 不一致。", file),
        Say("Build again, with --clean if that does not help.", "请重新生成；不行再加 --clean。"));

    public static Diagnostic PageMissing(FileLocation page) => Error(
        "page-missing",
        page,
        Say("A clean build makes this file, and it is not there.", "从头生成会有这个文件，现在却没有。"),
        BuildClean);

    public static Diagnostic NobodysFile(FileLocation file) => Error(
        "nobodys-file",
        file,
        Say("A clean build makes no such file.", "从头生成不会有这个文件。"),
        Say("Take it away, and keep other files out of the published folder.", "请移走；发布的文件夹里不要放别的文件。"));

    public static Diagnostic AnotherBuild(string process) => Error(
        "another-build",
        new FileLocation("out/memory/lock"),
        process.Length > 0
            ? Say("Another build of this site is running (process {0}).", "这个网站正在生成（进程 {0}）。", process)
            : Say("Another build of this site is running.", "这个网站正在生成。"),
        Say("Wait until it has ended and build again; --wait SECONDS waits longer.",
            "请等它结束后重新生成；可用 --wait 秒数 多等一会儿。"));

    /// <param name="output">Path of the folder from the site's.</param>
    public static Diagnostic AnotherBuildInto(string output) => Error(
        "another-build",
        new FileLocation(output),
        Say("Another build, of this site or of another, is writing into this folder.",
            "另有一次生成（本站或别的网站）正在写入这个文件夹。"),
        Say("Wait until it has ended and build again, or name another folder with --output; --wait SECONDS waits longer.",
            "请等它结束后重新生成，或用 --output 另指文件夹；可用 --wait 秒数 多等一会儿。"));

    /// <param name="output">Path of the folder from the site's.</param>
    /// <param name="path">Path in it; the bytes that are no UTF-8 are replaced.</param>
    public static Diagnostic StrangeName(string output, string path) => Warning(
        "strange-name",
        new FileLocation(output + path),
        Say("The name of this file is not written in UTF-8, so Gazette cannot take it away, and it is no part of the site.",
            "这个文件的名称不是 UTF-8 编码，Gazette 删不掉它，它也不属于网站。"),
        Say("Delete it by hand (ls -b shows its name), or the whole folder: the next build makes it anew.",
            "请手工删除（用 ls -b 查看名称），或删掉整个文件夹，下次生成会重新建立。"));
}
