using System.Diagnostics;
using System.Text.Json;
using Gazette.Building;
using Gazette.Configuration;
using Gazette.Content;
using Gazette.Diagnostics;
using Gazette.Markup;
using Gazette.Rendering;

namespace Gazette.Serving;

/// <summary>
/// A site that is built again whenever its files change, by the one way there is to build it, and what is known of it meanwhile.
/// </summary>
internal sealed class Preview : IDisposable
{
    /// <summary>Problems that are told of the first build; the desk has all.</summary>
    private const int Told = 64;

    private readonly BuildOptions _options;
    private readonly SourceWatcher _watcher;
    private readonly Action<PreviewBuild> _told;
    private KnownSite? _known;
    private volatile PreviewState _state = PreviewState.None;

    /// <param name="options">What is built, and where; nobody else writes there.</param>
    /// <param name="polls">Whether changes are looked for, because the system tells of none.</param>
    /// <param name="told">Told of every build that did something.</param>
    public Preview(BuildOptions options, bool polls, TimeSpan pollEvery, Action<PreviewBuild> told)
    {
        (_options, _told) = (options, told);
        _watcher = new SourceWatcher(options.SiteFolder, [ContentFolder.Name, "templates", DataFolder.Name], polls, pollEvery);
        Build(null);
    }

    /// <summary>What is known now. Another object after each build.</summary>
    public PreviewState State => _state;

    /// <summary>What open pages are told.</summary>
    public EventStream Events { get; } = new();

    public BuildOptions Options => _options;

    /// <summary>Builds as often as something changes, until nobody wants it any more.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        try
        {
            while (true)
                Build(await _watcher.NextAsync(cancellation).ConfigureAwait(false));
        }
        catch (OperationCanceledException)
        {
            // The server ends.
        }
    }

    public void Dispose() => _watcher.Dispose();

    /// <summary>Brings the site up to date.</summary>
    /// <param name="changed">Paths from the site's folder; null where anything may have changed.</param>
    private void Build(IReadOnlyCollection<string>? changed)
    {
        var clock = Stopwatch.StartNew();
        var isTold = false;
        var bag = new DiagnosticBag();
        BuildOutcome outcome;
        string? failure = null;
        try
        {
            var known = changed is null || !Directory.Exists(_options.OutputFolder)
                ? null : _known?.After(_options.SiteFolder, changed);
            outcome = SiteBuilder.Build(_options, known, bag, progress: null, Tell);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // The disk is full, or a folder is not ours to write: the next save may find it mended.
            (outcome, failure) = (BuildOutcome.None, fault.Message);
        }

        // Who looks for changes himself never knows which file it was.
        _known = bag.HasErrors || _watcher.IsPolling ? null : outcome.Known?.WithMemory(_options);
        var before = State;
        var problems = new Problems(bag.Groups());
        var config = outcome.Known?.Files.Config ?? before.Config
            ?? SiteConfigFile.Read(_options.SiteFolder, new DiagnosticBag());
        var isSame = before.Version > 0 && failure == before.Failure && problems.IsLike(before.Problems);
        var didSomething = outcome.Report.FilesWritten + outcome.Report.FilesRemoved > 0;
        if (before.Version > 0 && isSame && !didSomething)
            return;
        _state = new PreviewState(_state.Version + 1, config, problems, failure, [.. outcome.Report.HeldOver])
        {
            DraftFiles = outcome.Report.Articles > 0 ? outcome.Report.Drafts : before.DraftFiles,
            WaitingFiles = outcome.Report.Articles > 0 ? outcome.Report.Waiting : before.WaitingFiles,
        };
        if (didSomething && !isTold)
            Tell(outcome.Report);
        if (!isSame)
            Events.Send("problems", Json(writer => writer.WriteNumber("version", State.Version)));
        Diagnostic[] news = before.Version == 0 ? [.. problems.All.Take(Told)]
            : [.. problems.Errors.Except(before.Problems.Errors), .. problems.Of(changed ?? []).Where(IsWarning)];
        _told(new PreviewBuild(outcome.Report, news, problems, failure, clock.Elapsed));

        static bool IsWarning(Diagnostic problem) => problem.Severity == Severity.Warning;

        void Tell(BuildReport report)
        {
            if (report.FilesWritten == 0 && report.FilesRemoved == 0)
                return;
            isTold = true;
            // A page that is asked for from here on shows the change.
            _state = _state with { Version = State.Version + 1 };
            Events.Send("change", Change(report));
        }
    }

    /// <summary>Which pages are others now, in JSON: <c>pages</c> is missing where any may be.</summary>
    private string Change(BuildReport report) => Json(writer =>
    {
        writer.WriteNumber("version", State.Version);
        writer.WriteString("base", State.BasePath);
        if (report.FilesRemoved > 0 || report.FilesWritten > report.FirstWritten.Count)
            return;
        writer.WriteStartArray("pages");
        foreach (var path in report.FirstWritten)
            writer.WriteStringValue(path);
        writer.WriteEndArray();
    });

    private static string Json(Action<Utf8JsonWriter> write)
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            write(writer);
            writer.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}

/// <summary>What is known of a previewed site.</summary>
/// <param name="Version">Counts up with each change that a page can show.</param>
/// <param name="Config">The settings as they last could be read; null when they never could.</param>
/// <param name="Failure">What the disk refused; null when it did not.</param>
/// <param name="HeldOver">Paths of files that are those of an earlier build, because of errors.</param>
internal sealed record PreviewState(
    int Version,
    SiteConfig? Config,
    Problems Problems,
    string? Failure,
    HashSet<string> HeldOver)
{
    public static PreviewState None { get; } = new(0, null, Problems.None, null, []);

    /// <summary>The files of articles that are drafts, by path.</summary>
    public IReadOnlyList<string> DraftFiles
    {
        get;
        init => (field, Drafts) = (value, [.. value.Select(SiteAddress.Of)]);
    } = [];

    /// <summary>The addresses of articles that are drafts.</summary>
    public HashSet<string> Drafts { get; private init; } = [];

    /// <summary>The files of articles whose time is yet to come, by path.</summary>
    public IReadOnlyList<string> WaitingFiles
    {
        get;
        init => (field, Waiting) = (value, [.. value.Select(SiteAddress.Of)]);
    } = [];

    /// <summary>The addresses of articles whose time is yet to come.</summary>
    public HashSet<string> Waiting { get; private init; } = [];

    /// <summary>The path at which the site lies on its host, with <c>/</c> at both ends.</summary>
    public string BasePath => Config?.BaseUrl.AbsolutePath ?? "/";
}

/// <summary>A build that did something.</summary>
/// <param name="News">What was not wrong before, and the warnings of the files that changed.</param>
/// <param name="Problems">All that is wrong.</param>
/// <param name="Failure">What the disk refused; null when it did not.</param>
/// <param name="Elapsed">From the change to the end of the build.</param>
internal sealed record PreviewBuild(
    BuildReport Report, IReadOnlyList<Diagnostic> News, Problems Problems, string? Failure, TimeSpan Elapsed);
