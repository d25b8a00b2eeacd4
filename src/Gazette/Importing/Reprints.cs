using System.Text;
using Gazette.Files;

namespace Gazette.Importing;

/// <summary>Articles that are nearly the same as an earlier one.</summary>
internal static class Reprints
{
    private const int MostBits = 3;
    private const double LeastShared = 0.8;

    // Texts that look alike and are not: hostile ones could have any number of them.
    private const int MostCompared = 16;

    // Of two numbers that differ in three bits one of four parts is the same.
    private const int Parts = MostBits + 1;

    /// <summary>Paths of reprints and of what they reprint: of those that are alike, the earliest is the original.</summary>
    public static IReadOnlyList<(string Path, string Original)> Of(IReadOnlyList<PlannedArticle> articles, SpoolFile spool)
    {
        var reprints = new List<(string, string)>();
        var originals = new Dictionary<(int Part, ushort Bits), List<PlannedArticle>>();
        foreach (var article in articles.Where(article => article.Article.SimHash != 0)
            .OrderBy(article => article.Article.Values.GetValueOrDefault(ImportField.Date, "9999"), StringComparer.Ordinal)
            .ThenBy(article => article.Path, StringComparer.Ordinal))
        {
            var keys = Enumerable.Range(0, Parts)
                .Select(part => (part, (ushort)(article.Article.SimHash >> (part * 16)))).ToList();
            if (OriginalOf(article, keys, originals, spool) is { } original)
            {
                reprints.Add((article.Path, original.Path));
                continue;
            }

            foreach (var key in keys)
                (originals.TryGetValue(key, out var same) ? same : originals[key] = []).Add(article);
        }

        return [.. reprints.OrderBy(reprint => reprint.Item1, StringComparer.Ordinal)];
    }

    private static PlannedArticle? OriginalOf(
        PlannedArticle article, List<(int, ushort)> keys, Dictionary<(int Part, ushort Bits), List<PlannedArticle>> originals,
        SpoolFile spool)
    {
        HashSet<ulong>? own = null;
        foreach (var other in keys.SelectMany(key => originals.GetValueOrDefault(key) ?? []).Distinct()
            .Where(other => Shingles.Differing(other.Article.SimHash, article.Article.SimHash) <= MostBits).Take(MostCompared))
            if (Shingles.Shared(own ??= RunsOf(article, spool), RunsOf(other, spool)) >= LeastShared)
                return other;
        return null;
    }

    private static HashSet<ulong> RunsOf(PlannedArticle article, SpoolFile spool) =>
        Shingles.Of(Encoding.UTF8.GetString(spool.Read(article.Article.Body)));
}
