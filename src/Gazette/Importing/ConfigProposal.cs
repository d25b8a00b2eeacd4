using System.Globalization;
using Gazette.Configuration;
using Gazette.Content;
using Gazette.Yaml;

namespace Gazette.Importing;

/// <summary>A source, a section or a tag of imported articles, as an entry of site.config.yml.</summary>
/// <param name="List">Name of its list: <c>sources</c>, <c>sections</c>, <c>tags</c>.</param>
/// <param name="Articles">How many articles have it.</param>
/// <param name="Notice">Copyright notice of a source; null where none is known.</param>
internal sealed record ConfigProposal(string List, string Name, int Articles, string? Notice = null)
{
    // Keywords that one article has are its own words.
    private const int LeastOfTag = 2;

    /// <summary>By list, those of most articles first.</summary>
    public static IReadOnlyList<ConfigProposal> Of(ImportProposals proposals) =>
    [
        .. proposals.Sections.Select(section => new ConfigProposal("sections", section.Name, section.Count)),
        .. proposals.Sources.Select(source => new ConfigProposal("sources", source.Name, source.Count, source.Notice)),
        .. proposals.Tags.Where(tag => tag.Count >= LeastOfTag).Select(tag => new ConfigProposal("tags", tag.Name, tag.Count)),
    ];

    /// <summary>
    /// site.config.yml with these in it. A name without Latin letters gets a number in its address: who has a better one writes
    /// it before the site is published.
    /// </summary>
    /// <param name="left">Those that were not added, because their place cannot be told or their address is taken.</param>
    public static string Added(string text, IReadOnlyList<ConfigProposal> proposals, SiteConfig config, out int left)
    {
        left = 0;
        var ids = config.Sections.Select(section => section.Id).Concat(config.Sources.Select(source => source.Id)).ToHashSet();
        foreach (var proposal in proposals)
        {
            List<KeyValuePair<string, string>> entry = [new("name", YamlWords.Of(proposal.Name))];
            if (proposal.List != "tags")
                entry.Insert(0, new("id", YamlWords.Of(IdOf(proposal, ids))));
            if (proposal.Notice is { } notice && !notice.Any(char.IsControl))
                entry.Add(new("copyright", YamlWords.Of(notice)));
            if (ConfigAddition.Add(text, proposal.List, entry, out _) is { } added)
                text = added;
            else
                left++;
        }

        return text;
    }

    private static string IdOf(ConfigProposal proposal, HashSet<string> taken)
    {
        var id = ArticleName.Of(proposal.Name);
        var kind = proposal.List.TrimEnd('s');
        for (var number = 1; !ConfigLists.IsId(id) || !taken.Add(id); number++)
            id = string.Create(CultureInfo.InvariantCulture, $"{kind}-{number}");
        return id;
    }
}
