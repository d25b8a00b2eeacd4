using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Gazette.Content;
using Gazette.Hashing;
using Gazette.Searching;

namespace Gazette.Tests.Searching;

/// <summary>Where few articles of a large segment were edited most of its files stay, and all are those of a new index.</summary>
public sealed class SegmentPatchTests
{
    private const int Documents = 2_100;

    private readonly Random _random = new(20261130);
    private readonly Entry[] _entries;
    private readonly Memory _folder = new();

    public SegmentPatchTests()
    {
        _entries = [.. Enumerable.Range(0, Documents).Select(i => new Entry($"Title {i}", Words(30 + (i % 50)), 0))];
    }

    [Fact]
    public void A_patched_segment_is_that_of_a_clean_build()
    {
        var before = Write();
        for (var round = 0; round < 40; round++)
        {
            var last = _folder.Files.Keys.ToHashSet();
            for (var edits = _random.Next(1, 4); edits > 0; edits--)
                Edit(_random.Next(Documents), _random.Next(5));
            _folder.Forget();
            var patched = SegmentPatch.Write(_folder, Read, SegmentOf(), before);
            Assert.NotNull(patched);
            // Nothing else lies in the folder than what a clean build would put there.
            Assert.Equal(Clean().Order(), _folder.Kept.Concat(_folder.Written).Order());
            Assert.InRange(_folder.Written.Count(), 0, last.Count / 2);
            before = new SegmentWriter(_folder, Read).Write(SegmentOf(), [before]);
        }
    }

    [Fact]
    public void All_that_is_remembered_is_as_after_a_clean_build()
    {
        var before = Write();
        Edit(7, 0);
        var patched = new SegmentWriter(_folder, Read).Write(SegmentOf(), [before]);
        var clean = new SegmentWriter(new Memory(), Read).Write(SegmentOf(), []);
        Assert.Equal(clean.Keys, patched.Keys);
        Assert.Equal(clean.Shards, patched.Shards);
        Assert.Equal(clean.Common, patched.Common);
        Assert.NotEmpty(patched.Common);
        Assert.Equal(clean.CardFiles, patched.CardFiles);
        Assert.Equal(clean.FacetFiles, patched.FacetFiles);
        // A title is another: one file of cards.
        Edit(7, 4);
        _folder.Forget();
        _ = new SegmentWriter(_folder, Read).Write(SegmentOf(), [patched]);
        Assert.Single(_folder.Written, path => path.EndsWith(".json", StringComparison.Ordinal));
    }

    [Fact]
    public void Whatever_cannot_be_patched_is_left_to_a_new_index()
    {
        var before = Write();
        Assert.Null(SegmentPatch.Write(_folder, Read, SegmentOf(), before));
        Edit(3, 1);
        Assert.NotNull(SegmentPatch.Write(_folder, Read, SegmentOf(), before));
        var lost = SegmentMemory.NamesIn(before.Shards).Last();
        _folder.Files.Remove(IndexFile.PathOf(lost, SegmentMemory.ShardEnding), out _);
        Assert.Null(SegmentPatch.Write(_folder, Read, SegmentOf(), before));
        _ = Write();
        for (var i = 0; i < 100; i++)
            Edit(i, 1);
        Assert.Null(SegmentPatch.Write(_folder, Read, SegmentOf(), before));
    }

    private SegmentMemory Write() => new SegmentWriter(_folder, Read).Write(SegmentOf(), []);

    /// <summary>The paths of the shards of a clean build.</summary>
    private IEnumerable<string> Clean() =>
        SegmentMemory.NamesIn(new SegmentWriter(new Memory(), Read).Write(SegmentOf(), []).Shards)
            .Select(name => IndexFile.PathOf(name, SegmentMemory.ShardEnding));

    private void Edit(int document, int kind)
    {
        var (title, words, version) = _entries[document];
        _entries[document] = kind switch
        {
            0 => new Entry(title, words.Append("word1"), version + 1),
            1 => new Entry(title, words.Append($"new{_random.Next(100_000)}"), version + 1),
            2 => new Entry(title, words.Skip(3), version + 1),
            3 => new Entry(title, Words(40), version + 1),
            _ => new Entry($"Word{_random.Next(40)}", words, version + 1),
        };
    }

    /// <summary>Words of which the first are in nearly all texts and the last in few.</summary>
    private string[] Words(int count) =>
    [
        .. Enumerable.Range(0, count).Select(_ =>
            "word" + ((int)Math.Pow(3_000, _random.NextDouble())).ToString(CultureInfo.InvariantCulture)),
    ];

    private SearchDocument Read(Article article)
    {
        var entry = _entries[article.Digest / 1_000];
        return new SearchDocument([entry.Title], [], "", Encoding.UTF8.GetBytes($"<p>{string.Join(' ', entry.Words)}</p>"));
    }

    private SegmentDocuments SegmentOf() => SegmentDocuments.Of([.. _entries.Select(ArticleOf)], isNewest: false);

    private static Article ArticleOf(Entry entry, int number) => new(
        new ArticleCard
        {
            Address = $"/{number}/",
            Title = entry.Title,
            Digest = ContentHash.Of(Encoding.UTF8.GetBytes(entry.Title)),
            Language = "en",
        },
        (ulong)((number * 1_000) + entry.Version),
        new ArticleReferences { File = $"content/{number}.md" },
        () => throw new InvalidOperationException("What an article is found by is given otherwise."));

    private sealed record Entry(string Title, IEnumerable<string> Words, int Version);

    /// <summary>A folder that tells which files it kept and which were written.</summary>
    private sealed class Memory : IIndexFolder
    {
        private readonly ConcurrentDictionary<string, bool> _used = [];

        public ConcurrentDictionary<string, byte[]> Files { get; } = [];

        public IEnumerable<string> Kept => _used.Where(file => !file.Value).Select(file => file.Key);

        public IEnumerable<string> Written => _used.Where(file => file.Value).Select(file => file.Key);

        public void Forget() => _used.Clear();

        public bool Keep(string path) => Files.ContainsKey(path) && (_used.TryAdd(path, false) || true);

        public byte[]? Read(string path) => Files.GetValueOrDefault(path);

        public void Write(IndexFile file)
        {
            Files[file.Path] = file.Bytes.ToArray();
            _used[file.Path] = true;
        }
    }
}
