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

    public static async Task Load(IPage page) => await page.EvaluateAsync(Script + "; undefined");

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
}
