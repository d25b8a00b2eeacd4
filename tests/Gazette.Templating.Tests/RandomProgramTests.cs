using System.Collections.Concurrent;
using CsCheck;

namespace Gazette.Templating.Tests;

/// <summary>Scriban's own interpreter is the oracle: whatever a program prints, or where it fails, is the same in both.</summary>
public sealed class RandomProgramTests
{
    [Fact]
    public void Random_programs_answer_as_in_Scriban()
    {
        var (compiled, interpreted, failed) = (0, 0, 0);
        var different = new ConcurrentQueue<string>();
        Parallel.For(0, Iterations, number =>
        {
            // The same programs on every machine.
            var program = RandomPrograms.All.Generate(new PCG(1, (ulong)number), null, out _);
            var template = Template.Parse(program.Text);
            if (template.HasErrors)
                return;
            Interlocked.Increment(ref template.Uncompiled is null ? ref compiled : ref interpreted);
            var answer = program.Answer();
            if (answer.StartsWith("error ", StringComparison.Ordinal))
                Interlocked.Increment(ref failed);
            if (answer != program.ScribanAnswer())
                different.Enqueue($"{program.Text}\n--- a\n{program.Files!["a"]}\n--- b\n{program.Files["b"]}\n--- ours\n"
                    + $"{answer}\n--- Scriban\n{program.ScribanAnswer()}");
        });

        Assert.Empty(different);
        Assert.True(compiled > Iterations / 5
            && interpreted > Iterations / 5, $"{compiled} compiled, {interpreted} run by Scriban");
        Assert.True(failed < compiled + interpreted - (Iterations / 5), $"{failed} of {compiled + interpreted} failed");
    }

    private static int Iterations =>
        int.TryParse(Environment.GetEnvironmentVariable("PROGRAMS"), out var number) ? number : 25_000;
}
