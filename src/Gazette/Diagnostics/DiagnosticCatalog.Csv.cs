using static Gazette.Diagnostics.Wording;

namespace Gazette.Diagnostics;

// Tables that spreadsheets save as CSV.
public static partial class DiagnosticCatalog
{
    internal static Diagnostic CsvNotUtf8(FileLocation location) =>
        Error(NotUtf8Name, location, Say("The table is not saved as UTF-8.", "表格没有存成 UTF-8 编码。"),
            Say("Save it from Excel or WPS as \"CSV UTF-8 (Comma delimited)\"; elsewhere choose the encoding UTF-8, not GBK or "
                    + "ANSI.",
                "请在 Excel 或 WPS 里另存为“CSV UTF-8（逗号分隔）”；用其他软件时编码选 UTF-8，不要选 GBK 或 ANSI。"));

    internal static Diagnostic CsvEmpty(string file) =>
        Error("empty-csv", new FileLocation(file), Say("The table is empty.", "表格是空的。"),
            Say("Write the names of the columns in its first line and one row on each line below.",
                "请在第一行写各栏的名称，以下每行写一条。"));

    internal static Diagnostic CsvWideSeparator(FileLocation location, string line) =>
        Error("csv-separator", location,
            Say("{0} has wide Chinese commas, and so is one single cell.", "{0}用了中文（全角）逗号或分号，整行只算一格。", Quote(line)),
            Say("Write narrow commas between the cells.", "各格之间请用英文（半角）逗号。"));

    internal static Diagnostic CsvRow(FileLocation location, int cells, int columns) =>
        Error("csv-row", location,
            Count(cells, "The row has {0} cell, and the first row has {1}.", "The row has {0} cells, and the first row has {1}.",
                "这一行有 {0} 格，而第一行有 {1} 格。", columns),
            Say("Put a cell that holds a comma in quotation marks, \"1,200\", and write the comma of an empty cell too.",
                "格子里有逗号时请给整格加英文引号，例如 \"1,200\"；空格子的逗号也要写。"));

    internal static Diagnostic CsvUnclosedQuotation(FileLocation location, string cell) =>
        Error("csv-quotation", location,
            Say("The quotation mark before {0} is never closed.", "{0}前面的引号没有配对。", Quote(cell[1..])),
            Say("Close it at the end of the cell, or take it away.", "请在这一格末尾补上另一半引号，或去掉这个引号。"));

    internal static Diagnostic CsvStrayQuotation(FileLocation location, string cell) =>
        Error("csv-quotation", location,
            Say("A quotation mark stands in the middle of the cell at {0}.", "{0}这一格的中间有英文引号。", Quote(cell)),
            Say("Put the whole cell in quotation marks and write each one inside it twice, or use the curly ones of text.",
                "请给整格加英文引号，里面的引号写两遍；或改用中文引号。"));

    internal static Diagnostic CsvTooLarge(FileLocation location, int most) =>
        Error("csv-too-large", location, Say("The table has more than {0:N0} cells.", "表格超过 {0:N0} 格。", most),
            Say("Keep the rows that readers need, or cut it into several files.", "请只留读者需要的行，或分成几个文件。"));
}
