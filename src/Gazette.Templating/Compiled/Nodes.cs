using Scriban.Runtime;
using Scriban.Syntax;

namespace Gazette.Templating.Compiled;

/// <summary>How a statement ended.</summary>
internal enum Completion : byte
{
    Normal,
    Break,
    Continue,

    /// <summary><c>ret</c>; the value is in <see cref="RenderContext.Returned"/>.</summary>
    Return,
}

/// <summary>A compiled statement. It never changes, and any number of threads run it.</summary>
internal abstract class StatementNode
{
    public abstract Completion Execute(RenderContext context);

    /// <summary>Whether it always writes the same, and does nothing else, where the names of the scope mean the same.</summary>
    public virtual bool IsConstant(ConstantScope scope) => false;
}

/// <summary>A compiled expression; the node it was made of tells its place.</summary>
internal abstract class ExpressionNode(ScriptNode source)
{
    public ScriptNode Source { get; } = source;

    /// <summary>The value; a function that is only named is called.</summary>
    public abstract object? Evaluate(RenderContext context);

    /// <summary>The value; a function that is only named stays a function, as in <c>@f</c> and before arguments.</summary>
    public virtual object? EvaluateAlias(RenderContext context) => Evaluate(context);

    /// <summary>The value of an expression that is a statement: an include writes to the output and gives null.</summary>
    public virtual object? EvaluateStatement(RenderContext context) => Evaluate(context);

    /// <summary>Whether the value counts as true; a condition need not become a value first.</summary>
    public virtual bool Test(RenderContext context) => Truth(context, Evaluate(context));

    public virtual bool IsConstant(ConstantScope scope) => false;

    protected bool Truth(RenderContext context, object? value) =>
        value is bool truth ? truth : value is not null && (value.GetType() == typeof(string) || context.ToBool(Source.Span, value));

    /// <summary>A value that was named: if it is a function, what it gives without arguments.</summary>
    protected object? Called(RenderContext context, object? value) =>
        value is null || value.GetType() == typeof(string) || value is not IScriptCustomFunction function
            ? value
            : CallNode.Invoke(context, this, function);
}
