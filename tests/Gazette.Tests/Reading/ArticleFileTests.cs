using System.Text;
using Gazette.Content;
using Gazette.Diagnostics;

namespace Gazette.Tests.Reading;

public sealed class ArticleFileTests
{
    private const string Name = "content/x.md";

    [Theory]
    [InlineData("---\ntitle: x\n---\nBody\n", "title: x\n", "Body\n", 4)]
    [InlineData("---\r\ntitle: x\r\n---\r\nBody\r\n", "title: x\r\n", "Body\r\n", 4)]
    [InlineData("\uFEFF---\ntitle: x\n---\n", "title: x\n", "", 4)]
    [InlineData("---\n---", "", "", 3)]
    [InlineData("--- \ntitle: x\n---\t\n\n---\nBody", "title: x\n", "\n---\nBody", 4)]
    public void A_file_falls_into_front_matter_and_body(string text, string front, string body, int bodyLine)
    {
        Assert.True(ArticleFile.TrySplit(Encoding.UTF8.GetBytes(text), Name, [], out var parts));
        Assert.Equal(front, Encoding.UTF8.GetString(parts.FrontMatter));
        Assert.Equal(body, Encoding.UTF8.GetString(parts.Body));
        Assert.Equal(bodyLine, parts.BodyLine);
    }

    public static TheoryData<byte[], string> BadBytes => new()
    {
        { [], ": error empty-file: The file is empty. Write the article in it, or delete it." },
        { "\n---\ntitle: x\n---\n"u8.ToArray(), "(1,1): error no-front-matter: The first line is empty. Begin the file with a "
            + "line of three hyphens, ---, then title, date and the rest, then --- again." },
        { "# Flood\n"u8.ToArray(), "(1,1): error no-front-matter: The first line is \"# Flood\". Begin the file with a line of "
            + "three hyphens, ---, then title, date and the rest, then --- again." },
        { "———\ntitle: x\n———\n"u8.ToArray(),
            "(1,1): error near-fence: \"———\" stands where a line of three hyphens should be. Write --- alone on the line." },
        { " ---\ntitle: x\n---\n"u8.ToArray(), "(1,1): error near-fence: A space stands before the three hyphens. Take the space "
            + "away: the line is --- alone." },
        { "---\ntitle: x\n-----\nBody\n\n---\nBody"u8.ToArray(),
            "(3,1): error near-fence: \"-----\" stands where a line of three hyphens should be. Write --- alone on the line." },
        { "---\ntitle: x\n\u3000---\nBody"u8.ToArray(), "(3,1): error near-fence: A space stands before the three hyphens. Take "
            + "the space away: the line is --- alone." },
        { "---\ntitle: x\n－－－\nBody"u8.ToArray(),
            "(3,1): error near-fence: \"－－－\" stands where a line of three hyphens should be. Write --- alone on the line." },
        { "---\ntitle: x\n"u8.ToArray(), "(1,1): error unclosed-front-matter: The second line of three hyphens is missing. Write "
            + "--- on a line of its own between the last field and the text." },
        { "---"u8.ToArray(), "(1,1): error unclosed-front-matter: The second line of three hyphens is missing. Write --- on a "
            + "line of its own between the last field and the text." },
        { [.. "---\ntitle: 汉"u8, 0xB9, 0xFA, .. "\n---\n"u8], "(2,9): error not-utf-8: The byte B9 here is not UTF-8 text. Open "
            + "the file in the program it was written with and save it again with the encoding UTF-8 (not GBK or ANSI)." },
        { [.. "---\ntitle: x\n---\n"u8, 0xE6, 0xB1], "(4,1): error not-utf-8: The byte E6 here is not UTF-8 text. Open the file "
            + "in the program it was written with and save it again with the encoding UTF-8 (not GBK or ANSI)." },
        { [.. "---\n"u8, 0xC0, 0x80], "(2,1): error not-utf-8: The byte C0 here is not UTF-8 text. Open the file in the program "
            + "it was written with and save it again with the encoding UTF-8 (not GBK or ANSI)." },
        { [.. "---\n"u8, 0xED, 0xA0, 0x80], "(2,1): error not-utf-8: The byte ED here is not UTF-8 text. Open the file in the "
            + "program it was written with and save it again with the encoding UTF-8 (not GBK or ANSI)." },
        { [0xFF, 0xFE, (byte)'-', 0],
            "(1,1): error not-utf-8: The file is saved as UTF-16 (\"Unicode\"). Save it again with the encoding UTF-8." },
        { [0xFE, 0xFF, 0, (byte)'-'],
            "(1,1): error not-utf-8: The file is saved as UTF-16 (\"Unicode\"). Save it again with the encoding UTF-8." },
        { "---\ntitle: x\n---\nBo\0dy"u8.ToArray(),
            "(4,3): error control-character: The text holds the invisible character U+0000. Delete it and write the text anew." },
        { "---\ntitle: 汉\b\n---\n"u8.ToArray(),
            "(2,9): error control-character: The text holds the invisible character U+0008. Delete it and write the text anew." },
        { Encoding.UTF8.GetBytes($"---\ntitle: {new string('x', 70_000)}\n---\n"), "(1,1): error front-matter-too-long: The part "
            + "between the two lines of hyphens is longer than 65536 bytes. Check that the second --- stands before the text of "
            + "the article." },
    };

    [Theory]
    [MemberData(nameof(BadBytes))]
    public void Bytes_that_are_no_article_are_told(byte[] bytes, string complaint)
    {
        var complaints = new List<Diagnostic>();
        Assert.False(ArticleFile.TrySplit(bytes, Name, complaints, out _));
        Assert.Equal(Name + complaint, Assert.Single(complaints).ToString());
    }
}
