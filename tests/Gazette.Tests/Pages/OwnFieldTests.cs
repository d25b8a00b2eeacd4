using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Gazette.Configuration;
using Gazette.Diagnostics;
using Gazette.Schemas;
using Json.Schema;

namespace Gazette.Tests.Pages;

/// <summary>Fields that a site declares: checked like all others, and given to pages, templates and programs.</summary>
public sealed class OwnFieldTests
{
    private const string Settings = """
        -- site.config.yml --
        title: Test Archive
        base_url: https://news.example.org/
        languages: [en, zh-Hans]
        outputs: [json]
        fields:
          - {name: document_number, chinese: 文号, label: {en: Document number, zh-Hans: 文号}, type: text, required: true}
          - {name: amount, label: Amount, type: number}
          - {name: reply_until, label: Reply until, type: date}
          - {name: towns, label: Towns, type: list}
          - {name: kind, type: choice, choices: [notice, decree]}
          - {name: hearing, label: Hearing, type: flag}
        -- content/2026/03/09/budget.md --
        ---
        title: Budget
        date: 2026-03-09
        source: unknown
        summary: Figures.
        文号: SG <1>
        amount: 1234.50
        reply_until: 2026-03
        towns: [Zhuwan, Qingshi]
        kind: decree
        hearing: 是
        ---
        Text.
        -- content/2026/03/09/short.md --
        ---
        title: Short
        date: 2026-03-09
        source: unknown
        summary: Figures.
        document_number: SG 2
        ---
        Text.
        """;

    [Fact]
    public void What_has_a_label_and_is_said_stands_on_the_page()
    {
        using var site = SiteTest.WithRealTemplates(Settings).BuildWell();
        var page = site.Page("/2026/03/09/budget/index.html");
        Assert.Contains("<dt>Document number</dt><dd><span>SG &lt;1&gt;</span>", page, StringComparison.Ordinal);
        Assert.Contains("<dt>Amount</dt><dd><span>1234.50</span>", page, StringComparison.Ordinal);
        Assert.Contains(
            "<dt>Reply until</dt><dd><time datetime=\"2026-03\">March 2026</time>", page, StringComparison.Ordinal);
        Assert.Contains("<dt>Towns</dt><dd><span>Zhuwan, Qingshi</span>", page, StringComparison.Ordinal);
        Assert.Contains("<dt>Hearing</dt><dd>Yes</dd>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("decree", page, StringComparison.Ordinal);
        var other = site.Page("/2026/03/09/short/index.html");
        Assert.DoesNotContain("<dt>Amount", other, StringComparison.Ordinal);
        Assert.DoesNotContain("<dt>Hearing", other, StringComparison.Ordinal);
    }

    [Fact]
    public void Programs_are_given_all_of_them_and_the_schema_of_articles_knows_them()
    {
        using var site = SiteTest.WithRealTemplates(Settings).BuildWell();
        var json = JsonNode.Parse(site.Page("/2026/03/09/budget/index.json"))!;
        Assert.Equal(
            """{"document_number":"SG <1>","amount":1234.50,"reply_until":{"date":"2026-03","precision":"month"},"""
                + """ "towns":["Zhuwan","Qingshi"],"kind":"decree","hearing":true}""",
            json["fields"]!.ToJsonString(new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping })
                .Replace(",\"towns", ", \"towns", StringComparison.Ordinal));
        var schema = JsonSchema.FromText(File.ReadAllText(Path.Combine(Repository.Root, "docs", "article.schema.json")));
        foreach (var page in (string[])["budget", "short"])
            Assert.True(schema.Evaluate(
                JsonDocument.Parse(site.Page($"/2026/03/09/{page}/index.json")).RootElement).IsValid);
    }

