using System.Diagnostics;
using Gazette.Checking;
using Gazette.Configuration;
using Gazette.Content;
using Gazette.Diagnostics;
using Gazette.Loading;
using Gazette.Pages;
using Gazette.Rendering;

namespace Gazette.Building;

/// <summary>Builds a site from site.config.yml, content/ and templates/ into the published folder.</summary>
public static class SiteBuilder
{
    /// <inheritdoc cref="SiteWork"/>
    public static BuildReport Build(BuildOptions options, DiagnosticBag bag, Action<BuildProgress>? progress)
    {
        var clock = new StageClock(progress);
        var started = DateTime.UtcNow.Ticks;
        using var only = BuildLock.Take(options.MemoryFolder, options.Wait, out var holder);
        if (only is null)
        {
            bag.Add(DiagnosticCatalog.AnotherBuild(holder));
            return new BuildReport { Elapsed = clock.Elapsed };
        }

        // The content is listed while the other processor reads templates and memory.
        var listing = Task.Run(() => List(options));
        if (Read(options, bag) is not var (config, templates))
            return new BuildReport { Elapsed = clock.Elapsed };
        options = options with { Kinds = KindsOf(options, config) };
        var memory = BuildMemory.Open(options, config, templates);
        // And so is the site, while the articles are read.
        var opening = Task.Run(() => OutputFolder.Open(options.OutputFolder, memory.Last));
        var (files, listed) = listing.GetAwaiter().GetResult();
        bag.AddRange(listed);

        clock.Enter(BuildStage.Reading);
        using var reader = new ArticleReader(options.SiteFolder, config, Path.Combine(options.MemoryFolder, "texts"));
        var content = ContentLoader.Load(options.SiteFolder, files, reader, memory.Articles, bag, clock.Tell);

        // The build may forget the texts before it is done, unless they are asked for again.
        var verified = options.Verify && templates.Validate(new DiagnosticBag()) ? content : null;
        var output = opening.GetAwaiter().GetResult();
        var report = Build(new BuildInput(options, config, templates, memory, output, content, started), bag, clock);
        if (verified is not null)
        {
            clock.Enter(BuildStage.Verifying);
            Verify(options, Plan.Of(verified.Articles(), options.Drafts, config, templates.Words), memory, bag);
        }

        clock.End();
        return report with
        {
            Uncompiled = new(templates.Uncompiled),
            Notes = memory.Notes,
            Stages = clock.Stages,
            Allocated = GC.GetTotalAllocatedBytes(),
            Paused = GC.GetTotalPauseDuration(),
            PeakMemory = Process.GetCurrentProcess().PeakWorkingSet64,
            Elapsed = clock.Elapsed,
        };
    }

    /// <summary>Finds every fault that a build would find, and writes nothing.</summary>
    public static BuildReport Check(BuildOptions options, DiagnosticBag bag, Action<BuildProgress>? progress)
    {
        var clock = new StageClock(progress);
        if (Read(options, bag) is not var (config, templates))
            return new BuildReport { Elapsed = clock.Elapsed };

        clock.Enter(BuildStage.Reading);
        using var reader = new ArticleReader(options.SiteFolder, config);
        var articles = ReadAll(options, reader, bag, clock.Tell);

        clock.Enter(BuildStage.Checking);
        var canRender = templates.Validate(bag);
        var plan = Plan.Of(articles, options.Drafts, config, templates.Words);
        var paths = new PathRegistry(bag, articles.Count);
        var copied = paths.Reserve([.. templates.Assets, .. CopiedFile.Of(plan)]).ToList();
        var pages = paths.Reserve(plan.Groups(KindsOf(options, config)).SelectMany(group => group.Pages())).ToList();
        bag.AddRange(ContentChecker.Check(plan.Archive, paths.Has, options.SiteFolder));
        if (canRender)
            Try(pages, new PageRenderer(templates, plan), bag);
        bag.AddRange(copied.Where(file => !CanBeRead(options, file)).Select(file => DiagnosticCatalog.UnreadableFile(file.File)));
        return new BuildReport { Articles = plan.Archive.Articles.Count, Elapsed = clock.Elapsed };
    }

    /// <summary>Renders pages into nothing, to find what their templates cannot do.</summary>
    private static void Try(IEnumerable<Page> pages, PageRenderer site, DiagnosticBag bag)
    {
        var faults = new TemplateFaults();
        PageSweep.Render(pages, site, (_, _) => { }, faults.Add);
        bag.AddRange(faults.All());
    }

    private static bool CanBeRead(BuildOptions options, CopiedFile file)
    {
        try
        {
            using var handle = File.OpenHandle(Path.Combine(options.SiteFolder, file.File));
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static BuildReport Build(BuildInput input, DiagnosticBag bag, StageClock clock) =>
        (BodyOnlyPlanner.Plan(input, bag) ?? FullPlanner.Plan(input, bag, clock)) is { } plan
            ? BuildExecutor.Execute(plan, input, bag, clock)
            : new BuildReport();

    /// <summary>Reads everything again without memory and compares what it makes with what the build left.</summary>
    private static void Verify(BuildOptions options, Plan built, BuildMemory memory, DiagnosticBag bag)
    {
        // What this reading complains of, the build has complained of already.
        var again = new DiagnosticBag();
        if (Read(options, again) is not var (config, templates))
            return;
        using var reader = new ArticleReader(options.SiteFolder, config);
        var articles = ReadAll(options, reader, again, (_, _) => { });
        new SiteVerifier(Plan.Of(articles, options.Drafts, config, templates.Words), templates,
            OutputFolder.Open(options.OutputFolder, BuildManifest.Empty), options)
            .Verify(built, memory.Recorded(), bag);
    }

    /// <summary>The kinds of pages that the settings ask for.</summary>
    private static IReadOnlyList<PageKind> KindsOf(BuildOptions options, SiteConfig config) =>
        [.. options.Kinds.Where(kind => kind.Output.Length == 0 || config.Outputs.Contains(kind.Output))];

    private static (SiteConfig Config, TemplateFolder Templates)? Read(BuildOptions options, DiagnosticBag bag)
    {
        if (SiteConfigFile.Read(options.SiteFolder, bag) is not { } config)
            return null;
        if (options.BaseUrl is { } url)
            config = config with { BaseUrl = url };
        return TemplateFolder.Read(options.SiteFolder, config.DefaultLanguage, bag) is { } templates ? (config, templates) : null;
    }

    /// <summary>All articles, read from their files.</summary>
    private static IReadOnlyList<Article> ReadAll(
        BuildOptions options, ArticleReader reader, DiagnosticBag bag, Action<int, int> progress)
    {
        var (files, listed) = List(options);
        bag.AddRange(listed);
        return ContentLoader.Load(options.SiteFolder, files, reader, ArticleCache.Empty, bag, progress).Articles();
    }

    private static Listing List(BuildOptions options)
    {
        var diagnostics = new List<Diagnostic>();
        return new Listing(ContentFolder.List(options.SiteFolder, diagnostics), diagnostics);
    }

    private sealed record Listing(IReadOnlyList<ContentFile> Files, IReadOnlyList<Diagnostic> Diagnostics);
}
