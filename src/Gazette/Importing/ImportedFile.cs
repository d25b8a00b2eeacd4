using Gazette.Configuration;
using Gazette.Content;

namespace Gazette.Importing;

/// <summary>An article as it will be written, apart from its name: that depends on what else is there.</summary>
internal sealed record ImportedFile
{
    public required string Name { get; init; }

    /// <summary>Folder from the site's: <c>content/2024/05/15</c>.</summary>
    public required string Folder { get; init; }

    /// <summary>What its file would be called without ending.</summary>
    public required string Stem { get; init; }

    /// <summary>The lines between the marks of the front matter.</summary>
    public required string FrontMatter { get; init; }

    /// <summary>The body, with links as absolute addresses.</summary>
    public required string Body { get; init; }

    /// <summary>Where it was published; null when nothing tells.</summary>
    public string? Url { get; init; }

    /// <summary>Pictures to lie beside it, by the ending of their names; their names are completed with the article's.</summary>
    public IReadOnlyList<SavedPicture> Pictures { get; init; } = [];

    /// <summary>SHA-256 of the bytes it was read from, in hexadecimal.</summary>
    public required string Digest { get; init; }

    public required ImportedArticle Article { get; init; }

    public string? Summary { get; init; }

    /// <summary>Folder of an article of that date, as deep as it is known.</summary>
    public static string FolderOf(string? date) => date is { Length: >= 10 }
        ? $"{ContentFolder.Name}/{date[..4]}/{date[5..7]}/{date[8..10]}" : $"{ContentFolder.Name}/undated";

    /// <summary>
    /// The name of its source without ending where an address can have it, so that old addresses are known again; else a name of
    /// its letters; that of the folder for an index.
    /// </summary>
    public static string StemOf(string name)
    {
        var parts = name.Split('/');
        var stem = Path.GetFileNameWithoutExtension(parts[^1]);
        if (parts.Length > 1 && stem is "index" or "default" or "c" or "content")
            stem = parts[^2];
        if (stem.Length is > 0 and <= 60 && stem[0] is not ('.' or '_' or '-') && stem[^1] != '.'
            && stem.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' || NameText.IsHan(c))
                && !Slug.IsWindowsDevice(stem))
            return stem;
        return ArticleName.Of(stem) is { Length: > 0 } made && !Slug.IsWindowsDevice(made) ? made : "article";
    }
}

/// <summary>A picture that was saved with a page.</summary>
/// <param name="Source">Its address, as the page has it.</param>
/// <param name="Placeholder">What the body has in place of its name.</param>
internal sealed record SavedPicture(string Source, string Placeholder, string Ending, byte[] Bytes);
