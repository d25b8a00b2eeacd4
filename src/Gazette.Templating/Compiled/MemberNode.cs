using System.Collections;

namespace Gazette.Templating.Compiled;

internal sealed class MemberNode(ScriptMemberExpression source, ExpressionNode target) : ExpressionNode(source, target)
{
    private readonly string _name = source.Member!.Name;
    private readonly bool _isNamed = target is GlobalNode or LocalNode or ArgumentNode or MemberNode;

    // The member of the class met last: a template meets the same class nearly every time.
    private ModelMember? _seen;

    public override object? Evaluate(RenderContext context) => Read(context, isAlias: false);
    public override object? EvaluateAlias(RenderContext context) => Read(context, isAlias: true);

    // No member of a model is a function, nor is a model.
    private object? Read(RenderContext context, bool isAlias)
    {
        var owner = _isNamed ? target.EvaluateAlias(context) : target.Evaluate(context);
        context.Place = source;
        if (owner is not null && _seen is { } seen && seen.Read(owner) is var read && read != ModelMember.Foreign)
            return read;
        var value = Other(context, _isNamed ? target.Called(context, owner) : owner);
        return isAlias ? value : Called(context, value);
    }

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
                return list.Count;
        }

        var accessor = context.GetMemberAccessor(owner);
        if (accessor is ModelType model && model.Find(_name) is { } member)
        {
            _seen = member;
            return member.Read(owner);
        }

        return accessor.TryGetValue(context, source.Member!.Span, owner, _name, out value) || context.EnableRelaxedMemberAccess
            ? value
            : throw new ScriptRuntimeException(source.Member.Span, $"Cannot get member with name {_name}.");
    }
}
