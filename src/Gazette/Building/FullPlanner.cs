using Gazette.Checking;
using Gazette.Content;
using Gazette.Diagnostics;
using Gazette.Loading;
using Gazette.Pages;
using Gazette.Rendering;
using Gazette.Searching;
using Gazette.Threading;

namespace Gazette.Building;

/// <summary>
/// Plans a build of the whole site: groups of pages whose input is that of the last build are kept, the pages of all others are
/// to be looked at one by one.
/// </summary>
internal sealed class FullPlanner
{
    private readonly BuildInput _input;
    private readonly IReadOnlyList<OutputEntry> _before;
    private readonly Lazy<GroupIndex> _groups;
    private readonly bool[] _keep;
    private readonly bool _isAsLeft;

    private FullPlanner(BuildInput input)
    {
        _input = input;
        _before = input.Last.Files.Rows;
        _groups = new(() => new GroupIndex(_before));
        _keep = new bool[_before.Count];
        _isAsLeft = input.Memory.IsTrusted && input.Output.IsAsLeft;
    }

    /// <summary>The plan; null where templates have errors, so that nothing can be rendered.</summary>
    /// <param name="bag">Gets what is wrong with the templates and with the archive as a whole.</param>
    public static BuildPlan? Plan(BuildInput input, DiagnosticBag bag, StageClock clock) =>
        // Those of the last plan had no fault.
        input.Last.Templates == input.TemplatesDigest || input.Templates.Validate(input.Config, bag)
            ? new FullPlanner(input).Make(bag, clock) : null;

    private BuildPlan Make(DiagnosticBag bag, StageClock clock)
    {
        clock.Enter(BuildStage.Planning);
        var (options, templates) = (_input.Options, _input.Templates);
        var visibility = options.Visibility;
        var articles = _input.Content.Articles();
        var plan = Pages.Plan.Of(articles, visibility, _input.Config, templates.Words);
        var paths = new PathRegistry(bag, articles.Count, options.SiteFolder);
        CopiedFile[] copy = [.. paths.Reserve([.. templates.Assets, .. CopiedFile.Of(plan)])];
        MadePictures[] pictures = [.. paths.Reserve(MadePictures.Of(plan))];
        var render = Render(plan.Groups(options.Kinds), paths);
        paths.ReserveIndex();
        // Last: a file at the top of the site must not take the place of a page.
        copy = [.. copy, .. paths.Reserve(_input.RootFiles)];

        clock.Enter(BuildStage.Checking);
        var content = _input.Content;
        var successors = new Successors(_input.Memory.Articles, content);
        var lost = LostAddress.Find(
            _input.Memory.Published(), _input.Last.Lost, content, successors, articles, visibility, _input.Config, paths.Has);
        string[] drafts = [.. FilesOf(articles.Where(article => article.References.Draft))];
        Diagnostic[] diagnostics =
        [
            .. ContentChecker.Check(
                plan.Archive, paths.Has, articles, () => content.LeftOut(articles), options.SiteFolder),
            .. lost.Select(address => address.Warning(content, drafts)),
        ];
        bag.AddRange(diagnostics);
        return new BuildPlan
        {
            Keep = _keep,
            Copy = copy,
            Pictures = pictures,
            Render = render,
            Renderer = () => new PageRenderer(templates, plan),
            // What was found in an article that has an error now shall be found still, as its page can be read.
            Search = _input.Output.Contains(IndexFile.Manifest) && content.LeftOut(articles).Any() ? null : SearchPlan.Of(plan),
            StageOf = paths.StageOf,
            Manifest = new BuildManifest
            {
                Templates = _input.TemplatesDigest,
                Articles = plan.Archive.Articles.Count,
                Diagnostics = diagnostics,
                Drafts = drafts,
                Waiting =
                [
                    .. FilesOf(articles.Where(article =>
                        !article.References.Draft && visibility.IsToCome(article.References))),
                ],
                Time = visibility.SpanOf(articles),
                Lost = lost,
                Editions = plan.Editions,
                Together =
                [
                    .. options.Kinds.SelectMany(kind => kind.Together(plan)).Select(article => article.Address).Distinct(),
                ],
            },
            RelatedArticles = () => RelatedNumbers.TableOf(plan, articles),
        };
    }

    private static IEnumerable<string> FilesOf(IEnumerable<Article> articles) =>
        articles.Select(article => article.References.File);

    /// <summary>Reserves the paths of all pages in their order, and gives those that have to be looked at one by one.</summary>
    private List<PlannedPage> Render(IReadOnlyList<PageGroup> groups, PathRegistry paths)
    {
        var seen = new SeenGroup[groups.Count];
        WorkerThreads.ForEach(seen.Length, i => seen[i] = Look(groups[i]));
        var render = new List<PlannedPage>();
        foreach (var (group, digest, files, made) in seen)
        {
            if (files.Length > 0 && paths.TryReserve(group, Array.ConvertAll(files, number => _before[number].Path)))
            {
                foreach (var number in files)
                    _keep[number] = true;
                continue;
            }

            var pages = made ?? [.. group.Pages()];
            Page[] alone = [.. paths.Reserve(pages)];
            // Where another has the path of one, the group is looked at again, and complained of again.
            var whole = alone.Length == pages.Length ? digest : 0;
            foreach (var page in alone)
                render.Add(new PlannedPage(page, whole, group.IsOnePage ? digest : 0));
        }

        return render;
    }

    /// <summary>Tells of a group whether its files lie there as they must.</summary>
    private SeenGroup Look(PageGroup group)
    {
        var digest = Fingerprint.Of(group) is not 0 and var input ? input ^ _input.Memory.GlobalInputsDigest : 0;
        var files = digest == 0 || _before.Count == 0 ? [] : _groups.Value.FilesOf(digest);
        return files.Length > 0 && (_isAsLeft || Array.TrueForAll(files, IsThere))
            ? new SeenGroup(group, digest, files, null)
            // The page of one article is not made before it is rendered: there are as many as articles.
            : new SeenGroup(group, digest, [], group.IsOnePage ? null : [.. group.Pages()]);
    }

    private bool IsThere(int number) => _input.Output.Has(_before[number], _input.Memory.IsTrusted);

    /// <param name="Digest">Of what the group is made of, and of what every page is; 0 where only its pages can tell.</param>
    /// <param name="Files">The files it has, by their rows in the manifest, when all are as they must be; else none.</param>
    /// <param name="Pages">Its pages when they have been made.</param>
    private sealed record SeenGroup(PageGroup Group, ulong Digest, int[] Files, Page[]? Pages);

    /// <summary>Finds the files of each group.</summary>
    private sealed class GroupIndex
    {
        private readonly Dictionary<ulong, int> _first;
        private readonly int[] _next;

        public GroupIndex(IReadOnlyList<OutputEntry> files)
        {
            _first = new Dictionary<ulong, int>(files.Count);
            _next = new int[files.Count];
            for (var i = files.Count - 1; i >= 0; i--)
            {
                var group = files[i].Group;
                if (group == 0)
                    continue;
                _next[i] = _first.GetValueOrDefault(group, -1);
                _first[group] = i;
            }
        }

        /// <summary>The rows of the files of a group, by its digest.</summary>
        public int[] FilesOf(ulong group)
        {
            if (!_first.TryGetValue(group, out var first))
                return [];
            var count = 0;
            for (var i = first; i >= 0; i = _next[i])
                count++;
            var numbers = new int[count];
            for (var (i, n) = (first, 0); i >= 0; i = _next[i])
                numbers[n++] = i;
            return numbers;
        }
    }
}
