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
            Token = all[_pair..text.EndOf(_place)];
            _pair = -1;
            return true;
        }

        if (_place < all.Length && all[_place] == ' ')
            _place++;
        if (_place >= all.Length)
            return false;
        var (start, end) = (_place, text.EndOf(_place));
        Length++;
        _place = end;
        IsWord = !text.IsCjk(start);
        if (IsWord)
            end = Math.Min(end, start + NormalisedText.LongestWord);
        else if (text.IsCjk(end))
            _pair = start;
        Token = all[start..end];
        return true;
    }
}
