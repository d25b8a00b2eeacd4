using System.Numerics;

namespace Gazette.Importing;

/// <summary>A text as its runs of four letters, to tell whether two texts are nearly the same.</summary>
internal static class Shingles
{
    private const int Letters = 4;

    /// <summary>Of fewer runs nothing is told: short notices are alike.</summary>
    public const int Fewest = 80;

    /// <summary>Each run once, as a number; signs, spaces and digits of addresses are none.</summary>
    public static HashSet<ulong> Of(string text)
    {
        var runs = new HashSet<ulong>();
        var (last, count) = (0UL, 0);
        foreach (var c in text)
        {
            if (!char.IsLetterOrDigit(c))
                continue;
            last = (last << 16) | c;
            if (++count >= Letters)
                runs.Add(last);
        }

        return runs;
    }

    /// <summary>
    /// A number that differs in few bits for texts that differ in little (Charikar's SimHash); 0 for texts too short to tell.
    /// </summary>
    public static ulong SimHash(HashSet<ulong> runs)
    {
        if (runs.Count < Fewest)
            return 0;
        Span<int> votes = stackalloc int[64];
        foreach (var run in runs)
        {
            var hash = Mixed(run);
            for (var bit = 0; bit < votes.Length; bit++)
                votes[bit] += (int)((hash >> bit) & 1);
        }

        var simHash = 0UL;
        for (var bit = 0; bit < votes.Length; bit++)
            if (votes[bit] * 2 > runs.Count)
                simHash |= 1UL << bit;
        return simHash;
    }

    public static int Differing(ulong one, ulong other) => BitOperations.PopCount(one ^ other);

    /// <summary>What two texts share of all that both have: 0 to 1.</summary>
    public static double Shared(HashSet<ulong> one, HashSet<ulong> other)
    {
        var both = one.Count(other.Contains);
        return (double)both / (one.Count + other.Count - both);
    }

    /// <summary>Every bit of the result depends on every letter (the last step of SplitMix64).</summary>
    private static ulong Mixed(ulong run)
    {
        run = (run ^ (run >> 30)) * 0xBF58476D1CE4E5B9;
        run = (run ^ (run >> 27)) * 0x94D049BB133111EB;
        return run ^ (run >> 31);
    }
}
