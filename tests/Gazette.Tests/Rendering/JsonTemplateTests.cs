using System.Text.Json;
using Gazette.Pages;

namespace Gazette.Tests.Rendering;

/// <summary>Templates of JSON: whatever they print between quotation marks is read back as it was.</summary>
public sealed class JsonTemplateTests
{
    private static readonly PageTemplate<NoteModel> Template = new("note");

    [Theory]
    [InlineData("He said \"yes\" and \\ left, \\\" too")]
    [InlineData("line\r\nline\ttab \b\f\0\u0001\u001f\u007f\u0085")]
    [InlineData("a\u2028b\u2029c")]
    [InlineData("</script><!-- & 'x'")]
    [InlineData("松亭县二〇〇九年 𠮷 🎏")]
    [InlineData("")]
    public void What_is_printed_is_read_back(string text)
    {
        using var json = JsonDocument.Parse(Print("""
            {
              "text": "{{ text_of_note }}",
              "parts": "{{ text_of_note + '|' + text_of_note }}{{ $"<{text_of_note}>" }}",
              "captured": "{{ capture x }}<b>{{ text_of_note }}</b>{{ end }}{{ x }}{{ x | string.size }}",
              "html": "{{ text_of_note | html.escape | html.raw }}",
              "included": "{{ include 'partials/part' text_of_note }}",
              "as_value": "{{ y = include 'partials/part' text_of_note; y }}",
              "numbers": [{{ for n in 1..3 }}{{ n }}{{ if !for.last }}, {{ end }}{{ end }}],
              "flag": {{ page.no_index }},
              "site": "{{ site.title }}"
            }
            """, text));
        var root = json.RootElement;

        Assert.Equal(text, root.GetProperty("text").GetString());
        Assert.Equal($"{text}|{text}<{text}>", root.GetProperty("parts").GetString());
        Assert.Equal($"<b>{text}</b>{text.Length + 7}", root.GetProperty("captured").GetString());
        Assert.Equal($"part {text}", root.GetProperty("included").GetString());
        Assert.Equal($"part {text}", root.GetProperty("as_value").GetString());
        Assert.Equal(System.Net.WebUtility.HtmlDecode(root.GetProperty("html").GetString()), text);
        Assert.Equal([1, 2, 3], root.GetProperty("numbers").EnumerateArray().Select(number => number.GetInt32()));
        Assert.False(root.GetProperty("flag").GetBoolean());
        Assert.Equal("The \"Test\" \\ <Archive>", root.GetProperty("site").GetString());
    }

    [Fact]
    public void Only_what_must_be_is_escaped() =>
        Assert.Equal(
            """["松亭 & 'it' > \u003c/script>\u2028\"\\\u000a", "松亭 < \q"]""",
            Print("""["{{ text_of_note }}", "松亭 < \q"]""", "松亭 & 'it' > </script>\u2028\"\\\n"));

    [Fact]
    public void The_body_of_an_article_is_a_text_like_any_other()
    {
        var kind = PageKind.OfArticle(
            "body",
            static article => !article.References.IsContentPage,
            static article => article.Address + "body.json",
            static (frame, article, _) => new ArticlePageModel
            {
                Page = Head(frame, article.Address),
                Article = new ArticleView(article, frame.Config, "en"),
            });
        using var site = SiteTest.From("""
            -- content/2009/07/03/flood.md --
            ---
            title: Flood
            date: 2009-07-03
            ---
            Water "rose" to C:\\river.
            -- templates/body.sbn-json --
            {"body": "{{ article.body }}", "notice": "{{ capture b }}{{ article.body }}{{ end }}{{ b }}"}
            """);
        site.Kinds = [.. SitePlan.Kinds, kind];

        using var json = JsonDocument.Parse(site.BuildWell().Page("/2009/07/03/flood/body.json"));

        Assert.Equal("<p>Water &quot;rose&quot; to C:\\river.</p>", json.RootElement.GetProperty("body").GetString()!.Trim());
        Assert.Equal(json.RootElement.GetProperty("body").GetString(), json.RootElement.GetProperty("notice").GetString());
    }

    [Fact]
    public void A_template_that_Scriban_would_run_is_a_fault()
    {
        using var site = SiteTest.From("""
            -- templates/note.sbn-json --
            {"a": "{{ func f; ret 1; end; f }}"}
            """).Build();

        Assert.Contains(site.Complaints, complaint => complaint.StartsWith(
            "templates/note.sbn-json(1,11): error template-fault: A template of JSON must be one that is compiled: ",
            StringComparison.Ordinal));
    }

    /// <summary>The file that a template makes of a text.</summary>
    private static string Print(string template, string text)
    {
        using var site = SiteTest.From("");
        site.Edit("site.config.yml", "title: Test Archive", """title: 'The "Test" \ <Archive>'""")
            .Add("templates/note.sbn-json", template)
            .Add("templates/partials/part.sbn-json", "part {{ $1 }}");
        site.Kinds =
        [
            .. SitePlan.Kinds,
            PageKind.OfPlan(
                "note",
                plan => [Template.Page("/note.json", new NoteModel { Page = Head(plan, "/note.json"), TextOfNote = text })],
                Template),
        ];
        return site.BuildWell().Page("/note.json");
    }

    private static PageHead Head(SiteFrame frame, string address) =>
        new() { Address = address, Kind = "note", Title = "", Edition = frame.Edition };

    internal sealed record NoteModel : PageModel
    {
        public required string TextOfNote { get; init; }
    }
}
