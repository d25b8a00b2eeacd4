using System.Collections.Concurrent;
using System.Text;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Gazette.Serving;

/// <summary>Tells every open page what has changed: server-sent events (HTML Living Standard, 9.2).</summary>
internal sealed class EventStream
{
    /// <summary>Proxies and browsers give up on a connection that is silent for long.</summary>
    private static readonly TimeSpan s_silence = TimeSpan.FromSeconds(15);

    private readonly ConcurrentDictionary<Channel<string>, bool> _open = [];

    /// <summary>Sends an event to every open page.</summary>
    /// <param name="json">On one line.</param>
    public void Send(string name, string json)
    {
        foreach (var page in _open.Keys)
            page.Writer.TryWrite(Event(name, json));
    }

    /// <summary>Answers a page that asks for events, until it goes away.</summary>
    /// <param name="hello">The first event's data.</param>
    public async Task ServeAsync(HttpContext context, string hello)
    {
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store";
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        var page = Channel.CreateUnbounded<string>();
        _open[page] = true;
        try
        {
            // Who was away for a moment must not wait long to be told what happened meanwhile.
            await WriteAsync(context, "retry: 300\n\n" + Event("hello", hello)).ConfigureAwait(false);
            while (true)
            {
                using var waiting = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
                waiting.CancelAfter(s_silence);
                string text;
                try
                {
                    text = await page.Reader.ReadAsync(waiting.Token).ConfigureAwait(false);
                }
                catch (OperationCanceledException) when (!context.RequestAborted.IsCancellationRequested)
                {
                    text = ": still here\n\n";
                }

                await WriteAsync(context, text).ConfigureAwait(false);
            }
        }
        catch (Exception gone) when (gone is OperationCanceledException or IOException)
        {
            // The page was closed.
        }
        finally
        {
            _open.TryRemove(page, out _);
        }
    }

    private static string Event(string name, string json) => $"event: {name}\ndata: {json}\n\n";

    private static async Task WriteAsync(HttpContext context, string text)
    {
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(text), context.RequestAborted).ConfigureAwait(false);
        await context.Response.Body.FlushAsync(context.RequestAborted).ConfigureAwait(false);
    }
}
