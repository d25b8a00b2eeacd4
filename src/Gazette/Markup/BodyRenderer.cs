using Markdig.Extensions.Abbreviations;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Figures;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;

namespace Gazette.Markup;

/// <summary>Writes a parsed body as HTML. Its renderers hold no state: all of it is in <see cref="Conversion"/>.</summary>
internal sealed class BodyRenderer : HtmlRenderer
{
    public BodyRenderer(CharBuffer output)
        : base(output)
    {
        ObjectRenderers.Clear();
        ObjectRenderers.AddRange(
        [
            // Inlines first: Markdig asks from the top, once for each kind.
            new WordsRenderer(),
            new LineBreakRenderer(),
            new EmphasisInlineRenderer(),
            new LinkRenderer(),
            new AutolinkRenderer(),
            new CodeInlineRenderer(),
            new HtmlEntityInlineRenderer(),
            new HtmlInlineRenderer(),
            new NoteReferenceRenderer(),
            new TaskRenderer(),
            new HtmlAbbreviationRenderer(),
            new DelimiterInlineRenderer(),

            new ParagraphRenderer(),
            new HeadingRenderer(),
            new ListRenderer(),
            new QuoteBlockRenderer(),
            new TableRenderer(),
            new EditorBlockRenderer(),
            new NotesRenderer(),
            new HtmlDefinitionListRenderer(),
            new FigureRenderer(),
            new HtmlFigureCaptionRenderer(),
            new CodeBlockRenderer(),
            new ThematicBreakRenderer(),
            new HtmlBlockRenderer(),
        ]);
    }

    /// <summary>The body being written. Set before each <c>Render</c>.</summary>
    public required Conversion Conversion { get; set; }

    public BodyRenderer WriteAttribute(string name, string value)
    {
        Write(' ').Write(name).Write("=\"").WriteEscape(value).Write('"');
        return this;
    }

    /// <summary>What is written meanwhile, instead of writing it.</summary>
    public string Captured(Action write)
    {
        var output = (CharBuffer)Writer;
        var from = output.Text.Length;
        EnsureLine();
        write();
        return output.Take(from).Trim('\n');
    }
}
