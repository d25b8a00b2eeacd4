using Gazette.Storage;

namespace Gazette.Searching;

/// <summary>What is remembered of a segment of the index: enough to find what of its files still holds.</summary>
internal sealed record SegmentMemory
{
    public const string ShardEnding = ".bin";
    public const string JsonEnding = ".json";

    /// <summary>Digest of each document's file, in the order of the documents.</summary>
    public required ulong[] Texts { get; init; }

    /// <summary>Digest of what results and filters show of each document.</summary>
    public required ulong[] Cards { get; init; }

    /// <summary>Whether it was the newest.</summary>
    public required bool IsNewest { get; init; }

    /// <summary>The year of the documents from one on; 0 for those without a date.</summary>
    public required IReadOnlyList<SegmentYear> Years { get; init; }

    /// <summary>The least term that can be in each shard: empty for the first.</summary>
    public required IReadOnlyList<string> Keys { get; init; }

    /// <summary>The names of the shards, <see cref="IndexFile.NameLength"/> letters each.</summary>
    public required string Shards { get; init; }

    /// <summary>Documents of each file of cards.</summary>
    public int CardsInFile => SegmentDocuments.CardsInFileOf(IsNewest);

    /// <summary>The names of the files of cards.</summary>
    public required string CardFiles { get; init; }

    /// <summary>The names of the files of facets.</summary>
    public required string FacetFiles { get; init; }

    /// <summary>Terms of nearly every document, with how many hold them.</summary>
    public required IReadOnlyList<CommonTerm> Common { get; init; }

    /// <summary>The paths of all its files but that of its table.</summary>
    public IEnumerable<string> Paths =>
        NamesIn(Shards).Select(name => IndexFile.PathOf(name, ShardEnding))
            .Concat(NamesIn(CardFiles + FacetFiles).Select(name => IndexFile.PathOf(name, JsonEnding)));

    /// <summary>The names of which a text is made.</summary>
    public static IEnumerable<string> NamesIn(string names) =>
        Enumerable.Range(0, names.Length / IndexFile.NameLength)
            .Select(i => names.Substring(i * IndexFile.NameLength, IndexFile.NameLength));

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static SegmentMemory Read(StorageReader reader)
    {
        var count = reader.Count();
        return new SegmentMemory
        {
            Texts = ReadDigests(reader, count),
            Cards = ReadDigests(reader, count),
            IsNewest = reader.Flag(),
            Years = reader.List(static reader => new SegmentYear((int)reader.Number(), (int)reader.Number())),
            Keys = reader.List(static reader => reader.Text()),
            Shards = reader.Text(),
            CardFiles = reader.Text(),
            FacetFiles = reader.Text(),
            Common = reader.List(static reader => new CommonTerm(reader.Text(), (int)reader.Number())),
        };
    }

    private static ulong[] ReadDigests(StorageReader reader, int count)
    {
        var digests = new ulong[count];
        for (var i = 0; i < count; i++)
            digests[i] = reader.Fixed();
        return digests;
    }

    public void Write(StorageWriter writer)
    {
        writer.Number(Texts.Length);
        foreach (var text in Texts)
            writer.Fixed(text);
        foreach (var card in Cards)
            writer.Fixed(card);
        writer.Flag(IsNewest);
        writer.List(Years, year =>
        {
            writer.Number(year.Year);
            writer.Number(year.First);
        });
        writer.List(Keys, writer.Text);
        writer.Text(Shards);
        writer.Text(CardFiles);
        writer.Text(FacetFiles);
        writer.List(Common, term =>
        {
            writer.Text(term.Term);
            writer.Number(term.Documents);
        });
    }
}

/// <summary>The documents of a year, from one on.</summary>
/// <param name="Year">0 for those without a date.</param>
internal sealed record SegmentYear(int Year, int First);

/// <summary>A term that nearly every document holds.</summary>
internal sealed record CommonTerm(string Term, int Documents);
