using Gazette.Diagnostics;

namespace Gazette.Building;

/// <summary>What one build did. Diagnostics are in the bag it was given.</summary>
public sealed record BuildReport
{
    /// <summary>Articles in the site; those left out for an error are not counted.</summary>
    public int Articles { get; init; }

    /// <summary>The files of articles that are drafts, by path, whether they are in the site or not.</summary>
    public IReadOnlyList<string> Drafts { get; init; } = [];

    /// <summary>The files of articles whose time is yet to come, by path, whether they are in the site or not.</summary>
    public IReadOnlyList<string> Waiting { get; init; } = [];

    /// <summary>
    /// When an article comes into the site, or leaves its lists, though nobody changes anything; null when never.
    /// </summary>
    public DateTimeOffset? NextDue { get; init; }

    /// <summary>Paths of the pages that were rendered, in order.</summary>
    public IReadOnlyList<string> Rendered { get; init; } = [];

    /// <summary>
    /// Files beside articles of which pictures were made or taken from the store; of a check, those that it decoded.
    /// </summary>
    public int PicturesMade { get; init; }

    /// <summary>Files of the site that were written: pages, feeds, pictures, assets.</summary>
    public int FilesWritten { get; init; }

    /// <summary>How many files that were written are named.</summary>
    public const int MostNamed = 64;

    /// <summary>Paths of files that were written, in order: all, unless there are more than <see cref="MostNamed"/>.</summary>
    public IReadOnlyList<string> FirstWritten { get; init; } = [];

    /// <summary>Files of the site that were left as they lay.</summary>
    public int FilesUnchanged { get; init; }

    /// <summary>Files that were taken away because nothing claims them any more.</summary>
    public int FilesRemoved { get; init; }

    /// <summary>
    /// Paths of files that an earlier build made and that stay as they are because this one has errors, in order.
    /// </summary>
    public IReadOnlyList<string> HeldOver { get; init; } = [];

    /// <summary>Paths of files that lay in the folder, that no build had made, and that were taken away.</summary>
    public IReadOnlyList<string> Foreign { get; init; } = [];

    /// <summary>Sentences on what the build could not use of what earlier ones remembered.</summary>
    public IReadOnlyList<Wording> Notes { get; init; } = [];

    /// <summary>How long each stage took, in order.</summary>
    public IReadOnlyList<StageTime> Stages { get; init; } = [];

    /// <summary>Time spent in each template, summed over all threads, the dearest first.</summary>
    public IReadOnlyList<TemplateTime> Templates { get; init; } = [];

    /// <summary>Templates that Scriban runs uncompiled, with the place of the first reason; looked for when asked.</summary>
    public Lazy<IReadOnlyList<Wording>> Uncompiled { get; init; } = new([]);

    /// <summary>The ten pages that took longest, the slowest first.</summary>
    public IReadOnlyList<PageTime> SlowestPages { get; init; } = [];

    /// <summary>Bytes of memory that the process had at most.</summary>
    public long PeakMemory { get; init; }

    /// <summary>Bytes of objects that were made.</summary>
    public long Allocated { get; init; }

    /// <summary>How long all threads stood still for the garbage collector.</summary>
    public TimeSpan Paused { get; init; }

    public TimeSpan Elapsed { get; init; }
}

/// <summary>Time spent in one template.</summary>
/// <param name="Pages">Pages rendered with it.</param>
public sealed record TemplateTime(string Name, int Pages, TimeSpan Elapsed);

/// <summary>Time spent on one page.</summary>
public sealed record PageTime(string Path, TimeSpan Elapsed);

/// <summary>What one stage of a build took.</summary>
/// <param name="Allocated">Bytes of objects that were made.</param>
public sealed record StageTime(BuildStage Stage, TimeSpan Elapsed, long Allocated);
