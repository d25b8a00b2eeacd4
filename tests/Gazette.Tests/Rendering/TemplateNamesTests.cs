namespace Gazette.Tests.Rendering;

/// <summary>A name in a template that stands for nothing is an error with its place before anything is rendered.</summary>
public sealed class TemplateNamesTests
{
    [Theory]
    [InlineData("{{ article.bdy }}", 12, "\"bdy\"", "Did you mean \"body\"?")]
    [InlineData("{{ if article.title != '' }}{{ article.date.machin }}{{ end }}", 45, "\"machin\"", "Did you mean \"machine\"?")]
    [InlineData("{{ text.publishd }}", 9, "\"publishd\"", "Did you mean \"published\"?")]
    [InlineData("{{ text['publishd'] }}", 9, "\"publishd\"", "Did you mean \"published\"?")]
    [InlineData("{{ site.titel }}", 9, "\"titel\"", "Did you mean \"title\"?")]
    [InlineData("{{ artcle.title }}", 4, "\"artcle\"", "Did you mean \"article\"?")]
    [InlineData("{{ for t in tags }}{{ t.nmae }}{{ end }}", 25, "\"nmae\"", "Did you mean \"name\"?")]
    [InlineData("{{ x = article }}{{ x.tilte }}", 23, "\"tilte\"", "Did you mean \"title\"?")]
    [InlineData("{{ (array.first translations).tilte }}", 31, "\"tilte\"", "Did you mean \"title\"?")]
    [InlineData("{{ translations[0].tilte }}", 20, "\"tilte\"", "Did you mean \"title\"?")]
    [InlineData("{{ include 'partials/nothing' }}", 12, "\"partials/nothing\"", "templates/partials/nothing.sbn-html")]
    [InlineData("{{ include 'part' article }}", 3, "\"tilte\"", "Did you mean \"title\"?", "\n\n{{ $1.tilte }}")]
    [InlineData("{{ for t in tags }}{{ include 'part' 1 t }}{{ end }}", 1, "\"nom\"", "templates/README.md", "{{ $2.nom }}")]
    [InlineData("{{ func f(x) }}{{ x.anything }}{{ end }}{{ f article }}{{ article.bdy }}", 67, "\"bdy\"", "body")]
    public void It_is_told_with_what_was_probably_meant(
        string template, int column, string name, string remedy, string part = "")
    {
        using var site = SiteOf(template, part);
        site.BuildWell();
        var before = site.Snapshot();
        site.Add("templates/article.sbn-html", "\n" + template).Build();
        var isInPart = part.Contains(name.Trim('"'), StringComparison.Ordinal);
        var place = isInPart ? $"templates/part.sbn-html({column}," : $"templates/article.sbn-html(2,{column})";
        var complaint = Assert.Single(site.Complaints);
        Assert.StartsWith(place, complaint, StringComparison.Ordinal);
        Assert.Contains("error unknown-name: ", complaint, StringComparison.Ordinal);
        Assert.Contains(name, complaint, StringComparison.Ordinal);
        Assert.Contains(remedy, complaint, StringComparison.Ordinal);
        Assert.Equal([complaint], site.Check().Complaints);
        Assert.Equal(before, site.Snapshot());
    }

    [Theory]
    [InlineData("{{ x = 1 }}{{ if article.withdrawn }}{{ x = article }}{{ end }}{{ x.anything }}")]
    [InlineData("{{ x = {a: 1} }}{{ x.b }}{{ x.a }}")]
    [InlineData("{{ article.editors.size }}{{ article.title.size }}{{ article.editors[0].size }}{{ article.body.is_empty }}")]
    [InlineData("{{ for t in tags }}{{ for.index }}{{ for.last }}{{ t.name | string.upcase }}{{ end }}")]
    [InlineData("{{ x = translations | array.sort 'title' | array.limit 2 }}{{ for r in x }}{{ r.title }}{{ end }}")]
    [InlineData("{{ y = tags | array.map 'name' }}{{ for r in y }}{{ r }}{{ end }}{{ article | object.typeof }}")]
    [InlineData("{{ text['reprint_' + 'allowed'] }}{{ text.published }}{{ this.page }}{{ empty }}")]
    [InlineData("{{ capture z }}a{{ end }}{{ z }}{{ with article }}{{ titel }}{{ end }}")]
    [InlineData("{{ include 'part' article }}{{ for t in tags }}{{ include 'part' t }}{{ end }}", "{{ $1.name }}{{ $1.title }}")]
    [InlineData("{{ article?.title }}{{ source?.name }}{{ previous?.title ?? 'none' }}{{ if list }}{{ list.name }}{{ end }}")]
    public void What_may_be_right_is_not_complained_of(string template, string part = "")
    {
        using var site = SiteOf(template, part);
        site.Add("templates/article.sbn-html", template).Check();
        Assert.DoesNotContain(site.Complaints, complaint => complaint.Contains("unknown-name", StringComparison.Ordinal));
    }

