using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Gazette.Browser.Tests;

/// <summary>
/// axe-core, loaded once a page and asked many times: the package's own call loads it anew each time, into each page and an empty
/// second one, which is most of its cost. There are no frames here that would need that.
/// </summary>
internal static class Axe
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>
    /// The contrast of 4.5:1, or 7:1, is asked of large text too, of which WCAG asks less: then what is found does not depend on
    /// the size of the text. All options but the ratios are axe's own.
    /// </summary>
    private const string Strict = """
        ; for (const [id, expected] of [['color-contrast', 4.5], ['color-contrast-enhanced', 7]])
          axe.configure({ checks: [{ id, options: {
            ignoreUnicode: true, ignoreLength: false, ignorePseudo: false, boldValue: 700, boldTextPt: 14, largeTextPt: 18,
            contrastRatio: { normal: { expected }, large: { expected } },
            pseudoSizeThreshold: .25, shadowOutlineEmMax: .2, textStrokeEmMin: .03,
          } }] });
        undefined
        """;

    public static async Task Load(IPage page) => await page.EvaluateAsync(Script + Strict);

    /// <summary>What axe finds against WCAG 2.2 AA and its own best practices; contrast of 7:1 where it is high.</summary>
    public static Task<string[]> Faults(IPage page, bool highContrast) => page.EvaluateAsync<string[]>(
        """
        async enhanced => {
          const found = await axe.run(document, {
            runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
            rules: { 'color-contrast-enhanced': { enabled: enhanced } },
            resultTypes: ['violations'],
          });
          return found.violations.map(fault => `${fault.id}: ${fault.help}: ${fault.nodes.slice(0, 3)
            .map(node => node.html.slice(0, 200)).join(' ')}`);
        }
        """,
        highContrast);

    /// <summary>What axe finds of colours alone, against a contrast of 7:1.</summary>
    public static Task<string[]> ColourFaults(IPage page) => page.EvaluateAsync<string[]>(
        """
        async () => {
          const found = await axe.run(document, {
            runOnly: { type: 'rule', values: ['color-contrast-enhanced', 'link-in-text-block'] }, resultTypes: ['violations'],
          });
          return found.violations.map(fault => `${fault.id}: ${fault.nodes.slice(0, 3)
            .map(node => node.html.slice(0, 200)).join(' ')}`);
        }
        """);
}
