using System.Text.RegularExpressions;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Gazette.Markup;

/// <summary>
/// The caption of a table: the paragraph before it, where that begins with <c>Table:</c> or <c>表：</c>. A number in it,
/// <c>Table 2:</c>, stays, as the text may name the table by it.
/// </summary>
internal static partial class TableCaption
{
    /// <summary>The caption of a table, or null where it has none.</summary>
    public static ParagraphBlock? Of(Table table)
    {
        var at = table.Parent!.IndexOf(table);
        return at > 0 && table.Parent[at - 1] is ParagraphBlock paragraph && WordOf(paragraph) is not null ? paragraph : null;
    }

    /// <summary>Whether a paragraph is written with the table that follows it.</summary>
    public static bool Is(ParagraphBlock paragraph) =>
        WordOf(paragraph) is not null && paragraph.Parent is { } parent
        && parent.IndexOf(paragraph) + 1 is var next && next < parent.Count && parent[next] is Table;

    /// <summary>Takes <c>Table:</c> away from the words of a caption.</summary>
    public static void TakeWord(ParagraphBlock caption)
    {
        var words = (LiteralInline)caption.Inline!.FirstChild!;
        if (WordOf(caption) is { Groups: [_, { Length: 0 }] } word)
            words.Content.Start += word.Length;
    }

    // Every paragraph is asked, and hardly any has one.
    private static Match? WordOf(ParagraphBlock paragraph) =>
        paragraph.Inline?.FirstChild is LiteralInline first && MayBegin(first.Content.AsSpan())
        && Word().Match(first.Content.ToString()) is { Success: true } word
        && (word.Length < first.Content.Length || first.NextSibling is not null)
            ? word
            : null;

    private static bool MayBegin(ReadOnlySpan<char> text) =>
        text.StartsWith('表') || text.StartsWith("Table", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"^(?:Table|表格?)[ \u00A0]*([0-9一二三四五六七八九十]*)[ \u00A0]*[:：][ \u3000]*", RegexOptions.IgnoreCase)]
    private static partial Regex Word();
}
