using Gazette.Configuration;
using Gazette.Diagnostics;
using Gazette.Yaml;

namespace Gazette.Content;

/// <summary>Turns the values of one article's fields into what they mean, and collects what is wrong with them.</summary>
internal sealed class FieldValues(string file, FrontMatterVocabulary vocabulary, ICollection<Diagnostic> diagnostics)
{
    // Before a name these are no indent to YAML, and nothing to the eye.
    private static readonly char[] Invisible = ['\u3000', '\u00A0', '\u200B', '\uFEFF', ' '];

    private int[] _notes = [];

    public string File { get; } = file;

    public FrontMatterVocabulary Vocabulary { get; } = vocabulary;

    /// <summary>Whether an error keeps the article out.</summary>
    public bool Failed { get; private set; }

    /// <summary>
    /// Whether a line was met that cannot be read or whose name is no field: what seems to be missing may be there.
    /// </summary>
    public bool MetUnknownKey { get; private set; }

    /// <summary>Whether the article is a draft, whose dates may be to come.</summary>
    public bool IsDraft { get; set; }

    /// <summary>Whether the editor calls fields by their Chinese names, so that advice does too.</summary>
    public bool IsChinese { get; private set; }

    /// <summary>Names that their lists spell otherwise than the article.</summary>
    public IReadOnlyList<Spelling> Spellings { get; private set; } = [];

    /// <summary>The values by field; those that are not given are null.</summary>
    public NamedValue[] Fields(YamlMap map)
    {
        var fields = new NamedValue[Vocabulary.Fields.Count];
        for (var i = 0; i < map.Entries.Count; i++)
        {
            var (key, value) = map.Entries[i];
            IsChinese |= FrontMatterFields.IsChinese(key.Text);
            if (!Vocabulary.Fields.TryFind(key.Text, out var field)
                && !Vocabulary.Fields.TryFind(key.Text.Trim(Invisible), out field))
                ComplainOfKey(key);
            else if (fields[field].Value is not null)
                Complain(DiagnosticCatalog.DuplicateKey(key.In(File), key.Text, LineOf(map, field)));
            else if (value is YamlScalar { Text: ['-', not (' ' or '-' or (>= '0' and <= '9')), ..] } text
                && text.Line > key.Line)
                Complain(DiagnosticCatalog.NoSpaceAfterHyphen(text.In(File), text.Text));
            else
                fields[field] = new NamedValue(key.Text.Trim(Invisible), value);
        }

        return fields;
    }

    public void Complain(Diagnostic diagnostic)
    {
        Failed |= diagnostic.Severity == Severity.Error;
        diagnostics.Add(diagnostic);
    }

    /// <summary>Takes note of how a name is written; null is a name as any.</summary>
    public void Add(Spelling? spelling)
    {
        if (spelling is not null && !Spellings.Contains(spelling))
            Spellings = [.. Spellings, spelling];
    }

    /// <summary>Takes note of lines that cannot be read; they have been complained of.</summary>
    public void FailedToRead() => Failed = MetUnknownKey = true;

    /// <summary>
    /// Complains of the notes behind values; where one took the place of what must be there, the article is left out.
    /// </summary>
    public void ComplainOf(IReadOnlyList<YamlNote> notes, NamedValue[] fields)
    {
        if (notes.Count == 0)
            return;
        _notes = [.. notes.Select(note => note.Line)];
        foreach (var note in notes)
        {
            var field = Array.FindIndex(fields, value => value.Value?.Line == note.Line);
            var isMissing = (Field)field is Field.Title or Field.Date && fields[field].IsEmpty;
            Complain(DiagnosticCatalog.NoteBehindText(
                new FileLocation(File, note.Line, note.Column), note.Text,
                Vocabulary.Fields.IsText(field) && note.Before is not ['"' or '\'' or '[' or '{', ..] ? note.Before : null,
                isMissing));
        }
    }

