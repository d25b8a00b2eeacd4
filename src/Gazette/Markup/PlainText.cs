using System.Text;
using Markdig.Extensions.Abbreviations;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax.Inlines;

namespace Gazette.Markup;

/// <summary>The words of a heading or of a picture's description, without marks.</summary>
internal static class PlainText
{
    public static string Of(ContainerInline? inlines, Conversion body)
    {
        if (inlines?.FirstChild is LiteralInline { NextSibling: null } only)
            return only.Content.ToString();
        var text = new StringBuilder();
        Append(text, inlines, body);
        return text.ToString();
    }

    private static void Append(StringBuilder text, ContainerInline? inlines, Conversion body)
    {
        for (var inline = inlines?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    text.Append(literal.Content.AsSpan());
                    break;
                case CodeInline code:
                    text.Append(code.Content);
                    break;
                case HtmlEntityInline entity:
                    text.Append(entity.Transcoded.AsSpan());
                    break;
                case AbbreviationInline abbreviation:
                    text.Append(abbreviation.Abbreviation.Label);
                    break;
                case AutolinkInline link:
                    text.Append(link.Url);
                    break;
                case LineBreakInline line when !EastAsianText.JoinsAcross(line):
                    text.Append(' ');
                    break;
                case FootnoteLink note when inlines is LinkInline { IsImage: true }:
                    body.HiddenNotes.Add(note.Index);
                    break;
                case DelimiterInline delimiter:
                    text.Append(delimiter.ToLiteral());
                    Append(text, delimiter, body);
                    break;
                case ContainerInline container:
                    Append(text, container, body);
                    break;
            }
        }
    }
}
