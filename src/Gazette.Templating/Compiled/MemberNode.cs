using System.Collections;
using Gazette.Templating.Scripting;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Gazette.Templating.Compiled;

internal sealed class MemberNode(ScriptMemberExpression source, ExpressionNode target) : ExpressionNode(source)
{
    private sealed record Seen(Type Type, ModelMember Member);

    private readonly string _name = source.Member!.Name;

    // The class met last and its member: a template meets the same class nearly every time. One reference, so that threads see all of
    // it or nothing.
    private Seen? _seen;

    public override object? Evaluate(RenderContext context)
    {
        var owner = target.Evaluate(context);
        return owner is not null && _seen is { } seen && owner.GetType() == seen.Type && !seen.Member.MayBeFunction
            ? context.Read(seen.Member, owner, Source.Span)
            : Called(context, Value(context, owner));
    }

    public override object? EvaluateAlias(RenderContext context) => Value(context, target.Evaluate(context));

    public override bool Test(RenderContext context)
    {
        var owner = target.Evaluate(context);
        return owner is not null && _seen is { } seen && owner.GetType() == seen.Type && seen.Member.IsTruth
            ? context.Test(seen.Member, owner, Source.Span)
            : Truth(context, Called(context, Value(context, owner)));
    }

    public override bool IsConstant(ConstantScope scope) => target.IsConstant(scope);

    private object? Value(RenderContext context, object? owner)
    {
        if (owner is null)
            return OfNull(context);
        return _seen is { } seen && owner.GetType() == seen.Type ? context.Read(seen.Member, owner, Source.Span) : Other(context, owner);
    }

    private object? OfNull(RenderContext context)
    {
        var isConditional = source.DotToken.TokenType == TokenType.QuestionDot;
        if ((context.EnableRelaxedTargetAccess && context.EnableRelaxedMemberAccess) || isConditional)
            return null;
        throw new ScriptRuntimeException(source.Member!.Span, $"Cannot get the member {source} for a null object.");
    }

    private object? Other(RenderContext context, object owner)
    {
        switch (owner)
        {
            case Dictionary<string, string> words:
                return words.TryGetValue(_name, out var word) ? word : Missing(context);
            case ICollection list and not (IDictionary or IScriptObject) when _name == "size":
                return Box.Of(list.Count);
        }

        var accessor = context.GetMemberAccessor(owner);
        if (accessor is ModelType model && model.Find(_name) is { } member)
        {
            _seen = new Seen(owner.GetType(), member);
            return context.Read(member, owner, Source.Span);
        }

        try
        {
            return accessor.TryGetValue(context, source.Member!.Span, owner, _name, out var value) ? value : Missing(context);
        }
        catch (Exception fault) when (context.IsFault(fault))
        {
            throw new ScriptRuntimeException(Source.Span, fault.Message, fault);
        }
    }

    private object? Missing(RenderContext context) => context.EnableRelaxedMemberAccess
        ? null
        : throw new ScriptRuntimeException(source.Member!.Span, $"Cannot get member with name {_name}.");
}

/// <summary><c>target[index]</c>: a word of a dictionary of strings; whatever else is indexed Scriban answers for.</summary>
internal sealed class IndexerNode(ScriptIndexerExpression source, ExpressionNode target, ExpressionNode index) : ExpressionNode(source)
{
    private readonly bool _isConditional = IsConditional(source.Target);

    public override object? Evaluate(RenderContext context) => Called(context, EvaluateAlias(context));

    public override object? EvaluateAlias(RenderContext context)
    {
        switch (target.Evaluate(context))
        {
            case null when context.EnableRelaxedTargetAccess || _isConditional:
                return null;
            case null:
                throw new ScriptRuntimeException(source.Target!.Span, $"Object `{source.Target}` is null. Cannot access indexer: {source}");
            case Dictionary<string, string> words:
                var key = index.Evaluate(context);
                return key is string name && words.TryGetValue(name, out var word) ? word : ByScriban(context, words, new ValueExpression(source.Index!, key));
            case var owner:
                return ByScriban(context, owner, new CompiledExpression(index));
        }
    }

    public override bool IsConstant(ConstantScope scope) => target.IsConstant(scope) && index.IsConstant(scope);

    private object? ByScriban(RenderContext context, object owner, ScriptExpression key) => context.EvaluateByScriban(
        new ScriptIndexerExpression { Span = source.Span, Target = new ValueExpression(source.Target!, owner), Index = key }, alias: true);

    /// <summary>Whether a <c>?.</c> before it makes an indexer of null null.</summary>
    private static bool IsConditional(ScriptExpression? target) => target switch
    {
        ScriptMemberExpression member => member.DotToken.TokenType == TokenType.QuestionDot || IsConditional(member.Target),
        ScriptIndexerExpression indexer => IsConditional(indexer.Target),
        ScriptNestedExpression nested => IsConditional(nested.Expression),
        _ => false,
    };
}
