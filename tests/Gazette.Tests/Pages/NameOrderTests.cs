using Gazette.Pages;

namespace Gazette.Tests.Pages;

/// <summary>Names stand in one order on every machine, and Chinese ones where a Chinese reader looks for them.</summary>
public sealed class NameOrderTests
{
    [Fact]
    public void Latin_letters_and_pinyin_stand_side_by_side()
    {
        string[] names = ["周末", "bridges", "茶叶", "Apple growing", "阿姨", "12345", "zongzi", "博物馆", "人才工作", "县委"];
        Assert.Equal(
            ["12345", "Apple growing", "阿姨", "bridges", "博物馆", "茶叶", "人才工作", "县委", "zongzi", "周末"],
            NameOrder.Sorted(names.Select(name => new Place(name, "/"))).Select(place => place.Name));
    }

    [Theory]
    [InlineData("啊", "A")]
    [InlineData("做", "Z")]
    [InlineData("重庆", "Z")]
    [InlineData("河", "H")]
    [InlineData("健康", "J")]
    [InlineData("örtlich", "O")]
    [InlineData("École", "E")]
    [InlineData("Šibenik", "S")]
    [InlineData("Đà Nẵng", "D")]
    [InlineData("ệ", "E")]
    [InlineData("鑫", "X")]
    [InlineData("龘", "D")]
    [InlineData("學校", "X")]
    [InlineData("灣仔", "W")]
    [InlineData("㙍", "D")]
    [InlineData("𠀀", "H")]
    [InlineData("𠮷", "#")]
    [InlineData("２０２４年", "0–9")]
    [InlineData("٣", "0–9")]
    [InlineData("ＮＢＡ", "N")]
    [InlineData("Ωmega", "#")]
    [InlineData("한국", "#")]
    [InlineData("かな", "#")]
    [InlineData("7 days", "0–9")]
    [InlineData("Tea", "T")]
    public void A_name_stands_under_its_letter(string name, string letter) => Assert.Equal(letter, NameOrder.Letter(name));

    [Fact]
    public void What_has_no_letter_comes_last()
    {
        string[] names = ["ω", "鑫源", "zebra", "Ωmega", "做客", "École", "East", "新闻"];
        Assert.Equal(
            ["East", "École", "新闻", "鑫源", "zebra", "做客", "ω", "Ωmega"],
            NameOrder.Sorted(names.Select(name => new Place(name, "/"))).Select(place => place.Name));
    }
}
