using Gazette.Templating.Text;
using Gazette.Templating.Values;

namespace Gazette.Templating.Running;

/// <summary>A compiled expression. It is a call site too: naming a function calls it.</summary>
internal abstract class Code(SourceSpan span) : CallSite
{
    public override SourceSpan Span { get; } = span;

    /// <summary>Where the value piped into this code stands, when one is.</summary>
    public SourceSpan? PipedFrom { get; set; }

    public override SourceSpan ArgumentSpan(int index) => PipedFrom ?? Span;

    /// <summary>The value; a function that is only named is called.</summary>
    public abstract object? Evaluate(TemplateContext context);

    /// <summary>Whether the value counts as true. Conditions are most of what templates evaluate: their answers need not become values.</summary>
    public virtual bool Test(TemplateContext context) => ValueConversion.ToBool(Evaluate(context));

    /// <summary>The value; a function stays a function.</summary>
    public virtual object? EvaluateAlias(TemplateContext context) => Evaluate(context);

    /// <summary>The value of a statement; what an include gives may go to the output at once instead of becoming a value first.</summary>
    public virtual object? EvaluateStatement(TemplateContext context) => Evaluate(context);

    /// <summary>Whether the value is the same in every render, where those names mean the same.</summary>
    public virtual bool IsFixed(FixedScope scope) => false;

    /// <summary>The code that takes a value piped into this one: what is evaluated first in it.</summary>
    public virtual Code PipeTarget => this;
}

/// <summary>Code that names something: it can stand left of <c>=</c>, and naming a function calls it.</summary>
internal abstract class TargetCode(SourceSpan span) : Code(span)
{
    public override object? Evaluate(TemplateContext context) => Called(context, EvaluateAlias(context), direct: false);

    public override object? EvaluateStatement(TemplateContext context) => Called(context, EvaluateAlias(context), direct: true);

    public abstract override object? EvaluateAlias(TemplateContext context);

    /// <summary>What was named, or what it gives when it is a function.</summary>
    public object? Called(TemplateContext context, object? named, bool direct) =>
        named is null || Exact.Text(named) is not null || named is not TemplateFunction function ? named : context.CallNamed(function, this, direct);

    public abstract void Assign(TemplateContext context, object? value);
}

/// <summary>How a statement ended.</summary>
internal enum Flow
{
    Next,
    Break,
    Continue,
    Return,
}

/// <summary>A compiled statement.</summary>
internal abstract class Step
{
    /// <summary>Whether the step does nothing but write, and always the same, where those names mean the same.</summary>
    public virtual bool IsFixed(FixedScope scope) => false;

    public abstract Flow Execute(TemplateContext context);
}
