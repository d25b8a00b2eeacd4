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

    private readonly byte[] _lead = SamplePictures.WithExif(SamplePictures.Rings("jpeg", 1400, 1000), orientation: 1);

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
    public void The_address_of_a_picture_leads_to_it_without_metadata()
    {
        _site.BuildWell();
        var published = File.ReadAllBytes(_site.Output + "/2024/x/lead.jpg");
        Assert.Equal(-1, published.AsSpan().IndexOf("secret"u8));
        Assert.Equal(1400, PixelHeader.Read(new MemoryStream(published)).Width);
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

    [Fact]
    public void The_config_is_complained_of_at_its_place()
    {
        _site.Edit("site.config.yml", "title: ", "pictures: maybe\ntitle: ").Build();
        Assert.Contains("site.config.yml(1,11): error bad-value: \"maybe\"", Assert.Single(_site.Complaints));
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
