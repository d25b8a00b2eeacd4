using System.Globalization;
using System.Text;
using DiffPlex;

namespace Gazette.Fixing;

/// <summary>What differs between two texts, as <c>diff -u</c> shows it.</summary>
internal static class UnifiedDiff
{
    private const int Context = 3;

    /// <summary>The diff, with <c>\n</c> at the end of each line; empty when the texts are the same.</summary>
    /// <param name="file">What the texts are called.</param>
    public static string Of(string file, string before, string after)
    {
        if (before == after)
            return "";
        var edits = Edits(before, after);
        var diff = new StringBuilder().Append(CultureInfo.InvariantCulture, $"--- {file}\n+++ {file}\n");
        var (oldLine, newLine) = (1, 1);
        for (var i = 0; i < edits.Count;)
        {
            var first = edits.FindIndex(i, edit => edit.Sign != ' ');
            if (first < 0)
                break;
            var start = Math.Max(i, first - Context);
            (oldLine, newLine) = (oldLine + start - i, newLine + start - i);
            var end = EndOfHunk(edits, first);
            Hunk(diff, edits[start..end], ref oldLine, ref newLine);
            i = end;
        }

        return diff.ToString();
    }

    /// <summary>Where a hunk ends: behind the lines that follow a change with no other near.</summary>
    private static int EndOfHunk(List<(char Sign, string Line)> edits, int change)
    {
        while (edits.FindIndex(change + 1, edit => edit.Sign != ' ') is >= 0 and var next && next - change <= 2 * Context)
            change = next;
        return Math.Min(edits.Count, change + 1 + Context);
    }

    private static void Hunk(
        StringBuilder diff, List<(char Sign, string Line)> edits, ref int oldLine, ref int newLine)
    {
        var (olds, news) = (edits.Count(edit => edit.Sign != '+'), edits.Count(edit => edit.Sign != '-'));
        diff.Append(CultureInfo.InvariantCulture, $"@@ -{oldLine},{olds} +{newLine},{news} @@\n");
        foreach (var (sign, line) in edits)
        {
            diff.Append(sign).Append(line);
            if (!line.EndsWith('\n'))
                diff.Append("\n\\ No newline at end of file\n");
        }

        (oldLine, newLine) = (oldLine + olds, newLine + news);
    }

    /// <summary>The lines of both texts in one order: those of both, of the first alone (-), of the second alone (+).</summary>
    private static List<(char Sign, string Line)> Edits(string before, string after)
    {
        var difference = Differ.Instance.CreateDiffs(
            before, after, ignoreWhiteSpace: false, ignoreCase: false, new LineChunker());
        var (olds, news) = (difference.PiecesOld, difference.PiecesNew);
        var edits = new List<(char, string)>();
        var next = 0;
        foreach (var block in difference.DiffBlocks)
        {
            edits.AddRange(olds.Skip(next).Take(block.DeleteStartA - next).Select(line => (' ', line)));
            edits.AddRange(olds.Skip(block.DeleteStartA).Take(block.DeleteCountA).Select(line => ('-', line)));
            edits.AddRange(news.Skip(block.InsertStartB).Take(block.InsertCountB).Select(line => ('+', line)));
            next = block.DeleteStartA + block.DeleteCountA;
        }

        edits.AddRange(olds.Skip(next).Select(line => (' ', line)));
        return edits;
    }

    /// <summary>Lines with their ends. What ends a line is <c>\n</c> alone: the texts have no other.</summary>
    private sealed class LineChunker : IChunker
    {
        public IReadOnlyList<string> Chunk(string text) => Lines(text);
    }

    private static string[] Lines(string text)
    {
        var lines = text.Split('\n');
        for (var i = 0; i + 1 < lines.Length; i++)
            lines[i] += "\n";
        return lines[^1].Length == 0 ? lines[..^1] : lines;
    }
}
