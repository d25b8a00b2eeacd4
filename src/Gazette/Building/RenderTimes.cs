using System.Diagnostics;

namespace Gazette.Building;

/// <summary>How long one thread took for the pages it rendered.</summary>
internal sealed class RenderTimes
{
    private const int Kept = 10;

    private readonly Dictionary<string, Sum> _templates = new(StringComparer.Ordinal);
    private readonly List<PageTime> _slowest = [];
    private readonly List<string> _rendered = [];

    /// <summary>Records a page.</summary>
    /// <param name="started">What <see cref="Stopwatch.GetTimestamp"/> gave before it.</param>
    public void Add(string path, string template, long started)
    {
        var ticks = Stopwatch.GetTimestamp() - started;
        if (!_templates.TryGetValue(template, out var sum))
            _templates.Add(template, sum = new Sum(template));
        sum.Pages++;
        sum.Ticks += ticks;
        _rendered.Add(path);
        Keep(path, Elapsed(ticks));
    }

    /// <summary>The templates of all threads, the dearest first.</summary>
    public static IReadOnlyList<TemplateTime> Templates(IEnumerable<RenderTimes> threads) =>
    [
        .. threads.SelectMany(thread => thread._templates.Values)
            .GroupBy(template => template.Template)
            .Select(template =>
                new TemplateTime(template.Key, template.Sum(time => time.Pages), Elapsed(template.Sum(time => time.Ticks))))
            .OrderByDescending(template => template.Elapsed.Ticks),
    ];

    /// <summary>The slowest pages of all threads, the slowest first.</summary>
    public static IReadOnlyList<PageTime> SlowestPages(IEnumerable<RenderTimes> threads) =>
    [
        .. threads.SelectMany(thread => thread._slowest).OrderByDescending(page => page.Elapsed.Ticks).Take(Kept),
    ];

    /// <summary>The pages of all threads, in order.</summary>
    public static IReadOnlyList<string> Rendered(IEnumerable<RenderTimes> threads) =>
        [.. threads.SelectMany(thread => thread._rendered).Order(StringComparer.Ordinal)];

    private static TimeSpan Elapsed(long ticks) => Stopwatch.GetElapsedTime(0, ticks);

    private void Keep(string path, TimeSpan elapsed)
    {
        if (_slowest.Count == Kept && elapsed <= _slowest[^1].Elapsed)
            return;
        var place = _slowest.FindIndex(page => page.Elapsed < elapsed);
        _slowest.Insert(place < 0 ? _slowest.Count : place, new PageTime(path, elapsed));
        if (_slowest.Count > Kept)
            _slowest.RemoveAt(Kept);
    }

    private sealed class Sum(string template)
    {
        public string Template => template;

        public int Pages { get; set; }

        public long Ticks { get; set; }
    }
}
