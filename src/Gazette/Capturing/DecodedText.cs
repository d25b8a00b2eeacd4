namespace Gazette.Capturing;

/// <summary>The text of some bytes, and why it is read so.</summary>
/// <param name="Text">The text, without a byte order mark.</param>
/// <param name="Encoding">Name of the encoding it was read in: <c>utf-8</c>, <c>gb18030</c>.</param>
/// <param name="Reason">The rule that decided: <c>byte-order-mark</c>, <c>valid-utf-8</c>, <c>most-like-text</c>.</param>
public sealed record DecodedText(string Text, string Encoding, string Reason)
{
    /// <summary>What the page and those who sent it say of the encoding, in the order in which browsers ask.</summary>
    public IReadOnlyList<EncodingClaim> Claims { get; init; } = [];

    /// <summary>Whether a claim is that of another encoding than was found.</summary>
    public bool IsMisdeclared => Claims.Any(claim => claim.Encoding is { } claimed && !Encodings.IsPartOf(claimed, Encoding));

    /// <summary>Places that are no text in the encoding.</summary>
    public int Faults { get; init; }

    /// <summary>Places that are of another encoding than the rest, and were read in that: an include of another page.</summary>
    public int Mixed { get; init; }

    /// <summary>What the detector of encodings, which knows bytes alone, took it for; null when it was not asked.</summary>
    public string? Detected { get; init; }
}

/// <summary>What somebody says of the encoding of a page.</summary>
/// <param name="Where"><c>header</c>, <c>meta</c> or <c>xml</c>.</param>
/// <param name="Label">As it is written: <c>GB2312</c>.</param>
/// <param name="Encoding">The encoding that is called so, by the name that <see cref="Encodings"/> uses; null when none
/// is.</param>
public sealed record EncodingClaim(string Where, string Label, string? Encoding);
