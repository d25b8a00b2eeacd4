using System.Runtime.CompilerServices;

namespace Gazette.Templating.Values;

/// <summary>
/// Tests for the classes most values are of. Code that is compiled ahead asks the runtime for each <c>is</c>, which takes six times as
/// long as to compare the type; a page is rendered with some thousand such tests.
/// </summary>
internal static class Exact
{
    /// <summary>The value as text; null when it is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static string? Text(object? value) =>
        value is not null && value.GetType() == typeof(string) ? Unsafe.As<string>(value) : null;

    /// <summary>The value as a function with C# inside; null when it is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static NativeFunction? Native(object? value) =>
        value is not null && value.GetType() == typeof(NativeFunction) ? Unsafe.As<NativeFunction>(value) : null;

    /// <summary>Whether the value is a truth value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsTruth(object value) => value.GetType() == typeof(bool);
}
