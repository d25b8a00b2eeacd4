using System.Collections;

namespace Gazette.Templating.Values;

/// <summary>
/// Values by name, in the order the names were first set. Whoever remembers where a name stood looks there at once, which is most of
/// what a render does; the framework's ordered dictionary takes ten times as long for it.
/// </summary>
internal sealed class NamedValues : IEnumerable<KeyValuePair<string, object?>>
{
    private const int Few = 32;

    private string[] names = [];
    private object?[] values = [];
    private int version;

    // Where each name stands, once there are more than a few.
    private Dictionary<string, int>? places;

    public int Count { get; private set; }

    public ICollection<string> Names => new ArraySegment<string>(names, 0, Count);

    public ICollection<object?> Values => new ArraySegment<object?>(values, 0, Count);

    public string NameAt(int index) => names[index];

    public object? ValueAt(int index) => values[index];

    /// <summary>Where a name stands, or -1.</summary>
    public int IndexOf(string name)
    {
        if (Count > Few)
            return (places ??= Places()).TryGetValue(name, out var place) ? place : -1;
        for (var i = 0; i < Count; i++)
        {
            var other = names[i];
            if (ReferenceEquals(other, name) || (other.Length == name.Length && other == name))
                return i;
        }

        return -1;
    }

    public void SetAt(int index, object? value) => values[index] = value;

    /// <summary>Adds a name that is not there yet.</summary>
    public void Append(string name, object? value)
    {
        if (Count == names.Length)
        {
            var room = Math.Max(2, Count * 2);
            Array.Resize(ref names, room);
            Array.Resize(ref values, room);
        }

        names[Count] = name;
        values[Count] = value;
        places?.Add(name, Count);
        Count++;
        version++;
    }

    public void RemoveAt(int index)
    {
        Count--;
        Array.Copy(names, index + 1, names, index, Count - index);
        Array.Copy(values, index + 1, values, index, Count - index);
        names[Count] = null!;
        values[Count] = null;
        places = null;
        version++;
    }

    public void Clear()
    {
        Array.Clear(names, 0, Count);
        Array.Clear(values, 0, Count);
        Count = 0;
        places = null;
        version++;
    }

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator()
    {
        var begun = version;
        for (var i = 0; i < Count; i++)
        {
            yield return KeyValuePair.Create(names[i], values[i]);
            if (version != begun)
                throw new InvalidOperationException("The object was changed while it was gone through.");
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private Dictionary<string, int> Places()
    {
        var made = new Dictionary<string, int>(names.Length, StringComparer.Ordinal);
        for (var i = 0; i < Count; i++)
            made.Add(names[i], i);
        return made;
    }
}
