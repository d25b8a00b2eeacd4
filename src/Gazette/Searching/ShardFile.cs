using System.Numerics;
using System.Text;

namespace Gazette.Searching;

/// <summary>
/// A file of the index: the terms of a range and the documents that hold them, as docs/search.md lays it down. It ends with
/// a check sum (FNV-1a, 32 bits) of all before, since what is cut off or damaged on its way must not be taken for an answer.
/// </summary>
internal static class ShardFile
{
    /// <summary>Bytes of the longest file.</summary>
    public const int MostBytes = 64 * 1024;

    private const int CheckSumLength = 4;

    /// <summary>The parameter of the Rice code for the distances between documents that hold a term.</summary>
    /// <param name="all">Documents of the segment.</param>
    /// <param name="with">Those with the term.</param>
    public static int RiceParameter(int all, int with)
    {
        // ln 2 times the mean distance is the best choice; 11/16 is near enough, and the same on every machine.
        var mean = (long)all * 11 / ((long)with * 16);
        return mean < 1 ? 0 : BitOperations.Log2((ulong)mean);
    }

    /// <summary>Bits of a term's postings.</summary>
    public static long BitsOf(SearchRun run, int term, int all)
    {
        var parameter = RiceParameter(all, run.Documents(term));
        var bits = 0L;
        var last = -1;
        var reader = new PostingReader(run.Postings(term));
        while (reader.Next())
        {
            bits += ((reader.Document - last - 1) >> parameter) + 1 + parameter + reader.Level + 1;
            last = reader.Document;
        }

        return bits;
    }

    /// <summary>Bytes of a term in the list of terms.</summary>
    /// <param name="before">The term before it; empty for the first.</param>
    public static int BytesOf(ReadOnlySpan<char> before, ReadOnlySpan<char> term, int documents)
    {
        var shared = SharedBytes(before, term);
        var rest = Encoding.UTF8.GetByteCount(term) - shared;
        return 1 + (rest > 15 ? VariableNumber.LengthOf((uint)rest) : 0) + rest + VariableNumber.LengthOf((uint)documents);
    }

    /// <summary>The file with the terms of a range.</summary>
    /// <param name="from">The first.</param>
    /// <param name="to">Behind the last.</param>
    /// <param name="all">Documents of the segment.</param>
    /// <param name="heads">JSON about terms of the range; may be empty.</param>
    /// <param name="most">Bytes that it takes at most.</param>
    public static IndexFile Write(SearchRun run, int from, int to, int all, ReadOnlySpan<byte> heads, int most)
    {
        var file = new byte[most];
        var length = WriteNumber(file, heads.Length);
        heads.CopyTo(file.AsSpan(length));
        length += heads.Length;
        length += WriteNumber(file.AsSpan(length), to - from);
        Span<byte> text = stackalloc byte[3 * NormalisedText.LongestWord];
        for (var term = from; term < to; term++)
        {
            var shared = term == from ? 0 : SharedBytes(run.Term(term - 1), run.Term(term));
            var rest = text[shared..Encoding.UTF8.GetBytes(run.Term(term), text)];
            file[length++] = (byte)((shared << 4) | (rest.Length > 15 ? 0 : rest.Length));
            if (rest.Length > 15)
                length += WriteNumber(file.AsSpan(length), rest.Length);
            rest.CopyTo(file.AsSpan(length));
            length += rest.Length;
            length += WriteNumber(file.AsSpan(length), run.Documents(term));
        }

        var writer = new BitWriter(file.AsSpan(length));
        for (var term = from; term < to; term++)
            WritePostings(ref writer, run, term, all);
        length += writer.End();
        BitConverter.TryWriteBytes(file.AsSpan(length), CheckSum(file.AsSpan(0, length)));
        return IndexFile.Of(file[..(length + CheckSumLength)], SegmentMemory.ShardEnding);
    }

