using System.Text;

namespace Gazette.Commands;

/// <summary>Text in the columns of a terminal, of which a Chinese character takes two.</summary>
internal static class ColumnText
{
    /// <summary>Columns that a text takes.</summary>
    public static int Width(string text)
    {
        var width = 0;
        foreach (var rune in text.EnumerateRunes())
            width += WidthOf(rune);
        return width;
    }

    /// <summary>The text in lines of at most so many columns, cut at spaces and beside Chinese characters.</summary>
    public static IEnumerable<string> Wrap(string text, int columns)
    {
        var (start, cut, end, width) = (0, 0, 0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            // A sign that closes belongs to what stands before it.
            if (rune.Value == ' ' || (WidthOf(rune) == 2 && !"。，、：；！？）”".Contains((char)rune.Value)))
                cut = end;
            width += WidthOf(rune);
            end += rune.Utf16SequenceLength;
            if (width <= columns || cut <= start)
                continue;
            yield return text[start..cut].TrimEnd();
            start = cut + (text[cut] == ' ' ? 1 : 0);
            width = Width(text[start..end]);
        }

        yield return text[start..];
    }

    // The wide blocks of Unicode's East Asian Width (UAX 11), as far as names and messages hold any.
    private static int WidthOf(Rune rune) => rune.Value
        is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF)
        or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6) or (>= 0x1F300 and <= 0x1F64F)
        or (>= 0x20000 and <= 0x3FFFD) ? 2 : 1;
}
