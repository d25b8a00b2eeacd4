using System.Collections;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Gazette.Templating.Compiled;

/// <summary><c>for</c> over a global variable, with its named arguments in the order in which they are written.</summary>
internal sealed class ForNode(
    ScriptForStatement source, GlobalNode variable, ExpressionNode iterator, (string Name, ExpressionNode? Value)[] arguments, StatementNode body, StatementNode? otherwise)
    : StatementNode
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
            if (name == "offset")
                offset = context.ToInt(value!.Source.Span, value.Evaluate(context));
            else if (name == "limit")
                limit = context.ToInt(value!.Source.Span, value.Evaluate(context));
        }

        // Lists of the model do not change while a page is rendered; those of templates may, and are read as Scriban reads them.
        var loop = items is IReadOnlyList<object?> model and not IScriptObject ? Part(model, offset, limit) : new LoopState(Cut(items, offset, limit));
        var outer = context.EnterLoop(ForSymbol, "for", loop);
        try
        {
            var completion = loop.HasNext() ? Run(context, loop) : otherwise?.Execute(context) ?? Completion.Normal;
            return completion == Completion.Return ? completion : Completion.Normal;
        }
        catch (Exception fault) when (context.IsFault(fault))
        {
            throw new ScriptRuntimeException(source.Span, fault.Message, fault);
        }
        finally
        {
            context.LeaveLoop(ForSymbol, "for", outer);
            loop.Dispose();
        }
    }

    public override bool IsConstant(ConstantScope scope) =>
        arguments.Length == 0 && iterator.IsConstant(scope) && body.IsConstant(scope.Within(variable.Name)) && otherwise?.IsConstant(scope) is not false;

    private Completion Run(RenderContext context, LoopState loop)
    {
        var outer = context.EnterLoop(variable.Symbol, variable.Name, null);
        try
        {
            while (true)
            {
                context.CountIteration(source);
                context.SetLoopVariable(variable.Symbol, loop.Next());
                var completion = body.Execute(context);
                // Scriban asks for the next item also where the loop ends, which is an error where the list was changed.
                if (!loop.HasNext() | completion is Completion.Break or Completion.Return)
                    return completion;
            }
        }
        finally
        {
            context.LeaveLoop(variable.Symbol, variable.Name, outer);
        }
    }

    private LoopState Part(IReadOnlyList<object?> list, int offset, int limit)
    {
        var first = Math.Clamp(offset, 0, list.Count);
        var count = list.Count - first;
        if (limit > 0 && limit < count)
        {
            // What is turned round is turned round before it is cut.
            if (_isReversed)
                first += count - limit;
            count = limit;
        }

        return new LoopState(list, first, count, _isReversed);
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

/// <summary>The items of a running <c>for</c>, and <c>for</c> as templates see it.</summary>
internal sealed class LoopState : IScriptObject, IDisposable
{
    // Either a list that does not change, of which a part is read by index, or anything else, by its enumerator.
    private readonly IReadOnlyList<object?>? _list;
    private readonly int _first;
    private readonly bool _isReversed;
    private readonly IEnumerable? _sequence;
    private readonly IEnumerator? _enumerator;
    private int _length;
    private int _index = -1;
    private object? _item;
    private bool _isChanged;
    private bool _hasMoved;
    private bool _hasNext;

    public LoopState(IReadOnlyList<object?> list, int first, int length, bool isReversed) =>
        (_list, _first, _length, _isReversed) = (list, first, length, isReversed);

    public LoopState(IEnumerable sequence) => (_sequence, _enumerator, _length) = (sequence, sequence.GetEnumerator(), -1);

    public int Count => 0;

    public bool IsReadOnly { get; set; }

    private int Length => _length >= 0 ? _length : _length = _sequence is IList list ? list.Count : _sequence!.Cast<object?>().Count();

    /// <summary>Whether another item follows. An enumerator is moved once for each item, whether the loop or <c>for.last</c> asks first.</summary>
    public bool HasNext()
    {
        if (_enumerator is null)
            return _index + 1 < _length;
        if (!_hasMoved)
            (_hasNext, _hasMoved) = (_enumerator.MoveNext(), true);
        return _hasNext;
    }

    /// <summary>The next item, of which <see cref="HasNext"/> knows.</summary>
    public object? Next()
    {
        _hasMoved = false;
        _index++;
        var item = _list is null ? _enumerator!.Current : _list[_isReversed ? _first + _length - 1 - _index : _first + _index];
        _isChanged = _index == 0 || !Equals(_item, item);
        return _item = item;
    }

    public void Dispose() => (_enumerator as IDisposable)?.Dispose();

    public IEnumerable<string> GetMembers() => [];

    public bool Contains(string member) => TryGetValue(null, default, member, out _);

    public bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value)
    {
        value = member switch
        {
            "index" => Box.Of(Math.Max(_index, 0)),
            "first" => Box.Of(_index <= 0),
            "last" => Box.Of(!HasNext()),
            "even" => Box.Of((_index & 1) == 0),
            "odd" => Box.Of((_index & 1) != 0),
            "changed" => Box.Of(_isChanged),
            "length" => Box.Of(Length),
            "rindex" => Box.Of(Length - Math.Max(_index, 0) - 1),
            _ => null,
        };
        return value is not null;
    }

    public bool CanWrite(string member) => false;

    public bool TrySetValue(TemplateContext? context, SourceSpan span, string member, object? value, bool readOnly) => false;

    public bool Remove(string member) => false;

    public void SetReadOnly(string member, bool readOnly)
    {
    }

    public IScriptObject Clone(bool deep) => (IScriptObject)MemberwiseClone();

    // As Scriban's own, which it prints by the name of its type.
    public override string ToString() => "Scriban.Syntax.ScriptLoopStatementBase+LoopState";
}
