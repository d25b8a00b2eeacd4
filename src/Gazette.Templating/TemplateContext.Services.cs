using Gazette.Templating.Text;
using Gazette.Templating.Values;

namespace Gazette.Templating;

/// <content>What functions may ask of a render.</content>
public sealed partial class TemplateContext
{
    /// <summary>The place being evaluated, for errors of code that is not given one.</summary>
    public SourceSpan CurrentSpan { get; internal set; }

    /// <summary>Calls a function value; errors in the number of arguments are reported at the site's place.</summary>
    public object? Call(TemplateFunction function, CallSite site, params ReadOnlySpan<object?> arguments)
    {
        ArgumentNullException.ThrowIfNull(function);
        ArgumentNullException.ThrowIfNull(site);
        if (arguments.Length < function.Required)
            throw new TemplateException(site.Span.Behind, $"The function needs {function.Required} arguments and got {arguments.Length}.");
        if (arguments.Length > function.Maximum)
            throw new TemplateException(site.Span, $"The function takes {function.Maximum} arguments and got {arguments.Length}.");
        return function.Invoke(new Arguments(this, site, arguments));
    }

    /// <summary>Counts one step of a loop that a function makes; an error at the place when <see cref="LoopLimit"/> is passed.</summary>
    public void CountStep(SourceSpan span)
    {
        CancellationToken.ThrowIfCancellationRequested();
    }

    /// <summary>An error when a text of so many characters would pass <see cref="OutputLimit"/>. Ask before making long texts.</summary>
    public void CheckTextLength(SourceSpan span, long length)
    {
        if (OutputLimit > 0 && length > OutputLimit)
            throw new TemplateException(span, $"A text of {length} characters passes the limit of {OutputLimit}.");
    }
}