    /// <summary>Whether all that stands behind the name of a value is a note, of which has been complained.</summary>
    public bool IsNote(NamedValue value) =>
        _notes.Length > 0 && value is { IsEmpty: true, Value.Line: var line } && _notes.Contains(line);

    /// <summary>What the editor calls a field, or would call it.</summary>
    public string NameOf(Field field, NamedValue value) => value.Name ?? FrontMatterFields.NameOf(field, IsChinese);

    /// <summary>One text; empty when it is missing or, with a diagnostic, when it is a list or a group.</summary>
    public string Text(NamedValue value)
    {
        switch (value.Value)
        {
            case null:
                return "";
            case YamlScalar scalar:
                return Trimmed(scalar.Text);
            default:
                Complain(DiagnosticCatalog.NotText(value.In(File), value.Name));
                return "";
        }
    }

    /// <summary>One text, or empty when it says that it is unknown.</summary>
    public string KnownText(NamedValue value) =>
        Text(value) is var text && ArticleDateText.IsUnknown(text) ? "" : text;

    /// <summary>The texts of a list; a single text counts as a list of one.</summary>
    public IReadOnlyList<YamlScalar> Texts(NamedValue value)
    {
        if (value.IsEmpty)
            return [];
        if (value.Value is YamlScalar single)
            return [single];
        if (value.Value is not YamlList list)
        {
            Complain(DiagnosticCatalog.NotList(value.In(File), value.Name));
            return [];
        }

        var texts = new List<YamlScalar>(list.Items.Count);
        foreach (var item in list.Items)
            if (item is not YamlScalar text)
                Complain(DiagnosticCatalog.NotTextInList(item.In(File), value.Name));
            else if (text.Text.Length > 0)
                texts.Add(text);
        return texts;
    }

    /// <summary>A date of any precision.</summary>
    public ArticleDate Date(NamedValue value)
    {
        var text = Text(value);
        if (text.Length == 0)
            return ArticleDate.Unknown;
        if (!ArticleDateText.TryParse(text, Vocabulary.TimeZone, out var date, out var weekday))
            Complain(DiagnosticCatalog.BadDate(value.In(File), text, ArticleDateText.NearestDate(text)));
        else if (weekday is { } right)
            Complain(DiagnosticCatalog.WrongWeekday(value.In(File), text, right));
        // An instant is what clocks showed: only a time without an offset can be one that they passed over.
        if (date.HasTime && date.Value.DateTime is var local && Vocabulary.TimeZone.LeftOutAt(local) is { Ticks: > 0 } jump)
            Complain(DiagnosticCatalog.TimeLeftOut(value.In(File), text, local + jump));
        return date;
    }

    /// <summary>A date of what has happened; one that is still to come gets a warning where today is known.</summary>
    /// <param name="holdsBack">Whether the article waits for it.</param>
    public ArticleDate PastDate(NamedValue value, bool holdsBack = false)
    {
        var date = Date(value);
        if (date.IsKnown && !IsDraft && Vocabulary.Today is { } today && date.Value.Date > today)
            Complain(DiagnosticCatalog.FutureDate(
                value.In(File), value.Name, Text(value), today, holdsBack));
        return date;
    }

    /// <summary>Yes or no; no when it is missing.</summary>
    public bool Flag(NamedValue value)
    {
        var text = Text(value);
        if (text.Length == 0 || FieldWords.No.Contains(text))
            return false;
        if (FieldWords.Yes.Contains(text))
            return true;
        Complain(DiagnosticCatalog.NotYesOrNo(value.In(File), value.Name, text));
        return false;
    }

    /// <summary>A language tag in the spelling of the config or the usual one; empty when it is missing.</summary>
    public string Language(NamedValue value)
    {
        // Other programs write zh_CN.
        var tag = Text(value).Replace('_', '-');
        if (tag.Length == 0)
            return "";
        if (LanguageTag.IsValid(tag))
            return Vocabulary.LanguageOf(tag);
        Complain(DiagnosticCatalog.BadLanguage(value.In(File), tag));
        return "";
    }

