using Gazette.Markup;

namespace Gazette.Tests.Markup;

/// <summary>What lists call an article by that has no title.</summary>
public sealed class FirstWordsTests
{
    private const string Template =
        "{{ for d in days }}{{ for c in d.articles }}[{{ c.first_words }}]{{ end }}{{ end }}";

    [Theory]
    [InlineData("The river rose.", "The river rose.")]
    [InlineData("The river rose in the night, and at six in the morning it stood at the second step of the mill.",
        "The river rose in the night, and at six in the morning it stood…")]
    [InlineData("The river rose in the night, and stood at the second step, threatening the mill.",
        "The river rose in the night, and stood at the second step…")]
    [InlineData("昨夜汀河水位上涨，今晨六时到达磨坊第二级台阶，全县干部群众上堤。", "昨夜汀河水位上涨，今晨六时到达磨…")]
    [InlineData("昨夜汀河水位上涨。", "昨夜汀河水位上涨。")]
    [InlineData("Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
        "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbea…")]
    [InlineData("𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷", "𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷…")]
    public void A_text_is_cut_between_words(string text, string expected) => Assert.Equal(expected, FirstWords.Cut(text));

    [Theory]
    [InlineData("# Notice\n\nText.", "Notice")]
    [InlineData("![A bridge](p.svg)\n\nThe **old** [bridge](/x/)\nis open.", "The old bridge is open.")]
    [InlineData("第一行\n第二行", "第一行第二行")]
    [InlineData("- one\n- two", "one")]
    [InlineData("```\ncode\n```", "")]
    [InlineData("", "")]
    public void They_are_those_of_the_first_heading_or_paragraph(string body, string expected)
    {
        using var site = SiteTest.From($"-- content/a.md --\n---\ntitle: unknown\ndate: 2009-01-01\nsource: daily\n---\n{body}\n"
            + "-- content/p.svg --\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"3\" height=\"2\"></svg>\n");
        site.Add("templates/month.sbn-html", Template);
        Assert.Equal($"[{expected}]", site.Build().Page("/2009/01/index.html"));
    }

    [Fact]
    public void An_edit_of_the_first_words_reaches_the_lists_and_one_of_later_words_does_not()
    {
        using var site = SiteTest.From(
            "-- content/a.md --\n---\ntitle: unknown\ndate: 2009-01-01\nsource: daily\n---\nFirst.\n\nLater.\n");
        site.Add("templates/month.sbn-html", Template);
        site.BuildWell().Edit("content/a.md", "Later.", "Last.").BuildWell();
        Assert.Equal(["/a/index.html"], site.Report.Rendered);
        site.Edit("content/a.md", "First.", "Foremost.").BuildWell();
        Assert.Equal("[Foremost.]", site.Page("/2009/01/index.html"));
        site.AssertEqualsCleanBuild();
    }
}
