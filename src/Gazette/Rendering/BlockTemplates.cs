using System.Buffers;
using System.Collections.Concurrent;
using System.Text;
using Gazette.Configuration;
using Gazette.Markup;
using Gazette.Pages;
using Gazette.Templating;

namespace Gazette.Rendering;

/// <summary>
/// The templates of blocks: <c>templates/blocks/</c>. They are rendered while articles are read, so they see the block, the words
/// of the interface and the settings, and nothing of the archive.
/// </summary>
internal sealed class BlockTemplates : IBlockTemplates
{
    /// <summary>Where they lie, from templates/. Those in folders below are parts of others.</summary>
    public const string Folder = "blocks/";

    /// <summary>What they can call beside the language's own functions: what depends on nothing but settings and words.</summary>
    private static readonly string[] s_functions =
        ["href", "absolute", "fill", "text_in", "title_in", "number_text", "plural", "language_name"];

    private readonly TemplateFolder _templates;
    private readonly Lazy<SiteFrame> _frame;

    // One for each thread that renders a block just now.
    private readonly ConcurrentBag<Renderer> _idle = [];

    public BlockTemplates(TemplateFolder templates, SiteConfig config)
    {
        _templates = templates;
        _frame = new(() => new SiteFrame(config, templates.Words, Edition.Of(config, templates.Words)));
        Names = [.. templates.Names.Select(NameOf).OfType<string>()];
    }

    public IReadOnlyCollection<string> Names { get; }

    /// <summary>The names of the functions that templates of blocks can call beside the language's own.</summary>
    public static IReadOnlyList<string> Functions => s_functions;

    /// <summary>The block that a template is for; null where it is for none.</summary>
    /// <param name="template">Its name: <c>blocks/video</c>.</param>
    public static string? NameOf(string template) =>
        template.StartsWith(Folder, StringComparison.Ordinal) && !template[Folder.Length..].Contains('/')
            ? template[Folder.Length..] : null;

    /// <summary>
    /// Finds a template that one of a block includes, by its name. Any other would see a page, and change without the articles
    /// being read again.
    /// </summary>
    public static Func<string, Template?> PartOf(TemplateFolder templates) =>
        name => name.StartsWith(Folder, StringComparison.Ordinal) ? templates.Include(name) : null;

    public string Render(BlockView block)
    {
        var renderer = _idle.TryTake(out var idle) ? idle : new Renderer(_templates, _frame.Value);
        var html = renderer.Render(block);
        // One that failed is not used again.
        _idle.Add(renderer);
        return html;
    }

    private sealed class Renderer
    {
        private readonly TemplateFolder _templates;
        private readonly SiteFrame _frame;
        private readonly SiteFunctions _functions;
        private readonly RenderContext _context;
        private readonly ArrayBufferWriter<byte> _buffer = new();

        public Renderer(TemplateFolder templates, SiteFrame frame)
        {
            _templates = templates;
            _frame = frame;
            _functions = new SiteFunctions(frame, new Notices(() => new RenderContext()), templates.InlineScript);
            _context = new RenderContext
            {
                // Whatever the file is called: what editors write is text.
                AutoEscape = true,
                RegexTimeOut = TimeSpan.FromSeconds(1),
                Loader = PartOf(templates),
            };
            foreach (var function in _functions.All.Where(function => s_functions.Contains(function.Name)))
                _context.SetBuiltin(function.Name, function);
        }

        public string Render(BlockView block)
        {
            _functions.SpeakWords(block.Language);
            _context.ClearGlobals();
            _context.SetGlobal("text", _frame.Words.In(block.Language));
            _context.SetGlobal("block", block);
            _buffer.ResetWrittenCount();
            _templates.Of(Folder + block.Name).Render(_context, _buffer);
            return Encoding.UTF8.GetString(_buffer.WrittenSpan);
        }
    }
}
