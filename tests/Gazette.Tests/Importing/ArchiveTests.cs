using System.Text;
using Gazette.Capturing;
using static Gazette.Tests.Importing.TestArchives;

namespace Gazette.Tests.Importing;

/// <summary>What is packed into one file is read as if it lay there page by page.</summary>
public sealed class ArchiveTests : IDisposable
{
    private const string Url = "http://www.songting.example/art/2019/5/6/art_1_2.html";

    private readonly string _folder = Directory.CreateTempSubdirectory("gazette-").FullName;

    private static byte[] Page { get; } = Encoding.UTF8.GetBytes(TestPages.Trs());

    [Fact]
    public void A_response_is_a_page_with_its_address_and_moment()
    {
        var page = Assert.Single(Pages(
            "a.warc", [.. Info, .. Record("response", Url, Response(Page, "", "text/html; charset=gbk"))]));
        Assert.Equal(
            ($"a.warc#{Url}", Url, "2019-05-06T07:08:09Z", 200, "text/html; charset=gbk"),
            (page.Name, page.Url, page.Captured, page.Status, page.ContentType));
        Assert.Equal(Page, page.Bytes);
    }

    [Theory]
    [InlineData("gzip", "gzip")]
    [InlineData("x-gzip", "gzip")]
    [InlineData("br", "br")]
    [InlineData("deflate", "zlib")]
    [InlineData("deflate", "deflate")]
    public void What_only_carried_it_is_taken_off(string name, string coding)
    {
        var fields = $"Content-Encoding: {name}\r\nTransfer-Encoding: chunked\r\n";
        var warc = Record("response", Url, Response(Chunked(Packed(Page, coding), 100), fields));
        Assert.Equal(Page, Assert.Single(Pages("a.warc", warc)).Bytes);
    }

