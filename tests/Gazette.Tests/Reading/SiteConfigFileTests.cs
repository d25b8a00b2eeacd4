using System.Text;
using Gazette.Configuration;
using Gazette.Diagnostics;

namespace Gazette.Tests.Reading;

public sealed class SiteConfigFileTests
{
    private const string Least = "title: T\nbase_url: https://x.example/\n";

    [Theory]
    [InlineData("base_url: https://x.example/",
        "(1,1): error missing-setting: \"title\" is missing or empty. Write \"title: \" and its value here.")]
    [InlineData("title: #1 news\nbase_url: https://x.example/",
        "(1,8): error note-behind-text: Readers do not see \"#1 news\": # behind a space begins a note. If it is text, put it "
            + "between single quotation marks: '#1 news'; a note stands on a line of its own that begins with #.")]
    [InlineData("title: T",
        "(1,1): error missing-setting: \"base_url\" is missing or empty. Write \"base_url: \" and its value here.")]
    [InlineData("title: T\nbase_url: ftp://x.example/",
        "(2,11): error bad-url: \"ftp://x.example/\" is not the address of a site. Write it with https:// in front and / at the "
            + "end, such as https://news.example.org/.")]
    [InlineData("title: T\nbase_url: news.example",
        "(2,11): error bad-url: \"news.example\" is not the address of a site. Write it with https:// in front and / at the end, "
            + "such as https://news.example.org/.")]
    [InlineData("title: T\nbase_url: https://x.example/\ntitel: x",
        "(3,1): error unknown-key: \"titel\" is not known here. Did you mean \"title\"?")]
    [InlineData("title: T\nbase_url: https://x.example/\ntitle: y",
        "(3,1): error duplicate-key: \"title\" was already given in line 1. Keep one of the two.")]
    [InlineData("title: {en: x, fr: y}\nbase_url: https://x.example/",
        "(1,16): error unknown-key: \"fr\" is not known here. Known are en.")]
    [InlineData("title: T\nbase_url: https://x.example/\nlanguages: [en, english]",
        "(3,17): error bad-language: \"english\" is not the code of a language. Write en for English, zh-Hans for simplified "
            + "Chinese, zh-Hant for traditional Chinese.")]
    [InlineData("title: T\nbase_url: https://x.example/\nlanguages: [en, en]",
        "(3,17): error stands-twice: The language \"en\" stands here a second time. Keep one of them.")]
    [InlineData("title: T\nbase_url: https://x.example/\nlanguages: [en, {id: zh, path: /zh/}]",
        "(3,32): error bad-id: \"/zh/\" cannot be part of an address. Use small letters a to z, digits, and hyphens "
            + "between them.")]
    [InlineData("title: T\nbase_url: https://x.example/\nlanguages: [en, {id: zh, path: '2024'}]",
        "(3,32): error bad-id: The address /2024/ belongs to another part of the site. Choose another path.")]
    [InlineData("title: T\nbase_url: https://x.example/\nlanguages: [en, {id: zh, path: tags}]",
        "(3,32): error bad-id: The address /tags/ belongs to another part of the site. Choose another path.")]
    [InlineData("title: T\nbase_url: https://x.example/\nlanguages: [en, {id: zh, path: news}]\nsections: [{id: news, name: N}]",
        "(3,32): error bad-id: The address /news/ belongs to another part of the site. Choose another path.")]
    [InlineData("title: T\nbase_url: https://x.example/\nlanguages: [en, {id: zh, path: x}, {id: fr, path: x}]",
        "(3,51): error stands-twice: The path \"x\" stands here a second time. Keep one of them.")]
    [InlineData("title: T\nbase_url: https://x.example/\nlanguages: [{id: en, path: en}, zh]",
        "(3,28): error bad-value: The pages in \"en\", the first language, stand at the top of the site. Take the "
            + "path away, or put another language first.")]
    [InlineData("title: T\nbase_url: https://x.example/\ntime_zone: Asia/Shanghi",
        "(3,12): error bad-time-zone: \"Asia/Shanghi\" is not a time zone. Write a name such as Asia/Shanghai or an offset such "
            + "as +08:00.")]
    [InlineData("title: T\nbase_url: https://x.example/\naccent: red",
        "(3,9): error bad-colour: \"red\" is not a colour. Write # and six digits or letters from a to f, in quotation marks: "
            + "\"#9b1c1c\".")]
    [InlineData("title: T\nbase_url: https://x.example/\naccent: #9b1c1c",
        "(3,8): error bad-colour: The colour is empty; a # needs quotation marks. Write # and six digits or letters from a to f, "
            + "in quotation marks: \"#9b1c1c\".")]
    [InlineData("title: T\nbase_url: https://x.example/\naccent: '#FF6666'",
        "(3,9): error low-contrast: \"#FF6666\" is too light to be read on the paper of the pages (#f4f1ea): its contrast is "
            + "2.53:1, and 4.5:1 is the least (WCAG 2.2, 1.4.3). Write accent: \"#b84a4a\", the nearest colour of this hue that "
            + "is dark enough.")]
    [InlineData("title: T\nbase_url: https://x.example/\nlogo: logo.jpg",
        "(3,7): error bad-logo: \"logo.jpg\" is neither a drawing (SVG) nor a PNG. Save the logo from a drawing program as .svg, "
            + "or from a picture editor as .png, and name that file.")]
    [InlineData("title: T\nbase_url: https://x.example/\nlogo: {alt: x}",
        "(3,7): error missing-setting: \"file\" is missing or empty. Write \"file: \" and its value here.")]
    [InlineData("title: T\nbase_url: https://x.example/\nfont: {file: a.woff2, bold: b.ttf}",
        "(3,29): error bad-font: \"b.ttf\" is no font of the kind WOFF2. Convert the font to WOFF2 (fonttools: fonttools "
            + "ttLib.woff2 compress FILE) and name the file that ends in .woff2.")]
    [InlineData("title: T\nbase_url: https://x.example/\npaging: {home: 0}",
        "(3,16): error bad-number: \"0\" cannot be used for \"home\". Write a whole number from 1 to 100.")]
    [InlineData("title: T\nbase_url: https://x.example/\npaging: {home: many}",
        "(3,16): error bad-number: \"many\" cannot be used for \"home\". Write a whole number from 1 to 100.")]
    [InlineData("title: T\nbase_url: https://x.example/\npaging: 5",
        "(3,9): error wrong-kind: \"paging\" must be a group of settings, one to a line. Compare the site.config.yml that "
            + "Gazette comes with.")]
    [InlineData("title: T\nbase_url: https://x.example/\nfeeds: {size: 5000}",
        "(3,15): error bad-number: \"5000\" cannot be used for \"size\". Write a whole number from 1 to 500.")]
    [InlineData("title: T\nbase_url: https://x.example/\nsections: politics",
        "(3,11): error wrong-kind: \"sections\" must be a list, each entry after a hyphen. Compare the site.config.yml that "
            + "Gazette comes with.")]
    [InlineData("title: T\nbase_url: https://x.example/\nsections: [politics]",
        "(3,12): error wrong-kind: \"sections\" must be a list of entries with id, name, description. Compare the "
            + "site.config.yml that Gazette comes with.")]
    [InlineData("title: T\nbase_url: https://x.example/\nsections: [{id: Politics, name: P}]",
        "(3,17): error bad-id: \"Politics\" cannot be part of an address. Use small letters a to z, digits, and hyphens "
            + "between them.")]
    [InlineData("title: T\nbase_url: https://x.example/\nsections: [{id: politics}]",
        "(3,12): error missing-setting: \"name\" is missing or empty. Write \"name: \" and its value here.")]
    [InlineData("title: T\nbase_url: https://x.example/\nsections: [{name: P}]",
        "(3,12): error missing-setting: \"id\" is missing or empty. Write \"id: \" and its value here.")]
    [InlineData("title: T\nbase_url: https://x.example/\nsections: [{id: p, name: P}, {id: p, name: Q}]",
        "(3,35): error stands-twice: The section \"p\" stands here a second time. Keep one of them.")]
    [InlineData("title: T\nbase_url: https://x.example/\nsections: [{id: tags, name: P}]",
        "(3,17): error bad-id: The address /tags/ belongs to another part of the site. Choose another id.")]
    [InlineData("title: T\nbase_url: https://x.example/\nsections: [{id: '2024', name: P}]",
        "(3,17): error bad-id: The address /2024/ belongs to another part of the site. Choose another id.")]
    [InlineData("title: T\nbase_url: https://x.example/\nsections: [{id: p, nmae: P}]",
        "(3,12): error missing-setting: \"name\" is missing or empty. Write \"name: \" and its value here.",
        "(3,20): error unknown-key: \"nmae\" is not known here. Did you mean \"name\"?")]
    [InlineData("title: T\nbase_url: https://x.example/\nsources: [{id: s, name: S, home: nowhere}]",
        "(3,34): error bad-url: \"nowhere\" is not a full web address. Write it with https:// or http:// in front.")]
    [InlineData("title: T\nbase_url: https://x.example/\nsources: [{id: s, name: S, reprint: maybe}]",
        "(3,37): error bad-value: \"maybe\" does not say whether others may reprint. Write allowed, forbidden or unknown.")]
    [InlineData("title: T\nbase_url: https://x.example/\nsources: [{id: s, name: S, hotlines: [{label: x}]}]",
        "(3,39): error missing-setting: \"number\" is missing or empty. Write \"number: \" and its value here.")]
    [InlineData("title: T\nbase_url: https://x.example/\ntags: [{name: a, aliases: [b]}, {name: b}]",
        "(3,40): error stands-twice: The tag \"b\" stands here a second time. Keep one of them.")]
    [InlineData("title: T\nbase_url: https://x.example/\ntags: [{description: x}]",
        "(3,8): error missing-setting: \"name\" is missing or empty. Write \"name: \" and its value here.")]
    [InlineData("title: T\nbase_url: https://x.example/\nnavigation: [{label: x, to: archive}]",
        "(3,29): error bad-url: \"archive\" leads nowhere. Write an address on this site that begins with /, such as /archive/, "
            + "or a full web address with https:// in front.")]
    [InlineData("title: T\nbase_url: https://x.example/\nnavigation: [{label: x, to: 'javascript:x'}]",
        "(3,29): error bad-url: \"javascript:x\" leads nowhere. Write an address on this site that begins with /, such as "
            + "/archive/, or a full web address with https:// in front.")]
    [InlineData("title: T\nbase_url: https://x.example/\nnavigation: [{label: x, to: /a/../b}]",
        "(3,29): error bad-url: \"/a/../b\" leads nowhere. Write an address on this site that begins with /, such as /archive/, "
            + "or a full web address with https:// in front.")]
    [InlineData("title: T\nbase_url: https://x.example/\nnavigation: [{label: x, children: []}]",
        "(3,14): error missing-setting: \"to\" is missing or empty. Write \"to: \" and its value here.")]
    [InlineData("title: T\nbase_url: https://x.example/\nnavigation: [{label: x, children: [{label: y}]}]",
        "(3,36): error missing-setting: \"to\" is missing or empty. Write \"to: \" and its value here.")]
    [InlineData("title: T\nbase_url: https://x.example/\n"
            + "navigation: [{label: x, children: [{label: y, to: /y/, children: [{label: z, to: /z/}]}]}]",
        "(3,66): error menu-too-deep: An entry under another one has entries of its own; the menu has two levels. Put these "
            + "entries beside the one they stand under, or take them out.")]
    [InlineData("title: T\nbase_url: https://x.example/\nfooter: {lines: [{text: x, to: y}]}",
        "(3,32): error bad-url: \"y\" leads nowhere. Write an address on this site that begins with /, such as /archive/, or a "
            + "full web address with https:// in front.")]
    [InlineData("title: T\nbase_url: https://x.example/\nfooter: {lines: [[x]]}",
        "(3,18): error wrong-kind: \"text\" must be a text, or a text for each language. Compare the site.config.yml that "
            + "Gazette comes with.")]
    [InlineData("title: T\nbase_url: https://x.example/\nhtml: {allow: [script]}",
        "(3,16): error bad-element: The HTML element \"script\" cannot be allowed in articles. Take it out of the list.")]
    [InlineData("title: T\nbase_url: https://x.example/\nhtml: {allow: ['b>']}",
        "(3,16): error bad-element: The HTML element \"b>\" cannot be allowed in articles. Take it out of the list.")]
    [InlineData("title: T\nbase_url: https://x.example/\nfooter: [x]",
        "(3,9): error wrong-kind: \"footer\" must be a group of settings, one to a line. Compare the site.config.yml that "
            + "Gazette comes with.")]
    [InlineData("title: T\nbase_url: https://x.example/\nfooter: {icq: x}",
        "(3,10): error unknown-key: \"icq\" is not known here. Did you mean \"icp\"?")]
    [InlineData("title: T\nbase_url: https://x.example/\nfooter: {accessibility: https://y.example/}",
        "(3,25): error bad-url: \"https://y.example/\" is no page of this site. Write the page's address, which begins with /, "
            + "such as /accessibility/.")]
    [InlineData("title: T\nbase_url: https://x.example/\nparagraphs: wide",
        "(3,13): error bad-paragraphs: \"wide\" says nothing about paragraphs. Write spaced for a space between paragraphs, or "
            + "indented to set in the first line of each by two characters.")]
    [InlineData("title: T\nbase_url: https://x.example/\nmasthead: {hotlines: {label: x}}",
        "(3,22): error wrong-kind: \"hotlines\" must be a list, each entry after a hyphen. Compare the site.config.yml that "
            + "Gazette comes with.")]
    [InlineData("title: [a]\nbase_url: https://x.example/",
        "(1,8): error wrong-kind: \"title\" must be a text, or a text for each language. Compare the site.config.yml that "
            + "Gazette comes with.")]
    [InlineData("title：T\nbase_url: https://x.example/",
        "(1,6): error full-width-colon: The colon after \"title\" is the wide Chinese one \"：\". Write the narrow colon and a "
            + "space: \"title: \".")]
    [InlineData("",
        "(1,1): error missing-setting: \"base_url\" is missing or empty. Write \"base_url: \" and its value here.",
        "(1,1): error missing-setting: \"title\" is missing or empty. Write \"title: \" and its value here.")]
    [InlineData("title: T\nbase_url: https://x.example/\nauthor_roles: [{id: r, name: {}}]",
        "(3,30): error missing-setting: \"name\" is missing or empty. Write \"name: \" and its value here.")]
    [InlineData("title: a: b\nbase_url：x\nlanguages: [en",
        "(1,8): error needs-quotation: \"a: b\" cannot stand without quotation marks, because of a colon or the sign it "
            + "begins with. Put the whole text between single quotation marks: 'a: b'.",
        "(2,9): error full-width-colon: The colon after \"base_url\" is the wide Chinese one \"：\". Write the narrow colon and "
            + "a space: \"base_url: \".",
        "(3,12): error unclosed-bracket: The bracket [ is never closed. Close it with ], or put the whole text between single "
            + "quotation marks.")]
    [InlineData("title: T\nbase_url: https://x.example/\n\tx: y",
        "(3,1): error tab: The line begins with a tab. Write two spaces for each step inwards.")]
    public void A_fault_is_told_with_its_place_and_remedy(string text, params string[] complaints)
    {
        var bag = new DiagnosticBag();
        Assert.Null(SiteConfigFile.Parse(Encoding.UTF8.GetBytes(text), bag));
        Assert.Equal(complaints.Select(line => SiteConfigFile.Name + line), bag.Sorted()
            .Select(complaint => complaint.ToString()));
    }

