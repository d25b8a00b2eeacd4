using System.Buffers;
using System.Globalization;
using Gazette.Configuration;
using Gazette.Diagnostics;
using static Gazette.Diagnostics.Wording;

namespace Gazette.Content;

/// <summary>Which names of files can be part of an address, now and on any other computer.</summary>
internal static class FileNames
{
    // What ends or changes a path in an address (? # % \), and what no file may be called on Windows.
    public static SearchValues<char> Forbidden { get; } = SearchValues.Create("?#%\\/:*\"<>|");

    /// <summary>The first part of a path that no file or folder may be called on Windows, or null.</summary>
    public static string? WindowsFaultOf(string file)
    {
        foreach (var part in file.AsSpan().Split('/'))
            if (Slug.IsWindowsDevice(file.AsSpan(part)))
                return file[part];
        return null;
    }

    /// <summary>What is wrong with <paramref name="name"/>, as the second half of a sentence, or null.</summary>
    public static Wording? FaultOf(string name)
    {
        if (name.AsSpan().IndexOfAny(Forbidden) is >= 0 and var at)
            return Say("holds the character {0}", "含有字符 {0}", name[at].ToString());
        if (name[0] == ' ' || name[^1] is ' ' or '.')
            return Say("begins or ends with a space or ends with a dot", "以空格开头或结尾，或以点结尾");
        foreach (var c in name)
        {
            if (char.IsAscii(c) && !char.IsControl(c))
                continue;
            if (c == '\uFFFD')
                return Say("is not written in UTF-8", "不是 UTF-8 编码");
            if (char.IsControl(c) || CharUnicodeInfo.GetUnicodeCategory(c)
                is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
                return Say("holds the invisible character U+{0:X4}", "含有看不见的字符 U+{0:X4}", (int)c);
            // Not in normalization form C (UAX 15): the same letter would have two addresses. The runtime's own test needs ICU,
            // so this names the marks and letters that form C composes, which are what macOS and old Korean and Japanese files
            // bring.
            if (c is (>= '\u0300' and <= '\u036F') or '\u3099' or '\u309A'
                or (>= '\u1100' and <= '\u11FF') or (>= '\uF900' and <= '\uFAFF'))
                return Say("writes a letter in pieces (U+{0:X4})", "把一个字母拆开来写（U+{0:X4}）", (int)c);
        }

        return null;
    }
}
