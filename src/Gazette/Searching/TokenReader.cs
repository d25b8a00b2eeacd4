namespace Gazette.Searching;

/// <summary>
/// Reads what a text is found by, in order: words; of scripts without spaces each character, and the pair that begins with it.
/// </summary>
internal ref struct TokenReader(NormalisedText text)
{
    private int _place;

    // Where the pair begins that comes next; -1 for none.
    private int _pair = -1;

    /// <summary>The token that was read last.</summary>
    public ReadOnlySpan<char> Token { get; private set; }

    /// <summary>Whether it is a word, and no characters of a script without spaces.</summary>
    public bool IsWord { get; private set; }

    /// <summary>Words and characters read so far.</summary>
    public int Length { get; private set; }

    public bool Next()
    {
        var all = text.Text;
        if (_pair >= 0)
        {
            Token = all[_pair..text.EndOfCjk(_place)];
            _pair = -1;
            return true;
        }

        if (_place < all.Length && all[_place] == ' ')
            _place++;
        if (_place >= all.Length)
            return false;
        Length++;
        var start = _place;
        IsWord = !text.IsCjk(start);
        _place = IsWord ? text.EndOfWord(start) : text.EndOfCjk(start);
        if (!IsWord && text.IsCjk(_place))
            _pair = start;
        Token = all[start..(IsWord ? Math.Min(_place, start + NormalisedText.LongestWord) : _place)];
        return true;
    }
}
