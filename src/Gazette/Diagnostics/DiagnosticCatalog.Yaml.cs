using static Gazette.Diagnostics.Wording;

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
            line.Trim().Length == 0
                ? Say("The settings cannot be read from here on.", "从这里起读不懂。")
                : Say("{0} cannot be read.", "读不懂{0}。", Quote(line)),
            Say("Write one \"name: value\" on each line; below a name, put two spaces before each line that belongs to it.",
                "每行写一项“名称: 内容”；属于某一项的下级内容，每行前空两格。"));

    public static Diagnostic UnclosedQuotation(FileLocation location, string text) =>
        Error("unclosed-quotation", location,
            Say("The quotation mark before {0} is never closed.", "{0}前面的引号没有配对。", Quote(text[1..])),
            Say("Close it at the end of the text, or take it away.", "请在文字末尾补上另一半引号，或去掉这个引号。"));

    public static Diagnostic TextAroundQuotation(FileLocation location, string value) =>
        Error(NeedsQuotationName, location,
            Say("{0} begins with a quotation mark, but the text goes on after the closing one.",
                "{0}以引号开头，后一半引号之后却还有文字。", Quote(value)),
            InSingleQuotes(value));

    public static Diagnostic NeedsQuotation(FileLocation location, string value) =>
        Error(NeedsQuotationName, location,
            Say("{0} cannot stand without quotation marks, because of a colon or the sign it begins with.",
                "{0}含有冒号或以特殊符号开头，必须加引号。", Quote(value)),
            InSingleQuotes(value));

    public static Diagnostic Tab(FileLocation location) =>
        Error(TabName, location, Say("The line begins with a tab.", "这一行以制表符（Tab）开头。"),
            Say("Write two spaces for each step inwards.", "请改用空格，每缩进一级写两个。"));

    public static Diagnostic FullWidthColon(FileLocation location, string name) =>
        Error(FullWidthColonName, location,
            Say("The colon after {0} is the wide Chinese one \"：\".", "{0}后面用了中文（全角）冒号“：”。", Quote(name)),
            Say("Write the narrow colon and a space: \"{0}: \".", "请改成英文（半角）冒号加一个空格：“{0}: ”。", name.Trim()));

    public static Diagnostic NoSpaceAfterColon(FileLocation location, string name) =>
        Error(NoSpaceAfterColonName, location, Say("A space is missing after \"{0}:\".", "“{0}:”后面少一个空格。", name.Trim()),
            Say("Write \"{0}: \" and then the value.", "请写成“{0}: ”，再写内容。", name.Trim()));

    public static Diagnostic NoSpaceAfterHyphen(FileLocation location, string items) =>
        Error("no-space-after-hyphen", location,
            Say("A space is missing after the hyphen in {0}.", "{0}里的连字符后面少一个空格。", Quote(items)),
            Say("Write each entry of the list on its own line, as \"- \" and its text.", "列表每项各占一行，写成“- ”加文字。"));

    public static Diagnostic WideHyphen(FileLocation location, string item) =>
        Error("wide-hyphen", location,
            Say("{0} begins with a sign that begins no entry of a list.", "{0}开头的符号不能用来列项。", Quote(item)),
            Say("Write a narrow hyphen and a space: \"- {0}\".", "请写半角连字符加一个空格：“- {0}”。", item[1..].Trim()));

    public static Diagnostic NoteInBrackets(FileLocation location, string note) =>
        Error(NeedsQuotationName, location, Say("{0} is read as a note, because # stands behind a space or a bracket.",
                "空格或括号后面的 # 表示注释，{0}被当成了注释。", Quote(note)),
            Say("Put each text that begins with # between single quotation marks: ['#...', ...].",
                "以 # 开头的文字请各加英文单引号：“['#...', ...]”。"));

    public static Diagnostic NeedsQuotationWithin(FileLocation location, string value) =>
        Error(NeedsQuotationName, location,
            Say("A text within {0} cannot stand without quotation marks, because of a colon, a comma, a bracket or the sign it "
                + "begins with.",
                "{0}中有的文字含有冒号、逗号、括号或以特殊符号开头，必须加引号。", Quote(value)),
            value[0] == '{'
                ? Say("Put that text between single quotation marks: {name: '...', ...}.",
                    "请给那段文字加英文单引号：“{name: '...', ...}”。")
                : Say("Put that text between single quotation marks: ['...', ...].", "请给那段文字加英文单引号：“['...', ...]”。"));

    public static Diagnostic BeginsWithSign(FileLocation location, string text) =>
        Error(NeedsQuotationName, location, Say("{0} begins with {1}, which has a meaning of its own here.",
                "{0}以 {1} 开头，这个符号在这里另有含义。", Quote(text), text[..1]),
            Say("Put the whole text between single quotation marks.", "请给整段文字加英文单引号。"));

    public static Diagnostic BadBackslash(FileLocation location, string value) =>
        Error(NeedsQuotationName, location, Say("The backslash in {0} stands before a letter it cannot stand before.",
                "“{0}”中的反斜杠不能放在那个字符前面。", value.Trim()),
            Say("Put the text between single quotation marks: {0}.", "请改用英文单引号：{0}。", SingleQuoted(value)));

    public static Diagnostic UnclosedBracket(FileLocation location, char open, char close) =>
        Error("unclosed-bracket", location, Say("The bracket {0} is never closed.", "括号“{0}”没有配对。", open.ToString()),
            Say("Close it with {0}, or put the whole text between single quotation marks.",
                "请补上“{0}”，或给整段文字加英文单引号。", close.ToString()));

    public static Diagnostic Indented(FileLocation location, string line) =>
        Error("wrong-indent", location,
            Say("{0} begins further in than the line above it allows.", "{0}缩进过多，与上一行不合。", Quote(line)),
            Say("Take the spaces before it away.", "请去掉它前面的空格。"));

    public static Diagnostic TooDeep(FileLocation location, int deepest) =>
        Error("too-deep", location,
            Say("Lists lie within lists more than {0} levels deep.", "列表一层套一层，超过 {0} 层。", deepest),
            Say("Write the value on one line.", "请把内容写在一行里。"));

    public static Diagnostic KeyIsNotText(FileLocation location) =>
        Error("unreadable-line", location, Say("A list or a group stands where a name should be.", "这里应是名称，却写了列表或一组内容。"),
            Say("Write a name, a colon, a space and a value.", "请写名称、半角冒号、空格、内容。"));

    public static Diagnostic ControlCharacter(FileLocation location, char character) =>
        Error("control-character", location,
            Say("The text holds the invisible character U+{0:X4}.", "文字里有看不见的字符 U+{0:X4}。", (int)character),
            Say("Delete it and write the text anew.", "请删去，重新输入这段文字。"));

    private static Wording InSingleQuotes(string value) => Say(
        "Put the whole text between single quotation marks: {0}.", "请给整段文字加英文单引号：{0}。", SingleQuoted(value));

    private static string SingleQuoted(string value)
    {
        var text = value.Trim();
        // What stands between quotation marks already changes them, it does not get a second pair.
        if (text.Length > 2 && text[0] is '"' or '\'' && text[^1] == text[0])
            text = text[1..^1];
        return text.Length > 60 ? "'...'" : $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
    }
}
