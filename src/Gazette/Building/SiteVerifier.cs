using System.Collections.Concurrent;
using Gazette.Diagnostics;
using Gazette.Hashing;
using Gazette.Pages;
using Gazette.Pictures;
using Gazette.Rendering;
using Gazette.Searching;
using Gazette.Storage;
using Gazette.Threading;

namespace Gazette.Building;

/// <summary>
/// Compares the published files with what a clean build would make, page by page in memory, and says of each difference
/// where it comes from.
/// </summary>
/// <param name="clean">The plan made of everything read again, without memory.</param>
/// <param name="templates">Read again too.</param>
/// <param name="rootFiles">What is published as it is at the top of the site, listed again too.</param>
/// <param name="output">The site as it lies there now.</param>
internal sealed class SiteVerifier(
    Plan clean, TemplateFolder templates, IReadOnlyList<CopiedFile> rootFiles, OutputFolder output, BuildOptions options)
{
    private readonly ConcurrentDictionary<string, bool> _expected = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Page> _differing = new(StringComparer.Ordinal);

    /// <summary>Adds an error for each file that is not what a clean build makes.</summary>
    /// <param name="built">The plan of the site as the build that left the files knew it.</param>
    /// <param name="recorded">What that build recorded, by path.</param>
    public void Verify(Plan built, SegmentedTable<OutputEntry> recorded, DiagnosticBag bag)
    {
        // The build has complained of rival paths already.
        var paths = new PathRegistry(new DiagnosticBag(), clean.Archive.Articles.Count, options.SiteFolder);
        Compare(paths.Reserve([.. templates.Assets, .. CopiedFile.Of(clean)]), bag);
        MadePictures[] pictures = [.. paths.Reserve(MadePictures.Of(clean))];
        var workshop = new PictureWorkshop(store: null);
        WorkerThreads.ForEach(pictures.Length, i => Compare(pictures[i], workshop, bag));

        // Of a page that cannot be made the build has complained, and left the file as it was.
        PageSweep.Render(paths.Reserve(PagesOf(clean)), new PageRenderer(templates, clean), Compare, (_, _) => { });
        paths.ReserveIndex();
        Compare(paths.Reserve(rootFiles), bag);
        // One that was held over is to be made again.
        if (recorded.Find(IndexFile.Manifest) is { Fingerprint: not 0 })
            new SearchIndex(clean, new ExpectedIndex(file => Compare(file, bag))).Update(
                SearchPlan.Of(clean).Segments([]), []);
        foreach (var page in PagesOf(built))
            if (_differing.TryRemove(page.Path, out var other))
                bag.Add(WhyDiffers(page, other, recorded));
        foreach (var path in _differing.Keys)
            bag.Add(DiagnosticCatalog.PageMissing(Place(path)));
        // What is held over from an earlier build is to be made again.
        foreach (var path in output.Paths.Where(path =>
            !_expected.ContainsKey(path) && recorded.Find(path) is not { Fingerprint: 0 }))
            bag.Add(DiagnosticCatalog.NobodysFile(Place(path)));
    }

    private void Compare(IEnumerable<CopiedFile> files, DiagnosticBag bag)
    {
        foreach (var file in files)
        {
            _expected[file.Path] = true;
            if (!output.Contains(file.Path) || !IsSame(file))
                bag.Add(DiagnosticCatalog.CopyDiffers(Place(file.Path), file.File));
        }
    }

    private void Compare(IndexFile file, DiagnosticBag bag)
    {
        _expected[file.Path] = true;
        if (!output.Contains(file.Path))
            bag.Add(DiagnosticCatalog.PageMissing(Place(file.Path)));
        else if (!file.Bytes.Span.SequenceEqual(output.Read(file.Path)))
            bag.Add(DiagnosticCatalog.FileAltered(Place(file.Path)));
    }

    private void Compare(MadePictures made, PictureWorkshop workshop, DiagnosticBag bag)
    {
        foreach (var variant in made.Variants)
            _expected[variant.Address] = true;
        try
        {
            var pictures = workshop.Make(Path.Combine(options.SiteFolder, made.File), made.Order, made.Variants, out _);
            for (var i = 0; i < pictures.Length; i++)
                if (made.Variants[i].Address is var path
                    && (!output.Contains(path) || ContentHash.Of(pictures[i]) != output.DigestOf(path)))
                    bag.Add(DiagnosticCatalog.CopyDiffers(Place(path), made.File));
        }
        catch (PictureException)
        {
            // Of what cannot be made the build has complained.
            return;
        }
    }

    private bool IsSame(CopiedFile file)
    {
        if (file.Carried is not null)
            return file.Stamp == output.DigestOf(file.Path);
        using var source = File.OpenRead(Path.Combine(options.SiteFolder, file.File));
        return ContentHash.Of(source) == output.DigestOf(file.Path);
    }

    private void Compare(Page page, ReadOnlySpan<byte> bytes)
    {
        _expected[page.Path] = true;
        if (!output.Contains(page.Path) || !bytes.SequenceEqual(output.Read(page.Path)))
            _differing[page.Path] = page;
    }

    private Diagnostic WhyDiffers(Page built, Page other, SegmentedTable<OutputEntry> recorded)
    {
        var place = Place(built.Path);
        if (!output.Contains(built.Path))
            return DiagnosticCatalog.PageMissing(place);
        if (ModelDifference.Find(built.Model, other.Model) is { } member)
            return DiagnosticCatalog.PageStale(place, member);
        return recorded.Find(built.Path) is { } entry && entry.Content == ContentHash.Of(output.Read(built.Path))
            ? DiagnosticCatalog.PageTakenForCurrent(place)
            : DiagnosticCatalog.FileAltered(place);
    }

    private IEnumerable<Page> PagesOf(Plan plan) => plan.Groups(options.Kinds).SelectMany(group => group.Pages());

    private FileLocation Place(string path) =>
        new(options.OutputName + path);

    /// <summary>Where an index is made of which nothing is there.</summary>
    private sealed class ExpectedIndex(Action<IndexFile> compare) : IIndexFolder
    {
        public bool Keep(string path) => false;

        public byte[]? Read(string path) => null;

        public void Write(IndexFile file) => compare(file);
    }
}
