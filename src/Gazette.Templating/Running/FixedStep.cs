namespace Gazette.Templating.Running;

/// <summary>Which names mean the same in every render, at some place of a template: those given, and the variables of loops over these.</summary>
internal sealed class FixedScope(FixedNames names, FixedScope? outer = null, string? variable = null, string? loop = null)
{
    public bool Has(string name) => name == variable || name == loop || (outer is null ? names.Has(name) : outer.Has(name));

    public FixedScope Within(string variable, string loop) => new(names, this, variable, loop);
}

/// <summary>Steps that always write the same: they run once, and what they wrote is kept.</summary>
internal sealed class FixedStep(FixedNames names, Step[] steps) : Step
{
    private sealed record Written(byte[] Utf8, bool IsEscaped);

    private readonly BlockStep block = new(steps);

    // One reference, so safe between threads.
    private Written? written;

    public override Flow Execute(TemplateContext context)
    {
        if (!context.IsAsFixed(names))
            return block.ExecuteAll(context);
        var known = written;
        if (known is null || known.IsEscaped != context.AutoEscape)
            written = known = new Written(context.Utf8Of(block), context.AutoEscape);
        context.Output.Write(known.Utf8);
        if (context.Output.IsPastLimit)
            context.CheckOutput(default);
        return Flow.Next;
    }
}
