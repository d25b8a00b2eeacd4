using System.Buffers;
using System.Text;
using Gazette.Pages;
using Gazette.Templating;

namespace Gazette.Rendering;

/// <summary>The copyright notices of sources: small templates in site.config.yml that see the article and the source.</summary>
/// <param name="newContext">Makes a context to render them in, once, and again after one could not be rendered.</param>
internal sealed class Notices(Func<RenderContext> newContext)
{
    private readonly Dictionary<string, Template> _templates = new(StringComparer.Ordinal);
    private readonly ArrayBufferWriter<byte> _buffer = new();
    private RenderContext _context = newContext();

    /// <summary>The notice of a source for one article, escaped; null when the source gives none.</summary>
    /// <exception cref="TemplateException">The notice cannot be rendered.</exception>
    public HtmlText? Of(SourceView source, object? article, Arguments call)
    {
        if (source.Copyright.Length == 0)
            return null;
        if (!_templates.TryGetValue(source.Copyright, out var template))
            _templates.Add(source.Copyright, template = Template.Parse(source.Copyright, "site.config.yml"));
        if (template.HasErrors)
            throw call.Error(
                $"The copyright notice of \"{source.Id}\" in site.config.yml is not a template: {template.Errors[0].Message}");
        _context.SetGlobal("source", source);
        _context.SetGlobal("article", article);
        _buffer.ResetWrittenCount();
        try
        {
            template.Render(_context, _buffer);
        }
        catch (Exception)
        {
            _context = newContext();
            throw;
        }

        return new HtmlText(Encoding.UTF8.GetString(_buffer.WrittenSpan));
    }
}
