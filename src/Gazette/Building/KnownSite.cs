using Gazette.Configuration;
using Gazette.Content;
using Gazette.Diagnostics;
using Gazette.Files;
using Gazette.Pages;
using Gazette.Rendering;

namespace Gazette.Building;

/// <summary>What a process that builds a site again and again knows of it without looking.</summary>
/// <param name="Files">What it is made of beside its articles.</param>
/// <param name="Listing">The article files.</param>
internal sealed record KnownSite(SiteFiles Files, Listing Listing)
{
    /// <summary>What the last build remembered, read again; null where the next build has to read it.</summary>
    public BuildMemory? Memory { get; init; }

    /// <summary>The same with what the last build remembered, so that the next one need not read it.</summary>
    public KnownSite WithMemory(BuildOptions options) =>
        this with { Memory = BuildMemory.Open(options, Files.Config, Files.Templates) };

    /// <summary>
    /// The same after some article files were saved; null where one of them is new, gone or no article, so that the folder must
    /// be looked at.
    /// </summary>
    /// <param name="changed">Paths from the site's folder.</param>
    public KnownSite? After(string siteFolder, IReadOnlyCollection<string> changed)
    {
        var files = Listing.Files.ToArray();
        foreach (var path in changed)
        {
            var place = Storage.BinarySearch.LowerBound(files.Length, i => string.CompareOrdinal(files[i].File, path) >= 0);
            if (place == files.Length || files[place].File != path)
                return null;
            var state = FileState.At(Path.Combine(siteFolder, path));
            if (state.Kind != FileKind.File)
                return null;
            files[place] = new ContentFile(path, state.Length, state.Stamp, state.SettledAt);
        }

        return this with { Listing = Listing with { Files = files } };
    }
}

/// <summary>What a site is made of beside its articles.</summary>
/// <param name="RootFiles">What is published as it is at the top of the site, with its logo and fonts.</param>
internal sealed record SiteFiles(SiteConfig Config, TemplateFolder Templates, IReadOnlyList<CopiedFile> RootFiles);

/// <summary>The article files by path, and what was wrong with the folder.</summary>
internal sealed record Listing(IReadOnlyList<ContentFile> Files, IReadOnlyList<Diagnostic> Diagnostics);
