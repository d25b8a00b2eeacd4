using Gazette.Configuration;

namespace Gazette.Content;

/// <summary>
/// The fields that articles of a site may have, by all their names: those of every site, numbered as <see cref="Field"/>, and
/// behind them its own. Made once for all articles.
/// </summary>
internal sealed class ArticleFields
{
    private readonly Dictionary<string, int> _own = new(StringComparer.Ordinal);

    public ArticleFields(IReadOnlyList<OwnField> own)
    {
        Own = own;
        for (var i = 0; i < own.Count; i++)
            foreach (var name in own[i].Names)
                _own.TryAdd(name, FrontMatterFields.Count + i);
        Names = own.Count == 0 ? FrontMatterFields.Names : [.. FrontMatterFields.Names, .. own.SelectMany(field => field.Names)];
    }

    public IReadOnlyList<OwnField> Own { get; }

    public int Count => FrontMatterFields.Count + Own.Count;

    public IReadOnlyList<string> Names { get; }

    /// <summary>The number of the field of that name.</summary>
    public bool TryFind(string name, out int number)
    {
        if (FrontMatterFields.TryFind(name, out var field))
        {
            number = (int)field;
            return true;
        }

        return _own.TryGetValue(name, out number);
    }

    /// <summary>Whether a field holds words, and not a date, a code, or yes or no.</summary>
    public bool IsText(int number) => number < FrontMatterFields.Count
        ? FrontMatterFields.IsText((Field)number)
        : Own[number - FrontMatterFields.Count].Type is OwnFieldType.Text or OwnFieldType.List or OwnFieldType.Choice;
}
