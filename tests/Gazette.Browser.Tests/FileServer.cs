using System.Net;
using System.Net.Sockets;

namespace Gazette.Browser.Tests;

/// <summary>
/// Serves a folder on this machine alone, as any web server would: <c>index.html</c> for a folder, <c>404.html</c> for what is
/// not there.
/// </summary>
internal sealed class FileServer : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly string _folder;
    private readonly string _root;

    /// <param name="root">The path under which the folder is seen; begins and ends in <c>/</c>.</param>
    /// <param name="make">Fills a folder for the address it will have, and names the folder.</param>
    public FileServer(string root, Func<Uri, string> make)
    {
        _root = root;
        Address = new Uri($"http://127.0.0.1:{FreePort()}{root}");
        _folder = make(Address);
        _listener.Prefixes.Add($"http://127.0.0.1:{Address.Port}/");
        _listener.Start();
        new Thread(Serve) { IsBackground = true }.Start();
    }

    public Uri Address { get; }

    public void Dispose() => _listener.Close();

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private void Serve()
    {
        while (_listener.IsListening)
        {
            try
            {
                Answer(_listener.GetContext());
            }
            catch (Exception fault) when (fault is HttpListenerException or ObjectDisposedException)
            {
                // The browser left in the middle of a file, or the tests are over.
            }
        }
    }

    private void Answer(HttpListenerContext context)
    {
        var path = Uri.UnescapeDataString(context.Request.Url!.AbsolutePath);
        var file = path.StartsWith(_root, StringComparison.Ordinal) ? _folder + "/" + path[_root.Length..] : "";
        if (file.EndsWith('/'))
            file += "index.html";
        if (!File.Exists(file) || path.Contains("..", StringComparison.Ordinal))
        {
            context.Response.StatusCode = 404;
            // The nearest upward, as hosts of static files look for it.
            var folder = file.Length == 0 ? _folder : file[..file.LastIndexOf('/')];
            while (folder != _folder && !File.Exists(folder + "/404.html"))
                folder = folder[..folder.LastIndexOf('/')];
            file = folder + "/404.html";
        }

        context.Response.ContentType = Path.GetExtension(file) switch
        {
            ".html" or ".htm" => "text/html",
            ".css" => "text/css",
            ".js" => "text/javascript",
            ".svg" => "image/svg+xml",
            ".png" => "image/png",
            ".xml" => "application/xml",
            _ => "text/plain",
        };
        context.Response.Close(File.ReadAllBytes(file), willBlock: true);
    }
}
