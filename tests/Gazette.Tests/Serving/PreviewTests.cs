using System.Net;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using Gazette.Building;
using Gazette.Diagnostics;
using Gazette.Serving;

namespace Gazette.Tests.Serving;

/// <summary>The preview, as a browser and an editor's program see it.</summary>
public sealed class PreviewTests : IAsyncLifetime
{
    private const string Sites = """
        -- content/2024/05/15/flood.md --
        ---
        title: Flood on the river
        date: 2024-05-15
        source: daily
        section: society
        summary: The river rose.
        ---
        The water came at noon.

        -- content/2024/05/16/harvest.md --
        ---
        title: Harvest
        date: 2024-05-16
        source: daily
        section: farming
        summary: The wheat is in.
        draft: true
        ---
        Not ready.

        """;

    private readonly CancellationTokenSource _end = new();
    private readonly SiteTest _site = SiteTest.WithRealTemplates(Sites);
    private readonly List<PreviewBuild> _builds = [];
    private Preview _preview = null!;
    private PreviewServer _server = null!;
    private HttpClient _client = null!;
    private Task _running = Task.CompletedTask;

    private static CancellationToken Test => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await StartAsync(polls: false);

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _running;
        _client.Dispose();
        _server.Dispose();
        _preview.Dispose();
        _site.Dispose();
        _end.Dispose();
    }

    [Fact]
    public async Task A_saved_text_is_told_and_seen_at_once()
    {
        var events = await ListenAsync();
        Assert.Equal("hello", (await events.ReadAsync(Test)).Name);
        _site.Edit("content/2024/05/15/flood.md", "at noon", "at dusk");
        var change = await NextAsync(events, "change");
        Assert.Equal("/2024/05/15/flood/index.html", change.GetProperty("pages")[0].GetString());
        Assert.Equal(1, change.GetProperty("pages").GetArrayLength());
        Assert.Contains("at dusk", await PageAsync("/2024/05/15/flood/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_preview_lies_where_build_with_drafts_would_put_it()
    {
        var events = await ListenAsync();
        _site.Edit("content/2024/05/15/flood.md", "at noon", "at dusk").Add("content/2024/05/17/new.md", """
            ---
            title: New
            date: 2024-05-17
            source: daily
            section: society
            summary: S.
            ---
            New.
            """);
        await NextAsync(events, "change");
        await UntilAsync(() => Path.Exists(Path.Combine(_site.Folder, "out/preview/2024/05/17/new/index.html")));
        var other = Path.Combine(_site.Folder, "out", "other");
        _site.Build(drafts: true, output: other);
        // Pages are told of as soon as they lie there; the index of search comes after them.
        await UntilAsync(() => Bytes(other).SequenceEqual(Bytes(Path.Combine(_site.Folder, "out", "preview"))));
        Assert.False(File.Exists(Path.Combine(_site.Folder, "out", "memory", "changes.json")));
    }

    [Fact]
    public async Task A_new_article_a_renamed_and_a_deleted_one_are_followed()
    {
        var events = await ListenAsync();
        var file = Path.Combine(_site.Folder, "content/2024/05/15/flood.md");
        // As programs save that are careful: a new file takes the place of the old one.
        await File.WriteAllTextAsync(file + "~tmp", (await File.ReadAllTextAsync(file, Test)).Replace("noon", "dawn"), Test);
        File.Move(file + "~tmp", file, overwrite: true);
        await NextAsync(events, "change");
        Assert.Contains("at dawn", await PageAsync("/2024/05/15/flood/"), StringComparison.Ordinal);
        File.Move(file, file.Replace("flood", "high-water"));
        await UntilAsync(async () => (await GetAsync("/2024/05/15/high-water/")).StatusCode == HttpStatusCode.OK);
        await UntilAsync(async () => (await GetAsync("/2024/05/15/flood/")).StatusCode == HttpStatusCode.NotFound);
        File.Delete(file.Replace("flood", "high-water"));
        await UntilAsync(async () => (await GetAsync("/2024/05/15/high-water/")).StatusCode == HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_fault_is_shown_over_its_page_and_in_the_list_until_it_is_mended()
    {
        var events = await ListenAsync();
        _site.Edit("content/2024/05/15/flood.md", "date: 2024-05-15", "date: 2024-05-35");
        await NextAsync(events, "problems");
        var page = await PageAsync("/2024/05/15/flood/");
        Assert.Contains("The water came at noon.", page, StringComparison.Ordinal);
        Assert.Contains("content/2024/05/15/flood.md(3,7)", page, StringComparison.Ordinal);
        Assert.Contains("2024-05-35", page, StringComparison.Ordinal);
        var list = await PageAsync("/-/problems");
        Assert.Contains("<mark>   3  date: 2024-05-35</mark>", list, StringComparison.Ordinal);
        Assert.Contains($"href=\"vscode://file{_site.Folder}/content/2024/05/15/flood.md:3:7\"", list, StringComparison.Ordinal);
        // Another page is told that something is wrong, and no more.
        Assert.DoesNotContain("2024-05-35", await PageAsync("/society/"), StringComparison.Ordinal);
        _site.Edit("content/2024/05/15/flood.md", "date: 2024-05-35", "date: 2024-05-15");
        await NextAsync(events, "problems");
        Assert.DoesNotContain("gazette-faults", await PageAsync("/2024/05/15/flood/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fault_of_a_template_is_shown_on_every_page_with_the_way_that_led_to_it()
    {
        var events = await ListenAsync();
        _site.Edit("templates/partials/foot.sbn-html", "<footer", "{{ [] | math.abs }}<footer");
        await NextAsync(events, "problems");
        var page = await PageAsync("/2024/05/15/flood/");
        Assert.Contains("templates/partials/foot.sbn-html(", page, StringComparison.Ordinal);
        Assert.Contains("included from", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_style_sheet_is_told_alone()
    {
        var events = await ListenAsync();
        _site.Edit("templates/style.sbn-css", "body", "/* */ body");
        var change = await NextAsync(events, "change");
        Assert.Equal(["/assets/site.css"], change.GetProperty("pages").EnumerateArray().Select(page => page.GetString()));
    }

    [Fact]
    public async Task Drafts_are_there_and_say_what_they_are()
    {
        Assert.Contains("gazette-ribbon", await PageAsync("/2024/05/16/harvest/"), StringComparison.Ordinal);
        Assert.DoesNotContain("gazette-ribbon", await PageAsync("/2024/05/15/flood/"), StringComparison.Ordinal);
        Assert.Contains("/2024/05/16/harvest/", await PageAsync("/-/"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/2024/05/15/flood", HttpStatusCode.MovedPermanently)]
    [InlineData("/2024/05/15/flood/index.html", HttpStatusCode.OK)]
    [InlineData("/nowhere/", HttpStatusCode.NotFound)]
    [InlineData("/-/nowhere", HttpStatusCode.NotFound)]
    [InlineData("/assets/site.css", HttpStatusCode.OK)]
    public async Task It_answers_as_a_static_host(string path, HttpStatusCode status)
    {
        using var answer = await GetAsync(path);
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
        if (status == HttpStatusCode.NotFound && !path.StartsWith("/-/", StringComparison.Ordinal))
            Assert.Contains("<h1", await answer.Content.ReadAsStringAsync(Test), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/../site.config.yml")]
    [InlineData("/%2e%2e/%2e%2e/site.config.yml")]
    [InlineData("/..%2f..%2fsite.config.yml")]
    [InlineData("/assets/..%5c..%5c..%5csite.config.yml")]
    [InlineData("/-/published/../../site.config.yml")]
    [InlineData("/-/published/%2e%2e/memory/articles")]
    [InlineData("/link/secret.txt")]
    public async Task Nothing_outside_of_the_preview_is_ever_served(string path)
    {
        var secret = Directory.CreateDirectory(Path.Combine(_site.Folder, "secret"));
        await File.WriteAllTextAsync(Path.Combine(secret.FullName, "secret.txt"), "secret", Test);
        if (!OperatingSystem.IsWindows())
            Directory.CreateSymbolicLink(Path.Combine(_site.Folder, "out", "preview", "link"), secret.FullName);
        // HttpClient would take the dots away.
        using var socket = new System.Net.Sockets.TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, _server.Address.Port, Test);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            $"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{_server.Address.Port}\r\nConnection: close\r\n\r\n"), Test);
        using var reader = new StreamReader(stream);
        var answer = await reader.ReadToEndAsync(Test);
        Assert.Matches("^HTTP/1.1 (404|400|301) ", answer);
        Assert.DoesNotContain("base_url", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("secret\n", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Host", "evil.example", HttpStatusCode.Forbidden)]
    [InlineData("Host", "evil.example:8080", HttpStatusCode.Forbidden)]
    [InlineData("Host", "localhost", HttpStatusCode.OK)]
    [InlineData("Origin", "https://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("Origin", "null", HttpStatusCode.Forbidden)]
    public async Task Who_asks_under_another_name_is_refused(string header, string value, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/-/problems");
        request.Headers.TryAddWithoutValidation(header, value);
        using var answer = await _client.SendAsync(request, Test);
        Assert.Equal(status, answer.StatusCode);
    }

    [Theory]
    [InlineData("bytes=0-3", HttpStatusCode.PartialContent, 4)]
    [InlineData("bytes=-5", HttpStatusCode.PartialContent, 5)]
    [InlineData("bytes=1000000-", HttpStatusCode.RequestedRangeNotSatisfiable, 0)]
    public async Task Parts_of_files_can_be_asked_for(string range, HttpStatusCode status, int length)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/assets/site.css");
        request.Headers.TryAddWithoutValidation("Range", range);
        using var answer = await _client.SendAsync(request, Test);
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(length, (await answer.Content.ReadAsByteArrayAsync(Test)).Length);
    }

    [Fact]
    public async Task The_form_writes_what_new_writes()
    {
        using var answer = await _client.PostAsync(new Uri("/-/new", UriKind.Relative), new FormUrlEncodedContent(
            [new("title", "洪水退去"), new("section", "society"), new("date", "2009-07-03")]), Test);
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        var text = await File.ReadAllTextAsync(Path.Combine(_site.Folder, "content/2009/07/03/洪水退去.md"), Test);
        Assert.Contains("title: '洪水退去'\ndate: 2009-07-03\n", text, StringComparison.Ordinal);
        Assert.Contains("section: society\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("title", "")]
    [InlineData("date", "2009-13-01")]
    [InlineData("slug", "../x")]
    [InlineData("section", "nowhere")]
    public async Task The_form_says_what_cannot_be(string field, string value)
    {
        var fields = new Dictionary<string, string> { ["title"] = "A title" };
        fields[field] = value;
        using var answer = await _client.PostAsync(new Uri("/-/new", UriKind.Relative), new FormUrlEncodedContent(fields), Test);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("role=\"alert\"", await answer.Content.ReadAsStringAsync(Test), StringComparison.Ordinal);
        Assert.DoesNotContain("a-title.md", string.Join(' ', Directory.EnumerateFiles(
            _site.Folder, "*.md", SearchOption.AllDirectories)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_desk_tells_how_the_preview_differs_from_what_is_published()
    {
        Assert.Contains("gazette build", await PageAsync("/-/changes"), StringComparison.Ordinal);
        _site.Build();
        var events = await ListenAsync();
        _site.Edit("content/2024/05/15/flood.md", "at noon", "at dusk");
        await NextAsync(events, "change");
        await UntilAsync(async () =>
            (await PageAsync("/-/changes")).Contains("/-/compare?page=%2F2024%2F05%2F15%2Fflood%2F", StringComparison.Ordinal));
        Assert.Contains("at noon", await PageAsync("/-/published/2024/05/15/flood/"), StringComparison.Ordinal);
        Assert.Contains("<iframe src=\"/-/published/2024/05/15/flood/\"",
            await PageAsync("/-/compare?page=%2F2024%2F05%2F15%2Fflood%2F"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_system_tells_nothing_changes_are_looked_for()
    {
        await DisposeServerAsync();
        await StartAsync(polls: true);
        var events = await ListenAsync();
        _site.Edit("content/2024/05/15/flood.md", "at noon", "at dusk");
        await NextAsync(events, "change");
        Assert.Contains("at dusk", await PageAsync("/2024/05/15/flood/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_site_that_cannot_be_built_yet_says_why_and_appears_when_it_can()
    {
        await DisposeServerAsync();
        var config = await File.ReadAllTextAsync(Path.Combine(_site.Folder, "site.config.yml"), Test);
        Directory.Delete(Path.Combine(_site.Folder, "out"), recursive: true);
        _site.Add("site.config.yml", config.Replace("base_url:", "base_ulr:"));
        await StartAsync(polls: false);
        using (var answer = await GetAsync("/"))
        {
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            Assert.Contains("base_ulr", await answer.Content.ReadAsStringAsync(Test), StringComparison.Ordinal);
        }

        _site.Add("site.config.yml", config);
        await UntilAsync(async () => (await GetAsync("/2024/05/15/flood/")).StatusCode == HttpStatusCode.OK);
    }

    private async Task StartAsync(bool polls)
    {
        _preview = new Preview(
            new BuildOptions
            {
                SiteFolder = _site.Folder,
                OutputFolder = Path.Combine(_site.Folder, "out", "preview"),
                Drafts = true,
            },
            polls,
            TimeSpan.FromMilliseconds(50),
            _builds.Add);
        _server = await PreviewServer.StartAsync(_preview, IPAddress.Loopback, 0, UserLanguage.English, TimeProvider.System);
        _client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = _server.Address };
        _running = Task.Run(() => _preview.RunAsync(_end.Token), Test);
    }

    private async Task DisposeServerAsync()
    {
        _client.Dispose();
        _server.Dispose();
        // It waits for files that nobody changes any more.
        _preview.Dispose();
        await Task.Yield();
    }

    private Task<HttpResponseMessage> GetAsync(string path) => _client.GetAsync(new Uri(path, UriKind.Relative), Test);

    private Task<string> PageAsync(string path) => _client.GetStringAsync(new Uri(path, UriKind.Relative), Test);

    /// <summary>Follows the events, as a page does.</summary>
    private async Task<ChannelReader<Event>> ListenAsync()
    {
        var stream = await _client.GetStreamAsync(new Uri("/-/events", UriKind.Relative), Test);
        var events = Channel.CreateUnbounded<Event>();
        _ = Task.Run(async () =>
        {
            using var reader = new StreamReader(stream);
            var name = "";
            while (await reader.ReadLineAsync(Test) is { } line)
            {
                if (line.StartsWith("event: ", StringComparison.Ordinal))
                    name = line[7..];
                else if (line.StartsWith("data: ", StringComparison.Ordinal))
                    events.Writer.TryWrite(new Event(name, JsonDocument.Parse(line[6..]).RootElement));
            }
        }, Test);
        return events.Reader;
    }

    private static async Task<JsonElement> NextAsync(ChannelReader<Event> events, string name)
    {
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(Test);
        waiting.CancelAfter(TimeSpan.FromSeconds(30));
        while (true)
            if (await events.ReadAsync(waiting.Token) is var next && next.Name == name)
                return next.Data;
    }

    private static Task UntilAsync(Func<bool> holds) => UntilAsync(() => Task.FromResult(holds()));

    private static async Task UntilAsync(Func<Task<bool>> holds)
    {
        for (var i = 0; i < 600; i++)
        {
            if (await holds())
                return;
            await Task.Delay(50, Test);
        }

        Assert.Fail("It does not come to be.");
    }

    private static SortedDictionary<string, string> Bytes(string folder) => new(
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(
            file => file[folder.Length..], file => Encoding.Latin1.GetString(File.ReadAllBytes(file))), StringComparer.Ordinal);

    private sealed record Event(string Name, JsonElement Data);
}
