using System.Net;
using System.Text;
using Gazette.Content;
using Gazette.Diagnostics;
using Gazette.Markup;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using static Gazette.Diagnostics.Wording;

namespace Gazette.Serving;

/// <summary>
/// Shows a previewed site to a browser as a static host would, with what editors need over its pages and the desk below
/// <c>/-/</c>. Answers nobody but who asked for this server by its own name, and writes nothing but new articles.
/// </summary>
internal sealed class PreviewServer : IHttpApplication<HttpContext>, IDisposable
{
    private const string Desk = "/-/";

    /// <summary>The desk runs nothing but its own script, and shows nothing but this server's pages.</summary>
    private const string DeskPolicy = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; "
        + "frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private readonly Preview _preview;
    private readonly DeskPages _desk;
    private readonly UserLanguage _language;
    private readonly HashSet<string> _hosts;
    private readonly TimeProvider _clock;
    private readonly KestrelServer _kestrel;

    private PreviewServer(Preview preview, IPAddress address, int port, UserLanguage language, TimeProvider clock)
    {
        (_preview, _language, _clock) = (preview, language, clock);
        _desk = new DeskPages(preview, language, clock);
        _hosts = HostsOf(address);
        // The server alone: a host with its settings, services and logs would be most of the program, for nothing.
        var options = new KestrelServerOptions { AddServerHeader = false };
        options.Limits.MaxRequestBodySize = 64 * 1024;
        options.Listen(address, port, listen => listen.Protocols = HttpProtocols.Http1);
        var sockets = new SocketTransportFactory(Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance);
        _kestrel = new KestrelServer(Options.Create(options), sockets, NullLoggerFactory.Instance);
    }

    /// <summary>The address to open: <c>http://127.0.0.1:8080/</c> and the path of the site.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1/");

    /// <summary>Begins to answer.</summary>
    /// <param name="address">Where to listen.</param>
    /// <param name="port">0 for any that is free.</param>
    /// <exception cref="IOException">The port is taken, or is not ours to take.</exception>
    public static async Task<PreviewServer> StartAsync(
        Preview preview, IPAddress address, int port, UserLanguage language, TimeProvider clock)
    {
        var server = new PreviewServer(preview, address, port, language, clock);
        try
        {
            await server._kestrel.StartAsync(server, CancellationToken.None).ConfigureAwait(false);
        }
        catch
        {
            server.Dispose();
            throw;
        }

        var bound = new Uri(server._kestrel.Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        var host = address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any) ? "127.0.0.1" : bound.Host;
        server.Address = new UriBuilder(bound) { Host = host, Path = preview.State.BasePath }.Uri;
        return server;
    }

    public void Dispose() => _kestrel.Dispose();

    HttpContext IHttpApplication<HttpContext>.CreateContext(IFeatureCollection contextFeatures) =>
        new DefaultHttpContext(contextFeatures);

    Task IHttpApplication<HttpContext>.ProcessRequestAsync(HttpContext context) => AnswerAsync(context);

    void IHttpApplication<HttpContext>.DisposeContext(HttpContext context, Exception? exception)
    {
    }

    /// <summary>The names by which this server may be called; of any address of the machine, where it listens at all.</summary>
    private static HashSet<string> HostsOf(IPAddress address)
    {
        var hosts = new HashSet<string>(["127.0.0.1", "localhost", "[::1]"], StringComparer.OrdinalIgnoreCase);
        if (!IPAddress.IsLoopback(address))
            hosts.Add(address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetworkV6 ? $"[{address}]" : $"{address}");
        return hosts;
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        if (!IsOurs(request))
        {
            await RefuseAsync(response, StatusCodes.Status403Forbidden, Say(
                "This preview answers under its own address only: open the one that \"gazette serve\" printed.",
                "预览只在自己的网址上应答：请打开 gazette serve 显示的网址。")).ConfigureAwait(false);
            return;
        }

        var path = request.Path.Value is { Length: > 0 } asked ? asked : "/";
        if (path.StartsWith(Desk, StringComparison.Ordinal) || path == "/-")
            await AnswerDeskAsync(context, path).ConfigureAwait(false);
        else if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
            response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        else
            await AnswerSiteAsync(context, path).ConfigureAwait(false);
    }

