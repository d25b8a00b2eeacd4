using System.Globalization;
using Gazette.Configuration;
using Gazette.Content;
using Gazette.Markup;

namespace Gazette.Pages;

/// <summary>
/// An article as its own page prints it: <c>{{ article.title }}</c>. The file is opened when a template first asks
/// for something that is not on the card, so a page that is current never opens it.
/// </summary>
/// <param name="config">The settings of the site.</param>
/// <param name="language">The language of its page.</param>
public sealed class ArticleView(Article article, SiteConfig config, string language) : IDigested
{
    private ArticleText? _text;

    /// <summary>Of the whole file, so that nothing the template can print is forgotten.</summary>
    public ulong Digest => article.Digest;

    /// <summary>The file it is written in: <c>content/2024/05/15/x.md</c>.</summary>
    public string File => article.References.File;

    public string Address => article.Card.Address;

    /// <summary>The full URL, percent-encoded (RFC 3986).</summary>
    public string Url => SiteAddress.Url(config.BaseUrl.AbsoluteUri, article.Card.Address);

    /// <summary>The full URL as people read it: not percent-encoded.</summary>
    public string Permalink => config.BaseUrl.AbsoluteUri + article.Card.Address[1..];

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

    /// <summary>Its values in the fields of the site's own, by name.</summary>
    public OwnValues Fields => FrontMatter.Fields;

    /// <summary>Those of them that have a label and in which it says something, in the order of the settings.</summary>
    public IReadOnlyList<OwnFieldView> LabelledFields =>
        config.Fields.Count == 0 ? [] : [.. config.Fields.Select(ViewOf).OfType<OwnFieldView>()];

    /// <summary>HTML.</summary>
    public Body Body => Text.Body;

    private ArticleText Text => _text ??= article.Text();

    private FrontMatter FrontMatter => Text.FrontMatter;

    private OwnFieldView? ViewOf(OwnField field)
    {
        var label = field.Label.In(language);
        if (label.Length == 0 || !Fields.Has(field))
            return null;
        var value = Fields[field.Name];
        return new OwnFieldView(field.Name, label, field.Type)
        {
            Texts = value switch
            {
                string text => [text],
                decimal number => [number.ToString(CultureInfo.InvariantCulture)],
                IReadOnlyList<string> texts => texts,
                _ => [],
            },
            Date = value is ArticleDate date ? date : ArticleDate.Unknown,
            IsYes = value is true,
        };
    }
}

/// <summary>What an article says in a field of the site's own, as its page shows it.</summary>
/// <param name="Name">What articles call it.</param>
/// <param name="Label">What stands before it.</param>
public sealed record OwnFieldView(string Name, string Label, OwnFieldType Type)
{
    /// <summary>The text, choice or number, or the texts of a list.</summary>
    public IReadOnlyList<string> Texts { get; init; } = [];

    /// <summary>Unknown but for a date.</summary>
    public ArticleDate Date { get; init; } = ArticleDate.Unknown;

    /// <summary>Whether a flag says yes.</summary>
    public bool IsYes { get; init; }
}
