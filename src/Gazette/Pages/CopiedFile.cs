using Gazette.Hashing;
using Gazette.Markup;
using Gazette.Pictures;

namespace Gazette.Pages;

/// <summary>A file that is published as it is: a picture beside an article, a style sheet.</summary>
/// <param name="Path">Path in the output folder, with a leading <c>/</c>.</param>
/// <param name="File">Path from the site's folder.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Stamp">What its times and its number are (<see cref="Files.FileState.Stamp"/>).</param>
public sealed record CopiedFile(string Path, string File, long Length, ulong Stamp)
{
    /// <summary>Its bytes where the program carries them and there is no such file; the stamp is their digest then.</summary>
    public byte[]? Carried { get; init; }

    /// <summary>The pictures and other files of all articles.</summary>
    public static IEnumerable<CopiedFile> Of(Plan plan) =>
        plan.Archive.Articles.Concat(plan.Archive.ContentPages)
            .SelectMany(article => article.References.Attachments)
            .Where(static file => file.Order is null or { PublishesFile: true })
            .Select(Of);

    /// <summary>A file of the content folder.</summary>
    public static CopiedFile Of(LocalFile file) => new(file.Address, file.File, file.Length, file.Stamp);
}

/// <summary>Pictures that are published and made of one file beside an article.</summary>
/// <param name="File">Path from the site's folder.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Stamp">What its times and its number are (<see cref="Files.FileState.Stamp"/>).</param>
public sealed record MadePictures(
    string File, long Length, ulong Stamp, PictureOrder Order, IReadOnlyList<PictureVariant> Variants)
{
    /// <summary>Digest of what one of them is made of.</summary>
    /// <param name="variant">Its number.</param>
    public ulong Fingerprint(int variant)
    {
        var hash = new ContentHash();
        hash.Add(File);
        hash.Add(Length);
        hash.Add((long)Stamp);
        hash.Add((long)Order.Digest);
        hash.Add(variant);
        return hash.Value;
    }

    /// <summary>Those of all articles.</summary>
    public static IEnumerable<MadePictures> Of(Plan plan) =>
        from article in plan.Archive.Articles.Concat(plan.Archive.ContentPages)
        from file in article.References.Attachments
        let order = file.Order
        where order is not null
        select new MadePictures(file.File, file.Length, file.Stamp, order, order.Variants(file.Address));
}
