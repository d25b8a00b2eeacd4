namespace Gazette.Templating.Values;

/// <summary>The value of the literal <c>empty</c>: equal to any empty list, object or string, prints nothing.</summary>
public sealed class EmptyValue
{
    /// <summary>The only one.</summary>
    public static readonly EmptyValue Instance = new();

    private EmptyValue()
    {
    }

    /// <inheritdoc/>
    public override string ToString() => "";
}
