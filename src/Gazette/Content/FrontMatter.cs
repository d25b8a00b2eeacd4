using Gazette.Diagnostics;
using Gazette.Pictures;

namespace Gazette.Content;

/// <summary>
/// What an article says about itself between its <c>---</c> lines. Text that is not given is empty, never null.
/// </summary>
public sealed record FrontMatter
{
    /// <summary>Empty when the article says <c>title: unknown</c>, because the original carried none.</summary>
    public string Title { get; init; } = "";

    /// <summary>The line above the title.</summary>
    public string Kicker { get; init; } = "";

    /// <summary>The line below the title.</summary>
    public string Subtitle { get; init; } = "";

    /// <summary>When it was published.</summary>
    public ArticleDate Date { get; init; } = ArticleDate.Unknown;

    /// <summary>When what it tells of happened.</summary>
    public ArticleDate EventDate { get; init; } = ArticleDate.Unknown;

    /// <summary>When its text last changed after publication.</summary>
    public ArticleDate Updated { get; init; } = ArticleDate.Unknown;

    /// <summary>
    /// Id of the source in site.config.yml, or the name as written when there is none of that id; empty when unknown.
    /// </summary>
    public string Source { get; init; } = "";

    public IReadOnlyList<Author> Authors { get; init; } = [];

    /// <summary>Names of the editors responsible.</summary>
    public IReadOnlyList<string> Editors { get; init; } = [];

    /// <summary>Id of the section; empty when none.</summary>
    public string Section { get; init; } = "";

    /// <summary>Tags under their agreed names: aliases are already replaced, none stands twice.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    public string Summary { get; init; } = "";

    public LeadPicture? Image { get; init; }

    /// <summary>Language tag (BCP 47); the site's default when the article gives none.</summary>
    public string Language { get; init; } = "";

    public Original? Original { get; init; }

    /// <summary>When the archive took its copy.</summary>
    public ArticleDate Captured { get; init; } = ArticleDate.Unknown;

    /// <summary>When readers are to see it, where that is not its date.</summary>
    public ArticleDate PublishAt { get; init; } = ArticleDate.Unknown;

    /// <summary>The last day or moment at which lists show it.</summary>
    public ArticleDate Expires { get; init; } = ArticleDate.Unknown;

    public IReadOnlyList<Correction> Corrections { get; init; } = [];

    public Withdrawal? Withdrawn { get; init; }

    /// <summary>Names in it that their lists spell otherwise.</summary>
    public IReadOnlyList<Spelling> Spellings { get; init; } = [];

    /// <summary>Addresses at which the article used to be, each beginning with <c>/</c>.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    public bool Draft { get; init; }

    public bool Pinned { get; init; }

    /// <summary>The template of its page; empty for that of all articles.</summary>
    public string Layout { get; init; } = "";

    /// <summary>What it says in the fields of the site's own.</summary>
    public OwnValues Fields { get; init; } = OwnValues.None;

    /// <summary>The title breaks off in the original.</summary>
    public bool TitleIncomplete { get; init; }
}

/// <summary>Somebody who made the article.</summary>
/// <param name="Role">Id of an author role in site.config.yml, or words of the editor's own; empty when not given.</param>
public sealed record Author(string Name, string Role);

/// <summary>The picture at the head of an article.</summary>
/// <param name="File">Name of a file beside the article.</param>
/// <param name="Location">Where the file is named.</param>
public sealed record LeadPicture(string File, string Alt, string Caption, string Credit, FileLocation Location)
{
    /// <summary>What stays in view where it is cropped; null for the middle.</summary>
    public PictureFocus? Focus { get; init; }
}

/// <summary>How a translation was made.</summary>
public enum Translation
{
    None,
    Human,
    Machine,
}

/// <summary>What the article is a copy or a translation of.</summary>
/// <param name="Url">An address on this site that begins with <c>/</c>, a URL elsewhere, or empty when unknown.</param>
public sealed record Original(string Url, string Title, string Language, Translation Translation);

/// <summary>A mistake that was put right.</summary>
public sealed record Correction(ArticleDate Date, string Note);

/// <summary>Why an article was taken back.</summary>
public sealed record Withdrawal(ArticleDate Date, string Reason);
