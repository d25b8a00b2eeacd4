using System.Globalization;
using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Gazette.Markup;

/// <summary>The first words of a body, by which lists name an article that has no title.</summary>
internal static class FirstWords
{
    /// <summary>Letters; a Chinese character takes the room of four.</summary>
    private const int Room = 64;

    /// <summary>The beginning of the first heading or paragraph, with an ellipsis where it goes on; empty where there is
    /// none.</summary>
    public static string Of(MarkdownDocument document, Conversion body)
    {
        foreach (var block in document.Descendants<LeafBlock>())
        {
            // What describes a picture is no part of the text.
            if (block is not (HeadingBlock or ParagraphBlock)
                || block.Inline?.FirstChild is LinkInline { IsImage: true, NextSibling: null } || IsInGallery(block))
                continue;
            var text = PlainText.Of(block.Inline, body);
            var words = string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
            if (words.Length > 0)
                return Cut(words);
        }

        return "";
    }

    private static bool IsInGallery(Block block)
    {
        for (var outer = block.Parent; outer is not null; outer = outer.Parent)
            if (outer is EditorBlock { Kind: { } kind } && kind == BlockKind.Gallery)
                return true;
        return false;
    }

    /// <summary>A text cut between two words, or behind a Chinese character; a word that is too long itself is cut too.</summary>
    public static string Cut(string text)
    {
        var room = Room;
        var (end, between) = (0, 0);
        while (end < text.Length)
        {
            var isWide = EastAsianText.IsWide(Rune.GetRuneAt(text, end));
            room -= isWide ? 4 : 1;
            if (room < 0)
                break;
            if (text[end] == ' ')
                between = end;
            end += StringInfo.GetNextTextElementLength(text, end);
            if (isWide)
                between = end;
        }

        return end == text.Length
            ? text
            : text[..(text[end] == ' ' || between == 0 ? end : between)].TrimEnd(' ', ',', ';', ':', '.', '，', '、', '；', '：', '。')
                + "…";
    }
}
