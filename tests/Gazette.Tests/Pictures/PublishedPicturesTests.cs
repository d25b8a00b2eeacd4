using System.Text.RegularExpressions;
using Gazette.Files;
using Gazette.Pictures;

namespace Gazette.Tests.Pictures;

/// <summary>What builds publish of pictures.</summary>
public sealed partial class PublishedPicturesTests : IDisposable
{
    private const string Page = "/2024/x/index.html";

    private readonly SiteTest _site = SiteTest.WithRealTemplates("""
        -- site.config.yml --
        title: Test Archive
        base_url: https://news.example.org/news/
        -- content/2024/x.md --
        ---
        title: A flood
        date: 2024-01-02
        source: unknown
        summary: Water rose.
        image: {file: lead.jpg, alt: A lead}
        ---
        Text.

        ![A boat](boat.png)
        -- content/2024/y.md --
        ---
        title: A second article
        date: 2024-01-03
        source: unknown
        summary: Water fell.
        ---
        ![A boat](boat.png)
        """);

    private readonly byte[] _lead = SamplePictures.WithExif(SamplePictures.Rings("jpeg", 700, 500), orientation: 1);

    public PublishedPicturesTests()
    {
        Put("lead.jpg", _lead);
        Put("boat.png", SamplePictures.Rings("png", 400, 300));
    }

