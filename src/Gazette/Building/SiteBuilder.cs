using System.Diagnostics;
using Gazette.Catalog;
using Gazette.Checking;
using Gazette.Configuration;
using Gazette.Content;
using Gazette.Diagnostics;
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
            bag.Add(Complaint.AnotherBuild(holder));
            return new BuildReport { Elapsed = clock.Elapsed };
        }

        // A look at every published file, while the other processor reads templates and memory.
        var opening = Task.Run(() => OutputFolder.Open(options.OutputFolder));
        if (Read(options, bag) is not var (config, templates))
            return new BuildReport { Elapsed = clock.Elapsed };
        var memory = BuildMemory.Open(options, config, templates);
        var output = opening.GetAwaiter().GetResult();

        clock.Enter(BuildStage.Reading);
        using var reader = new ArticleReader(options.SiteFolder, config);
        var reading = new ContentReading(options.SiteFolder, reader, memory.Articles);
        var articles = reading.Read(bag, clock.Tell);

        clock.Enter(BuildStage.Planning);
        var plan = PlanOf(articles, options, config, templates);

        clock.Enter(BuildStage.Rendering);
        output.Begin(memory.Begin);
        var claims = new Claims(bag);
        var writer = new SiteWriter(options.SiteFolder, output, memory.Ledger, memory.Frame, bag, done => clock.Tell(done, 0));
        writer.Copy(claims.Of([.. templates.Assets, .. CopiedFile.Of(plan)]));
        writer.Write(claims.Of(SitePlan.Pages(plan)), () => new PageRenderer(templates, plan));

        clock.Enter(BuildStage.Checking);
        ContentChecker.Check(plan.Archive, claims.Has, bag);

        clock.Enter(BuildStage.Sweeping);
        var removed = output.Sweep(memory.Ledger.Entries.ContainsKey);
        output.Publish();

        if (options.Verify)
        {
            clock.Enter(BuildStage.Verifying);
            Verify(options, plan, memory.Ledger, bag);
        }

        clock.Enter(BuildStage.Remembering);
        if (reading.IsAsRemembered && memory.Ledger.IsAsBefore && memory.IsPublished)
        {
            SiteChanges.SaveNone(memory.ChangesFile);
        }
        else
        {
            SiteChanges.Save(memory.ChangesFile, memory.Ledger, memory.Published(), writer.Sha256, claims.StageOf);
            memory.Save([.. articles.Select(article => article.Memory)], started, faultless: !bag.HasErrors);
        }

        clock.Leave();
        return new BuildReport
        {
            Articles = plan.Archive.Articles.Count,
            Rendered = RenderTimes.Rendered(writer.Times),
            PagesWritten = writer.Written,
            PagesUnchanged = writer.Unchanged,
            PagesRemoved = removed.Count,
            Notes = memory.Notes,
            Stages = clock.Stages,
            Templates = RenderTimes.Templates(writer.Times),
            SlowestPages = RenderTimes.SlowestPages(writer.Times),
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
        var articles = new ContentReading(options.SiteFolder, reader, ArticleCache.Empty).Read(bag, clock.Tell);

        clock.Enter(BuildStage.Checking);
        var plan = PlanOf(articles, options, config, templates);
        var claims = new Claims(bag);
        claims.Take([.. templates.Assets, .. CopiedFile.Of(plan)], SitePlan.Pages(plan));
        ContentChecker.Check(plan.Archive, claims.Has, bag);
        return new BuildReport { Articles = plan.Archive.Articles.Count, Elapsed = clock.Elapsed };
    }

    /// <summary>Reads everything again without memory and compares what it makes with what the build left.</summary>
    private static void Verify(BuildOptions options, Plan built, PageLedger ledger, DiagnosticBag bag)
    {
        // What this reading complains of, the build has complained of already.
        var again = new DiagnosticBag();
        if (Read(options, again) is not var (config, templates))
            return;
        using var reader = new ArticleReader(options.SiteFolder, config);
        var articles = new ContentReading(options.SiteFolder, reader, ArticleCache.Empty).Read(again, (_, _) => { });
        new SiteVerifier(PlanOf(articles, options, config, templates), templates, OutputFolder.Open(options.OutputFolder), options)
            .Verify(built, ledger, bag);
    }

    private static (SiteConfig Config, TemplateFolder Templates)? Read(BuildOptions options, DiagnosticBag bag)
    {
        if (SiteConfigFile.Read(options.SiteFolder, bag) is not { } config)
            return null;
        if (options.BaseUrl is { } url)
            config = config with { BaseUrl = url };
        return TemplateFolder.Read(options.SiteFolder, config.DefaultLanguage, bag) is { } templates ? (config, templates) : null;
    }

    private static Plan PlanOf(IReadOnlyList<ReadArticle> read, BuildOptions options, SiteConfig config, TemplateFolder templates)
    {
        Article[] shown = [.. read.Select(article => article.Article).Where(article => options.Drafts || !article.References.Draft)];
        var archive = new Archive(
            shown.Where(article => !article.References.IsContentPage), shown.Where(article => article.References.IsContentPage), config);
        return new Plan(archive, new Recommendations(archive.Articles), templates.Words);
    }
}
