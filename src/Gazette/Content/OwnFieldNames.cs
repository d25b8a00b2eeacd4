using Gazette.Configuration;
using Gazette.Diagnostics;

namespace Gazette.Content;

/// <summary>The names of a site's own fields beside those that every article has.</summary>
public static class OwnFieldNames
{
    /// <summary>Complains of every field whose name an article's own fields have already.</summary>
    public static IReadOnlyList<Diagnostic> FaultsOf(SiteConfig config) =>
    [
        .. config.Fields.SelectMany(field => field.Names
            .Where(name => FrontMatterFields.TryFind(name, out _))
            .Select(name => DiagnosticCatalog.FieldNameTaken(field.Place, name))),
    ];
}
