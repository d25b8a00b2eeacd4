using Gazette.Configuration;
using Gazette.Content;
using Gazette.Rendering;

namespace Gazette.Building;

/// <summary>What a build is made from, and what is remembered of the last one.</summary>
/// <param name="Started">When the build began to read, in 100 ns ticks of UTC.</param>
internal sealed record BuildInput(
    BuildOptions Options, SiteConfig Config, TemplateFolder Templates, BuildMemory Memory, OutputSnapshot Output,
        ContentReading Reading, long Started)
{
    /// <summary>Digest of everything that the site is made of (<see cref="BuildManifest.InputOf"/>).</summary>
    /// <param name="articles">Of the articles, by path (<see cref="ContentReading.Digests"/>).</param>
    public ulong DigestOf(ulong[] articles) =>
        BuildManifest.InputOf(Memory.Frame, Templates.Assets, Options.Drafts, articles);
}
