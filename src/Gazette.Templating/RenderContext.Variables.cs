using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Gazette.Templating;

/// <content>
/// Variables. Globals lie in slots, one for each name of the process (<see cref="Symbols"/>); Scriban reads and writes the same slots
/// through <see cref="GlobalStore"/>. Arguments and local variables of compiled templates lie on a stack.
/// </content>
public sealed partial class RenderContext
{
    /// <summary>The value of a local variable that was never assigned.</summary>
    internal static readonly object Unset = new();

    private readonly GlobalStore _globals;
    private readonly List<(int Symbol, string Name)> _set = [];
    private readonly List<(int Symbol, object? Value, bool IsSet)> _overwritten = [];
    private Slot[] _slots = new Slot[256];
    private object?[] _stack = new object?[64];
    private int _count;

    // How many of the constant names mean something else just now.
    private int _shadowed;

    /// <summary>What an included template, or a page, has of its own.</summary>
    internal Frame Frame { get; private set; }

    /// <summary>The number of values on the stack.</summary>
    internal int Mark => _count;

    /// <summary>Sets a global for the renders that follow. Any C# object will do; templates cannot change it.</summary>
    public void SetGlobal(string name, object? value) => SetGlobal(Symbols.Of(name), name, value);

    /// <summary>Sets the public properties of a model as globals for the renders that follow.</summary>
    public void SetGlobals(object model)
    {
        ArgumentNullException.ThrowIfNull(model);
        foreach (var member in ModelType.Of(model.GetType()).Members)
            SetGlobal(member.Symbol, member.TemplateName, member.Read(model));
    }

    /// <summary>Takes away all globals that were set.</summary>
    public void ClearGlobals()
    {
        foreach (var (symbol, _) in _set)
        {
            ref var slot = ref _slots[symbol];
            slot = new Slot { Value = slot.Builtin, Builtin = slot.Builtin, IsKnown = slot.Builtin is not null };
        }

        _set.Clear();
    }

    /// <summary>Takes over the members of a plain script object, as <c>import</c> does.</summary>
    public override void Import(SourceSpan span, object objectToImport)
    {
        if (objectToImport is not ScriptObject members || CurrentGlobal is not { } target)
            throw new ScriptRuntimeException(span, $"Unexpected value `{GetTypeName(objectToImport)}` for import. Expecting an plain script object.");
        foreach (var name in members.GetMembers().Where(target.CanWrite).ToList())
        {
            members.TryGetValue(this, span, name, out var value);
            target.TrySetValue(this, span, name, value, false);
        }
    }

    internal bool TryGetGlobal(int symbol, out object? value)
    {
        var slots = _slots;
        if ((uint)symbol < (uint)slots.Length && slots[symbol].IsKnown)
        {
            value = slots[symbol].Value;
            return true;
        }

        value = null;
        return false;
    }

    /// <summary>Assigns to a global, for this render.</summary>
    internal void Assign(int symbol, ScriptVariable variable, object? value)
    {
        if (CanAssign(variable.Name))
            Assign(symbol, variable.Name, value);
        else
            throw new ScriptRuntimeException(variable.Span, $"Cannot set the readonly variable `{variable}`");
    }

    internal bool CanAssign(string name) => _globals.CanWrite(name);

    /// <summary>A loop begins whose variable hides what the name meant; gives that for <see cref="LeaveLoop"/>.</summary>
    internal object? EnterLoop(int symbol, string name, object? value)
    {
        if (Constants is { } names && names.Has(name))
            _shadowed++;
        if (_loopDepth++ == 0)
            _iterations = 0;
        ref var slot = ref SlotOf(symbol);
        var outer = slot.Value;
        slot.Value = value;
        slot.IsKnown = true;
        slot.Loops++;
        return outer;
    }

    internal void SetLoopVariable(int symbol, object? value) => _slots[symbol].Value = value;

    internal void LeaveLoop(int symbol, string name, object? outer)
    {
        if (Constants is { } names && names.Has(name))
            _shadowed--;
        _loopDepth--;
        ref var slot = ref _slots[symbol];
        slot.Value = --slot.Loops > 0 ? outer : slot.IsSet ? slot.Global : slot.Builtin;
        slot.IsKnown = slot.Loops > 0 || slot.IsSet || slot.Builtin is not null;
    }

    /// <summary>Whether these names mean here what they mean everywhere, and what they give would be written as it is.</summary>
    internal bool AreConstant(ConstantNames names) => _shadowed == 0 && Out.Indent is null && ReferenceEquals(Constants, names);

    internal void Push(object? value)
    {
        if (_count == _stack.Length)
            Array.Resize(ref _stack, _count * 2);
        // Whoever writes into a span is not asked whether the array takes such objects: this one takes all.
        _stack.AsSpan()[_count++] = value;
    }

    internal ReadOnlySpan<object?> ValuesFrom(int mark) => _stack.AsSpan(mark, _count - mark);

    internal void Release(int mark)
    {
        _stack.AsSpan(mark, _count - mark).Clear();
        _count = mark;
    }

    /// <summary>An argument of the included template; null where there is none. Negative indexes count from the end.</summary>
    internal object? Argument(int index)
    {
        if (index < 0)
            index += Frame.ArgumentCount;
        return (uint)index < (uint)Frame.ArgumentCount ? _stack[Frame.ArgumentStart + index] : null;
    }

