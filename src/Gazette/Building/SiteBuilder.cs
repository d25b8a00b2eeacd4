using System.Diagnostics;
using Gazette.Checking;
using Gazette.Configuration;
using Gazette.Content;
using Gazette.Diagnostics;
using Gazette.Loading;
using Gazette.Markup;
using Gazette.Pages;
using Gazette.Pictures;
using Gazette.Rendering;
using Gazette.Templating;

namespace Gazette.Building;

/// <summary>Builds a site from site.config.yml, content/ and templates/ into the published folder.</summary>
public static class SiteBuilder
{
    private static readonly Wording NoPictureLibrary = Wording.Say(
        "The library that makes pictures (libvips) is not here or cannot be loaded: pictures are published as they are.",
        "找不到或无法加载图片处理库（libvips），图片按原样发布。");

    /// <inheritdoc cref="SiteWork"/>
    public static BuildReport Build(BuildOptions options, DiagnosticBag bag, Action<BuildProgress>? progress) =>
        Build(options, known: null, bag, progress, written: null).Report;

    /// <summary>Builds a site of which something is known already.</summary>
    /// <param name="known">What need not be looked at; null where nothing is known.</param>
    /// <param name="written">Told as soon as the files that changed lie in their places.</param>
    internal static BuildOutcome Build(
        BuildOptions options,
        KnownSite? known,
        DiagnosticBag bag,
        Action<BuildProgress>? progress,
        Action<BuildReport>? written)
    {
        var clock = new StageClock(progress);
        using var only = BuildLock.Take(options.MemoryFolder, options.Wait, out var holder);
        if (only is null)
        {
            bag.Add(DiagnosticCatalog.AnotherBuild(holder));
            return new BuildOutcome(new BuildReport { Elapsed = clock.Elapsed }, null);
        }

        // Another site may be built into the same folder.
        using var alone = BuildLock.TakeBeside(options.OutputFolder, options.Wait);
        if (alone is null)
        {
            bag.Add(DiagnosticCatalog.AnotherBuildInto(options.OutputName));
            return new BuildOutcome(new BuildReport { Elapsed = clock.Elapsed }, null);
        }

        // Who saves an article while the site is being built finds the site up to date all the same. One who does so again and
        // again is told.
        var found = new DiagnosticBag();
        BuildWork work = (input, bag) => Build(input with { Written = written }, bag, clock);
        var outcome = Build(options, known, found, clock, work, out var isChanged);
        if (isChanged)
            outcome = Build(options, known: null, found = new DiagnosticBag(), clock, work, out _);
        bag.AddRange(found);
        clock.End();
        return outcome with
        {
            Report = outcome.Report with
            {
                Stages = clock.Stages,
                Allocated = GC.GetTotalAllocatedBytes(),
                Paused = GC.GetTotalPauseDuration(),
                PeakMemory = Process.GetCurrentProcess().PeakWorkingSet64,
                Elapsed = clock.Elapsed,
            },
        };
    }

    /// <summary>Plans what a build would do, and leaves it at that.</summary>
    /// <param name="bag">Receives every diagnostic.</param>
    /// <param name="planned">Is given the plan, unless there can be none.</param>
    internal static void PlanOnly(BuildOptions options, DiagnosticBag bag, Action<BuildPlan, BuildInput> planned)
    {
        var clock = new StageClock(null);
        Build(options, known: null, bag, clock, Work, out _);

        BuildReport Work(BuildInput input, DiagnosticBag bag)
        {
            if (PlanOf(input, bag, clock) is { } plan)
                planned(plan, input);
            return new BuildReport();
        }
    }

