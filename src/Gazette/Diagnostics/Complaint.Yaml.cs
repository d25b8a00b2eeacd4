using System.Globalization;

namespace Gazette.Diagnostics;

// Front matter and site.config.yml are both written in YAML, a word editors need not know: it is never named here.
public static partial class Complaint
{
    public static Diagnostic UnreadableLine(FileLocation location, string line) =>
        Error("unreadable-line", location,
            line.Trim().Length == 0 ? "The settings cannot be read from here on." : $"{Quote(line)} cannot be read.",
            "Write one \"name: value\" on each line; below a name, put two spaces before each line that belongs to it.");

    public static Diagnostic UnclosedQuotation(FileLocation location, string text) =>
        Error("unclosed-quotation", location, $"The quotation mark before {Quote(text[1..])} is never closed.",
            "Close it at the end of the text, or take it away.");

    public static Diagnostic TextAroundQuotation(FileLocation location, string value) =>
        Error("needs-quotation", location, $"{Quote(value)} begins with a quotation mark, but the text goes on after the closing one.",
            $"Put the whole text between single quotation marks: {SingleQuoted(value)}.");

    public static Diagnostic NeedsQuotation(FileLocation location, string value) =>
        Error("needs-quotation", location, $"{Quote(value)} cannot stand without quotation marks, because of a colon or the sign it begins with.",
            $"Put the whole text between single quotation marks: {SingleQuoted(value)}.");

    public static Diagnostic Tab(FileLocation location) =>
        Error("tab", location, "The line begins with a tab.", "Write two spaces for each step inwards.");

    public static Diagnostic FullWidthColon(FileLocation location, string name) =>
        Error("full-width-colon", location, $"The colon after {Quote(name)} is the wide Chinese one \"：\".",
            $"Write the narrow colon and a space: \"{name.Trim()}: \".");

    public static Diagnostic NoSpaceAfterColon(FileLocation location, string name) =>
        Error("no-space-after-colon", location, $"A space is missing after \"{name.Trim()}:\".", $"Write \"{name.Trim()}: \" and then the value.");

    public static Diagnostic YamlReference(FileLocation location, string text) =>
        Error("needs-quotation", location, $"{Quote(text)} begins with a sign that stands for a reference here.",
            "Put the whole text between single quotation marks.");

    public static Diagnostic YamlTag(FileLocation location, string text) =>
        Error("needs-quotation", location, $"{Quote(text)} begins with an exclamation mark, which has a meaning of its own here.",
            "Put the whole text between single quotation marks.");

    public static Diagnostic TooDeep(FileLocation location, int deepest) =>
        Error("too-deep", location, string.Create(CultureInfo.InvariantCulture, $"Lists lie within lists more than {deepest} levels deep."),
            "Write the value on one line.");

    public static Diagnostic KeyIsNotText(FileLocation location) =>
        Error("unreadable-line", location, "A list or a group stands where a name should be.", "Write a name, a colon, a space and a value.");

    public static Diagnostic ControlCharacter(FileLocation location, char character) =>
        Error("control-character", location, $"The text holds the invisible character U+{(int)character:X4}.", "Delete it and write the text anew.");

    public static Diagnostic HalfCharacter(FileLocation location) =>
        Error("control-character", location, "The text holds half of a character.", "Write the whole character instead of its code.");

    private static string SingleQuoted(string value)
    {
        var text = value.Trim();
        return text.Length > 60 ? "'...'" : $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
    }
}
