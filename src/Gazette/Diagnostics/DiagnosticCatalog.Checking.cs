using System.Globalization;

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

    /// <param name="draft">The file it leads to.</param>
    public static Diagnostic LinkToDraft(FileLocation place, string written, string draft) => Error(
        "link-to-draft",
        place,
        $"{Quote(written)} leads to {draft}, which is a draft: readers would find nothing there.",
        "Take the line \"draft\" (\"草稿\") out of that article when it is ready; until then, take the link out here.");

    public static Diagnostic LinkedButLeftOut(string file, int links) => Warning(
        "left-out",
        new FileLocation(file),
        string.Create(
            CultureInfo.InvariantCulture,
            $"The article is left out because of its errors, and {links} {(links == 1 ? "link leads" : "links lead")} to it."),
        "Mend its errors; what leads to it needs no change.");

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

    public static Diagnostic MissingAccessibility(FileLocation place, string address) => Warning(
        "broken-menu",
        place,
        $"The link for accessibility leads to {Quote(address)}, which is not on this site.",
        "Write the address of a page, such as /accessibility/, at \"accessibility\" under \"footer\".");

    /// <param name="draft">The file it leads to.</param>
    public static Diagnostic MenuToDraft(FileLocation place, string address, string draft) => Warning(
        "broken-menu",
        place,
        $"The menu leads to {Quote(address)}, which is {draft}, a draft: readers find nothing there.",
        "Take the line \"draft\" (\"草稿\") out of that article when it is ready; until then, take the entry out here.");

    /// <summary>An article that was published has another address now.</summary>
    /// <param name="file">Where it seems to lie.</param>
    public static Diagnostic AddressOfMoved(string file, string address) => Warning(
        LostAddress,
        new FileLocation(file, 1, 1),
        $"This article was published at {Quote(address)}, and that address leads nowhere now: readers who kept it find nothing.",
        $"Write \"aliases: [{address}]\" into its front matter, and the old address leads to the new one.");

    /// <summary>An article that was published is a draft.</summary>
    public static Diagnostic AddressOfDraft(string file, string address) => Warning(
        LostAddress,
        new FileLocation(file, 1, 1),
        $"This article was published at {Quote(address)} and is a draft now: readers who kept the address find nothing.",
        "Take the line \"draft\" (\"草稿\") out, or write \"withdrawn: {date: ..., reason: ...}\" in its place. "
            + ForGood(address));

    /// <summary>An article that was published is not there any more.</summary>
    /// <param name="file">Where it lay.</param>
    public static Diagnostic AddressLost(string file, string address) => Warning(
        LostAddress,
        new FileLocation(file),
        $"The article that was published at {Quote(address)} is gone, and the address leads nowhere now.",
        $"If it has another name now, write \"aliases: [{address}]\" into its front matter there. If it must go, put the file "
            + $"back and write \"withdrawn: {{date: ..., reason: ...}}\" into it. {ForGood(address)}");

    /// <summary>A section that was published is not in the settings any more.</summary>
    public static Diagnostic SectionLost(string address) => Warning(
        LostAddress,
        new FileLocation("site.config.yml"),
        $"The section that was published at {Quote(address)} is gone, and the address leads nowhere now.",
        $"Write \"id: {address.Trim('/')}\" again where it has another id now: its name may change, its id may not. "
            + ForGood(address));

    private const string LostAddress = "lost-address";

    private static string ForGood(string address) =>
        $"If nobody needs the address, write \"gone: [{address}]\" in site.config.yml.";

    /// <param name="kind">What it is: <c>tag</c>, <c>author</c>.</param>
    /// <param name="shown">The name that readers see.</param>
    public static Diagnostic SharedAddress(FileLocation place, string kind, string name, string shown, string address) => Warning(
        "shared-address",
        place,
        $"The {kind}s {Quote(name)} and {Quote(shown)} have one page, {address}: readers find both there under the name "
            + $"{Quote(shown)}.",
        kind == "tag"
            ? "If they are one, write it alike everywhere, or list one as an alias of the other in site.config.yml; if not, "
                + "choose names that differ in letters or digits."
            : "If they are one, write it alike everywhere; if not, choose names that differ in letters or digits.");

    public static Diagnostic SameAlias(FileLocation place, string alias, string other, string file) => Warning(
        "same-alias",
        place,
        alias == other
            ? $"The old address {Quote(alias)} is that of {file} too, and leads there."
            : $"The old address {Quote(alias)} differs from {Quote(other)} of {file} only in capital letters: on many servers "
                + "and disks the two are one.",
        "Keep the one that was in use.");

    /// <param name="other">The file of the page that it seems to translate.</param>
    public static Diagnostic MisspeltPage(FileLocation place, string other) => Warning(
        "page-name",
        place,
        $"No page in another language has this name, and {other} has nearly the same.",
        $"If it is the same page, call the file {Path.GetFileName(other)}, so that readers can switch between the two.");

    public static Diagnostic SameTitle(FileLocation place, string title, string other) => Warning(
        "same-title",
        place,
        $"{Quote(title)} has the same title and day as {other}.",
        "If it is the same article, take one of the files out.");
}
