using System.Collections;

namespace Gazette.Templating.Compiled;

internal sealed class MemberNode(ScriptMemberExpression source, ExpressionNode target) : ExpressionNode(source, target)
{
    private sealed record Seen(Type Type, ModelMember Member);

    private readonly string _name = source.Member!.Name;

    // The class met last and its member: a template meets the same class nearly every time. One reference, so that threads see all of
    // it or nothing.
    private Seen? _seen;

    public override object? Evaluate(RenderContext context)
    {
        var owner = target.Evaluate(context);
        var member = SeenOf(owner);
        context.Place = source;
        return member is { MayBeFunction: false } ? member.Read(owner!) : Called(context, member is null ? Other(context, owner) : member.Read(owner!));
    }

    public override object? EvaluateAlias(RenderContext context)
    {
        var owner = target.Evaluate(context);
        context.Place = source;
        return SeenOf(owner) is { } member ? member.Read(owner!) : Other(context, owner);
    }

    private ModelMember? SeenOf(object? owner) => owner is not null && _seen is { } seen && owner.GetType() == seen.Type ? seen.Member : null;

    private object? Other(RenderContext context, object? owner)
    {
        object? value = null;
        switch (owner)
        {
            case null when source.DotToken.TokenType == TokenType.QuestionDot || (context.EnableRelaxedTargetAccess && context.EnableRelaxedMemberAccess):
                return null;
            case null:
                throw new ScriptRuntimeException(source.Member!.Span, $"Cannot get the member {source} for a null object.");
            case Dictionary<string, string> words when words.TryGetValue(_name, out var word):
                return word;
            case ICollection list and not (IDictionary or IScriptObject) when _name == "size":
                return Box.Of(list.Count);
        }

        var accessor = context.GetMemberAccessor(owner);
        if (accessor is ModelType model && model.Find(_name) is { } member)
        {
            _seen = new Seen(owner.GetType(), member);
            return member.Read(owner);
        }

        return accessor.TryGetValue(context, source.Member!.Span, owner, _name, out value) || context.EnableRelaxedMemberAccess
            ? value
            : throw new ScriptRuntimeException(source.Member.Span, $"Cannot get member with name {_name}.");
    }
}

/// <summary><c>target[index]</c>: a word of a dictionary of strings; whatever else is indexed Scriban answers for.</summary>
internal sealed class IndexerNode(ScriptIndexerExpression source, ExpressionNode target, ExpressionNode index)
    : ExpressionNode(source, target, index)
{
    private readonly bool _isConditional = IsConditional(source.Target);

    public override object? Evaluate(RenderContext context) => Called(context, EvaluateAlias(context));

    public override object? EvaluateAlias(RenderContext context)
    {
        var owner = target.Evaluate(context);
        if (owner is null)
        {
            return context.EnableRelaxedTargetAccess || _isConditional
                ? null
                : throw new ScriptRuntimeException(source.Target!.Span, $"Object `{source.Target}` is null. Cannot access indexer: {source}");
        }

        var key = index.Evaluate(context);
        if (owner is Dictionary<string, string> words && key is string name && words.TryGetValue(name, out var word))
            return word;
        var (list, place) = (new ValueExpression(source.Target!, owner), new ValueExpression(source.Index!, key));
        return context.Evaluate(new ScriptIndexerExpression { Span = source.Span, Target = list, Index = place }, true);
    }

    /// <summary>Whether a <c>?.</c> before it makes an indexer of null null.</summary>
    private static bool IsConditional(ScriptExpression? target) => target switch
    {
        ScriptMemberExpression member => member.DotToken.TokenType == TokenType.QuestionDot || IsConditional(member.Target),
        ScriptIndexerExpression indexer => IsConditional(indexer.Target),
        ScriptNestedExpression nested => IsConditional(nested.Expression),
        _ => false,
    };
}