    [Fact]
    public void What_says_that_it_is_packed_and_is_not_is_read_as_it_is()
    {
        var fields = "Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n";
        foreach (var coding in (string[])["gzip", "br", "deflate"])
            Assert.Equal(
                Page,
                Assert.Single(Pages("a.warc", Record("response", Url, Response(
                    Page, fields.Replace("gzip", coding, StringComparison.Ordinal))))).Bytes);
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.5)]
    [InlineData(0.98)]
    public void Behind_a_damaged_member_the_next_one_is_read(double place)
    {
        byte[][] members = [.. Enumerable.Range(0, 5).Select(i =>
            Packed(Record("response", $"{Url}?{i}", Response([.. Page, (byte)('0' + i)])), "gzip"))];
        members[2][(int)(members[2].Length * place)] ^= 0x55;
        var captures = Captures("a.warc.gz", [.. members.SelectMany(member => member)]).ToList();
        Assert.Equal(
            [$"{Url}?0", $"{Url}?1", $"{Url}?3", $"{Url}?4"], captures.Select(capture => capture.Read()?.Url).OfType<string>());
        var skipped = Assert.Single(captures, capture => capture.Reason == "skipped").Skipped!.Value;
        Assert.Equal((members[0].Length + members[1].Length, members[2].Length), (skipped.From, skipped.Length));
        Assert.DoesNotContain(captures, capture => capture.Reason == "cut-off");
    }

    [Fact]
    public void Members_that_are_gone_or_no_members_at_all_are_passed_over()
    {
        byte[] Member(int i) => Packed(Record("response", $"{Url}?{i}", Response([.. Page, .. new byte[i]])), "gzip");
        byte[] junk = [0x1F, 0x8B, 8, .. Enumerable.Range(0, 200_000).Select(i => (byte)((i * 7) + (i >> 9))), 0x1F, 0x8B, 8];
        // Another gzip file is none of the archive's.
        byte[] other = Packed(Encoding.ASCII.GetBytes(new string('x', 5000)), "gzip");
        var captures = Captures("a.warc.gz", [.. Member(0), .. junk, .. other, .. Member(1), .. Member(2)[40..], .. Member(3)])
            .ToList();
        Assert.Equal([$"{Url}?0", $"{Url}?1", $"{Url}?3"], captures.Select(capture => capture.Read()?.Url).OfType<string>());
        Assert.Equal(
            junk.Length + other.Length + Member(2).Length - 40,
            captures.Where(capture => capture.Skipped is not null).Sum(capture => capture.Skipped!.Value.Length));
    }

    [Fact]
    public void Of_a_damaged_plain_archive_what_is_passed_over_is_told()
    {
        byte[] Plain(int i) => Record("response", $"{Url}?{i}", Response(Page));
        var damaged = Plain(1);
        damaged.AsSpan(0, 6).Fill((byte)'?');
        var captures = Captures("a.warc", [.. Plain(0), .. damaged, .. Plain(2), .. "end"u8]).ToList();
        Assert.Equal([$"{Url}?0", $"{Url}?2"], captures.Select(capture => capture.Read()?.Url).OfType<string>());
        Assert.Equal(
            [new SkippedBytes(Plain(0).Length, damaged.Length), new SkippedBytes((Plain(0).Length * 2) + damaged.Length, 3)],
            captures.Select(capture => capture.Skipped).OfType<SkippedBytes>());
    }

    [Fact]
    public void How_far_it_is_told_up_to_the_end()
    {
        File.WriteAllBytes(Path.Combine(_folder, "a.warc"), [.. Record("response", Url, Response(Page)), .. "junk"u8]);
        File.WriteAllBytes(Path.Combine(_folder, "b.zip"), Zip(("a.html", Page), ("b.txt", Page), ("c.jpg", Page)));
        File.WriteAllBytes(Path.Combine(_folder, "c.html"), Page);
        var shares = new List<double>();
        CaptureProgress? progress = null;
        progress = new CaptureProgress(() => shares.Add(progress!.Share));
        foreach (var capture in CaptureFolder.Captures(_folder, progress))
            capture.Dispose();
        Assert.Equal(shares.Order(), shares);
        Assert.True(shares.Count(share => share is > 0 and < 1) > 3);
        Assert.Equal(1, shares[^1]);
    }

    [Fact]
    public void Records_packed_one_by_one_or_together_are_the_same()
    {
        byte[][] records = [Info, Record("response", Url, Response(Page)), Record("response", Url + "?2", Response(Page))];
        var one = Pages("a.warc.gz", [.. records.SelectMany(record => Packed(record, "gzip"))]);
        var all = Pages("a.warc.gz", Packed([.. records.SelectMany(record => record)], "gzip"));
        Assert.Equal([Url, Url + "?2"], one.Select(page => page.Url!));
        Assert.Equal(one.Select(page => page.Name), all.Select(page => page.Name));
    }

    [Fact]
    public void Pictures_before_and_behind_a_page_are_beside_it()
    {
        var page = Assert.Single(Pages("a.warc",
        [
            .. Record("response", "http://www.songting.example/pics/1.jpg", Response("one"u8.ToArray(), "", "image/jpeg")),
            .. Record("response", Url, Response(Page)),
            .. Record("resource", "http://www.songting.example/pics/2.jpg", Response("two"u8.ToArray(), "", "image/jpeg")),
        ]));
        Assert.Equal("one"u8.ToArray(), page.Beside!("/pics/1.jpg#top"));
        Assert.Equal("two"u8.ToArray(), page.Beside!("../../../../pics/2.jpg"));
        Assert.Null(page.Beside!("/pics/3.jpg"));
        Assert.Null(page.Beside!("file:///etc/passwd"));
    }

    [Fact]
    public void What_was_fetched_again_leads_on_or_is_no_page_is_told_or_passed_over()
    {
        var captures = All("a.warc",
        [
            .. Record("request", Url, "GET / HTTP/1.1\r\n\r\n"u8.ToArray()),
            .. Record("response", Url, Response(Page)),
            .. Record("revisit", Url, Response([])),
            .. Record("response", Url, Response(Page, "", "text/html", 404)),
            .. Record("response", Url + "?b", Response([], "Location: /\r\n", "text/html", 302)),
            .. Record("response", "http://www.songting.example/a.css", Response("p{}"u8.ToArray(), "", "text/css")),
            .. Record("metadata", Url, "x: y"u8.ToArray()),
            .. Record("response", "dns:www.songting.example", "1"u8.ToArray()),
        ]);
        Assert.Equal(
            [$"a.warc#{Url} 200", $"a.warc#{Url}#2 revisit", $"a.warc#{Url}#3 404", $"a.warc#{Url}?b redirect"],
            captures);
    }

    [Fact]
    public void All_before_a_cut_is_taken()
    {
        byte[] whole = [.. Info, .. Record("response", Url, Response(Page)), .. Record("response", Url + "?2", Response(Page))];
        Assert.Equal(
            [$"a.warc#{Url} 200", $"a.warc#{Url}?2 200", "a.warc cut-off"], All("a.warc", whole[..^(Page.Length / 2)]));
        var packed = Packed(whole, "gzip");
        var captures = All("a.warc.gz", packed[..(packed.Length * 3 / 4)]);
        Assert.Equal($"a.warc.gz#{Url} 200", captures[0]);
        Assert.Equal("a.warc.gz cut-off", captures[^1]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(30_000_000)]
    [InlineData(5_000_000_000_000)]
    public void A_wrong_length_costs_no_other_record(long length)
    {
        var captures = All("a.warc",
        [
            .. Record("response", Url, Response(Page), "2019-05-06T07:08:09Z", length),
            .. Record("response", Url + "?2", Response(Page)),
        ]);
        Assert.Contains($"a.warc#{Url}?2 200", captures);
    }

    [Fact]
    public void Many_wrong_lengths_take_no_time()
    {
        byte[] record = Record("response", Url, Response("<html>"u8.ToArray()), "x", 30_000_000);
        var warc = new MemoryStream();
        for (var i = 0; i < 40_000; i++)
            warc.Write(record);
        Assert.Equal(40_000, All("a.warc", warc.ToArray()).Count(line => line.EndsWith(" 200", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_bomb_is_left_where_it_is()
    {
        var zeros = new byte[64 << 20];
        Assert.Equal(
            [$"a.warc#{Url} too-large"],
            All("a.warc", Record("response", Url, Response(Packed(zeros, "gzip"), "Content-Encoding: gzip\r\n"))));
        Assert.Equal(["a.zip/a.html too-large"], All("a.zip", Zip(("a.html", zeros))));
        Assert.Equal([$"a.warc#{Url} too-large"], All("a.warc", Record("response", Url, Response(zeros))));
    }

    [Theory]
    [InlineData("a.warc")]
    [InlineData("a.warc.gz")]
    [InlineData("a.zip")]
    [InlineData("a.mht")]
    public void Noise_is_no_archive(string name)
    {
        var noise = new byte[100_000];
        new Random(5).NextBytes(noise);
        byte[][] all = [noise, [], [0x1F, 0x8B], [0x1F, 0x8B, .. noise], "PK\x3\x4"u8.ToArray(), [.. "WARC/1.0\r\n"u8, .. noise]];
        foreach (var bytes in all)
            Assert.DoesNotContain(All(name, bytes), line => line.EndsWith(" 200", StringComparison.Ordinal));
    }

    [Fact]
    public void An_Mht_gives_its_page_and_its_pictures()
    {
        var page = Assert.Single(Pages("a.mht", Mht(
            Url, Page, "text/html; charset=\"utf-8\"", "http://www.songting.example/pics/1.jpg", "one"u8.ToArray())));
        Assert.Equal((Url, "2019-05-06T07:08:09Z"), (page.Url, page.Captured));
        Assert.Equal(Page, page.Bytes);
        Assert.Equal("one"u8.ToArray(), page.Beside!("/pics/1.jpg"));
        Assert.Null(page.Beside!("/pics/2.jpg"));
    }

    [Fact]
    public void A_zip_is_a_folder()
    {
        byte[] warc = Record("response", Url, Response(Page));
        var zip = Zip(
            ("www.songting.example/art/一 1.html", Page), ("www.songting.example/pics/1.jpg", "one"u8.ToArray()),
            ("dump.txt", Page),
            ("../../climbs.html", Page), ("b.mht", Mht(Url, Page, "text/html", "x", [])), ("c.warc.gz", Packed(warc, "gzip")),
            ("d.zip", Zip(("a.html", Page))), ("e.css", []));
        var pages = Pages("a.zip", zip);
        Assert.Equal(
            ["a.zip/../../climbs.html", "a.zip/b.mht", $"a.zip/c.warc.gz#{Url}", "a.zip/dump.txt",
                "a.zip/www.songting.example/art/一 1.html"],
            pages.Select(page => page.Name));
        Assert.Equal("http://www.songting.example/art/%E4%B8%80%201.html", pages[^1].MirrorUrl);
        Assert.Equal("one"u8.ToArray(), pages[^1].Beside!("../pics/1.jpg"));
        Assert.Null(pages[^1].Beside!("../../../dump.txt"));
        Assert.True(pages[3].IsText);
        Assert.Contains("a.zip/d.zip nested", All("a.zip", zip));
    }

    [Fact]
    public void Names_in_a_zip_may_be_written_in_the_encoding_of_Chinese_computers()
    {
        var zip = Zip(("####.html", Page));
        byte[] name = [0xCB, 0xC9, 0xCD, 0xA1];
        for (var at = zip.AsSpan().IndexOf("####.html"u8); at >= 0; at = zip.AsSpan().IndexOf("####.html"u8))
            name.CopyTo(zip, at);
        Assert.Equal(["a.zip/松汀.html"], Pages("a.zip", zip).Select(page => page.Name));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static byte[] Info => Record("warcinfo", "", "software: x\r\n"u8.ToArray());

    private List<CapturedPage> Pages(string name, byte[] bytes) =>
        [.. Captures(name, bytes).Select(capture => capture.Read()).OfType<CapturedPage>()];

    /// <summary>Each capture: its name, and the status (200 where none is told) or why it is none.</summary>
    private List<string> All(string name, byte[] bytes) =>
    [
        .. Captures(name, bytes)
            .Select(capture => $"{capture.Name} {(capture.Read() is { } page ? page.Status ?? 200 : capture.Reason)}"),
    ];

    private IEnumerable<Capture> Captures(string name, byte[] bytes)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllBytes(path, bytes);
        return CaptureFolder.Captures(path);
    }
}
