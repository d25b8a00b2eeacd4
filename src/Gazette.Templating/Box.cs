namespace Gazette.Templating;

/// <summary>Truths and small numbers, boxed once.</summary>
internal static class Box
{
    private const int Least = -16;
    private const int Count = 1040;

    private static readonly object True = true;
    private static readonly object False = false;
    private static readonly object[] Numbers = [.. Enumerable.Range(Least, Count).Select(static number => (object)number)];

    public static object Of(bool value) => value ? True : False;

    public static object Of(int value) => (uint)(value - Least) < Count ? Numbers[value - Least] : value;
}
