using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Gazette.Tests.Building;

/// <summary>
/// Builds that are killed at any moment (SIGKILL: nothing is tidied up): whoever reads the site sees whole files, and the
/// next build leaves what a clean one would leave.
/// </summary>
public sealed class KillTests
{
    private const int Articles = 240;

    /// <summary>The published program is the one that people run; of the same code when portable fewer are enough.</summary>
    private static readonly int Kills = GazetteProcess.Published is null ? 40 : 100;

    [Fact]
    public void A_build_that_is_killed_leaves_whole_files_and_the_next_one_puts_all_right()
    {
        var killed = 0;
        var failures = new ConcurrentBag<string>();
        var workers = Math.Clamp(Environment.ProcessorCount, 1, 4);
        Parallel.For(0, workers, new ParallelOptions { MaxDegreeOfParallelism = workers }, worker =>
        {
            using var victim = new Victim(worker);
            // A build that ends before its time comes is no kill and is tried again, but not for ever.
            for (var attempt = 0; attempt < Kills * 3 && Volatile.Read(ref killed) < Kills && failures.IsEmpty; attempt++)
            {
                if (victim.Strike() is not { } kill)
                    continue;
                Interlocked.Increment(ref killed);
                if (victim.Fault() is { } fault)
                    failures.Add($"Worker {worker}, {kill}: {fault}");
            }
        });
        Assert.True(failures.IsEmpty, string.Join("\n", failures));
        Assert.True(killed >= Kills, $"Only {killed} builds were killed before they ended.");
    }

    /// <summary>A site with two versions, built by processes that are killed.</summary>
    private sealed class Victim : IDisposable
    {
        private readonly Random _random;
        private readonly SiteTest _site = SiteTest.From("");
        private readonly IReadOnlyDictionary<string, string>[] _whole;
        private readonly TimeSpan _longest;
        private readonly string _holder;
        private int _version;
        private bool _isFirst;

        public Victim(int seed)
        {
            _random = new Random(seed);
            _holder = Path.Combine(_site.Folder, "out", "memory", "lock-holder");
            Write(1);
            var second = _site.BuildWell(clean: true).Snapshot();
            Write(0);
            _whole = [_site.BuildWell(clean: true).Snapshot(), second];
            Write(1);
            _longest = Run(kill: null).Elapsed;
        }

        /// <summary>Starts a build of the other version, or a first build, and kills it; null when it ended before.</summary>
        public string? Strike()
        {
            Write(1 - _version);
            _isFirst = _random.Next(4) == 0;
            if (_isFirst)
                Directory.Delete(Path.Combine(_site.Folder, "out"), recursive: true);
            var delay = _longest * _random.NextDouble();
            return Run(delay).WasKilled
                ? string.Create(CultureInfo.InvariantCulture,
                    $"{(_isFirst ? "first build" : "build")} of version {_version} killed {delay.TotalMilliseconds:0.0} ms "
                    + $"after it began to read")
                : null;
        }

        /// <summary>What is wrong with the site after a kill, or after the build that follows; null when nothing is.</summary>
        public string? Fault()
        {
            var (old, now) = (_whole[1 - _version], _whole[_version]);
            var lying = _site.Snapshot();
            if (_isFirst && lying.Count > 0 && !Same(lying, now))
                return "A first build published a part of the site.";
            foreach (var (path, bytes) in lying
                .Where(file => !file.Key.EndsWith(".gazette-unfinished", StringComparison.Ordinal)))
                if (old.GetValueOrDefault(path) != bytes && now.GetValueOrDefault(path) != bytes)
                    return $"{path} is neither the old file nor the new one.";
            if (!_isFirst && old.Keys.Where(now.ContainsKey).FirstOrDefault(path => !lying.ContainsKey(path)) is { } missing)
                return $"{missing} is missing, though both versions have it.";
            _site.BuildWell();
            return Same(_site.Snapshot(), now) ? null : "The next build does not equal a clean one.";
        }

        public void Dispose() => _site.Dispose();

        private static bool Same(IReadOnlyDictionary<string, string> one, IReadOnlyDictionary<string, string> other) =>
            one.Count == other.Count && one.All(file => other.GetValueOrDefault(file.Key) == file.Value);

        /// <summary>The two versions differ in every page, in one article of ten by its address, and in a picture.</summary>
        private void Write(int version)
        {
            _version = version;
            var text = new StringBuilder();
            for (var i = 0; i < Articles; i++)
            {
                var moves = i % 10 == 0;
                var day = $"content/20{10 + (i % 3)}/{1 + (i % 12):D2}/{1 + (i % 28):D2}";
                if (moves)
                    Remove($"{day}/a{i}-{1 - version}.md");
                text.Append(CultureInfo.InvariantCulture, $"""
                    -- {day}/a{i}{(moves ? $"-{version}" : "")}.md --
                    ---
                    title: Article {i} of version {version}
                    date: 20{10 + (i % 3)}-{1 + (i % 12):D2}-{1 + (i % 28):D2}
                    source: daily
                    section: {(i % 2 == 0 ? "society" : "farming")}
                    tags: [tag{i % 20}]
                    summary: A summary.
                    ---
                    Body {i} of version {version}.

                    """);
            }

            _site.Add("templates/assets/extra.css", $"body {{ margin: {version} }}\n");
            _site.Add("site.config.yml", File.ReadAllText(Path.Combine(_site.Folder, "site.config.yml"))
                .Replace($"Archive {1 - version}", "Archive", StringComparison.Ordinal)
                .Replace("Test Archive\n", $"Test Archive {version}\n", StringComparison.Ordinal));
            _site.Write(text.ToString());
        }

        private void Remove(string path)
        {
            if (File.Exists(Path.Combine(_site.Folder, path)))
                _site.Delete(path);
        }

        private (bool WasKilled, TimeSpan Elapsed) Run(TimeSpan? kill)
        {
            if (File.Exists(_holder))
                File.Delete(_holder);
            using var process = GazetteProcess.Start([], _site.Folder, "build", "--quiet");
            // The runtime starts for longer than the build takes: the time counts from when the build has taken its lock.
            SpinWait.SpinUntil(() => File.Exists(_holder) || process.HasExited);
            var clock = Stopwatch.StartNew();
            if (kill is { } delay)
            {
                SpinWait.SpinUntil(() => process.HasExited, delay);
                process.Kill();
            }

            process.WaitForExit();
            // 137 is 128 and the number of SIGKILL; a build that ended well, or failed, has another exit code.
            return (process.ExitCode == 137, clock.Elapsed);
        }
    }
}
