using Gazette.Catalog;
using Gazette.Diagnostics;

namespace Gazette.Checking;

/// <summary>Whether one article stands in the archive twice.</summary>
internal static class TitleCheck
{
    /// <summary>Two articles with one title on one day are likely one, committed twice.</summary>
    public static IEnumerable<Diagnostic> OneTitleOnOneDay(Archive archive, Func<string, bool> isMade)
    {
        var seen = new Dictionary<(string Title, DateTime Day), string>();
        foreach (var article in archive.Articles)
        {
            var card = article.Card;
            if (card.Title.Length == 0 || !card.Date.HasDay)
                continue;
            var file = article.References.File;
            if (!seen.TryAdd((card.Title, card.Date.Value.Date), file))
                yield return Complaint.SameTitle(new FileLocation(file, 1, 1), card.Title, seen[(card.Title, card.Date.Value.Date)]);
        }
    }
}
