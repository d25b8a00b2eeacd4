using System.Text;
using Gazette.Hashing;

namespace Gazette.Tests.Reading;

public sealed class ContentHashTests
{
    // Seed 0. The first four are quoted all over the literature of xxHash; the last two cover whole stripes and every kind of
    // rest.
    [Theory]
    [InlineData("", 0xEF46DB3751D8E999)]
    [InlineData("a", 0xD24EC4F1A98C6E5B)]
    [InlineData("abc", 0x44BC2CF5AD770999)]
    [InlineData("Nobody inspects the spammish repetition", 0xFBCEA83C8A378BF1)]
    [InlineData("abcdefghijklmnopqrstuvwxyz", 0xCFE1F278FA89835C)]
    [InlineData("12345678901234567890123456789012345678901234567890123456789012345678901234567890", 0xE04A477F19EE145D)]
    public void The_published_values_come_out(string text, ulong hash) =>
        Assert.Equal(hash, ContentHash.Of(Encoding.ASCII.GetBytes(text)));

    [Fact]
    public void Pieces_give_the_hash_of_the_whole()
    {
        var bytes = new byte[300];
        new Random(7).NextBytes(bytes);
        for (var cut = 0; cut < bytes.Length; cut++)
        {
            var hash = new ContentHash();
            hash.Add(bytes.AsSpan(0, cut));
            hash.Add(bytes.AsSpan(cut, (bytes.Length - cut) / 2));
            hash.Add(bytes.AsSpan(cut + ((bytes.Length - cut) / 2)));
            Assert.Equal(ContentHash.Of(bytes), hash.Value);
        }
    }

    [Fact]
    public void Texts_do_not_run_together()
    {
        var one = new ContentHash();
        one.Add("ab");
        one.Add("c");
        var other = new ContentHash();
        other.Add("a");
        other.Add("bc");
        Assert.NotEqual(one.Value, other.Value);
    }
}
