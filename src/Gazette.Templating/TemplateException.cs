using Gazette.Templating.Text;

namespace Gazette.Templating;

/// <summary>Rendering could not go on: says why, where, and through which includes.</summary>
public sealed class TemplateException : Exception
{
    private readonly List<SourceSpan> includes = [];

    /// <summary>A fault at a place in a template.</summary>
    public TemplateException(SourceSpan span, string message, Exception? inner = null)
        : base(message, inner) => Span = span;

    /// <summary>The place of the fault.</summary>
    public SourceSpan Span { get; }

    /// <summary>The path of the template the fault is in, as it was given to <see cref="Template.Parse"/>.</summary>
    public string? Path => Span.Source?.Path;

    /// <summary>1-based line of the fault.</summary>
    public int Line => Span.Source is null ? 1 : Span.Line;

    /// <summary>1-based column of the fault, in UTF-16 units.</summary>
    public int Column => Span.Source is null ? 1 : Span.Column;

    /// <summary>The places of the <c>include</c> calls that led here, innermost first.</summary>
    public IReadOnlyList<SourceSpan> IncludeStack => includes;

    /// <summary>The message with the place in front: <c>path(line,column): message</c>.</summary>
    public override string ToString() => $"{Path}({Line},{Column}): {Message}";

    internal void AddInclude(SourceSpan call) => includes.Add(call);

    /// <summary>Notes the include that the fault passes on its way up; false, for the filter of a catch that lets it pass.</summary>
    internal bool IsPassing(SourceSpan call)
    {
        AddInclude(call);
        return false;
    }
}
