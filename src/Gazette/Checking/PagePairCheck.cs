using Gazette.Catalog;
using Gazette.Diagnostics;

namespace Gazette.Checking;

/// <summary>Whether a content page in a further language has the name of one in the first.</summary>
internal static class PagePairCheck
{
    /// <summary>Pages without another of their name, where one of nearly that name waits for its translation.</summary>
    public static IEnumerable<Diagnostic> Misspelt(Archive archive, Func<string, bool> isMade)
    {
        foreach (var path in archive.Config.LanguagePaths.Values)
        {
            var folder = $"/{path}/";
            string[] alone =
            [
                .. archive.ContentPages.Select(page => page.Address)
                    .Where(address => archive.Find(folder + address[1..]) is null),
            ];
            foreach (var page in archive.ContentPages)
                if (page.Address.StartsWith(folder, StringComparison.Ordinal)
                    && page.Address[(folder.Length - 1)..] is var wanted && archive.Find(wanted) is null
                    && NearestName.Of(wanted, alone) is { } near && archive.Find(near) is { } other)
                    yield return DiagnosticCatalog.MisspeltPage(
                        new FileLocation(page.References.File, 1, 1), other.References.File);
        }
    }
}
