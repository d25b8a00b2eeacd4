using Markdig;
using Markdig.Extensions.Footnotes;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax;

namespace Gazette.Markup;

/// <summary>Markdig's footnotes, without its habit of dropping a note that nothing points to: no text of an editor's may vanish.</summary>
internal sealed class FootnotesInOrder : IMarkdownExtension
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

        public override BlockState TryContinue(BlockProcessor processor, Block block) => Remembered(processor, base.TryContinue(processor, block));

        private static BlockState Remembered(BlockProcessor processor, BlockState state)
        {
            if (processor.NewBlocks.TryPeek(out var block) && block is Footnote { Parent: FootnoteGroup group } note)
            {
                if (group.GetData(s_all) is not List<Footnote> all)
                    group.SetData(s_all, all = []);
                if (all.Count == 0 || all[^1] != note)
                    all.Add(note);
            }

            return state;
        }
    }
}
