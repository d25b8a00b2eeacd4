using System.Buffers;
using Gazette.Content;
using Gazette.Pages;
using Gazette.Rendering;
using Gazette.Templating;
using Gazette.Threading;

namespace Gazette.Building;

/// <summary>What becomes of a page's bytes. They are overwritten by the next page's.</summary>
internal delegate void RenderedPage(Page page, ReadOnlySpan<byte> bytes);

/// <summary>Renders pages in memory, on all processors, a few at a time.</summary>
internal static class PageSweep
{
    private const int Taken = 32;

    /// <param name="rendered">Called from any thread, for each page.</param>
    /// <param name="failed">
    /// The same for a page that its template cannot make (<see cref="TemplateException"/>), or whose article is not what it was
    /// (<see cref="FileChangedException"/>).
    /// </param>
    public static void Render(
        IEnumerable<Page> pages, PageRenderer site, RenderedPage rendered, Action<Page, Exception> failed)
    {
        using var chunks = pages.Chunk(Taken).GetEnumerator();
        WorkerThreads.Run(() =>
        {
            var renderer = site.ForAnotherThread();
            var buffer = new ArrayBufferWriter<byte>(64 * 1024);
            while (Next() is { } some)
                foreach (var page in some)
                    Render(page, renderer, buffer);
        });

        Page[]? Next()
        {
            lock (chunks)
                return chunks.MoveNext() ? chunks.Current : null;
        }

        void Render(Page page, PageRenderer renderer, ArrayBufferWriter<byte> buffer)
        {
            buffer.ResetWrittenCount();
            try
            {
                renderer.Render(page, buffer);
            }
            catch (Exception fault) when (fault is TemplateException or FileChangedException)
            {
                failed(page, fault);
                return;
            }

            rendered(page, buffer.WrittenSpan);
        }
    }
}
