using Gazette.Templating.Text;

namespace Gazette.Templating;

/// <summary>How bad a fault in a template is.</summary>
public enum DiagnosticSeverity
{
    /// <summary>The template can be rendered all the same.</summary>
    Warning,

    /// <summary>The template cannot be rendered.</summary>
    Error,
}

/// <summary>A fault found while parsing a template.</summary>
public sealed record Diagnostic(DiagnosticSeverity Severity, SourceSpan Span, string Message)
{
    /// <summary>The path the template was parsed under.</summary>
    public string? Path => Span.Source.Path;

    /// <summary>1-based line of the fault.</summary>
    public int Line => Span.Line;

    /// <summary>1-based column of the fault, in UTF-16 units.</summary>
    public int Column => Span.Column;

    /// <inheritdoc/>
    public override string ToString() => $"{Path}({Line},{Column}): {(Severity == DiagnosticSeverity.Error ? "error" : "warning")}: {Message}";
}
