using Gazette.Templating.Running;
using Gazette.Templating.Text;
using Gazette.Templating.Values;

namespace Gazette.Templating;

/// <content>The variables of a render: which names mean what, innermost scope first.</content>
public sealed partial class TemplateContext
{
    /// <summary>What <c>this</c> is: the innermost object of a <c>with</c>, or the globals.</summary>
    internal TemplateObject CurrentObject
    {
        get
        {
            for (var i = scopeCount - 1; i >= 0; i--)
            {
                if (scopes[i].Object is { } found)
                    return found;
            }

            return Globals;
        }
    }

    /// <summary>What a name means here.</summary>
    /// <param name="places">The name, and where the code that asks found it the last time.</param>
    /// <param name="value">The value.</param>
    internal bool TryFind(ref VariablePlaces places, out object? value)
    {
        var name = places.Name;
        for (var i = scopeCount - 1; i >= 0; i--)
        {
            ref var scope = ref scopes[i];
            if (scope.Object is { } members)
            {
                if (members.TryGetValue(name, out value))
                    return true;
            }
            else if (ReferenceEquals(name, scope.Name))
            {
                value = scope.Value;
                return true;
            }
            else if (ReferenceEquals(name, scope.LoopName))
            {
                value = scope.Loop;
                return true;
            }
        }

        return Globals.TryGetValue(name, places.Mark, ref places.Global, out value) || FindBuiltin(ref places, out value);
    }

    /// <summary>Whether these names mean here what they mean everywhere, and what they give would be written as it is.</summary>
    internal bool IsAsFixed(FixedNames names)
    {
        if (Globals.IsWritten || Output.Indent is not null)
            return false;
        for (var i = 0; i < scopeCount; i++)
        {
            ref var scope = ref scopes[i];
            if (scope.Object is not null || names.Has(scope.Name) || names.Has(scope.LoopName))
                return false;
        }

        return true;
    }

    internal void Assign(SourceSpan span, string name, object? value)
    {
        var store = StoreOf(name);
        if (!store.CanWrite(name))
            throw new TemplateException(span, $"The variable `{name}` is read-only.");
        store[name] = value;
    }

    internal void PushObject(TemplateObject members, bool isParameters = false)
    {
        ref var scope = ref Push();
        scope.Object = members;
        scope.IsParameters = isParameters;
    }

    /// <summary>A variable that can be read but not written: whoever assigns to the name makes another one.</summary>
    internal void PushValue(string name, object? value)
    {
        ref var scope = ref Push();
        scope.Name = string.Intern(name);
        scope.Value = value;
    }

    internal void PushLoop(string? name, string loopName, LoopState loop)
    {
        ref var scope = ref Push();
        scope.Name = name;
        scope.LoopName = loopName;
        scope.Loop = loop;
        Frame.Loops++;
        if (runningLoops++ == 0)
            loopSteps = 0;
    }

    internal void PopLoop()
    {
        Pop();
        Frame.Loops--;
        runningLoops--;
    }

    internal void SetLoopItem(object? value) => scopes[scopeCount - 1].Value = value;

    internal void Pop() => scopes[--scopeCount] = default;

    private bool FindBuiltin(ref VariablePlaces places, out object? value)
    {
        if (!Builtins.TryGetValue(places.Name, places.Mark, ref places.Builtin, out value))
            return false;
        if (Exact.Native(value) is null && value is Functions.BuiltinModule module)
            value = module.Members;
        return true;
    }

    private TemplateObject StoreOf(string name)
    {
        for (var i = scopeCount - 1; i >= 0; i--)
        {
            ref var scope = ref scopes[i];
            if (scope.Object is { } members && !(scope.IsParameters && !members.ContainsKey(name) && ExistsBelow(i, name)))
                return members;
        }

        return Globals;
    }

    private bool ExistsBelow(int index, string name)
    {
        while (--index >= 0)
        {
            if (scopes[index].Object is { } members && members.ContainsKey(name))
                return true;
        }

        return Globals.ContainsKey(name);
    }

    // An empty scope, to be filled where it lies: a copy of so many references takes longer than all else a loop begins with.
    private ref VariableScope Push()
    {
        if (scopeCount == scopes.Length)
            Array.Resize(ref scopes, scopeCount * 2);
        return ref scopes[scopeCount++];
    }

    /// <summary>An object whose members are variables, or a loop with its item.</summary>
    private struct VariableScope
    {
        public TemplateObject? Object;
        public bool IsParameters;

        // Interned, so that names are told apart by reference.
        public string? Name;
        public object? Value;
        public string? LoopName;
        public LoopState? Loop;
    }
}

/// <summary>The name of a variable, and where it was found the last time, among the globals and among the built-ins.</summary>
internal struct VariablePlaces(string name)
{
    public readonly string Name = string.Intern(name);
    public readonly NameMark Mark = new(name);
    public int Global;
    public int Builtin;
}