    internal ref object? Local(int index) => ref _stack.AsSpan()[Frame.LocalStart + index];

    private void SetGlobal(int symbol, string name, object? value)
    {
        ref var slot = ref SlotOf(symbol);
        if (!slot.IsSet)
            _set.Add((symbol, name));
        (slot.Value, slot.Global, slot.IsSet, slot.IsKnown) = (value, value, true, true);
    }

    private void Assign(int symbol, string name, object? value)
    {
        ref var slot = ref SlotOf(symbol);
        if (!slot.IsAssigned)
        {
            _overwritten.Add((symbol, slot.Global, slot.IsSet));
            slot.IsAssigned = true;
            if (Constants is { } names && names.Has(name))
                _shadowed++;
        }

        (slot.Global, slot.IsSet, slot.IsKnown) = (value, true, true);
        if (slot.Loops == 0)
            slot.Value = value;
        _globals.Mirror(name, value);
    }

    private void SetBuiltinSlot(int symbol, object value)
    {
        ref var slot = ref SlotOf(symbol);
        slot.Builtin = value;
        if (!slot.IsKnown)
            (slot.Value, slot.IsKnown) = (value, true);
    }

    private void UndoAssignments()
    {
        foreach (var (symbol, value, isSet) in _overwritten)
        {
            ref var slot = ref _slots[symbol];
            slot = new Slot
            {
                Value = isSet ? value : slot.Builtin,
                Global = value,
                Builtin = slot.Builtin,
                IsSet = isSet,
                IsKnown = isSet || slot.Builtin is not null,
            };
        }

        _overwritten.Clear();
        _shadowed = 0;
        _globals.EndRender();
    }

    private void ClearValues() => Release(0);

    private ref Slot SlotOf(int symbol)
    {
        if (symbol >= _slots.Length)
            Array.Resize(ref _slots, symbol * 2);
        return ref _slots[symbol];
    }

    /// <summary>What a name means: the innermost loop's item, else what was assigned or set, else what is built in.</summary>
    private struct Slot
    {
        public object? Value;
        public object? Global;
        public object? Builtin;
        public int Loops;
        public bool IsKnown;
        public bool IsSet;
        public bool IsAssigned;
    }

    /// <summary>The globals as Scriban's own nodes see them.</summary>
    private sealed class GlobalStore(RenderContext context) : ScriptObject
    {
        private readonly HashSet<string> _readOnly = new(StringComparer.Ordinal);

        // Scriban reads `this` as a dictionary. Where it may, all is in the object itself too, in the order in which it was set.
        private bool _isMirrored;

        // Names without a number lie only in the object itself.
        private bool _hasMembers;

        // Not the variable of a loop: who assigns to its name makes another.
        public override bool Contains(string member) =>
            (Find(member) is >= 0 and var symbol && context._slots[symbol].IsSet) || (_hasMembers && base.Contains(member));

        public override bool TryGetValue(TemplateContext? templateContext, SourceSpan span, string member, out object? value)
        {
            if (Find(member) is >= 0 and var symbol)
            {
                value = context._slots[symbol].Value;
                return true;
            }

            value = null;
            return _hasMembers && base.TryGetValue(templateContext, span, member, out value);
        }

        public override bool CanWrite(string member) => _readOnly.Count == 0 || !_readOnly.Contains(member);

        public override bool TrySetValue(TemplateContext? templateContext, SourceSpan span, string member, object? value, bool readOnly)
        {
            if (!CanWrite(member))
                return false;
            if (Symbols.TryGet(member, out var symbol))
            {
                context.Assign(symbol, member, value);
            }
            else
            {
                _hasMembers = true;
                SetValue(member, value, false);
            }

            if (readOnly)
                _readOnly.Add(member);
            return true;
        }

        public override void SetReadOnly(string member, bool readOnly)
        {
            if (!readOnly)
                _readOnly.Remove(member);
            else if (Contains(member))
                _readOnly.Add(member);
        }

        public override bool Remove(string member) => false;

        /// <summary>Makes the object a dictionary of all globals, until the end of the render.</summary>
        public void Mirror()
        {
            if (_isMirrored)
                return;
            _isMirrored = _hasMembers = true;
            foreach (var (symbol, name) in context._set)
                SetValue(name, context._slots[symbol].Global, false);
            foreach (var (symbol, _, isSet) in context._overwritten)
            {
                if (!isSet)
                    SetValue(Symbols.NameOf(symbol), context._slots[symbol].Global, false);
            }
        }

        public void Mirror(string name, object? value)
        {
            if (_isMirrored)
                SetValue(name, value, false);
        }

        public void EndRender()
        {
            _readOnly.Clear();
            if (_hasMembers)
                Clear();
            _isMirrored = _hasMembers = false;
        }

        private int Find(string member) =>
            Symbols.TryGet(member, out var symbol) && symbol < context._slots.Length && context._slots[symbol] is { IsSet: true } or { Loops: > 0 } ? symbol : -1;
    }
}

/// <summary>What an included template, or a page, has of its own.</summary>
/// <param name="HasArguments">Whether it was included.</param>
/// <param name="ArgumentStart">Where its arguments begin on the stack; the first is its name.</param>
/// <param name="ArgumentCount">How many they are.</param>
/// <param name="LocalStart">Where its local variables begin on the stack.</param>
internal readonly record struct Frame(bool HasArguments, int ArgumentStart, int ArgumentCount, int LocalStart);
