using Gazette.Pages;
using Gazette.Rendering;
using Gazette.Storage;

namespace Gazette.Building;

/// <summary>
/// What a build does to the published folder, decided before anything is written. Every file of the last build that is neither
/// kept nor made again is removed, as is what lies there and is no file of the site.
/// </summary>
internal sealed record BuildPlan
{
    /// <summary>
    /// For each file of the last build, by its row in the manifest, whether it stays as it is without being looked at.
    /// </summary>
    public required bool[] Keep { get; init; }

    /// <summary>How many files stay as they are.</summary>
    public int Kept
    {
        get
        {
            var count = 0;
            foreach (var kept in Keep)
                count += kept ? 1 : 0;
            return count;
        }
    }

    /// <summary>Files that are published as they are, unless they lie there already.</summary>
    public required IReadOnlyList<CopiedFile> Copy { get; init; }

    /// <summary>Pictures that are made, unless they lie there already made of the same.</summary>
    public required IReadOnlyList<MadePictures> Pictures { get; init; }

    /// <summary>Pages that are rendered, unless they lie there already made of the same.</summary>
    public required IReadOnlyList<PlannedPage> Render { get; init; }

    /// <summary>Renders them; each thread has a renderer of its own from it.</summary>
    public required Func<PageRenderer> Renderer { get; init; }

    /// <summary>When a file that is copied or rendered should be uploaded.</summary>
    public required Func<string, UploadStage> StageOf { get; init; }

    /// <summary>How the index of search is brought up to date; null where nothing that it is made of has changed.</summary>
    public SearchPlan? Search { get; init; }

    /// <summary>What is to be remembered of the site, but for its input, files, folders and related articles.</summary>
    public required BuildManifest Manifest { get; init; }

    /// <summary>Makes the table of the other articles on each article's page, when it has to be remembered.</summary>
    public required Func<SegmentedTable<RelatedNumbers>> RelatedArticles { get; init; }
}

/// <summary>A page to render, unless it lies there already made of the same.</summary>
/// <param name="Group">Digest of what its group is made of; 0 where that does not tell.</param>
/// <param name="Fingerprint">Digest of what the page is made of; 0 where only its model can tell.</param>
internal sealed record PlannedPage(Page Page, ulong Group, ulong Fingerprint);
