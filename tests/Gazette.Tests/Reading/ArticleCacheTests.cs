using System.Globalization;
using Gazette.Content;
using Gazette.Diagnostics;
using Gazette.Loading;
using Gazette.Markup;
using Gazette.Storage;

namespace Gazette.Tests.Reading;

/// <summary>
/// The cache knows each file by its path, whatever came or went before it, and is written anew only where something changed.
/// </summary>
public sealed class ArticleCacheTests : IDisposable
{
    private const ulong Key = 7;
    private static readonly long Started = new DateTime(2024, 5, 15, 0, 0, 0, DateTimeKind.Utc).Ticks;

    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void After_any_history_each_file_is_proved_and_its_article_is_its_own(int seed)
    {
        var random = new Random(seed);
        var files = new SortedDictionary<string, ContentFile>(StringComparer.Ordinal);
        var cache = ArticleCache.Empty;
        for (var step = 0; step < 12; step++)
        {
            // Sometimes many at one place, so that parts grow, are cut, shrink and vanish.
            var (first, count) = (random.Next(9000), random.Next(3) == 0 ? 5000 : random.Next(4));
            for (var i = first; i < first + count; i++)
            {
                if (random.Next(3) > 0)
                    files[PathOf(i)] = FileOf(i, length: random.Next(100, 200));
                else
                    files.Remove(PathOf(i));
            }

            ContentFile[] listed = [.. files.Values];
            cache = Save(cache, listed);
            Assert.Equal(listed.Length, cache.Count);
            var changes = cache.Compare(listed);
            Assert.True(changes.IsSame);
            Assert.All(changes.Proved, Assert.True);
            Assert.All(Enumerable.Range(0, listed.Length), i => AssertIsOf(listed[i], cache, i));
            Assert.Equal(listed.Sum(WarningsOf), cache.WarningsOf(listed, changes).Sum(group => group.Items.Count));
        }
    }

    [Theory]
    [InlineData("content/00000000.md")]
    [InlineData("content/00004321-and-a-half.md")]
    [InlineData("content/99999999.md")]
    public void One_more_file_is_the_only_one_that_is_not_proved(string path)
    {
        ContentFile[] before = [.. Enumerable.Range(1, 9000).Select(i => FileOf(i))];
        var cache = Save(ArticleCache.Empty, before);
        ContentFile[] after =
            [.. before.Append(new ContentFile(path, 100, 7, Settled)).OrderBy(file => file.File, StringComparer.Ordinal)];
        var changes = cache.Compare(after);
        Assert.False(changes.IsSame);
        Assert.Equal([path], after.Where((_, i) => !changes.Proved[i]).Select(file => file.File));
        Assert.Equal([path], after.Where((_, i) => changes.Numbers[i] < 0).Select(file => file.File));
    }

    [Fact]
    public void A_file_that_went_leaves_the_others_proved_and_without_its_warnings()
    {
        ContentFile[] before = [.. Enumerable.Range(1, 5000).Select(i => FileOf(i))];
        var cache = Save(ArticleCache.Empty, before);
        ContentFile[] after = [.. before.Where(file => file.File != PathOf(2100))];
        var changes = cache.Compare(after);
        Assert.False(changes.IsSame);
        Assert.All(changes.Proved, Assert.True);
        Assert.Equal(-1, changes.Places[2099]);
        var warnings = cache.WarningsOf(after, changes).SelectMany(group => group.Items).ToArray();
        Assert.DoesNotContain(warnings, warning => warning.Location.File == PathOf(2100));
        Assert.Equal(after.Sum(WarningsOf), warnings.Length);
    }

    [Fact]
    public void A_file_of_another_length_or_stamp_and_one_changed_a_moment_ago_are_not_proved()
    {
        var files = Enumerable.Range(1, 5).Select(i => FileOf(i)).ToArray();
        files[4] = files[4] with { SettledAt = Started };
        var cache = Save(ArticleCache.Empty, files);
        files[1] = files[1] with { Length = 101 };
        files[2] = files[2] with { Stamp = 8 };
        var changes = cache.Compare(files);
        Assert.True(changes.IsSame);
        Assert.Equal([true, false, false, true, false], changes.Proved);
    }

