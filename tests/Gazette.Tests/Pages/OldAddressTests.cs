namespace Gazette.Tests.Pages;

/// <summary>Old addresses lead on however they were copied, and menu and originals may be written in the same ways.</summary>
public sealed class OldAddressTests
{
    [Theory]
    [InlineData("/%E6%97%A7.html", "/旧.html", "/%E6%97%A7.html")]
    [InlineData("/旧.html", "/旧.html", "/%E6%97%A7.html")]
    [InlineData("/old page.html", "/old page.html", "/old%20page.html")]
    [InlineData("/old%20page.html", "/old page.html", "/old%20page.html")]
    [InlineData("/news/", "/news/index.html", "/news/")]
    [InlineData("/a+b.html", "/a+b.html", "/a+b.html")]
    public void A_path_is_decoded_and_has_a_page(string alias, string file, string line)
    {
        using var site = Site($"aliases: ['{alias}']");
        Assert.Contains("url=/2024/05/15/x/", site.Page(file));
        Assert.Contains($"{line} /2024/05/15/x/ 301\n", site.Page("/_redirects"));
        site.AssertEqualsCleanBuild();
    }

    [Theory]
    [InlineData("/show.aspx?id=3", "/show.aspx id=3 /2024/05/15/x/ 301\n")]
    [InlineData("/?p=12&lang=旧", "/ p=12 lang=%E6%97%A7 /2024/05/15/x/ 301\n")]
    [InlineData("/%BE%C9.html", "/%BE%C9.html /2024/05/15/x/ 301\n")]
    public void What_no_file_can_serve_stands_in_the_list_for_servers(string alias, string line)
    {
        using var site = Site($"aliases: ['{alias}', /show.aspx]");
        Assert.Contains(line, site.Page("/_redirects"));
        Assert.True(site.Page("/_redirects").IndexOf(line, StringComparison.Ordinal) <
            site.Page("/_redirects").IndexOf("/show.aspx /2024", StringComparison.Ordinal) || !alias.Contains('?'));
        Assert.DoesNotContain(site.Files, file => file.Contains('?') || file.Contains('%'));
    }

