using System.Globalization;
using System.Text;
using Gazette.Configuration;
using Gazette.Diagnostics;
using static Gazette.Diagnostics.Wording;

namespace Gazette.Content;

/// <summary>What somebody asks for who begins an article, on the command line or on the desk.</summary>
/// <param name="config">The site's settings; null when they have faults, which are no reason not to write.</param>
public sealed class ArticleRequest(SiteConfig? config)
{
    private readonly SiteTimeZone _zone = config?.TimeZone ?? SiteTimeZone.Shanghai;

    /// <summary>As it was written.</summary>
    public required string Title { get; init; }

    /// <summary>Id or name of the section; empty for none.</summary>
    public string Section { get; init; } = "";

    /// <summary>As it was written; empty for today.</summary>
    public string Date { get; init; } = "";

    /// <summary>The file's name; empty to make it of the title.</summary>
    public string Slug { get; init; } = "";

    /// <summary>Language tag; empty to see it from the title.</summary>
    public string Language { get; init; } = "";

    /// <summary>What of it cannot be, in whole sentences; null when all can.</summary>
    public Wording? Fault() =>
        TitleFault(Title)
        ?? (Slug.Length > 0 ? NameFault(Slug) : NamelessFault(Title))
        ?? (Date.Length > 0 ? DateFault(Date) : null)
        ?? (Section.Length > 0 ? SectionFault(Section, config) : null);

    /// <summary>The article. Only where there is no <see cref="Fault"/>.</summary>
    public NewArticle Article(TimeProvider clock)
    {
        var written = Date.Trim() is { Length: > 0 } date ? date
            : _zone.At(clock.GetUtcNow()).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new NewArticle(
            Title.Trim(),
            Slug.Length > 0 ? Slug : ArticleName.Of(Title),
            written,
            ArticleDateText.TryParse(written, _zone, out var known) ? known : throw new InvalidOperationException(written),
            config is null ? Section : new FrontMatterVocabulary(config).FindSection(NameText.Of(Section)) ?? Section,
            config?.Languages.Contains(Language) == true ? Language : LanguageOf(Title));
    }

    public static Wording? TitleFault(string title) =>
        title.Trim().Length == 0 || title.Any(char.IsControl)
            ? Say(
                "The title is empty or not one line. Write it in quotation marks: gazette new \"Flood on the river\".",
                "标题是空的，或不止一行。请加引号写成一行：gazette new \"洪水退去\"。")
            : null;

    /// <summary>There is nothing in a title that a file name can be made of.</summary>
    public static Wording? NamelessFault(string title) =>
        ArticleName.Of(title).Length == 0
            ? Say(
                "\"{0}\" has no letters to make a file name of. Give one with --slug NAME.",
                "“{0}”里没有文字，起不了文件名。请用 --slug 名称 指定。", title)
            : null;

    public static Wording? DateFault(string date) =>
        ArticleDateText.TryParse(date, SiteTimeZone.Shanghai, out _)
            ? null
            : Say(
                "\"{0}\" is not a date. Write 2024-05-15, 2024-05, 2024 or unknown; \"2024-05-15 16:05\" with a time.",
                "“{0}”不是日期。请写 2024-05-15、2024-05、2024 或 unknown（不详）；带时间写“2024-05-15 16:05”。", date);

    public static Wording? NameFault(string name) =>
        ArticleName.IsName(name) ? null
        : ArticleName.Of(name) is { Length: > 0 } near
            ? Say(
                "\"{0}\" cannot be an article's name: write small letters, digits and single hyphens, such as {1}.",
                "“{0}”不能作文件名：请用小写字母、汉字、数字和单个连字符，例如 {1}。", name, near)
            : Say(
                "\"{0}\" cannot be an article's name: write small letters, digits and single hyphens.",
                "“{0}”不能作文件名：请用小写字母、汉字、数字和单个连字符。", name);

    public static Wording? SectionFault(string id, SiteConfig? config)
    {
        if (config is null || new FrontMatterVocabulary(config).FindSection(NameText.Of(id)) is not null)
            return null;
        var known = config.Sections.Select(section => section.Id).ToList();
        return NearestName.Of(id, known) is { } near
            ? Say(
                "There is no section \"{0}\" in {1}. Did you mean {2}?", "{1} 里没有“{0}”栏目。是否应为 {2}？",
                id, SiteConfigFile.Name, near)
            : Say(
                "There is no section \"{0}\" in {1}. Its sections are: {2}.", "{1} 里没有“{0}”栏目。现有栏目：{2}。",
                id, SiteConfigFile.Name, Wording.List(known));
    }

    /// <summary>The first of the site's languages that is written like the title: a Chinese one, or another.</summary>
    private string LanguageOf(string title)
    {
        var chinese = title.EnumerateRunes().Any(IsHan);
        return config?.Languages.FirstOrDefault(language => language.StartsWith("zh", StringComparison.Ordinal) == chinese)
            ?? config?.DefaultLanguage
            ?? "";
    }

    // The blocks of unified ideographs of the basic plane, and planes 2 and 3, which hold nothing else.
    private static bool IsHan(Rune rune) => rune.Value is (>= 0x3400 and <= 0x9FFF) or (>= 0x20000 and <= 0x3FFFF);
}
