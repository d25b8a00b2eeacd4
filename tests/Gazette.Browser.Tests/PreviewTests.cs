using System.Net;
using Gazette.Building;
using Gazette.Diagnostics;
using Gazette.Serving;
using Gazette.Tests;
using Microsoft.Playwright;

namespace Gazette.Browser.Tests;

/// <summary>An editor writes, and sees it in the browser.</summary>
[Collection(nameof(Browsing))]
public sealed class PreviewTests(Browsing browsing) : IAsyncLifetime
{
    private const string File = "content/2012/04/06/first-tea.md";
    private const string Address = "/2012/04/06/first-tea/";

    private readonly SiteTest _site = SiteTest.OfThisRepository();
    private readonly CancellationTokenSource _end = new();
    private Preview _preview = null!;
    private PreviewServer _server = null!;
    private Task _running = Task.CompletedTask;

    public ValueTask InitializeAsync() => StartAsync(UserLanguage.English);

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _running;
        _server.Dispose();
        _preview.Dispose();
        _site.Dispose();
        _end.Dispose();
    }

    [Fact]
    public async Task A_save_is_seen_without_a_hand_on_the_page_and_the_reader_stays_where_he_was()
    {
        await using var reader = await browsing.NewReader(width: 360);
        await reader.Open(_server.Address, Address);
        await reader.Page.EvaluateAsync("scrollTo(0, 400)");
        var before = await reader.Page.EvaluateAsync<double>("scrollY");
        Assert.True(before > 100);
        Append("\n\nA line that was just written.\n");
        await Assertions.Expect(reader.Page.GetByText("A line that was just written.")).ToBeAttachedAsync();
        await Assertions.Expect(reader.Page.Locator("body")).ToBeVisibleAsync();
        await reader.Page.WaitForFunctionAsync("y => Math.abs(scrollY - y) < 3", before);
    }

    [Fact]
    public async Task A_style_sheet_changes_under_the_page()
    {
        await using var reader = await browsing.NewReader();
        await reader.Open(_server.Address, Address);
        await reader.Page.EvaluateAsync("window.stays = true");
        var style = Path.Combine(_site.Folder, "templates", "style.sbn-css");
        _site.Add("templates/style.sbn-css",
            await System.IO.File.ReadAllTextAsync(style, TestContext.Current.CancellationToken)
                + "\nh1 { letter-spacing: 7px }\n");
        await reader.Page.WaitForFunctionAsync("() => getComputedStyle(document.querySelector('h1')).letterSpacing === '7px'");
        // The page itself is the same, and was not loaded again.
        Assert.True(await reader.Page.EvaluateAsync<bool>("window.stays === true"));
    }

    [Fact]
    public async Task A_fault_is_shown_over_the_page_and_goes_when_it_is_mended()
    {
        await using var reader = await browsing.NewReader();
        await reader.Open(_server.Address, Address);
        var text = Text();
        _site.Add(File, text.Replace("\ndate: ", "\ndate: 2012-13-", StringComparison.Ordinal));
        var faults = reader.Page.Locator(".gazette-faults");
        await Assertions.Expect(faults).ToContainTextAsync(File);
        await Assertions.Expect(reader.Page.Locator("h1")).ToBeVisibleAsync();
        await reader.Page.GotoAsync(new Uri(_server.Address, "/-/problems").AbsoluteUri);
        await Assertions.Expect(reader.Page.Locator("mark")).ToContainTextAsync("2012-13-");
        _site.Add(File, text);
        await Assertions.Expect(reader.Page.Locator("mark")).ToHaveCountAsync(0);
        await reader.Page.GotoAsync(new Uri(_server.Address, Address).AbsoluteUri);
        await Assertions.Expect(faults).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task An_article_is_begun_in_Chinese_on_the_desk()
    {
        await RestartAsync(UserLanguage.Chinese);
        await using var reader = await browsing.NewReader(width: 360);
        await reader.Page.GotoAsync(new Uri(_server.Address, "/-/").AbsoluteUri);
        await Assertions.Expect(reader.Page.Locator("h1")).ToHaveTextAsync("编辑台");
        await reader.Page.GetByRole(AriaRole.Link, new() { Name = "新稿件" }).ClickAsync();
        await reader.Page.Locator("[name=title]").FillAsync("洪水退去");
        await reader.Page.Locator("[name=date]").FillAsync("2009-07-03");
        await reader.Page.GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(reader.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("content/2009/07/03/洪水退去.md");
        // The desk is loaded again when the site has been built, and would call the browser back from where it is going.
        using var client = new HttpClient();
        var address = new Uri(_server.Address, "/2009/07/03/洪水退去/");
        while (!(await client.GetAsync(address, TestContext.Current.CancellationToken)).IsSuccessStatusCode)
            await Task.Delay(50, TestContext.Current.CancellationToken);
        await using var other = await browsing.NewReader(width: 360);
        await other.Page.GotoAsync(address.AbsoluteUri);
        await Assertions.Expect(other.Page.Locator("h1")).ToHaveTextAsync("洪水退去");
    }

    [Theory]
    [InlineData("/-/")]
    [InlineData("/-/new")]
    [InlineData("/-/problems")]
    [InlineData("/-/changes")]
    public async Task The_desk_is_fit_for_everybody(string address)
    {
        await using var reader = await browsing.NewReader(width: 320);
        await reader.Page.GotoAsync(new Uri(_server.Address, address).AbsoluteUri);
        await Axe.Load(reader.Page);
        Assert.Empty(await Axe.Faults(reader.Page, highContrast: false));
        Assert.True(await reader.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
    }

    private async ValueTask StartAsync(UserLanguage language)
    {
        _preview = new Preview(
            new BuildOptions
            {
                SiteFolder = _site.Folder,
                OutputFolder = Path.Combine(_site.Folder, "out", "preview"),
                Drafts = true,
            },
            polls: false,
            TimeSpan.FromSeconds(1),
            static _ => { });
        _server = await PreviewServer.StartAsync(_preview, IPAddress.Loopback, 0, language, TimeProvider.System);
        _running = Task.Run(() => _preview.RunAsync(_end.Token), TestContext.Current.CancellationToken);
    }

    private async Task RestartAsync(UserLanguage language)
    {
        _server.Dispose();
        _preview.Dispose();
        await StartAsync(language);
    }

    private string Text() => System.IO.File.ReadAllText(Path.Combine(_site.Folder, File));

    private void Append(string text) => _site.Add(File, Text() + text);
}
