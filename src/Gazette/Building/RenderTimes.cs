using System.Diagnostics;

namespace Gazette.Building;

/// <summary>How long one thread took for the pages it rendered.</summary>
internal sealed class RenderTimes
{
    private const int Kept = 10;

    private readonly Dictionary<string, (int Pages, long Ticks)> _templates = new(StringComparer.Ordinal);
    private readonly PriorityQueue<string, long> _slowest = new();
    private readonly List<string> _rendered = [];

    /// <summary>Records a page.</summary>
    /// <param name="started">What <see cref="Stopwatch.GetTimestamp"/> gave before it.</param>
    public void Add(string path, string template, long started)
    {
        var ticks = Stopwatch.GetTimestamp() - started;
        var (pages, sum) = _templates.GetValueOrDefault(template);
        _templates[template] = (pages + 1, sum + ticks);
        _rendered.Add(path);
        if (_slowest.Count < Kept)
            _slowest.Enqueue(path, ticks);
        else
            _slowest.EnqueueDequeue(path, ticks);
    }

    /// <summary>The templates of all threads, the dearest first.</summary>
    public static IReadOnlyList<TemplateTime> Templates(IEnumerable<RenderTimes> threads) =>
    [
        .. threads.SelectMany(thread => thread._templates)
            .GroupBy(template => template.Key, template => template.Value)
            .Select(template => new TemplateTime(template.Key, template.Sum(time => time.Pages), Elapsed(template.Sum(time => time.Ticks))))
            .OrderByDescending(template => template.Elapsed),
    ];

    /// <summary>The slowest pages of all threads, the slowest first.</summary>
    public static IReadOnlyList<PageTime> SlowestPages(IEnumerable<RenderTimes> threads) =>
    [
        .. threads.SelectMany(thread => thread._slowest.UnorderedItems)
            .OrderByDescending(page => page.Priority)
            .Take(Kept)
            .Select(page => new PageTime(page.Element, Elapsed(page.Priority))),
    ];

    /// <summary>The pages of all threads, in order.</summary>
    public static IReadOnlyList<string> Rendered(IEnumerable<RenderTimes> threads) =>
        [.. threads.SelectMany(thread => thread._rendered).Order(StringComparer.Ordinal)];

    private static TimeSpan Elapsed(long ticks) => Stopwatch.GetElapsedTime(0, ticks);
}
