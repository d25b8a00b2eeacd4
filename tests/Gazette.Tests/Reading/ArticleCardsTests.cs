using Gazette.Content;

namespace Gazette.Tests.Reading;

public sealed class ArticleCardsTests
{
    private static readonly FrontMatter Plain = FrontMatterText.Good("title: x\ndate: 2024-05-15\n");

    private static readonly PublishedPicture Picture = new("/p.jpg", "alt", "caption", "credit", 4, 3);

    private static readonly Thumbnail Small = new("/p.jpg", "/p-1.jpg 1w", "/p-2.jpg 2w", 4, 3, "alt");

    /// <summary>What makes another card, by the member of the card that it changes.</summary>
    private static readonly Dictionary<string, ArticleCard> Others = new()
    {
        ["Address"] = ArticleCards.Of(Plain, "/y/", null, null),
        ["Title"] = Of(Plain with { Title = "y" }),
        ["TitleIncomplete"] = Of(Plain with { TitleIncomplete = true }),
        ["Kicker"] = Of(Plain with { Kicker = "y" }),
        ["Date"] = Of(Plain with { Date = Plain.Date with { Precision = DatePrecision.Month } }),
        ["Updated"] = Of(Plain with { Updated = Plain.Date }),
        ["Section"] = Of(Plain with { Section = "politics" }),
        ["Source"] = Of(Plain with { Source = "county-news" }),
        ["Authors"] = Of(Plain with { Authors = [new Author("Ann", "")] }),
        ["Tags"] = Of(Plain with { Tags = ["rice"] }),
        ["Summary"] = Of(Plain with { Summary = "y" }),
        ["Language"] = Of(Plain with { Language = "zh-Hans" }),
        ["Image"] = WithPictures(Picture, null),
        ["Thumbnail"] = WithPictures(null, Small),
        ["FirstWords"] = ArticleCards.Of(Plain, "/x/", null, null, "y"),
        ["Corrections"] = Of(Plain with { Corrections = [new Correction(Plain.Date, "y")] }),
        ["Translation"] = Of(Plain with { Original = new Original("", "", "", Translation.Machine) }),
        ["Pinned"] = Of(Plain with { Pinned = true }),
        ["Withdrawn"] = Of(Plain with { Withdrawn = new Withdrawal(ArticleDate.Unknown, "y") }),
    };

    [Fact]
    public void Every_member_of_a_card_is_in_its_digest()
    {
        var members = typeof(ArticleCard).GetProperties().Select(property => property.Name).Except(["Digest"]);
        Assert.Equal(members.Order(), Others.Keys.Order());
        var digests = Others.Values.Append(Of(Plain)).Select(card => card.Digest).ToList();
        Assert.Equal(digests.Count, digests.Distinct().Count());
    }

    [Fact]
    public void Every_part_of_a_picture_an_author_and_a_correction_is_in_the_digest()
    {
        ArticleCard[] cards =
        [
            WithPictures(Picture, null),
            WithPictures(Picture with { Address = "/q.jpg" }, null),
            WithPictures(Picture with { Alt = "y" }, null),
            WithPictures(Picture with { Caption = "y" }, null),
            WithPictures(Picture with { Credit = "y" }, null),
            WithPictures(Picture with { Width = 5 }, null),
            WithPictures(Picture with { Height = 5 }, null),
            WithPictures(null, Small),
            WithPictures(null, Small with { Src = "/q.jpg" }),
            WithPictures(null, Small with { Srcset = "" }),
            WithPictures(null, Small with { Width = 5 }),
            WithPictures(null, Small with { Height = 5 }),
            WithPictures(null, Small with { Alt = "y" }),
            Of(Plain with { Authors = [new Author("Ann", "")] }),
            Of(Plain with { Authors = [new Author("Ann", "reporter")] }),
            Of(Plain with { Corrections = [new Correction(Plain.Date, "y")] }),
            Of(Plain with { Corrections = [new Correction(ArticleDate.Unknown, "y")] }),
            Of(Plain with { Corrections = [new Correction(ArticleDate.Unknown, "z")] }),
        ];
        Assert.Equal(cards.Length, cards.Select(card => card.Digest).Distinct().Count());
    }

    [Fact]
    public void What_a_list_cannot_show_does_not_change_the_card() =>
        Assert.Equal(
            Of(Plain).Digest,
            Of(Plain with
            {
                Subtitle = "y",
                Editors = ["Ann"],
                Aliases = ["/y/"],
                Captured = Plain.Date,
                EventDate = Plain.Date
            }).Digest);

    private static ArticleCard Of(FrontMatter front) => ArticleCards.Of(front, "/x/", null, null);

    private static ArticleCard WithPictures(PublishedPicture? image, Thumbnail? thumbnail) =>
        ArticleCards.Of(Plain, "/x/", image, thumbnail);
}
