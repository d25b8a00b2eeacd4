using System.Buffers;
using System.Text;
using Gazette.Templating.Compiling;
using Gazette.Templating.Parsing;
using Gazette.Templating.Running;
using Gazette.Templating.Syntax;
using Gazette.Templating.Text;

namespace Gazette.Templating;

/// <summary>A parsed template. It never changes: any number of threads may render it, each with a context of its own.</summary>
public sealed class Template
{
    private Template(Block page, IReadOnlyList<Diagnostic> diagnostics)
    {
        Page = page;
        Diagnostics = diagnostics;
        HasErrors = diagnostics.Any(static d => d.Severity == DiagnosticSeverity.Error);
    }

    /// <summary>The faults found while parsing, in the order they were met.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>Whether a fault keeps the template from being rendered.</summary>
    public bool HasErrors { get; }

    internal Block Page { get; }

    /// <summary>What runs. It is compiled when first asked for; threads that ask at once may each compile it, and one of them is kept.</summary>
    internal Step Body => field ?? Interlocked.CompareExchange(ref field, Compiler.CompilePage(Page), null) ?? field;

    /// <summary>Parses a template; never throws, faults are in <see cref="Diagnostics"/>.</summary>
    /// <param name="text">The template.</param>
    /// <param name="path">The name it goes by in messages.</param>
    /// <param name="scriptOnly">Whether the whole text is code, without <c>{{</c> and <c>}}</c>.</param>
    public static Template Parse(string text, string? path = null, bool scriptOnly = false)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (page, diagnostics) = Parser.Parse(new SourceText(text, path), scriptOnly);
        return new Template(page, diagnostics);
    }

    /// <summary>The text the template gives.</summary>
    /// <exception cref="TemplateException">The template is faulty, or its rendering met a fault.</exception>
    public string Render(TemplateContext context)
    {
        var output = new ArrayBufferWriter<byte>(4096);
        Run(context, output);
        var text = Encoding.UTF8.GetString(output.WrittenSpan);
        return context.CutsOutput && context.OutputLimit > 0 && text.Length > context.OutputLimit ? text[..context.OutputLimit] + "..." : text;
    }

    /// <summary>Writes the text the template gives as UTF-8; what was written before a fault stays written.</summary>
    /// <exception cref="TemplateException">The template is faulty, or its rendering met a fault.</exception>
    public void Render(TemplateContext context, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (context is { CutsOutput: true })
            Encoding.UTF8.GetBytes(Render(context), output);
        else
            Run(context, output);
    }

    private void Run(TemplateContext context, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (HasErrors)
            throw new TemplateException(Diagnostics[0].Span, Diagnostics[0].Message);
        context.Start(output);
        try
        {
            EvaluateIn(context, print: true);
        }
        finally
        {
            context.Stop();
        }
    }

    /// <summary>Runs the template within a render that is under way; gives what it returned unless that is to be printed.</summary>
    internal object? EvaluateIn(TemplateContext context, bool print)
    {
        if ((print ? Body : Compiler.CompileValue(Page)).Execute(context) != Flow.Return)
            return null;
        var value = context.TakeReturned();
        if (!print)
            return value;
        context.Print(new SourceSpan(Page.Span.Source, 0, 0), value);
        return null;
    }
}
