namespace Gazette.Templating;

/// <content>
/// Variables. Globals lie in slots, one for each name of the process (<see cref="Symbols"/>); Scriban reads and writes the same slots
/// through <see cref="GlobalStore"/>. Arguments and local variables of compiled templates lie on a stack.
/// </content>
public sealed partial class RenderContext
{
    /// <summary>The value of a variable that nothing was assigned to.</summary>
    internal static readonly object Unset = new();

    private readonly GlobalStore _globals;
    private readonly List<int> _set = [];
    private readonly List<int> _overwritten = [];
    private Slot[] _slots = [];
    private object?[] _stack = new object?[64];

    // The included template: where its arguments lie on the stack, its name first; behind them are its local variables. Or a page: -1.
    private int _argumentStart;
    private int _argumentCount = -1;

    // How many of the constant names mean something else just now.
    private int _shadowed;

    /// <summary>The number of values on the stack.</summary>
    internal int Mark { get; private set; }

    internal bool IsIncluded => _argumentCount >= 0;

    /// <summary>Gives a function or a value that globals of the same name hide.</summary>
    public void SetBuiltin(string name, object value)
    {
        ref var slot = ref SlotOf(Symbols.Of(name));
        slot.Builtin = value;
        slot.Refresh();
        BuiltinObject.SetValue(name, value, true);
    }

    /// <summary>Sets a global for the renders that follow. Any C# object will do; templates cannot change it.</summary>
    public void SetGlobal(string name, object? value) => SetGlobal(Symbols.Of(name), value);

    /// <summary>Sets the public properties of a model as globals for the renders that follow.</summary>
    public void SetGlobals(object model)
    {
        ArgumentNullException.ThrowIfNull(model);
        foreach (var member in ModelType.Of(model.GetType()).Table)
            SetGlobal(member.Symbol, member.Read(model));
    }

    /// <summary>Takes away all globals that were set.</summary>
    public void ClearGlobals()
    {
        _set.ForEach(symbol => _slots[symbol].Restore(Unset));
        _set.Clear();
    }

    /// <summary>Takes over the members of a plain script object, as <c>import</c> does.</summary>
    public override void Import(SourceSpan span, object objectToImport)
    {
        if (objectToImport is not ScriptObject members || CurrentGlobal is not { } target)
            throw new ScriptRuntimeException(span, $"A {GetTypeName(objectToImport)} cannot be imported: only an object that a template made can.");
        foreach (var (name, value) in members.Where(member => target.CanWrite(member.Key)).ToList())
            target.TrySetValue(this, span, name, value, false);
    }

    internal bool TryGetGlobal(int symbol, out object? value)
    {
        var slots = _slots;
        value = (uint)symbol < (uint)slots.Length ? slots[symbol].Value : Unset;
        if (!ReferenceEquals(value, Unset))
            return true;
        value = null;
        return false;
    }

    /// <summary>Assigns to a global, for this render.</summary>
    internal void Assign(int symbol, ScriptVariable variable, object? value)
    {
        RequireAssignable(variable);
        Assign(symbol, value);
    }

    internal void RequireAssignable(ScriptVariable variable)
    {
        if (!_globals.CanWrite(variable.Name))
            throw new ScriptRuntimeException(variable.Span, $"Cannot set the readonly variable `{variable}`");
    }

    /// <summary>A loop begins whose variable hides what the name meant; gives that for <see cref="LeaveLoop"/>.</summary>
    internal object? EnterLoop(int symbol, object? value)
    {
        if (Constants?.Has(symbol) is true)
            _shadowed++;
        if (_loopDepth++ == 0)
            _iterations = 0;
        ref var slot = ref SlotOf(symbol);
        var outer = slot.Value;
        slot.Value = value;
        slot.Loops++;
        return outer;
    }

    internal void SetLoopVariable(int symbol, object? value) => _slots[symbol].Value = value;

    internal void LeaveLoop(int symbol, object? outer)
    {
        if (Constants?.Has(symbol) is true)
            _shadowed--;
        _loopDepth--;
        ref var slot = ref _slots[symbol];
        slot.Value = outer;
        slot.Loops--;
        slot.Refresh();
    }

    /// <summary>Whether these names mean here what they mean everywhere.</summary>
    internal bool AreConstant(ConstantNames names) => _shadowed == 0 && ReferenceEquals(Constants, names);

    internal void Push(object? value)
    {
        if (Mark == _stack.Length)
            Array.Resize(ref _stack, Mark * 2);
        // Whoever writes into a span is not asked whether the array takes such objects: this one takes all.
        _stack.AsSpan()[Mark++] = value;
    }

    internal ReadOnlySpan<object?> ValuesFrom(int mark) => _stack.AsSpan(mark, Mark - mark);

