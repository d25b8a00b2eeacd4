using Microsoft.Playwright;

namespace Gazette.Browser.Tests;

/// <summary>
/// Every kind of page, of the edition at the root, of that below /zh/, and of a site in Chinese under a path, at every size,
/// scheme and width. Geometry is measured in each of the 3 × 3 × 4 combinations. axe looks at nine of them a page, chosen so that
/// each two values meet once (a Latin square): what it finds depends on a colour and a size, or a size and a width, never on all
/// three.
/// </summary>
[Collection(nameof(Browsing))]
public sealed class EveryPageTests(Browsing browsing)
{
    private static readonly string[] Sizes = ["s", "m", "l"];
    private static readonly string[] Schemes = ["light", "dark", "high"];
    private static readonly int[] Widths = [320, 768, 1440];

    /// <summary>1280 pixels at 200 % zoom; 320 is the same at 400 %.</summary>
    private const int HalfWindow = 640;

    /// <summary>
    /// Links within running text are as high as its lines (WCAG 2.5.8 excepts them); all else is made for fingers.
    /// </summary>
    private const string Measure = """
        ([text, tap]) => {
          const faults = [], root = document.documentElement;
          const name = e => e.outerHTML.slice(0, 120);
          if (root.scrollWidth > root.clientWidth || document.body.scrollWidth > root.clientWidth) {
            const wide = [...document.body.querySelectorAll('*')].filter(e =>
              e.getBoundingClientRect().right > root.clientWidth + 1 && !e.closest('.table'));
            faults.push(`scrolls sideways: ${root.scrollWidth} > ${root.clientWidth}: ${wide.slice(0, 3).map(name).join(' ')}`);
          }
          const body = parseFloat(getComputedStyle(document.querySelector('.article-body p') ?? document.body).fontSize);
          if (body < text) faults.push(`text of ${body} px`);
          for (const e of document.querySelectorAll('a[href], button, summary, .reading label')) {
            if (e.closest('.article-body, p:not(.permalink), .corrections li, .note')
              || !e.checkVisibility() || e.matches('.skip')) continue;
            const box = e.getBoundingClientRect();
            if (box.width < tap - .5 || box.height < tap - .5)
              faults.push(`${box.width.toFixed(1)} x ${box.height.toFixed(1)}: ${name(e)}`);
          }
          for (const e of document.querySelectorAll('h1, h2, p, li, dd, dt, a, button, label span, legend, th, td')) {
            if (e.checkVisibility() && e.scrollWidth > e.clientWidth + 2 && e.clientWidth > 0
                && getComputedStyle(e).display !== 'inline' && !e.closest('.unseen, .table, .skip') && !e.querySelector('sup a'))
              faults.push(`its text is cut or sticks out: ${name(e)}`);
          }
          return faults;
        }
        """;

    public static TheoryData<string, string> Pages
    {
        get
        {
            var pages = new TheoryData<string, string>();
            foreach (var (_, address) in PageKinds.Both.Concat(PageKinds.EnglishOnly))
                pages.Add("en", address);
            foreach (var address in PageKinds.Others)
                pages.Add("en", address);
            foreach (var address in PageKinds.ChineseEdition)
                pages.Add("en", address);
            foreach (var (_, address) in PageKinds.ChineseOnly)
                pages.Add("zh-Hans", address);
            return pages;
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Axe_and_the_ruler_find_nothing(string language, string address)
    {
        await using var reader = await browsing.NewReader();
        await reader.Open(language == "en" ? browsing.English : browsing.Chinese, address);
        reader.Forgive("status of 404");
        var faults = new List<string>();
        await Axe.Load(reader.Page);
        await reader.Page.EvaluateAsync("() => document.querySelectorAll('details').forEach(details => details.open = true)");
        for (var size = 0; size < Sizes.Length; size++)
        {
            for (var scheme = 0; scheme < Schemes.Length; scheme++)
            {
                await Choose(reader.Page, Sizes[size], Schemes[scheme], dark: size == 1);
                foreach (var width in Widths.Append(HalfWindow))
                {
                    await reader.Page.SetViewportSizeAsync(width, width == HalfWindow ? 400 : 900);
                    var place = $"{Sizes[size]} {Schemes[scheme]} {width}";
                    var (text, tap) = Sizes[size] switch { "s" => (16, 44), "m" => (18, 44), _ => (30, 60) };
                    faults.AddRange((await reader.Page.EvaluateAsync<string[]>(Measure, new[] { text, tap }))
                        .Select(fault => $"{place}: {fault}"));
                    if (width == Widths.ElementAtOrDefault((size + scheme) % Widths.Length))
                        faults.AddRange((await Axe.Faults(reader.Page, highContrast: Schemes[scheme] == "high"))
                            .Select(fault => $"{place}: {fault}"));
                }
            }
        }

        Assert.Empty(faults.Distinct().Take(12));
        reader.AssertQuiet();
    }

    /// <summary>
    /// High contrast is asked for in both schemes, so it is looked at in dark where <paramref name="dark"/> says so.
    /// </summary>
    private static async Task Choose(IPage page, string size, string scheme, bool dark) => await page.EvaluateAsync(
        "values => values.forEach(([name, value]) => document.querySelector(`[name=${name}][value=${value}]`).click())",
        new[]
        {
            new[] { "size", size },
            ["contrast", scheme == "high" ? "high" : "normal"],
            ["scheme", scheme == "high" ? dark ? "dark" : "light" : scheme],
        });
}
