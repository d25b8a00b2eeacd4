using Gazette.Importing;

namespace Gazette.Commands;

/// <summary>One line that counts what an import has done, for who watches, and says how long reading will take.</summary>
internal sealed class ImportProgressLine(Terminal terminal)
{
    // Before that a guess would be none.
    private static readonly TimeSpan Soonest = TimeSpan.FromSeconds(3);
    private const double LeastShare = 0.01;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly Lock _lock = new();
    private readonly long _began = terminal.Clock.GetTimestamp();
    private TimeSpan _next;

    public void Tell(ImportProgress progress)
    {
        lock (_lock)
        {
            var passed = terminal.Clock.GetElapsedTime(_began);
            if (passed < _next)
                return;
            _next = passed + Pause;
            terminal.Error.Write($"\r{Words(progress, passed)} \e[K");
        }
    }

    public void Close() => terminal.Error.Write("\r\e[K");

    private string Words(ImportProgress progress, TimeSpan passed)
    {
        if (progress.Articles is { } articles)
            return terminal.Say(
                "{0:N0} of {1:N0} articles done", "已处理 {0:N0} 篇文章，共 {1:N0} 篇", progress.Written, articles);
        var read = terminal.Say(
            "{0:N0} pages read, {1:N0} a second", "已读 {0:N0} 个网页，每秒 {1:N0} 个", progress.Read,
            progress.Read / Math.Max(passed.TotalSeconds, 0.001));
        return passed < Soonest || progress.Captures.Share is not (>= LeastShare and var share) ? read
            : read + Left(passed * ((1 - share) / share));
    }

    private string Left(TimeSpan left) => left.TotalSeconds < 90
        ? terminal.Say(", {0:N0} s left", "，约剩 {0:N0} 秒", Math.Ceiling(left.TotalSeconds))
        : left.TotalMinutes < 90 ? terminal.Say(", {0:N0} min left", "，约剩 {0:N0} 分钟", Math.Ceiling(left.TotalMinutes))
        : terminal.Say(", {0:N1} h left", "，约剩 {0:N1} 小时", left.TotalHours);
}
