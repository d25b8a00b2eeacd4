using System.Buffers;
using System.Collections.Concurrent;
using Gazette.Pages;
using Gazette.Templating;

namespace Gazette.Rendering;

/// <summary>Renders pages one after the other; each thread has one of its own.</summary>
public sealed class PageRenderer
{
    private readonly TemplateFolder _templates;
    private readonly SiteFrame _frame;
    private readonly SiteFunctions _functions;
    private RenderContext _context;
    private readonly Dictionary<string, SiteView> _sites = new(StringComparer.Ordinal);

    // What pages of one language have in common is made once for the renderers of all threads.
    private readonly ConcurrentDictionary<string, ConstantNames> _constants;

    public PageRenderer(TemplateFolder templates, SiteFrame frame)
        : this(templates, frame, new(StringComparer.Ordinal))
    {
    }

    private PageRenderer(TemplateFolder templates, SiteFrame frame, ConcurrentDictionary<string, ConstantNames> constants)
    {
        _constants = constants;
        _templates = templates;
        _frame = frame;
        _functions = new SiteFunctions(frame, new Notices(NewContext), templates.InlineScript);
        _context = NewPageContext();
    }

    /// <summary>A renderer of the same site for another thread.</summary>
    public PageRenderer ForAnotherThread() => new(_templates, _frame, _constants);

    /// <summary>Writes the page as UTF-8.</summary>
    /// <exception cref="TemplateException">The template cannot be rendered for this page.</exception>
    public void Render(Page page, IBufferWriter<byte> output) => Render(page, page.Model, output);

    /// <inheritdoc cref="Render(Page, IBufferWriter{byte})"/>
    /// <param name="model">The page's model, which need not be made again.</param>
    public void Render(Page page, PageModel model, IBufferWriter<byte> output)
    {
        if (page.Writer is { } write)
        {
            write(model, output);
            return;
        }

        var language = model.Page.Language;
        var site = SiteIn(language);
        _functions.Speak(language, site);
        _context.Constants = _constants.GetOrAdd(language, static (_, functions) =>
            new ConstantNames(["site", "text", .. functions.All.Select(f => f.Name)]), _functions);
        _context.AutoEscape = _templates.EscapesHtml(page.Template);
        _context.Escape = _templates.EscapesJson(page.Template) ? JsonText.Escape : null;

        _context.ClearGlobals();
        _context.SetGlobal("site", site);
        _context.SetGlobal("text", _frame.Words.In(language));
        _context.SetGlobals(model);
        try
        {
            _templates.Of(page.Template).Render(_context, output);
        }
        catch (Exception)
        {
            // What a render that fails leaves behind is not for the next page.
            _context = NewPageContext();
            throw;
        }
    }

    private SiteView SiteIn(string language)
    {
        if (!_sites.TryGetValue(language, out var site))
            _sites.Add(language, site = SiteViews.Of(_frame, _templates.Data, language));
        return site;
    }

    private RenderContext NewPageContext()
    {
        var context = NewContext();
        foreach (var function in _functions.All)
            context.SetBuiltin(function.Name, function);
        return context;
    }

    private RenderContext NewContext() => new()
    {
        AutoEscape = true,
        RegexTimeOut = TimeSpan.FromSeconds(1),
        Loader = _templates.Include,
    };
}