    [Fact]
    public void A_title_and_an_address_are_enough()
    {
        var config = Read(Least);
        Assert.Equal("T", config.Title.In("en"));
        Assert.Equal("en", config.DefaultLanguage);
        Assert.Equal("Asia/Shanghai", config.TimeZone.Id);
        Assert.Equal((12, 30, 80, 20), (config.Paging.Home, config.Paging.Front, config.Paging.List, config.FeedSize));
        Assert.Contains("figure", config.AllowedHtml.Items);
        Assert.DoesNotContain("script", config.AllowedHtml.Items);
    }

    [Fact]
    public void What_is_null_is_not_given()
    {
        var config = Read("title: {en: ~, zh-Hans: 新闻}\nbase_url: https://x.example/\nlanguages: [null, en, zh-Hans]\n"
            + "description: null\naccent: ~\ntime_zone: Null\npaging: {home: null}\nsections: [~]\nfooter: {icp: ~}\n"
            + "html: {allow: null}\ntags: [{name: x, aliases: [~]}]\n");
        Assert.Equal(("新闻", "en", 12), (config.Title.In("en"), config.DefaultLanguage, config.Paging.Home));
        Assert.True(config.Description.IsEmpty && config.Footer.Icp.IsEmpty);
        Assert.Empty(config.Sections);
        Assert.Empty(config.Tags[0].Aliases);
        Assert.Contains("figure", config.AllowedHtml.Items);
    }

