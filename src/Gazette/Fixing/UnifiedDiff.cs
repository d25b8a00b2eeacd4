using System.Globalization;
using System.Text;

namespace Gazette.Fixing;

/// <summary>What differs between two texts, as <c>diff -u</c> shows it.</summary>
internal static class UnifiedDiff
{
    private const int Context = 3;

    /// <summary>Pairs of lines that are compared; of more all are shown as changed.</summary>
    private const int MostPairs = 4_000_000;

    /// <summary>The diff, with <c>\n</c> at the end of each line; empty when the texts are the same.</summary>
    /// <param name="file">What the texts are called.</param>
    public static string Of(string file, string before, string after)
    {
        if (before == after)
            return "";
        var edits = Edits(Lines(before), Lines(after));
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
    private static List<(char Sign, string Line)> Edits(string[] before, string[] after)
    {
        var start = before.AsSpan().CommonPrefixLength(after);
        var end = 0;
        while (end < Math.Min(before.Length, after.Length) - start && before[^(end + 1)] == after[^(end + 1)])
            end++;
        var edits = before[..start].Select(line => (' ', line)).ToList();
        var (olds, news) = (before[start..^end], after[start..^end]);
        edits.AddRange((long)olds.Length * news.Length > MostPairs
            ? [.. olds.Select(line => ('-', line)), .. news.Select(line => ('+', line))] : Aligned(olds, news));
        edits.AddRange(before[(before.Length - end)..].Select(line => (' ', line)));
        return edits;
    }

    /// <summary>The same by the longest common subsequence.</summary>
    private static List<(char Sign, string Line)> Aligned(string[] olds, string[] news)
    {
        var edits = new List<(char, string)>();
        var longest = new int[olds.Length + 1, news.Length + 1];
        for (var i = olds.Length - 1; i >= 0; i--)
            for (var j = news.Length - 1; j >= 0; j--)
                longest[i, j] = olds[i] == news[j] ? longest[i + 1, j + 1] + 1 : Math.Max(longest[i + 1, j], longest[i, j + 1]);
        var (x, y) = (0, 0);
        while (x < olds.Length || y < news.Length)
        {
            if (x < olds.Length && y < news.Length && olds[x] == news[y])
            {
                edits.Add((' ', olds[x++]));
                y++;
            }
            else if (x < olds.Length && (y == news.Length || longest[x + 1, y] >= longest[x, y + 1]))
                edits.Add(('-', olds[x++]));
            else
                edits.Add(('+', news[y++]));
        }

        return edits;
    }

    private static string[] Lines(string text)
    {
        var lines = text.Split('\n');
        for (var i = 0; i + 1 < lines.Length; i++)
            lines[i] += "\n";
        return lines[^1].Length == 0 ? lines[..^1] : lines;
    }
}
