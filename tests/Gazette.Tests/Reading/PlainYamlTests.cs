using System.Text;
using Gazette.Configuration;
using Gazette.Diagnostics;
using Gazette.Yaml;

namespace Gazette.Tests.Reading;

public sealed class PlainYamlTests
{
    private static readonly string[] Scalars =
    [
        "flood", "Flood in May", "2024-05-15", "2024-05-15T16:05:30+08:00", "2024-05-15 16:05", "no", "1.10", "~", "null",
        "洪水退去", "“引号”", "𠮷野家",
        "'it''s'", "''", "'a: b # c'", "\"say \\\"hi\\\" \\\\ there\"", "\"\"", "\"a: b\"", "\"tab\\t\"", "'open", "\"open",
        "'a' b", "a: b", "a:b", "a #b", "a#b", "a ",
        "x:", ":x", "http://x.example/a?b=c#d", "*bold*", "&c", "!x", "@x", "`x`", "%x", "|", ">", ">-", "|\n  block",
        ">-\n  folded\n  lines", "- x", "-x", "-", "?", "? x", "?x", "a, b",
        "[a, b]", "[]", "[ a , 'b, c' , \"d\" ]", "[a, , b]", "[a,]", "[a", "a]", "{a: b}", "{}",
        "{ name: Ann Lee , role: 'x' }", "{a: [b, c]}", "[{a: b}, c]", "{a}", "{a: }", "{a:b}", "[a: b]",
        "[a#b]", "[a #b]", "[http://x]", "{name: Ann, role: x, }", "[a-b, -c]", "[- a]", "R&D [x]", "a # note", "'a' # note",
        "[a] # note", "[a]# note", "'a'# note", "# note", "",
        "|-\n  two\n  lines", ">\n    four\n    in", ">\n  in\n    further", "|\n  a\n\n  b", ">-\n  a\n\n", "|+\n  a",
        "> \n  a", ">-\n  # a\n  b: c", "|\nnone", ">-\n  a \n  b",
        "[{a: [b, {c: d}]}, [e]]", "{a: {b: 'c', d: e}, f: g}", "[Huai'an, R&D, a*b, c!d, e|f, g>h]", "[a?b]",
        "{a: Listeners' line, b: \"c\"}", "[a\"b\"]", "[[[[[[[a]]]]]]]",
        "multi\n  line", "multi\nline", "　wide　", "a\u00A0b", "a　", "—", "…", "é", "e\u0301",
    ];

