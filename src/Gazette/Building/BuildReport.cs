namespace Gazette.Building;

/// <summary>What one build did. Complaints are in the bag it was given.</summary>
public sealed record BuildReport
{
    /// <summary>Articles in the site; those left out for an error are not counted.</summary>
    public int Articles { get; init; }

    /// <summary>Files of the site that were written: pages, feeds, pictures, assets.</summary>
    public int PagesWritten { get; init; }

    /// <summary>Files of the site that were left as they lay.</summary>
    public int PagesUnchanged { get; init; }

    /// <summary>Files that were taken away because nothing claims them any more.</summary>
    public int PagesRemoved { get; init; }

    public TimeSpan Elapsed { get; init; }
}