    [Fact]
    public void Of_a_changed_archive_one_part_is_written_anew()
    {
        ContentFile[] before = [.. Enumerable.Range(1, 9000).Select(i => FileOf(i))];
        var cache = Save(ArticleCache.Empty, before);
        var pieces = Segments();
        cache = Save(cache, [.. before.Append(new ContentFile("content/00003000-and-a-half.md", 100, 7, Settled))
            .OrderBy(file => file.File, StringComparer.Ordinal)]);
        Assert.Equal(3, Segments().Except(pieces).Count());
        Assert.Equal(pieces.Length, Segments().Length);
        Save(cache, before);
        Assert.Equal(pieces, Segments());
    }

    [Fact]
    public void Articles_that_hold_blocks_are_read_again_when_these_would_be_made_otherwise_and_no_others()
    {
        ContentFile[] listed = [FileOf(0), FileOf(1)];
        var changes = ArticleCache.Empty.Compare(listed);
        for (var i = 0; i < listed.Length; i++)
            changes.Read[i] = ArticleOf(listed[i]) with { Source = ArticleOf(listed[i]).Source with { HasBlocks = i == 1 } };
        ArticleCache.Empty.Save(_file, Key, templates: 5, changes, Started);
        Assert.All(ArticleCache.Load(_file, Key, templates: 5, out _).Compare(listed).Proved, Assert.True);
        var other = ArticleCache.Load(_file, Key, templates: 6, out _);
        Assert.Equal((true, false, true), (other.HasOtherBlocks, other.File(0).HasBlocks, other.File(1).HasBlocks));
        Assert.Equal([true, false], other.Compare(listed).Proved);
    }

    private static long Settled => Started - TimeSpan.TicksPerDay;

    private static string PathOf(int i) => string.Create(CultureInfo.InvariantCulture, $"content/{i:D8}.md");

    private static ContentFile FileOf(int i, long length = 100) => new(PathOf(i), length, 7, Settled);

    private static int WarningsOf(ContentFile file) => (int)(file.Length % 3);

    private static CachedArticle ArticleOf(ContentFile file)
    {
        var card = new ArticleCard { Address = file.Address, Title = $"{file.File} {file.Length}", Language = "en" };
        var references = new ArticleReferences { File = file.File };
        return new CachedArticle(
            new SourceState(file.File, file.Length, file.Stamp, 1, 2, SourceState.SharedDigestOf(card, references), []),
            new ArticleOutline(card, references),
            [
                .. Enumerable.Range(1, WarningsOf(file)).Select(line => new Diagnostic(
                    Severity.Warning, "odd", new FileLocation(file.File, line, 1),
                    Wording.Plain("It is odd."), Wording.Plain("Mend it."))),
            ]);
    }

    private static void AssertIsOf(ContentFile file, ArticleCache cache, int number)
    {
        Assert.Equal(file.File, cache.File(number).File);
        Assert.Equal(file.File, cache.Outline(number).References.File);
        Assert.Equal(SiteAddress.Of(file.File), cache.Outline(number).Card.Address);
        Assert.Equal($"{file.File} {file.Length}", cache.Outline(number).Card.Title);
        Assert.Equal(WarningsOf(file), cache.Warnings(number).Count);
    }

    /// <summary>A cache as a build would leave it that reads what is not proved.</summary>
    private ArticleCache Save(ArticleCache cache, ContentFile[] listed)
    {
        var changes = cache.Compare(listed);
        for (var i = 0; i < listed.Length; i++)
            changes.Read[i] = changes.Proved[i] ? null : ArticleOf(listed[i]);
        cache.Save(_file, Key, templates: 0, changes, Started);
        var saved = ArticleCache.Load(_file, Key, templates: 0, out var why);
        Assert.Null(why);
        return saved;
    }

    private string[] Segments() => [.. StorageFile.Load(_file, Key, out _)!.Select(piece => Convert.ToHexString(piece.Span))];
}
