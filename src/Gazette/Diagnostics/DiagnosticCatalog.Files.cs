using System.Globalization;

namespace Gazette.Diagnostics;

public static partial class DiagnosticCatalog
{
    public static Diagnostic NotUtf8(FileLocation location, byte wrong) =>
        Error("not-utf-8", location, $"The byte {wrong:X2} here is not UTF-8 text.",
            "Open the file in the program it was written with and save it again with the encoding UTF-8 (not GBK or ANSI).");

    public static Diagnostic Utf16(FileLocation location) =>
        Error("not-utf-8", location, "The file is saved as UTF-16 (\"Unicode\").", "Save it again with the encoding UTF-8.");

    public static Diagnostic EmptyFile(string file) =>
        Error("empty-file", new FileLocation(file), "The file is empty.", "Write the article in it, or delete it.");

    public static Diagnostic UnreadableFile(string file) =>
        Error("unreadable-file", new FileLocation(file), "The file cannot be opened.",
            "Close other programs that hold it, and check that you are allowed to read it.");

    public static Diagnostic UnreadableFolder(string folder) =>
        Error("unreadable-folder", new FileLocation(folder), "The folder cannot be opened.",
            "Check that you are allowed to read it.");

    public static Diagnostic FileTooLarge(string file, long length, long largest) =>
        Error("file-too-large", new FileLocation(file),
            string.Create(CultureInfo.InvariantCulture, $"The file has {length} bytes; an article may have {largest}."),
            "Cut it into several articles, or link to the long text as a file of its own.");

    public static Diagnostic ConfigTooLarge(string file, long length, long largest) =>
        Error("file-too-large", new FileLocation(file),
            string.Create(
                CultureInfo.InvariantCulture, $"The file has {length} bytes; the settings of a site may have {largest}."),
            "Put the settings alone into it; what else it holds belongs elsewhere.");

    public static Diagnostic NoFrontMatter(string file, string firstLine) =>
        Error("no-front-matter", new FileLocation(file, 1, 1),
            firstLine.Trim().Length == 0 ? "The first line is empty." : $"The first line is {Quote(firstLine)}.",
            "Begin the file with a line of three hyphens, ---, then title, date and the rest, then --- again.");

    public static Diagnostic NearFence(string file, int line, string text) =>
        Error("near-fence", new FileLocation(file, line, 1),
            text.Trim() == "---"
                ? "A space stands before the three hyphens."
                : $"{Quote(text)} stands where a line of three hyphens should be.",
            text.Trim() == "---" ? "Take the space away: the line is --- alone." : "Write --- alone on the line.");

    public static Diagnostic UnclosedFrontMatter(string file) =>
        Error("unclosed-front-matter", new FileLocation(file, 1, 1), "The second line of three hyphens is missing.",
            "Write --- on a line of its own between the last field and the text.");

    public static Diagnostic FrontMatterTooLong(string file, int largest) =>
        Error("front-matter-too-long", new FileLocation(file, 1, 1),
            string.Create(CultureInfo.InvariantCulture,
                $"The part between the two lines of hyphens is longer than {largest} bytes."),
            "Check that the second --- stands before the text of the article.");

    public static Diagnostic NoContent() =>
        Error("no-content", new FileLocation("content"), "There is no folder named \"content\".",
            "Make it, and put the articles in it.");

    public static Diagnostic Symlink(string file) =>
        Error("symbolic-link", new FileLocation(file), "This is a symbolic link, which may lead anywhere.",
            "Put the file itself here.");

    public static Diagnostic FolderNamedAsArticle(string folder) =>
        Error("folder-named-as-article", new FileLocation(folder), "A folder has a name that ends in .md.",
            "Take .md away from its name.");

    public const string NotAnArticleName = "not-an-article";

    public static Diagnostic NotAnArticle(string file) =>
        Warning(NotAnArticleName, new FileLocation(file), "This looks like an article, but only files that end in .md are read.",
            "Save it as Markdown with a name that ends in .md, or move it elsewhere.");

    public static Diagnostic HiddenRootFile(string file) =>
        Error("refused-file", new FileLocation(file), "Names that begin with a dot are not published, but for .well-known.",
            "Take it away, or set what it says on the web server.");

    public static Diagnostic SameButForCase(string file, string other) =>
        Warning("same-but-for-case", new FileLocation(file), $"Its name differs from that of {other} only in capital letters.",
            "Give one of the two another name: on many disks and servers only one of them can be there.");

    public static Diagnostic RootArticle(string file) =>
        Error("refused-file", new FileLocation(file),
            "What lies in content/site-root/ is published as it is, and this is an article.",
            "Move it into content/pages/ to make it a page of the site.");

    public static Diagnostic RootProgram(string file) =>
        Error("refused-file", new FileLocation(file), "A web server would run this file instead of sending it.",
            "Take it away; or, if that is meant, name its ending under \"attachments\" in site.config.yml.");

    public static Diagnostic BadFileName(string file, string name, string fault) =>
        Error("bad-file-name", new FileLocation(file), $"The name {Quote(name)} {fault}, and so cannot be part of an address.",
            "Use letters, digits and hyphens.");

    public static Diagnostic PathTooLong(string file, int length, int longest) =>
        Error("path-too-long", new FileLocation(file),
            string.Create(CultureInfo.InvariantCulture, $"The address would have {length} bytes; {longest} is the most."),
            "Give the file or its folders shorter names.");

    public static Diagnostic SameAddress(string file, string other, string address) =>
        Error("same-address", new FileLocation(file), $"Its address {Quote(address)} is already taken by {other}.",
            "Give one of the two another name; capital and small letters count as the same.");
}
