using System.Buffers;
using System.Globalization;
using Gazette.Benchmarks.Builds;
using Gazette.Benchmarks.Pages;

namespace Gazette.Benchmarks;

/// <summary>
/// What the template language costs a new process: one that parses all templates of the site and renders an article, against one
/// that does all the rest of it, and one that does nothing at all. <c>cold-start.sh</c> publishes them ready to run, and
/// measures.
/// </summary>
internal static class ColdStart
{
    private static readonly (string Name, string Title)[] Processes =
    [
        ("nothing", "does nothing"),
        ("model", "reads the settings and one article"),
        ("render", "the same, parses all templates, and renders the article"),
    ];

    /// <summary>Does what one of the processes does, and gives its exit code.</summary>
    public static int Run(string name)
    {
        if (name == "nothing")
            return 0;
        var site = SampleSite.Read(oneArticle: true);
        var page = site.Article;
        if (name == "model")
            return 0;
        var buffer = new ArrayBufferWriter<byte>(64 * 1024);
        site.Renderer().Render(page, buffer);
        return buffer.WrittenCount > 1000 ? 0 : 1;
    }

    /// <summary>Prints what measure.py wrote of the processes, and the difference that is the templates'.</summary>
    public static int Print(string file)
    {
        var measured = Measurement.Medians(file).ToDictionary(m => m.Action);
        Console.WriteLine("| new process | wall time | CPU time |");
        Console.WriteLine("|---|--:|--:|");
        foreach (var (name, title) in Processes)
            Console.WriteLine(Row(title, measured[name].Wall, measured[name].Cpu));
        Console.WriteLine(Row("**parsing and first render**", measured["render"].Wall - measured["model"].Wall,
            measured["render"].Cpu - measured["model"].Cpu));
        return 0;
    }

    private static string Row(string title, double wall, double cpu) =>
        string.Create(CultureInfo.InvariantCulture, $"| {title} | {wall * 1000:0} ms | {cpu * 1000:0} ms |");
}
