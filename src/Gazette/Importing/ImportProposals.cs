using System.Text.RegularExpressions;
using Gazette.Configuration;
using Gazette.Content;

namespace Gazette.Importing;

/// <summary>What site.config.yml does not know yet, for a person to take over or leave.</summary>
internal sealed partial record ImportProposals(
    IReadOnlyList<ProposedSource> Sources, IReadOnlyList<(string Name, int Count)> Sections,
        IReadOnlyList<(string Name, int Count)> Tags)
{
    private const int MostTags = 100;

    public static ImportProposals Of(IReadOnlyList<KeptArticle> all, SiteConfig config)
    {
        var vocabulary = new FrontMatterVocabulary(config);
        var notices = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var article in all)
            foreach (var notice in article.Notices)
                if ((article.Values.GetValueOrDefault(ImportField.Source) ?? NamedIn(notice)) is { } name)
                    notices.TryAdd(name, notice);
        var counts = Counted(all.Select(article => article.Values.GetValueOrDefault(ImportField.Source)))
            .ToDictionary(source => source.Name, source => source.Count);
        var sources = counts.Keys.Union(notices.Keys).Where(name => vocabulary.FindSource(NameText.Of(name)) is null)
            .Select(name => new ProposedSource(name, counts.GetValueOrDefault(name), notices.GetValueOrDefault(name)))
            .OrderByDescending(source => source.Count).ThenBy(source => source.Name, StringComparer.Ordinal);
        return new ImportProposals(
            [.. sources],
            [.. Counted(all.Select(article => article.Values.GetValueOrDefault(ImportField.Section)))
                .Where(section => vocabulary.FindSection(NameText.Of(section.Name)) is null)],
            [.. Counted(all.SelectMany(article => FrontMatterWriter.Keywords(article.Values.GetValueOrDefault(ImportField.Tags))))
                .Where(tag => vocabulary.FindTag(NameText.Of(tag.Name)) is null)
                .Take(MostTags)]);
    }

    /// <summary>Whose terms a notice tells; null when it does not say.</summary>
    private static string? NamedIn(string notice) => Owner().Match(notice) is { Success: true } owner
        ? owner.Groups["name"].Value.Trim() : null;

    private static IEnumerable<(string Name, int Count)> Counted(IEnumerable<string?> names) =>
        names.OfType<string>().Where(name => name.Length > 0).GroupBy(name => name, StringComparer.Ordinal)
            .Select(group => (group.Key, group.Count()))
            .OrderByDescending(name => name.Item2).ThenBy(name => name.Key, StringComparer.Ordinal);

    [GeneratedRegex(
        @"^(?<name>[\p{Lu}][\w'’ ]{3,40}?) copyright notice|^(?<name>[\u3400-\u9fff]{3,12}?)版权声明|版权(?:均)?(?:归|属于?)(?<name>[\u"
        + @"3400-\u9fff]{3,14}?)(?:所有|，|。)")]
    private static partial Regex Owner();
}

/// <summary>A source that the settings do not have.</summary>
/// <param name="Count">Articles that name it.</param>
/// <param name="Notice">Its copyright notice, where one stood with an article; else null.</param>
internal sealed record ProposedSource(string Name, int Count, string? Notice);