    [Fact]
    public void A_template_or_words_that_are_not_UTF8_are_told_with_the_place()
    {
        using var site = SiteOf("", "");
        site.BuildWell();
        var before = site.Snapshot();
        byte[] gbk = [.. "<p>\n  "u8, 0xBA, 0xD3, .. "</p>"u8];
        foreach (var file in (string[])["templates/article.sbn-html", "templates/style.sbn-css", "templates/strings/en.yml",
            "templates/assets/early.js", "templates/assets/print.css", "templates/assets/mark.svg",
            "templates/assets/part/list.js"])
        {
            var path = Path.Combine(site.Folder, file);
            var old = File.Exists(path) ? File.ReadAllText(path) : "";
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, gbk);
            site.Build();
            Assert.StartsWith(file + "(2,3): error not-utf-8:", Assert.Single(site.Complaints), StringComparison.Ordinal);
            Assert.Equal(site.Complaints, site.Check().Complaints);
            if (old.Length > 0 || file.EndsWith("early.js", StringComparison.Ordinal))
                site.Add(file, old);
            else
                site.Delete(file);
        }

        Assert.Equal(before, site.Snapshot());
        site.BuildWell();
    }

    [Fact]
    public void Words_that_a_language_lacks_are_told_at_the_line_behind_which_they_belong()
    {
        using var site = SiteOf("", "");
        site.Edit("site.config.yml", "languages: [en]", "languages: [en, fr]")
            .Edit("templates/strings/en.yml", "published: Published\n", "weather: Weather\npublished: Published\n")
            .Add("templates/strings/fr.yml", "home: Accueil\ntags: Thèmes\nauthors: Auteurs\n");
        var complaints = site.Check().Complaints;
        // The built-in English words are the measure for a language that is not built in.
        Assert.Contains(
            "templates/strings/fr.yml(2,1): error words-missing: There are no words \"sources\" in this file. "
                + "Add a line \"sources: ...\" behind this one, as in line 3 of templates/strings/en.yml.",
            complaints);
        Assert.Contains(
            "templates/strings/fr.yml(1,1): error words-missing: There are no words \"menu\" in this file. "
                + "Add a line \"menu: ...\" behind this one; in English it is: Menu.",
            complaints);
        Assert.Contains(complaints, complaint => complaint.Contains("no words \"weather\"", StringComparison.Ordinal));
        Assert.All(complaints, complaint => Assert.StartsWith("templates/strings/fr.yml", complaint, StringComparison.Ordinal));

        site.Edit("site.config.yml", "languages: [en, fr]", "languages: [en, zh-Hans]").Delete("templates/strings/fr.yml");
        Assert.Equal(
            "templates/strings/zh-Hans.yml: error words-missing: There are no words \"weather\" in this file. "
                + "Add a line \"weather: ...\", as in line 30 of templates/strings/en.yml.",
            Assert.Single(site.Check().Complaints));
        Assert.Empty(site.Add("templates/strings/zh-Hans.yml", "weather: 天气\n").Check().Complaints);

        site.Edit("site.config.yml", "languages: [en, zh-Hans]", "languages: [fr]");
        Assert.Contains(site.Check().Complaints, complaint =>
            complaint.StartsWith("site.config.yml(3,13): error language-missing:", StringComparison.Ordinal));
    }

    [Fact]
    public void Two_templates_of_one_name_are_told()
    {
        using var site = SiteOf("", "");
        site.Add("templates/article.sbn-txt", "x").Build();
        Assert.StartsWith("templates/article.sbn-txt: error two-templates: templates/article.sbn-html",
            Assert.Single(site.Complaints), StringComparison.Ordinal);
    }

    private static SiteTest SiteOf(string template, string part) => SiteTest.From("""
        -- content/2009/07/03/flood.md --
        ---
        title: Flood
        date: 2009-07-03
        source: daily
        tags: [water]
        summary: The river rose.
        ---
        Water rose.
        """)
        .Add("templates/strings/en.yml", SmallTemplates.Words + "\npublished: Published\nreprint_allowed: Yes\n")
        .Add("templates/part.sbn-html", template.Contains("'part'", StringComparison.Ordinal) ? part : "");
}
