using Gazette.Templating;

namespace Gazette.Rendering;

/// <summary>A template of the site, or one that the program carries.</summary>
/// <param name="File">Path from the site's folder, where it lies or would lie.</param>
/// <param name="Template">Parsed when it is first asked for.</param>
/// <param name="IsBuiltIn">Whether the program carries it.</param>
internal sealed record TemplateFile(string File, Lazy<Template> Template, bool IsBuiltIn)
{
    private static readonly string[] s_endings = [".sbn-html", ".sbn-xml", ".sbn-json", ".sbn-css", ".sbn-txt"];

    /// <summary>Why no page can be made with it.</summary>
    public IEnumerable<TemplateError> Faults => EscapesJson && Template.Value.Uncompiled is { } reason
        // An include that Scriban runs is a text for it, which would be escaped whole.
        ? [new TemplateError(reason.Location, $"A template of JSON must be one that is compiled: {reason.Message}")]
        : Template.Value.Errors;

    /// <summary>Whether what it prints is escaped as HTML: that of HTML and XML is.</summary>
    public bool EscapesHtml { get; } = Path.GetExtension(File) is ".sbn-html" or ".sbn-xml";

    /// <summary>Whether what it prints is escaped as the content of JSON strings.</summary>
    public bool EscapesJson { get; } = Path.GetExtension(File) is ".sbn-json";

    /// <summary>
    /// What pages and includes call the template in a file: its path without its ending; null for a file of another kind.
    /// </summary>
    /// <param name="path">From templates/, with <c>/</c> between its parts.</param>
    public static string? NameOf(string path) =>
        Array.Find(s_endings, path.EndsWith) is { } ending ? path[..^ending.Length] : null;
}
