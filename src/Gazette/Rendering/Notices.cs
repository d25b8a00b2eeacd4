using System.Buffers;
using System.Text;
using Gazette.Pages;
using Gazette.Templating;

namespace Gazette.Rendering;

/// <summary>The copyright notices of sources: small templates in site.config.yml that see the article and the source.</summary>
internal sealed class Notices(RenderContext context)
{
    private readonly Dictionary<string, Template> _templates = new(StringComparer.Ordinal);
    private readonly ArrayBufferWriter<byte> _buffer = new();

    /// <summary>The notice of a source for one article, escaped; null when the source gives none.</summary>
    /// <exception cref="TemplateException">The notice cannot be rendered; its place is that of the call.</exception>
    public HtmlText? Of(SourceView source, object? article, Arguments call)
    {
        if (source.Copyright.Length == 0)
            return null;
        if (!_templates.TryGetValue(source.Copyright, out var template))
            _templates.Add(source.Copyright, template = Template.Parse(source.Copyright, "site.config.yml"));
        if (template.HasErrors)
            throw call.Error($"The copyright notice of \"{source.Id}\" in site.config.yml is not a template: {template.Errors[0].Message}");
        context.SetGlobal("source", source);
        context.SetGlobal("article", article);
        _buffer.ResetWrittenCount();
        template.Render(context, _buffer);
        return new HtmlText(Encoding.UTF8.GetString(_buffer.WrittenSpan));
    }
}
