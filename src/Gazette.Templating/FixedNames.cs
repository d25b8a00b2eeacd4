using System.Collections.Concurrent;
using Gazette.Templating.Running;

namespace Gazette.Templating;

/// <summary>
/// Names that mean the same in many renders: values that do not change, and functions that give the same for the same arguments.
/// What a template makes of such names alone is made once, and written again as bytes; where a template gives one of them another
/// meaning it is made anew. One object stands for one set of meanings, such as those of a language; threads may share it.
/// </summary>
/// <param name="names">Globals and functions by the names templates know them by.</param>
public sealed class FixedNames(IEnumerable<string> names)
{
    private readonly HashSet<string> names = new(names, StringComparer.Ordinal);
    private readonly ConcurrentDictionary<BlockStep, Step[]> blocks = new();

    internal bool Has(string? name) => name is not null && names.Contains(name);

    /// <summary>The steps of a block, where those one after the other that depend on nothing else are one step.</summary>
    internal Step[] StepsOf(BlockStep block) => blocks.GetOrAdd(block, static (block, all) => all.Joined(block.Steps), this);

    private Step[] Joined(Step[] steps)
    {
        var joined = new List<Step>(steps.Length);
        for (var i = 0; i < steps.Length;)
        {
            var end = i;
            while (end < steps.Length && steps[end].IsFixed(new FixedScope(this)))
                end++;
            if (Array.Exists(steps[i..end], static step => step is not TextStep))
                joined.Add(new FixedStep(this, steps[i..end]));
            else
                joined.AddRange(steps[i..end]);
            if (end < steps.Length)
                joined.Add(steps[end++]);
            i = end;
        }

        return [.. joined];
    }
}
