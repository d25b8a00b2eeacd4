using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace Gazette.Serving;

/// <summary>Sends files that are no pages.</summary>
internal static class FileSender
{
    /// <summary>Sends a file, or the part of it that is asked for: films are moved about in (RFC 9110, 14).</summary>
    public static async Task SendAsync(HttpContext context, SiteAnswer answer, string type)
    {
        var (request, response) = (context.Request, context.Response);
        var length = new FileInfo(answer.File!).Length;
        var (from, count) = (0L, length);
        response.StatusCode = answer.Status;
        response.ContentType = type;
        response.Headers.AcceptRanges = "bytes";
        if (answer.Status == StatusCodes.Status200OK
            && RangeHeaderValue.TryParse(request.Headers.Range.ToString(), out var asked)
            && asked is { Ranges.Count: 1 } && asked.Unit == "bytes")
        {
            var range = asked.Ranges.Single();
            from = range.From ?? Math.Max(0, length - range.To!.Value);
            var to = Math.Min(length - 1, range.From is null ? length - 1 : range.To ?? length - 1);
            if (from > to)
            {
                response.StatusCode = StatusCodes.Status416RangeNotSatisfiable;
                response.Headers.ContentRange = new ContentRangeHeaderValue(length).ToString();
                return;
            }

            count = to - from + 1;
            response.StatusCode = StatusCodes.Status206PartialContent;
            response.Headers.ContentRange = new ContentRangeHeaderValue(from, to, length).ToString();
        }

        response.ContentLength = count;
        if (!HttpMethods.IsHead(request.Method))
            await context.Features.GetRequiredFeature<IHttpResponseBodyFeature>()
                .SendFileAsync(answer.File!, from, count, context.RequestAborted).ConfigureAwait(false);
    }
}
