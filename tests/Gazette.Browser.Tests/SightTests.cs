using Microsoft.Playwright;

namespace Gazette.Browser.Tests;

/// <summary>Lists for readers who see little: in colours of their own, in high contrast, and magnified.</summary>
[Collection(nameof(Browsing))]
public sealed class SightTests(Browsing browsing)
{
    private static readonly ColorScheme[] s_schemes = [ColorScheme.Light, ColorScheme.Dark];

    /// <summary>What is chosen or current, and known by its background alone: in forced colours it needs an outline.</summary>
    private const string Unmarked = """
        () => [...document.querySelectorAll('label:has(:checked) span, .letters [aria-current]')]
          .filter(e => e.checkVisibility() && getComputedStyle(e).outlineStyle === 'none').map(e => e.outerHTML)
        """;

    /// <summary>What scrolls sideways, and what stays on the screen while one scrolls.</summary>
    private const string InTheWay = """
        () => [
          ...document.documentElement.scrollWidth > innerWidth ? ['scrolls sideways'] : [],
          ...[...document.body.querySelectorAll('*')].filter(e => e.clientHeight > 1)
            .filter(e => ['fixed', 'sticky'].includes(getComputedStyle(e).position)).map(e => e.outerHTML),
        ]
        """;

    [Theory]
    [InlineData("en", "/", "/society/", Browsing.BusyMonth, "/tags/")]
    [InlineData("en", "/zh/", "/zh/society/", "/zh/2024/06/", "/zh/tags/")]
    [InlineData("zh-Hans", "/tags/c-/")]
    public async Task Lists_are_legible_in_forced_colours_high_contrast_and_at_400_percent(
        string language, params string[] addresses)
    {
        await using var reader = await browsing.NewReader(1024);
        var faults = new List<string>();
        foreach (var address in addresses)
        {
            await reader.Open(language == "en" ? browsing.English : browsing.Chinese, address);
            await Axe.Load(reader.Page);
            foreach (var scheme in s_schemes)
            {
                await reader.Page.EmulateMediaAsync(new() { ColorScheme = scheme, ForcedColors = ForcedColors.Active });
                Note($"forced {scheme}", await reader.Page.EvaluateAsync<string[]>(Unmarked));
                Note($"forced {scheme}", await Axe.ColourFaults(reader.Page));
                await reader.Page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.None });
                await reader.Page.EvaluateAsync("() => document.querySelector('[name=contrast][value=high]').click()");
                Note($"high {scheme}", await Axe.ColourFaults(reader.Page));
                await reader.Page.EvaluateAsync("() => document.querySelector('[name=contrast][value=normal]').click()");
            }

            // 1280 x 1024 pixels, magnified four times.
            await reader.Page.SetViewportSizeAsync(320, 256);
            Note("400 %", await reader.Page.EvaluateAsync<string[]>(InTheWay));
            await reader.Page.SetViewportSizeAsync(1024, 900);

            void Note(string where, string[] found) =>
                faults.AddRange(found.Select(fault => $"{address} {where}: {fault}"));
        }

        Assert.Empty(faults);
        reader.AssertQuiet();
    }
}