    private static readonly string[] Keys = ["title", "date", "tags", "authors", "标题", "发布时间", "a-b", "a_b", "x y", "'q'",
        "\"q\"", "标题：", "-", "1", "", "?", "[a]", "𠮷"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void What_the_fast_reader_reads_is_what_YamlDotNet_reads(int seed)
    {
        var random = new Random(seed);
        var taken = 0;
        for (var i = 0; i < 4000; i++)
        {
            var block = Block(random, i % 3 == 0 ? 0.02 : 0.3);
            if (PlainYaml.Read(block, 2, KnownKeys.None) is not { } plain)
                continue;
            taken++;
            var complaints = new List<Diagnostic>();
            var full = FullYaml.Read(block, 2, "x.md", complaints);
            Assert.True(full is not null,
                $"{block}\n--- only the fast reader reads this; the other says\n{string.Join('\n', complaints)}");
            Assert.Equal(Flat(full), Flat(plain));
        }

        Assert.True(taken > 600, $"Only {taken} blocks were plain.");
    }

    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    public void Blocks_with_random_damage_are_read_alike_or_complained_of(int seed)
    {
        const string damage = "\t\r\n:：'\"[]{}-#&*!|>%@` ,，?\\\u0085\u2028\uFEFFa1汉";
        var random = new Random(seed);
        for (var i = 0; i < 6000; i++)
        {
            var block = new StringBuilder(Block(random, 0.1));
            for (var n = random.Next(1, 4); n > 0; n--)
            {
                var at = random.Next(block.Length);
                if (random.Next(2) == 0)
                    block.Insert(at, damage[random.Next(damage.Length)]);
                else
                    block.Remove(at, Math.Min(block.Length - at, random.Next(1, 3)));
            }

            // Files are checked to be UTF-8 before: half a character cannot come this far.
            var text = block.ToString();
            if (text.EnumerateRunes().Contains(Rune.ReplacementChar))
                continue;
            var complaints = new List<Diagnostic>();
            var full = FullYaml.Read(text, 2, "x.md", complaints);
            Assert.Equal(full is null, complaints.Count > 0);
            if (PlainYaml.Read(text, 2, KnownKeys.None) is { } plain)
                Assert.Equal(full is null ? "nothing" : Flat(full), Flat(plain));
        }
    }

    // YamlDotNet takes 50 ms of every start to compile: the config has to do without.
    [Fact]
    public void The_config_of_this_repository_takes_the_fast_way_and_is_read_alike()
    {
        var text = File.ReadAllText(Path.Combine(SampleArchiveTests.RepositoryFolder(), SiteConfigFile.Name));
        var plain = PlainYaml.Read(text, 1, KnownKeys.None);
        Assert.NotNull(plain);
        Assert.Equal(Flat(FullYaml.Read(text, 1, SiteConfigFile.Name, [])!), Flat(plain));
    }

    [Fact]
    public void Ordinary_front_matter_takes_the_fast_way()
    {
        Assert.NotNull(PlainYaml.Read("""
            title: "Ploogham: grid of village"
            date: 2019-08-17
            source: yunlin-daily
            authors:
              - "Nurkie Dasfloodman"
              - {name: Ann Lee, role: reporter}
              - name: Bo Chen
                role: photographer
            section: education
            tags: ["medical case", new school, 'early book', 图书馆]
            summary: "The mayor said: \"enough\"."
            image:
              file: a.jpg
              alt: A flood
            original: {url: unknown, lang: zh-Hans}
            aliases:
            - /old/1.html
            draft: false
            """, 2, KnownKeys.None));
    }

    private static string Block(Random random, double strange)
    {
        var block = new StringBuilder();
        var end = random.Next(8) == 0 ? "\r\n" : "\n";
        string Scalar() => Scalars[random.NextDouble() < strange ? random.Next(Scalars.Length) : random.Next(13)];
        string Key() => Keys[random.NextDouble() < strange ? random.Next(Keys.Length) : random.Next(8)];
        for (var entries = random.Next(1, 7); entries > 0; entries--)
        {
            if (random.Next(10) == 0)
                block.Append(random.Next(3) switch { 0 => "# note", 1 => "  # note", _ => "" }).Append(end);
            var key = Key();
            var indent = new string(' ', random.Next(3));
            switch (random.Next(8))
            {
                case 0:
                    block.Append(key).Append(':').Append(end);
                    for (var items = random.Next(1, 4); items > 0; items--)
                        block.Append(indent).Append("- ").Append(Scalar()).Append(end);
                    break;
                case 1:
                    block.Append(key).Append(':').Append(end);
                    for (var items = random.Next(1, 3); items > 0; items--)
                        block.Append(indent).Append("  ").Append(Key()).Append(": ").Append(Scalar()).Append(end);
                    break;
                case 2:
                    block.Append(key).Append(": [").Append(Scalar()).Append(", ").Append(Scalar()).Append(']').Append(end);
                    break;
                case 3:
                    block.Append(key).Append(':').Append(end).Append(indent).Append("- ").Append(Key()).Append(": ")
                        .Append(Scalar()).Append(end)
                        .Append(indent).Append("  ").Append(Key()).Append(": ").Append(Scalar()).Append(end);
                    break;
                case 4:
                    block.Append(key).Append(": {").Append(Key()).Append(": ").Append(Scalar()).Append(", ").Append(Key())
                        .Append(": ").Append(Scalar()).Append('}').Append(end);
                    break;
                default:
                    block.Append(key).Append(": ").Append(Scalar()).Append(end);
                    break;
            }
        }

        return block.ToString();
    }

    /// <summary>Values and places as one text.</summary>
    private static string Flat(YamlValue value) => value switch
    {
        YamlScalar scalar => $"{scalar.Line},{scalar.Column}<{scalar.Text}>",
        YamlList list => $"{list.Line},{list.Column}[{string.Join(' ', list.Items.Select(Flat))}]",
        YamlMap map => $"{map.Line},{map.Column}{{"
            + string.Join(' ', map.Entries.Select(entry => Flat(entry.Key) + "=" + Flat(entry.Value))) + "}",
        _ => throw new InvalidOperationException(value.GetType().Name),
    };
}
