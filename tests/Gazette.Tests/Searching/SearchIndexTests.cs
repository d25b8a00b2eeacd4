using System.Globalization;
using System.Text;
using System.Text.Json;
using Gazette.Searching;

namespace Gazette.Tests.Searching;

/// <summary>The index of a site holds what its pages print, and only what must be is written anew.</summary>
public sealed class SearchIndexTests
{
    private const string Folder = "/search/index/";

    [Fact]
    public void What_a_page_prints_is_found_and_nothing_else()
    {
        using var site = SiteTest.From("""
            -- content/2024/05/15/flood.md --
            ---
            title: 防汛 Drill
            kicker: Before the rains
            date: 2024-05-15 20:57
            source: daily
            authors: [李安]
            tags: [Rivers]
            summary: Sandbags were carried.
            ---
            The dike at Müller's farm held.
            -- content/2024/05/16/taken.md --
            ---
            title: Taken back
            date: 2024-05-16
            tags: [Secrets]
            summary: Slanderous summary.
            withdrawn: {date: 2024-05-17, reason: Untrue}
            ---
            Slanderous body.
            -- content/2024/05/17/draft.md --
            ---
            title: Unfinished
            date: 2024-05-17
            draft: true
            ---
            Unfinished body.
            """).BuildWell(drafts: true);
        var found = Found(site);
        foreach (var term in (string[])["防", "防汛", "汛", "drill", "rains", "李安", "daily", "rivers", "sandbags", "muller", "farm"])
            Assert.Equal(["/2024/05/15/flood/"], found[term]);
        Assert.Equal(["/2024/05/16/taken/"], found["taken"]);
        Assert.Equal(["/about/"], found["archive"].Where(address => address.StartsWith("/a", StringComparison.Ordinal)));
        foreach (var term in (string[])["secrets", "slanderous", "untrue", "unfinished"])
            Assert.DoesNotContain(term, found.Keys);
        Assert.All(
            site.Files.Where(SiteTest.IsOfIndex),
            path => Assert.DoesNotContain("landerous", site.Bytes(path), StringComparison.Ordinal));
        // Title before tag, tag before text.
        Assert.True(LevelOf(site, "drill") > LevelOf(site, "rivers") && LevelOf(site, "rivers") > LevelOf(site, "farm"));
    }

    [Fact]
    public void An_index_that_is_brought_up_to_date_is_that_of_a_clean_build()
    {
        using var site = SiteTest.From(Articles(1, 700)).BuildWell();
        site.AssertEqualsCleanBuild();
        var before = IndexFiles(site);
        Assert.All(
            before.Where(path => path.EndsWith(".bin", StringComparison.Ordinal)),
            path => Assert.InRange(new FileInfo(site.Output + path).Length, 1, ShardFile.MostBytes));

        // A text in the newest segment, and one in that of all closed years.
        site.Edit(PathOf(700), "word1", "changed").BuildWell();
        Assert.False(site.Planned);
        site.AssertEqualsCleanBuild();
        Assert.InRange(IndexFiles(site).Except(before).Count(), 1, 6);
        site.Edit(PathOf(3), "word1", "altered").BuildWell();
        site.AssertEqualsCleanBuild();
        Assert.Contains(AddressOf(3), Found(site)["altered"]);

        // A title, another article, one less, another year.
        site.Edit(PathOf(5), "title: ", "title: Quince ").BuildWell();
        site.AssertEqualsCleanBuild();
        site.Write(Articles(701, 702)).Delete(PathOf(4)).BuildWell();
        site.AssertEqualsCleanBuild();
        site.Write(Articles(1200, 1200)).BuildWell();
        site.AssertEqualsCleanBuild();
        Assert.Contains(AddressOf(5), Found(site)["quince"]);
        site.BuildWell();
        Assert.Equal(0, site.Report.FilesWritten + site.Report.FilesRemoved);
    }

