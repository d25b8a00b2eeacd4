using Gazette.Content;
using Gazette.Diagnostics;
using Gazette.Pages;
using Gazette.Rendering;
using Gazette.Searching;
using Gazette.Storage;

namespace Gazette.Building;

/// <summary>
/// Plans a build of a site of which nothing has changed but the text of some articles, or nothing at all. What pages are made of
/// is declared (<see cref="PageKind"/>): the pages of the edited articles are all that can differ, and the other articles they
/// show are remembered.
/// </summary>
internal static class BodyOnlyPlanner
{
    /// <summary>
    /// The plan; null when more has changed than texts, when the site is not as the last build left it, or when what changes with
    /// an edited text is not remembered.
    /// </summary>
    /// <param name="bag">What was found wrong so far; gets what is remembered to be wrong with the archive as a whole.</param>
    public static BuildPlan? Plan(BuildInput input, DiagnosticBag bag)
    {
        var (memory, last, content) = (input.Memory, input.Last, input.Content);
        if (bag.HasErrors || !memory.IsTrusted || !memory.LastBuildSucceeded
            || !content.OnlyTextDiffers || !input.Output.IsAsLeft)
            return null;
        // The time of an article may have come, or be over.
        if (!last.Time.Holds(input.Options.Visibility.Now))
            return null;
        if (last.Input == 0 || last.Input != input.DigestOf(content.DigestsBefore))
            return null;
        Article[] edited = [.. content.Edited.Values];
        // Where nothing is remembered of the index, it is made of all articles.
        if (edited.Length > 0 && memory.SearchIndex.Count == 0)
            return null;
        // Where a check of the archive found something in one of them, it may stand in another line now; and of a body that is
        // seen on a page with others only a full plan knows which they are.
        if (edited.Any(article =>
            last.Diagnostics.Any(diagnostic => diagnostic.Location.File == article.References.File)
            || last.Together.Contains(article.Address)))
            return null;

        var frame = new Lazy<SiteFrame>(() => new SiteFrame(input.Config, input.Templates.Words, last.Editions));
        var keep = last.Files.AllRows();
        var render = new List<PlannedPage>();
        foreach (var (article, text) in content.Edited)
        {
            foreach (var page in PagesOf(input, frame, article, text))
            {
                if (last.Files.NumberOf(page.Path) is not (>= 0 and var number))
                    return null;
                keep[number] = false;
                var digest = Fingerprint.Of(page) ^ memory.GlobalInputsDigest;
                render.Add(new PlannedPage(page.Pages().Single(), digest, digest));
            }
        }

        if (edited.Length > 0)
            LetGoOfIndex(last.Files, keep);
        bag.AddRange(last.Diagnostics);
        return new BuildPlan
        {
            Keep = keep,
            Copy = [],
            Pictures = [],
            Render = render,
            Renderer = () => new PageRenderer(input.Templates, frame.Value),
            Search = edited.Length == 0 ? null : SearchPlan.Edited(() => frame.Value, content),
            StageOf = path => IndexFile.StageOf(path) ?? UploadStage.Page,
            Manifest = last,
            RelatedArticles = () => last.RelatedArticles,
        };
    }

    /// <summary>What the index keeps of its files it says itself.</summary>
    private static void LetGoOfIndex(SegmentedTable<OutputEntry> files, bool[] keep)
    {
        var first = BinarySearch.LowerBound(
            files.Count, i => string.CompareOrdinal(files[i].Path, IndexFile.Folder) >= 0);
        for (var i = first; i < files.Count && files[i].Path.StartsWith(IndexFile.Folder, StringComparison.Ordinal); i++)
            keep[i] = false;
    }

    private static IEnumerable<ArticlePage> PagesOf(BuildInput input, Lazy<SiteFrame> frame, int number, Article article) =>
        !input.Options.Visibility.Shows(article.References)
            ? []
            : input.Options.Kinds.Select(kind => kind.PageOf(frame.Value, article, () =>
                input.Last.RelatedArticles[number].Articles(other => input.Memory.Articles.Outline(other).Card)))
                .OfType<ArticlePage>();
}
