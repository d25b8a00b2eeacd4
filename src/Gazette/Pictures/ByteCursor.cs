using System.Buffers.Binary;

namespace Gazette.Pictures;

/// <summary>
/// Reads numbers and pieces of bytes one after another, the highest byte of a number first. What stands behind the end is 0 and
/// empty, and nothing throws.
/// </summary>
internal ref struct ByteCursor(ReadOnlySpan<byte> bytes)
{
    /// <summary>What has not been read.</summary>
    public ReadOnlySpan<byte> Left { get; private set; } = bytes;

    /// <summary>Whether something was asked for that is not there.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>A number of so many bytes, 8 at most; 0 for none.</summary>
    public ulong Number(int length)
    {
        var number = 0UL;
        foreach (var part in Take(length))
            number = (number << 8) | part;
        return number;
    }

    public ReadOnlySpan<byte> Take(long length)
    {
        if (length > Left.Length || length < 0)
        {
            HasFailed = true;
            Left = default;
            return default;
        }

        var taken = Left[..(int)length];
        Left = Left[(int)length..];
        return taken;
    }

    /// <summary>
    /// The next box (ISO/IEC 14496-12, 4.2): its kind and what is in it; false at the end and before one that is cut off.
    /// </summary>
    public bool NextBox(out ReadOnlySpan<byte> kind, out ReadOnlySpan<byte> content)
    {
        kind = content = default;
        if (Left.Length < 8)
            return false;
        var size = (long)BinaryPrimitives.ReadUInt32BigEndian(Left);
        // 0: to the end. 1: a longer number follows, which no box within another needs.
        if (size == 0)
            size = Left.Length;
        if (size < 8 || size > Left.Length)
            return false;
        var box = Take(size);
        kind = box[4..8];
        content = box[8..];
        return true;
    }
}