    [Fact]
    public void A_text_that_a_note_cuts_off_is_told()
    {
        var bag = new DiagnosticBag();
        Assert.NotNull(SiteConfigFile.Parse(
            "title: County #1 # ours\nbase_url: https://x.example/ # where it is\n"u8, bag));
        Assert.Equal(
            "site.config.yml(1,15): warning note-behind-text: Readers do not see \"#1 # ours\": # behind a space begins a note. "
                + "If it is text, put it between single quotation marks: 'County #1 # ours'; a note stands on a line of its own "
                + "that begins with #.",
            Assert.Single(bag.Sorted()).ToString());
    }

    [Fact]
    public void Words_fall_back_to_the_first_language()
    {
        var config = Read(Least.Replace("title: T", "title: {en: News, zh-Hans: 新闻}") + "languages: [en, zh-Hans, fr]\n");
        Assert.Equal(("News", "新闻", "News"), (config.Title.In("en"), config.Title.In("zh-Hans"), config.Title.In("fr")));
    }

    [Fact]
    public void A_line_of_the_foot_is_words_or_words_with_an_address()
    {
        var lines = Read("title: T\nbase_url: https://x.example/\nlanguages: [en, zh-Hans]\nfooter:\n  lines:\n    - Fridays\n"
            + "    - {en: Post, zh-Hans: 邮编}\n    - {text: {en: Rules, zh-Hans: 规则}, to: /rules/#fees}\n    -\n").Footer.Lines;
        Assert.Equal(
            [("Fridays", "Fridays", "", ""), ("Post", "邮编", "", ""), ("Rules", "规则", "/rules/", "#fees")],
            lines.Select(line => (line.Label.In("en"), line.Label.In("zh-Hans"), line.To, line.End)));
    }

