using Gazette.Content;
using Gazette.Markup;

namespace Gazette.Pages;

/// <summary>
/// An article as its own page prints it: <c>{{ article.title }}</c>. The file is opened when a template first asks
/// for something that is not on the card, so a page that is current never opens it.
/// </summary>
/// <param name="site">The site's base URL.</param>
public sealed class ArticleView(Article article, Uri site) : IDigested
{
    private ArticleText? _text;

    /// <summary>Of the whole file, so that nothing the template can print is forgotten.</summary>
    public ulong Digest => article.Digest;

    /// <summary>The file it is written in: <c>content/2024/05/15/x.md</c>.</summary>
    public string File => article.References.File;

    public string Address => article.Card.Address;

    /// <summary>The full URL, percent-encoded (RFC 3986).</summary>
    public string Url => SiteAddress.Url(site.AbsoluteUri, article.Card.Address);

    /// <summary>The full URL as people read it: not percent-encoded.</summary>
    public string Permalink => site.AbsoluteUri + article.Card.Address[1..];

    /// <summary>Empty when unknown.</summary>
    public string Title => article.Card.Title;

    public bool TitleIncomplete => article.Card.TitleIncomplete;

    public string Kicker => article.Card.Kicker;

    public string Subtitle => FrontMatter.Subtitle;

    public ArticleDate Date => article.Card.Date;

    public ArticleDate EventDate => FrontMatter.EventDate;

    public ArticleDate Updated => article.Card.Updated;

    public IReadOnlyList<string> Editors => FrontMatter.Editors;

    public string Summary => article.Card.Summary;

    public PublishedPicture? Image => article.Card.Image;

    public string Language => article.Card.Language;

    public Original? Original => FrontMatter.Original;

    public ArticleDate Captured => FrontMatter.Captured;

    public IReadOnlyList<Correction> Corrections => article.Card.Corrections;

    public Withdrawal? Withdrawn => FrontMatter.Withdrawn;

    public bool Pinned => article.Card.Pinned;

    /// <summary>HTML.</summary>
    public Body Body => Text.Body;

    private ArticleText Text => _text ??= article.Text();

    private FrontMatter FrontMatter => Text.FrontMatter;
}