    private string Store => Path.Combine(_site.Folder, "out", "memory", "pictures");

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData(237, false)]
    [InlineData(238, true)]
    public void A_name_to_which_nothing_can_be_added_is_told_at_its_line(int length, bool isTooLong)
    {
        var name = new string('b', length) + ".png";
        Put(name, SamplePictures.Rings("png", 1400, 1000));
        _site.Edit("content/2024/y.md", "(boat.png)", $"({name})").Build();
        string[] told = [.. _site.Complaints.Where(complaint => complaint.Contains(": error ", StringComparison.Ordinal))];
        Assert.Equal(isTooLong ? 1 : 0, told.Length);
        Assert.All(told, complaint =>
            Assert.StartsWith("content/2024/y.md(7,11): error name-too-long: The picture ", complaint, StringComparison.Ordinal));
        Assert.All(told, complaint => Assert.EndsWith(
            "242 bytes, and 241 is the most. Give the file a shorter name.", complaint, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_address_in_a_page_is_a_file_and_every_picture_is_asked_for()
    {
        _site.BuildWell();
        var asked = new HashSet<string>();
        foreach (var page in _site.Files.Where(file => file.EndsWith(".html", StringComparison.Ordinal)))
            foreach (Match address in PictureAddress().Matches(_site.Page(page)))
                asked.Add(address.Groups[1].Value);
        var published = _site.Files.Where(file => PictureFile().IsMatch(file)).ToHashSet();
        Assert.Subset(published, asked);
        // Not every list shows pictures.
        Assert.All(published.Except(asked), file => Assert.Contains("-card-", file));
        Assert.Contains("og:image\" content=\"https://news.example.org/news/2024/x/lead-jpg-share.jpg\"", _site.Page(Page));
        Assert.Contains("og:image\" content=\"https://news.example.org/news/2024/y/boat-png-share.jpg\"",
            _site.Page("/2024/y/index.html"));
    }

    [Fact]
    public void Nothing_is_cropped_for_a_page_that_no_list_shows()
    {
        _site.Add("content/pages/about.md", "---\ntitle: About\n---\n![A boat](boat.png)\n");
        Put("../pages/boat.png", SamplePictures.Rings("png", 400, 300));
        _site.BuildWell();
        Assert.Equal(
            ["/about/boat-png-400.webp", "/about/boat.png"],
            _site.Files.Where(file => file.StartsWith("/about/boat", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_address_of_a_picture_leads_to_it_without_metadata()
    {
        _site.BuildWell();
        var published = File.ReadAllBytes(_site.Output + "/2024/x/lead.jpg");
        Assert.Equal(-1, published.AsSpan().IndexOf("secret"u8));
        Assert.Equal(700, PixelHeader.Read(new MemoryStream(published)).Width);
    }

    [Theory]
    [InlineData("[The whole picture](lead.jpg)", "on")]
    [InlineData("Text", "originals")]
    [InlineData("Text", "off")]
    public void The_file_itself_is_published_where_a_link_or_the_config_asks(string text, string mode)
    {
        _site.Edit("content/2024/x.md", "Text.", text)
            .Edit("site.config.yml", "title: ", $"pictures: {mode}\ntitle: ").BuildWell();
        Assert.Equal(_lead, File.ReadAllBytes(_site.Output + "/2024/x/lead.jpg"));
        Assert.Equal(mode != "off", _site.Has("/2024/x/lead-jpg-320.webp"));
    }

    [Fact]
    public void An_edited_text_makes_no_picture_and_another_focus_those_of_one_file()
    {
        Assert.Equal(3, _site.BuildWell().Report.PicturesMade);
        Assert.Equal(0, _site.Edit("content/2024/x.md", "Text.", "More.").BuildWell().Report.PicturesMade);
        Assert.Equal(0, _site.Edit("content/2024/x.md", "A flood", "Flood").BuildWell().Report.PicturesMade);
        var before = File.ReadAllBytes(_site.Output + "/2024/x/lead-jpg-share.jpg");
        Assert.Equal(1, _site.Edit("content/2024/x.md", "A lead}", "A lead, focus: '0,100'}").BuildWell().Report.PicturesMade);
        Assert.NotEqual(before, File.ReadAllBytes(_site.Output + "/2024/x/lead-jpg-share.jpg"));
        _site.AssertEqualsCleanBuild();
        Assert.Empty(_site.Verify());
    }

    [Fact]
    public void The_store_makes_a_lost_site_again_and_keeps_nothing_that_nobody_has()
    {
        _site.BuildWell();
        var kept = Directory.GetFiles(Store).ToDictionary(file => file, File.GetLastWriteTimeUtc);
        Assert.Equal(3, kept.Count);
        Directory.Delete(_site.Output, recursive: true);
        _site.BuildWell();
        Assert.Equal(kept, Directory.GetFiles(Store).ToDictionary(file => file, File.GetLastWriteTimeUtc));
        _site.Delete("content/2024/x.md").Build();
        Assert.Single(Directory.GetFiles(Store));
    }

    [Fact]
    public void A_damaged_store_is_not_trusted()
    {
        _site.BuildWell();
        var before = _site.Snapshot();
        foreach (var file in Directory.GetFiles(Store))
            File.WriteAllBytes(file, File.ReadAllBytes(file)[..^1]);
        Directory.Delete(_site.Output, recursive: true);
        _site.BuildWell();
        Assert.Equal(before, _site.Snapshot());
    }

    [Fact]
    public void A_picture_that_cannot_be_decoded_is_an_error_and_what_was_published_stays()
    {
        _site.BuildWell();
        var before = File.ReadAllBytes(_site.Output + "/2024/y/boat.png");
        // The header and the end are right, and there is nothing between.
        var broken = File.ReadAllBytes(Path.Combine(_site.Folder, "content/2024/boat.png"));
        Put("boat.png", [.. broken[..33], .. broken[^12..]]);
        Assert.Contains("content/2024/boat.png: error broken-picture", Assert.Single(_site.Check().Complaints));
        _site.Build();
        Assert.Contains("content/2024/boat.png: error broken-picture", Assert.Single(_site.Complaints));
        Assert.Equal(before, File.ReadAllBytes(_site.Output + "/2024/y/boat.png"));
    }

    [Fact]
    public void A_picture_that_claims_to_be_enormous_is_an_error()
    {
        var picture = File.ReadAllBytes(Path.Combine(_site.Folder, "content/2024/boat.png"));
        picture[18] = picture[22] = 0xC3;
        Put("boat.png", picture);
        _site.Build();
        Assert.Contains(_site.Complaints, complaint => complaint.Contains("error enormous-picture", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("pictures: maybe", "(1,11): error bad-value: \"maybe\"")]
    [InlineData("pictures: {publish: maybe}", "(1,21): error bad-value: \"maybe\"")]
    [InlineData("pictures: {keep: [credit, place]}", "(1,27): error bad-value: \"place\" is nothing that published pictures")]
    [InlineData("pictures: {kept: credit}", "(1,12): error unknown-key: \"kept\" is not known here.")]
    [InlineData("pictures: [on]", "(1,11): error wrong-kind: \"pictures\" must be a text")]
    public void The_config_is_complained_of_at_its_place(string setting, string complaint)
    {
        _site.Edit("site.config.yml", "title: ", setting + "\ntitle: ").Build();
        Assert.Contains("site.config.yml" + complaint, Assert.Single(_site.Complaints));
    }

    [Theory]
    [InlineData("pictures: {publish: originals}", true)]
    [InlineData("pictures: {publish: on}", false)]
    [InlineData("pictures: {}", false)]
    [InlineData("pictures: {keep: credit}", false)]
    public void The_config_may_be_a_group(string setting, bool isOriginal)
    {
        _site.Edit("site.config.yml", "title: ", setting + "\ntitle: ").BuildWell();
        Assert.Equal(isOriginal, _lead.AsSpan().SequenceEqual(File.ReadAllBytes(_site.Output + "/2024/x/lead.jpg")));
    }

    [Fact]
    public void A_credit_that_nobody_wrote_is_that_of_the_file()
    {
        Put("lead.jpg", SamplePictures.WithRights(_lead, "Ann Lee", "© Daily"));
        Put("boat.png", SamplePictures.WithChunk(SamplePictures.Rings("png", 400, 300), "eXIf"u8, SamplePictures.Turned(1)));
        _site.BuildWell();
        Assert.Contains("<small>Ann Lee</small></figcaption>", _site.Page(Page));
        // Another photographer changes pages though no text was edited.
        Put("lead.jpg", SamplePictures.WithRights(_lead, "Bo Chen", "© Daily"));
        _site.BuildWell();
        Assert.Contains("<small>Bo Chen</small></figcaption>", _site.Page(Page));
        _site.AssertEqualsCleanBuild();
        _site.Edit("content/2024/x.md", "alt: A lead}", "alt: A lead, credit: 'Photo: Desk'}").BuildWell();
        Assert.Contains("<small>Photo: Desk</small></figcaption>", _site.Page(Page));
        Assert.DoesNotContain("Bo Chen", _site.Page(Page));
    }

    [Fact]
    public void A_picture_of_the_text_without_a_caption_has_the_credit_of_its_file()
    {
        Put("deck.jpg", SamplePictures.WithRights(SamplePictures.Rings("jpeg", 300, 200), "Ann &lt;Lee&gt;", "© Daily"));
        _site.Edit("content/2024/y.md", "![A boat](boat.png)",
            "![Deck](deck.jpg)\n\n![Deck](deck.jpg \"The deck\")\n\nWithin ![deck](deck.jpg) text.").BuildWell();
        var page = _site.Page("/2024/y/index.html");
        Assert.Equal(2, page.Split("<figure>").Length - 1);
        Assert.Contains("<figcaption><small>Ann &lt;Lee&gt;</small></figcaption></figure>", page);
        Assert.Contains("<figcaption>The deck</figcaption></figure>", page);
        Assert.Empty(_site.Verify());
    }

    [Theory]
    [InlineData("[credit, copyright]", "Ann", "Daily")]
    [InlineData("credit", "Ann", null)]
    [InlineData("copyright", null, "Daily")]
    [InlineData("[]", null, null)]
    public void What_the_config_keeps_is_in_every_published_picture_and_nothing_else(string keep, string? creator, string? owner)
    {
        Put("lead.jpg", SamplePictures.WithRights(_lead, "Ann", "Daily"));
        Put("deck.avif", SamplePictures.Rings("avif", 400, 300));
        _site.Edit("content/2024/x.md", "Text.", "![Deck](deck.avif)").BuildWell();
        var plain = File.ReadAllBytes(_site.Output + "/2024/x/lead-jpg-320.webp");
        _site.Edit("site.config.yml", "title: ", $"pictures: {{keep: {keep}}}\ntitle: ").BuildWell();
        foreach (var name in (string[])["lead.jpg", "lead-jpg-320.jpg", "lead-jpg-700.webp", "lead-jpg-share.jpg"])
        {
            using var file = File.OpenRead(_site.Output + "/2024/x/" + name);
            var kind = PixelHeader.Read(file).Kind;
            Assert.Equal(
                new PictureRights(creator ?? "", "", owner ?? ""), PictureRights.Of(PictureMetadata.Read(file, kind), out _));
            Assert.Equal(-1, File.ReadAllBytes(file.Name).AsSpan().IndexOf("secret"u8));
        }

        if (creator is null && owner is null)
            Assert.Equal(plain, File.ReadAllBytes(_site.Output + "/2024/x/lead-jpg-320.webp"));
        // A picture that says nothing has no packet, and one of another kind has it where it belongs.
        Assert.Equal(-1, File.ReadAllBytes(_site.Output + "/2024/x/deck.avif").AsSpan().IndexOf("xmpmeta"u8));
        _site.AssertEqualsCleanBuild();
        Assert.Empty(_site.Verify());
    }

    [Fact]
    public void An_AVIF_is_published_as_WebP_and_as_itself()
    {
        var avif = SamplePictures.Rings("avif", 700, 500);
        Put("deck.avif", avif);
        _site.Edit("content/2024/y.md", "(boat.png)", "(deck.avif)").BuildWell();
        Assert.Contains("srcset=\"/news/2024/y/deck-avif-320.webp 320w, /news/2024/y/deck-avif-700.webp 700w\"",
            _site.Page("/2024/y/index.html"));
        Assert.Contains("<img src=\"/news/2024/y/deck.avif\" alt=\"A boat\" width=\"700\" height=\"500\"",
            _site.Page("/2024/y/index.html"));
        var published = File.ReadAllBytes(_site.Output + "/2024/y/deck.avif");
        var header = PixelHeader.Read(new MemoryStream(published));
        Assert.Equal((PixelKind.Avif, 700, 500), (header.Kind, header.Width, header.Height));
        Assert.NotEqual(avif, published);
        _site.Edit("content/2024/y.md", "![A boat]", "[The whole](deck.avif) ![A boat]").BuildWell();
        Assert.Equal(avif, File.ReadAllBytes(_site.Output + "/2024/y/deck.avif"));
    }

    [Fact]
    public void What_a_telephone_saves_as_HEIC_is_an_error_with_advice()
    {
        Put("phone.avif", [.. "\0\0\0\u0018ftypheic\0\0\0\0mif1heic"u8, .. new byte[100]]);
        _site.Edit("content/2024/y.md", "(boat.png)", "(phone.avif) ![B](phone.HEIC)").Build();
        Assert.Equal(2, _site.Complaints.Count);
        Assert.All(_site.Complaints, complaint => Assert.Matches(
            @"^content/2024/y.md\(7,\d+\): error no-picture: .*of the kind HEIC\. .*save it as \.jpg", complaint));
    }

    [Theory]
    [InlineData("![Deck](deck.jpg)", "on", null)]
    [InlineData("![Deck](deck.jpg)", "originals", "(7,9)")]
    [InlineData("![Deck](deck.jpg)", "off", "(7,9)")]
    [InlineData("![Deck](deck.jpg) [it](deck.jpg)", "on", "(7,24)")]
    [InlineData("[it](deck.jpg)", "on", "(7,6)")]
    public void A_file_that_is_published_with_the_place_of_the_camera_is_told(string text, string mode, string? place)
    {
        Put("deck.jpg", SamplePictures.WithPlace(SamplePictures.Rings("jpeg", 300, 200)));
        _site.Edit("content/2024/y.md", "![A boat](boat.png)", text)
            .Edit("site.config.yml", "title: ", $"pictures: {mode}\ntitle: ").BuildWell();
        var told = _site.Complaints.Where(complaint => complaint.Contains("place-in-picture", StringComparison.Ordinal)).ToList();
        if (place is null)
            Assert.Empty(told);
        else
            Assert.StartsWith($"content/2024/y.md{place}: warning place-in-picture: \"deck.jpg\"", Assert.Single(told));
        // It is remembered.
        Assert.Equal(told, _site.BuildWell().Complaints.Where(told.Contains));
    }

    [Fact]
    public void A_picture_that_moves_and_tells_the_place_of_the_camera_is_told()
    {
        // An animation says so before its pixels.
        var png = SamplePictures.WithChunk(SamplePictures.Rings("png", 90, 60), "eXIf"u8, SamplePictures.Place);
        Put("boat.png", SamplePictures.WithChunk(png, "acTL"u8, [0, 0, 0, 1, 0, 0, 0, 0]));
        _site.BuildWell();
        Assert.Equal(2, _site.Complaints.Count(complaint => complaint.Contains("place-in-picture", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_check_decodes_pictures_and_makes_none()
    {
        Assert.Equal(2, _site.Check().Report.PicturesMade);
        Assert.Empty(_site.Complaints);
        Assert.False(Directory.Exists(Store));
        // What a build made needs no second look, whether the site or the store knows it.
        Assert.Equal(0, _site.BuildWell().Check().Report.PicturesMade);
        foreach (var manifest in Directory.GetFiles(Path.Combine(_site.Folder, "out/memory"), "manifest-*"))
            File.Delete(manifest);
        Assert.Equal(0, _site.Check().Report.PicturesMade);
        Directory.Delete(Store, recursive: true);
        Assert.Equal(2, _site.Check().Report.PicturesMade);
    }

    private void Put(string name, byte[] bytes)
    {
        var path = Path.Combine(_site.Folder, "content/2024", name);
        File.WriteAllBytes(path, bytes);
        // One that was changed a moment ago is looked at again by the next build.
        File.SetLastWriteTimeUtc(path, new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        SpinWait.SpinUntil(() => FileState.At(path).SettledAt < DateTime.UtcNow.Ticks);
    }

    [GeneratedRegex("[\" ,](?:https://news.example.org)?/news(/[^\" ,]+\\.(?:jpg|png|webp))")]
    private static partial Regex PictureAddress();

    [GeneratedRegex("\\.(jpg|png|webp)$")]
    private static partial Regex PictureFile();
}
