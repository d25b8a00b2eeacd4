using System.Collections;

namespace Gazette.Templating;

/// <content>How members and items of values are found. What is not the template's own it can only read.</content>
public sealed partial class RenderContext
{
    /// <inheritdoc/>
    protected override IObjectAccessor? GetMemberAccessorImpl(object target) => target switch
    {
        IScriptObject or string => base.GetMemberAccessorImpl(target),
        _ when target.GetType().IsPrimitive || target is decimal or Enum => base.GetMemberAccessorImpl(target),
        IEnumerable => ReadOnly(target),
        _ when ModelType.Find(target.GetType()) is { } model => model,
        // The framework's own: a date, a span of time.
        ValueType => ReadOnly(target),
        IHtmlContent or IScriptOutput or IScriptCustomFunction => ModelType.Empty,
        _ => ModelType.Of(target.GetType()),
    };

    private ReadOnlyMembers? ReadOnly(object target) =>
        base.GetMemberAccessorImpl(target) is { } accessor ? new ReadOnlyMembers(accessor) : null;

    /// <inheritdoc/>
    protected override IListAccessor? GetListAccessorImpl(object target, Type type) => base.GetListAccessorImpl(target, type) is not { } accessor
        ? null
        : target is IList ? new Items(accessor, isOwn: target is IScriptObject or ScriptRange) : accessor;

    private sealed class ReadOnlyMembers(IObjectAccessor inner) : IObjectAccessor
    {
        public Type? IndexType => inner.IndexType;
        public bool HasIndexer => inner.HasIndexer;
        public int GetMemberCount(TemplateContext context, SourceSpan span, object target) => inner.GetMemberCount(context, span, target);
        public IEnumerable<string> GetMembers(TemplateContext context, SourceSpan span, object target) => inner.GetMembers(context, span, target);
        public bool HasMember(TemplateContext context, SourceSpan span, object target, string member) =>
            inner.HasMember(context, span, target, member);
        public bool TryGetValue(TemplateContext context, SourceSpan span, object target, string member, out object? value) =>
            inner.TryGetValue(context, span, target, member, out value);
        public bool TrySetValue(TemplateContext context, SourceSpan span, object target, string member, object? value) => false;
        public bool TryGetItem(TemplateContext context, SourceSpan span, object target, object index, out object? value) =>
            inner.TryGetItem(context, span, target, index, out value);
        public bool TrySetItem(TemplateContext context, SourceSpan span, object target, object index, object? value) => false;
    }

    private sealed class Items(IListAccessor inner, bool isOwn) : IListAccessor
    {
        public int GetLength(TemplateContext context, SourceSpan span, object target) => inner.GetLength(context, span, target);
        public object? GetValue(TemplateContext context, SourceSpan span, object target, int index) => inner.GetValue(context, span, target, index);
        public void SetValue(TemplateContext context, SourceSpan span, object target, int index, object? value)
        {
            if (!isOwn || index > IterationCeiling)
                throw new ScriptRuntimeException(span, isOwn ? $"A list has at most {IterationCeiling} items." : "A template cannot change a list that it did not make.");
            ((RenderContext)context).Charge(span, Math.Max(0, index - inner.GetLength(context, span, target)));
            inner.SetValue(context, span, target, index, value);
        }
    }
}
