namespace Gazette.Templating.Text;

/// <summary>A stretch of a template's text: offsets from <see cref="Start"/> up to, not including, <see cref="End"/>.</summary>
public readonly record struct SourceSpan(SourceText Source, int Start, int End)
{
    /// <summary>1-based line of the start.</summary>
    public int Line => Source.PositionOf(Start).Line;

    /// <summary>1-based column of the start, in UTF-16 units.</summary>
    public int Column => Source.PositionOf(Start).Column;

    /// <summary>The text the span covers.</summary>
    public string Text => Source.Content[Start..Math.Min(End, Source.Content.Length)];

    /// <summary>The empty span just behind this one.</summary>
    public SourceSpan Behind => this with { Start = End };

    /// <summary>From the start of this span to the end of another in the same text.</summary>
    public SourceSpan To(SourceSpan last) => this with { End = last.End };

    /// <inheritdoc/>
    public override string ToString() => Source is null ? "" : $"{Source.Path}({Line},{Column})";
}
