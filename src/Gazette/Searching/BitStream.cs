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

    /// <summary>How many bits were read.</summary>
    public readonly int Place => _place;

    /// <summary>A number in Rice code, and behind it one in unary.</summary>
    /// <param name="parameter">Of the Rice code.</param>
    public int RiceAndUnary(int parameter, out int unary)
    {
        // Nearly always the next bits hold both.
        var window = Window();
        var ones = BitOperations.LeadingZeroCount(~window);
        if (ones + parameter < Sure / 2)
        {
            var rest = window << (ones + 1);
            var low = parameter == 0 ? 0 : (int)(rest >> (64 - parameter));
            unary = BitOperations.LeadingZeroCount(~(rest << parameter));
            if (ones + parameter + unary + 2 <= Sure)
            {
                _place += ones + parameter + unary + 2;
                return (ones << parameter) + low;
            }
        }

        var number = (Unary() << parameter) + Bits(parameter);
        unary = Unary();
        return number;
    }

    /// <summary>How many ones stand before the next zero.</summary>
    private int Unary()
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
    private int Bits(int count)
    {
        var value = count == 0 ? 0 : (int)(Window() >> (64 - count));
        _place += count;
        return value;
    }

    /// <summary>The next bits, at the upper end.</summary>
    private readonly ulong Window()
    {
        var first = _place >> 3;
        return (first <= _bytes.Length - 8 ? BinaryPrimitives.ReadUInt64BigEndian(_bytes[first..]) : LastBytes(first))
            << (_place & 7);
    }

    private readonly ulong LastBytes(int first)
    {
        Span<byte> last = stackalloc byte[8];
        last.Clear();
        _bytes[Math.Min(first, _bytes.Length)..].CopyTo(last);
        return BinaryPrimitives.ReadUInt64BigEndian(last);
    }
}
