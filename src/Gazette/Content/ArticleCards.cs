using Gazette.Hashing;

namespace Gazette.Content;

/// <summary>Makes cards from front matter.</summary>
public static class ArticleCards
{
    /// <summary>The card of an article, with the digest of all that can be printed of it.</summary>
    /// <param name="address">Where the article is: <c>/2024/05/15/x/</c>.</param>
    /// <param name="image">Its lead picture as the picture reader found it, or null.</param>
    /// <param name="thumbnail">The picture that lists show, or null.</param>
    /// <param name="firstWords">Those of its text where it has no title.</param>
    public static ArticleCard Of(
        FrontMatter front, string address, PublishedPicture? image, Thumbnail? thumbnail, string firstWords = "")
    {
        var card = new ArticleCard
        {
            Address = address,
            Title = front.Title,
            FirstWords = firstWords,
            TitleIncomplete = front.TitleIncomplete,
            Kicker = front.Kicker,
            Date = front.Date,
            Updated = front.Updated,
            Section = front.Section,
            Source = front.Source,
            Authors = front.Authors,
            Tags = front.Tags,
            // Of what was withdrawn no page, list or feed can print a word of the text.
            Summary = front.Withdrawn is null ? front.Summary : "",
            Language = front.Language,
            Image = image,
            Thumbnail = thumbnail,
            Corrections = front.Corrections,
            Translation = front.Original?.Translation ?? Translation.None,
            Pinned = front.Pinned,
            Withdrawn = front.Withdrawn is not null,
        };
        return card with { Digest = DigestOf(card) };
    }

    private static ulong DigestOf(ArticleCard card)
    {
        var hash = new ContentHash();
        hash.Add(card.Address);
        hash.Add(card.Title);
        hash.Add(card.FirstWords);
        hash.Add(card.Kicker);
        Add(ref hash, card.Date);
        Add(ref hash, card.Updated);
        hash.Add(card.Section);
        hash.Add(card.Source);
        hash.Add(card.Summary);
        hash.Add(card.Language);
        hash.Add(card.Authors.Count);
        foreach (var author in card.Authors)
        {
            hash.Add(author.Name);
            hash.Add(author.Role);
        }

        hash.Add(card.Tags.Count);
        foreach (var tag in card.Tags)
            hash.Add(tag);
        hash.Add(card.Corrections.Count);
        foreach (var correction in card.Corrections)
        {
            Add(ref hash, correction.Date);
            hash.Add(correction.Note);
        }

        if (card.Image is { } image)
        {
            hash.Add(image.Address);
            hash.Add(image.Alt);
            hash.Add(image.Caption);
            hash.Add(image.Credit);
            hash.Add(image.Width);
            hash.Add(image.Height);
            hash.Add(image.Webp);
            hash.Add(image.Srcset);
        }

        if (card.Thumbnail is { } thumbnail)
        {
            hash.Add(thumbnail.Src);
            hash.Add(thumbnail.Srcset);
            hash.Add(thumbnail.Large);
            hash.Add(thumbnail.Width);
            hash.Add(thumbnail.Height);
            hash.Add(thumbnail.Alt);
        }

        hash.Add((long)card.Translation);
        hash.Add(
            (card.TitleIncomplete ? 1 : 0) | (card.Pinned ? 2 : 0) | (card.Withdrawn ? 4 : 0) | (card.Image is null ? 0 : 8)
            | (card.Thumbnail is null ? 0 : 16));
        return hash.Value;
    }

    private static void Add(ref ContentHash hash, ArticleDate date)
    {
        hash.Add((long)date.Precision);
        hash.Add(date.Value.Ticks);
        hash.Add(date.Value.Offset.Ticks);
    }
}
