using Microsoft.Playwright;

namespace Gazette.Browser.Tests;

/// <summary>A person with a browser of their own: nothing is remembered but what they did here.</summary>
internal sealed class Reader : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _faults = [];

    public Reader(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
        context.SetDefaultTimeout(Browsing.Patience);
        context.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                _faults.Add($"{page.Url}: {message.Text}");
        };
        context.Request += (_, request) =>
        {
            if (!request.Url.StartsWith("http://127.0.0.1:", StringComparison.Ordinal))
                _faults.Add($"{page.Url} asks for {request.Url}");
        };
        page.PageError += (_, fault) => _faults.Add($"{page.Url}: {fault}");
    }

    public IPage Page { get; }

    /// <summary>Another tab of the same browser.</summary>
    public Task<IPage> NewTab() => _context.NewPageAsync();

    public async Task Open(Uri site, string address) => await Page.GotoAsync(new Uri(site, address.TrimStart('/')).ToString());

    /// <summary>Fails when anything was complained of on the console or asked of another host.</summary>
    public void AssertQuiet() => Assert.Empty(_faults);

    /// <summary>Forgets complaints that a test is about.</summary>
    public void Forgive(string words) => _faults.RemoveAll(fault => fault.Contains(words, StringComparison.Ordinal));

    /// <summary>Chooses a value of the reading options by a click on its words.</summary>
    public async Task Choose(string name, string value)
    {
        if (name != "size" && !await Page.Locator(".reading details").EvaluateAsync<bool>("details => details.open"))
            await Page.Locator(".reading summary").ClickAsync();
        await Page.Locator($".reading label:has([name={name}][value={value}])").ClickAsync();
    }

    /// <summary>The computed size of the first text that a selector finds, in pixels.</summary>
    public async Task<double> TextSize(string selector = "body") =>
        await Page.Locator(selector).First.EvaluateAsync<double>("element => parseFloat(getComputedStyle(element).fontSize)");

    public async Task<string> Style(string selector, string property) =>
        await Page.Locator(selector).First.EvaluateAsync<string>(
            "(element, property) => getComputedStyle(element).getPropertyValue(property)", property);

    public async ValueTask DisposeAsync() => await _context.CloseAsync();
}
