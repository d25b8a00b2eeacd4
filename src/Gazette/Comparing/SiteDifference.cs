using System.Collections.Concurrent;
using Gazette.Building;
using Gazette.Diagnostics;
using Gazette.Pages;
using Gazette.Searching;
using Gazette.Templating;

namespace Gazette.Comparing;

/// <summary>What becomes of an address.</summary>
internal enum AddressChange
{
    Added,
    Changed,
    Redirected,
    Removed,
}

/// <summary>An address that a build would change.</summary>
/// <param name="Address">Such as <c>/2024/05/15/x/</c>.</param>
/// <param name="File">The article's file; empty for what is no article.</param>
/// <param name="Words">What differs in the text of an article that is changed.</param>
internal sealed record ChangedAddress(
    AddressChange Change, string Address, string File, IReadOnlyList<WordChange> Words);

/// <summary>How the site that is published differs from the one that would be built now.</summary>
/// <param name="Addresses">Of pages: articles first, each kind by address.</param>
/// <param name="OtherFiles">How many files would change that are no pages: feeds, pictures, style sheets, data.</param>
internal sealed record SiteDifference(IReadOnlyList<ChangedAddress> Addresses, int OtherFiles)
{
    private const string Index = "index.html";

    /// <summary>No difference.</summary>
    public static SiteDifference None { get; } = new([], 0);

    /// <summary>Compares, and writes nothing.</summary>
    /// <param name="options">What would be built, and where what is published lies.</param>
    /// <param name="bag">Receives every diagnostic of a build.</param>
    public static SiteDifference Find(BuildOptions options, DiagnosticBag bag)
    {
        var difference = None;
        SiteBuilder.PlanOnly(options, bag, (plan, input) => difference = Of(plan, input, bag));
        return difference;
    }

    private static SiteDifference Of(BuildPlan plan, BuildInput input, DiagnosticBag bag)
    {
        var changes = new ConcurrentBag<ChangedAddress>();
        var others = 0;
        var made = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < plan.Keep.Length; i++)
            if (plan.Keep[i])
                made.Add(input.Last.Files[i].Path);
        foreach (var file in plan.Copy)
        {
            made.Add(file.Path);
            others += IsSame(file, input) ? 0 : 1;
        }

        foreach (var picture in plan.Pictures.SelectMany(static made => made.Variants))
        {
            made.Add(picture.Address);
            others += input.Output.Contains(picture.Address) ? 0 : 1;
        }

        made.UnionWith(plan.Render.Select(planned => planned.Page.Path));
        var faults = new TemplateFaults();
        PageSweep.Render(
            plan.Render.Select(planned => planned.Page),
            plan.Renderer(),
            (page, bytes) => Compare(page, bytes),
            (page, fault) =>
            {
                if (fault is TemplateException failed)
                    faults.Add(page, failed);
            });
        bag.AddRange(faults.All());
        // Nothing is taken away because something failed.
        foreach (var path in bag.HasErrors ? [] : input.Output.Paths.Where(path =>
            // The index of search follows from the articles.
            !made.Contains(path) && IndexFile.StageOf(path) is null))
        {
            if (IsPage(path))
                changes.Add(new ChangedAddress(AddressChange.Removed, AddressOf(path), "", []));
            else
                others++;
        }

        return new SiteDifference(
            [
                .. changes.OrderBy(change => change.Change).ThenBy(change => change.File.Length == 0)
                    .ThenBy(change => change.Address, StringComparer.Ordinal),
            ],
            others);

        void Compare(Page page, ReadOnlySpan<byte> bytes)
        {
            var old = input.Output.Contains(page.Path) ? input.Output.Read(page.Path) : null;
            if (old is not null && bytes.SequenceEqual(old))
                return;
            if (!IsPage(page.Path))
            {
                Interlocked.Increment(ref others);
                return;
            }

            var file = page.ArticleFile ?? "";
            changes.Add(new ChangedAddress(
                page.Model is RedirectPageModel ? AddressChange.Redirected
                    : old is null ? AddressChange.Added : AddressChange.Changed,
                AddressOf(page.Path),
                file,
                old is null || file.Length == 0 ? [] : WordDifference.Between(PageText.Of(old), PageText.Of(bytes))));
        }
    }

    private static bool IsSame(CopiedFile file, BuildInput input)
    {
        if (!input.Output.Contains(file.Path) || input.Output.Length(file.Path) != file.Length)
            return false;
        using var published = input.Output.Open(file.Path);
        if (file.Carried is { } carried)
            return File.ReadAllBytes(published.Name).AsSpan().SequenceEqual(carried);
        using var source = SourceFile.Open(Path.Combine(input.Options.SiteFolder, file.File));
        return source.Equals(published.Name, out _);
    }

    private static bool IsPage(string path) => path.EndsWith("/" + Index, StringComparison.Ordinal);

    private static string AddressOf(string path) => path[..^Index.Length];
}
