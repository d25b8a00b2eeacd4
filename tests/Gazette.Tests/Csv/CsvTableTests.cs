using System.Text;
using CsCheck;
using Gazette.Csv;
using Gazette.Diagnostics;

namespace Gazette.Tests.Csv;

public sealed class CsvTableTests
{
    [Theory]
    [InlineData("a,b\n1,2\n", "1: a|b", "2: 1|2")]
    [InlineData("a,b\r\n1,2\r\n3,4", "1: a|b", "2: 1|2", "3: 3|4")]
    [InlineData("a,b\r1,2\r", "1: a|b", "2: 1|2")]
    [InlineData("\uFEFFa,b\n1,2\n", "1: a|b", "2: 1|2")]
    [InlineData("a;b\n1,5;2\n", "1: a|b", "2: 1,5|2")]
    [InlineData("a\tb\n1, 5\t2\n", "1: a|b", "2: 1, 5|2")]
    [InlineData("\"a,b\";c\n1;2\n", "1: a,b|c", "2: 1|2")]
    [InlineData("sep=;\nyear, month;b\n1;2\n", "2: year, month|b", "3: 1|2")]
    [InlineData("a,b\n\"x, y\",\"say \"\"hi\"\"\"\n", "1: a|b", "2: x, y|say \"hi\"")]
    [InlineData("a,b\n\"one\r\ntwo\",2\n3,4\n", "1: a|b", "2: one\ntwo|2", "4: 3|4")]
    [InlineData(" a , \"b\" \n 1 ,\"\"\n", "1: a|b", "2: 1|")]
    [InlineData("\na,b\n\n1,\n,,,\n,2\n", "2: a|b", "4: 1|", "6: |2")]
    [InlineData("a,b,,\n1,2,,\n", "1: a|b", "2: 1|2")]
    [InlineData("乡镇,户数\n河口,“老”户\n", "1: 乡镇|户数", "2: 河口|“老”户")]
    [InlineData("only\n1\n", "1: only", "2: 1")]
    public void A_table_is_read(string text, params string[] rows)
    {
        var (table, diagnostics) = Read(text);
        Assert.Empty(diagnostics);
        Assert.Equal(rows, table!.Rows.Prepend(table.Header).Select(row => $"{row.Line}: {string.Join('|', row.Cells)}"));
    }

    [Theory]
    [InlineData("", "t.csv: error empty-csv:")]
    [InlineData(",\n \n", "t.csv: error empty-csv:")]
    [InlineData("a,b\n1,2\n3\n", "t.csv(3,1): error csv-row: The row has 1 cell, and the first row has 2.")]
    [InlineData("a,b\n1,200,2\n", "t.csv(2,1): error csv-row: The row has 3 cells, and the first row has 2.")]
    [InlineData("a,b\n1,\"2\n3,4\n", "t.csv(2,3): error csv-quotation: The quotation mark before \"2\" is never closed.")]
    [InlineData("a,b\n1,the \"Old\"\n", "t.csv(2,7): error csv-quotation:")]
    [InlineData("a,b\n\"1\" x,2\n", "t.csv(2,5): error csv-quotation:")]
    [InlineData("年份，产量\n2023，5\n", "t.csv(1,1): error csv-separator: \"年份，产量\"")]
    [InlineData("a,b\n1,\u0001\n", "t.csv(2,3): error control-character:")]
    public void A_fault_is_told_with_its_line(string text, string complaint)
    {
        var (table, diagnostics) = Read(text);
        Assert.Null(table);
        Assert.StartsWith(complaint, Assert.Single(diagnostics).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_in_another_encoding_is_told_how_to_be_saved()
    {
        // "年" in GBK.
        var complaint = Assert.Single(Read([(byte)'a', 0xC4, 0xEA]).Diagnostics);
        Assert.Equal(("not-utf-8", new FileLocation("t.csv", 1, 2)), (complaint.Name, complaint.Location));
        Assert.Contains("CSV UTF-8", complaint.Hint.ToString(), StringComparison.Ordinal);
        Assert.Equal("not-utf-8", Assert.Single(Read([0xFF, 0xFE, (byte)'a', 0]).Diagnostics).Name);
    }

    [Fact]
    public void A_table_that_is_too_large_is_refused_and_faults_are_few()
    {
        var large = "a,b\n" + string.Concat(Enumerable.Repeat("1,2\n", 100_000));
        Assert.Equal("t.csv(52,1): error csv-too-large: The table has more than 100 cells.",
            Assert.Single(Read(large, mostCells: 100).Diagnostics).ToString().Split(" Keep")[0]);
        Assert.Equal(5, Read("a,b\n" + string.Concat(Enumerable.Repeat("1\n", 100))).Diagnostics.Count);
        Assert.Single(Read("a,b\n\"" + new string('"', 200_001)).Diagnostics);
    }

    [Fact]
    public void What_is_written_with_quotation_marks_is_read_again() => Property.Holds(
        Gen.Char["ab \t,;\"\n，汉"].Array[0, 6].Select(signs => new string(signs)).Array[2, 4].Array[1, 5],
        2_000,
        rows =>
        {
            var columns = rows[0].Length;
            string[] header = [.. Enumerable.Range(0, columns).Select(i => $"c{i}")];
            string[][] all = [header, .. rows.Where(row => row.Length == columns)];
            var text = string.Concat(all.Select(row =>
                string.Join(',', row.Select(cell => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")) + "\r\n"));
            var (table, diagnostics) = Read(text);
            Assert.Empty(diagnostics);
            Assert.Equal(all.Where(row => row.Any(cell => cell.Length > 0)),
                table!.Rows.Prepend(table.Header).Select(row => row.Cells));
        },
        rows => string.Join('\n', rows.Select(row => string.Join('|', row))));

    private static (CsvTable? Table, List<Diagnostic> Diagnostics) Read(string text, int mostCells = 100_000) =>
        Read(Encoding.UTF8.GetBytes(text), mostCells);

    private static (CsvTable? Table, List<Diagnostic> Diagnostics) Read(byte[] bytes, int mostCells = 100_000)
    {
        var diagnostics = new List<Diagnostic>();
        return (CsvTable.Read(bytes, "t.csv", mostCells, diagnostics), diagnostics);
    }
}
