using Markdig;
using Markdig.Extensions.Footnotes;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Gazette.Markup;

/// <summary>
/// Markdig's footnotes, so that no text of an editor's vanishes: Markdig drops a note that nothing points to, and what stands in
/// brackets just before a reference, <c>[sic][^1]</c> or <c>[^1][^2]</c>, which it takes for the words of a link.
/// </summary>
internal sealed class CompleteFootnotes : IMarkdownExtension
{
    private static readonly object s_all = new();

    /// <summary>The notes that nothing in the text points to, in the order of the file.</summary>
    public static IReadOnlyList<Footnote> Unused(FootnoteGroup group) =>
        group.GetData(s_all) is List<Footnote> all ? all.FindAll(note => note.Order < 0) : [];

    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.BlockParsers.Replace<FootnoteParser>(new Parser());
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }

    private sealed class Parser : FootnoteParser
    {
        public override BlockState TryOpen(BlockProcessor processor) => Remembered(processor, base.TryOpen(processor));

        public override BlockState TryContinue(BlockProcessor processor, Block block) =>
            Remembered(processor, base.TryContinue(processor, block));

        private static BlockState Remembered(BlockProcessor processor, BlockState state)
        {
            if (processor.NewBlocks.TryPeek(out var block) && block is Footnote { Parent: FootnoteGroup group } note)
            {
                if (group.GetData(s_all) is not List<Footnote> all)
                    group.SetData(s_all, all = []);
                if (all.Count == 0 || all[^1] != note)
                {
                    all.Add(note);
                    KeepWords(processor.Document, note);
                }
            }

            return state;
        }

        private static void KeepWords(MarkdownDocument document, Footnote note)
        {
            if (document.TryGetLinkReferenceDefinition(note.Label!, out var definition)
                && definition is FootnoteLinkReferenceDefinition && definition.CreateLinkInline is { } create)
                definition.CreateLinkInline = (inlines, reference, words) => WithWords(inlines, reference, words, create);
        }

        private static Inline WithWords(InlineProcessor inlines, LinkReferenceDefinition reference, Inline? words,
            LinkReferenceDefinition.CreateLinkInlineDelegate create)
        {
            var other = words is LiteralInline { NextSibling: null } only
                && inlines.Document.TryGetLinkReferenceDefinition(only.Content.ToString(), out var named)
                    ? named as FootnoteLinkReferenceDefinition : null;
            if (words is null || other == reference)
                return create(inlines, reference, words);
            var all = new ContainerInline();
            if (other?.CreateLinkInline is { } createOther)
            {
                words.Remove();
                all.AppendChild(createOther(inlines, other, null));
            }
            else
            {
                all.AppendChild(new LiteralInline("["));
                for (Inline? word = words, next; word is not null; word = next)
                {
                    next = word.NextSibling;
                    word.Remove();
                    all.AppendChild(word);
                }

                all.AppendChild(new LiteralInline("]"));
            }

            all.AppendChild(create(inlines, reference, null));
            return all;
        }
    }
}
