using Gazette.Diagnostics;
using Gazette.Loading;
using Gazette.Pages;
using Gazette.Searching;
using Gazette.Storage;
using Gazette.Threading;

namespace Gazette.Building;

/// <summary>
/// Carries out a plan: the one way in which anything is written. A build may be killed at any moment, so the order is this.
/// </summary>
/// <remarks>
/// <list type="number">
/// <item>Before the first change to the published folder a marker is put into out/memory/: from here on the folder is not as the
/// manifest says, and the next build proves each file by its bytes.</item>
/// <item>Files are made or replaced one by one, each whole (<see cref="Files.AtomicFile"/>); those of a new site in a folder
/// beside its place.</item>
/// <item>The index of search is brought up to date; what its manifest names is there before it is. Who waits for the pages has
/// been told by then.</item>
/// <item>What is no file of the site is removed, and a new site's folder is moved to its place. Where something failed, files
/// of earlier builds stay (<see cref="HeldFiles"/>), and a new site is not published at all if a template failed.</item>
/// <item>The list of changes and the article cache are replaced.</item>
/// <item>The manifest is replaced, last: from here on the next build takes the changes for published. Where the site has errors,
/// what the last site without was is set aside first.</item>
/// <item>The marker is removed.</item>
/// </list>
/// A build that changes nothing writes nothing but an empty list of changes, unless that is there.
/// </remarks>
internal static class BuildExecutor
{
    /// <summary>Bytes in use by a build from which on it pays to look for those that no longer are.</summary>
    private const long Much = 256 << 20;

    /// <summary>Brings the published folder up to date, and remembers what it is then.</summary>
    /// <param name="bag">Gets what goes wrong while pages are rendered and files copied.</param>
    /// <exception cref="IOException">The disk is full or a folder cannot be written.</exception>
    public static BuildReport Execute(BuildPlan plan, BuildInput input, DiagnosticBag bag, StageClock clock)
    {
        var site = Write(plan, input, bag, clock);
        // Who has nothing yet is not served by half a site.
        if (input.Output.IsNew && site.HasTemplateFaults)
        {
            input.Output.Discard();
            input.Memory.Abandon();
            return new BuildReport();
        }

        var held = bag.HasErrors ? HeldFiles.Hold(input, site.Delta, input.Memory.Recorded(), site.Failed) : [];
        // What follows can use the room of plan, pages and texts: nothing refers to them any more.
        if (clock.InUse > Much)
            GC.Collect();
        return Remember(site, !bag.HasErrors, clock) with { HeldOver = held };
    }

    private static WrittenSite Write(BuildPlan plan, BuildInput input, DiagnosticBag bag, StageClock clock)
    {
        clock.Enter(BuildStage.Rendering);
        var (memory, output) = (input.Memory, input.Output);
        output.Begin(memory.Begin);
        var delta = new ManifestDelta(input.Last.Files, plan.Keep, memory.IsTrusted);
        var kept = plan.Kept;
        var writer = new SiteWriter(
            input.Options.SiteFolder, output, delta, memory.GlobalInputsDigest, bag, done => clock.Tell(kept + done, 0));
        writer.Copy(plan.Copy);
        writer.Make(plan.Pictures, memory.Pictures);
        writer.Render(plan.Render, plan.Renderer);
        input.Content.Forget(writer.Changed);
        if (!output.IsNew)
            input.Written?.Invoke(writer.Report());
        var searchIndex = Index(plan, memory, writer, clock);

        // What must be made again proves nothing about the next site.
        var digest = bag.HasErrors || !delta.IsCertain ? 0 : input.DigestOf(input.Content.Digests());
        var isAsBefore = delta.IsEmpty && memory.LastBuildSucceeded && input.Last.Input == digest
            && input.Last.Time == plan.Manifest.Time;
        var report = writer.Report();
        return new WrittenSite(memory, output, delta, input.Content.IsAsCached ? null : input.Content.Changes, input.Started)
        {
            Manifest = isAsBefore ? input.Last : plan.Manifest with { Input = digest, RelatedArticles = plan.RelatedArticles() },
            StageOf = plan.StageOf,
            SearchIndex = searchIndex,
            IsPreview = input.Options.Drafts,
            Failed = writer.Failed,
            HasTemplateFaults = writer.HasTemplateFaults,
            Sha256 = writer.Sha256,
            Report = report with { FilesUnchanged = report.FilesUnchanged + kept },
        };
    }

