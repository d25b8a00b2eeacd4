using Gazette.Diagnostics;

namespace Gazette.Tests.Reading;

public sealed class ComplaintTests
{
    [Theory]
    [InlineData("short", "\"short\"")]
    [InlineData("two\r\nlines", "\"two lines\"")]
    [InlineData("red\u001b[31m", "\"red\uFFFD[31m\"")]
    [InlineData("1234567890123456789012345678901234567890123456789012345678901",
        "\"123456789012345678901234567890123456789012345678901234567...\"")]
    [InlineData("12345678901234567890123456789012345678901234567890123456𠮷7890",
        "\"12345678901234567890123456789012345678901234567890123456...\"")]
    public void What_was_written_is_quoted_on_one_line(string text, string quoted) =>
        Assert.Equal(quoted, DiagnosticCatalog.Quote(text).ToString());

    [Fact]
    public void A_file_name_cannot_steer_the_terminal() =>
        Assert.Equal("content/\uFFFD[2J.md(1,2)", new FileLocation("content/\u001b[2J.md", 1, 2).ToString());
}
