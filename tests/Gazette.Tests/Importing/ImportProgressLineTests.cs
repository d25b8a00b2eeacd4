using Gazette.Commands;
using Gazette.Diagnostics;
using Gazette.Importing;

namespace Gazette.Tests.Importing;

/// <summary>Who watches an import sees how much is done, and how long it takes once that can be told.</summary>
public sealed class ImportProgressLineTests : IDisposable
{
    private readonly StringWriter _error = new();
    private readonly SteppedClock _clock = new();

    [Fact]
    public void What_is_left_is_told_when_it_can_be_known()
    {
        var line = Line(UserLanguage.English);
        var progress = new ImportProgress(line.Tell);
        progress.Captures.Begin(1000);
        _clock.Now = TimeSpan.FromSeconds(1);
        progress.Captures.Add(500);
        Assert.Equal("0 pages read, 0 a second", Shown());
        // The line is not drawn more often than it can be read.
        progress.AddRead();
        Assert.Equal("", Shown());
        _clock.Now = TimeSpan.FromSeconds(10);
        progress.AddRead();
        Assert.Equal("2 pages read, 0 a second, 10 s left", Shown());
        _clock.Now = TimeSpan.FromMinutes(10);
        progress.AddRead();
        Assert.Equal("3 pages read, 0 a second, 10 min left", Shown());
        _clock.Now = TimeSpan.FromHours(4);
        progress.AddRead();
        Assert.Equal("4 pages read, 0 a second, 4.0 h left", Shown());
        progress.Articles = 3;
        _clock.Now += TimeSpan.FromSeconds(1);
        progress.AddWritten();
        Assert.Equal("1 of 3 articles done", Shown());
    }

    [Fact]
    public void A_beginning_of_a_thousandth_tells_nothing()
    {
        var progress = new ImportProgress(Line(UserLanguage.Chinese).Tell);
        progress.Captures.Begin(1000);
        _clock.Now = TimeSpan.FromMinutes(1);
        progress.Captures.Add(1);
        Assert.Equal("已读 0 个网页，每秒 0 个", Shown());
    }

    public void Dispose() => _error.Dispose();

    private ImportProgressLine Line(UserLanguage language) => new(new Terminal
    {
        Output = TextWriter.Null,
        Error = _error,
        WorkingFolder = "/",
        Clock = _clock,
        Language = language,
    });

    private string Shown()
    {
        var shown = _error.ToString().Split('\r')[^1].Replace("\e[K", "", StringComparison.Ordinal).Trim();
        _error.GetStringBuilder().Clear();
        return shown;
    }

    private sealed class SteppedClock : TimeProvider
    {
        public TimeSpan Now { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Now.Ticks;
    }
}
