namespace Gazette.Templating.Compiled;

/// <summary>Which names are constant at some place of a template: those given, and the variables of loops over these.</summary>
internal sealed class ConstantScope(ConstantNames names, ConstantScope? outer = null, string? variable = null)
{
    public bool Has(string name) =>
        name == variable || (variable is not null && name == "for") || (outer is null ? names.Has(name) : outer.Has(name));

    public ConstantScope Within(string loopVariable) => new(names, this, loopVariable);
}

/// <summary>Statements that always write the same: they run once, and what they wrote is kept.</summary>
internal sealed class ConstantNode(ConstantNames names, StatementNode[] statements) : StatementNode
{
    private sealed record Written(byte[] Utf8, bool IsEscaped);

    private readonly BlockNode _block = new(statements);

    // One reference, so that threads see all of it or nothing.
    private Written? _written;

    public override Completion Execute(RenderContext context)
    {
        if (!context.AreConstant(names))
            return _block.ExecuteUnfolded(context);
        var known = _written;
        if (known is null || known.IsEscaped != context.AutoEscape)
            _written = known = new Written(context.CaptureBytes(_block), context.AutoEscape);
        context.Out.Write(known.Utf8);
        return Completion.Normal;
    }
}
