namespace Gazette.Searching;

/// <summary>What an article is found by: that which its page prints.</summary>
/// <param name="Titles">Title, kicker and subtitle.</param>
/// <param name="Labels">Names of tags, source and authors.</param>
/// <param name="Html">The body, UTF-8.</param>
internal sealed record SearchDocument(
    IReadOnlyList<string> Titles, IReadOnlyList<string> Labels, string Summary, ReadOnlyMemory<byte> Html);

/// <summary>How much terms of a field weigh (BM25F).</summary>
/// <param name="Weight">Of a term that stands once in a field of the usual length.</param>
/// <param name="Normalisation">How much the field's length matters, 0 to 1.</param>
/// <param name="UsualLength">In words and characters of scripts without spaces.</param>
internal sealed record SearchField(float Weight, float Normalisation, float UsualLength)
{
    public static SearchField Title { get; } = new(8, 0.5f, 12);

    public static SearchField Labels { get; } = new(4, 0.3f, 4);

    public static SearchField Summary { get; } = new(2, 0.5f, 30);

    public static SearchField Body { get; } = new(1, 0.5f, 600);
}
