using Gazette.Configuration;

namespace Gazette.Tests.Reading;

public sealed class SlugTests
{
    [Theory]
    [InlineData("Talent Work", "talent-work")]
    [InlineData("  C++ & C#  ", "c-u2b-u2b-u26-c-u23")]
    [InlineData("C", "c")]
    [InlineData("C++", "c-u2b-u2b")]
    [InlineData("Ｃ＋＋", "ｃ-u2b-u2b")]
    [InlineData("C# 教程", "c-u23-教程")]
    [InlineData("C#, C", "c-u23-c")]
    [InlineData("乙肝+", "乙肝-u2b")]
    [InlineData("乙肝-", "乙肝-u2d")]
    [InlineData("乙肝", "乙肝")]
    [InlineData("A−", "a-u2212")]
    [InlineData("50%", "50-u25")]
    [InlineData("5℃", "5-u2103")]
    [InlineData("100元", "100元")]
    [InlineData("AT&T", "at-u26-t")]
    [InlineData("R & D", "r-u26-d")]
    [InlineData("互联网+政务", "互联网-u2b-政务")]
    [InlineData("#旱情#", "旱情")]
    [InlineData("《红楼梦》", "红楼梦")]
    [InlineData("Stop!", "stop")]
    [InlineData("一- 二", "一-二")]
    [InlineData("人才工作", "人才工作")]
    [InlineData("防汛, 2009年", "防汛-2009年")]
    [InlineData("Ärger über Öl", "ärger-über-öl")]
    [InlineData("a/../b", "a-b")]
    [InlineData("..", "u2e-u2e")]
    [InlineData("?!", "u3f-u21")]
    [InlineData("index.html", "index-html")]
    [InlineData("C ++", "c-u2b-u2b")]
    [InlineData("A*算法", "a-u2a-算法")]
    [InlineData("50%。", "50-u25")]
    [InlineData("$100", "100-u24")]
    [InlineData("汀河☃", "汀河-u2603")]
    [InlineData("5m²", "5m-ub2")]
    [InlineData("@李安", "李安")]
    [InlineData("@", "u40")]
    [InlineData("Lego®", "lego")]
    [InlineData("5～10", "5-10")]
    public void A_name_becomes_one_part_of_an_address(string name, string slug) => Assert.Equal(slug, Slug.Of(name));

    [Theory]
    [InlineData("road safety", "road-safety", "Road–Safety", "road_safety", "road safety.", "“Road” safety")]
    [InlineData("阿卜杜拉·买买提", "阿卜杜拉•买买提", "阿卜杜拉・买买提", "阿卜杜拉-买买提", "阿卜杜拉‧买买提")]
    [InlineData("红楼梦", "《红楼梦》", "红楼梦。", "红楼梦！", "#红楼梦#", "#红楼梦", "【红楼梦】")]
    [InlineData("TCP/IP", "TCP-IP", "TCP IP")]
    public void What_only_joins_ends_or_encloses_words_makes_no_other_name(string name, params string[] others) =>
        Assert.All(others, other => Assert.Equal(Slug.Of(name), Slug.Of(other)));

    [Theory]
    [InlineData("C")]
    [InlineData("C#")]
    [InlineData("  C++ & C#  ")]
    public void Without_signs_it_is_what_it_was(string name) =>
        Assert.DoesNotContain("u2", Slug.WithoutSigns(name), StringComparison.Ordinal);

    [Theory]
    [InlineData("CON", true)]
    [InlineData("aux.md", true)]
    [InlineData("com1", true)]
    [InlineData("com0", false)]
    [InlineData("contest", false)]
    [InlineData("nul", true)]
    [InlineData("河", false)]
    public void Names_of_devices_are_known(string name, bool isDevice) => Assert.Equal(isDevice, Slug.IsWindowsDevice(name));

    [Fact]
    public void No_name_leads_out_of_its_folder()
    {
        var random = new Random(1);
        for (var i = 0; i < 2000; i++)
        {
            var name = new string([.. Enumerable.Range(0, random.Next(1, 8)).Select(_ => (char)random.Next(1, 0x3000))]);
            var slug = Slug.Of(name);
            Assert.NotEqual("", slug);
            Assert.DoesNotContain('/', slug);
            Assert.DoesNotContain('.', slug);
            Assert.DoesNotContain('\\', slug);
        }
    }
}
