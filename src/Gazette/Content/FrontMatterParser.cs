using Gazette.Configuration;
using Gazette.Diagnostics;
using Gazette.Markup;
using Gazette.Yaml;

namespace Gazette.Content;

/// <summary>Reads the front matter of one article.</summary>
public static class FrontMatterParser
{
    /// <summary>
    /// What <paramref name="block"/> says, or null when <paramref name="diagnostics"/> got an error. A file under
    /// <c>content/pages/</c> is no news:
    /// it needs no date, source or summary.
    /// </summary>
    /// <param name="block">The lines between the two <c>---</c> lines.</param>
    /// <param name="firstLine">Line of the file, from 1, on which the block begins.</param>
    /// <param name="file">Path from the site's folder: <c>content/2024/05/15/x.md</c>.</param>
    /// <param name="body">The text below the block, which tells the language where the block does not.</param>
    public static FrontMatter? Parse(
        ReadOnlySpan<char> block, int firstLine, string file, FrontMatterVocabulary vocabulary,
            ICollection<Diagnostic> diagnostics, ReadOnlySpan<char> body = default)
    {
        var map = YamlText.Read(block, firstLine, file, FrontMatterFields.Keys, diagnostics);
        if (map is null)
            return null;
        var values = new FieldValues(file, vocabulary, diagnostics);
        var fields = FieldsOf(map, values);
        YamlValue? Value(Field field) => fields[(int)field];
        string Text(Field field) => values.Text(Value(field), FrontMatterFields.NameOf(field));
        ArticleDate Date(Field field) => values.Date(Value(field), FrontMatterFields.NameOf(field));
        bool Flag(Field field) => values.Flag(Value(field), FrontMatterFields.NameOf(field));

        var title = values.KnownText(Value(Field.Title), "title");
        var front = new FrontMatter
        {
            Title = title,
            Kicker = Text(Field.Kicker),
            Subtitle = Text(Field.Subtitle),
            Date = Date(Field.Date),
            EventDate = Date(Field.EventDate),
            Updated = Date(Field.Updated),
            Source = Source(values, Value(Field.Source)),
            Authors = values.People(Value(Field.Authors), "authors"),
            Editors = Names(values.People(Value(Field.Editors), "editors")),
            Section = Section(values, Value(Field.Section)),
            Tags = Tags(values, Value(Field.Tags)),
            Summary = values.KnownText(Value(Field.Summary), "summary"),
            Image = values.Picture(Value(Field.Image)),
            Language = Language(values, Value(Field.Language), title, body),
            Original = values.Original(Value(Field.Original)),
            Captured = Date(Field.Captured),
            Corrections = values.Corrections(Value(Field.Corrections)),
            Withdrawn = values.Withdrawal(Value(Field.Withdrawn)),
            Aliases = Aliases(values, Value(Field.Aliases)),
            Draft = Flag(Field.Draft),
            Pinned = Flag(Field.Pinned),
            TitleIncomplete = Flag(Field.TitleIncomplete),
        };
        FrontMatterChecks.Check(front, fields, firstLine, values);
        NameChecks.Check(front, fields, values);
        return values.Failed ? null : front;
    }

    private static YamlValue?[] FieldsOf(YamlMap map, FieldValues values)
    {
        var fields = new YamlValue?[FrontMatterFields.Count];
        for (var i = 0; i < map.Entries.Count; i++)
        {
            var (key, value) = map.Entries[i];
            if (!FrontMatterFields.TryFind(key.Text, out var field))
                values.ComplainOfKey(key);
            else if (fields[(int)field] is not null)
                values.Complain(DiagnosticCatalog.DuplicateKey(key.In(values.File), key.Text, LineOf(map, field)));
            else
                fields[(int)field] = value;
        }

        return fields;
    }

    private static int LineOf(YamlMap map, Field field) =>
        map.Entries.First(entry => FrontMatterFields.TryFind(entry.Key.Text, out var found) && found == field).Key.Line;

    private static string Source(FieldValues values, YamlValue? value)
    {
        var name = values.KnownText(value, "source");
        if (name.Length == 0)
            return "";
        if (values.Vocabulary.FindSource(name) is { } id)
            return id;
        values.Complain(values.Vocabulary.UnknownSource(value!.In(values.File), name));
        return values.Vocabulary.Shared(name);
    }

    private static string Section(FieldValues values, YamlValue? value)
    {
        var name = values.KnownText(value, "section");
        if (name.Length == 0)
            return "";
        if (values.Vocabulary.FindSection(name) is { } id)
            return id;
        values.Complain(values.Vocabulary.UnknownSection(value!.In(values.File), name));
        return values.Vocabulary.Shared(name);
    }

    /// <summary>The language that is given, or else that in which title and body are written.</summary>
    private static string Language(FieldValues values, YamlValue? value, string title, ReadOnlySpan<char> body)
    {
        var vocabulary = values.Vocabulary;
        var given = values.Language(value, "lang");
        if (given.Length == 0)
            return WrittenLanguage.Of(title, body, vocabulary.Languages) ?? vocabulary.DefaultLanguage;
        if (WrittenLanguage.Against(given, title, body) is { } letters)
            values.Complain(DiagnosticCatalog.OtherLanguage(value!.In(values.File), given, letters));
        return given;
    }

    private static string[] Tags(FieldValues values, YamlValue? value)
    {
        var words = value is YamlScalar { Text.Length: > 0 } all ? SplitTags(all) : values.Texts(value, "tags");
        if (words.Count == 0)
            return [];
        var tags = new List<string>(words.Count);
        foreach (var word in words)
        {
            var text = word.Text.Trim();
            var tag = values.Vocabulary.FindTag(text);
            if (tag is null && values.Vocabulary.ListsTags && text.Length > 0)
                values.Complain(values.Vocabulary.UnknownTag(word.In(values.File), text));
            tag ??= values.Vocabulary.Shared(text);
            if (tag.Length > 0 && !tags.Contains(tag))
                tags.Add(tag);
        }

        return [.. tags];
    }

    // "关键词: 茶叶、水稻" and "tags: tea, rice" are lists in all but their brackets.
    private static List<YamlScalar> SplitTags(YamlScalar all) =>
    [
        .. all.Text
            .Split(['、', '，', '；', ',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(tag => all with { Text = tag }),
    ];

    private static string[] Aliases(FieldValues values, YamlValue? value)
    {
        var texts = values.Texts(value, "aliases");
        if (texts.Count == 0)
            return [];
        var aliases = new List<string>(texts.Count);
        foreach (var alias in texts)
        {
            if (WebAddress.OnSite(alias.Text.Trim()) is not { Fragment: "" } target)
                values.Complain(DiagnosticCatalog.BadAlias(alias.In(values.File), alias.Text));
            else if (NameChecks.FaultOf(target, alias.In(values.File)) is { } fault)
                values.Complain(fault);
            else if (target.Path + UrlText.Encoded(target.Query) is var address && !aliases.Contains(address))
                aliases.Add(address);
        }

        return [.. aliases];
    }

    private static IReadOnlyList<string> Names(IReadOnlyList<Author> people) =>
        people.Count == 0 ? [] : [.. people.Select(person => person.Name)];
}
