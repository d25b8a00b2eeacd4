using Gazette.Diagnostics;
using Markdig.Extensions.TaskLists;
using Markdig.Renderers;
using Markdig.Syntax.Inlines;

namespace Gazette.Markup;

/// <summary>
/// A line break; one that the editor only made to keep lines short makes no space between two Chinese characters.
/// </summary>
internal sealed class LineBreakRenderer : MarkdownObjectRenderer<BodyRenderer, LineBreakInline>
{
    protected override void Write(BodyRenderer renderer, LineBreakInline line)
    {
        if (line.IsHard)
            renderer.WriteLine("<br>");
        else if (!EastAsianText.JoinsAcross(line))
            renderer.WriteLine();
    }
}

/// <summary>Words; two asterisks among them were meant to print others bold, and do not.</summary>
internal sealed class WordsRenderer : MarkdownObjectRenderer<BodyRenderer, LiteralInline>
{
    protected override void Write(BodyRenderer renderer, LiteralInline words)
    {
        if (words.Content.Length == 2 && words.Content.Text[words.Content.Start] == '*' && words.Content.AsSpan() is "**")
            renderer.Conversion.ComplainOfAsterisks(words);
        renderer.WriteEscape(ref words.Content);
    }
}

/// <summary>A link or a picture.</summary>
internal sealed class LinkRenderer : MarkdownObjectRenderer<BodyRenderer, LinkInline>
{
    protected override void Write(BodyRenderer renderer, LinkInline link)
    {
        var body = renderer.Conversion;
        if (link.IsImage)
        {
            Picture.Of(body, link).WriteTo(renderer, withTitle: true);
            return;
        }

        var written = WrittenOf(body, link);
        // Markdig leaves links within links to the text of images; HTML knows none.
        if (body.OpenLinks > 0 || LinkTarget.Of(body, written) is not { } target)
        {
            renderer.WriteChildren(link);
            return;
        }

        WriteOpenTag(renderer, target, link.Title);
        body.OpenLinks++;
        if (link.FirstChild is null)
        {
            body.Complain(DiagnosticCatalog.EmptyLink(body.At(written.Offset), written.Written));
            renderer.WriteEscape(written.Written);
        }

        renderer.WriteChildren(link);
        body.OpenLinks--;
        renderer.Write("</a>");
    }

    /// <summary>The link as it stands in the file; a link by reference stands where its address is defined.</summary>
    public static WrittenLink WrittenOf(Conversion body, LinkInline link)
    {
        if (link.Reference is not null)
            body.UsedDefinitions.Add(link.Reference);
        var span = link.Reference is { } reference ? reference.UrlSpan : link.UrlSpan;
        var url = link.Url ?? "";
        if (span.IsEmpty || span.Start < 0 || span.End >= body.Markdown.Length)
            return new WrittenLink(url, url, link.Span.Start);
        var written = body.Markdown.AsSpan(span.Start, span.Length);
        return written is ['<', .., '>']
            ? new WrittenLink(url, written[1..^1].ToString(), span.Start + 1)
            : new WrittenLink(url, written.SequenceEqual(url) ? url : written.ToString(), span.Start);
    }

    public static void WriteOpenTag(BodyRenderer renderer, LinkTarget target, string? title)
    {
        renderer.Write("<a href=\"").WriteEscape(target.Href).Write('"');
        if (!string.IsNullOrEmpty(title))
            renderer.WriteAttribute("title", title);
        renderer.Write(target.IsExternal ? " rel=\"noopener\">" : ">");
    }
}

/// <summary>An address between angle brackets.</summary>
internal sealed class AutolinkRenderer : MarkdownObjectRenderer<BodyRenderer, AutolinkInline>
{
    protected override void Write(BodyRenderer renderer, AutolinkInline link)
    {
        var body = renderer.Conversion;
        var written = new WrittenLink(link.IsEmail ? "mailto:" + link.Url : link.Url, link.Url, link.Span.Start + 1);
        var target = body.OpenLinks == 0 ? LinkTarget.Of(body, written) : null;
        if (target is { } found)
            LinkRenderer.WriteOpenTag(renderer, found, null);
        renderer.WriteEscape(link.Url);
        if (target is not null)
            renderer.Write("</a>");
    }
}

/// <summary>The box of a task: readers see whether it is ticked, and cannot tick it.</summary>
internal sealed class TaskRenderer : MarkdownObjectRenderer<BodyRenderer, TaskList>
{
    protected override void Write(BodyRenderer renderer, TaskList task)
    {
        var words = renderer.Conversion.Words;
        renderer.Write(task.Checked ? "<input type=\"checkbox\" disabled checked" : "<input type=\"checkbox\" disabled");
        renderer.WriteAttribute("aria-label", task.Checked ? words.Done : words.Open).Write('>');
    }
}
