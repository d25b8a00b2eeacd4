using Gazette.Templating.Text;
using Gazette.Templating.Values;

namespace Gazette.Templating.Running;

internal sealed class VariableCode(SourceSpan span, string name) : TargetCode(span)
{
    // Written by many threads without a lock: each place is a guess that is checked.
    private VariablePlaces places = new(name);

    /// <summary>The name, interned as that of all variables.</summary>
    public string Name => places.Name;

    public override object? EvaluateAlias(TemplateContext context)
    {
        if (context.TryFind(ref places, out var value))
            return value;
        return context.StrictVariables
            ? throw new TemplateException(Span, $"The variable or function `{name}` was not found.")
            : null;
    }

    public override void Assign(TemplateContext context, object? value) => context.Assign(Span, name, value);

    public override bool IsFixed(FixedScope scope) => scope.Has(name);
}

internal sealed class LocalCode(SourceSpan span, string name) : TargetCode(span)
{
    // As that of all variables, so that names are mostly told apart by reference.
    private readonly string name = string.Intern(name);
    private readonly int argument = int.TryParse(name.AsSpan(1), out var index) ? index : -1;

    public override object? EvaluateAlias(TemplateContext context) =>
        argument >= 0 ? context.Frame.Argument(name, argument) : context.Frame.Get(name);

    public override void Assign(TemplateContext context, object? value)
    {
        context.CheckListLength(Span, argument + 1L);
        if (!context.Frame.CanWrite(name))
            throw new TemplateException(Span, $"The variable `{name}` is read-only.");
        context.Frame.Set(name, argument, value);
    }
}

/// <summary><c>$$</c>: the block that <c>wrap</c> gave to the function; printed where it is named.</summary>
internal sealed class WrappedBlockCode(SourceSpan span) : Code(span)
{
    public override object? Evaluate(TemplateContext context)
    {
        if (context.Frame.Block is { } block)
            context.ExecuteWrapped(block);
        return null;
    }
}

internal sealed class ThisCode(SourceSpan span) : TargetCode(span)
{
    public override object? EvaluateAlias(TemplateContext context) => context.CurrentObject;

    public override void Assign(TemplateContext context, object? value) =>
        throw new TemplateException(Span, "`this` is always the current object and cannot be assigned.");
}

internal sealed class MemberCode(SourceSpan span, Code target, string name, SourceSpan nameSpan, bool isConditional) : TargetCode(span)
{
    private sealed record Seen(Type Type, MemberCatalog Members, Member Member);

    private readonly TargetCode? named = target as TargetCode;

    // Most members are those of a variable. Classes that nothing derives from are called without a look at the object's type.
    private readonly LocalCode? local = target as LocalCode;
    private readonly VariableCode? variable = target as VariableCode;

    // The type met last and its member: a template meets the same type nearly every time. One reference, so safe between threads.
    private Seen? seen;

    public override Code PipeTarget => target is CallCode ? target.PipeTarget : this;

    public bool IsConditional => isConditional;

    public override object? Evaluate(TemplateContext context)
    {
        var owner = Owner(context);
        return Known(context, owner) is { IsPlain: true } member ? member.Get(owner!) : Called(context, Get(context, owner), direct: false);
    }

    public override object? EvaluateStatement(TemplateContext context)
    {
        var owner = Owner(context);
        return Known(context, owner) is { IsPlain: true } member ? member.Get(owner!) : Called(context, Get(context, owner), direct: true);
    }

    public override object? EvaluateAlias(TemplateContext context)
    {
        var owner = Owner(context);
        return Known(context, owner) is { IsPlain: true } member ? member.Get(owner!) : Get(context, owner);
    }

    public override bool IsFixed(FixedScope scope) => target.IsFixed(scope);

    public override bool Test(TemplateContext context)
    {
        var owner = Owner(context);
        return Known(context, owner) is { IsPlain: true } member
            ? member.IsTrue(owner!)
            : ValueConversion.ToBool(Called(context, Get(context, owner), direct: false));
    }

