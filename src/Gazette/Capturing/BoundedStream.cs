namespace Gazette.Capturing;

/// <summary>Reads what somebody else packed: it may break off, be no pack at all, or never end.</summary>
internal static class BoundedStream
{
    /// <summary>All that can be read before the end or the first fault; null when it is more than that.</summary>
    /// <param name="most">Bytes.</param>
    public static byte[]? ReadAll(Stream stream, long most)
    {
        using var whole = new MemoryStream();
        var buffer = new byte[16 << 10];
        while (TryRead(stream, buffer, out _) is > 0 and var read)
        {
            if (whole.Length + read > most)
                return null;
            whole.Write(buffer, 0, read);
        }

        return whole.ToArray();
    }

    /// <summary>Like <see cref="Stream.Read(Span{byte})"/>; a fault of the packing is an end.</summary>
    public static int TryRead(Stream stream, Span<byte> buffer, out bool isFault)
    {
        isFault = false;
        try
        {
            return stream.Read(buffer);
        }
        // Brotli complains with an InvalidOperationException.
        catch (Exception fault) when (fault is InvalidDataException or InvalidOperationException or EndOfStreamException
            or IOException { InnerException: InvalidDataException })
        {
            isFault = true;
            return 0;
        }
    }
}
