using System.Text;
using Gazette.Files;

namespace Gazette.Importing;

/// <summary>
/// What is remembered of an article while the others are read: what a list of all needs. All that is long lies in a file, so that
/// any number of articles can be imported.
/// </summary>
internal sealed record KeptArticle
{
    /// <inheritdoc cref="ImportedFile.Name"/>
    public required string Name { get; init; }

    /// <inheritdoc cref="ImportedFile.Folder"/>
    public required string Folder { get; init; }

    /// <inheritdoc cref="ImportedFile.Stem"/>
    public required string Stem { get; init; }

    /// <inheritdoc cref="ImportedFile.Digest"/>
    public required string Digest { get; init; }

    /// <inheritdoc cref="ImportedFile.Url"/>
    public string? Url { get; init; }

    public string? Summary { get; init; }

    /// <summary>The profile that recognised the page first; null when none did.</summary>
    public string? Profile { get; init; }

    /// <summary>Values by field; those that are unknown are not there.</summary>
    public required IReadOnlyDictionary<ImportField, string> Values { get; init; }

    /// <summary>What a person should look at.</summary>
    public required IReadOnlyList<(ImportField Field, string Doubt)> Doubts { get; init; }

    /// <summary>Copyright notices that stood in its text.</summary>
    public IReadOnlyList<string> Notices { get; init; } = [];

    /// <summary><see cref="Shingles.SimHash"/> of its text.</summary>
    public ulong SimHash { get; init; }

    public required SpoolPlace FrontMatter { get; init; }

    public required SpoolPlace Body { get; init; }

    /// <summary>Its <see cref="Evidence"/>, without what is decided when all are read.</summary>
    public required SpoolPlace Evidence { get; init; }

    public IReadOnlyList<KeptPicture> Pictures { get; init; } = [];

    /// <inheritdoc cref="ImportedArticle.Pages"/>
    public IReadOnlyList<JoinedPage> Pages { get; init; } = [];

    /// <inheritdoc cref="ImportedArticle.MissingPages"/>
    public IReadOnlyList<string> MissingPages { get; init; } = [];

    /// <summary>Keeps what was made of a page.</summary>
    public static KeptArticle Of(ImportedFile file, SpoolFile spool) => new()
    {
        Name = file.Name,
        Folder = file.Folder,
        Stem = file.Stem,
        Digest = file.Digest,
        Url = file.Url,
        Summary = file.Summary,
        Profile = file.Article.Profiles is [var first, ..] ? first : null,
        Values = file.Article.Fields.Where(field => field.Value is not null)
            .ToDictionary(field => field.Field, field => field.Value!),
        Doubts = [.. ImportDoubts.Of(file.Article)],
        Pages = file.Article.Pages,
        MissingPages = file.Article.MissingPages,
        Notices = [.. file.Article.Removed.Where(gone => gone.Rule == "notice").Select(gone => gone.Text)],
        SimHash = Shingles.SimHash(Shingles.Of(file.Body)),
        FrontMatter = spool.Add(Encoding.UTF8.GetBytes(file.FrontMatter)),
        Body = spool.Add(Encoding.UTF8.GetBytes(file.Body)),
        Evidence = spool.Add(Importing.Evidence.Of(file.Article)),
        Pictures =
        [
            .. file.Pictures.Select(picture =>
                new KeptPicture(picture.Source, picture.Placeholder, picture.Ending, spool.Add(picture.Bytes))),
        ],
    };
}

/// <summary>A picture that was saved with a page.</summary>
/// <inheritdoc cref="SavedPicture"/>
internal sealed record KeptPicture(string Source, string Placeholder, string Ending, SpoolPlace Bytes);
