using Gazette.Tests;

namespace Gazette.Templating.Tests;

/// <summary>Scriban's own interpreter is the oracle: whatever a program prints, or where it fails, is the same in both.</summary>
public sealed class RandomProgramTests
{
    [Fact]
    public void Random_programs_answer_as_in_Scriban()
    {
        var (compiled, interpreted, failed) = (0, 0, 0);
        Property.Holds(
            RandomPrograms.All,
            Iterations,
            program =>
            {
                var template = Template.Parse(program.Text);
                if (template.HasErrors)
                    return;
                Interlocked.Increment(ref template.Uncompiled is null ? ref compiled : ref interpreted);
                var answer = program.Answer();
                if (answer.StartsWith("error ", StringComparison.Ordinal))
                    Interlocked.Increment(ref failed);
                Assert.Equal(program.ScribanAnswer(), answer);
            },
            static program => $"{program.Text}\n--- a\n{program.Files!["a"]}\n--- b\n{program.Files["b"]}");

        Assert.True(compiled > Iterations / 5
            && interpreted > Iterations / 5, $"{compiled} compiled, {interpreted} run by Scriban");
        Assert.True(failed < compiled + interpreted - (Iterations / 5), $"{failed} of {compiled + interpreted} failed");
    }

    private static int Iterations =>
        int.TryParse(Environment.GetEnvironmentVariable("PROGRAMS"), out var number) ? number : 12_000;
}
