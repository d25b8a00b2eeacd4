using static Gazette.Diagnostics.Wording;

namespace Gazette.Diagnostics;

/// <summary>The wording of every diagnostic, one method each; a file for each room that complains.</summary>
public static partial class DiagnosticCatalog
{
    internal static Diagnostic Error(string name, FileLocation location, Wording message, Wording hint) =>
        new(Severity.Error, name, location, message, hint);

    internal static Diagnostic Warning(string name, FileLocation location, Wording message, Wording hint) =>
        new(Severity.Warning, name, location, message, hint);

    /// <summary>
    /// Text of the editor's in the quotation marks of each language, shortened so that a diagnostic stays one readable line.
    /// </summary>
    internal static Wording Quote(string text)
    {
        var line = Printable(text.ReplaceLineEndings(" ").Trim());
        // Never half of a character that takes two UTF-16 units.
        var shown = line.Length <= 60 ? line : line[..(char.IsHighSurrogate(line[56]) ? 56 : 57)] + "...";
        return Wording.Say("\"{0}\"", "“{0}”", shown);
    }

    /// <summary>The name that was probably meant.</summary>
    private static Wording DidYouMean(string nearest) => Say("Did you mean \"{0}\"?", "是否应为“{0}”？", nearest);

    /// <summary>What the things are called that have names and addresses: <c>tag</c>.</summary>
    private static Wording Kind(string kind) => kind switch
    {
        "tag" => Say("tag", "标签"),
        "section" => Say("section", "栏目"),
        "source" => Say("source", "来源"),
        "author" => Say("author", "作者"),
        "role" => Say("role", "身份"),
        "article" => Say("article", "文章"),
        "picture" => Say("picture", "图片"),
        "old address" => Say("old address", "旧网址"),
        "language" => Say("language", "语言"),
        "path" => Say("path", "路径"),
        "name" => Say("name", "名称"),
        "id" => Say("id", "编号"),
        "field" => Say("field", "字段"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>
    /// Text with a replacement character (U+FFFD) for each control character: what files are called and hold must not steer
    /// the terminal or the log of whoever builds the site.
    /// </summary>
    internal static string Printable(string text) =>
        text.Any(char.IsControl) ? new string([.. text.Select(c => char.IsControl(c) ? '\uFFFD' : c)]) : text;
}
