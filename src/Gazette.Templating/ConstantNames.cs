using System.Collections.Concurrent;
using Gazette.Templating.Compiled;

namespace Gazette.Templating;

/// <summary>
/// Names that mean the same in many renders: values that do not change, and functions that give the same for the same arguments.
/// What a template makes of such names alone is rendered once, and written again as bytes; where a template gives one of them another
/// meaning it is rendered anew. One object stands for one set of meanings, such as those of a language; threads may share it.
/// </summary>
public sealed class ConstantNames
{
    private readonly HashSet<string> _names;
    private readonly bool[] _bySymbol = [];
    private readonly ConcurrentDictionary<BlockNode, StatementNode[]> _folded = new();

    /// <param name="names">Globals and functions by the names templates know them by.</param>
    public ConstantNames(IEnumerable<string> names)
    {
        _names = new(names, StringComparer.Ordinal);
        foreach (var name in _names)
        {
            var symbol = Symbols.Of(name);
            if (symbol >= _bySymbol.Length)
                Array.Resize(ref _bySymbol, symbol + 1);
            _bySymbol[symbol] = true;
        }
    }

    internal bool Has(int symbol) => (uint)symbol < (uint)_bySymbol.Length && _bySymbol[symbol];

    /// <summary>The statements of a block, where constant ones that follow one another are one statement.</summary>
    internal StatementNode[] Fold(BlockNode block) => _folded.GetOrAdd(block, static (block, names) => names.Fold(block.Statements), this);

    private StatementNode[] Fold(StatementNode[] statements)
    {
        var folded = new List<StatementNode>(statements.Length);
        for (var i = 0; i < statements.Length;)
        {
            var end = i;
            while (end < statements.Length && statements[end].IsConstant(_names.Contains))
                end++;
            if (Array.Exists(statements[i..end], static statement => statement is not TextNode))
                folded.Add(new ConstantNode(this, statements[i..end]));
            else
                folded.AddRange(statements[i..end]);
            if (end < statements.Length)
                folded.Add(statements[end++]);
            i = end;
        }

        return [.. folded];
    }
}