    /// <summary>Reads the site, and does with it what is asked for.</summary>
    /// <param name="isChanged">An article was changed meanwhile, so that another build would end otherwise.</param>
    private static BuildOutcome Build(
        BuildOptions options,
        KnownSite? known,
        DiagnosticBag bag,
        StageClock clock,
        BuildWork work,
        out bool isChanged)
    {
        isChanged = false;
        var started = DateTime.UtcNow.Ticks;
        // The content is listed while the other processor reads templates and memory.
        var listing = known is null ? Task.Run(() => List(options)) : Task.FromResult(known.Listing);
        if ((known?.Files ?? Read(options, bag)) is not { } site)
            return BuildOutcome.None;
        var (config, templates, rootFiles) = site;
        options = options with { Kinds = KindsOf(options, config) };
        var memory = known?.Memory ?? BuildMemory.Open(options, config, templates);
        // And so is the site, while the articles are read.
        var opening = known is null
            ? Task.Run(() => OutputFolder.Open(options.OutputFolder, memory.Last))
            : Task.FromResult(OutputFolder.AsLeft(options.OutputFolder, memory.Last));
        var (files, listed) = listing.GetAwaiter().GetResult();
        if (listed.Any(diagnostic => diagnostic.Location.File == ContentFolder.Name))
        {
            // A site whose content folder is not to be seen is no site without articles.
            bag.AddRange(listed);
            opening.GetAwaiter().GetResult();
            return BuildOutcome.None;
        }

        clock.Enter(BuildStage.Reading);
        using var reader = new ArticleReader(
            options.SiteFolder, config, BlocksOf(templates, config), Path.Combine(options.MemoryFolder, "texts"),
            layouts: templates.Layouts);
        var content = ContentLoader.Load(options.SiteFolder, files, reader, memory.Articles, bag, clock.Tell);
        content.SeesAll = SeesAll(listed);
        bag.AddRange(Meant(listed, content));

        // The build may forget the texts before it is done, unless they are asked for again.
        var verified = options.Verify && templates.Validate(config, new DiagnosticBag()) ? content : null;
        var output = opening.GetAwaiter().GetResult();
        bag.AddRange(output.StrangeNames.Select(path => DiagnosticCatalog.StrangeName(options.OutputName, path)));
        var input = new BuildInput(options, config, templates, rootFiles, memory, output, content, started);
        var report = work(input, bag) with
        {
            Uncompiled = new(templates.Uncompiled),
            Notes = NotesOf(config, memory),
        };
        isChanged = content.HasForgotten
            || (config.Pictures is PictureMode.On or PictureMode.Originals && VipsLibrary.HasFailed);
        if (verified is not null && !isChanged)
        {
            clock.Enter(BuildStage.Verifying);
            Verify(options, Plan.Of(verified.Articles(), options.Visibility, config, templates.Words), memory, bag);
        }

        return new BuildOutcome(report, new KnownSite(site, new Listing(files, listed)));
    }

    /// <summary>Finds every fault that a build would find, and writes nothing.</summary>
    public static BuildReport Check(BuildOptions options, DiagnosticBag bag, Action<BuildProgress>? progress)
    {
        var clock = new StageClock(progress);
        if (Read(options, bag) is not var (config, templates, rootFiles))
            return new BuildReport { Elapsed = clock.Elapsed };

        clock.Enter(BuildStage.Reading);
        using var reader = new ArticleReader(
            options.SiteFolder, config, BlocksOf(templates, config),
            today: options.Now is { } now ? config.TimeZone.At(now).Date : null, layouts: templates.Layouts);
        // All is read: what is remembered of an article does not tell whether its date has come.
        var content = Load(options, reader, bag, clock.Tell);
        var articles = content.Articles();

        clock.Enter(BuildStage.Checking);
        var canRender = templates.Validate(config, bag);
        var plan = Plan.Of(articles, options.Visibility, config, templates.Words);
        var paths = new PathRegistry(bag, articles.Count, options.SiteFolder);
        var copied = paths.Reserve([.. templates.Assets, .. CopiedFile.Of(plan)]).ToList();
        MadePictures[] pictures = [.. paths.Reserve(MadePictures.Of(plan))];
        var pages = paths.Reserve(plan.Groups(KindsOf(options, config)).SelectMany(group => group.Pages())).ToList();
        copied.AddRange(paths.Reserve(rootFiles));
        bag.AddRange(ContentChecker.Check(
            plan.Archive, paths.Has, articles, () => content.LeftOut(articles), options.SiteFolder));
        var drafts = articles.Where(article => article.References.Draft).Select(article => article.References.File).ToHashSet();
        var memory = BuildMemory.Open(options, config, templates);
        var successors = new Successors(memory.Articles, content);
        bag.AddRange(LostAddress
            .Find(memory.Published(), memory.Last.Lost, content, successors, articles, options.Visibility, config, paths.Has)
            .Select(lost => lost.Warning(content, drafts)));
        var decoded = PictureTrial.Run(options.SiteFolder, pictures, memory, bag);
        if (canRender)
            Try(pages, new PageRenderer(templates, plan), bag);
        bag.AddRange(copied.Where(file => !CanBeRead(options, file)).Select(file => DiagnosticCatalog.UnreadableFile(file.File)));
        return new BuildReport { Articles = plan.Archive.Articles.Count, PicturesMade = decoded, Elapsed = clock.Elapsed };
    }

    /// <summary>Renders pages into nothing, to find what their templates cannot do.</summary>
    private static void Try(IEnumerable<Page> pages, PageRenderer site, DiagnosticBag bag)
    {
        var faults = new TemplateFaults();
        PageSweep.Render(pages, site, (_, _) => { }, (page, fault) =>
        {
            if (fault is TemplateException failed)
                faults.Add(page, failed);
            else if (fault is FileChangedException changed)
                bag.Add(DiagnosticCatalog.FileChanged(changed.File));
        });
        bag.AddRange(faults.All());
    }