    /// <summary>
    /// The values of a group by its known names; null, and a diagnostic, when it is no group.
    /// </summary>
    /// <param name="known">Of each part what it may be called: first in English, then in Chinese.</param>
    public PartValues? Group(NamedValue value, params ReadOnlySpan<string[]> known)
    {
        var isChinese = FrontMatterFields.IsChinese(value.Name);
        if (value.Value is not YamlMap map)
        {
            Complain(DiagnosticCatalog.NotGroup(
                value.In(File), value.Name, [.. known.ToArray().Select(names => names[isChinese ? 1 : 0])]));
            return null;
        }

        foreach (var (key, _) in map.Entries)
            isChinese |= FrontMatterFields.IsChinese(key.Text);
        var values = new NamedValue[known.Length];
        for (var i = 0; i < values.Length; i++)
            values[i] = new NamedValue(known[i][isChinese ? 1 : 0], null);
        var hasUnknown = false;
        foreach (var (key, item) in map.Entries)
        {
            var index = 0;
            while (index < known.Length && !known[index].Contains(key.Text))
                index++;
            if (index == known.Length)
            {
                hasUnknown = true;
                string[] names = [.. known.ToArray().SelectMany(names => names)];
                Complain(DiagnosticCatalog.UnknownPart(
                    key.In(File), value.Name, key.Text, NearestName.Of(key.Text, names), values[0].Name));
            }
            else if (values[index].Value is { } first)
            {
                Complain(DiagnosticCatalog.DuplicateKey(key.In(File), key.Text, first.Line));
            }
            else
            {
                values[index] = new NamedValue(key.Text, item);
            }
        }

        return new PartValues(value, values, hasUnknown);
    }

    /// <summary>Complains of a part that says nothing, unless its name may be the one that is misspelt.</summary>
    public void ComplainOfMissing(PartValues parts, int part)
    {
        if (!parts.HasUnknown)
            Complain(DiagnosticCatalog.MissingPart(parts.Whole.In(File), parts.Whole.Name, parts[part].Name));
    }

    /// <summary>The items of a list of groups; a single group counts as a list of one.</summary>
    public static IReadOnlyList<YamlValue> Items(YamlValue? value) => value switch
    {
        null or YamlScalar { Text: "" } => [],
        YamlList list => list.Items,
        _ => [value],
    };

    private void ComplainOfKey(YamlScalar key)
    {
        MetUnknownKey = true;
        Complain(DiagnosticCatalog.UnknownKey(key.In(File), key.Text, NearestName.Of(key.Text, Vocabulary.Fields.Names)));
    }

    private int LineOf(YamlMap map, int field) =>
        map.Entries.First(entry => Vocabulary.Fields.TryFind(entry.Key.Text.Trim(Invisible), out var found) && found == field)
            .Key.Line;

    private static string Trimmed(string text) =>
        text.Length > 0 && (char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1])) ? text.Trim() : text;
}

/// <summary>A value and what the editor calls it.</summary>
/// <param name="Name">As it is written; of a part that is not given, what it would be called.</param>
/// <param name="Value">Null when it is not given.</param>
internal readonly record struct NamedValue(string Name, YamlValue? Value)
{
    /// <summary>Whether it is not given, or nothing stands behind its name.</summary>
    public bool IsEmpty => Value is null or YamlScalar { Text: "" };

    /// <summary>The place of a value that is given.</summary>
    public FileLocation In(string file) => Value!.In(file);
}

/// <summary>The parts of a group.</summary>
/// <param name="HasUnknown">Whether it has a part that is not known.</param>
internal sealed record PartValues(NamedValue Whole, NamedValue[] Values, bool HasUnknown)
{
    public NamedValue this[int part] => Values[part];
}
