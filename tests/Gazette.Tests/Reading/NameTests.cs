using Gazette.Content;

namespace Gazette.Tests.Reading;

/// <summary>Names of people, tags, sources and sections as editors and their programs write them.</summary>
public sealed class NameTests
{
    [Theory]
    [InlineData("记者 李安 通讯员 陈博", "李安=reporter 陈博=通讯员")]
    [InlineData("文/李安 图/陈博", "李安=文字 陈博=图片")]
    [InlineData("文／李安、王芳 摄／陈博", "李安=文字 王芳=文字 陈博=摄影")]
    [InlineData("文/图 李安", "李安=图文")]
    [InlineData("图文/李安", "李安=图文")]
    [InlineData("图文 李安", "李安=图文")]
    [InlineData("新华社记者 李安 陈博 本报记者 王芳", "李安=新华社记者 陈博=新华社记者 王芳=reporter")]
    [InlineData("新华社记者 李安、陈博", "李安=新华社记者 陈博=新华社记者")]
    [InlineData("文字/李安 图片：陈博", "李安=文字 陈博=图片")]
    [InlineData("李安 文 陈博 图", "李安=文字 陈博=图片")]
    [InlineData("李安 陈博 译", "李安=翻译 陈博=翻译")]
    [InlineData("李安 文 静", "李安= 文静=")]
    [InlineData("欧阳 文", "欧阳文=")]
    [InlineData("文：李安 图：陈博", "李安=文字 陈博=图片")]
    [InlineData("文｜本报记者 李安", "李安=reporter")]
    [InlineData("李安/文 陈博/图", "李安=文字 陈博=图片")]
    [InlineData("记者/李安 摄影/陈博", "李安=reporter 陈博=摄影")]
    [InlineData("文天祥、图门", "文天祥= 图门=")]
    [InlineData("记者：李安　通讯员：陈博", "李安=reporter 陈博=通讯员")]
    [InlineData("本报记者李安 通讯员陈博", "李安=reporter 陈博=通讯员")]
    [InlineData("记者 李安、陈博 实习记者 王芳", "李安=reporter 陈博=reporter 王芳=实习记者")]
    [InlineData("李安（记者）、陈博", "李安=reporter 陈博=")]
    [InlineData("李安 摄影", "李安=摄影")]
    [InlineData("本报记者", "本报记者=")]
    [InlineData("编辑部", "编辑部=")]
    [InlineData("李 安", "李安=")]
    [InlineData("李　安、陈 博", "李安= 陈博=")]
    [InlineData("欧阳 安", "欧阳安=")]
    [InlineData("李 明华", "李明华=")]
    [InlineData("李 安 陈 博", "李安= 陈博=")]
    [InlineData("张三丰 李四光 王芳", "张三丰= 李四光= 王芳=")]
    [InlineData("李安 和 陈博", "李安= 陈博=")]
    [InlineData("【李安，陈博】", "李安= 陈博=")]
    [InlineData("Smith, John", "Smith, John=")]
    [InlineData("Ann Lee, Bo Chen", "Ann Lee= Bo Chen=")]
    [InlineData("Ann  Lee", "Ann Lee=")]
    [InlineData("新华社：李安", "新华社：李安=")]
    public void A_text_names_people_as_newspapers_do(string text, string people)
    {
        var front = FrontMatterText.Good($"title: x\ndate: 2024-05-15\nauthors: '{text}'");
        Assert.Equal(people, string.Join(' ', front.Authors.Select(author => $"{author.Name}={author.Role}")));
    }

    [Fact]
    public void Entries_of_a_list_are_read_alike_and_nobody_stands_twice()
    {
        var front = FrontMatterText.Good(
            "title: x\ndate: 2024-05-15\nauthors: [李安、陈博, 李 安, {name: 陈　博}, {姓名: 李安, 身份: 记者}]\neditors: 王芳 赵六");
        Assert.Equal(["李安", "陈博", "李安"], front.Authors.Select(author => author.Name));
        Assert.Equal("reporter", front.Authors[2].Role);
        Assert.Equal(["王芳", "赵六"], front.Editors);
    }

