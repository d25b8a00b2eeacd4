namespace Gazette.Benchmarks.Pages;

/// <summary>Versions of a page may be compared only when they are the same page.</summary>
internal static class SamePage
{
    /// <exception cref="InvalidOperationException">They differ; it tells where.</exception>
    public static void Check(string expected, string actual)
    {
        if (expected == actual)
            return;
        var same = expected.AsSpan().CommonPrefixLength(actual);
        var start = Math.Max(0, same - 60);
        throw new InvalidOperationException(
            $"The versions differ at {same}.\nThe template: {Around(expected)}\nBy hand: {Around(actual)}");

        string Around(string text) => text[start..Math.Min(text.Length, same + 60)].ReplaceLineEndings("\\n");
    }
}
