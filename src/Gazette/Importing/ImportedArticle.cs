using Gazette.Capturing;

namespace Gazette.Importing;

/// <summary>An article as it was found in a page or a text, with all that was weighed.</summary>
internal sealed record ImportedArticle
{
    public required CapturedPage Capture { get; init; }

    public required DecodedText Decoded { get; init; }

    /// <summary>The profiles that recognised the page, the most particular first.</summary>
    public required IReadOnlyList<string> Profiles { get; init; }

    /// <summary>The rule that found the text.</summary>
    public required string BodyRule { get; init; }

    public required IReadOnlyList<ResolvedField> Fields { get; init; }

    public required IReadOnlyList<BodyBlock> Body { get; init; }

    public required IReadOnlyList<RemovedText> Removed { get; init; }

    /// <summary>The address it was published at; null when nothing tells.</summary>
    public string? Url { get; init; }

    /// <summary>What its page says of further pages of it; null when it is on one.</summary>
    public PageParts? Parts { get; init; }

    /// <summary>When what it tells of happened, with the words that say so, where both that and the day it was published are
    /// sure.</summary>
    public (string Day, string Words)? Event { get; init; }

    /// <summary>Its pages in order, where several were joined; else empty.</summary>
    public IReadOnlyList<JoinedPage> Pages { get; init; } = [];

    /// <summary>Addresses of further pages that are not among what is imported.</summary>
    public IReadOnlyList<string> MissingPages { get; init; } = [];

    public ResolvedField this[ImportField field] => Fields.First(resolved => resolved.Field == field);

    public bool TitleIsIncomplete => this[ImportField.Title].Value is { } title && TitleEnd.IsBrokenOff(title);
}

/// <summary>Why a page is no article.</summary>
/// <param name="Kind"><c>list</c>, <c>not-found</c>, <c>redirect</c>, <c>empty</c>, <c>too-large</c>.</param>
internal sealed record NoArticle(CapturedPage Capture, string Kind, string Detail);
