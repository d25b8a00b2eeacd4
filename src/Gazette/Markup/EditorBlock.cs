using Gazette.Diagnostics;
using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Gazette.Markup;

/// <summary>A block between lines of colons, or in one of them: what Markdown cannot say.</summary>
internal sealed class EditorBlock(BlockParser parser, int colons) : ContainerBlock(parser)
{
    /// <summary>How many colons open it.</summary>
    public int Colons => colons;

    /// <summary>What it is told; null where that is wrong, and complained of already.</summary>
    public BlockLine? Opening { get; init; }

    /// <summary>The block of the program that it is; null for one of the site's own, and for an unknown one.</summary>
    public BlockKind? Kind { get; init; }

    /// <summary>Whether text follows, up to a line that closes it.</summary>
    public bool HoldsText => Kind?.HoldsText ?? true;

    /// <summary>Whether a line of colons has closed it.</summary>
    public bool IsClosed { get; set; }
}

/// <summary>
/// Finds blocks. A line of colons closes the innermost block that was opened with as many, or else the innermost that was opened
/// with fewer; in code it is code.
/// </summary>
internal sealed class EditorBlockParser : BlockParser
{
    private const int Deepest = 8;

    private static readonly object s_conversion = new();

    /// <summary>Whether a body can have blocks at all: hardly any has.</summary>
    public static bool MayFind(string markdown) =>
        Signs.Find(markdown, ":::") >= 0 || Signs.Find(markdown, "：：：") >= 0;

    /// <summary>What the parser has to be given: the body to which it complains.</summary>
    public static MarkdownParserContext ContextOf(Conversion body)
    {
        var context = new MarkdownParserContext();
        context.Properties.Add(s_conversion, body);
        return context;
    }

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var line = processor.Line;
        if (!BlockLine.Begins(line.AsSpan(), out var start, out var colons))
            return BlockState.None;
        var body = (Conversion)processor.Context!.Properties[s_conversion];
        start += line.Start;
        if (line.Text.AsSpan(start + colons, line.End + 1 - start - colons).IsWhiteSpace())
        {
            if (!body.HasStrayColons)
                body.Complain(DiagnosticCatalog.StrayColons(body.At(start), line.Text[start..(start + colons)]));
            body.HasStrayColons = true;
            return BlockState.BreakDiscard;
        }

        if (Depth(processor.CurrentContainer) == Deepest)
        {
            if (!body.HasStrayColons)
                body.Complain(DiagnosticCatalog.BlocksTooDeep(body.At(start), Deepest));
            // Who is told so need not be told of each line that closes one.
            body.HasStrayColons = true;
            return BlockState.BreakDiscard;
        }

        processor.NewBlocks.Push(Opened(body, line, start, colons));
        return BlockState.ContinueDiscard;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        var open = (EditorBlock)block;
        var line = processor.Line;
        if (BlockLine.Begins(line.AsSpan(), out var start, out var colons)
            && line.AsSpan()[(start + colons)..].IsWhiteSpace()
            && (!open.HoldsText || ClosedBy(colons, processor.CurrentBlock) == open))
        {
            open.IsClosed = true;
            open.UpdateSpanEnd(line.End);
            return BlockState.BreakDiscard;
        }

        return open.HoldsText ? BlockState.Continue : BlockState.None;
    }

    public override bool Close(BlockProcessor processor, Block block)
    {
        var closed = (EditorBlock)block;
        var body = (Conversion)processor.Context!.Properties[s_conversion];
        if (closed is { HoldsText: true, IsClosed: false, Opening: not null })
            body.Complain(DiagnosticCatalog.UnclosedBlock(
                body.At(block.Span.Start), FirstLine(body, closed), new string(':', closed.Colons)));
        return true;
    }

    private EditorBlock Opened(Conversion body, StringSlice line, int start, int colons)
    {
        var read = BlockLine.Read(body, start + colons, line.End + 1);
        var kind = read is null ? null : BlockKind.Find(read.Name);
        var templates = body.Place.Blocks();
        if (read is not null && kind is null && templates is not null && !templates.Names.Contains(read.Name))
        {
            string[] known = [.. BlockKind.Names, .. templates.Names.Except(BlockKind.Names)];
            var nearest = NearestName.Of(read.Name.Trim('{', '}', '.'), known);
            body.Complain(DiagnosticCatalog.UnknownBlock(body.At(read.Offset), read.Name, nearest, known));
            (read, kind) = (null, nearest is null ? null : BlockKind.Find(nearest));
        }
        else if (read is not null && kind is not null && !AreRight(body, read, kind, start))
        {
            read = null;
        }

        return new EditorBlock(this, colons)
        {
            Column = start,
            Span = new SourceSpan(start, line.End),
            Opening = read,
            Kind = kind,
        };
    }

    /// <summary>Whether a block is told what it needs, each once, and nothing else; complains of the rest.</summary>
    private static bool AreRight(Conversion body, BlockLine line, BlockKind kind, int start)
    {
        var told = new HashSet<BlockParameter>();
        var before = body.Diagnostics.Count;
        foreach (var argument in line.Arguments)
        {
            var parameter = argument.Name.Length == 0
                ? kind.Unnamed : Array.Find(kind.Arguments, known => known.Is(argument.Name));
            if (parameter is null)
            {
                string[] known = [.. kind.Arguments.SelectMany(known => known.OtherNames.Take(1).Prepend(known.Name))];
                body.Complain(DiagnosticCatalog.UnknownArgument(
                    body.At(argument.Offset), argument.Name, line.Name, NearestName.Of(argument.Name, known), known));
            }
            else if (!told.Add(parameter))
            {
                body.Complain(DiagnosticCatalog.ArgumentTwice(
                    body.At(argument.Offset), body.Markdown[argument.Offset..argument.End]));
            }
            else if (parameter.IsNeeded && argument.Value.Length == 0)
            {
                body.Complain(DiagnosticCatalog.NoBlockFile(body.At(argument.Offset), line.Name));
            }
        }

        if (Array.Exists(kind.Arguments, parameter => parameter.IsNeeded && !told.Contains(parameter)))
            body.Complain(DiagnosticCatalog.NoBlockFile(body.At(start), line.Name));
        return body.Diagnostics.Count == before;
    }

    private static int Depth(Block? block)
    {
        var depth = 0;
        for (; block is not null; block = block.Parent)
            depth += block is EditorBlock ? 1 : 0;
        return depth;
    }

    /// <summary>The block that a line of colons closes; null where none is open, or the line is code.</summary>
    /// <param name="innermost">The block that is open within all others.</param>
    private static EditorBlock? ClosedBy(int colons, Block? innermost)
    {
        if (innermost is FencedCodeBlock or HtmlBlock)
            return null;
        EditorBlock? shorter = null;
        for (var block = innermost; block is not null; block = block.Parent)
            if (block is EditorBlock { HoldsText: true } open)
            {
                if (open.Colons == colons)
                    return open;
                if (open.Colons < colons)
                    shorter ??= open;
            }

        return shorter;
    }

    private static string FirstLine(Conversion body, EditorBlock block)
    {
        var text = body.Markdown.AsSpan(block.Span.Start);
        return (text.IndexOfAny('\r', '\n') is >= 0 and var end ? text[..end] : text).TrimEnd().ToString();
    }
}
