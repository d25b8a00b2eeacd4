using System.Collections;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Gazette.Templating;

/// <content>How members and items of values are found. What is not the template's own it can only read.</content>
public sealed partial class RenderContext
{
    /// <inheritdoc/>
    public override object? ToObject(SourceSpan span, object? value, Type destinationType)
    {
        ArgumentNullException.ThrowIfNull(destinationType);
        if (value is string text && (destinationType == typeof(DateTime) || destinationType == typeof(DateTime?)))
            Scripting.BuiltinModules.CheckYear(span, text);
        return base.ToObject(span, value, destinationType);
    }

    /// <inheritdoc/>
    protected override IObjectAccessor? GetMemberAccessorImpl(object target) => target switch
    {
        IScriptObject or string => base.GetMemberAccessorImpl(target),
        IEnumerable => base.GetMemberAccessorImpl(target) is { } accessor ? new ReadOnlyAccessor(accessor) : null,
        _ when target.GetType().IsPrimitive || target is decimal or Enum => base.GetMemberAccessorImpl(target),
        _ => ModelType.Of(target.GetType()),
    };

    /// <inheritdoc/>
    protected override IListAccessor? GetListAccessorImpl(object target, Type type) =>
        base.GetListAccessorImpl(target, type) is not { } accessor ? null
            : target is IList and not (IScriptObject or ScriptRange) ? new ReadOnlyListAccessor(accessor)
            : accessor;

    private sealed class ReadOnlyAccessor(IObjectAccessor inner) : IObjectAccessor
    {
        public Type? IndexType => inner.IndexType;

        public bool HasIndexer => inner.HasIndexer;

        public int GetMemberCount(TemplateContext context, SourceSpan span, object target) => inner.GetMemberCount(context, span, target);

        public IEnumerable<string> GetMembers(TemplateContext context, SourceSpan span, object target) => inner.GetMembers(context, span, target);

        public bool HasMember(TemplateContext context, SourceSpan span, object target, string member) => inner.HasMember(context, span, target, member);

        public bool TryGetValue(TemplateContext context, SourceSpan span, object target, string member, out object? value) =>
            inner.TryGetValue(context, span, target, member, out value);

        public bool TrySetValue(TemplateContext context, SourceSpan span, object target, string member, object? value) => false;

        public bool TryGetItem(TemplateContext context, SourceSpan span, object target, object index, out object? value) =>
            inner.TryGetItem(context, span, target, index, out value);

        public bool TrySetItem(TemplateContext context, SourceSpan span, object target, object index, object? value) => false;
    }

    private sealed class ReadOnlyListAccessor(IListAccessor inner) : IListAccessor
    {
        public int GetLength(TemplateContext context, SourceSpan span, object target) => inner.GetLength(context, span, target);

        public object? GetValue(TemplateContext context, SourceSpan span, object target, int index) => inner.GetValue(context, span, target, index);

        public void SetValue(TemplateContext context, SourceSpan span, object target, int index, object? value) =>
            throw new Scriban.Syntax.ScriptRuntimeException(span, "A template cannot change a list that it did not make.");
    }
}
