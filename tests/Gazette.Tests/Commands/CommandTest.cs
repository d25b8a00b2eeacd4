using System.Globalization;
using Gazette.Building;
using Gazette.Commands;

namespace Gazette.Tests.Commands;

/// <summary>
/// A folder of its own in which one test runs command lines: within the test's process or, where the environment variable
/// <c>GAZETTE_PROGRAM</c> names a published program, by that.
/// </summary>
public abstract class CommandTest : IDisposable
{
    protected CommandTest()
    {
        Folder = Directory.CreateTempSubdirectory("gazette-").FullName;
        File.WriteAllText(Path.Combine(Folder, "site.config.yml"), """
            title: T
            base_url: https://example.org/
            languages: [en, zh-Hans]
            sections:
              - {id: news, name: News}
              - {id: society, name: Society}
            """);
    }

    /// <summary>The site's folder, and where commands are called unless a test says otherwise.</summary>
    protected string Folder { get; }

    /// <summary>Whether command lines are run by a published program.</summary>
    protected static bool RunsProgram => GazetteProcess.Published is not null;

    /// <summary>The folder of today's articles: 9 March 2026, or of the program's own clock in Shanghai.</summary>
    protected static string Today { get; } = GazetteProcess.Published is null
        ? "2026/03/09"
        : DateTime.UtcNow.AddHours(8).ToString("yyyy/MM/dd", CultureInfo.InvariantCulture);

    protected Ran Run(params string[] args) => RunIn(Folder, args);

    protected static Ran RunIn(string folder, params string[] args)
    {
        if (RunsProgram)
            return Start(folder, args);
        var (terminal, finish) = Capture(folder);
        return finish(GazetteCommand.Run(args, LanguageChoice.For(args, terminal)));
    }

    /// <summary>Runs the program in a process of its own.</summary>
    protected static Ran Start(string folder, params string[] args)
    {
        var (exitCode, output, error) = GazetteProcess.Run([], folder, args);
        return new Ran(exitCode, output, error);
    }

    /// <summary>Runs <c>build</c> and <c>check</c> with work of the test's own in place of the real.</summary>
    protected Ran RunWith(SiteWork work, params string[] args)
    {
        var (terminal, finish) = Capture(Folder);
        return finish(GazetteCommand.Run(
            args, terminal, terminal => [BuildCommand.Of(terminal, work), CheckCommand.Of(terminal, work)]));
    }

    protected string Read(string path) => File.ReadAllText(Path.Combine(Folder, path));

    /// <summary>All files below the folder, with <c>/</c> between the parts of their paths.</summary>
    protected string[] Files() =>
    [
        .. Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Folder, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    public void Dispose()
    {
        Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    protected static (Terminal, Func<int, Ran>) Capture(string folder)
    {
        var output = new StringWriter();
        var error = new StringWriter();
        var terminal = new Terminal { Output = output, Error = error, WorkingFolder = folder, Clock = new StoppedClock() };
        return (terminal, exitCode => new Ran(exitCode, output.ToString(), error.ToString()));
    }

    /// <summary>What a command line left behind.</summary>
    protected sealed record Ran(int ExitCode, string Output, string Error);

    private sealed class StoppedClock : TimeProvider
    {
        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

        public override DateTimeOffset GetUtcNow() => new(2026, 3, 9, 12, 0, 0, TimeSpan.Zero);
    }
}
