using Gazette.Templating.Values;

namespace Gazette.Templating.Running;

/// <summary>What <c>for</c>, <c>tablerow</c> and <c>while</c> stand for inside of their loops.</summary>
internal sealed class LoopState(int length)
{
    public int Index { get; set; }

    public bool Changed { get; set; } = true;

    public int Column { get; set; }

    /// <summary>A member, or null when there is none of the name.</summary>
    public object? Get(string name) => name switch
    {
        "index" => Box.Of(Index),
        "first" => Box.Of(Index == 0),
        "even" => Box.Of(Index % 2 == 0),
        "odd" => Box.Of(Index % 2 != 0),
        "changed" => Box.Of(Changed),
        "rindex" when length >= 0 => Box.Of(length - Index - 1),
        "last" when length >= 0 => Box.Of(Index == length - 1),
        "length" when length >= 0 => Box.Of(length),
        "col" => Box.Of(Column),
        _ => null,
    };
}
