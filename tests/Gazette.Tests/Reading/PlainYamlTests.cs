using System.Text;
using CsCheck;
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

    private static readonly string[] Damage =
        [.. "\t\r\n:：'\"[]{}-#&*!|>%@` ,，?\\\u0085\u2028\uFEFFa1汉".Select(sign => sign.ToString())];

    [Fact]
    public void What_the_fast_reader_reads_is_what_YamlDotNet_reads()
    {
        const int count = 16_000;
        var taken = 0;
        Property.Holds(
            Gen.Frequency((1, Block(strange: 2)), (2, Block(strange: 30))),
            count,
            block =>
            {
                if (PlainYaml.Read(block, 2, KnownKeys.None) is not { } plain)
                    return;
                Interlocked.Increment(ref taken);
                var complaints = new List<Diagnostic>();
                var full = FullYaml.Read(block, 2, "x.md", complaints);
                Assert.True(full is not null, $"Only the fast reader reads this; the other says {string.Join('\n', complaints)}");
                Assert.Equal(Flat(full), Flat(plain));
            },
            static block => block);
        Assert.True(taken > count / 7, $"Only {taken} blocks were plain.");
    }

    [Fact]
    public void Blocks_with_random_damage_are_read_alike_or_complained_of() => Property.Holds(
        // Files are checked to be UTF-8 before: half a character cannot come this far.
        DamagedBlock.Where(static block => !block.EnumerateRunes().Contains(Rune.ReplacementChar)),
        12_000,
        static block =>
        {
            var complaints = new List<Diagnostic>();
            var full = FullYaml.Read(block, 2, "x.md", complaints);
            Assert.Equal(full is null, complaints.Count > 0);
            if (PlainYaml.Read(block, 2, KnownKeys.None) is { } plain)
                Assert.Equal(full is null ? "nothing" : Flat(full), Flat(plain));
        },
        static block => block);

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

    private static Gen<string> DamagedBlock =>
        from block in Block(strange: 10)
        from damages in Gen.Select(
            Gen.Int[0, 999], Gen.Frequency((2, Gen.Const("")), (2, Property.One(Damage))), Gen.Int[1, 2]).List[1, 3]
        select damages.Aggregate(block, static (text, damage) =>
        {
            var (at, sign, length) = damage;
            at %= text.Length + 1;
            return sign.Length > 0 ? text.Insert(at, sign) : text.Remove(at, Math.Min(text.Length - at, length));
        });

    /// <param name="strange">In how many of a hundred places any key or value may stand, and not only a common one.</param>
    private static Gen<string> Block(int strange)
    {
        var scalar = Gen.Frequency((100 - strange, Property.One(Scalars[..13])), (strange, Property.One(Scalars)));
        var key = Gen.Frequency((100 - strange, Property.One(Keys[..8])), (strange, Property.One(Keys)));
        var pair = Gen.Select(key, scalar, static (name, value) => $"{name}: {value}");
        return Gen.Frequency((7, Entry("\n").List[1, 6]), (1, Entry("\r\n").List[1, 6])).Select(string.Concat);

        Gen<string> Entry(string end) =>
            from note in Gen.Frequency((9, Gen.Const("")), (1, Property.One($"# note{end}", $"  # note{end}", end)))
            from name in key
            from indent in Property.One("", " ", "  ")
            from value in Gen.Frequency(
                (1, scalar.Select(item => $"{indent}- {item}{end}").List[1, 3].Select(items => end + string.Concat(items))),
                (1, pair.Select(item => $"{indent}  {item}{end}").List[1, 2].Select(items => end + string.Concat(items))),
                (1, Gen.Select(scalar, scalar, (first, second) => $" [{first}, {second}]{end}")),
                (1, Gen.Select(pair, pair, (first, second) => $"{end}{indent}- {first}{end}{indent}  {second}{end}")),
                (1, Gen.Select(pair, pair, (first, second) => $" {{{first}, {second}}}{end}")),
                (3, scalar.Select(item => $" {item}{end}")))
            select $"{note}{name}:{value}";
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
