using System.Collections.ObjectModel;
using Gazette.Configuration;

namespace Gazette.Content;

/// <summary>
/// What an article says in the fields of its site's own: a value for each field, by its name. A text or choice that is not given
/// is empty, a list has no items, a number is null, a date unknown, and a flag false.
/// </summary>
public sealed class OwnValues : ReadOnlyDictionary<string, object?>
{
    private readonly HashSet<string> _given;

    /// <param name="values">Texts, decimals, <see cref="ArticleDate"/>s, lists of texts and truths.</param>
    /// <param name="given">The names of the fields that the article has.</param>
    internal OwnValues(Dictionary<string, object?> values, HashSet<string> given)
        : base(values) => _given = given;

    /// <summary>Of a site without fields of its own.</summary>
    public static OwnValues None { get; } = new([], []);

    /// <summary>Whether the article says something in a field.</summary>
    public bool Has(OwnField field) => _given.Contains(field.Name);
}
