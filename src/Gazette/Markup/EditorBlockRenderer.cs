using Gazette.Diagnostics;
using Gazette.Pictures;
using Gazette.Templating;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Gazette.Markup;

/// <summary>A block, which its template makes of its text and of what it is told.</summary>
internal sealed class EditorBlockRenderer : MarkdownObjectRenderer<BodyRenderer, EditorBlock>
{
    protected override void Write(BodyRenderer renderer, EditorBlock block)
    {
        var body = renderer.Conversion;
        body.HasBlocks = true;
        var before = body.Diagnostics.Count;
        // What is in it is looked at in any case.
        var content = block.Kind == BlockKind.Gallery ? "" : renderer.Captured(() => WriteText(renderer, block));
        if (block.Opening is not { } line || body.Place.Blocks() is not { } templates)
            return;
        var arguments = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var argument in line.Arguments)
        {
            var name = argument.Name.Length == 0 ? block.Kind?.Unnamed?.Name ?? "title"
                : block.Kind?.Arguments.FirstOrDefault(known => known.Is(argument.Name))?.Name ?? argument.Name;
            if (!arguments.TryAdd(name, argument.Value))
                body.Complain(DiagnosticCatalog.ArgumentTwice(
                    body.At(argument.Offset), body.Markdown[argument.Offset..argument.End]));
        }

        var pictures = new List<BlockPicture>();
        if (block.Kind == BlockKind.Gallery)
            AddPictures(renderer, block, pictures);
        var view = new BlockFiles(body, line, block.Kind).AddTo(new BlockView
        {
            Name = block.Kind?.Name ?? line.Name,
            Language = body.Place.Language,
            Title = arguments.GetValueOrDefault("caption") ?? arguments.GetValueOrDefault("title") ?? "",
            By = arguments.GetValueOrDefault("by") ?? "",
            Role = arguments.GetValueOrDefault("role") ?? "",
            Content = new HtmlText(content),
            Pictures = pictures,
            Arguments = arguments,
        });
        if (block.Kind is { HoldsText: true } && content.Length == 0 && pictures.Count == 0 && body.Diagnostics.Count == before)
            body.Complain(DiagnosticCatalog.EmptyBlock(body.At(block.Span.Start), line.Name));
        // A block that is told something wrong keeps its article out of the site, whatever else it says.
        if (body.Diagnostics.Skip(before).Any(static diagnostic => diagnostic.Severity == Severity.Error))
            return;
        try
        {
            renderer.EnsureLine().Write(templates.Render(view).Trim('\n')).WriteLine();
        }
        catch (TemplateException fault)
        {
            body.Complain(DiagnosticCatalog.BlockFailed(
                body.At(block.Span.Start), line.Name, fault.Location.ToString(), fault.Message));
        }
    }

    private static void WriteText(BodyRenderer renderer, EditorBlock block)
    {
        // In an entry of a list paragraphs have no tags, those of a block have.
        var outside = renderer.ImplicitParagraph;
        renderer.ImplicitParagraph = false;
        renderer.WriteChildren(block);
        renderer.ImplicitParagraph = outside;
    }

    /// <summary>Adds the pictures of a gallery; false, after a diagnostic, where it holds something else.</summary>
    private static bool AddPictures(BodyRenderer renderer, ContainerBlock gallery, List<BlockPicture> pictures)
    {
        foreach (var block in gallery)
        {
            if (block is ContainerBlock inner and not EditorBlock)
            {
                if (!AddPictures(renderer, inner, pictures))
                    return false;
                continue;
            }

            if (block is not ParagraphBlock)
                return Refused(renderer.Conversion, block);
            for (var inline = ((ParagraphBlock)block).Inline?.FirstChild; inline is not null; inline = inline.NextSibling)
            {
                if (inline is LinkInline { IsImage: true } link)
                    pictures.Add(PictureOf(renderer, link));
                else if (!(inline is LineBreakInline || inline is LiteralInline words && words.Content.IsEmptyOrWhitespace()))
                    return Refused(renderer.Conversion, inline);
            }
        }

        return true;
    }

    private static bool Refused(Conversion body, MarkdownObject text)
    {
        var length = Math.Clamp(text.Span.Length, 0, body.Markdown.Length - text.Span.Start);
        body.Complain(DiagnosticCatalog.TextInGallery(
            body.At(text.Span.Start), body.Markdown.Substring(text.Span.Start, length)));
        return false;
    }

    private static BlockPicture PictureOf(BodyRenderer renderer, LinkInline link)
    {
        var picture = Picture.Of(renderer.Conversion, link);
        var html = renderer.Captured(() => picture.WriteTo(renderer, withTitle: false, PictureOrder.GallerySizes));
        return new BlockPicture(new HtmlText(html), picture.Title, picture.Title.Length == 0 ? picture.Credit : "");
    }
}
