using System.Buffers;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Security.Cryptography;
using Gazette.Diagnostics;
using Gazette.Hashing;
using Gazette.Pages;
using Gazette.Rendering;
using Gazette.Templating;
using Gazette.Threading;

namespace Gazette.Building;

/// <summary>Renders the pages that are not current and writes what differs, on all processors.</summary>
internal sealed class SiteWriter(
    string siteFolder, OutputFolder output, PageLedger ledger, ulong frame, DiagnosticBag bag, Action<int> progress)
{
    /// <summary>The coarsest clock of a file system in use (FAT).</summary>
    private static readonly TimeSpan CoarsestClock = TimeSpan.FromSeconds(2);

    private readonly TemplateFaults _faults = new();
    private readonly Lock _next = new();
    private readonly ConcurrentBag<RenderTimes> _times = [];
    private int _written;
    private int _unchanged;
    private int _done;

    /// <summary>What each thread rendered and how long it took.</summary>
    public IReadOnlyCollection<RenderTimes> Times => _times;

    public int Written => _written;

    public int Unchanged => _unchanged;

    /// <summary>SHA-256 of a file of the site, in hexadecimal.</summary>
    public string Sha256(LedgerLine file) => Convert.ToHexStringLower(file.Entry.Sha256 ?? SHA256.HashData(output.Read(file.Path)));

    /// <summary>Brings every page up to date.</summary>
    /// <param name="site">Renders pages of the site; each thread has a renderer of its own from it.</param>
    public void Write(IEnumerable<Page> pages, PageRenderer site)
    {
        using var source = pages.GetEnumerator();
        WorkerThreads.Run(() =>
        {
            var renderer = site.ForAnotherThread();
            var buffer = new ArrayBufferWriter<byte>(64 * 1024);
            var times = new RenderTimes();
            _times.Add(times);
            while (Take(source) is { Count: > 0 } some)
            {
                foreach (var page in some)
                    Write(page, renderer, buffer, times);
                progress(Interlocked.Add(ref _done, some.Count));
            }
        });
        bag.AddRange(_faults.Complaints());
    }

    /// <summary>Brings every copied file up to date.</summary>
    public void Copy(IEnumerable<CopiedFile> files)
    {
        foreach (var file in files)
            Copy(file);
    }

    /// <summary>The next pages for one thread: enough of them that threads rarely meet.</summary>
    private List<Page> Take(IEnumerator<Page> source)
    {
        var some = new List<Page>(32);
        lock (_next)
        {
            while (some.Count < 32 && source.MoveNext())
                some.Add(source.Current);
        }

        return some;
    }

    private void Write(Page page, PageRenderer renderer, ArrayBufferWriter<byte> buffer, RenderTimes times)
    {
        var fingerprint = Fingerprint.Of(page) ^ frame;
        if (IsCurrent(page.Path, fingerprint))
            return;
        var began = Stopwatch.GetTimestamp();
        buffer.ResetWrittenCount();
        try
        {
            renderer.Render(page, buffer);
        }
        catch (TemplateException fault)
        {
            _faults.Add(page, fault);
            return;
        }
        catch (Content.FileChangedException change)
        {
            bag.Add(Complaint.FileChanged(change.File));
            return;
        }

        times.Add(page.Path, page.Template, began);
        Leave(page.Path, fingerprint, buffer.WrittenSpan);
    }

    private void Copy(CopiedFile file)
    {
        var hash = new XxHash64();
        hash.Add(file.File);
        hash.Add(file.Length);
        hash.Add(file.Modified);
        if (IsCurrent(file.Path, hash.Value))
            return;
        // What was stamped a moment ago may get other bytes under the same time: it is copied again by the next build.
        var isSettled = file.Modified < (DateTime.UtcNow - CoarsestClock).Ticks;
        if (Bytes(file) is { } bytes)
            Leave(file.Path, isSettled ? hash.Value : 0, bytes);
        else
            bag.Add(Complaint.UnreadableFile(file.File));
    }

    private byte[]? Bytes(CopiedFile file)
    {
        try
        {
            return File.ReadAllBytes(Path.Combine(siteFolder, file.File));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private bool IsCurrent(string path, ulong fingerprint)
    {
        if (ledger.Before(path) is not { } before || before.Fingerprint != fingerprint || !output.Has(path, before, ledger.IsTrusted))
            return false;
        ledger.Record(path, before);
        Interlocked.Increment(ref _unchanged);
        return true;
    }

    private void Leave(string path, ulong fingerprint, ReadOnlySpan<byte> bytes)
    {
        if (output.Write(path, bytes, out var modified))
            Interlocked.Increment(ref _written);
        else
            Interlocked.Increment(ref _unchanged);
        var content = XxHash64.Of(bytes);
        var isAsBefore = ledger.Before(path) is { } before && before.Content == content && before.Length == bytes.Length;
        ledger.Record(path, new LedgerEntry(fingerprint, content, bytes.Length, modified) { Sha256 = isAsBefore ? null : SHA256.HashData(bytes) });
    }
}