    /// <summary>
    /// Whether the request names this server, and comes from no page of another: a page elsewhere could give its own name this
    /// address (DNS rebinding) and read what is not published.
    /// </summary>
    private bool IsOurs(HttpRequest request)
    {
        var host = request.Host;
        var isKnown = host.HasValue
            && (_hosts.Contains(host.Host) || (_hosts.Contains("0.0.0.0") || _hosts.Contains("[::]"))
                && IPAddress.TryParse(host.Host.Trim('[', ']'), out _));
        if (!isKnown)
            return false;
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0 || string.Equals(origin, $"http://{host.Value}", StringComparison.OrdinalIgnoreCase);
    }

    private async Task AnswerSiteAsync(HttpContext context, string path)
    {
        var (state, response) = (_preview.State, context.Response);
        if (!path.StartsWith(state.BasePath, StringComparison.Ordinal))
        {
            // The site lies below a path of its host, as it will when it is published.
            if (path == "/" || path + "/" == state.BasePath)
                response.Redirect(state.BasePath);
            else
                await RefuseAsync(response, StatusCodes.Status404NotFound, Say(
                    "The site lies below {0}.", "网站在 {0} 之下。", state.BasePath)).ConfigureAwait(false);
            return;
        }

        var address = path[(state.BasePath.Length - 1)..];
        var answer = StaticSite.Find(_preview.Options.OutputFolder, address, context.Request.QueryString, state.BasePath);
        if (answer.Location is { } location)
        {
            response.StatusCode = answer.Status;
            response.Headers.Location = location;
        }
        else if (answer.File is null)
        {
            response.StatusCode = answer.Status;
            await HtmlAsync(response, _desk.Nothing()).ConfigureAwait(false);
        }
        else
        {
            await SendAsync(context, answer, address, state, isDecorated: true).ConfigureAwait(false);
        }
    }

    private async Task SendAsync(HttpContext context, SiteAnswer answer, string address, PreviewState state, bool isDecorated)
    {
        var type = StaticSite.TypeOf(answer.File!);
        if (!type.StartsWith("text/html", StringComparison.Ordinal))
        {
            await FileSender.SendAsync(context, answer, type).ConfigureAwait(false);
            return;
        }

        var page = await File.ReadAllBytesAsync(answer.File!, context.RequestAborted).ConfigureAwait(false);
        if (isDecorated)
        {
            var (faults, others) = FaultsOf(address, state);
            page = PageDecorator.Decorate(page, state.Version, NoticeOf(address, state), faults, others, _language);
        }

        context.Response.StatusCode = answer.Status;
        context.Response.ContentType = type;
        context.Response.ContentLength = page.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
            await context.Response.Body.WriteAsync(page, context.RequestAborted).ConfigureAwait(false);
    }

    /// <summary>What is to be said of a page that readers do not see so.</summary>
    private static Wording? NoticeOf(string address, PreviewState state) =>
        state.Drafts.Contains(address)
            ? Say("Draft: readers do not see this page.", "草稿：读者看不到这个网页。")
        : state.Waiting.Contains(address)
            ? Say("Readers do not see this page yet: its time is to come.", "还没到发布时间，读者暂时看不到这个网页。")
        : state.HeldOver.Contains(address.EndsWith('/') ? address + "index.html" : address)
            ? Say("This is the page as it was: an error keeps the new one away.", "这是旧的网页：因为有错误，新的没有生成。")
        : null;

    /// <summary>
    /// The faults of the article at an address, and those of no article, which are everybody's; and how many other errors there
    /// are.
    /// </summary>
    private static (IReadOnlyList<Diagnostic> Faults, int Others) FaultsOf(string address, PreviewState state)
    {
        var (problems, files) = (state.Problems, SiteAddress.FilesOf(address).ToArray());
        Diagnostic[] own =
        [
            .. problems.Of(files).OrderBy(fault => fault.Severity == Severity.Warning),
            .. problems.Errors.Where(fault => !fault.Location.File.StartsWith("content/", StringComparison.Ordinal)),
        ];
        return (own, problems.Errors.Except(own).Count());
    }