    private static bool CanBeRead(BuildOptions options, CopiedFile file)
    {
        if (file.Carried is not null)
            return true;
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
        PlanOf(input, bag, clock) is { } plan ? BuildExecutor.Execute(plan, input, bag, clock) : new BuildReport();

    private static BuildPlan? PlanOf(BuildInput input, DiagnosticBag bag, StageClock clock) =>
        BodyOnlyPlanner.Plan(input, bag) ?? FullPlanner.Plan(input, bag, clock);

    /// <summary>Reads everything again without memory and compares what it makes with what the build left.</summary>
    private static void Verify(BuildOptions options, Plan built, BuildMemory memory, DiagnosticBag bag)
    {
        // What this reading complains of, the build has complained of already.
        var again = new DiagnosticBag();
        if (Read(options, again) is not var (config, templates, rootFiles))
            return;
        using var reader = new ArticleReader(
            options.SiteFolder, config, BlocksOf(templates, config), layouts: templates.Layouts);
        var articles = Load(options, reader, again, (_, _) => { }).Articles();
        new SiteVerifier(Plan.Of(articles, options.Visibility, config, templates.Words), templates, rootFiles,
            OutputFolder.Open(options.OutputFolder, BuildManifest.Empty), options)
            .Verify(built, memory.Recorded(), bag);
    }

    private static IReadOnlyList<Wording> NotesOf(SiteConfig config, BuildMemory memory) =>
        config.Pictures != PictureMode.Missing ? memory.Notes
        // What was remembered as with the library was remembered a moment ago.
        : VipsLibrary.HasFailed ? [NoPictureLibrary]
        : [.. memory.Notes, NoPictureLibrary];

    /// <summary>The kinds of pages that the settings ask for.</summary>
    private static IReadOnlyList<PageKind> KindsOf(BuildOptions options, SiteConfig config) =>
        [.. options.Kinds.Where(kind => kind.Output.Length == 0 || config.Outputs.Contains(kind.Output))];

    private static SiteFiles? Read(BuildOptions options, DiagnosticBag bag)
    {
        if (SiteConfigFile.Read(options.SiteFolder, bag) is not { } config)
            return null;
        if (options.BaseUrl is { } url)
            config = config with { BaseUrl = url };
        config = config with { Pictures = VipsLibrary.Possible(config.Pictures) };
        var complaints = new List<Diagnostic>();
        var files = new List<LocalFile>();
        var looks = LooksFolder.Read(options.SiteFolder, config, files, complaints);
        var templates = TemplateFolder.Read(options.SiteFolder, config, bag);
        files.AddRange(RootFolder.List(options.SiteFolder, config.Attachments, complaints));
        bag.AddRange(complaints);
        return looks is null || templates is null
            ? null : new SiteFiles(looks, templates, [.. files.Select(CopiedFile.Of)]);
    }

    /// <summary>The templates of blocks. Hardly any article holds one, so they are looked for when the first does.</summary>
    private static Func<IBlockTemplates?> BlocksOf(TemplateFolder templates, SiteConfig config)
    {
        var blocks = new Lazy<IBlockTemplates>(() => templates.Blocks(config));
        return () => blocks.Value;
    }

    /// <summary>All articles, read from their files.</summary>
    private static LoadedContent Load(
        BuildOptions options, ArticleReader reader, DiagnosticBag bag, Action<int, int> progress)
    {
        var (files, listed) = List(options);
        var content = ContentLoader.Load(options.SiteFolder, files, reader, ArticleCache.Empty, bag, progress);
        content.SeesAll = SeesAll(listed);
        bag.AddRange(Meant(listed, content));
        return content;
    }

    /// <summary>
    /// What the listing of the content folder complained of, but for files that look like articles and that an article links to,
    /// or may, where it has an error.
    /// </summary>
    private static IEnumerable<Diagnostic> Meant(IReadOnlyList<Diagnostic> listed, LoadedContent content)
    {
        if (!listed.Any(IsLookalike))
            return listed;
        var used = content.Attachments();
        return listed.Where(diagnostic => !IsLookalike(diagnostic)
            || !(used.Contains(diagnostic.Location.File) || content.IsNamedByFailed(diagnostic.Location.File)));
    }

    /// <summary>Whether a file that was not listed is not there.</summary>
    private static bool SeesAll(IReadOnlyList<Diagnostic> listed) =>
        listed.All(diagnostic => diagnostic.Severity != Severity.Error);

    private static bool IsLookalike(Diagnostic diagnostic) => diagnostic.Name == DiagnosticCatalog.NotAnArticleName;

    private static Listing List(BuildOptions options)
    {
        var diagnostics = new List<Diagnostic>();
        return new Listing(ContentFolder.List(options.SiteFolder, diagnostics), diagnostics);
    }

    /// <summary>What is done with a site that was read.</summary>
    private delegate BuildReport BuildWork(BuildInput input, DiagnosticBag bag);
}
