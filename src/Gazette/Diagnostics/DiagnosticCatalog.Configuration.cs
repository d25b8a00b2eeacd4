using System.Globalization;

namespace Gazette.Diagnostics;

public static partial class DiagnosticCatalog
{
    public static Diagnostic NoConfig(string file) =>
        Error("no-config", new FileLocation(file), "The file is missing.",
            "Run the command in the site's folder, or name that folder with --site.");

    public static Diagnostic UnknownSetting(FileLocation location, string name, string? nearest, IReadOnlyList<string> known) =>
        Error("unknown-key", location, $"{Quote(name)} is not known here.",
            nearest is null ? $"Known are {string.Join(", ", known)}." : $"Did you mean \"{nearest}\"?");

    public static Diagnostic DuplicateSetting(FileLocation location, string name, int firstLine) =>
        Error("duplicate-key", location,
            string.Create(CultureInfo.InvariantCulture, $"{Quote(name)} was already given in line {firstLine}."),
            "Keep one of the two.");

    public static Diagnostic MissingSetting(FileLocation location, string name) =>
        Error("missing-setting", location, $"\"{name}\" is missing or empty.", $"Write \"{name}: \" and its value here.");

    public static Diagnostic WrongSetting(FileLocation location, string name, string expected) =>
        Error("wrong-kind", location, $"\"{name}\" must be {expected}.", "Compare the site.config.yml that Gazette comes with.");

    public static Diagnostic BadNumber(FileLocation location, string name, string text, int least, int most) =>
        Error("bad-number", location, $"{Quote(text)} cannot be used for \"{name}\".",
            string.Create(CultureInfo.InvariantCulture, $"Write a whole number from {least} to {most}."));

    public static Diagnostic BadLanguage(FileLocation location, string text) =>
        Error("bad-language", location, $"{Quote(text)} is not the code of a language.",
            "Write en for English, zh-Hans for simplified Chinese, zh-Hant for traditional Chinese.");

    public static Diagnostic BadBaseUrl(FileLocation location, string text) =>
        Error("bad-url", location, $"{Quote(text)} is not the address of a site.",
            "Write it with https:// in front and / at the end, such as https://news.example.org/.");

    public static Diagnostic BadUrl(FileLocation location, string text) =>
        Error("bad-url", location, $"{Quote(text)} is not a full web address.", "Write it with https:// or http:// in front.");

    public static Diagnostic BadTarget(FileLocation location, string text) =>
        Error("bad-url", location, $"{Quote(text)} leads nowhere.",
            "Write an address on this site that begins with /, such as /archive/, or a full web address with https:// in front.");

    public static Diagnostic BadPage(FileLocation location, string text) =>
        Error("bad-url", location, $"{Quote(text)} is no page of this site.",
            "Write the page's address, which begins with /, such as /accessibility/.");

    public static Diagnostic BadParagraphs(FileLocation location, string text) =>
        Error("bad-paragraphs", location, $"{Quote(text)} says nothing about paragraphs.",
            "Write spaced for a space between paragraphs, or indented to set in the first line of each by two characters.");

    public static Diagnostic BadTimeZone(FileLocation location, string text) =>
        Error("bad-time-zone", location, $"{Quote(text)} is not a time zone.",
            "Write a name such as Asia/Shanghai or an offset such as +08:00.");

    public static Diagnostic BadColour(FileLocation location, string text) =>
        Error("bad-colour", location,
            text.Length == 0 ? "The colour is empty; a # needs quotation marks." : $"{Quote(text)} is not a colour.",
            "Write # and six digits or letters from a to f, in quotation marks: \"#9b1c1c\".");

    public static Diagnostic BadId(FileLocation location, string text) =>
        Error("bad-id", location, $"{Quote(text)} cannot be part of an address.",
            "Use small letters a to z, digits, and hyphens between them.");

    public static Diagnostic TakenId(FileLocation location, string text, string kind = "id") =>
        Error("bad-id", location, $"The address /{text}/ belongs to another part of the site.", $"Choose another {kind}.");

    public static Diagnostic PathOfFirstLanguage(FileLocation location, string language) =>
        Error("bad-value", location, $"The pages in {Quote(language)}, the first language, stand at the top of the site.",
            "Take the path away, or put another language first.");

    public static Diagnostic StandsTwice(FileLocation location, string kind, string text) =>
        Error("stands-twice", location, $"The {kind} {Quote(text)} stands here a second time.", "Keep one of them.");

    public static Diagnostic BadReprint(FileLocation location, string text) =>
        Error("bad-value", location, $"{Quote(text)} does not say whether others may reprint.",
            "Write allowed, forbidden or unknown.");

    public static Diagnostic HtmlInNotice(FileLocation location, string html) =>
        Warning("html-in-notice", location, $"{Quote(html)} is HTML, and a copyright notice is text: readers see the signs as "
            + "they stand here.", "Write the words alone.");

    public static Diagnostic BadOutput(FileLocation location, string text) =>
        Error("bad-value", location, $"{Quote(text)} is nothing that can be published beside the pages.",
            "Write json, or leave outputs out.");

    public static Diagnostic BadPictures(FileLocation location, string text) =>
        Error("bad-value", location, $"{Quote(text)} does not say what is published of pictures.",
            "Write on (each in several sizes), originals (and the files themselves) or off (the files alone).");

    public static Diagnostic BadKept(FileLocation location, string text) =>
        Error("bad-value", location, $"{Quote(text)} is nothing that published pictures can keep.",
            "Write credit (who made it), copyright, or both: keep: [credit, copyright].");

    public static Diagnostic BadEnding(FileLocation location, string text) =>
        Error("bad-value", location, $"{Quote(text)} is not the ending of a file's name.", "Write letters alone, such as mht.");

    public static Diagnostic BadElement(FileLocation location, string text) =>
        Error("bad-element", location, $"The HTML element {Quote(text)} cannot be allowed in articles.",
            "Take it out of the list.");
}