    /// <summary>Brings the index of search up to date, unless a text that it would find is not on its page.</summary>
    private static IReadOnlyList<SegmentMemory>? Index(
        BuildPlan plan, BuildMemory memory, SiteWriter writer, StageClock clock)
    {
        if (plan.Search is not { } search || writer.HasTemplateFaults)
            return null;
        clock.Enter(BuildStage.Indexing);
        // What pages were made of and is no longer needed would stand beside all texts that a new index is made of.
        if (memory.SearchIndex.Count == 0 && clock.InUse > Much / 4)
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        return new SearchIndex(search.Frame(), writer).Update(search.Segments(memory.SearchIndex), memory.SearchIndex);
    }

    private static BuildReport Remember(WrittenSite site, bool isFaultless, StageClock clock)
    {
        clock.Enter(BuildStage.Sweeping);
        var (memory, output, manifest) = (site.Memory, site.Output, site.Manifest);
        var removed = output.Sweep(site.Delta);
        // Where a build was stopped, what it left is as little known.
        string[] foreign = memory.IsTrusted && memory.Last.Files.Count > 0
            ? [.. removed.Where(path => memory.Last.Files.Find(path) is null)] : [];
        if (!ReferenceEquals(manifest, memory.Last))
        {
            var files = site.Delta.Files();
            manifest = manifest with { Files = files, Folders = output.Folders(files) };
        }
        else if (output.TouchedFolders.Any(folder => folder.Modified != 0))
        {
            // What others wrote to need not be looked into by all builds that follow.
            manifest = manifest with { Folders = output.Folders(manifest.Files) };
        }

        output.Publish();

        clock.Enter(BuildStage.Remembering);
        if (site.Articles is { } articles)
            WorkerThreads.All(SaveChanges, () => memory.Save(articles, site.Started));
        else
            SaveChanges();
        if (site.SearchIndex is { } searchIndex)
            memory.Save(searchIndex);
        memory.Save(manifest, isFaultless);
        if (isFaultless && (removed.Count > 0 || site.Report.PicturesMade > 0))
            memory.SweepPictures(manifest);
        return site.Report with
        {
            Articles = manifest.Articles,
            Drafts = manifest.Drafts,
            Waiting = manifest.Waiting,
            NextDue = manifest.Time.Until == long.MaxValue ? null : new DateTimeOffset(manifest.Time.Until, TimeSpan.Zero),
            FilesRemoved = removed.Count,
            Foreign = foreign,
        };

        // What is no more than a preview is never uploaded.
        void SaveChanges()
        {
            if (!site.IsPreview)
                SiteChanges.Save(memory.ChangesFile, memory.Published().Files, manifest.Files, site.Sha256, site.StageOf);
        }
    }

    /// <summary>A site whose pages lie in their folder, without what they were made of.</summary>
    /// <param name="Articles">How they differ from those in the article cache; null where they do not.</param>
    /// <param name="Started">When the build began to read, in 100 ns ticks of UTC.</param>
    private sealed record WrittenSite(
        BuildMemory Memory, OutputFolder Output, ManifestDelta Delta, ArticleChanges? Articles, long Started)
    {
        /// <summary>
        /// What is to be remembered of it: the last build's manifest where nothing has changed, else without files and folders.
        /// </summary>
        public required BuildManifest Manifest { get; init; }

        public required Func<string, UploadStage> StageOf { get; init; }

        /// <summary>What is to be remembered of the index of search; null where that is as it was.</summary>
        public required IReadOnlyList<SegmentMemory>? SearchIndex { get; init; }

        /// <summary>Whether it holds what is not published.</summary>
        public required bool IsPreview { get; init; }

        /// <summary>Paths of files of the site that could not be made.</summary>
        public required IReadOnlyCollection<string> Failed { get; init; }

        public required bool HasTemplateFaults { get; init; }

        /// <summary>SHA-256 of a file of the site, in hexadecimal.</summary>
        public required Func<OutputEntry, string> Sha256 { get; init; }

        public required BuildReport Report { get; init; }
    }
}
