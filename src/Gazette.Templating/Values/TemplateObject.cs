using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Gazette.Templating.Values;

/// <summary>An object as templates make them: named values in the order they were first set, some of which may be read-only.</summary>
public class TemplateObject : IDictionary<string, object?>, IReadOnlyDictionary<string, object?>
{
    private readonly NamedValues values = new();
    private HashSet<string>? readOnlyNames;
    private List<(string Name, bool Existed, object? Value)>? journal;

    // The marks of all names that were ever set: nearly every name that is not here is told without a look-up.
    private NameMark marks;

    /// <summary>An empty object.</summary>
    public TemplateObject()
    {
    }

    /// <summary>An object with the given members.</summary>
    public TemplateObject(IEnumerable<KeyValuePair<string, object?>> members)
    {
        foreach (var (name, value) in members)
            Put(name, value);
    }

    /// <summary>Whether all members refuse to be written.</summary>
    public bool IsReadOnly { get; set; }

    /// <summary>How many members there are.</summary>
    public int Count => values.Count;

    /// <summary>The names, in the order they were first set.</summary>
    public ICollection<string> Keys => values.Names;

    /// <summary>The values, in the order of <see cref="Keys"/>.</summary>
    public ICollection<object?> Values => values.Values;

    IEnumerable<string> IReadOnlyDictionary<string, object?>.Keys => values.Names;

    IEnumerable<object?> IReadOnlyDictionary<string, object?>.Values => values.Values;

    /// <summary>A member; null when there is none of that name.</summary>
    public object? this[string name]
    {
        get => TryGetValue(name, out var value) ? value : null;
        set
        {
            ArgumentNullException.ThrowIfNull(name);
            Remember(name);
            Put(name, value);
        }
    }

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out object? value)
    {
        ArgumentNullException.ThrowIfNull(key);
        var index = values.IndexOf(key);
        value = index < 0 ? null : values.ValueAt(index);
        return index >= 0;
    }

    /// <inheritdoc cref="IDictionary{TKey,TValue}.ContainsKey"/>
    public bool ContainsKey(string key) => TryGetValue(key, out _);

    /// <inheritdoc/>
    public void Add(string key, object? value) => this[key] = value;

    /// <inheritdoc/>
    public bool Remove(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        Remember(key);
        return Drop(key);
    }

    /// <inheritdoc/>
    public void Clear()
    {
        values.Clear();
        marks = default;
    }

    /// <summary>Makes one member read-only, or writable again.</summary>
    public void SetReadOnly(string name, bool readOnly)
    {
        readOnlyNames ??= new HashSet<string>(StringComparer.Ordinal);
        if (readOnly)
            readOnlyNames.Add(name);
        else
            readOnlyNames.Remove(name);
    }

    /// <summary>Whether templates may write this member.</summary>
    public bool CanWrite(string name) => !IsReadOnly && (readOnlyNames is null || !readOnlyNames.Contains(name));

    /// <summary>Enumerates the members in order.</summary>
    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => values.GetEnumerator();

    void ICollection<KeyValuePair<string, object?>>.Add(KeyValuePair<string, object?> item) => this[item.Key] = item.Value;

    bool ICollection<KeyValuePair<string, object?>>.Contains(KeyValuePair<string, object?> item) =>
        TryGetValue(item.Key, out var value) && Equals(value, item.Value);

    void ICollection<KeyValuePair<string, object?>>.CopyTo(KeyValuePair<string, object?>[] array, int arrayIndex)
    {
        foreach (var member in values)
            array[arrayIndex++] = member;
    }

    bool ICollection<KeyValuePair<string, object?>>.Remove(KeyValuePair<string, object?> item) => Remove(item.Key);

    /// <summary>A member, sought first where the same code found it the last time.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="mark">Of the name.</param>
    /// <param name="place">Where it was last; a guess that may be wrong, so several threads may share it.</param>
    /// <param name="value">Its value.</param>
    internal bool TryGetValue(string name, NameMark mark, ref int place, out object? value)
    {
        value = null;
        if (!marks.Holds(mark))
            return false;
        // Read once: another thread may guess anew between a look and a use.
        var index = Volatile.Read(ref place);
        if ((uint)index >= (uint)values.Count || !IsAt(index, name))
        {
            index = values.IndexOf(name);
            if (index < 0)
                return false;
            place = index;
        }

        value = values.ValueAt(index);
        return true;
    }

    /// <summary>Whether a member was written since the journal was begun.</summary>
    internal bool IsWritten => journal is { Count: > 0 };

    // A context is used for many renders; what one render writes into its globals must not reach the next one.
    internal void BeginJournal() => (journal ??= []).Clear();

    internal void UndoJournal()
    {
        if (journal is null)
            return;
        for (var i = journal.Count - 1; i >= 0; i--)
        {
            var (name, existed, value) = journal[i];
            if (existed)
                Put(name, value);
            else
                Drop(name);
        }

        journal = null;
        readOnlyNames = null;
    }

    private void Remember(string name)
    {
        if (journal is null)
            return;
        var existed = TryGetValue(name, out var before);
        journal.Add((name, existed, before));
    }

    private bool IsAt(int index, string name)
    {
        var other = values.NameAt(index);
        return ReferenceEquals(other, name) || other == name;
    }

    private void Put(string name, object? value)
    {
        var mark = new NameMark(name);
        var index = marks.Holds(mark) ? values.IndexOf(name) : -1;
        if (index >= 0)
        {
            values.SetAt(index, MemberAccess.Adopt(value));
            return;
        }

        marks = marks.With(mark);
        values.Append(name, MemberAccess.Adopt(value));
    }

    private bool Drop(string name)
    {
        var index = values.IndexOf(name);
        if (index >= 0)
            values.RemoveAt(index);
        return index >= 0;
    }
}

/// <summary>Two bits of 128 that a name sets; several names may set the same, but seldom both.</summary>
internal readonly struct NameMark
{
    private readonly ulong outer;
    private readonly ulong inner;

    public NameMark(string name)
    {
        if (name.Length == 0)
            return;
        outer = 1UL << (name.Length + (name[0] * 5) + name[^1]);
        inner = 1UL << ((name[name.Length / 2] * 3) + name[name.Length / 3]);
    }

    private NameMark(ulong outer, ulong inner)
    {
        this.outer = outer;
        this.inner = inner;
    }

    public NameMark With(NameMark other) => new(outer | other.outer, inner | other.inner);

    public bool Holds(NameMark other) => (outer & other.outer) == other.outer && (inner & other.inner) == other.inner;
}
