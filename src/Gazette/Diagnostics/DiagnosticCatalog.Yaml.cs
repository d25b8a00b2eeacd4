using System.Globalization;

namespace Gazette.Diagnostics;

// Front matter and site.config.yml are both written in YAML, a word editors need not know: it is never named here.
public static partial class DiagnosticCatalog
{
    // What gazette fix mends.
    public const string TabName = "tab";
    public const string FullWidthColonName = "full-width-colon";
    public const string NoSpaceAfterColonName = "no-space-after-colon";
    public const string NeedsQuotationName = "needs-quotation";

    public static Diagnostic UnreadableLine(FileLocation location, string line) =>
        Error("unreadable-line", location,
            line.Trim().Length == 0 ? "The settings cannot be read from here on." : $"{Quote(line)} cannot be read.",
            "Write one \"name: value\" on each line; below a name, put two spaces before each line that belongs to it.");

    public static Diagnostic UnclosedQuotation(FileLocation location, string text) =>
        Error("unclosed-quotation", location, $"The quotation mark before {Quote(text[1..])} is never closed.",
            "Close it at the end of the text, or take it away.");

    public static Diagnostic TextAroundQuotation(FileLocation location, string value) =>
        Error(NeedsQuotationName, location,
            $"{Quote(value)} begins with a quotation mark, but the text goes on after the closing one.",
            $"Put the whole text between single quotation marks: {SingleQuoted(value)}.");

    public static Diagnostic NeedsQuotation(FileLocation location, string value) =>
        Error(NeedsQuotationName, location,
            $"{Quote(value)} cannot stand without quotation marks, because of a colon or the sign it begins with.",
            $"Put the whole text between single quotation marks: {SingleQuoted(value)}.");

    public static Diagnostic Tab(FileLocation location) =>
        Error(TabName, location, "The line begins with a tab.", "Write two spaces for each step inwards.");

    public static Diagnostic FullWidthColon(FileLocation location, string name) =>
        Error(FullWidthColonName, location, $"The colon after {Quote(name)} is the wide Chinese one \"：\".",
            $"Write the narrow colon and a space: \"{name.Trim()}: \".");

    public static Diagnostic NoSpaceAfterColon(FileLocation location, string name) =>
        Error(NoSpaceAfterColonName, location, $"A space is missing after \"{name.Trim()}:\".",
            $"Write \"{name.Trim()}: \" and then the value.");

    public static Diagnostic NoSpaceAfterHyphen(FileLocation location, string items) =>
        Error("no-space-after-hyphen", location, $"A space is missing after the hyphen in {Quote(items)}.",
            "Write each entry of the list on its own line, as \"- \" and its text.");

    public static Diagnostic WideHyphen(FileLocation location, string item) =>
        Error("wide-hyphen", location, $"{Quote(item)} begins with a sign that begins no entry of a list.",
            $"Write a narrow hyphen and a space: \"- {item[1..].Trim()}\".");

    public static Diagnostic NoteInBrackets(FileLocation location, string note) =>
        Error(NeedsQuotationName, location, $"{Quote(note)} is read as a note, because # stands behind a space or a bracket.",
            "Put each text that begins with # between single quotation marks: ['#...', ...].");

    public static Diagnostic NeedsQuotationWithin(FileLocation location, string value) =>
        Error(NeedsQuotationName, location, $"A text within {Quote(value)} cannot stand without quotation marks, because of a "
            + "colon, a comma, a bracket or the sign it begins with.",
            value[0] == '{'
                ? "Put that text between single quotation marks: {name: '...', ...}."
                : "Put that text between single quotation marks: ['...', ...].");

    public static Diagnostic BeginsWithSign(FileLocation location, string text) =>
        Error(NeedsQuotationName, location, $"{Quote(text)} begins with {text[0]}, which has a meaning of its own here.",
            "Put the whole text between single quotation marks.");

    public static Diagnostic BadBackslash(FileLocation location, string value) =>
        Error(NeedsQuotationName, location, $"The backslash in {value.Trim()} stands before a letter it cannot stand before.",
            $"Put the text between single quotation marks: {SingleQuoted(value)}.");

    public static Diagnostic UnclosedBracket(FileLocation location, char open, char close) =>
        Error("unclosed-bracket", location, $"The bracket {open} is never closed.",
            $"Close it with {close}, or put the whole text between single quotation marks.");

    public static Diagnostic Indented(FileLocation location, string line) =>
        Error("wrong-indent", location, $"{Quote(line)} begins further in than the line above it allows.",
            "Take the spaces before it away.");

    public static Diagnostic TooDeep(FileLocation location, int deepest) =>
        Error("too-deep", location,
            string.Create(CultureInfo.InvariantCulture, $"Lists lie within lists more than {deepest} levels deep."),
            "Write the value on one line.");

    public static Diagnostic KeyIsNotText(FileLocation location) =>
        Error("unreadable-line", location, "A list or a group stands where a name should be.",
            "Write a name, a colon, a space and a value.");

    public static Diagnostic ControlCharacter(FileLocation location, char character) =>
        Error("control-character", location, $"The text holds the invisible character U+{(int)character:X4}.",
            "Delete it and write the text anew.");

    private static string SingleQuoted(string value)
    {
        var text = value.Trim();
        // What stands between quotation marks already changes them, it does not get a second pair.
        if (text.Length > 2 && text[0] is '"' or '\'' && text[^1] == text[0])
            text = text[1..^1];
        return text.Length > 60 ? "'...'" : $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
    }
}
