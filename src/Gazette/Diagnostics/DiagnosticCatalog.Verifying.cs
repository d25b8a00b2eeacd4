namespace Gazette.Diagnostics;

public static partial class DiagnosticCatalog
{
    private const string BuildClean =
        "Run the build with --clean, and report this: an incremental build must never leave such a page.";

    public static Diagnostic PageStale(FileLocation page, string member) => Error(
        "stale-page",
        page,
        member.Length == 0
            ? "The page is not what a clean build makes of it: its model differs as a whole."
            : $"The page is not what a clean build makes of it: {Quote(member)} of its model differs.",
        BuildClean);

    public static Diagnostic PageTakenForCurrent(FileLocation page) => Error(
        "stale-page",
        page,
        "The page is not what a clean build makes of it: it was taken for current though what it is made of has changed.",
        BuildClean);

    public static Diagnostic FileAltered(FileLocation page) => Error(
        "altered-file",
        page,
        "The file itself was altered after the build had left it.",
        "Build again; change templates/ or content/, never the published files.");

    public static Diagnostic CopyDiffers(FileLocation copy, string file) => Error(
        "altered-file",
        copy,
        $"The file is not a copy of {file}.",
        "Build again, with --clean if that does not help.");

    public static Diagnostic PageMissing(FileLocation page) => Error(
        "page-missing",
        page,
        "A clean build makes this file, and it is not there.",
        BuildClean);

    public static Diagnostic NobodysFile(FileLocation file) => Error(
        "nobodys-file",
        file,
        "A clean build makes no such file.",
        "Take it away, and keep other files out of the published folder.");

    public static Diagnostic AnotherBuild(string process) => Error(
        "another-build",
        new FileLocation("out/memory/lock"),
        "Another build of this site is running" + (process.Length > 0 ? $" (process {process})." : "."),
        "Wait until it has ended and build again; --wait SECONDS waits longer.");

    /// <param name="output">Path of the folder from the site's.</param>
    public static Diagnostic AnotherBuildInto(string output) => Error(
        "another-build",
        new FileLocation(output),
        "Another build, of this site or of another, is writing into this folder.",
        "Wait until it has ended and build again, or name another folder with --output; --wait SECONDS waits longer.");

    /// <param name="output">Path of the folder from the site's.</param>
    /// <param name="path">Path in it; the bytes that are no UTF-8 are replaced.</param>
    public static Diagnostic StrangeName(string output, string path) => Warning(
        "strange-name",
        new FileLocation(output + path),
        "The name of this file is not written in UTF-8, so Gazette cannot take it away, and it is no part of the site.",
        "Delete it by hand (ls -b shows its name), or the whole folder: the next build makes it anew.");
}
