using Gazette.Markup;

namespace Gazette.Pages;

/// <summary>A file that is published as it is: a picture beside an article, a style sheet.</summary>
/// <param name="Path">Path in the output folder, with a leading <c>/</c>.</param>
/// <param name="File">Path from the site's folder.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Stamp">What its times and its number are (<see cref="Files.FileState.Stamp"/>).</param>
public sealed record CopiedFile(string Path, string File, long Length, ulong Stamp)
{
    /// <summary>The pictures and other files of all articles.</summary>
    public static IEnumerable<CopiedFile> Of(Plan plan) =>
        plan.Archive.Articles.Concat(plan.Archive.ContentPages)
            .SelectMany(article => article.References.Attachments)
            .Select(Of);

    /// <summary>A file of the content folder.</summary>
    public static CopiedFile Of(LocalFile file) => new(file.Address, file.File, file.Length, file.Stamp);
}
