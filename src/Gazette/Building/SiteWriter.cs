using System.Buffers;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Security.Cryptography;
using Gazette.Diagnostics;
using Gazette.Files;
using Gazette.Hashing;
using Gazette.Pages;
using Gazette.Rendering;
using Gazette.Templating;
using Gazette.Threading;

namespace Gazette.Building;

/// <summary>Renders the pages that are not current and writes what differs, on all processors.</summary>
internal sealed class SiteWriter(
    string siteFolder, OutputFolder output, ManifestDelta manifest, ulong frame, DiagnosticBag bag, Action<int> progress)
{
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
    public string Sha256(OutputEntry file) =>
        Convert.ToHexStringLower(file.State.Sha256 ?? SHA256.HashData(output.Read(file.Path)));

    /// <summary>Brings every page up to date.</summary>
    /// <param name="paths">Who makes which path.</param>
    /// <param name="site">Renders pages of the site; each thread has a renderer of its own from it.</param>
    public void Write(IReadOnlyList<PageGroup> groups, PathRegistry paths, PageRenderer site)
    {
        var looks = new GroupLook[groups.Count];
        var isAsLeft = output.IsAsLeft(manifest);
        WorkerThreads.ForEach(looks.Length, i => looks[i] = LookAt(groups[i], isAsLeft));
        using var source = Open(looks, paths).GetEnumerator();
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
    private List<OpenPage> Take(IEnumerator<OpenPage> source)
    {
        var some = new List<OpenPage>(32);
        lock (_next)
        {
            while (some.Count < 32 && source.MoveNext())
                some.Add(source.Current);
        }

        return some;
    }

    /// <summary>Tells of a group whether its files lie there as they must.</summary>
    /// <param name="isAsLeft">Whether all files lie there as the last build left them.</param>
    private GroupLook LookAt(PageGroup group, bool isAsLeft)
    {
        var digest = Fingerprint.Of(group) is not 0 and var input ? input ^ frame : 0;
        var lines = digest == 0 ? [] : manifest.Before(digest);
        if (lines.Length > 0 && (isAsLeft || Array.TrueForAll(lines, number => IsThere(manifest.LinesBefore.Items[number]))))
            return new GroupLook(group, digest, lines, null);
        // Where little has changed, little has to be made: side by side. A new site's pages are made as they are written, since
        // they are many.
        return new GroupLook(group, digest, [], group.IsOnePage || manifest.LinesBefore.Count == 0 ? null : [.. group.Pages()]);

        bool IsThere(OutputEntry line) => output.Has(line.Path, line.State, manifest.IsTrusted);
    }

    /// <summary>Reserves the paths of all pages in their order, and gives those that must be looked at one by one.</summary>
    private IEnumerable<OpenPage> Open(GroupLook[] looks, PathRegistry paths)
    {
        foreach (var (group, digest, lines, made) in looks)
        {
            if (lines.Length > 0 && paths.TryReserve(group, Array.ConvertAll(lines, number => manifest.LinesBefore.Items[number].Path)))
            {
                manifest.Keep(lines);
                Interlocked.Add(ref _unchanged, lines.Length);
                Interlocked.Add(ref _done, lines.Length);
                continue;
            }

            var pages = made ?? [.. group.Pages()];
            Page[] alone = [.. paths.Reserve(pages)];
            // Where another has the path of one, the group is looked at again, and complained of again.
            var whole = alone.Length == pages.Length ? digest : 0;
            foreach (var page in alone)
                yield return new OpenPage(page, whole, group.IsOnePage ? digest : 0);
        }
    }

    private void Write(OpenPage open, PageRenderer renderer, ArrayBufferWriter<byte> buffer, RenderTimes times)
    {
        var (page, group, fingerprint) = open;
        if (fingerprint == 0)
            fingerprint = Fingerprint.Of(page) ^ frame;
        if (IsCurrent(page.Path, fingerprint, group))
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
            manifest.Doubt(group);
            return;
        }
        catch (Content.FileChangedException change)
        {
            bag.Add(DiagnosticCatalog.FileChanged(change.File));
            manifest.Doubt(group);
            return;
        }

        times.Add(page.Path, page.Template, began);
        Leave(page.Path, fingerprint, group, buffer.WrittenSpan);
    }

    private void Copy(CopiedFile file)
    {
        var hash = new ContentHash();
        hash.Add(file.File);
        hash.Add(file.Length);
        hash.Add(file.Modified);
        if (IsCurrent(file.Path, hash.Value, group: 0))
            return;
        // What was stamped a moment ago may get other bytes under the same time: it is copied again by the next build.
        var isProved = TimestampPolicy.ProvesSource(file.Modified, DateTime.UtcNow.Ticks);
        if (Bytes(file) is { } bytes)
            Leave(file.Path, isProved ? hash.Value : 0, group: 0, bytes);
        else
            bag.Add(DiagnosticCatalog.UnreadableFile(file.File));
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

    private bool IsCurrent(string path, ulong fingerprint, ulong group)
    {
        if (manifest.Before(path) is not { } before || before.Fingerprint != fingerprint || !output.Has(path, before, manifest.IsTrusted))
            return false;
        manifest.Record(path, before.Group == group ? before : before with { Group = group });
        Interlocked.Increment(ref _unchanged);
        return true;
    }

    private void Leave(string path, ulong fingerprint, ulong group, ReadOnlySpan<byte> bytes)
    {
        if (output.Write(path, bytes, out var modified))
            Interlocked.Increment(ref _written);
        else
            Interlocked.Increment(ref _unchanged);
        var content = ContentHash.Of(bytes);
        var isAsBefore = manifest.Before(path) is { } before && before.Content == content && before.Length == bytes.Length;
        var sha256 = isAsBefore ? null : SHA256.HashData(bytes);
        manifest.Record(path, new OutputState(fingerprint, content, bytes.Length, modified) { Group = group, Sha256 = sha256 });
    }

    /// <param name="Digest">Of what the group is made of, frame and all; 0 where only its pages can tell.</param>
    /// <param name="Lines">The files it has, by number in the manifest, when all are as they must be; else none.</param>
    /// <param name="Pages">Its pages when they have been made.</param>
    private sealed record GroupLook(PageGroup Group, ulong Digest, int[] Lines, Page[]? Pages);

    /// <param name="Group">Digest of what its group is made of.</param>
    /// <param name="Fingerprint">Digest of what the page is made of; 0 where only its model can tell.</param>
    private sealed record OpenPage(Page Page, ulong Group, ulong Fingerprint);
}
