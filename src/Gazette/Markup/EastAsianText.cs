using System.Text;
using Markdig.Syntax.Inlines;

namespace Gazette.Markup;

/// <summary>Where Chinese and Japanese text, which is written without spaces, runs on from one line to the next.</summary>
internal static class EastAsianText
{
    /// <summary>
    /// Whether a line break stands between two characters that are written without a space (CSS Text 3, 4.1.3).
    /// </summary>
    public static bool JoinsAcross(LineBreakInline line) =>
        Neighbour(line, back: true) is { } before && Neighbour(line, back: false) is { } after
        && (IsWide(before) && IsWideOrShared(after) || IsWide(after) && IsWideOrShared(before));

    /// <summary>Whether a character is a Chinese one of the Basic Multilingual Plane.</summary>
    public static bool IsIdeograph(char c) => c is >= '\u3400' and <= '\u4DBF' or >= '\u4E00' and <= '\u9FFF';

    /// <summary>
    /// Ideographs, kana, bopomofo and full-width punctuation; not Hangul, which is written with spaces.
    /// </summary>
    public static bool IsWide(Rune rune) => rune.Value is
        >= 0x2E80 and <= 0x312F or >= 0x3190 and <= 0x4DBF or >= 0x4E00 and <= 0x9FFF or >= 0xF900 and <= 0xFAFF
        or >= 0xFE30 and <= 0xFE4F or >= 0xFF00 and <= 0xFF9F or >= 0xFFE0 and <= 0xFFE6 or >= 0x20000 and <= 0x3FFFD;

    // Quotation marks, dashes and dots that Chinese shares with other scripts: they belong to their neighbour.
    private static bool IsWideOrShared(Rune rune) =>
        IsWide(rune) || rune.Value is '‘' or '’' or '“' or '”' or '—' or '…' or '·' or '‧' or '―';

    private static Rune? Neighbour(Inline inline, bool back)
    {
        for (Inline? at = inline; at is not null; at = at.Parent)
        {
            for (var sibling = back ? at.PreviousSibling : at.NextSibling;
                sibling is not null;
                sibling = back ? sibling.PreviousSibling : sibling.NextSibling)
                if (Edge(sibling, back) is { } found)
                    return found;
            // Text beside a link or an emphasis follows on; text beside a picture's description does not.
            if (at.Parent is LinkInline { IsImage: true })
                return null;
        }

        return null;
    }

    // Tags, notes and empty pieces have no characters and are looked through.
    private static Rune? Edge(Inline inline, bool last)
    {
        switch (inline)
        {
            case LiteralInline literal:
                return Edge(literal.Content.AsSpan(), last);
            case HtmlEntityInline entity:
                return Edge(entity.Transcoded.AsSpan(), last);
            case CodeInline code:
                return Edge(code.Content, last);
            case LineBreakInline or AutolinkInline or LinkInline { IsImage: true }:
                return new Rune(' ');
            case ContainerInline container:
                for (var child = last ? container.LastChild : container.FirstChild;
                    child is not null;
                    child = last ? child.PreviousSibling : child.NextSibling)
                    if (Edge(child, last) is { } found)
                        return found;
                return null;
            default:
                return null;
        }
    }

    private static Rune? Edge(ReadOnlySpan<char> text, bool last)
    {
        if (text.IsEmpty)
            return null;
        Rune rune;
        if (last)
            Rune.DecodeLastFromUtf16(text, out rune, out _);
        else
            Rune.DecodeFromUtf16(text, out rune, out _);
        return rune;
    }
}
