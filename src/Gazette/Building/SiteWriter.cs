using System.Buffers;
using System.Collections.Concurrent;
using System.Diagnostics;
using Gazette.Diagnostics;
using Gazette.Files;
using Gazette.Hashing;
using Gazette.Pages;
using Gazette.Pictures;
using Gazette.Rendering;
using Gazette.Searching;
using Gazette.Storage;
using Gazette.Templating;
using Gazette.Threading;

namespace Gazette.Building;

/// <summary>Renders pages and copies files, and writes what differs, on all processors.</summary>
/// <param name="globals">Digest of what every page depends on.</param>
/// <param name="progress">Told how many pages are done.</param>
internal sealed class SiteWriter(
    string siteFolder, OutputFolder output, ManifestDelta delta, ulong globals, DiagnosticBag bag, Action<int> progress)
    : IIndexFolder
{
    /// <summary>Pages that a thread takes at once, so that threads rarely meet.</summary>
    private const int Taken = 32;

    private readonly TemplateFaults _faults = new();
    private readonly ConcurrentBag<RenderTimes> _times = [];
    private readonly ConcurrentBag<string> _failed = [];
    private readonly ConcurrentBag<string> _changed = [];
    private readonly ConcurrentDictionary<string, bool> _broken = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _firstWritten = [];
    private int _written;
    private int _unchanged;
    private int _pictures;
    private int _next;

    /// <summary>What was done.</summary>
    public BuildReport Report() => new()
    {
        Rendered = RenderTimes.Rendered(_times),
        PicturesMade = _pictures,
        FilesWritten = _written,
        FirstWritten = [.. _firstWritten.Order(StringComparer.Ordinal)],
        FilesUnchanged = _unchanged,
        Templates = RenderTimes.Templates(_times),
        SlowestPages = RenderTimes.SlowestPages(_times),
    };

    /// <summary>Paths of files of the site that could not be made.</summary>
    public IReadOnlyCollection<string> Failed => _failed;

    /// <summary>Article files that are not what they were when they were listed or read first.</summary>
    public IReadOnlyCollection<string> Changed => _changed;

    /// <summary>Whether a page could not be made because a template failed.</summary>
    public bool HasTemplateFaults => _faults.Any;

    /// <summary>SHA-256 of a file of the site, in hexadecimal.</summary>
    public string Sha256(OutputEntry file)
    {
        if (file.Sha256 is { } known)
            return Convert.ToHexStringLower(known);
        using var stream = output.Open(file.Path);
        return Convert.ToHexStringLower(Hashing.Sha256.Of(stream));
    }

    /// <summary>Brings pages up to date.</summary>
    /// <param name="site">Gives what renders them; each thread has a renderer of its own from it.</param>
    public void Render(IReadOnlyList<PlannedPage> pages, Func<PageRenderer> site)
    {
        if (pages.Count == 0)
            return;
        var first = site();
        WorkerThreads.Run(() =>
        {
            var renderer = first.ForAnotherThread();
            var buffer = new ArrayBufferWriter<byte>(64 * 1024);
            var times = new RenderTimes();
            _times.Add(times);
            for (int to; (to = Interlocked.Add(ref _next, Taken)) < pages.Count + Taken;)
            {
                for (var i = to - Taken; i < Math.Min(to, pages.Count); i++)
                    Write(pages[i], renderer, buffer, times);
                progress(Math.Min(to, pages.Count));
            }
        });
        bag.AddRange(_faults.All());
    }

    /// <summary>Brings copied files up to date.</summary>
    public void Copy(IEnumerable<CopiedFile> files)
    {
        foreach (var file in files)
            Copy(file);
    }

    /// <summary>Brings pictures up to date.</summary>
    public void Make(IReadOnlyList<MadePictures> pictures, PictureStore store)
    {
        MadePictures[] missing = [.. pictures.Where(made => !AreCurrent(made))];
        if (missing.Length == 0)
            return;
        var workshop = new PictureWorkshop(store);
        WorkerThreads.ForEach(missing.Length, i => Make(missing[i], workshop));
    }

    /// <inheritdoc/>
    public bool Keep(string path)
    {
        if (delta.Before.Find(path) is not { Fingerprint: not 0 } before || !output.Has(before, delta.IsTrusted))
            return false;
        delta.Record(before);
        Interlocked.Increment(ref _unchanged);
        return true;
    }

    /// <inheritdoc/>
    public byte[]? Read(string path)
    {
        if (!output.Contains(path) || !output.IsThere(path))
            return null;
        var bytes = output.Read(path);
        return IndexFile.PathOf(IndexFile.NameOf(bytes), Path.GetExtension(path)) == path ? bytes : null;
    }

    /// <inheritdoc/>
    public void Write(IndexFile file)
    {
        var digest = ContentHash.Of(file.Bytes.Span);
        if (!IsCurrent(file.Path, digest, group: 0))
            WriteFile(file.Path, digest, group: 0, Permanence.None, file.Bytes.Span);
    }

    private void Make(MadePictures made, PictureWorkshop workshop)
    {
        var path = Path.Combine(siteFolder, made.File);
        var found = FileState.At(path);
        var isProved = found.Stamp == made.Stamp && found.SettledAt < DateTime.UtcNow.Ticks;
        byte[][] pictures;
        ulong key;
        try
        {
            pictures = workshop.Make(path, made.Order, made.Variants, out key);
        }
        catch (PictureException fault)
        {
            // Several articles may show it.
            if (_broken.TryAdd(made.File, true))
                bag.Add(fault is SourcePictureException
                    ? DiagnosticCatalog.UnreadableFile(made.File) : DiagnosticCatalog.PictureNotMade(made.File));
            foreach (var variant in made.Variants)
                Fail(variant.Address, group: 0);
            return;
        }

        Interlocked.Increment(ref _pictures);
        for (var i = 0; i < pictures.Length; i++)
            WriteFile(
                made.Variants[i].Address, isProved ? made.Fingerprint(i) : 0, key, Permanence.None, pictures[i]);
    }

    private bool AreCurrent(MadePictures made)
    {
        for (var i = 0; i < made.Variants.Count; i++)
            if (delta.Before.Find(made.Variants[i].Address) is not { } before
                || !IsCurrent(before.Path, made.Fingerprint(i), before.Group))
                return false;
        return true;
    }

    private void Write(PlannedPage planned, PageRenderer renderer, ArrayBufferWriter<byte> buffer, RenderTimes times)
    {
        var (page, group, fingerprint) = planned;
        PageModel? model = null;
        if (fingerprint == 0)
            fingerprint = Fingerprint.Of(page.Template, (model = page.Model)) ^ globals;
        if (IsCurrent(page.Path, fingerprint, group))
            return;
        var began = Stopwatch.GetTimestamp();
        buffer.ResetWrittenCount();
        try
        {
            renderer.Render(page, model ?? page.Model, buffer);
        }
        catch (TemplateException fault)
        {
            _faults.Add(page, fault);
            Fail(page.Path, group);
            return;
        }
        catch (Content.FileChangedException change)
        {
            bag.Add(DiagnosticCatalog.FileChanged(change.File));
            _changed.Add(change.File);
            Fail(page.Path, group);
            return;
        }

        times.Add(page.Path, page.Template, began);
        WriteFile(page.Path, fingerprint, group, page.Permanence, buffer.WrittenSpan);
    }

    private void Copy(CopiedFile file)
    {
        var hash = new ContentHash();
        hash.Add(file.File);
        hash.Add(file.Length);
        hash.Add((long)file.Stamp);
        if (IsCurrent(file.Path, hash.Value, group: 0))
            return;
        if (file.Carried is { } bytes)
        {
            WriteFile(file.Path, hash.Value, group: 0, Permanence.None, bytes);
            return;
        }

        // What was changed a moment ago, or since it was listed, may get other bytes under the same stamp: the next build copies
        // it again.
        var path = Path.Combine(siteFolder, file.File);
        var found = FileState.At(path);
        var isProved = found.Stamp == file.Stamp && found.SettledAt < DateTime.UtcNow.Ticks;
        try
        {
            using var source = SourceFile.Open(path);
            Count(file.Path, output.Copy(file.Path, source, out var copy));
            // Its SHA-256 is asked for when it turns out to be new: a large file is not digested twice for nothing.
            delta.Record(new OutputEntry(file.Path, isProved ? hash.Value : 0, copy.Content, copy.Length, copy.Modified));
        }
        catch (SourceFileException)
        {
            bag.Add(DiagnosticCatalog.UnreadableFile(file.File));
            Fail(file.Path, group: 0);
        }
    }

    private void Fail(string path, ulong group)
    {
        _failed.Add(path);
        if (group != 0)
            delta.Doubt(group);
    }

    private bool IsCurrent(string path, ulong fingerprint, ulong group)
    {
        if (delta.Before.Find(path) is not { } before || before.Fingerprint != fingerprint
            || !output.Has(before, delta.IsTrusted))
            return false;
        delta.Record(before.Group == group ? before : before with { Group = group });
        Interlocked.Increment(ref _unchanged);
        return true;
    }

    private void Count(string path, bool isWritten)
    {
        if (!isWritten)
            Interlocked.Increment(ref _unchanged);
        else if (Interlocked.Increment(ref _written) <= BuildReport.MostNamed)
            _firstWritten.Enqueue(path);
    }

    private void WriteFile(string path, ulong fingerprint, ulong group, Permanence permanence, ReadOnlySpan<byte> bytes)
    {
        Count(path, output.Write(path, bytes, out var modified));
        var content = ContentHash.Of(bytes);
        var isAsBefore = delta.Before.Find(path) is { } before && before.Content == content && before.Length == bytes.Length;
        delta.Record(new OutputEntry(path, fingerprint, content, bytes.Length, modified)
        {
            Group = group,
            Permanence = permanence,
            Sha256 = isAsBefore ? null : Hashing.Sha256.Of(bytes),
        });
    }
}
