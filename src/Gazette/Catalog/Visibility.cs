using Gazette.Content;

namespace Gazette.Catalog;

/// <summary>Which articles a site shows: "now" is an input like any other, so that the same input gives the same bytes.</summary>
/// <param name="Drafts">Whether drafts are shown.</param>
/// <param name="Future">Whether articles are shown whose time is yet to come.</param>
/// <param name="Now">
/// The moment that the site is made for, in 100 ns ticks of UTC; null where time does not matter: then nothing is yet to come,
/// and nothing is over.
/// </param>
public sealed record Visibility(bool Drafts = false, bool Future = false, long? Now = null)
{
    /// <summary>Whether readers see an article.</summary>
    public bool Shows(ArticleReferences article) => (Drafts || !article.Draft) && (Future || !IsToCome(article));

    /// <summary>Whether the time of an article is yet to come.</summary>
    public bool IsToCome(ArticleReferences article) => Now is { } now && article.PublishedFrom > now;

    /// <summary>Whether lists show an article that readers see.</summary>
    public bool Lists(ArticleReferences article) => Now is not { } now || now < article.ListedUntil;

    /// <summary>The time around now in which these articles are shown and listed as they are now.</summary>
    public TimeSpanOfSite SpanOf(IEnumerable<ArticleOutline> articles)
    {
        var (from, until) = (long.MinValue, long.MaxValue);
        if (Now is not { } now)
            return TimeSpanOfSite.Always;
        foreach (var article in articles)
        {
            if (article.References.Draft && !Drafts)
                continue;
            Narrow(article.References.PublishedFrom);
            Narrow(article.References.ListedUntil);
        }

        return new TimeSpanOfSite(from, until);

        void Narrow(long change)
        {
            if (change > now)
                until = Math.Min(until, change);
            else
                from = Math.Max(from, change);
        }
    }
}

/// <summary>A time in which a site does not change by itself.</summary>
/// <param name="From">In 100 ns ticks of UTC.</param>
/// <param name="Until">The first moment after it, in 100 ns ticks of UTC; the greatest number where it never ends.</param>
public readonly record struct TimeSpanOfSite(long From, long Until)
{
    /// <summary>The time of a site that is not made for any.</summary>
    public static TimeSpanOfSite Always { get; } = new(long.MinValue, long.MaxValue);

    /// <summary>Whether a moment is in it; one that does not matter always is.</summary>
    public bool Holds(long? now) => now is not { } moment ? this == Always : From <= moment && moment < Until;
}
