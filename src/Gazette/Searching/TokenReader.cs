namespace Gazette.Searching;

/// <summary>
/// Reads what a text is found by, in order: words; of scripts without spaces each character, and the pair that begins with it.
/// </summary>
internal ref struct TokenReader(NormalisedText text)
{
    private readonly ReadOnlySpan<char> _all = text.Text;
    private int _place;

    // Where the pair begins that comes next; -1 for none.
    private int _pair = -1;

    // Whether it is known that a character of a script without spaces comes next.
    private bool _isCjk;

    /// <summary>The token that was read last.</summary>
    public ReadOnlySpan<char> Token { get; private set; }

    /// <summary>Whether it is a word, and no characters of a script without spaces.</summary>
    public bool IsWord { get; private set; }

    /// <summary>Words and characters read so far.</summary>
    public int Length { get; private set; }

    public bool Next()
    {
        if (_pair >= 0)
        {
            Token = _all[_pair..EndOfCjk(_place)];
            _pair = -1;
            return true;
        }

        if (_place < _all.Length && _all[_place] == ' ')
            _place++;
        if (_place >= _all.Length)
            return false;
        Length++;
        var start = _place;
        IsWord = !_isCjk && !text.IsCjk(start);
        _place = IsWord ? text.EndOfWord(start) : EndOfCjk(start);
        _isCjk = text.IsCjk(_place);
        if (_isCjk && !IsWord)
            _pair = start;
        Token = _all[start..(IsWord ? Math.Min(_place, start + NormalisedText.LongestWord) : _place)];
        return true;
    }

    private readonly int EndOfCjk(int start) => start + (char.IsHighSurrogate(_all[start]) ? 2 : 1);
}
