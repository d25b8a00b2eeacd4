namespace Gazette.Templating;

/// <summary>A place in a template.</summary>
/// <param name="Path">The path the template was parsed under, if any.</param>
/// <param name="Line">1-based line.</param>
/// <param name="Column">1-based column in UTF-16 units.</param>
public readonly record struct TemplateLocation(string? Path, int Line, int Column)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Path}({Line},{Column})";

    /// <summary>Where Scriban has something; without a file, code that was put together while rendering. Scriban counts from 0.</summary>
    public static TemplateLocation Of(Scriban.Parsing.SourceSpan span) => new(span.FileName, span.Start.Line + 1, span.Start.Column + 1);
}

/// <summary>A fault found while parsing a template.</summary>
/// <param name="Location">Where.</param>
/// <param name="Message">What is wrong, in Scriban's words.</param>
public sealed record TemplateError(TemplateLocation Location, string Message)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Location}: {Message}";
}

/// <summary>A template is faulty, or its rendering met a fault.</summary>
/// <param name="location">Where the fault is.</param>
/// <param name="message">What is wrong.</param>
/// <param name="includeStack">The places of the <c>include</c> calls that led there, innermost first.</param>
/// <param name="inner">What the fault comes from, if anything.</param>
public sealed class TemplateException(
    TemplateLocation location, string message, IReadOnlyList<TemplateLocation>? includeStack = null, Exception? inner = null)
    : Exception(message, inner)
{
    /// <summary>Where the fault is.</summary>
    public TemplateLocation Location => location;

    /// <summary>The places of the <c>include</c> calls that led here, innermost first.</summary>
    public IReadOnlyList<TemplateLocation> IncludeStack { get; } = includeStack ?? [];

    /// <summary>The message with the place in front: <c>path(line,column): message</c>.</summary>
    public override string ToString() => $"{Location}: {Message}";
}
