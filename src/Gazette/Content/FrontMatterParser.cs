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
        var map = YamlText.ReadWhatCanBe(block, firstLine, file, FrontMatterFields.Keys, diagnostics, out var isWhole);
        var values = new FieldValues(file, vocabulary, diagnostics);
        if (!isWhole)
            values.FailedToRead();
        var fields = values.Fields(map);
        values.ComplainOf(YamlNotes.In(block, firstLine), fields);
        NamedValue Value(Field field) => fields[(int)field];
        values.IsDraft = values.Flag(Value(Field.Draft));

        var title = values.KnownText(Value(Field.Title));
        var withdrawn = values.Withdrawal(Value(Field.Withdrawn));
        var front = new FrontMatter
        {
            Title = title,
            Kicker = values.Text(Value(Field.Kicker)),
            Subtitle = values.Text(Value(Field.Subtitle)),
            Date = values.PastDate(Value(Field.Date), holdsBack: Value(Field.PublishAt).IsEmpty),
            EventDate = values.Date(Value(Field.EventDate)),
            Updated = values.PastDate(Value(Field.Updated)),
            Source = Source(values, Value(Field.Source)),
            Authors = values.People(Value(Field.Authors)),
            Editors = Names(values.People(Value(Field.Editors))),
            Section = Section(values, Value(Field.Section)),
            Tags = Tags(values, Value(Field.Tags)),
            Summary = values.KnownText(Value(Field.Summary)),
            Image = values.Picture(Value(Field.Image)),
            Language = Language(values, Value(Field.Language), title, body),
            Original = values.Original(Value(Field.Original)),
            Captured = values.PastDate(Value(Field.Captured)),
            PublishAt = values.Date(Value(Field.PublishAt)),
            Expires = values.Date(Value(Field.Expires)),
            Corrections = values.Corrections(Value(Field.Corrections)),
            Withdrawn = withdrawn,
            Aliases = Aliases(values, Value(Field.Aliases)),
            Spellings = values.Spellings,
            Draft = values.IsDraft,
            Pinned = values.Flag(Value(Field.Pinned)),
            TitleIncomplete = values.Flag(Value(Field.TitleIncomplete)),
            Layout = Layout(values, Value(Field.Layout)),
            Fields = OwnFieldReader.Read(values, fields, firstLine, withdrawn is not null),
        };
        FrontMatterChecks.Check(front, fields, firstLine, values);
        NameChecks.Check(front, fields, values);
        return values.Failed ? null : front;
    }

    private static string Source(FieldValues values, NamedValue value)
    {
        var written = values.KnownText(value);
        var name = NameText.Of(written);
        if (name.Length == 0)
            return "";
        var known = values.Vocabulary.FindSource(name);
        if (name != written && values.Vocabulary.FindSource(written) is null)
            values.Add(Spelling.Of(Spelling.Sources, written, known ?? name));
        if (known is not null)
            return known;
        if (!NameChecks.IsTooLong(name))
            values.Complain(values.Vocabulary.UnknownSource(value.In(values.File), name));
        return values.Vocabulary.Shared(name);
    }

    private static string Section(FieldValues values, NamedValue value)
    {
        var name = NameText.Of(values.KnownText(value));
        if (name.Length == 0)
            return "";
        if (values.Vocabulary.FindSection(name) is { } id)
            return id;
        if (!NameChecks.IsTooLong(name))
            values.Complain(values.Vocabulary.UnknownSection(value.In(values.File), name));
        return values.Vocabulary.Shared(name);
    }

    /// <summary>
    /// The language that is given, or else that of the folder of a content page, or that in which title and body are written.
    /// </summary>
    private static string Language(FieldValues values, NamedValue value, string title, ReadOnlySpan<char> body)
    {
        var vocabulary = values.Vocabulary;
        var given = values.Language(value);
        var language = given.Length > 0 ? given
            : vocabulary.Written.Of(title, body) ?? vocabulary.LanguageOfPages(values.File)
                ?? vocabulary.DefaultLanguage;
        if (given.Length > 0 && WrittenLanguage.Against(given, title, body) is { } isChinese)
            values.Complain(DiagnosticCatalog.OtherLanguage(value.In(values.File), value.Name, given, isChinese));
        if (vocabulary.LanguageOfPages(values.File) is { } ofFolder
            && LanguageTag.Nearest(language, vocabulary.Languages) is { } nearest && nearest != ofFolder)
            values.Complain(DiagnosticCatalog.PageOfOtherLanguage(
                given.Length > 0 ? value.In(values.File) : new FileLocation(values.File, 1, 1),
                nearest,
                vocabulary.FolderOfPages(nearest)));
        return language;
    }

    private static string Layout(FieldValues values, NamedValue value)
    {
        var layout = values.Text(value);
        var known = values.Vocabulary.Layouts;
        if (layout.Length > 0 && !known.Contains(layout))
            values.Complain(DiagnosticCatalog.UnknownLayout(
                value.In(values.File), layout, NearestName.Of(layout, known), known));
        return layout;
    }

    private static string[] Tags(FieldValues values, NamedValue value)
    {
        if (value.IsEmpty)
            return [];
        var tags = new List<string>();
        // In brackets a comma already stands between two tags.
        var isList = value.Value is YamlList;
        foreach (var written in values.Texts(value))
        {
            var names = values.Vocabulary.TagsIn(written.Text, isList);
            if (names.Count != 1 || names[0].Name != written.Text)
                AddSpellings(values, isList ? [written.Text] : TagText.Pieces(written.Text), names);
            foreach (var (name, tag, isKnown) in names)
            {
                if (tag.Length == 0 || tags.Contains(tag, StringComparer.OrdinalIgnoreCase))
                    continue;
                tags.Add(tag);
                if (!isKnown && values.Vocabulary.ListsTags && !NameChecks.IsTooLong(name))
                    values.Complain(values.Vocabulary.UnknownTag(written.In(values.File), name));
            }
        }

        return [.. tags];
    }

    /// <param name="pieces">The tags as they are written, of which one may be several now.</param>
    private static void AddSpellings(FieldValues values, string[] pieces, IReadOnlyList<TagName> names)
    {
        var vocabulary = values.Vocabulary;
        foreach (var piece in pieces)
        {
            if (vocabulary.FindTag(piece) is not null)
                continue;
            var itsNames = pieces.Length == 1 ? names : vocabulary.TagsIn(piece, isList: false);
            foreach (var name in itsNames)
                if (names.Contains(name))
                    values.Add(Spelling.Of(Spelling.Tags, piece, name.Tag));
        }
    }

    private static IReadOnlyList<string> Aliases(FieldValues values, NamedValue value)
    {
        var texts = values.Texts(value);
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
