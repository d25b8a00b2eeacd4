namespace Gazette.Diagnostics;

public static partial class DiagnosticCatalog
{
    public static Diagnostic BrokenLink(FileLocation place, string written, string? namesake) => Error(
        "broken-link",
        place,
        $"{Quote(written)} leads to nothing on this site.",
        namesake is null
            ? "Link to an article by the path of its .md file from here, or take the link out."
            : $"There is {namesake}: did you mean that one? Link to it by its path from here.");

    public static Diagnostic MissingOriginal(FileLocation place, string address) => Error(
        "missing-original",
        place,
        $"The original {Quote(address)} is not on this site.",
        "Write the address of an article such as /2024/05/15/x/, a full https address, or take the line out.");

    public static Diagnostic MissingNavigation(FileLocation place, string address) => Warning(
        "broken-menu",
        place,
        $"The menu leads to {Quote(address)}, which is not on this site.",
        "Write the address of a page, such as /archive/, or of a section, such as /politics/.");

    public static Diagnostic SameTitle(FileLocation place, string title, string other) => Warning(
        "same-title",
        place,
        $"{Quote(title)} has the same title and day as {other}.",
        "If it is the same article, take one of the files out.");
}