    public override void Assign(TemplateContext context, object? value)
    {
        var owner = target.Evaluate(context)
            ?? throw new TemplateException(nameSpan, $"`{target.Span.Text}` is null, so its member `{name}` cannot be set.");
        if (!MemberAccess.TrySet(context, Span, owner, name, value))
            throw new TemplateException(nameSpan, $"The member `{name}` cannot be written.");
    }

    // What is named left of the dot; if that is a function, it is only called where a member of it is sought in earnest.
    private object? Owner(TemplateContext context) =>
        local is not null ? local.EvaluateAlias(context)
        : variable is not null ? variable.EvaluateAlias(context)
        : named is not null ? named.EvaluateAlias(context)
        : target.Evaluate(context);

    private Member? Known(TemplateContext context, object? owner) =>
        owner is not null && seen is { } known && known.Type == owner.GetType() && ReferenceEquals(known.Members, context.Members)
            ? known.Member
            : null;

    private object? Get(TemplateContext context, object? owner)
    {
        if (owner is not null && named is not null)
            owner = named.Called(context, owner, direct: false);
        object? value;
        if (owner is Dictionary<string, string> texts)
        {
            if (texts.TryGetValue(name, out var text))
                return text;
        }
        else if (owner is null)
        {
            return isConditional || context.RelaxedTargetAccess
                ? null
                : throw new TemplateException(nameSpan, $"`{target.Span.Text}` is null, so it has no member `{name}`.");
        }
        else if (owner is TemplateObject members)
        {
            if (members.TryGetValue(name, out value))
                return value;
        }
        else if (Known(context, owner) is { } member)
        {
            return MemberAccess.Adopt(member.Get(owner));
        }
        else if (MemberAccess.TryGet(context, owner, name, out value))
        {
            Remember(context, owner);
            return value;
        }

        return context.RelaxedMemberAccess
            ? null
            : throw new TemplateException(nameSpan, $"`{target.Span.Text}` has no member `{name}`.");
    }

    private void Remember(TemplateContext context, object owner)
    {
        // A template outlives contexts: what a context names by rules of its own must not be held, nor met by another.
        if (context.Members.IsShared && MemberAccess.OwnMember(context, owner, name) is { } member)
            seen = new Seen(owner.GetType(), context.Members, member);
    }
}

internal sealed class EmptyTestCode(SourceSpan span, Code target) : Code(span)
{
    public override object? Evaluate(TemplateContext context) =>
        target.Evaluate(context) is { } value ? Box.Of(Operators.IsEmpty(value)) : null;

    public override bool IsFixed(FixedScope scope) => target.IsFixed(scope);
}

internal sealed class IndexCode(SourceSpan span, Code target, Code index) : TargetCode(span)
{
    public override Code PipeTarget => target is CallCode ? target.PipeTarget : this;

    // a?.b[0][1]: what is asked of a null on purpose may be indexed for nothing too.
    private readonly bool followsConditional = target is MemberCode { IsConditional: true } or IndexCode { followsConditional: true };

    public override bool IsFixed(FixedScope scope) => target.IsFixed(scope) && index.IsFixed(scope);

    public override object? EvaluateAlias(TemplateContext context)
    {
        var owner = target.Evaluate(context);
        if (owner is null)
        {
            return followsConditional || context.RelaxedTargetAccess
                ? null
                : throw new TemplateException(target.Span, $"`{target.Span.Text}` is null and cannot be indexed.");
        }

        var key = index.Evaluate(context);
        if (key is null)
        {
            return context.NullIndexer
                ? null
                : throw new TemplateException(index.Span, $"`{target.Span.Text}` cannot be indexed with null.");
        }

        return ItemAccess.Get(context, owner, key, index.Span);
    }

    public override void Assign(TemplateContext context, object? value)
    {
        var owner = target.Evaluate(context)
            ?? throw new TemplateException(target.Span, $"`{target.Span.Text}` is null and cannot be indexed.");
        var key = index.Evaluate(context)
            ?? throw new TemplateException(index.Span, $"`{target.Span.Text}` cannot be indexed with null.");
        if (!ItemAccess.TrySet(context, Span, owner, key, value, index.Span))
            throw new TemplateException(index.Span, $"`{Span.Text}` cannot be written.");
    }
}
