using Gazette.Checking;
using Gazette.Content;
using Gazette.Diagnostics;
using Gazette.Memory;
using Gazette.Pages;
using Gazette.Rendering;
using Gazette.Threading;

namespace Gazette.Building;

/// <summary>Plans the whole site and brings every page up to date that is not.</summary>
internal sealed class WholeBuild(BuildInput input)
{
    /// <param name="plan">The plan of the site; null when there is none, as its templates have faults.</param>
    public BuildReport Run(DiagnosticBag bag, StageClock clock, out Plan? plan)
    {
        var (options, memory, templates) = (input.Options, input.Memory, input.Templates);
        plan = null;
        if (!templates.AreSound(bag))
            return new BuildReport();

        clock.Enter(BuildStage.Planning);
        var articles = input.Reading.Articles();
        var planned = plan = Plan.Of(articles.Select(article => article.Article), options.Drafts, input.Config, templates.Words);
        var output = input.Output.Folder;

        clock.Enter(BuildStage.Rendering);
        output.Begin(memory.Begin);
        var claims = new Claims(bag, articles.Count);
        var writer = new SiteWriter(options.SiteFolder, output, memory.Ledger, memory.Frame, bag, done => clock.Tell(done, 0));
        writer.Copy(claims.Of([.. templates.Assets, .. CopiedFile.Of(planned)]));
        writer.Write(claims.Of(SitePlan.Pages(planned)), new PageRenderer(templates, planned));

        clock.Enter(BuildStage.Checking);
        var complaints = ContentChecker.Check(planned.Archive, claims.Has);
        bag.AddRange(complaints);

        clock.Enter(BuildStage.Sweeping);
        var removed = output.Sweep(memory.Ledger.Entries.ContainsKey);
        var faultless = !bag.HasErrors;
        // What must be made again proves nothing about the next site.
        var digest = faultless && memory.Ledger.Entries.Values.All(entry => entry.Fingerprint != 0)
            ? input.DigestOf(KnownFile.DigestsOf([.. articles.Select(article => article.Memory.Known)]))
            : 0;
        var isAsBefore = input.Reading.IsAsRemembered && memory.Ledger.IsAsBefore && memory.IsPublished && memory.Site.Input == digest;
        var files = new MemoryList<LedgerLine>(isAsBefore ? [] : memory.Ledger.Lines());
        var folders = output.Folders(files.Items);
        output.Publish();

        clock.Enter(BuildStage.Remembering);
        if (isAsBefore)
        {
            SiteChanges.SaveNone(memory.ChangesFile);
        }
        else
        {
            SiteRecord? site = null;
            WorkerThreads.All(
                () => SiteChanges.Save(memory.ChangesFile, files, memory.Published(), writer.Sha256, claims.StageOf),
                () => memory.Save([.. articles.Select(article => article.Memory)], input.Started),
                () => site = new SiteRecord
                {
                    Input = digest,
                    Articles = planned.Archive.Articles.Count,
                    Complaints = complaints,
                    Files = files,
                    Folders = new(folders),
                    Surroundings = RememberedSurroundings.Of(planned, articles),
                });
            // Last: from here on the next build takes the changes for published.
            memory.Save(site!, faultless);
        }

        return new BuildReport
        {
            Articles = planned.Archive.Articles.Count,
            Rendered = RenderTimes.Rendered(writer.Times),
            PagesWritten = writer.Written,
            PagesUnchanged = writer.Unchanged,
            PagesRemoved = removed.Count,
            Templates = RenderTimes.Templates(writer.Times),
            SlowestPages = RenderTimes.SlowestPages(writer.Times),
        };
    }
}
