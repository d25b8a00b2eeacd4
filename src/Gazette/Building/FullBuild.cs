using Gazette.Checking;
using Gazette.Content;
using Gazette.Diagnostics;
using Gazette.Pages;
using Gazette.Rendering;
using Gazette.Storage;
using Gazette.Threading;

namespace Gazette.Building;

/// <summary>Plans the whole site and brings every page up to date that is not.</summary>
internal static class FullBuild
{
    /// <summary>Bytes in use from which on it pays to look for those that no longer are.</summary>
    private const long Much = 256 << 20;

    public static BuildReport Run(BuildInput input, DiagnosticBag bag, StageClock clock)
    {
        if (!input.Templates.Validate(bag))
            return new BuildReport();
        var site = Make(input, bag, clock);
        // What follows can use the room of plan, pages and texts: nothing refers to them any more.
        if (GC.GetTotalMemory(forceFullCollection: false) > Much)
            GC.Collect();
        return Leave(site, input.Memory, input.Started, !bag.HasErrors, clock);
    }

    private static MadeSite Make(BuildInput input, DiagnosticBag bag, StageClock clock)
    {
        var (options, memory, templates) = (input.Options, input.Memory, input.Templates);
        clock.Enter(BuildStage.Planning);
        var articles = input.Reading.Articles();
        var plan = Plan.Of(articles, options.Drafts, input.Config, templates.Words);
        var output = input.Output.Folder;

        clock.Enter(BuildStage.Rendering);
        output.Begin(memory.Begin);
        var paths = new PathRegistry(bag, articles.Count);
        var writer = new SiteWriter(options.SiteFolder, output, memory.Delta, memory.Frame, bag, done => clock.Tell(done, 0));
        writer.Copy(paths.Reserve([.. templates.Assets, .. CopiedFile.Of(plan)]));
        writer.Write(plan.Groups(options.Kinds), paths, new PageRenderer(templates, plan));

        clock.Enter(BuildStage.Checking);
        var complaints = ContentChecker.Check(plan.Archive, paths.Has);
        bag.AddRange(complaints);
        // What must be made again proves nothing about the next site.
        var digest = !bag.HasErrors && memory.Delta.IsCertain
            ? input.DigestOf(input.Reading.Digests())
            : 0;
        var isAsBefore = input.Reading.IsAsRemembered
            && memory.Delta.IsAsBefore && memory.LastBuildSucceeded && memory.Site.Input == digest;
        var record = new BuildManifest
        {
            Input = digest,
            Articles = plan.Archive.Articles.Count,
            Complaints = complaints,
            Together = [.. options.Kinds.SelectMany(kind => kind.Together(plan)).Select(article => article.Address).Distinct()],
            RelatedArticles = isAsBefore ? StoredRelatedArticles.None : StoredRelatedArticles.Of(plan, articles),
        };
        var folders = input.Output.AsLeft is { } changed ? memory.Site.Folders.With(changed) : null;
        return new MadeSite(record, isAsBefore, input.Reading.Now(), output, folders, writer, paths);
    }

    private static BuildReport Leave(MadeSite site, BuildMemory memory, long started, bool faultless, StageClock clock)
    {
        clock.Enter(BuildStage.Sweeping);
        var (output, writer, paths) = (site.Output, site.Writer, site.Paths);
        var removed = output.Sweep(memory.Delta);
        var files = new SegmentedTable<OutputEntry>(site.IsAsBefore ? [] : memory.Delta.Lines());
        var folders = site.IsAsBefore
            ? [] : site.FoldersLeft is { } left ? output.Folders(files, left) : output.Folders(files.Items);
        output.Publish();

        clock.Enter(BuildStage.Remembering);
        if (site.IsAsBefore)
        {
            SiteChanges.SaveNone(memory.ChangesFile);
        }
        else
        {
            WorkerThreads.All(
                () => SiteChanges.Save(memory.ChangesFile, files, memory.Published(), writer.Sha256, paths.StageOf),
                () => memory.Save(site.Articles, started));
            // Last: from here on the next build takes the changes for published.
            memory.Save(site.Record with { Files = files, Folders = new(folders) }, faultless);
        }

        return new BuildReport
        {
            Articles = site.Record.Articles,
            Rendered = RenderTimes.Rendered(writer.Times),
            FilesWritten = writer.Written,
            FilesUnchanged = writer.Unchanged,
            FilesRemoved = removed.Count,
            Templates = RenderTimes.Templates(writer.Times),
            SlowestPages = RenderTimes.SlowestPages(writer.Times),
        };
    }

    /// <summary>A site whose pages lie in their folder.</summary>
    /// <param name="Record">What is to be remembered of it, but for its files and folders.</param>
    /// <param name="IsAsBefore">Whether all is as it is remembered.</param>
    /// <param name="FoldersLeft">The site's folders, where it lay there as the last build left it.</param>
    private sealed record MadeSite(
        BuildManifest Record,
        bool IsAsBefore,
        ArticlesNow Articles,
        OutputFolder Output,
        SegmentedTable<FolderTime>? FoldersLeft,
        SiteWriter Writer,
        PathRegistry Paths);
}
