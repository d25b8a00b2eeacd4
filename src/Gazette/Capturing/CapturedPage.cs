namespace Gazette.Capturing;

/// <summary>
/// A page or a text as it was saved, whatever it was saved in: a file of a folder, a part of an archive. All that importing
/// needs to know of where it lay.
/// </summary>
/// <param name="Name">
/// Where it lies, with <c>/</c> between the parts: <c>portal/art/2019/5/art_12_345.html</c>. Unique in one import, and what
/// two runs call the same page.
/// </param>
/// <param name="Bytes">Its bytes, without what only carried them (chunks, compression).</param>
public sealed record CapturedPage(string Name, byte[] Bytes)
{
    /// <summary>The address that it was fetched from, where what it was saved in says so; else null.</summary>
    public string? Url { get; init; }

    /// <summary>
    /// The address that its path tells, where it lies in a mirror whose folders are called as the portal was:
    /// <c>saved/www.songting.example/news/1.html</c>; else null. What the page says of itself is to be believed before it.
    /// </summary>
    public string? MirrorUrl { get; init; }

    /// <summary>Whether it is a text as it was copied, and no page.</summary>
    public bool IsText { get; init; }

    /// <summary>The value of the header <c>Content-Type</c> that it was sent with; null when that was not kept.</summary>
    public string? ContentType { get; init; }

    /// <summary>The status that it was sent with, such as 200; null when that was not kept.</summary>
    public int? Status { get; init; }

    /// <summary>
    /// Gives the bytes of a file that was saved beside the page, such as a picture, by its address as the page has it; null
    /// where it was not saved. Null for captures that hold pages alone.
    /// </summary>
    public Func<string, byte[]?>? Beside { get; init; }

    /// <summary>When it was fetched, as <c>2024-05-15T08:05:30Z</c>, where what it was saved in says so; else null.</summary>
    public string? Captured { get; init; }
}