    internal void Release(int mark)
    {
        _stack.AsSpan(mark, Mark - mark).Clear();
        Mark = mark;
    }

    /// <summary>An argument of the included template; null where there is none. Negative indexes count from the end.</summary>
    internal object? Argument(int index)
    {
        var at = index < 0 ? index + _argumentCount : index;
        return at >= 0 && at < _argumentCount ? _stack[_argumentStart + at] : null;
    }

    internal ref object? Local(int index) => ref _stack.AsSpan()[_argumentStart + Math.Max(_argumentCount, 0) + index];

    private void SetGlobal(int symbol, object? value)
    {
        ref var slot = ref SlotOf(symbol);
        if (ReferenceEquals(slot.Global, Unset))
            _set.Add(symbol);
        slot.Restore(value);
    }

    private void Assign(int symbol, object? value)
    {
        ref var slot = ref SlotOf(symbol);
        if (!slot.IsAssigned)
        {
            _overwritten.Add(symbol);
            (slot.Before, slot.IsAssigned) = (slot.Global, true);
            if (Constants?.Has(symbol) is true)
                _shadowed++;
        }

        slot.Global = value;
        slot.Refresh();
    }

    private void EndAssignments()
    {
        foreach (var symbol in _overwritten)
            _slots[symbol].Restore(_slots[symbol].Before);
        _overwritten.Clear();
        _shadowed = 0;
        _globals.EndRender();
    }

    private ref Slot SlotOf(int symbol)
    {
        var known = _slots.Length;
        if (symbol >= known)
        {
            Array.Resize(ref _slots, Math.Max(256, symbol * 2));
            for (var i = known; i < _slots.Length; i++)
                _slots[i] = new Slot();
        }

        return ref _slots[symbol];
    }

    /// <summary>What a name means: the innermost loop's item, else what was assigned or set, else what is built in.</summary>
    private struct Slot
    {
        public object? Value = Unset;
        public object? Global = Unset;
        public object? Builtin = Unset;

        // The global before the template assigned to it.
        public object? Before;
        public int Loops;
        public bool IsAssigned;

        public Slot()
        {
        }

        public void Restore(object? global)
        {
            (Global, Loops, IsAssigned) = (global, 0, false);
            Refresh();
        }

        public void Refresh()
        {
            if (Loops == 0)
                Value = ReferenceEquals(Global, Unset) ? Builtin : Global;
        }
    }

    /// <summary>The globals as Scriban's own nodes see them. The object itself holds only names without a slot.</summary>
    private sealed class GlobalStore(RenderContext context) : ScriptObject
    {
        private readonly HashSet<string> _readOnly = new(StringComparer.Ordinal);

        // Not the variable of a loop: who assigns to its name makes another.
        public override bool Contains(string member) => !ReferenceEquals(Find(member).Global, Unset) || base.Contains(member);

        public override bool TryGetValue(TemplateContext? templateContext, SourceSpan span, string member, out object? value)
        {
            var slot = Find(member);
            value = slot.Loops > 0 ? slot.Value : slot.Global;
            return !ReferenceEquals(value, Unset) || base.TryGetValue(templateContext, span, member, out value);
        }

        public override bool CanWrite(string member) => _readOnly.Count == 0 || !_readOnly.Contains(member);

        public override bool TrySetValue(TemplateContext? templateContext, SourceSpan span, string member, object? value, bool readOnly)
        {
            if (!CanWrite(member))
                return false;
            if (Symbols.TryGet(member, out var symbol))
                context.Assign(symbol, value);
            else
                SetValue(member, value, false);
            return true;
        }

        public override void SetReadOnly(string member, bool readOnly) => _ = readOnly && Contains(member) ? _readOnly.Add(member) : _readOnly.Remove(member);

        public override bool Remove(string member) => false;

        public void EndRender()
        {
            _readOnly.Clear();
            if (Count > 0)
                Clear();
        }

        private Slot Find(string member) => Symbols.TryGet(member, out var symbol) && symbol < context._slots.Length
            ? context._slots[symbol]
            : new Slot();
    }
}

/// <summary>
/// The names of global variables in templates and models by number, the same in the whole process: a variable is found by an index
/// into an array. Names that templates put together while they run get no number, for the table never shrinks.
/// </summary>
internal static class Symbols
{
    private static readonly Dictionary<string, int> Numbers = new(StringComparer.Ordinal);
    private static readonly Lock Gate = new();

    /// <summary>The number of a name, given now if it has none.</summary>
    public static int Of(string name)
    {
        lock (Gate)
        {
            Numbers.TryAdd(name, Numbers.Count);
            return Numbers[name];
        }
    }

    /// <summary>The number of a name, if it has one.</summary>
    public static bool TryGet(string name, out int number)
    {
        lock (Gate)
            return Numbers.TryGetValue(name, out number);
    }
}
