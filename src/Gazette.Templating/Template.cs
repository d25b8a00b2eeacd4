using System.Buffers;
using Gazette.Templating.Compiled;
using Gazette.Templating.Scripting;

namespace Gazette.Templating;

/// <summary>
/// A template that Scriban parsed. It never changes: any number of threads may render it, each with a context of its own. It is compiled,
/// or, where it has a statement that is not worth it, run by Scriban.
/// </summary>
public sealed class Template
{
    private readonly Lazy<CompiledPage> _compiled;
    private readonly Lazy<Scriban.Template> _script;

    private Template(Scriban.Template parsed)
    {
        Errors = [.. parsed.Messages.Where(static message => message.Type == ParserMessageType.Error)
            .Select(static message => new TemplateError(TemplateLocation.Of(message.Span), message.Message))];
        Page = parsed.Page ?? new ScriptPage();
        var body = Page.Body;
        _compiled = new(() => Compiler.Compile(body));
        _script = new(() =>
        {
            var page = PageRewriter.Rewrite(Page);
            (var rewritten, page.Body) = (page.Body, null);
            Page.Body = rewritten;
            return parsed;
        });
    }

    /// <summary>The faults found while parsing, in the order they were met.</summary>
    public IReadOnlyList<TemplateError> Errors { get; }

    /// <summary>Whether a fault keeps the template from being rendered.</summary>
    public bool HasErrors => Errors.Count > 0;

    /// <summary>What Scriban has to run it for; null where the template is compiled, or faulty.</summary>
    public TemplateError? Uncompiled => HasErrors ? null : _compiled.Value.Uncompiled;

    /// <summary>Scriban's syntax tree, for who checks it before anything is rendered.</summary>
    public ScriptPage Page { get; }

    /// <summary>What runs; null where Scriban runs it.</summary>
    internal BlockNode? Body => _compiled.Value.Body;

    /// <summary>How many local variables the compiled template has.</summary>
    internal int LocalCount => _compiled.Value.LocalCount;

    /// <summary>The template as Scriban runs it: one that is not compiled, and all that such a one includes.</summary>
    internal Scriban.Template Script => _script.Value;

    /// <summary>Parses a template; never throws, faults are in <see cref="Errors"/>.</summary>
    /// <param name="text">The template.</param>
    /// <param name="path">The name it goes by in messages.</param>
    /// <param name="scriptOnly">Whether the whole text is code, without <c>{{</c> and <c>}}</c>.</param>
    public static Template Parse(string text, string? path = null, bool scriptOnly = false) =>
        new(Scriban.Template.Parse(text, path, null, scriptOnly ? new LexerOptions { Mode = ScriptMode.ScriptOnly } : null));

    /// <summary>Writes the text the template gives as UTF-8; of a render that fails a part may have been written.</summary>
    /// <exception cref="TemplateException">The template is faulty, or its rendering met a fault.</exception>
    public void Render(RenderContext context, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (HasErrors)
            throw new TemplateException(Errors[0].Location, Errors[0].Message);
        context.Render(this, output);
    }
}
