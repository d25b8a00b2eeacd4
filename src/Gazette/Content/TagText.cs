using System.Buffers;

namespace Gazette.Content;

/// <summary>
/// Tags as newspapers write them in one text: <c>茶叶、水稻</c>, <c>tea, rice</c>, <c>【防汛，汀河】</c>, <c>防汛 汀河</c>, <c>#旱情#</c>.
/// </summary>
internal static class TagText
{
    private const StringSplitOptions NotEmpty = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;

    // What may make more than one tag of a text, or a shorter one.
    private static readonly SearchValues<char> Signs = SearchValues.Create("、，；;, #【［〔");
    private static readonly char[] InList = ['、', '，', '；', ';'];
    private static readonly char[] InText = ['、', '，', '；', ';', ','];

    /// <summary>The tags in a text.</summary>
    /// <param name="isList">Whether it is one entry of a list, in which a comma of its own belongs to a tag.</param>
    /// <param name="find">The agreed name of a tag; null when there is none.</param>
    public static IReadOnlyList<string> Read(string text, bool isList, Func<string, string?> find)
    {
        var name = NameText.Of(text);
        if (!name.AsSpan().ContainsAny(Signs) || find(name) is not null)
            return [name];
        return
        [
            .. PeopleText.WithoutBrackets(name).Split(isList ? InList : InText, NotEmpty)
                .SelectMany(piece => ByWord(piece, isList, find)).Select(WithoutSigns).Where(tag => tag.Length > 0),
        ];
    }

    /// <summary>The texts between the signs that keep tags apart, as they are written.</summary>
    public static string[] Pieces(string text) => text.Split(InText, NotEmpty);

    /// <summary>Chinese has no spaces in a word: what stands between them is a tag of its own.</summary>
    private static string[] ByWord(string piece, bool isList, Func<string, string?> find)
    {
        if (!piece.Contains(' ') || find(piece) is not null)
            return [piece];
        var words = piece.Split(' ');
        var areTags = NameText.IsHan(piece)
            ? Array.TrueForAll(words, word => word.Length > 1)
            : !isList && Array.TrueForAll(words, word => find(word) is not null);
        return areTags ? words : [PeopleText.NameOf(piece)];
    }

    // #旱情# and #旱情, as in social networks; C# keeps its sign.
    private static string WithoutSigns(string tag) => tag is ['#', ..] ? tag.Trim('#').Trim() : tag;
}