    [Fact]
    public void Two_hundred_edits_end_in_the_index_of_a_clean_build()
    {
        var random = new Random(20261130);
        using var site = SiteTest.From(Articles(1, 300)).BuildWell();
        for (var round = 0; round < 20; round++)
        {
            for (var edit = 0; edit < 10; edit++)
            {
                var number = random.Next(1, 320);
                site.Write(Article(number, random.Next(1000)));
                if (random.Next(5) == 0)
                    site.Delete(PathOf(number));
            }

            site.BuildWell();
        }

        site.AssertEqualsCleanBuild();
        Assert.DoesNotContain(site.Verify(), complaint => complaint.Contains(": error ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_damaged_file_of_the_index_is_made_again()
    {
        using var site = SiteTest.From(Articles(1, 40)).BuildWell();
        foreach (var path in IndexFiles(site))
        {
            var bytes = site.Bytes(path);
            File.WriteAllText(site.Output + path, "damaged");
            site.BuildWell();
            Assert.Equal(bytes, site.Bytes(path));
            File.Delete(site.Output + path);
            site.Edit(PathOf(7), "word", "word").BuildWell();
            Assert.Equal(bytes, site.Bytes(path));
        }

        // Nor is it trusted when the text of an article is brought into it.
        var shard = IndexFiles(site).First(path => path.EndsWith(".bin", StringComparison.Ordinal));
        File.WriteAllText(site.Output + shard, "damaged");
        site.Edit(PathOf(7), "word1", "other").BuildWell();
        site.AssertEqualsCleanBuild();
    }

    [Fact]
    public void Verifying_finds_a_file_of_the_index_that_is_another()
    {
        using var site = SiteTest.From(Articles(1, 10)).BuildWell();
        Assert.DoesNotContain(site.Verify(), complaint => complaint.Contains(": error ", StringComparison.Ordinal));
        var path = IndexFiles(site).First(path => path.EndsWith(".bin", StringComparison.Ordinal));
        var (file, time) = (site.Output + path, File.GetLastWriteTimeUtc(site.Output + path));
        var bytes = File.ReadAllBytes(file);
        bytes[^1] ^= 1;
        File.WriteAllBytes(file, bytes);
        File.SetLastWriteTimeUtc(file, time);
        Assert.Contains(site.Verify(), complaint => complaint.Contains(path, StringComparison.Ordinal));
    }

    [Fact]
    public void An_article_with_an_error_is_found_as_before()
    {
        using var site = SiteTest.From(Articles(1, 10)).BuildWell();
        var before = IndexFiles(site).ToDictionary(path => path, site.Bytes);
        site.Edit(PathOf(3), "date: ", "date: not a ").Build();
        Assert.Contains(site.Complaints, complaint => complaint.Contains(": error ", StringComparison.Ordinal));
        Assert.Equal(before, IndexFiles(site).ToDictionary(path => path, site.Bytes));
        site.Edit(PathOf(3), "date: not a ", "date: ").BuildWell();
        site.AssertEqualsCleanBuild();
    }

    [Fact]
    public void The_manifest_is_uploaded_after_what_it_names()
    {
        using var site = SiteTest.From(Articles(1, 10)).BuildWell();
        site.Edit(PathOf(3), "word1", "other").BuildWell();
        using var changes = JsonDocument.Parse(File.ReadAllText(Path.Combine(site.Folder, "out/memory/changes.json")));
        var added = changes.RootElement.ToString();
        var manifest = added.IndexOf(Folder[1..] + "manifest.json", StringComparison.Ordinal);
        Assert.InRange(added.IndexOf(".bin", StringComparison.Ordinal), 1, manifest);
    }

    [Fact]
    public void Another_file_in_the_place_of_the_manifest_is_complained_of()
    {
        using var site = SiteTest.From(Articles(1, 2)).Add("content/site-root/search/index/manifest.json", "{}").Build();
        Assert.Contains(site.Complaints, complaint => complaint.Contains("the index of search", StringComparison.Ordinal));
    }

    [Fact]
    public void A_site_without_articles_has_an_index_of_its_pages()
    {
        using var site = SiteTest.From("").BuildWell();
        Assert.Equal(["/about/"], Found(site)["about"]);
        site.AssertEqualsCleanBuild();
    }

    private static string[] IndexFiles(SiteTest site) =>
        [.. site.Files.Where(SiteTest.IsOfIndex)];

    private static int LevelOf(SiteTest site, string term)
    {
        var level = -1;
        Read(site, (found, _, at) => level = found == term ? at : level);
        return level;
    }

    /// <summary>For each term the addresses of what it is found in.</summary>
    private static Dictionary<string, List<string>> Found(SiteTest site)
    {
        var found = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        Read(site, (term, address, _) =>
        {
            if (!found.TryGetValue(term, out var addresses))
                found[term] = addresses = [];
            addresses.Add(address);
        });
        return found;
    }

    private static void Read(SiteTest site, Action<string, string, int> take)
    {
        using var manifest = JsonDocument.Parse(site.Page(Folder + "manifest.json"));
        foreach (var segment in manifest.RootElement.GetProperty("segments").EnumerateArray())
        {
            var table = segment.GetProperty("table");
            using var apart = table.ValueKind == JsonValueKind.String
                ? JsonDocument.Parse(site.Page($"{Folder}{table.GetString()}.json")) : null;
            table = apart?.RootElement ?? table;
            var addresses = new List<string>();
            foreach (var name in SegmentMemory.NamesIn(table.GetProperty("cards").GetString()!))
            {
                using var cards = JsonDocument.Parse(site.Page($"{Folder}{name}.json"));
                addresses.AddRange(cards.RootElement.EnumerateArray().Select(card => card[0].GetString()!));
            }

            int[] all = [.. Enumerable.Range(0, segment.GetProperty("docs").GetInt32())];
            Assert.Equal(all.Length, addresses.Count);
            var keys = table.GetProperty("keys").GetString()!.Split('\n');
            foreach (var (i, name) in SegmentMemory.NamesIn(table.GetProperty("shards").GetString()!).Index())
            {
                var writer = new SearchRunWriter();
                ShardFile.Read(File.ReadAllBytes($"{site.Output}{Folder}{name}.bin"), all, writer);
                var run = writer.Run();
                Assert.True(string.CompareOrdinal(keys[i], run.Term(0).ToString()) <= 0);
                for (var term = 0; term < run.Count; term++)
                {
                    var reader = new PostingReader(run.Postings(term));
                    while (reader.Next())
                        take(run.Term(term).ToString(), addresses[reader.Document], reader.Level);
                }
            }
        }
    }

    private static string Articles(int from, int to)
    {
        var files = new StringBuilder();
        for (var number = from; number <= to; number++)
            files.Append(Article(number, number));
        return files.ToString();
    }

    /// <summary>An article of a day of its own, of words that others have too.</summary>
    private static string Article(int number, int words)
    {
        var text = new StringBuilder("word1");
        for (var i = 0; i < 60; i++)
        {
            var (word, sign) = ((words * 31) + (i * i * 7), (char)(0x4e00 + ((words + (i * i)) % 400)));
            text.Append(CultureInfo.InvariantCulture, $" word{word % 997} 松{sign}汀。");
        }

        return string.Create(
            CultureInfo.InvariantCulture,
            $"-- {PathOf(number)} --\n---\ntitle: Title {number}\ndate: {DayOf(number):yyyy-MM-dd}\n---\n{text}\n");
    }

    private static DateTime DayOf(int number) => new DateTime(2020, 1, 1).AddDays(number);

    private static string PathOf(int number) => $"content{AddressOf(number)[..^1]}.md";

    private static string AddressOf(int number) =>
        string.Create(CultureInfo.InvariantCulture, $"/{DayOf(number):yyyy'/'MM'/'dd}/a/");
}
