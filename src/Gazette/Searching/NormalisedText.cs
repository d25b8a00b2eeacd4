namespace Gazette.Searching;

/// <summary>
/// Text as search compares it: folded letters, each run of separators one space. Not for several threads at once: its memory is
/// used again for each text.
/// </summary>
/// <remarks>
/// White space within a block vanishes between two characters of scripts without spaces (张　三 is 张三), a comma before three
/// digits within a number (12,345 is 12345); a point between digits is part of the number.
/// </remarks>
internal sealed class NormalisedText
{
    /// <summary>Code units of the longest word: of a longer one the rest is not looked at.</summary>
    public const int LongestWord = 40;

    private readonly FoldTable _table = FoldTable.Instance;
    private char[] _text = new char[16 * 1024];
    private int _length;

    // What stands between the last character and the next one.
    private CharacterClass _between;
    private CharacterClass _last;

    /// <summary>The normalised text.</summary>
    public ReadOnlySpan<char> Text => _text.AsSpan(0, _length);

    /// <summary>Normalises another text; its blocks are parted by line feeds.</summary>
    public void Set(ReadOnlySpan<char> text)
    {
        (_length, _between, _last) = (0, CharacterClass.Dropped, CharacterClass.Separator);
        for (var i = 0; i < text.Length; i++)
        {
            if (_between == CharacterClass.Dropped)
            {
                // Most stand right behind the one before.
                i += AddLetters(text[i..]);
                if (i == text.Length)
                    return;
            }

            var letter = text[i];
            var (folded, of) = _table.Look(letter);
            if (of is CharacterClass.Word or CharacterClass.Cjk)
            {
                Put(of, folded);
            }
            else if (char.IsSurrogate(letter))
            {
                if (i + 1 < text.Length && char.IsSurrogatePair(letter, text[i + 1]))
                    AddPair(letter, text[++i]);
                else
                    Separate(CharacterClass.Separator);
            }
            else if (folded != '\0')
            {
                Add(folded, text, i);
            }
            else if (letter == '\0')
            {
                Separate(CharacterClass.Separator);
            }
            else
            {
                foreach (var one in _table.Several(letter))
                    Add(one, text, i);
            }
        }
    }

    /// <summary>The place behind the word that begins at a place.</summary>
    public int EndOfWord(int start)
    {
        var text = Text;
        var first = _table.FirstCjk;
        for (var end = start + 1; end < text.Length; end++)
            if (text[end] is var letter && (letter == ' ' || (letter >= first && IsCjk(letter))))
                return end;
        return text.Length;
    }

    /// <summary>Whether a character of a script without spaces stands at a place.</summary>
    public bool IsCjk(int place) => place < _length && IsCjk(_text[place]);

    private bool IsCjk(char letter) =>
        letter >= _table.FirstCjk && (char.IsHighSurrogate(letter) || _table.ClassOf(letter) == CharacterClass.Cjk);

    /// <summary>Adds the letters that a text begins with, as far as there is room, and tells how many were added.</summary>
    private int AddLetters(ReadOnlySpan<char> text)
    {
        var count = _table.FoldLetters(text, _text.AsSpan(_length), ref _last);
        _length += count;
        return count;
    }

    private void Add(char letter, ReadOnlySpan<char> text, int place)
    {
        switch (_table.ClassOf(letter))
        {
            case CharacterClass.Dropped:
                break;
            case CharacterClass.Word:
                Put(CharacterClass.Word, letter);
                break;
            case CharacterClass.Cjk:
                Put(CharacterClass.Cjk, letter);
                break;
            case CharacterClass.Space:
                Separate(CharacterClass.Space);
                break;
            // Within a number.
            case var _ when letter == ',' && FollowsDigit() && IsThousand(text[(place + 1)..]):
                break;
            case var _ when letter == '.' && FollowsDigit() && IsDigit(text, place + 1):
                Put(CharacterClass.Word, letter);
                break;
            default:
                Separate(CharacterClass.Separator);
                break;
        }
    }

    private void AddPair(char high, char low)
    {
        if (!_table.IsCjk(char.ConvertToUtf32(high, low)))
        {
            Separate(CharacterClass.Separator);
            return;
        }

        Put(CharacterClass.Cjk, high);
        _text[_length++] = low;
    }

    private void Put(CharacterClass of, char letter)
    {
        if (_text.Length - _length < 4)
            Array.Resize(ref _text, _text.Length * 2);
        var isJoined = _between == CharacterClass.Dropped
            || (_between == CharacterClass.Space && _last == CharacterClass.Cjk && of == CharacterClass.Cjk);
        if (_length > 0 && !isJoined)
            _text[_length++] = ' ';
        _text[_length++] = letter;
        (_last, _between) = (of, CharacterClass.Dropped);
    }

    private void Separate(CharacterClass by)
    {
        if (_between != CharacterClass.Separator)
            _between = by;
    }

    private bool FollowsDigit() =>
        _length > 0 && _between == CharacterClass.Dropped && char.IsAsciiDigit(_text[_length - 1]);

    private bool IsThousand(ReadOnlySpan<char> text) =>
        IsDigit(text, 0) && IsDigit(text, 1) && IsDigit(text, 2) && !IsDigit(text, 3);

    private bool IsDigit(ReadOnlySpan<char> text, int place) =>
        place < text.Length && char.IsAsciiDigit(_table.Fold(text[place]));
}
