using Gazette.Catalog;
using Gazette.Configuration;
using Gazette.Loading;
using Gazette.Pages;
using Gazette.Rendering;

namespace Gazette.Building;

/// <summary>What a build is made from, and what is remembered of the last one.</summary>
/// <param name="RootFiles">What is published as it is at the top of the site, with its logo and fonts.</param>
/// <param name="Output">The published folder as it lies there.</param>
/// <param name="Started">When the build began to read, in 100 ns ticks of UTC.</param>
internal sealed record BuildInput(
    BuildOptions Options,
    SiteConfig Config,
    TemplateFolder Templates,
    IReadOnlyList<CopiedFile> RootFiles,
    BuildMemory Memory,
    OutputFolder Output,
    LoadedContent Content,
    long Started)
{
    /// <summary>Told as soon as the files that changed lie in their places; null where nobody waits for them.</summary>
    public Action<BuildReport>? Written { get; init; }

    /// <summary>What the last build recorded of the site.</summary>
    public BuildManifest Last => Memory.Last;

    /// <summary>Digest of what templates are checked with: they themselves, the settings, and the assets.</summary>
    public ulong TemplatesDigest =>
        BuildManifest.InputOf(Memory.GlobalInputsDigest, Templates.Assets, new Visibility(), []);

    /// <summary>Digest of everything that the site is made of (<see cref="BuildManifest.InputOf"/>).</summary>
    /// <param name="articles">Of the articles, by path (<see cref="LoadedContent.Digests"/>).</param>
    public ulong DigestOf(ulong[] articles) =>
        BuildManifest.InputOf(Memory.GlobalInputsDigest, [.. Templates.Assets, .. RootFiles], Options.Visibility, articles);
}