    [Fact]
    public void Templates_read_them_and_those_not_said_are_empty()
    {
        using var site = SiteTest.From(Settings).Add("templates/article.sbn-html", """
            {{ f = article.fields }}[{{ f.document_number }}|{{ f.amount * 2 }}|{{ f.reply_until.year }}|{{
            f.towns | array.join '+' }}|{{ f.kind }}|{{ f.hearing }}|{{ f['towns'].size }}]
            """).BuildWell();
        Assert.Contains(
            "[SG &lt;1&gt;|2469.00|2026|Zhuwan+Qingshi|decree|true|2]", site.Page("/2026/03/09/budget/index.html"),
            StringComparison.Ordinal);
        site.Edit("templates/article.sbn-html", "f.amount * 2", "f.amount").BuildWell();
        Assert.Contains("[SG 2||0||||", site.Page("/2026/03/09/short/index.html").Replace("false", "", StringComparison.Ordinal),
            StringComparison.Ordinal);
        site.Edit("templates/article.sbn-html", "f.amount", "article.fields.amout").Build();
        Assert.Contains("Did you mean \"amount\"?", Assert.Single(site.Complaints), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("document_number:", "(6,17): error missing-field: The article has no \"document_number\"")]
    [InlineData("文号:", "(6,4): error missing-field: The article has no \"文号\"")]
    [InlineData("文号: 1\ndocument_number: 2", "(7,1): error duplicate-key: ")]
    [InlineData("文号: 1\namount: 1,234", "(7,9): error bad-value: \"1,234\" is no number for \"amount\"")]
    [InlineData("文号: 1\nreply_until: soon", "(7,14): error bad-date: ")]
    [InlineData("文号: 1\ntowns: {a: b}", "(7,8): error wrong-kind: ")]
    [InlineData("文号: 1\nkind: decre", "(7,7): error bad-value: \"decre\" is none of the choices for \"kind\". Did you mean")]
    [InlineData("文号: 1\nhearing: perhaps", "(7,10): error bad-value: ")]
    [InlineData("文号: 1\namuont: 2", "(7,1): error unknown-key: \"amuont\" is not a field of an article. Did you mean")]
    public void What_is_wrong_is_told_with_its_place(string lines, string complaint)
    {
        using var site = SiteTest.From(Settings).Add(
            "content/2026/03/09/wrong.md",
            $"---\ntitle: Wrong\ndate: 2026-03-09\nsource: unknown\nsummary: Figures.\n{lines}\n---\nText.\n").Build();
        Assert.Contains("content/2026/03/09/wrong.md" + complaint, Assert.Single(site.Complaints), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_need_not_have_what_every_article_must_and_a_withdrawn_one_shows_nothing_of_it()
    {
        using var site = SiteTest.WithRealTemplates(Settings)
            .Add("content/pages/about.md", "---\ntitle: About\n---\nText.\n")
            .Edit("content/2026/03/09/budget.md", "hearing: 是", "hearing: 是\nwithdrawn: {reason: Wrong figures.}").BuildWell();
        foreach (var file in (string[])["index.html", "index.json"])
        {
            Assert.DoesNotContain("SG &lt;1", site.Page("/2026/03/09/budget/" + file), StringComparison.Ordinal);
            Assert.DoesNotContain("1234.5", site.Page("/2026/03/09/budget/" + file), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("{name: Amount, type: text}", "bad-field: \"Amount\" cannot be the name of a field")]
    [InlineData("{name: amount, type: text, chinese: '金额：'}", "bad-field: \"金额：\" cannot be")]
    [InlineData("{name: amount, type: numbr}", "bad-field: \"numbr\" is not a kind of field. Did you mean \"number\"?")]
    [InlineData("{name: amount, type: choice}", "missing-setting: \"choices\"")]
    [InlineData("{name: amount, type: text, choices: [a]}", "bad-field: A field of type text has no choices")]
    [InlineData("{name: amount, type: text, required: perhaps}", "bad-value: ")]
    [InlineData("{name: amount}", "missing-setting: \"type\"")]
    [InlineData("{name: title, type: text}", "bad-field: Every article has a field \"title\" already")]
    [InlineData("{name: heading, chinese: 标题, type: text}", "bad-field: Every article has a field \"标题\" already")]
    [InlineData("{name: a, type: text}\n  - {name: a, type: date}", "stands-twice: The field \"a\"")]
    public void A_wrong_declaration_is_told(string field, string complaint)
    {
        using var site = SiteTest.From("").Add("site.config.yml", $"""
            title: Test Archive
            base_url: https://news.example.org/
            languages: [en, zh-Hans]
            fields:
              - {field}
            """).Check();
        Assert.Contains("error " + complaint, Assert.Single(site.Complaints), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("文号: 1", true)]
    [InlineData("amount: 12.5\ntowns: a\nhearing: 否\nkind:\nreply_until: 2026", true)]
    [InlineData("amount: many", false)]
    [InlineData("kind: decre", false)]
    [InlineData("文号: 1\ndocument_number: 2", false)]
    [InlineData("hearing: perhaps", false)]
    [InlineData("reply_until: soon", false)]
    [InlineData("amuont: 1", false)]
    public void Text_editors_are_told_the_same(string lines, bool isRight)
    {
        using var site = SiteTest.From(Settings);
        var schema = JsonSchema.FromText(SiteSchemas.FrontMatter(SiteConfigFile.Read(site.Folder, new DiagnosticBag())!));
        Assert.Equal(isRight, Schemas.SiteSchemasTests.FaultsOf(schema, "title: X\n" + lines).Length == 0);
    }
}
