using System.Globalization;
using Gazette.Configuration;
using Gazette.Content;
using Gazette.Yaml;

namespace Gazette.Importing;

/// <summary>A source, a section or a tag of imported articles that site.config.yml does not know.</summary>
/// <param name="List">Name of its list: <c>sources</c>, <c>sections</c>, <c>tags</c>.</param>
/// <param name="Articles">How many articles have it.</param>
internal sealed record ConfigProposal(string List, string Name, int Articles)
{
    // Keywords that one article has are its own words.
    private const int LeastOfTag = 2;

    /// <summary>By list, those of most articles first.</summary>
    public static IReadOnlyList<ConfigProposal> Of(IReadOnlyList<PlannedArticle> articles, SiteConfig config)
    {
        var vocabulary = new FrontMatterVocabulary(config);
        return
        [
            .. Of("sections", ImportField.Section, name => [name], vocabulary.FindSection, 1),
            .. Of("sources", ImportField.Source, name => [name], vocabulary.FindSource, 1),
            .. Of("tags", ImportField.Tags, FrontMatterWriter.Keywords, vocabulary.FindTag, LeastOfTag),
        ];

        IEnumerable<ConfigProposal> Of(
            string list, ImportField field, Func<string, IEnumerable<string>> words, Func<string, string?> find, int least) =>
            articles.Select(article => article.Article.Values.GetValueOrDefault(field)).OfType<string>()
                .SelectMany(value => words(value).Distinct()).GroupBy(NameText.Of, StringComparer.Ordinal)
                .Where(name => name.Key.Length > 0 && find(name.Key) is null && name.Count() >= least)
                .OrderByDescending(name => name.Count()).ThenBy(name => name.Key, StringComparer.Ordinal)
                .Select(name => new ConfigProposal(list, name.Key, name.Count()));
    }

    /// <summary>
    /// site.config.yml with these in it. A name without Latin letters gets a number in its address: who has a better one writes it
    /// before the site is published.
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
