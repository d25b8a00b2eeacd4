using Gazette.Catalog;
using Gazette.Diagnostics;

namespace Gazette.Checking;

/// <summary>Whether one article stands in the archive twice.</summary>
internal static class TitleCheck
{
    /// <summary>Two articles with one title on one day are likely one, committed twice.</summary>
    public static IEnumerable<Diagnostic> OneTitleOnOneDay(Archive archive, Func<string, bool> isMade)
    {
        // The archive is in order of time: one day's titles are all that need be remembered.
        var today = new Dictionary<string, string>(StringComparer.Ordinal);
        var day = DateTime.MinValue;
        foreach (var article in archive.Articles)
        {
            var card = article.Card;
            if (card.Title.Length == 0 || !card.Date.HasDay)
                continue;
            if (card.Date.Value.Date != day)
            {
                today.Clear();
                day = card.Date.Value.Date;
            }

            var file = article.References.File;
            if (!today.TryAdd(card.Title, file))
                yield return DiagnosticCatalog.SameTitle(new FileLocation(file, 1, 1), card.Title, today[card.Title]);
        }
    }
}
