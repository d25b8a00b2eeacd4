using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using Gazette.Configuration;
using Gazette.Diagnostics;
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
            _templates.Add(source.Copyright, template = Template.Parse(Escaped(source.Copyright), "site.config.yml"));
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

    /// <summary>Why notices cannot be filled in, each at its place in the config.</summary>
    public static IReadOnlyList<Diagnostic> FaultsOf(SiteConfig config)
    {
        var faults = new List<Diagnostic>();
        foreach (var source in config.Sources)
        {
            foreach (var notice in config.Languages.Select(source.Copyright.In).Distinct())
            {
                if (!notice.Contains("{{", StringComparison.Ordinal))
                    continue;
                var template = Template.Parse(Escaped(notice), SiteConfigFile.Name);
                faults.AddRange(template.HasErrors
                    ? [DiagnosticCatalog.NoticeFault(source.CopyrightPlace, source.Id, template.Errors[0].Message)]
                    : TemplateNames.CheckNotice(template, name => PlaceOf(name, source.CopyrightPlace, config.Written)));
            }
        }

        return faults;
    }

    /// <summary>Where a name stands first between {{ and }} behind a place; that place where it is not found.</summary>
    private static FileLocation PlaceOf(string name, FileLocation from, string written)
    {
        var lines = written.Split('\n');
        var word = new Regex($@"(?<=\{{\{{[^}}]*)(?<!\w){Regex.Escape(name)}(?!\w)");
        for (var i = from.Line - 1; i < lines.Length; i++)
            if (word.Match(lines[i]) is { Success: true } found)
                return new FileLocation(from.File, i + 1, found.Index + 1);
        return from;
    }

    /// <summary>
    /// The notice with its words as HTML. They are text and no HTML, as all words of site.config.yml are; what stands between
    /// {{ and }} is escaped when it is printed.
    /// </summary>
    private static string Escaped(string notice)
    {
        var html = new StringBuilder(notice.Length);
        for (var at = 0; at < notice.Length;)
        {
            var code = notice.IndexOf("{{", at, StringComparison.Ordinal) is >= 0 and var open ? open : notice.Length;
            html.Append(HtmlText.Escape(notice[at..code]));
            at = notice.IndexOf("}}", code, StringComparison.Ordinal) is >= 0 and var close ? close + 2 : notice.Length;
            html.Append(notice, code, at - code);
        }

        return html.ToString();
    }
}
