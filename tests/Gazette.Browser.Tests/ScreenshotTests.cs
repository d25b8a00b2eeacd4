using Gazette.Tests;
using Gazette.Tests.Html;
using Microsoft.Playwright;

namespace Gazette.Browser.Tests;

/// <summary>
/// Pictures of the main pages, for people to look at: <c>GAZETTE_SCREENSHOTS=1 dotnet test</c> saves them in out/screenshots/.
/// </summary>
[Collection(nameof(Browsing))]
public sealed class ScreenshotTests(Browsing browsing)
{
    private const string Article = "/2012/04/06/first-tea/";
    private const string ChineseArticle = "/2015/06/21/龙舟赛/";

    private static readonly (string Name, string Language, string Address, int Width, string Choices)[] Pictures =
    [
        ("home", "en", "/", 1440, ""),
        ("home-phone", "en", "/", 360, ""),
        ("home-chinese", "zh-Hans", "/", 1440, ""),
        ("home-chinese-phone", "en", "/zh/", 360, ""),
        ("home-dark", "en", "/", 1440, "scheme=dark"),
        ("article", "en", Article, 1440, ""),
        ("article-phone", "en", Article, 360, ""),
        ("article-chinese", "zh-Hans", ChineseArticle, 1440, ""),
        ("article-chinese-dark", "zh-Hans", ChineseArticle, 768, "scheme=dark"),
        ("article-large-phone", "en", Article, 320, "size=l"),
        ("article-chinese-large-phone", "zh-Hans", ChineseArticle, 320, "size=l"),
        ("article-dark", "en", Article, 768, "scheme=dark"),
        ("article-high-contrast", "en", Article, 768, "contrast=high"),
        ("article-high-contrast-dark", "en", Article, 768, "contrast=high scheme=dark"),
        ("article-print", "en", Article, 768, "print"),
        ("article-everything", "en", HardArticles.Everything, 768, ""),
        ("article-everything-phone", "en", HardArticles.Everything, 320, ""),
        ("article-everything-chinese", "zh-Hans", HardArticles.EverythingChinese, 320, ""),
        ("article-nothing", "en", HardArticles.Nothing, 768, ""),
        ("article-withdrawn", "en", HardArticles.Withdrawn, 768, ""),
        ("article-translation", "en", "/2011/02/21/maxi-opera-translation/", 768, ""),
        ("list", "en", "/culture/", 1440, ""),
        ("list-phone", "en", "/culture/", 360, ""),
        ("source", "en", "/sources/songting-news/", 768, ""),
        ("tags", "en", "/tags/", 768, ""),
        ("archive", "en", "/archive/", 768, ""),
        ("year", "en", "/2024/", 768, ""),
        ("month", "en", "/2024/02/", 768, ""),
        ("month-large-phone", "en", "/2024/02/", 320, "size=l"),
        ("undated", "en", "/undated/", 768, ""),
        ("corrections", "en", "/corrections/", 768, ""),
        ("not-found", "en", "/no/such/page/", 768, ""),
        ("search", "en", "/search/?q=council+OR+tea", 768, ""),
        ("search-chinese-phone", "zh-Hans", "/search/?q=学校", 360, ""),
        ("feed", "en", "/atom.xml", 768, ""),
    ];

    [Fact]
    public async Task Pictures_of_the_main_pages_are_saved()
    {
        Assert.SkipWhen(Environment.GetEnvironmentVariable("GAZETTE_SCREENSHOTS") is null,
            "Pictures are saved when GAZETTE_SCREENSHOTS is set.");
        foreach (var (name, language, address, width, choices) in Pictures)
            await Save(name, language, address, width, choices);
    }

    private async Task Save(string name, string language, string address, int width, string choices)
    {
        await using var reader = await browsing.NewReader(width);
        await reader.Open(language == "en" ? browsing.English : browsing.Chinese, address);
        await SearchTests.Settled(reader);
        foreach (var choice in choices.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (choice == "print")
                await reader.Page.EmulateMediaAsync(new() { Media = Media.Print });
            else
                await reader.Choose(choice.Split('=')[0], choice.Split('=')[1]);
        }

        await reader.Page.EvaluateAsync("document.querySelector('.reading details')?.removeAttribute('open'); "
            + "document.activeElement?.blur?.(); scrollTo(0, 0)");
        await reader.Page.ScreenshotAsync(new()
        {
            Path = Path.Combine(Repository.Root, "out", "screenshots", name + ".png"),
            FullPage = !address.EndsWith(".xml", StringComparison.Ordinal)
        });
    }
}
