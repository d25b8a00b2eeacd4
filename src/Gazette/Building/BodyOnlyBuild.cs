using Gazette.Content;
using Gazette.Diagnostics;
using Gazette.Pages;
using Gazette.Rendering;
using Gazette.Storage;

namespace Gazette.Building;

/// <summary>
/// Builds a site of which nothing has changed but the text of some articles, or nothing at all. What pages are made of is
/// declared (<see cref="PageKind"/>): the pages of the edited articles are all that can differ. Nothing is planned: which other
/// articles those pages show is remembered.
/// </summary>
internal sealed class BodyOnlyBuild
{
    private readonly BuildInput _input;
    private readonly IReadOnlyDictionary<int, ReadArticle> _edited;
    private readonly List<ArticlePage> _pages = [];
    private readonly List<OutputEntry> _lines = [];
    private readonly IReadOnlyCollection<FolderTime> _folders;
    private readonly Lazy<SiteFrame> _frame;

    private BodyOnlyBuild(BuildInput input, IReadOnlyCollection<FolderTime> folders)
    {
        _input = input;
        _folders = folders;
        _edited = input.Reading.Edited;
        _frame = new(() => new SiteFrame(input.Config, input.Templates.Words));
        foreach (var (number, article) in _edited)
        {
            if (!input.Options.Drafts && article.Article.References.Draft)
                continue;
            _pages.AddRange(input.Options.Kinds.SelectMany(kind =>
                kind.PagesOf(_frame.Value, article.Article, () => RelatedArticlesOf(number))));
        }

        foreach (var page in _pages)
        {
            if (Site.Files.Find(page.Path) is { } line)
                _lines.Add(line);
        }

        _lines.Sort(static (one, other) => string.CompareOrdinal(one.Path, other.Path));
    }

    private BuildManifest Site => _input.Memory.Site;

    /// <summary>Such a build, or null when more has changed than texts, or the site is not as the last build left it.</summary>
    /// <param name="bag">What was complained of so far.</param>
    public static BodyOnlyBuild? Of(BuildInput input, DiagnosticBag bag)
    {
        var (memory, reading) = (input.Memory, input.Reading);
        if (bag.HasErrors || !memory.Delta.IsTrusted || !memory.LastBuildSucceeded || !reading.OnlyTextDiffers)
            return null;
        if (memory.Site.Input == 0 || memory.Site.Input != input.DigestOf(reading.DigestsBefore))
            return null;
        if (input.Output.AsLeft is not { } folders)
            return null;
        var build = new BodyOnlyBuild(input, folders);
        return build._lines.Count == build._pages.Count && !build.ComplaintsMove && !build.ShowsTogether ? build : null;
    }

    /// <summary>
    /// Whether an edited article was complained of by a check of the archive: the place in the file may be another now.
    /// </summary>
    private bool ComplaintsMove => _edited.Values.Select(article => article.Article.References.File)
        .Intersect(Site.Complaints.Select(complaint => complaint.Location.File)).Any();

    /// <summary>
    /// Whether the body of an edited article is seen on a page with those of others: which these are only a plan knows.
    /// </summary>
    private bool ShowsTogether => Site.Together.Count > 0
        && _edited.Values.Select(article => article.Article.Address).Intersect(Site.Together).Any();

    /// <summary>Brings the pages up to date; null when one of them cannot be made.</summary>
    public BuildReport? Run(DiagnosticBag bag, StageClock clock)
    {
        clock.Enter(BuildStage.Rendering);
        var (options, memory) = (_input.Options, _input.Memory);
        var faults = new DiagnosticBag();
        var lines = new SegmentedTable<OutputEntry>(_lines);
        var manifest = new ManifestDelta(lines, isTrusted: true);
        var output = OutputFolder.AsLeft(options.OutputFolder, lines, _input.Started);
        output.Begin(memory.Begin);
        var writer = new SiteWriter(options.SiteFolder, output, manifest, memory.Frame, faults, done => clock.Tell(done, 0));
        if (_pages.Count > 0)
            writer.Write([.. _pages], new PathRegistry(faults, _pages.Count), new PageRenderer(_input.Templates, _frame.Value));
        if (faults.HasErrors)
            return null;
        bag.AddRange(Site.Complaints);

        clock.Enter(BuildStage.Remembering);
        if (writer.Written == 0)
            SiteChanges.SaveNone(memory.ChangesFile);
        else
            SiteChanges.Save(memory.ChangesFile, new(manifest.Lines()), manifest, writer.Sha256, _ => UploadStage.Page);
        Remember(manifest);
        return new BuildReport
        {
            Articles = Site.Articles,
            Rendered = RenderTimes.Rendered(writer.Times),
            FilesWritten = writer.Written,
            FilesUnchanged = Site.Files.Count - writer.Written,
            Templates = RenderTimes.Templates(writer.Times),
            SlowestPages = RenderTimes.SlowestPages(writer.Times),
        };
    }

    private void Remember(ManifestDelta manifest)
    {
        var site = Site;
        // What a build wrote to proves nothing to the next one, but need not be looked into by all that follow.
        if (_edited.Count > 0 || _folders.Any(folder => folder.Modified != 0))
        {
            // What was written to is looked into by the next build: others may have left something there at the same moment.
            var touched = _lines.Select(line => new FolderTime(line.Path[..line.Path.LastIndexOf('/')], 0));
            site = Site with
            {
                Input = _input.DigestOf(_input.Reading.Digests()),
                Files = Site.Files.With(manifest.Lines()),
                Folders = Site.Folders.With([.. _folders, .. touched]),
            };
        }

        if (!_input.Reading.IsAsRemembered)
            _input.Memory.Save(_input.Reading.Now(), site, _input.Started);
        else if (!ReferenceEquals(site, Site))
            _input.Memory.Save(site, faultless: true);
    }

    private RelatedArticles RelatedArticlesOf(int number) =>
        Site.RelatedArticles.Of(number, other => _input.Memory.Articles.Article(other).Card);
}