    [Fact]
    public void Names_that_nobody_can_tell_apart_are_told()
    {
        var names = string.Join(' ', Enumerable.Repeat("县融媒体中心", 25));
        Assert.Equal(
            "content/2024/05/15/x.md(4,10): warning names-run-together: Readers see \"新闻中心 编辑部\" as the name of one author, for "
                + "only spaces stand in it. Put 、 between the names of several; write one name without spaces.",
            FrontMatterText.Complaints("title: x\ndate: 2024-05-15\nauthors: 新闻中心 编辑部"));
        Assert.Contains("names-run-together", FrontMatterText.Complaints($"title: x\ndate: 2024-05-15\nauthors: {names}"),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("江苏 石油")]
    [InlineData("江苏 安徽")]
    [InlineData("李安 文化")]
    [InlineData("江苏 石油 化工")]
    public void Words_that_are_no_names_are_not_taken_apart(string text)
    {
        Assert.Contains("names-run-together", FrontMatterText.Complaints($"title: x\ndate: 2024-05-15\n作者: {text}"),
            StringComparison.Ordinal);
        var front = FrontMatterText.Good($"title: x\ndate: 2024-05-15\n作者: {text}");
        Assert.Equal([text], front.Authors.Select(author => author.Name));
        Assert.Equal([text], FrontMatterText.Good($"title: x\ndate: 2024-05-15\neditors: [{text}]").Editors);
        Assert.Contains($"\"{text}\"", FrontMatterText.Complaints($"title: x\ndate: 2024-05-15\nsource: {text}"),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[防汛、汀河]", "防汛 汀河")]
    [InlineData("【防汛，汀河】", "防汛 汀河")]
    [InlineData("［防汛；汀河］", "防汛 汀河")]
    [InlineData("防汛 汀河", "防汛 汀河")]
    [InlineData("rice 农业", "rice farming")]
    [InlineData("[rice, 水稻, ' rice', Rice, ｒｉｃｅ]", "rice")]
    [InlineData("[防汛, 防汛, 防 汛]", "防汛")]
    [InlineData("[New, new]", "New")]
    [InlineData("'#旱情#'", "旱情")]
    [InlineData("[C#, Ｃ＋＋]", "C# C++")]
    [InlineData("[Ting River]", "Ting River")]
    [InlineData("'tea, Ting River'", "tea Ting River")]
    [InlineData("['Washington, D.C.']", "Washington, D.C.")]
    [InlineData("~", "")]
    [InlineData("[~, null]", "")]
    public void A_text_names_tags_as_newspapers_do(string tags, string names) =>
        Assert.Equal(names, string.Join(' ', FrontMatterText.Good($"title: x\ndate: 2024-05-15\ntags: {tags}").Tags));

    [Fact]
    public void A_tag_in_two_spellings_gets_one_piece_of_advice() =>
        Assert.Single(FrontMatterText.Complaints("title: x\ndate: 2024-05-15\ntags: [zzz, zzz, ｚｚｚ]").Split('\n'));

    [Theory]
    [InlineData("县新闻网")]
    [InlineData("县 新闻 网")]
    [InlineData("ｃｏｕｎｔｙ-news")]
    [InlineData("County\u00A0News")]
    [InlineData("county\u200B-news")]
    public void A_source_is_known_however_it_is_spelt(string source) =>
        Assert.Equal("county-news", FrontMatterText.Good($"title: x\ndate: 2024-05-15\nsource: \"{source}\"").Source);

    [Fact]
    public void A_letter_in_two_pieces_is_one_letter()
    {
        foreach (var name in (string[])["é", "Ånge", "Nguyễn Ổn", "ệ", "ǖ", "й", "ガ", "ぽ", "ç", "ș", "x\u0301"])
            Assert.Equal(name, NameText.Of(Decomposed(name)));
    }

    private static string Decomposed(string name) => name
        .Replace("é", "e\u0301", StringComparison.Ordinal).Replace("Å", "A\u030A", StringComparison.Ordinal)
        .Replace("ễ", "e\u0302\u0303", StringComparison.Ordinal).Replace("Ổ", "O\u0302\u0309", StringComparison.Ordinal)
        .Replace("ệ", "e\u0323\u0302", StringComparison.Ordinal).Replace("ǖ", "u\u0308\u0304", StringComparison.Ordinal)
        .Replace("й", "и\u0306", StringComparison.Ordinal).Replace("ガ", "カ\u3099", StringComparison.Ordinal)
        .Replace("ぽ", "ほ\u309A", StringComparison.Ordinal).Replace("ç", "c\u0327", StringComparison.Ordinal)
        .Replace("ș", "s\u0326", StringComparison.Ordinal);
}