    [Theory]
    [InlineData("/a/../b.html")]
    [InlineData("/%2e%2e/b.html")]
    [InlineData("/a%2Fb.html")]
    [InlineData("/a%00b.html")]
    [InlineData("//elsewhere.example/x")]
    [InlineData("/x.html#part")]
    [InlineData("old.html")]
    public void What_is_no_old_address_is_refused(string alias)
    {
        using var site = Site($"aliases: ['{alias}']", check: true);
        Assert.Contains(site.Complaints, line => line.StartsWith(
            "content/2024/05/15/x.md(5,11): error bad-alias: ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/2024/05/")]
    [InlineData("/robots.txt")]
    [InlineData("/2024/05/14/%E6%B4%AA%E6%B0%B4/")]
    public void An_old_address_that_is_in_use_is_told_at_its_line(string alias)
    {
        using var site = Site("kicker: K", check: true);
        site.Edit("content/2024/05/15/x.md", "kicker: K", $"aliases: [{alias}]").Check();
        Assert.StartsWith("content/2024/05/15/x.md(5,11): error two-pages-one-address: ",
            Assert.Single(site.Complaints, line => line.Contains(" error ", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_to_an_old_address_that_only_servers_know_is_told_the_article()
    {
        using var site = Site("aliases: ['/show.aspx?id=3']");
        site.Edit("content/2024/05/14/洪水.md", "Text.", "[a](/show.aspx?id=3) [b](/show.aspx?id=4)").Build();
        Assert.Contains("content/2024/05/14/洪水.md(5,5): error broken-link: \"/show.aspx?id=3\" leads to nothing on this site. "
            + "There is content/2024/05/15/x.md: did you mean that one? Link to it by its path from here.", site.Complaints);
        Assert.Contains(site.Complaints, line => line.Contains("\"/show.aspx?id=4\" leads to nothing on this site. Link to an",
            StringComparison.Ordinal));
    }

    [Fact]
    public void Old_addresses_that_differ_in_capital_letters_alone_are_told()
    {
        using var site = Site("aliases: [/Old.html, '/q?a=1']");
        site.Add(
            "content/2024/05/16/y.md",
            "---\ntitle: Y\ndate: 2024-05-16\naliases: [/x/, '/old.html', '/q?a=1']\n---\nText.\n").BuildWell();
        Assert.Contains(site.Complaints, line => line.StartsWith(
            "content/2024/05/16/y.md(4,17): warning same-alias: The old address \"/old.html\" differs from \"/Old.html\" of "
            + "content/2024/05/15/x.md only in capital letters", StringComparison.Ordinal));
        Assert.Contains(site.Complaints, line => line.Contains(
            "\"/q?a=1\" is that of content/2024/05/15/x.md too", StringComparison.Ordinal));
        site.AssertEqualsCleanBuild();
    }

    [Theory]
    [InlineData("/2024/05/14/%E6%B4%AA%E6%B0%B4/")]
    [InlineData("/2024/05/14/洪水")]
    [InlineData("/2024/05/14/洪水/index.html")]
    [InlineData("/2024/05/14/洪水/?from=list#top")]
    [InlineData("/2024/05/14/洪水.md")]
    [InlineData("/content/2024/05/14/洪水.md")]
    public void An_original_is_found_however_it_is_written(string original)
    {
        using var site = Site($"original: '{original}'");
        Assert.DoesNotContain(site.Complaints, line => line.Contains("original", StringComparison.Ordinal));
        Assert.Contains("href=\"/2024/05/15/x/\"", site.Page("/2024/05/14/洪水/index.html"));
        site.AssertEqualsCleanBuild();
    }

    [Theory]
    [InlineData("'/no/where/'", 12)]
    [InlineData("/no/where", 11)]
    [InlineData("{title: T, url: /%E6%97%A0/}", 27)]
    public void An_original_that_is_not_there_is_told_at_its_place(string original, int column)
    {
        using var site = Site($"original: {original}", check: true);
        Assert.StartsWith($"content/2024/05/15/x.md(5,{column}): error missing-original: ", Assert.Single(site.Complaints,
            line => line.Contains("original", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/2024/05/14/%E6%B4%AA%E6%B0%B4/", "/2024/05/14/%E6%B4%AA%E6%B0%B4/")]
    [InlineData("/2024/05/14/洪水/", "/2024/05/14/%E6%B4%AA%E6%B0%B4/")]
    [InlineData("/archive/?year=2024#最新", "/archive/?year=2024#%E6%9C%80%E6%96%B0")]
    public void The_menu_leads_where_it_is_meant_to(string to, string href)
    {
        using var site = Site("kicker: K", $"navigation: [{{label: There, to: '{to}'}}]");
        Assert.DoesNotContain(site.Complaints, line => line.Contains("menu", StringComparison.Ordinal));
        Assert.Contains($"href=\"{href}\"", site.Page("/archive/index.html"));
    }

    [Theory]
    [InlineData("/nowhere/", false, "which is not on this site")]
    [InlineData("/2024/05/16/z/", true, "which is content/2024/05/16/z.md, a draft")]
    [InlineData("/2024/05/16/z", true, "which is content/2024/05/16/z.md, a draft")]
    public void A_menu_that_leads_nowhere_is_told_at_its_line(string to, bool isDraft, string why)
    {
        using var site = Site("kicker: K", $"navigation:\n  - {{label: Home, to: /}}\n  - {{label: There, to: '{to}'}}");
        site.Add("content/2024/05/16/z.md", $"---\ntitle: Z\ndate: 2024-05-16\ndraft: {(isDraft ? "yes" : "no")}\n---\nText.\n");
        Assert.Contains(site.Check().Complaints, line => line.StartsWith(
            $"site.config.yml(5,24): warning broken-menu: The menu leads to \"{to}\", {why}", StringComparison.Ordinal));
    }

    [Fact]
    public void A_foot_that_leads_nowhere_is_told_at_its_line()
    {
        using var site = Site("kicker: K", "footer:\n  accessibility: /nowhere/");
        Assert.Contains(site.Complaints, line => line.StartsWith(
            "site.config.yml(4,18): warning broken-menu: The link for accessibility leads to \"/nowhere/\"",
            StringComparison.Ordinal));
    }

    [Fact]
    public void A_list_whose_name_has_signs_is_still_led_to_from_where_it_was()
    {
        using var site = Site("tags: [C++, C#, 乙肝+]");
        Assert.Contains("url=/tags/c-u23/", site.Page("/tags/c/index.html"));
        Assert.Contains("/tags/c/atom.xml /tags/c-u23/atom.xml 301\n", site.Page("/_redirects"));
        Assert.EndsWith("/tags/%E4%B9%99%E8%82%9D/* /tags/%E4%B9%99%E8%82%9D-u2b/ 301\n", site.Page("/_redirects"));
        Assert.Contains("/tags/%E4%B9%99%E8%82%9D/ /tags/%E4%B9%99%E8%82%9D-u2b/ 301\n", site.Page("/_redirects"));
        site.Add("content/2024/05/16/y.md", "---\ntitle: Y\ndate: 2024-05-16\ntags: [c]\n---\nText.\n").BuildWell();
        Assert.Contains("<h1>c</h1>", site.Page("/tags/c/index.html"));
        Assert.Contains("<h1>C++</h1>", site.Page("/tags/c-u2b-u2b/index.html"));
        site.AssertEqualsCleanBuild();
    }

    [Fact]
    public void News_readers_find_the_feed_of_a_list_where_it_was()
    {
        using var site = Site("tags: ['50%']");
        Assert.Equal(site.Page("/tags/50-u25/atom.xml"), site.Page("/tags/50/atom.xml"));
        Assert.Contains("<link rel=\"self\" type=\"application/atom+xml\" "
            + "href=\"https://news.example.org/tags/50-u25/atom.xml\"", site.Page("/tags/50/atom.xml"));
    }

    [Fact]
    public void The_parts_of_a_list_are_led_to_from_where_they_were()
    {
        using var site = Site("tags: [C++]", "paging: {list: 20, front: 10}");
        for (var i = 10; i < 80; i++)
            site.Add($"content/20{i}/01/01/y.md",
                $"---\ntitle: Y{i}\ndate: 20{i}-01-01\ntags: [{(i % 20 == 0 ? "C" : "C++")}]\n---\nText.\n");
        site.BuildWell();
        // What is at /tags/c/ now is another list, too short for parts; the two were one, in parts.
        Assert.Contains("<h1>C</h1>", site.Page("/tags/c/index.html"));
        string[] parts = [.. site.Files.Where(file => file.StartsWith("/tags/c/20", StringComparison.Ordinal))];
        Assert.NotEmpty(parts);
        Assert.Contains(parts, part => site.Page(part).Contains("url=/tags/c-u2b-u2b/", StringComparison.Ordinal));
        foreach (var part in parts.Select(site.Page).Where(page => page.Contains("url=", StringComparison.Ordinal)))
            Assert.Contains(part.Split("url=")[1].Split('"')[0] + "index.html", site.Files);
        Assert.DoesNotContain("/tags/c/* ", site.Page("/_redirects"));
        site.AssertEqualsCleanBuild();
    }

    [Theory]
    [InlineData("tags: [ＧＤＰ]", "/tags/ｇｄｐ/", "/tags/gdp/")]
    [InlineData("tags: ＧＤＰ、茶叶", "/tags/ｇｄｐ/", "/tags/gdp/")]
    [InlineData("tags: [R&D]", "/tags/r-d/", "/tags/r-u26-d/")]
    [InlineData("authors: Ann & Bo", "/authors/ann-bo/", "/authors/ann-u26-bo/")]
    [InlineData("tags: [李 安]", "/tags/李-安/", "/tags/李安/")]
    [InlineData("authors: 李 安、陈博", "/authors/李-安/", "/authors/李安/")]
    [InlineData("authors: [{name: 李 安}]", "/authors/李-安/", "/authors/李安/")]
    [InlineData("authors: 记者 李安", "/authors/记者-李安/", "/authors/李安/")]
    [InlineData("authors: [记者 安平 通讯员 陈博]", "/authors/记者-安平-通讯员-陈博/", "/authors/安平/")]
    [InlineData("authors: 王芳、记者 安平 通讯员 陈博", "/authors/记者-安平-通讯员-陈博/", "/authors/安平/")]
    [InlineData("authors: [记者 安平、陈博]", "/authors/记者-安平-陈博/", "/authors/安平/")]
    [InlineData("authors: 文/安平 图/陈博", "/authors/文-安平-图-陈博/", "/authors/安平/")]
    [InlineData("tags: [汀河 防汛]", "/tags/汀河-防汛/", "/tags/汀河/")]
    public void A_list_whose_name_has_one_spelling_now_is_led_to_from_where_it_was(string field, string before, string now)
    {
        using var site = Site(field);
        Assert.Contains($"url={UrlOf(now)}", site.Page(before + "index.html"));
        Assert.Contains($"{UrlOf(before)} {UrlOf(now)} 301\n", site.Page("/_redirects"));
        site.AssertEqualsCleanBuild();
        site.Edit("content/2024/05/15/x.md", field, "kicker: K").BuildWell();
        Assert.DoesNotContain(before + "index.html", site.Files);
        site.AssertEqualsCleanBuild();
    }

    [Theory]
    [InlineData("tags: [旱情]")]
    [InlineData("editors: 李 安")]
    [InlineData("tags: [a b, 防汛]\nauthors: [Ann Lee, 李安]")]
    public void Names_that_had_no_other_address_lead_nowhere_else(string field)
    {
        using var site = Site(field, "tags: [{name: drought, aliases: [旱情]}]");
        Assert.Equal("", site.Page("/_redirects"));
    }

    [Fact]
    public void What_an_editor_writes_comes_before_what_follows_from_names()
    {
        using var site = Site("tags: ['50%']\naliases: [/tags/50/]");
        Assert.Contains("/tags/50/ /2024/05/15/x/ 301\n", site.Page("/_redirects"));
        Assert.Contains("url=/2024/05/15/x/", site.Page("/tags/50/index.html"));
    }

    private static string UrlOf(string address) => string.Join('/', address.Split('/').Select(Uri.EscapeDataString));

    private static SiteTest Site(string field, string setting = "", bool check = false)
    {
        var site = SiteTest.WithRealTemplates($"""
            -- site.config.yml --
            title: T
            base_url: https://news.example.org/
            {setting}
            -- content/2024/05/14/洪水.md --
            ---
            title: Flood
            date: 2024-05-14
            ---
            Text.
            -- content/2024/05/15/x.md --
            ---
            title: Bridge
            date: 2024-05-15
            source: daily
            {field}
            ---
            Text.
            """);
        return check ? site.Check() : site.BuildWell();
    }
}
