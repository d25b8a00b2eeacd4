using Gazette.Configuration;
using Gazette.Markup;

namespace Gazette.Content;

/// <summary>What the rest of the site is given of an article: neither the rest of its front matter nor its body.</summary>
public class ArticleOutline(ArticleCard card, ArticleReferences references)
{
    public ArticleCard Card { get; } = card;

    public string Address => Card.Address;

    public ArticleReferences References { get; } = references;
}

/// <summary>
/// One article of the archive. The rest of its front matter and its body are read from the file when they are
/// asked for, so that an archive of a million articles fits in memory and an unchanged one is not opened at all.
/// </summary>
public sealed class Article : ArticleOutline, IDigested
{
    private readonly Func<ArticleText> _read;

    /// <param name="read">Gives front matter and body, from wherever they lie.</param>
    public Article(ArticleCard card, ulong digest, ArticleReferences references, Func<ArticleText> read)
        : base(card, references)
    {
        Digest = digest;
        _read = read;
    }

    /// <summary>Digest of the file's bytes, its path, and the sizes of its pictures.</summary>
    public ulong Digest { get; }

    /// <summary>Front matter and body. Reads the file unless they were kept.</summary>
    public ArticleText Text() => _read();
}

/// <summary>What one article file holds.</summary>
/// <param name="Body">The body as HTML, ready to print.</param>
public sealed record ArticleText(FrontMatter FrontMatter, Body Body);

/// <summary>What an article asks of the rest of the site; known without opening the file.</summary>
public sealed record ArticleReferences
{
    // Asked of every article several times in each build.
    private readonly bool _isContentPage;

    /// <summary>The file: <c>content/2024/05/15/x.md</c>.</summary>
    public required string File
    {
        get;
        init
        {
            field = value;
            _isContentPage = IsOfContentPage(value);
        }
    }

    /// <summary>Links to other articles and pages of the site, checked against the archive in every build.</summary>
    public IReadOnlyList<SiteLink> Links { get; init; } = [];

    /// <summary>The ids of the headings of its body, which others may link to.</summary>
    public IReadOnlyList<string> Parts { get; init; } = [];

    /// <summary>Pictures and other files beside the article that are published in its folder.</summary>
    public IReadOnlyList<LocalFile> Attachments { get; init; } = [];

    /// <summary>Old addresses that lead to it.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Names in it that their lists spell otherwise; few articles have any.</summary>
    public IReadOnlyList<Spelling> Spellings { get; init; } = [];

    /// <summary>Address on this site, or URL, of what it is a translation or copy of; empty when none.</summary>
    public string Original { get; init; } = "";

    /// <summary>Lies in content/pages/: a page such as "about", and no article.</summary>
    public bool IsContentPage => _isContentPage;

    /// <summary>Left out of every build that does not ask for drafts.</summary>
    public bool Draft { get; init; }

    /// <summary>The template of its page; empty for that of all articles.</summary>
    public string Layout { get; init; } = "";

    /// <summary>
    /// From when on readers see it, in 100 ns ticks of UTC; 0 for always. It is the article's date unless it says another.
    /// </summary>
    public long PublishedFrom { get; init; }

    /// <summary>Until when lists show it, in 100 ns ticks of UTC.</summary>
    public long ListedUntil { get; init; } = long.MaxValue;

    internal static bool IsOfContentPage(string file) => file.StartsWith("content/pages/", StringComparison.Ordinal);
}

/// <summary>
/// A name in an article that its list spells otherwise. Lists were at addresses made of names as they were written once.
/// </summary>
/// <param name="Index">What it is a name of: <c>tags</c>, <c>sources</c> or <c>authors</c>.</param>
/// <param name="Written">As the article has it: <c>李 安</c>.</param>
/// <param name="Name">The name of the list: <c>李安</c>.</param>
public sealed record Spelling(string Index, string Written, string Name)
{
    internal const string Tags = "tags";
    internal const string Sources = "sources";
    internal const string Authors = "authors";

    /// <summary>A name that had another address as it is written, if it had.</summary>
    internal static Spelling? Of(string index, string written, string name) =>
        written != name && name.Length > 0 && Slug.WithoutSigns(written) is var before
        && before != Slug.Of(name) && before != Slug.WithoutSigns(name)
            ? new Spelling(index, written, name)
            : null;
}

/// <summary>An article's file is not what it was when the build began.</summary>
/// <param name="file">Path from the site's folder.</param>
public sealed class FileChangedException(string file) : Exception($"{file} was changed while it was being read.")
{
    public string File { get; } = file;
}
