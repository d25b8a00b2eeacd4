using System.Text;
using Gazette.Configuration;
using Gazette.Content;

namespace Gazette.Importing;

/// <summary>Writes the fields of an article as an editor would.</summary>
internal static class FrontMatterWriter
{
    private static readonly char[] Signs = [',', '，', ';', '；', ' ', '、', '|'];

    // What YAML takes for yes, no and nothing.
    private static readonly HashSet<string> NoWords =
        new(["true", "false", "yes", "no", "null", "on", "off", "y", "n"], StringComparer.OrdinalIgnoreCase);

    public static string Of(ImportedArticle article, SiteConfig config, FrontMatterVocabulary vocabulary)
    {
        var text = new StringBuilder();
        var title = article[ImportField.Title].Value;
        if (title is null)
            text.Append("title: unknown\n");
        Add(text, "title", title);
        if (title is not null && article.TitleIsIncomplete)
            text.Append("title_incomplete: true\n");
        Add(text, "kicker", article[ImportField.Kicker].Value);
        Add(text, "subtitle", article[ImportField.Subtitle].Value);
        var date = article[ImportField.Date].Value;
        text.Append("date: ").Append(date is null ? "unknown" : WithoutOwnOffset(date, config.TimeZone)).Append('\n');
        if (article.Event is { } told && told.Day != date?[..10])
            text.Append("event_date: ").Append(told.Day).Append('\n');
        if (article[ImportField.Source].Value is { } source)
            Add(text, "source", vocabulary.FindSource(NameText.Of(source)) ?? source);
        AddPeople(text, article[ImportField.Authors].Chosen?.People ?? [], config);
        if (article[ImportField.Editors].Chosen?.People is { Count: > 0 } editors)
            text.Append("editors: [").AppendJoin(", ", editors.Select(editor => Quoted(editor.Name))).Append("]\n");
        if (article[ImportField.Section].Value is { } section && vocabulary.FindSection(NameText.Of(section)) is { } known)
            Add(text, "section", known);
        if (TagsOf(article, vocabulary) is { Count: > 0 } tags)
            text.Append("tags: [").AppendJoin(", ", tags.Select(Quoted)).Append("]\n");
        Add(text, "original", article.Url);
        if (article.Capture.Captured is { } captured)
            text.Append("captured: ").Append(captured).Append('\n');
        return text.ToString();
    }

    /// <summary>A date as clocks of the site showed it: their offset need not be said.</summary>
    private static string WithoutOwnOffset(string date, SiteTimeZone zone)
    {
        var offset = date.AsSpan(Math.Min(date.Length, 11)).IndexOfAny('+', '-', 'Z');
        return offset > 0 && ArticleDateText.TryParse(date, zone, out var there)
            && ArticleDateText.TryParse(date[..(11 + offset)], zone, out var local) && there == local ? date[..(11 + offset)]
                : date;
    }

    /// <summary>The fields with the addresses that are to lead to the article, below where it was published.</summary>
    public static string WithAliases(string fields, IReadOnlyList<string> aliases) => aliases.Count == 0 ? fields
        : string.Join('\n', fields.Split('\n').SelectMany(line => line.StartsWith("original: ", StringComparison.Ordinal)
            ? (string[])[line, $"aliases: [{string.Join(", ", aliases.Select(Quoted))}]"] : [line]));

    /// <summary>Its path where it was; one with a query is no path that can be kept.</summary>
    public static string? AliasOf(string? url) => url is not null && Uri.TryCreate(url, UriKind.Absolute, out var address)
        && address.Query.Length == 0 && address.AbsolutePath.Length > 1 ? Uri.UnescapeDataString(address.AbsolutePath) : null;

    /// <summary>The words that a page has for search engines, one by one.</summary>
    /// <param name="line">The value of its tags; null when it has none.</param>
    public static IEnumerable<string> Keywords(string? line) =>
        line?.Split(Signs, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(word => word.Length is > 1 and <= 16) ?? [];

    /// <summary>The keywords that are tags of the site; others are proposed in the report.</summary>
    private static List<string> TagsOf(ImportedArticle article, FrontMatterVocabulary vocabulary) =>
        [.. Keywords(article[ImportField.Tags].Value).Select(word => vocabulary.FindTag(NameText.Of(word))).OfType<string>()
            .Distinct()];

    private static void AddPeople(StringBuilder text, IReadOnlyList<ImportedPerson> people, SiteConfig config)
    {
        if (people.Count == 0)
            return;
        // Who only reported needs no word: names in one line are how editors write them.
        if (people.All(person => person.Role is "" or "reporter"))
        {
            text.Append("authors: [").AppendJoin(", ", people.Select(person => Quoted(person.Name))).Append("]\n");
            return;
        }

        text.Append("authors:\n");
        foreach (var person in people)
        {
            var role = config.AuthorRoles.Any(known => known.Id == person.Role) ? person.Role : "";
            text.Append("  - ");
            if (role.Length == 0)
                text.Append(Quoted(person.Name)).Append('\n');
            else
                text.Append("name: ").Append(Quoted(person.Name)).Append("\n    role: ").Append(role).Append('\n');
        }
    }

    private static void Add(StringBuilder text, string key, string? value)
    {
        if (value is { Length: > 0 })
            text.Append(key).Append(": ").Append(Quoted(value)).Append('\n');
    }

    /// <summary>A text in single quotes, unless it is plain words that YAML takes for words.</summary>
    private static string Quoted(string value)
    {
        var isPlain = value.All(c => char.IsLetter(c) || c is ' ' or '-' or '·') && char.IsLetter(value[0]) && value[^1] != ' '
            && !ArticleDateText.IsUnknown(value) && !NoWords.Contains(value);
        return isPlain ? value : $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";
    }
}
