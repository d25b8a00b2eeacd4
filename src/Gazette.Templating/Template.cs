namespace Gazette.Templating;

/// <summary>A parsed template.</summary>
public sealed class Template
{
    /// <summary>Parses a text.</summary>
    public static Template Parse(string text, string? path = null) => throw new NotSupportedException(text + path);
}
