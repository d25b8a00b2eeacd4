using Gazette.Files;

namespace Gazette.Content;

/// <summary>
/// Keeps the bodies that were converted while reading for the pages that print them. They lie in a few large blocks, which the
/// garbage collector does not move: ten thousand small arrays cost it a quarter of a second. Above its limit nothing is
/// kept, so that memory does not grow with the archive.
/// </summary>
/// <param name="most">Bytes to keep at most.</param>
internal sealed class BodyStore(long most)
{
    private const int LongestBody = 1 << 20;

    // Most sites need no more than the first.
    private const int FirstBlock = 1 << 20;
    private const int NextBlock = 16 << 20;

    private readonly Lock _lock = new();
    private byte[] _block = [];
    private int _used;
    private long _kept;

    /// <summary>A copy of the HTML, or null when there is no room.</summary>
    public Body? Keep(ReadOnlySpan<byte> html)
    {
        Memory<byte> room;
        lock (_lock)
        {
            if (html.Length > LongestBody || (_kept += html.Length) > most)
                return null;
            if (_block.Length - _used < html.Length)
                (_block, _used) = (LargeArray.OfBytes(_block.Length == 0 ? FirstBlock : NextBlock), 0);
            room = _block.AsMemory(_used, html.Length);
            _used += html.Length;
        }

        html.CopyTo(room.Span);
        return new Body(room);
    }
}
