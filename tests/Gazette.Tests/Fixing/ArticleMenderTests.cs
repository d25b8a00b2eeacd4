using System.Text;
using CsCheck;
using Gazette.Content;
using Gazette.Diagnostics;
using Gazette.Fixing;
using Gazette.Tests.Reading;
using Gazette.Yaml;

namespace Gazette.Tests.Fixing;

/// <summary><c>gazette fix</c> mends what can mean but one thing, and nothing else.</summary>
public sealed class ArticleMenderTests
{
    private static readonly Encoding Gbk = CodePagesEncodingProvider.Instance.GetEncoding(
        936, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    [Theory]
    [InlineData("标题：洪水退去", "标题: 洪水退去")]
    [InlineData("标题： 洪水退去", "标题: 洪水退去")]
    [InlineData("title: x\n摘要：", "title: x\n摘要:")]
    [InlineData("标题：洪水\n发布时间：2024-05-15\n来源：县报", "标题: 洪水\n发布时间: 2024-05-15\n来源: 县报")]
    [InlineData("标题：防汛: 第一天", "标题: '防汛: 第一天'")]
    [InlineData("title:x\ndate:2024-05-15 16:05", "title: x\ndate: 2024-05-15 16:05")]
    [InlineData("title:It's: over", "title: 'It''s: over'")]
    [InlineData("title: Flood: the day after", "title: 'Flood: the day after'")]
    [InlineData("title: Flood: the day after  ", "title: 'Flood: the day after'  ")]
    [InlineData("title: What we know:", "title: 'What we know:'")]
    [InlineData("title: @gazette", "title: '@gazette'")]
    [InlineData("title: *重要*", "title: '*重要*'")]
    [InlineData("标题: x\n日期: 2024\ncorrections:\n  - date: 2024-05-16\n    note: 把30: 改为20",
        "标题: x\n日期: 2024\ncorrections:\n  - date: 2024-05-16\n    note: '把30: 改为20'")]
    [InlineData("title: x\n图片:\n  文件：a.jpg\n  替代文字：河上的船", "title: x\n图片:\n  文件: a.jpg\n  替代文字: 河上的船")]
    [InlineData("title: x\nimage：\n  file:a.jpg\n  alt：河: 船", "title: x\nimage:\n  file: a.jpg\n  alt: '河: 船'")]
    [InlineData("title: x\noriginal:\n  url:https://example.com/\n  title: T",
        "title: x\noriginal:\n  url: https://example.com/\n  title: T")]
    [InlineData("title: x\n更正:\n- 日期：２０２４\n  说明：人数有误", "title: x\n更正:\n- 日期: 2024\n  说明: 人数有误")]
    [InlineData("title: x\nauthors:\n\t- 李安\n\t- 陈博", "title: x\nauthors:\n  - 李安\n  - 陈博")]
    [InlineData("title: x\nimage:\n\tfile: a.jpg\n\talt: 河", "title: x\nimage:\n  file: a.jpg\n  alt: 河")]
    [InlineData("\ttitle: x\n\tdate: 2024-05-15\nsource: unknown", "title: x\ndate: 2024-05-15\nsource: unknown")]
    [InlineData("title: x\ndate: ２０２４－０５－１５　１６：０５", "title: x\ndate: 2024-05-15 16:05")]
    [InlineData("title: x\ndate: '２０２４年５月'", "title: x\ndate: '2024年5月'")]
    [InlineData("title: x\n日期: ２０２４\ncorrections: [{date: ２０２４/5/1, note: ２人}]\n# date",
        "title: x\n日期: 2024\ncorrections: [{date: 2024/5/1, note: ２人}]\n# date")]
    [InlineData("title: x\nwithdrawn:\n  日期: ２０２４\n  原因: 重复", "title: x\nwithdrawn:\n  日期: 2024\n  原因: 重复")]
    [InlineData("title: x\ntags: [防汛、汀河, 道路]", "title: x\ntags: [防汛, 汀河, 道路]")]
    [InlineData("title: x\n作者: [李安、陈博]", "title: x\n作者: [李安, 陈博]")]
    [InlineData("title: x\ntags:\n- 防汛、 汀河\n- 道路", "title: x\ntags:\n- 防汛\n- 汀河\n- 道路")]
    public void What_is_beyond_doubt_is_mended(string block, string mended)
    {
        var dated = block.Contains("date", StringComparison.Ordinal) || block.Contains("时间", StringComparison.Ordinal);
        var (before, after) = dated ? (block, mended) : (block + "\ndate: 2024-05-15", mended + "\ndate: 2024-05-15");
        Assert.Equal(after, MendedBlock(before));
        Assert.Equal(after, MendedBlock(after));
        Assert.NotNull(FrontMatterText.Read(after).FrontMatter);
    }

    [Theory]
    [InlineData("title: x\n备注：不是字段")]
    [InlineData("note:x\ntitle: x")]
    [InlineData("title: a: b # note")]
    [InlineData("title: a: b\n  second line")]
    [InlineData("title: \"洪水\"退去: 一")]
    [InlineData("title: \"never closed")]
    [InlineData("title: x\n更正:\n- 日期: 2024\n  说明: |\n    说明：人数")]
    [InlineData("title: x\n更正:\n- 日期: 2024\n  说明: 有误，\n    说明：人数")]
    [InlineData("title: x\ntags:\n  文件：a.jpg")]
    [InlineData("title: x\n图片:\n  说明：a.jpg")]
    [InlineData("title: x\nsource: 县报: 要闻")]
    [InlineData("title: x\ntags: 防汛、道路")]
    [InlineData("title: x\ntags: ['甲、乙', \"丙、丁\"]")]
    [InlineData("title: x\ntags: [a: b: c]")]
    [InlineData("title: [a, b]: c")]
    [InlineData("title: 全角数字１２、顿号：冒号")]
    [InlineData("title: x\ndate: ２０２４－１３－０１")]
    [InlineData("title: x\nsummary: >\n  a: b\n  ２０２４")]
    [InlineData("title: x\nsummary: |\n  \ta")]
    [InlineData("title: x\n# 标题：a\n#\ttab")]
    [InlineData("- a\n- b")]
    [InlineData("")]
    public void What_may_mean_something_else_is_left_as_it_is(string block) => Assert.Equal(block, MendedBlock(block));

    [Fact]
    public void The_words_of_the_text_stay_whatever_they_are()
    {
        const string body = "标题：x\n\ttab\n２０２４、\ntitle:x\n---\nlast line without an end";
        Assert.Equal(
            Text("title: 'a: b'\ndate: 2024", body),
            Encoding.UTF8.GetString(Mended(Utf8(Text("title: a: b\ndate: 2024", body)))!));
        Assert.Null(Mended(Utf8(Text("title: x", body))));
        Assert.Null(Mended(Utf8(body)));
    }

    [Fact]
    public void Encodings_marks_and_line_ends_are_mended_and_told()
    {
        var text = Text("title: 洪水退去\ndate: 2024-05-15", "昨夜河水上涨两米，无人受伤。\r\nA café.\rx\r\n");
        var plain = Utf8(text.Replace("\r\n", "\n", StringComparison.Ordinal));
        var chinese = text.Replace("é", "e", StringComparison.Ordinal);
        void Becomes(byte[] bytes, string? encoding, bool hasMark, int carriages, string? other = null)
        {
            var mended = ArticleMender.Mend(FrontMatterText.File, bytes, FrontMatterText.Vocabulary, out var isUnclear)!;
            Assert.False(isUnclear);
            Assert.Equal((encoding, hasMark, carriages, ""), (mended.Encoding, mended.HasMark, mended.Carriages, mended.Diff));
            Assert.Equal(other is null ? plain : Utf8(other.Replace("\r\n", "\n", StringComparison.Ordinal)), mended.After);
            Assert.Null(ArticleMender.Mend(FrontMatterText.File, mended.After, FrontMatterText.Vocabulary, out _));
        }

        Becomes(Utf8(text), null, false, 2);
        Becomes([0xEF, 0xBB, 0xBF, .. plain], null, true, 0);
        Becomes([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)], "UTF-16", false, 2);
        Becomes([0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)], "UTF-16", false, 2);
        Becomes(Encoding.Unicode.GetBytes(text), "UTF-16", false, 2);
        Becomes(Encoding.BigEndianUnicode.GetBytes(text), "UTF-16", false, 2);
        Becomes(Gbk.GetBytes(chinese), "GBK", false, 2, chinese);
    }

    [Theory]
    [InlineData(950, "昨夜河水上漲兩米，無人受傷。鎮上的人都平安。")]
    [InlineData(949, "어젯밤 강물이 이 미터 불어났으나 다친 사람은 없었다.")]
    [InlineData(51932, "昨夜、川の水が二メートル上がったが、けが人はなかった。")]
    [InlineData(932, "昨夜、川の水が二メートル上がったが、けが人はなかった。")]
    [InlineData(1252, "À Paris, l’été dernier, l’eau est montée — « personne n’a été blessé ». ÇÉÈÀ")]
    [InlineData(1251, "Вчера вечером вода в реке поднялась, никто не пострадал.")]
    [InlineData(936, "ab 汀河")]
    public void An_encoding_that_is_not_certain_is_left_and_told(int codePage, string words)
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(codePage)!.GetBytes(Text("title: x\ndate: 2024", words));
        Assert.Null(ArticleMender.Mend(FrontMatterText.File, bytes, FrontMatterText.Vocabulary, out var isUnclear));
        Assert.True(isUnclear);
    }

    [Fact]
    public void What_is_no_text_is_left()
    {
        byte[][] all = [[0xFF, 0xFE, 0x00], [0xFF, 0xFE, 0x00, 0xD8], [0xFF, 0xFE, 0, 0], [0xB0], [0xB0, 0xA1, 0xFF]];
        Assert.All(all, bytes => Assert.Null(Mended(bytes)));
    }

    [Fact]
    public void The_diff_shows_the_lines_that_differ_with_those_around_them()
    {
        var before = Text("title：x\na: 1\nb: 2\nc: 3\nd: 4\ne: 5\nf: 6\ng: 7\ntags: [甲、乙]\ndate: ２０２４", "body");
        Assert.Equal(
            """
            --- content/2024/05/15/x.md
            +++ content/2024/05/15/x.md
            @@ -1,5 +1,5 @@
             ---
            -title：x
            +title: x
             a: 1
             b: 2
             c: 3
            @@ -7,7 +7,7 @@
             e: 5
             f: 6
             g: 7
            -tags: [甲、乙]
            -date: ２０２４
            +tags: [甲, 乙]
            +date: 2024
             ---
             body
            \ No newline at end of file

            """.Replace("\r", "", StringComparison.Ordinal),
            ArticleMender.Mend(FrontMatterText.File, Utf8(before), FrontMatterText.Vocabulary, out _)!.Diff);
    }

    /// <summary>Good articles are broken in ways that can be mended, and mended.</summary>
    [Fact]
    public void What_was_broken_is_read_as_before_and_nothing_new_is_wrong()
    {
        var fields =
            from title in Property.One("洪水退去", "Flood on the river", "防汛: 第一天", "It's: x")
            from summary in Property.One("", "昨夜河水上涨两米", "One: two", "十二、十三")
            from date in Property.One("2024-05-15", "2024-05-15 16:05", "2024年5月15日", "2024")
            from tags in Property.One("", "防汛, 汀河", "防汛, 道路, 茶叶")
            from authors in Property.One("", "李安, 陈博", "王芳, 记者 李安")
            from chinese in Gen.Bool
            select new Article(title, summary, date, tags, authors, chinese);
        var breaks =
            from wide in Gen.Bool
            from tight in Gen.Bool
            from bare in Gen.Bool
            from digits in Gen.Bool
            from commas in Gen.Bool
            from tabs in Gen.Bool
            from ends in Gen.Bool
            from encoding in Gen.Int[0, 3]
            select new Breaks(wide, tight, bare, digits, commas, tabs, ends, encoding);
        Property.Holds(
            Gen.Select(fields, breaks),
            400,
            value =>
            {
                var (article, how) = value;
                var (whole, broken) = (article.Written(Breaks.None), article.Written(how));
                var bytes = how.Encoded(broken);
                var after = Mended(bytes) ?? bytes;
                Assert.Null(Mended(after));
                var mended = Encoding.UTF8.GetString(after);
                Assert.EndsWith(Article.Body, mended, StringComparison.Ordinal);
                var (expected, complaints) = Read(whole);
                var (found, others) = Read(mended);
                Assert.Equal(complaints, others);
                Assert.Equal(
                    (expected!.Title, expected.Summary, expected.Date), (found!.Title, found.Summary, found.Date));
                Assert.Equal(expected.Tags, found.Tags);
                Assert.Equal(expected.Authors, found.Authors);
                if (how == Breaks.None)
                    Assert.Equal(bytes, after);
            },
            value => value.ToString());
    }

    /// <summary>Whatever lines come together: the text below them stays, one mending is enough, and nothing gets worse.</summary>
    [Fact]
    public void Of_any_lines_no_more_are_wrong_afterwards()
    {
        var line = Property.One(
            "title: x", "标题：防汛: 一", "标题: 'y'", "title:z", "date: ２０２４", "date:2024-05-15", "\tdate: 2024", "tags: [a、b]",
            "tags: [a, b", "authors:", "\t- 李安", "  - 李安", "- x", "note: 一: 二", "  note：二", "summary: >", "  a: b", "# 标题：z",
            "", " ", "image: {file：a.jpg}", "image:", "  file:a.jpg", "corrections：", "  - 日期: ２０２４", "    说明: a: b", "来源：「县报」",
            "\"a: b", "title: 'it's: x'", "key：value", "summary: a: b # c", "摘要:二：三", "---x", "draft：是", "\u3000标题：x", ": x",
            "：x");
        Property.Holds(
            line.Array[0, 8].Select(lines => string.Join('\n', lines)),
            1500,
            block =>
            {
                var mended = MendedBlock(block);
                Assert.Equal(mended, MendedBlock(mended));
                var (before, after) = (FrontMatterText.Read(block).Complaints, FrontMatterText.Read(mended).Complaints);
                if (before.All(one => one.Name is not ("unknown-key" or "duplicate-key")) && Faults(block).Count == 0)
                    Assert.Equal(before.Select(one => one.Name), after.Select(one => one.Name));
                // What stands below a line that could not be read was not read either.
                var lines = mended.Split('\n');
                Assert.All(
                    Faults(mended).Except(Faults(block)),
                    line => Assert.StartsWith(" ", lines[line - ArticleParts.FrontMatterLine], StringComparison.Ordinal));
            },
            block => block);
    }

    /// <summary>Lines that cannot be read.</summary>
    private static HashSet<int> Faults(string block)
    {
        var faults = new List<Diagnostic>();
        YamlText.ReadWhatCanBe(block, ArticleParts.FrontMatterLine, FrontMatterText.File, KnownKeys.None, faults, out _);
        return [.. faults.Select(fault => fault.Location.Line)];
    }

    private static (FrontMatter? FrontMatter, string Complaints) Read(string text)
    {
        Assert.True(ArticleFile.TrySplit(Utf8(text), FrontMatterText.File, new List<Diagnostic>(), out var parts));
        var (front, complaints) = FrontMatterText.Read(Encoding.UTF8.GetString(parts.FrontMatter));
        return (front, string.Join('\n', complaints.Select(one => one.Name)));
    }

    private static string MendedBlock(string block)
    {
        var bytes = Utf8(Text(block, "正文\n"));
        var text = Encoding.UTF8.GetString(Mended(bytes) ?? bytes);
        Assert.EndsWith("\n---\n正文\n", text, StringComparison.Ordinal);
        return text[4..^"\n---\n正文\n".Length];
    }

    private static byte[]? Mended(byte[] bytes) =>
        ArticleMender.Mend(FrontMatterText.File, bytes, FrontMatterText.Vocabulary, out _)?.After;

    private static string Text(string block, string body) => $"---\n{block}\n---\n{body}";

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    /// <param name="Wide">Wide colons.</param>
    /// <param name="Tight">No space behind colons.</param>
    /// <param name="Bare">No quotation marks.</param>
    /// <param name="Digits">Wide digits in dates.</param>
    /// <param name="Commas"><c>、</c> in lists.</param>
    /// <param name="Tabs">Lists of lines that begin with tabs.</param>
    /// <param name="Ends">CRLF.</param>
    /// <param name="Encoding">UTF-8, with a mark, UTF-16, GBK.</param>
    private sealed record Breaks(bool Wide, bool Tight, bool Bare, bool Digits, bool Commas, bool Tabs, bool Ends, int Encoding)
    {
        public static Breaks None { get; } = new(false, false, false, false, false, false, false, 0);

        public byte[] Encoded(string text)
        {
            var written = Ends ? text.Replace("\n", "\r\n", StringComparison.Ordinal) : text;
            return Encoding switch
            {
                0 => Utf8(written),
                1 => [0xEF, 0xBB, 0xBF, .. Utf8(written)],
                2 => [0xFF, 0xFE, .. System.Text.Encoding.Unicode.GetBytes(written)],
                _ => Gbk.GetBytes(written),
            };
        }
    }

    private sealed record Article(string Title, string Summary, string Date, string Tags, string Authors, bool IsChinese)
    {
        public const string Body = "昨夜河水上涨两米，无人受伤。镇上的人说：\n\t标题：不变\n２０２４、x\n";

        public string Written(Breaks how)
        {
            var text = new StringBuilder("---\n");
            Line("title", "标题", how.Bare ? Title : $"'{Title.Replace("'", "''", StringComparison.Ordinal)}'");
            Line("date", "发布时间", how.Digits ? string.Concat(Date.Select(Widened)) : Date);
            if (Summary.Length > 0)
                Line("summary", "摘要", how.Bare ? Summary : $"'{Summary}'");
            List("tags", "关键词", Tags);
            List("authors", "作者", Authors);
            return text.Append("---\n").Append(Body).ToString();

            void Line(string english, string chinese, string value) =>
                text.Append(IsChinese ? chinese : english).Append(how.Wide ? "：" : how.Tight ? ":" : ": ").Append(value)
                    .Append('\n');

            void List(string english, string chinese, string items)
            {
                if (items.Length == 0)
                    return;
                if (how.Tabs)
                    text.Append(IsChinese ? chinese : english).Append(":\n")
                        .AppendJoin("", items.Split(", ").Select(item => $"\t- {item}\n"));
                else
                    Line(english, chinese, $"[{(how.Commas ? items.Replace(", ", "、", StringComparison.Ordinal) : items)}]");
            }
        }

        private static char Widened(char c) => c is >= '!' and <= '~' ? (char)(c + 0xFEE0) : c == ' ' ? '\u3000' : c;
    }
}
