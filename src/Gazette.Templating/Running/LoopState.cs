using Gazette.Templating.Values;

namespace Gazette.Templating.Running;

/// <summary>What <c>for</c>, <c>tablerow</c> and <c>while</c> stand for inside of their loops.</summary>
internal sealed class LoopState(int length)
{
    public int Index { get; set; }

    /// <summary>What the loop is at.</summary>
    public object? Item { get; private set; }

    private object? previous;

    public int Column { get; set; }

    public void MoveTo(int index, object? item)
    {
        previous = Item;
        Item = item;
        Index = index;
    }

    /// <summary>A member, or null when there is none of the name.</summary>
    public object? Get(string name) => name switch
    {
        "index" => Box.Of(Index),
        "first" => Box.Of(Index == 0),
        "even" => Box.Of(Index % 2 == 0),
        "odd" => Box.Of(Index % 2 != 0),
        "changed" => Box.Of(length < 0 || Index == 0 || !Equals(Item, previous)),
        "rindex" when length >= 0 => Box.Of(length - Index - 1),
        "last" when length >= 0 => Box.Of(Index == length - 1),
        "length" when length >= 0 => Box.Of(length),
        "col" => Box.Of(Column),
        _ => null,
    };
}