    private async Task AnswerDeskAsync(HttpContext context, string path)
    {
        var (request, response) = (context.Request, context.Response);
        if (HttpMethods.IsPost(request.Method) && path == "/-/new")
        {
            await WriteArticleAsync(context).ConfigureAwait(false);
            return;
        }

        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return;
        }

        const string published = "/-/published/";
        if (path.StartsWith(published, StringComparison.Ordinal))
        {
            var answer = StaticSite.Find(
                _desk.PublishedFolder, path[(published.Length - 1)..], QueryString.Empty, published);
            if (answer.File is null)
                response.StatusCode = StatusCodes.Status404NotFound;
            else
                await SendAsync(context, answer, path, _preview.State, isDecorated: false).ConfigureAwait(false);
            return;
        }

        switch (path)
        {
            case "/-":
                response.Redirect(Desk);
                break;
            case "/-/events":
                await _preview.Events.ServeAsync(context, $"{{\"version\":{_preview.State.Version}}}").ConfigureAwait(false);
                break;
            case "/-/live.js" or "/-/desk.css":
                response.ContentType = path.EndsWith("js", StringComparison.Ordinal) ? "text/javascript" : "text/css";
                await response.Body.WriteAsync(Resource(path[3..]), context.RequestAborted).ConfigureAwait(false);
                break;
            case Desk:
                await HtmlAsync(response, _desk.Home(request.Query["new"].ToString())).ConfigureAwait(false);
                break;
            case "/-/problems":
                await HtmlAsync(response, _desk.Problems()).ConfigureAwait(false);
                break;
            case "/-/changes":
                await HtmlAsync(response, _desk.Changes()).ConfigureAwait(false);
                break;
            case "/-/compare" when request.Query["page"].ToString() is ['/', ..] page:
                await HtmlAsync(response, _desk.Compare(page)).ConfigureAwait(false);
                break;
            case "/-/new":
                await HtmlAsync(response, _desk.New("", null)).ConfigureAwait(false);
                break;
            default:
                await RefuseAsync(response, StatusCodes.Status404NotFound, Say(
                    "The desk has no such page.", "编辑台没有这个网页。")).ConfigureAwait(false);
                break;
        }
    }

    /// <summary>Writes the article that the form asks for, and shows its page.</summary>
    private async Task WriteArticleAsync(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        if (!request.HasFormContentType)
        {
            response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
            return;
        }

        var form = await request.ReadFormAsync(context.RequestAborted).ConfigureAwait(false);
        var asked = new ArticleRequest(_preview.State.Config)
        {
            Title = form["title"].ToString(),
            Section = form["section"].ToString(),
            Date = form["date"].ToString(),
            Slug = form["slug"].ToString(),
            Language = form["language"].ToString(),
        };
        var fault = asked.Fault()?.In(_language);
        if (fault is null)
        {
            var article = asked.Article(_clock);
            fault = article.Write(_preview.Options.SiteFolder)?.In(_language);
            if (fault is null)
            {
                // The page itself is there as soon as the watcher has seen the file.
                response.Redirect("/-/?new=" + Uri.EscapeDataString(article.File));
                return;
            }
        }

        response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        await HtmlAsync(response, _desk.New(asked.Title, fault)).ConfigureAwait(false);
    }

    private static byte[] Resource(string name)
    {
        using var stream = typeof(PreviewServer).Assembly.GetManifestResourceStream("desk/" + name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static async Task HtmlAsync(HttpResponse response, string html)
    {
        response.ContentType = "text/html; charset=utf-8";
        response.Headers.ContentSecurityPolicy = DeskPolicy;
        await response.Body.WriteAsync(Encoding.UTF8.GetBytes(html), response.HttpContext.RequestAborted).ConfigureAwait(false);
    }

    private async Task RefuseAsync(HttpResponse response, int status, Wording why)
    {
        response.StatusCode = status;
        response.ContentType = "text/plain; charset=utf-8";
        await response.Body.WriteAsync(Encoding.UTF8.GetBytes(why.In(_language) + "\n"), response.HttpContext.RequestAborted)
            .ConfigureAwait(false);
    }
}
