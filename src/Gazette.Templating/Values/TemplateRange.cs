using System.Collections;
using System.Numerics;

namespace Gazette.Templating.Values;

/// <summary>The whole numbers from <c>a</c> to <c>b</c>, up or down, made as they are asked for: <c>1..5</c>, <c>5..&lt;1</c>.</summary>
public sealed class TemplateRange(BigInteger first, BigInteger last, bool includesLast, Func<BigInteger, object> number)
    : IReadOnlyCollection<object?>
{
    /// <summary>How many numbers there are, for ranges beyond what fits in an int too.</summary>
    public BigInteger Length { get; } = BigInteger.Abs(last - first) + (includesLast ? 1 : 0);

    /// <summary>How many numbers there are; ends at the greatest int.</summary>
    public int Count => Length > int.MaxValue ? int.MaxValue : (int)Length;

    /// <summary>The number at an index, or null outside of the range.</summary>
    public object? this[int index] => index >= 0 && index < Length ? number(first + (last < first ? -index : index)) : null;

    /// <inheritdoc/>
    public IEnumerator<object?> GetEnumerator()
    {
        var step = last < first ? -1 : 1;
        var value = first;
        for (var left = Length; left > 0; left--, value += step)
            yield return number(value);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
