namespace Gazette.Templating.Tests.Language;

/// <summary>Faults are told in sentences that can be read aloud.</summary>
public sealed class FaultWordingTests
{
    [Theory]
    [InlineData("{{ if", "`if` needs an expression here, but the template ends.")]
    [InlineData("{{ if }}", "`if` needs an expression here instead of `}}`.")]
    [InlineData("{{ for x", "`for` needs `in` and a list, but the template ends: for item in list.")]
    [InlineData("{{ (1", "A `)` is missing here, before the end of the template.")]
    public void What_is_missing_is_told_together_with_what_stands_there(string template, string message) =>
        Assert.Equal(message, Template.Parse(template, "text").Diagnostics[0].Message);
}