    [Theory]
    [InlineData("https://host.example", "https://host.example/")]
    [InlineData("https://host.example/news", "https://host.example/news/")]
    [InlineData("https://host.example/news/", "https://host.example/news/")]
    public void The_base_url_ends_in_a_slash(string written, string read) =>
        Assert.Equal(read, Read($"title: T\nbase_url: {written}\n").BaseUrl.AbsoluteUri);

    [Fact]
    public void Another_byte_is_another_digest() =>
        Assert.NotEqual(Read(Least).Digest, Read(Least + "\n").Digest);

    [Fact]
    public void A_byte_order_mark_and_Windows_line_ends_do_no_harm() =>
        Assert.Equal("T", Read("\uFEFF" + Least.ReplaceLineEndings("\r\n")).Title.In("en"));

    [Fact]
    public void A_missing_file_is_told()
    {
        var bag = new DiagnosticBag();
        Assert.Null(SiteConfigFile.Read(Path.Combine(Path.GetTempPath(), "no such site"), bag));
        Assert.Equal(
            "site.config.yml: error no-config: The file is missing. Run the command in the site's folder, or name that folder "
                + "with --site.",
            Assert.Single(bag.Sorted()).ToString());
    }

    private static SiteConfig Read(string text)
    {
        var bag = new DiagnosticBag();
        var config = SiteConfigFile.Parse(Encoding.UTF8.GetBytes(text), bag);
        Assert.True(config is not null, string.Join('\n', bag.Sorted()));
        return config;
    }
}
