using System.Collections;

namespace Gazette.Templating.Compiled;

/// <summary>A named argument of a loop; <c>reversed</c> has no value.</summary>
internal sealed record LoopArgument(string Name, ExpressionNode? Value);

/// <summary><c>for</c> over a global variable, with its named arguments in the order in which they are written.</summary>
internal sealed class ForNode(
    ScriptForStatement source,
    GlobalNode variable,
    ExpressionNode iterator,
    LoopArgument[] arguments,
    StatementNode body,
    StatementNode? otherwise) : StatementNode
{
    private static readonly int ForSymbol = Symbols.Of("for");

    private readonly bool _isReversed = Array.Exists(arguments, static argument => argument.Name == "reversed");

    public override Completion Execute(RenderContext context)
    {
        var list = iterator.Evaluate(context);
        if (list is null)
            return Completion.Normal;
        if (list is not IEnumerable items)
            throw new ScriptRuntimeException(iterator.Source.Span, $"Unexpected type `{list.GetType()}` for iterator");
        var (offset, limit) = (0, -1);
        foreach (var (name, value) in arguments)
        {
            if (value is not null)
                (name == "offset" ? ref offset : ref limit) = context.ToInt(value.Source.Span, value.Evaluate(context));
        }

        context.Place = source;
        var loop = new LoopState(Cut(items, offset, limit));
        var outer = context.EnterLoop(ForSymbol, loop);
        var completion = loop.HasNext() ? Run(context, loop) : otherwise?.Execute(context) ?? Completion.Normal;
        context.LeaveLoop(ForSymbol, outer);
        return completion == Completion.Return ? completion : Completion.Normal;
    }

    public override bool IsConstant(Predicate<string> isConstant) =>
        Array.TrueForAll(arguments, argument => argument.Value?.IsConstant(isConstant) is not false) && iterator.IsConstant(isConstant)
        && body.IsConstant(name => name == variable.Name || name == "for" || isConstant(name)) && otherwise?.IsConstant(isConstant) is not false;

    private Completion Run(RenderContext context, LoopState loop)
    {
        var outer = context.EnterLoop(variable.Symbol, null);
        Completion completion;
        do
        {
            context.CountIteration(source);
            context.SetLoopVariable(variable.Symbol, loop.Next());
            completion = body.Execute(context);
            context.Place = source;
        }
        // Scriban asks for the next item also where the loop ends, which is an error where the list was changed.
        while (loop.HasNext() & completion is Completion.Normal or Completion.Continue);
        context.LeaveLoop(variable.Symbol, outer);
        return completion;
    }

    private IEnumerable Cut(IEnumerable items, int offset, int limit)
    {
        if (arguments.Length == 0)
            return items;
        var cut = items.Cast<object?>();
        if (offset > 0)
            cut = cut.Skip(offset);
        if (_isReversed)
            cut = cut.Reverse();
        return limit > 0 ? cut.Take(limit) : cut;
    }
}

/// <summary>The items of a running <c>for</c>, and <c>for</c> as templates see it: a model.</summary>
[TemplateModel]
internal sealed class LoopState(IEnumerable items)
{
    private readonly IEnumerator _enumerator = items.GetEnumerator();
    private int _count;
    private object? _before;
    private object? _item;
    private bool _hasMoved;
    private bool _hasNext;

    public int Index { get; private set; }
    public int Length { get => field >= 0 ? field : field = items is IList list ? list.Count : items.Cast<object?>().Count(); } = -1;
    public int Rindex => Length - Index - 1;
    public bool First => Index == 0;
    public bool Last => !HasNext();
    public bool Even => (Index & 1) == 0;
    public bool Odd => (Index & 1) != 0;
    public bool Changed => Index == 0 || !Equals(_before, _item);

    /// <summary>Whether another item follows. An enumerator is moved once for each item, whether the loop or <c>for.last</c> asks first.</summary>
    public bool HasNext()
    {
        if (!_hasMoved)
            (_hasNext, _hasMoved) = (_enumerator.MoveNext(), true);
        return _hasNext;
    }

    /// <summary>The next item, of which <see cref="HasNext"/> knows.</summary>
    public object? Next()
    {
        (Index, _hasMoved) = (_count++, false);
        _before = _item;
        return _item = _enumerator.Current;
    }

    // As Scriban's own, which it prints by the name of its type.
    public override string ToString() => "Scriban.Syntax.ScriptLoopStatementBase+LoopState";
}
