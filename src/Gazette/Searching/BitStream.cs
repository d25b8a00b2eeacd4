using System.Buffers.Binary;
using System.Numerics;

namespace Gazette.Searching;

/// <summary>Writes bits, the most significant first.</summary>
internal ref struct BitWriter(Span<byte> bytes)
{
    private readonly Span<byte> _bytes = bytes;
    private ulong _pending;
    private int _count;
    private int _length;

    /// <summary>Writes so many ones.</summary>
    public void Ones(int count)
    {
        for (; count >= 16; count -= 16)
            Bits(0xFFFF, 16);
        Bits((1U << count) - 1, count);
    }

    /// <summary>Writes the low bits of a number.</summary>
    /// <param name="count">At most 32.</param>
    public void Bits(uint value, int count)
    {
        _pending = (_pending << count) | value;
        _count += count;
        if (_count < 32)
            return;
        _count -= 32;
        BinaryPrimitives.WriteUInt32BigEndian(_bytes[_length..], (uint)(_pending >> _count));
        _length += 4;
    }

    /// <summary>Fills the last byte, and tells how many there are.</summary>
    public int End()
    {
        for (; _count > 0; _count -= 8)
            _bytes[_length++] = (byte)(_count >= 8 ? _pending >> (_count - 8) : _pending << (8 - _count));
        return _length;
    }
}

/// <summary>Reads bits, the most significant first. Behind the last byte there are zeros.</summary>
internal ref struct BitReader(ReadOnlySpan<byte> bytes)
{
    // Of eight bytes from that in which the next bit is, so many bits are certainly there.
    private const int Sure = 57;

    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _place;

    /// <summary>How many ones stand before the next zero.</summary>
    public int Unary()
    {
        var ones = 0;
        int some;
        while ((some = BitOperations.LeadingZeroCount(~Window())) >= Sure)
        {
            ones += Sure;
            _place += Sure;
        }

        _place += some + 1;
        return ones + some;
    }

    /// <summary>A number of so many bits.</summary>
    /// <param name="count">At most 32.</param>
    public int Bits(int count)
    {
        var value = count == 0 ? 0 : (int)(Window() >> (64 - count));
        _place += count;
        return value;
    }

    /// <summary>The next bits, at the upper end.</summary>
    private readonly ulong Window()
    {
        var rest = _bytes[Math.Min(_place >> 3, _bytes.Length)..];
        if (rest.Length >= 8)
            return BinaryPrimitives.ReadUInt64BigEndian(rest) << (_place & 7);
        Span<byte> last = stackalloc byte[8];
        last.Clear();
        rest.CopyTo(last);
        return BinaryPrimitives.ReadUInt64BigEndian(last) << (_place & 7);
    }
}
