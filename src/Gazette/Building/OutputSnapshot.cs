namespace Gazette.Building;

/// <summary>
/// A look at the published folder while other work goes on. Where the site lies there as it was left, a build of a few texts
/// needs no more; any other build goes on from what was found.
/// </summary>
internal sealed class OutputSnapshot
{
    private readonly string _folder;
    private readonly BuildManifest _site;
    private readonly long _began = DateTime.UtcNow.Ticks;
    private readonly Task<Result> _look;

    private OutputSnapshot(string folder, BuildManifest site)
    {
        _folder = folder;
        _site = site;
        _look = Task.Run(() => OutputValidator.Of(folder, site) is { } asLeft
            ? new Result(asLeft, null) : new Result(null, OutputFolder.Open(folder)));
    }

    /// <summary>
    /// Folders with other times when all of the site is as it was left, else null (<see cref="OutputValidator.Of"/>).
    /// </summary>
    public IReadOnlyCollection<FolderTime>? AsLeft => _look.GetAwaiter().GetResult().AsLeft;

    /// <summary>The folder with all the files that were found in it.</summary>
    public OutputFolder Folder => _look.GetAwaiter().GetResult().Found ?? OutputFolder.AsLeft(_folder, _site.Files, _began);

    /// <summary>Begins to look.</summary>
    /// <param name="site">What is remembered of the site.</param>
    public static OutputSnapshot At(string folder, BuildManifest site) => new(folder, site);

    private sealed record Result(IReadOnlyCollection<FolderTime>? AsLeft, OutputFolder? Found);
}
