using System.Diagnostics.CodeAnalysis;
using Gazette.Diagnostics;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Gazette.Markup;

/// <summary>Turns Markdown bodies into HTML. One for each thread: it uses its buffer and renderer again for every body.</summary>
[SuppressMessage("Design", "CA1001", Justification = "The buffer is a TextWriter over memory: there is nothing to release.")]
public sealed class MarkdownConverter
{
    private static readonly MarkdownPipeline s_withTables =
        Features(new MarkdownPipelineBuilder().UsePipeTables(new PipeTableOptions { UseGfmRules = true })).Build();

    // Looking for tables costs a fifth of the whole conversion, and a body without | has none.
    private static readonly MarkdownPipeline s_withoutTables = Features(new MarkdownPipelineBuilder()).Build();

    // Blocks are rare, and looked for in those bodies alone that have colons for them.
    private static readonly Lazy<MarkdownPipeline> s_withBlocks = new(() =>
    {
        var builder = Features(new MarkdownPipelineBuilder().UsePipeTables(new PipeTableOptions { UseGfmRules = true }));
        builder.BlockParsers.Insert(0, new EditorBlockParser());
        return builder.Build();
    });

    private readonly CharBuffer _output = new();
    // AngleSharp takes 40 ms to load, and few articles need it.
    private HtmlFragment? _fragment;
    private BodyRenderer? _renderer;

    /// <summary>
    /// The HTML of a body, with all that it links to and all that is wrong with it. Whatever the text, nothing is thrown,
    /// and the HTML is valid and safe: raw HTML is cleaned, and links lead only where links may.
    /// </summary>
    public MarkdownResult Convert(string markdown, MarkdownPlace place) =>
        EditorBlockParser.MayFind(markdown) ? Convert(markdown, place, s_withBlocks.Value, EditorBlockParser.ContextOf)
            : Convert(markdown, place, markdown.Contains('|') ? s_withTables : s_withoutTables);

    internal MarkdownResult ConvertWithTables(string markdown, MarkdownPlace place) => Convert(markdown, place, s_withTables);

    /// <param name="context">What the parsers of the pipeline need to know of the body; null where they need nothing.</param>
    private MarkdownResult Convert(
        string markdown, MarkdownPlace place, MarkdownPipeline pipeline, Func<Conversion, MarkdownParserContext>? context = null)
    {
        var body = new Conversion(markdown, place);
        if (BodyLimits.Exceeded(body) is { } excess)
            return new MarkdownResult(default, [], [], [excess]);
        MarkdownDocument document;
        try
        {
            document = Write(body, pipeline, context?.Invoke(body));
        }
        catch (ArgumentException tooDeep) when (tooDeep.Message.Contains("depth limit", StringComparison.Ordinal))
        {
            // Markdig's guard against a stack overflow. It leaves the renderer half-way through the body.
            _renderer = null;
            return new MarkdownResult(default, [], [], [DiagnosticCatalog.TooDeep(body.At(0))]);
        }

        return new MarkdownResult(_output.ToUtf8(), body.Links, body.Files, body.Diagnostics)
        {
            Parts = [.. body.Outline.Ids.All],
            FirstWords = place.WantsFirstWords ? FirstWords.Of(document, body) : "",
            FirstPicture = body.FirstPicture,
            HasBlocks = body.HasBlocks,
        };
    }

    private MarkdownDocument Write(Conversion body, MarkdownPipeline pipeline, MarkdownParserContext? context)
    {
        var document = Markdown.Parse(body.Markdown, pipeline, context);
        _output.Clear();
        _renderer ??= new BodyRenderer(_output) { Conversion = body };
        _renderer.Conversion = body;
        _renderer.Render(document);
        References.Check(body, document);
        NearMisses.Check(body, document);
        body.RawHtml.Finish(body);
        if (body.RawHtml.Any)
            (_fragment ??= new HtmlFragment()).Balance(_output, body);
        return document;
    }

    private static MarkdownPipelineBuilder Features(MarkdownPipelineBuilder builder)
    {
        builder.BlockParsers.Replace<HtmlBlockParser>(new ClosedHtmlBlockParser());
        builder.BlockParsers.TryRemove<IndentedCodeBlockParser>();
        builder.BlockParsers.Insert(0, new IndentedParagraphParser(builder.BlockParsers.Find<ParagraphBlockParser>()!));
        return builder
            .UseFootnotes()
            .Use<CompleteFootnotes>()
            .UseFigures()
            .UseDefinitionLists()
            .UseAbbreviations()
            .UseTaskLists()
            .UseCjkFriendlyEmphasis()
            // Lines and columns of links; 2 of 48 µs for a body of 5 KB.
            .UsePreciseSourceLocation();
    }
}
