using System.Collections;

namespace Gazette.Templating.Values;

/// <summary>A list as templates make them: grows when written behind its end, and may carry members beside its items.</summary>
public sealed class TemplateArray : IList<object?>, IList, IReadOnlyList<object?>
{
    private readonly List<object?> items;

    /// <summary>An empty array.</summary>
    public TemplateArray() => items = [];

    /// <summary>An empty array with room for some items.</summary>
    public TemplateArray(int capacity) => items = new List<object?>(capacity);

    /// <summary>An array of the given items.</summary>
    public TemplateArray(IEnumerable<object?> values) => items = [.. values];

    /// <summary>What was set with <c>array.name = value</c>; null until then.</summary>
    public TemplateObject? Members { get; private set; }

    /// <summary>The members, made if there are none yet.</summary>
    internal TemplateObject MembersToWrite => Members ??= [];

    /// <inheritdoc cref="List{T}.Count"/>
    public int Count => items.Count;

    /// <inheritdoc/>
    public bool IsReadOnly => false;

    bool IList.IsFixedSize => false;

    bool ICollection.IsSynchronized => false;

    object ICollection.SyncRoot => items;

    /// <summary>An item; null outside of the array. Writing behind the end fills the gap with nulls.</summary>
    public object? this[int index]
    {
        get => (uint)index < (uint)items.Count ? items[index] : null;
        set
        {
            if (index < 0)
                return;
            while (items.Count <= index)
                items.Add(null);
            items[index] = value;
        }
    }

    /// <summary>Sets a member beside the items.</summary>
    public void SetMember(string name, object? value) => MembersToWrite[name] = value;

    /// <inheritdoc cref="List{T}.Add"/>
    public void Add(object? item) => items.Add(item);

    /// <inheritdoc cref="List{T}.AddRange"/>
    public void AddRange(IEnumerable<object?> values) => items.AddRange(values);

    /// <inheritdoc cref="List{T}.Insert"/>
    public void Insert(int index, object? item) => items.Insert(index, item);

    /// <inheritdoc cref="List{T}.RemoveAt"/>
    public void RemoveAt(int index) => items.RemoveAt(index);

    /// <inheritdoc cref="List{T}.Clear"/>
    public void Clear() => items.Clear();

    /// <inheritdoc cref="List{T}.Contains"/>
    public bool Contains(object? item) => items.Contains(item);

    /// <inheritdoc cref="List{T}.IndexOf(T)"/>
    public int IndexOf(object? item) => items.IndexOf(item);

    /// <inheritdoc/>
    public bool Remove(object? item) => items.Remove(item);

    /// <inheritdoc/>
    public void CopyTo(object?[] array, int arrayIndex) => items.CopyTo(array, arrayIndex);

    /// <summary>Enumerates the items.</summary>
    public List<object?>.Enumerator GetEnumerator() => items.GetEnumerator();

    IEnumerator<object?> IEnumerable<object?>.GetEnumerator() => items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => items.GetEnumerator();

    int IList.Add(object? value)
    {
        items.Add(value);
        return items.Count - 1;
    }

    void IList.Remove(object? value) => items.Remove(value);

    void ICollection.CopyTo(Array array, int index) => ((ICollection)items).CopyTo(array, index);
}
