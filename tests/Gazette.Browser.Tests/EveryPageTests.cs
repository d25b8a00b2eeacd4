namespace Gazette.Browser.Tests;

/// <summary>
/// Every kind of page, of the edition at the root, of that below /zh/ and of a site in Chinese under a path, at every size,
/// scheme and width. Geometry is measured in each of the 3 × 3 × 4 combinations. axe, which takes longer than all these, looks at
/// three of them a page, among which each size, each scheme and each width is once; three pages that follow each other in the
/// list of a template are given different ones, so that each two values meet (a Latin square). One look at each scheme is enough
/// for its colours, since <see cref="Axe"/> asks of large text what it asks of small.
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
    /// Links within running text are as high as its lines (WCAG 2.5.8 excepts them), those in the lines around the title have
    /// 24 pixels; all else is made for fingers. In a wide window, where a mouse points, the lines of lists stand closer together.
    /// The masthead does not grow as the text does.
    /// </summary>
    private const string Ruler = """
        (text, tap) => {
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
            const inList = e.closest('.list, .cards, .story, .names, .day > h2') && innerWidth >= 1024;
            const least = e.closest('.article-meta, .breadcrumb') ? 24 : e.closest('.masthead') ? 44 : tap;
            if (box.width < least - .5 || box.height < (inList ? 24 : least) - .5)
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

    /// <summary>High contrast is asked for in both schemes.</summary>
    private const string Choice = """
        ([size, scheme, dark]) => Object.entries({
          size,
          contrast: scheme === 'high' ? 'high' : 'normal',
          scheme: scheme !== 'high' ? scheme : dark ? 'dark' : 'light',
        }).forEach(([name, value]) => document.querySelector(`[name=${name}][value=${value}]`).click())
        """;

    /// <summary>The ruler's complaints at every size and scheme: one call, for each costs more than what it measures.</summary>
    private const string Measure = $$"""
        ([sizes, schemes]) => {
          const choose = {{Choice}}, measure = {{Ruler}};
          const text = { s: 16, m: 18, l: 30 }, tap = { s: 44, m: 44, l: 60 };
          return sizes.flatMap(size => schemes.flatMap(scheme => {
            choose([size, scheme, size === 'm']);
            return measure(text[size], tap[size]).map(fault => `${size} ${scheme}: ${fault}`);
          }));
        }
        """;

    /// <summary>Language of the site, address, and the number of the page among those of its template.</summary>
    public static TheoryData<string, string, int> Pages
    {
        get
        {
            (string Language, string Template, string Address)[] all =
            [
                .. PageKinds.Both.Concat(PageKinds.EnglishOnly).Select(page => ("en", page.Template, page.Address)),
                .. PageKinds.Others.Select(address => ("en", "", address)),
                .. PageKinds.ChineseEdition.Select(page => ("en", page.Template, page.Address)),
                .. PageKinds.ChineseOnly.Select(page => ("zh-Hans", page.Template, page.Address)),
            ];
            var pages = new TheoryData<string, string, int>();
            foreach (var template in all.GroupBy(page => page.Template))
                foreach (var (number, page) in template.Index())
                    pages.Add(page.Language, page.Address, number);
            return pages;
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Axe_and_the_ruler_find_nothing(string language, string address, int number)
    {
        await using var reader = await browsing.NewReader();
        await reader.Open(language == "en" ? browsing.English : browsing.Chinese, address);
        reader.Forgive("status of 404");
        await SearchTests.Settled(reader);
        var faults = new List<string>();
        await Axe.Load(reader.Page);
        await reader.Page.EvaluateAsync("() => document.querySelectorAll('details').forEach(details => details.open = true)");
        foreach (var (i, width) in Widths.Append(HalfWindow).Index())
        {
            await reader.Page.SetViewportSizeAsync(width, width == HalfWindow ? 400 : 900);
            faults.AddRange((await reader.Page.EvaluateAsync<string[]>(Measure, new[] { Sizes, Schemes }))
                .Select(fault => $"{width} {fault}"));
            if (width == HalfWindow)
                continue;
            var (size, scheme) = (Sizes[(i + number) % 3], Schemes[(i + (2 * number)) % 3]);
            await reader.Page.EvaluateAsync(Choice, new object[] { size, scheme, size == "m" });
            faults.AddRange((await Axe.Faults(reader.Page, highContrast: scheme == "high"))
                .Select(fault => $"{width} {size} {scheme}: {fault}"));
        }

        Assert.Empty(faults.Distinct().Take(12));
        reader.AssertQuiet();
    }
}
