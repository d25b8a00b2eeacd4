using System.Collections.Frozen;
using System.Text;
using System.Text.Json;
using Gazette.Files;

namespace Gazette.Searching;

/// <summary>What a character is to search, after it was folded.</summary>
internal enum CharacterClass : byte
{
    Separator,

    /// <summary>White space that vanishes between two characters of <see cref="Cjk"/>.</summary>
    Space,

    /// <summary>A letter or digit of a word.</summary>
    Word,

    /// <summary>A character of a script without spaces, found alone and in pairs.</summary>
    Cjk,

    /// <summary>A mark that is left out.</summary>
    Dropped,
}

/// <summary>
/// Which characters are one to search, and what they are: <c>fold.json</c>, which is published with the index, so that pages and
/// program cannot differ. fold.py makes it from the Unicode Character Database and Unihan.
/// </summary>
internal sealed class FoldTable
{
    private const int BasicPlane = 0x10000;

    private static readonly Lazy<FoldTable> s_table = new(() => new FoldTable(new EmbeddedFolder("search").Read("fold.json")));

    // Of the code units of the basic plane what they become, 0 for those that become several; above it, in the third byte, the
    // class of that.
    private readonly uint[] _folded = new uint[BasicPlane];
    private readonly CharacterClass[] _classes = new CharacterClass[BasicPlane];
    private readonly FrozenDictionary<char, string> _several;
    private readonly List<(int First, int Last)> _astral = [];

    private FoldTable(byte[] bytes)
    {
        using var json = JsonDocument.Parse(bytes);
        var root = json.RootElement;
        for (var i = 0; i < BasicPlane; i++)
            _folded[i] = (uint)i;
        foreach (var same in root.GetProperty("one").EnumerateArray())
        {
            var letters = same.GetString()!;
            foreach (var letter in letters.AsSpan(1))
                _folded[letter] = letters[0];
        }

        var several = root.GetProperty("many").EnumerateObject()
            .ToDictionary(member => member.Name[0], member => member.Value.GetString()!);
        foreach (var letter in several.Keys)
            _folded[letter] = '\0';
        _several = several.ToFrozenDictionary();
        foreach (var space in "\t \u00A0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u3000")
            _classes[space] = CharacterClass.Space;
        Mark(root.GetProperty("word").GetString()!, CharacterClass.Word);
        Mark(root.GetProperty("cjk").GetString()!, CharacterClass.Cjk);
        Mark(root.GetProperty("drop").GetString()!, CharacterClass.Dropped);
        FirstCjk = (char)Array.IndexOf(_classes, CharacterClass.Cjk);
        for (var i = 0; i < BasicPlane; i++)
            _folded[i] |= (uint)_classes[_folded[i]] << 16;
        Published = Publish(root);
    }

    /// <summary>The one table.</summary>
    public static FoldTable Instance => s_table.Value;

    /// <summary>The table as it is published: JSON in UTF-8, shorter by half than the file it is made from.</summary>
    public ReadOnlyMemory<byte> Published { get; }

    /// <summary>The first character of a script without spaces.</summary>
    public char FirstCjk { get; }

    /// <summary>What a code unit of the basic plane becomes; 0 where that is several (<see cref="Several"/>).</summary>
    public char Fold(char letter) => (char)_folded[letter];

    /// <summary>The same with the class of what it becomes.</summary>
    public (char Folded, CharacterClass Class) Look(char letter)
    {
        var found = _folded[letter];
        return ((char)found, (CharacterClass)(found >> 16));
    }

    /// <summary>Folds the letters and digits that a text begins with, and tells how many there are.</summary>
    /// <param name="into">Has room for so many; for the others there may be none.</param>
    /// <param name="last">The class of the last one; as it was where there is none.</param>
    public int FoldLetters(ReadOnlySpan<char> text, Span<char> into, ref CharacterClass last)
    {
        // All of a site's text runs through here.
        var (table, count, found) = (_folded, 0, 0U);
        for (; count < text.Length && count < into.Length; count++)
        {
            var next = table[text[count]];
            if (next >> 16 is not ((uint)CharacterClass.Word or (uint)CharacterClass.Cjk))
                break;
            into[count] = (char)next;
            found = next;
        }

        if (count > 0)
            last = (CharacterClass)(found >> 16);
        return count;
    }

    /// <summary>What a code unit becomes that becomes several.</summary>
    public string Several(char letter) => _several[letter];

    /// <summary>The class of a folded code unit of the basic plane.</summary>
    public CharacterClass ClassOf(char folded) => _classes[folded];

    /// <summary>Whether a code point above the basic plane is a character of a script without spaces.</summary>
    public bool IsCjk(int codePoint) => _astral.Exists(range => codePoint >= range.First && codePoint <= range.Last);

    /// <summary>
    /// All numbers are small distances: of letters that become others from the one before, of what they become from what the one
    /// before became, of the ends of ranges from the end before.
    /// </summary>
    private byte[] Publish(JsonElement root)
    {
        var (from, to) = (new StringBuilder(), new StringBuilder());
        var last = 0;
        var before = 0;
        for (var i = 0; i < BasicPlane; i++)
        {
            if (Fold((char)i) is var folded && (folded == i || folded == '\0'))
                continue;
            AppendNumber(from, i - last);
            // Zigzag: 0, -1, 1, -2 become 0, 1, 2, 3.
            var step = folded - before;
            AppendNumber(to, (step << 1) ^ (step >> 31));
            (last, before) = (i, folded);
        }

        return SearchJson.Write(json =>
        {
            json.WriteStartObject();
            json.WriteString("from", from.ToString());
            json.WriteString("to", to.ToString());
            json.WritePropertyName("many");
            root.GetProperty("many").WriteTo(json);
            foreach (var name in (string[])["word", "cjk", "drop"])
                json.WriteString(name, Distances(root.GetProperty(name).GetString()!));
            json.WriteEndObject();
        });
    }

    private static string Distances(string ranges)
    {
        var written = new StringBuilder();
        var last = 0;
        foreach (var rune in ranges.EnumerateRunes())
        {
            AppendNumber(written, rune.Value - last);
            last = rune.Value;
        }

        return written.ToString();
    }

    /// <summary>A number as a character: from # on, so that nothing but \ is escaped, and without the surrogates.</summary>
    private static void AppendNumber(StringBuilder text, int number)
    {
        number += '#';
        text.Append(new Rune(number < 0xD800 ? number : number + 0x800));
    }

    private void Mark(string ranges, CharacterClass of)
    {
        int[] points = [.. ranges.EnumerateRunes().Select(rune => rune.Value)];
        for (var i = 0; i < points.Length; i += 2)
        {
            if (points[i] >= BasicPlane)
                _astral.Add((points[i], points[i + 1]));
            else
                Array.Fill(_classes, of, points[i], points[i + 1] - points[i] + 1);
        }
    }
}
