using Gazette.Content;

namespace Gazette.Tests.Reading;

public sealed class ArticleCardsTests
{
    private static readonly FrontMatter Plain = FrontMatterText.Good("title: x\ndate: 2024-05-15\n");

    private static readonly PublishedPicture Picture = new("/p.jpg", "alt", "caption", "credit", 4, 3);

    /// <summary>What makes another card, by the member of the card that it changes.</summary>
    private static readonly Dictionary<string, ArticleCard> Others = new()
    {
        ["Address"] = ArticleCards.Of(Plain, "/y/", null),
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
        ["Image"] = ArticleCards.Of(Plain, "/x/", Picture),
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
            ArticleCards.Of(Plain, "/x/", Picture),
            ArticleCards.Of(Plain, "/x/", Picture with { Address = "/q.jpg" }),
            ArticleCards.Of(Plain, "/x/", Picture with { Alt = "y" }),
            ArticleCards.Of(Plain, "/x/", Picture with { Caption = "y" }),
            ArticleCards.Of(Plain, "/x/", Picture with { Credit = "y" }),
            ArticleCards.Of(Plain, "/x/", Picture with { Width = 5 }),
            ArticleCards.Of(Plain, "/x/", Picture with { Height = 5 }),
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

    private static ArticleCard Of(FrontMatter front) => ArticleCards.Of(front, "/x/", null);
}
