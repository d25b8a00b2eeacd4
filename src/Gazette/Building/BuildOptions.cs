using Gazette.Catalog;
using Gazette.Pages;

namespace Gazette.Building;

/// <summary>What one build is asked to do.</summary>
public sealed record BuildOptions
{
    /// <summary>The folder in out/ that gets published.</summary>
    public const string SiteName = "site";

    /// <summary>The folder in out/ for what is shown to editors alone.</summary>
    public const string PreviewName = "preview";

    /// <summary>Absolute path of the folder that holds <c>site.config.yml</c>.</summary>
    public required string SiteFolder { get; init; }

    /// <summary>Absolute path of the folder that gets published; <c>out/site</c> in the site's folder when not given.</summary>
    public string OutputFolder
    {
        get => field ?? Path.Combine(SiteFolder, "out", SiteName);
        init;
    }

    /// <summary>Its path from the site's folder, as messages name it.</summary>
    public string OutputName => Path.GetRelativePath(SiteFolder, OutputFolder).Replace('\\', '/');

    /// <summary>Where the site will be published, instead of <c>base_url</c> in the config; absolute, ends in <c>/</c>.</summary>
    public Uri? BaseUrl { get; init; }

    /// <summary>Articles with <c>draft: true</c> are built too.</summary>
    public bool Drafts { get; init; }

    /// <summary>Nothing of earlier builds is used.</summary>
    public bool Clean { get; init; }

    /// <summary>The published files are compared with what a clean build would make.</summary>
    public bool Verify { get; init; }

    /// <summary>Articles whose time is yet to come are built too.</summary>
    public bool Future { get; init; }

    /// <summary>
    /// The moment for which the site is made, and by which a check judges dates to come; null where time does not matter.
    /// </summary>
    public DateTimeOffset? Now { get; init; }

    /// <summary>Which articles are in the site.</summary>
    public Visibility Visibility => new(Drafts, Future, Now?.UtcTicks);

    /// <summary>The kinds of pages that the site has.</summary>
    public IReadOnlyList<PageKind> Kinds { get; init; } = SitePlan.Kinds;

    /// <summary>How long to wait for another build of this site to end.</summary>
    public TimeSpan Wait { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Where builds of the site remember what they did.</summary>
    public string MemoryFolder => Path.Combine(SiteFolder, "out", "memory");
}
