namespace Gazette.Searching;

/// <summary>Numbers that are mostly small, in as few bytes as they take (LEB128), within spans of bytes.</summary>
internal static class VariableNumber
{
    /// <summary>Bytes of the longest.</summary>
    public const int MostBytes = 5;

    public static int LengthOf(uint number)
    {
        var length = 1;
        for (; number >= 0x80; number >>= 7)
            length++;
        return length;
    }

    /// <summary>Writes a number, and tells how many bytes it took.</summary>
    public static int Write(Span<byte> bytes, uint number)
    {
        var length = 0;
        for (; number >= 0x80; number >>= 7)
            bytes[length++] = (byte)(number | 0x80);
        bytes[length++] = (byte)number;
        return length;
    }

    /// <summary>Reads the number at a place, which then is that behind it.</summary>
    public static uint Read(ReadOnlySpan<byte> bytes, ref int place)
    {
        var (number, shift) = (0U, 0);
        byte next;
        do
        {
            next = bytes[place++];
            number |= (uint)(next & 0x7F) << shift;
            shift += 7;
        }
        while (next >= 0x80);
        return number;
    }
}
