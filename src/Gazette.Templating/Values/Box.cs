namespace Gazette.Templating.Values;

/// <summary>Boxed values that templates make all the time, made once.</summary>
public static class Box
{
    private const int Least = -16;
    private const int Most = 1023;

    private static readonly object[] Ints = [.. Enumerable.Range(Least, Most - Least + 1).Select(static i => (object)i)];

    /// <summary>A boxed true.</summary>
    public static readonly object True = true;

    /// <summary>A boxed false.</summary>
    public static readonly object False = false;

    /// <summary>The boxed form of a truth value.</summary>
    public static object Of(bool value) => value ? True : False;

    /// <summary>The boxed form of an integer.</summary>
    public static object Of(int value) => (uint)(value - Least) <= Most - Least ? Ints[value - Least] : value;
}
