using System.Text;
using Gazette.Tests.Pictures;

namespace Gazette.Tests.Building;

/// <summary>A logo and fonts that lie beside site.config.yml, and what pages make of them.</summary>
public sealed class LooksTests
{
    private const string Drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 300 60\"><path d=\"M0 0h9\"/></svg>";

    private const string Least = "title: T\nbase_url: https://news.example.org/\npictures: off\n";

    [Fact]
    public void A_logo_stands_in_the_place_of_the_title_with_its_size_and_words()
    {
        using var site = Site("logo: logo.svg\n").Add("logo.svg", Drawing).BuildWell();
        Assert.Equal(Drawing, site.Page("/assets/logo.svg"));
        Assert.Contains("<h1 class=\"nameplate\"><a href=\"/\"><img class=\"logo\" src=\"/assets/logo.svg\" width=\"300\" "
            + "height=\"60\" alt=\"T\"></a></h1>", site.Page("/index.html"), StringComparison.Ordinal);
        site.Add("site.config.yml", Least + "logo: {file: logo.svg, alt: 'T & U'}\n").BuildWell();
        Assert.Contains("alt=\"T &amp; U\">", site.Page("/about/index.html"), StringComparison.Ordinal);
        // Its size stands in every page.
        site.Add("logo.svg", Drawing.Replace("300", "240", StringComparison.Ordinal)).BuildWell();
        Assert.Contains(" width=\"240\" height=\"60\"", site.Page("/about/index.html"), StringComparison.Ordinal);
        Assert.Contains("240", site.Page("/assets/logo.svg"), StringComparison.Ordinal);
        Assert.Empty(site.Verify());
        site.BuildWell();
        Assert.Equal(0, site.Report.FilesWritten);
        site.Add("site.config.yml", Least).BuildWell();
        Assert.False(site.Has("/assets/logo.svg"));
        Assert.DoesNotContain("logo", site.Page("/assets/site.css"), StringComparison.Ordinal);
        Assert.Contains("<h1 class=\"nameplate\"><a href=\"/\">T</a></h1>", site.Page("/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_font_is_loaded_from_the_site_itself_and_the_policy_allows_it_only_then()
    {
        using var site = Site("").BuildWell();
        Assert.DoesNotContain("font-src", site.Page("/index.html"), StringComparison.Ordinal);
        site.Add("site.config.yml", Least + "font: {file: looks/my font.woff2, bold: bold.woff2}\n");
        Write(site, "looks/my font.woff2", Font());
        Write(site, "bold.woff2", Font());
        site.BuildWell();
        Assert.Contains("style-src 'self'; font-src 'self'; ", site.Page("/index.html"), StringComparison.Ordinal);
        var style = site.Page("/assets/site.css");
        Assert.Contains("@font-face{font-family:Own;src:url(\"/assets/my%20font.woff2\") format(\"woff2\");font-display:swap}",
            style, StringComparison.Ordinal);
        Assert.Contains("@font-face{font-family:Own;src:url(\"/assets/bold.woff2\") format(\"woff2\");font-display:swap;"
            + "font-weight:700}", style, StringComparison.Ordinal);
        Assert.Contains("--text:Own,var(--serif)", style, StringComparison.Ordinal);
        Assert.True(site.Has("/assets/my font.woff2"));
        Assert.Empty(site.Complaints);
        Assert.Empty(site.Verify());
    }

    [Fact]
    public void A_logo_may_be_a_PNG()
    {
        using var site = Site("logo: logo.png\n");
        Write(site, "logo.png", SamplePictures.Halves("png", 200, 50));
        site.BuildWell();
        Assert.Contains("src=\"/assets/logo.png\" width=\"200\" height=\"50\" alt=\"T\"", site.Page("/index.html"),
            StringComparison.Ordinal);
        Assert.Equal(
            File.ReadAllBytes(Path.Combine(site.Folder, "logo.png")), File.ReadAllBytes(site.Output + "/assets/logo.png"));
        Assert.Empty(site.Complaints);
    }

    [Fact]
    public void What_lies_among_the_assets_is_published_once()
    {
        using var site = Site("logo: templates/assets/a/logo.svg\n").Add("templates/assets/a/logo.svg", Drawing).BuildWell();
        Assert.Contains("src=\"/assets/a/logo.svg\"", site.Page("/index.html"), StringComparison.Ordinal);
        Assert.Empty(site.Complaints);
        Assert.False(site.Has("/assets/logo.svg"));
    }

    [Theory]
    [InlineData("logo: logo.svg", "", "(4,7): error missing-file: There is no file \"logo.svg\". Save it as logo.svg, or correct "
        + "the name; capital letters count.")]
    [InlineData("logo: ../logo.svg", "", "(4,7): error outside-site: \"../logo.svg\" is no file in the site's folder. Save the "
        + "file itself beside site.config.yml and write its name alone.")]
    [InlineData("logo: /logo.svg", "", "(4,7): error outside-site: \"/logo.svg\" is no file")]
    [InlineData("logo: .git/logo.svg", "", "(4,7): error outside-site: ")]
    [InlineData("logo: {file: logo.svg}", "<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>",
        "(4,14): error refused-file: The drawing \"logo.svg\" holds \"onload=\"x()\"\" in line 1")]
    [InlineData("logo: logo.svg", "<svg", "(4,7): error no-picture: \"logo.svg\" is no drawing that browsers can read")]
    [InlineData("logo: logo.svg", " ", "(4,7): error bad-logo: \"logo.svg\"")]
    [InlineData("logo: logo.png", Drawing, "(4,7): error bad-logo: \"logo.png\" is neither")]
    [InlineData("logo: logo.png", "GIF89a\u0001\u0000\u0001\u0000\u0000\u0000\u0000;",
        "(4,7): error bad-logo: \"logo.png\" is neither")]
    [InlineData("font: x.woff2", "", "(4,7): error missing-file: There is no file \"x.woff2\".")]
    [InlineData("font: x.woff2", "OTTO and more", "(4,7): error bad-font: \"x.woff2\" is a font of the kind OpenType, and not "
        + "WOFF2. Convert the font to WOFF2")]
    [InlineData("font: x.woff2", "\u0000\u0001\u0000\u0000 and more",
        "(4,7): error bad-font: \"x.woff2\" is a font of the kind TrueType")]
    [InlineData("font: x.woff2", "wOFF", "(4,7): error bad-font: \"x.woff2\" is a font of the kind WOFF,")]
    [InlineData("font: x.woff2", "ttcf", "(4,7): error bad-font: \"x.woff2\" is a font of the kind TTC,")]
    [InlineData("font: x.woff2", "wOF2", "(4,7): error bad-font: \"x.woff2\" is no font of the kind WOFF2. Convert")]
    [InlineData("font: x.woff2", "wOF2....\u0000\u0000\u0001\u0000.", "(4,7): error bad-font: \"x.woff2\" is no whole font")]
    public void What_cannot_be_published_is_told_where_it_is_named_and_nothing_is_built(
        string setting, string content, string complaint)
    {
        using var site = Site(setting + "\n");
        if (content.Length > 0)
            Write(site, setting.Contains("font", StringComparison.Ordinal) ? "x.woff2"
                : setting.Contains("png", StringComparison.Ordinal) ? "logo.png" : "logo.svg", Encoding.Latin1.GetBytes(content));
        Assert.StartsWith("site.config.yml" + complaint, Assert.Single(site.Build().Complaints), StringComparison.Ordinal);
        Assert.Empty(site.Files);
        Assert.StartsWith("site.config.yml" + complaint, Assert.Single(site.Check().Complaints), StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_is_no_file()
    {
        using var site = Site("logo: logo.svg\n").Add("other.svg", Drawing);
        File.CreateSymbolicLink(Path.Combine(site.Folder, "logo.svg"), Path.Combine(site.Folder, "other.svg"));
        Assert.StartsWith(
            "site.config.yml(4,7): error outside-site: ", Assert.Single(site.Build().Complaints), StringComparison.Ordinal);
    }

    [Fact]
    public void What_every_reader_has_to_load_is_told_when_it_is_heavy()
    {
        using var site = Site("logo: logo.svg\nfont: x.woff2\n")
            .Add("logo.svg", Drawing.Replace("M0 0", "M" + new string('1', 120_000), StringComparison.Ordinal));
        Write(site, "x.woff2", Font(300_000));
        site.BuildWell();
        Assert.Equal(
            [
                "site.config.yml(4,7): warning heavy-file: Every reader has to load \"logo.svg\", which has 120 kB",
                "site.config.yml(5,7): warning heavy-file: Every reader has to load \"x.woff2\", which has 300 kB",
            ],
            site.Complaints.Select(line => line[..(line.IndexOf(" kB", StringComparison.Ordinal) + 3)]));
    }

    private static SiteTest Site(string settings) => SiteTest
        .WithoutTemplates("-- content/pages/about.md --\n---\ntitle: About\n---\nX.\n").Add("site.config.yml", Least + settings);

    private static void Write(SiteTest site, string file, byte[] bytes)
    {
        var path = Path.Combine(site.Folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
    }

    /// <summary>A file that begins as a font does.</summary>
    private static byte[] Font(int length = 64) =>
        [.. "wOF2\0\x01\0\0"u8, 0, (byte)(length >> 16), (byte)(length >> 8), (byte)length, .. new byte[length - 12]];
}