    /// <summary>Reads a file that <see cref="Write"/> made, as its name proves.</summary>
    /// <param name="numbers">
    /// For each document of the segment its number in what is written, or -1 for one that is left out. They rise.
    /// </param>
    /// <param name="into">Gets the terms that documents are left of.</param>
    /// <param name="lengths">Gets all terms, with the bits of their postings.</param>
    /// <returns>The heads.</returns>
    public static ReadOnlyMemory<byte> Read(byte[] file, int[] numbers, SearchRunWriter into, TermLengths? lengths = null)
    {
        var content = file.AsSpan(0, file.Length - CheckSumLength);
        var place = 0;
        var length = ReadNumber(content, ref place);
        var heads = file.AsMemory(place, length);
        place += length;
        var count = ReadNumber(content, ref place);
        var names = place;
        for (var i = 0; i < count; i++)
            SkipTerm(content, ref place);

        var reader = new BitReader(content[place..]);
        Span<byte> bytes = stackalloc byte[3 * NormalisedText.LongestWord];
        Span<char> term = stackalloc char[NormalisedText.LongestWord];
        for (var i = 0; i < count; i++)
        {
            var text = term[..Encoding.UTF8.GetChars(bytes[..ReadTerm(content, ref names, bytes)], term)];
            var documents = ReadNumber(content, ref names);
            into.Begin(text);
            var parameter = RiceParameter(numbers.Length, documents);
            var (document, begin) = (-1, reader.Place);
            for (var left = documents; left > 0; left--)
            {
                document += reader.RiceAndUnary(parameter, out var level) + 1;
                if (numbers[document] >= 0)
                    into.Add(numbers[document], level);
            }

            into.End();
            lengths?.Add(text, documents, reader.Place - begin);
        }

        return heads;
    }

    /// <summary>Reads a term over that before it, and tells how long it is.</summary>
    private static int ReadTerm(ReadOnlySpan<byte> content, ref int place, Span<byte> term)
    {
        var (shared, more) = ReadTermLengths(content, ref place);
        content.Slice(place, more).CopyTo(term[shared..]);
        place += more;
        return shared + more;
    }

    private static void SkipTerm(ReadOnlySpan<byte> content, ref int place)
    {
        var more = ReadTermLengths(content, ref place).More;
        place += more;
        _ = ReadNumber(content, ref place);
    }

    private static (int Shared, int More) ReadTermLengths(ReadOnlySpan<byte> content, ref int place)
    {
        var lengths = content[place++];
        return (lengths >> 4, (lengths & 15) is var more and not 0 ? more : ReadNumber(content, ref place));
    }

    private static void WritePostings(ref BitWriter writer, SearchRun run, int term, int all)
    {
        var parameter = RiceParameter(all, run.Documents(term));
        var last = -1;
        var reader = new PostingReader(run.Postings(term));
        while (reader.Next())
        {
            var gap = reader.Document - last - 1;
            // The ones of the distance, a zero, its low bits; the ones of the level, a zero.
            var low = (uint)(gap & ((1 << parameter) - 1));
            writer.Ones(gap >> parameter);
            writer.Bits((((low << reader.Level) | ((1U << reader.Level) - 1)) << 1), parameter + reader.Level + 2);
            last = reader.Document;
        }
    }

    /// <summary>How many bytes of a term in UTF-8 are those of the one before; no more than 15, and only whole letters.</summary>
    private static int SharedBytes(ReadOnlySpan<char> before, ReadOnlySpan<char> term)
    {
        var bytes = 0;
        for (var i = 0; i < Math.Min(before.Length, term.Length) && before[i] == term[i] && !char.IsSurrogate(term[i]); i++)
        {
            var more = bytes + (term[i] < 0x80 ? 1 : term[i] < 0x800 ? 2 : 3);
            if (more > 15)
                break;
            bytes = more;
        }

        return bytes;
    }

    private static int WriteNumber(Span<byte> bytes, int number) => VariableNumber.Write(bytes, (uint)number);

    private static int ReadNumber(ReadOnlySpan<byte> bytes, ref int place) => (int)VariableNumber.Read(bytes, ref place);

    private static uint CheckSum(ReadOnlySpan<byte> bytes)
    {
        var sum = 2166136261;
        foreach (var one in bytes)
            sum = (sum ^ one) * 16777619;
        return sum;
    }
}
