using Gazette.Diagnostics;
using Markdig.Extensions.Footnotes;
using Markdig.Renderers;

namespace Gazette.Markup;

/// <summary>The number in the text that points to a note, or the arrow in the note that points back.</summary>
internal sealed class NoteReferenceRenderer : MarkdownObjectRenderer<BodyRenderer, FootnoteLink>
{
    protected override void Write(BodyRenderer renderer, FootnoteLink link)
    {
        var body = renderer.Conversion;
        var index = link.Index.ToString();
        var number = link.Footnote.Order.ToString();
        if (link.IsBackLink)
        {
            if (body.HiddenNotes.Contains(link.Index))
                return;
            renderer.Write(" <a href=\"#fnref-").Write(index).Write("\" role=\"doc-backlink\"");
            renderer.WriteAttribute("aria-label", BodyWords.Fill(body.Words.Back, link.Footnote.Order)).Write(">↩</a>");
            return;
        }

        renderer.Write("<sup id=\"fnref-").Write(index).Write("\">");
        if (body.OpenLinks > 0)
        {
            renderer.Write(number).Write("</sup>");
            return;
        }

        renderer.Write("<a href=\"#fn-").Write(number).Write("\" role=\"doc-noteref\"");
        renderer.WriteAttribute("aria-label", BodyWords.Fill(body.Words.Note, link.Footnote.Order)).Write('>').Write(number)
            .Write("</a></sup>");
    }
}

/// <summary>The notes at the end of a body, in the order of the text; those that nothing points to come last.</summary>
internal sealed class NotesRenderer : MarkdownObjectRenderer<BodyRenderer, FootnoteGroup>
{
    protected override void Write(BodyRenderer renderer, FootnoteGroup group)
    {
        var body = renderer.Conversion;
        var unused = CompleteFootnotes.Unused(group);
        renderer.EnsureLine().Write("<section class=\"footnotes\" role=\"doc-endnotes\"");
        renderer.WriteAttribute("aria-label", body.Words.Notes).WriteLine('>');
        // A list item must stand under its own number, so notes without one get a list of another kind.
        WriteList(renderer, "ol", [.. group.Cast<Footnote>().OrderBy(note => note.Order)]);
        WriteList(renderer, "ul", unused);
        renderer.WriteLine("</section>");
        foreach (var note in unused)
            body.Complain(DiagnosticCatalog.UnusedNote(body.At(note.LabelSpan.Start - 1), note.Label ?? ""));
    }

    private static void WriteList(BodyRenderer renderer, string list, IReadOnlyList<Footnote> notes)
    {
        if (notes.Count == 0)
            return;
        renderer.Write('<').Write(list).WriteLine('>');
        foreach (var note in notes)
        {
            if (note.Order > 0)
                renderer.Write("<li id=\"fn-").Write(note.Order.ToString()).WriteLine("\">");
            else
                renderer.WriteLine("<li>");
            renderer.WriteChildren(note);
            renderer.EnsureLine().WriteLine("</li>");
        }

        renderer.Write("</").Write(list).WriteLine('>');
    }
}
