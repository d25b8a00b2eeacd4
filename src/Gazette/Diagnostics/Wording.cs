using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Gazette.Diagnostics;

/// <summary>A language that the program speaks to its users.</summary>
public enum UserLanguage
{
    English,
    Chinese,
}

/// <summary>
/// Words for users, in each language of the program. The languages stand side by side where the words are used, so that none can
/// be without the other. Nothing is formatted before somebody reads it.
/// </summary>
public sealed class Wording : IEquatable<Wording>
{
    private readonly string _english;
    private readonly string _chinese;
    private readonly object[] _arguments;

    private Wording(string english, string chinese, object[] arguments) =>
        (_english, _chinese, _arguments) = (english, chinese, arguments);

    /// <summary>No words.</summary>
    public static Wording None { get; } = Plain("");

    /// <summary>
    /// Words with holes for <paramref name="arguments"/>, which both languages have: <c>{0} has {1:N0} bytes.</c>
    /// </summary>
    /// <param name="arguments">Texts, numbers, dates, and wordings, of which each language shows its own. Without any a brace
    /// is a brace.</param>
    public static Wording Say(
        [ConstantExpected] string english, [ConstantExpected] string chinese, params object[] arguments) =>
        new(english, chinese, arguments);

    /// <summary>
    /// Words about a number of things, which is in hole 0: <c>{0:N0} article</c>, <c>{0:N0} articles</c>, <c>{0:N0} 篇文章</c>.
    /// </summary>
    /// <param name="more">Arguments from hole 1 on.</param>
    public static Wording Count(
        long count,
        [ConstantExpected] string one,
        [ConstantExpected] string several,
        [ConstantExpected] string chinese,
        params object[] more) =>
        new(count == 1 ? one : several, chinese, [count, .. more]);

    /// <summary>Text that is the same in every language: a path, an address, what an editor wrote.</summary>
    public static Wording Plain(string text) => Of(text, text);

    /// <summary>Words that were made before.</summary>
    public static Wording Of(string english, string chinese) => new(english, chinese, []);

    /// <summary>Names between the commas of each language.</summary>
    public static Wording List(IEnumerable<string> names)
    {
        string[] all = [.. names];
        return Of(string.Join(", ", all), string.Join("、", all));
    }

    /// <summary>Two sentences, one after the other: English ones with a space between them.</summary>
    public static Wording operator +(Wording first, Wording second) =>
        first._english.Length == 0 ? second
        : second._english.Length == 0 ? first
        : new("{0} {1}", "{0}{1}", [first, second]);

    public static bool operator ==(Wording? x, Wording? y) => x is null ? y is null : x.Equals(y);

    public static bool operator !=(Wording? x, Wording? y) => !(x == y);

    /// <summary>The words in a language. Numbers and dates are as the words say, whatever the machine's own habits.</summary>
    public string In(UserLanguage language)
    {
        var words = language == UserLanguage.Chinese ? _chinese : _english;
        return _arguments.Length == 0
            ? words
            : string.Format(
                CultureInfo.InvariantCulture,
                words,
                Array.ConvertAll(_arguments, argument => argument is Wording inner ? inner.In(language) : argument));
    }

    /// <summary>Whether both say the same in every language.</summary>
    public bool Equals(Wording? other) =>
        ReferenceEquals(this, other)
        || (other is not null
            && In(UserLanguage.English) == other.In(UserLanguage.English)
            && In(UserLanguage.Chinese) == other.In(UserLanguage.Chinese));

    public override bool Equals(object? obj) => Equals(obj as Wording);

    public override int GetHashCode() => In(UserLanguage.English).GetHashCode(StringComparison.Ordinal);

    /// <summary>The English words, for tests and debuggers.</summary>
    public override string ToString() => In(UserLanguage.English);
}
