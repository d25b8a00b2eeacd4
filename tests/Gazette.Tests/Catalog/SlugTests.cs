using Gazette.Catalog;

namespace Gazette.Tests.Catalog;

public sealed class SlugTests
{
    [Theory]
    [InlineData("Talent Work", "talent-work")]
    [InlineData("  C++ & C#  ", "c-c")]
    [InlineData("人才工作", "人才工作")]
    [InlineData("防汛, 2009年", "防汛-2009年")]
    [InlineData("Ärger über Öl", "ärger-über-öl")]
    [InlineData("a/../b", "a-b")]
    [InlineData("..", "u2e-u2e")]
    [InlineData("?!", "u3f-u21")]
    [InlineData("index.html", "index-html")]
    public void A_name_becomes_one_part_of_an_address(string name, string slug) => Assert.Equal(slug, Slug.Of(name));

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
