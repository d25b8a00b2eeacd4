using CsCheck;

namespace Gazette.Tests;

/// <summary>Properties of random values that are the same on every machine.</summary>
internal static class Property
{
    private const int Attempts = 10_000;

    /// <summary>
    /// Checks the first <paramref name="count"/> values of a generator. Of one that fails CsCheck seeks a smaller one, and prints
    /// it with its seed; to replay it alone, set <c>CsCheck_Seed</c> to that and <c>CsCheck_Iter</c> to 1.
    /// </summary>
    /// <param name="check">Throws when a value has not the property; called on several threads at once.</param>
    public static void Holds<T>(Gen<T> values, int count, Action<T> check, Func<T, string> print)
    {
        if (Environment.GetEnvironmentVariable("CsCheck_Seed") is not null)
        {
            values.Sample(check, print: print);
            return;
        }

        (string Seed, Exception Fault)? failure = null;
        Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, (number, loop) =>
        {
            var random = new PCG(1, (ulong)number);
            var seed = random.ToString();
            try
            {
                check(values.Generate(random, null, out _));
            }
            catch (Exception fault)
            {
                failure = (seed, fault);
                loop.Stop();
            }
        });
        if (failure is not { } found)
            return;
        values.Sample(check, seed: found.Seed, iter: Attempts, print: print);
        Assert.Fail($"Seed {found.Seed} failed once, and not again: {found.Fault}");
    }

    /// <summary>One of some texts.</summary>
    public static Gen<string> One(params string[] choices) => Gen.Int[0, choices.Length - 1].Select(choice => choices[choice]);
}
