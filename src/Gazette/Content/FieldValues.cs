using Gazette.Configuration;
using Gazette.Diagnostics;
using Gazette.Yaml;

namespace Gazette.Content;

/// <summary>Turns the values of one article's fields into what they mean, and collects what is wrong with them.</summary>
internal sealed class FieldValues(string file, FrontMatterVocabulary vocabulary, ICollection<Diagnostic> diagnostics)
{
    public string File { get; } = file;

    public FrontMatterVocabulary Vocabulary { get; } = vocabulary;

    /// <summary>Whether an error keeps the article out.</summary>
    public bool Failed { get; private set; }

    /// <summary>Whether a name was met that is no field: what seems to be missing may be there under it.</summary>
    public bool MetUnknownKey { get; private set; }

    public void ComplainOfKey(YamlScalar key)
    {
        MetUnknownKey = true;
        Complain(DiagnosticCatalog.UnknownKey(key.In(File), key.Text, NearestName.Of(key.Text, FrontMatterFields.Names)));
    }

    public void Complain(Diagnostic diagnostic)
    {
        Failed |= diagnostic.Severity == Severity.Error;
        diagnostics.Add(diagnostic);
    }

    /// <summary>One text; empty when it is missing or, with a diagnostic, when it is a list or a group.</summary>
    public string Text(YamlValue? value, string name)
    {
        switch (value)
        {
            case null:
                return "";
            case YamlScalar scalar:
                return Trimmed(scalar.Text);
            default:
                Complain(DiagnosticCatalog.NotText(value.In(File), name));
                return "";
        }
    }

    /// <summary>One text, or empty when it says that it is unknown.</summary>
    public string KnownText(YamlValue? value, string name) =>
        Text(value, name) is var text && ArticleDateText.IsUnknown(text) ? "" : text;

    /// <summary>The texts of a list; a single text counts as a list of one.</summary>
    public IReadOnlyList<YamlScalar> Texts(YamlValue? value, string name)
    {
        if (value is null or YamlScalar { Text: "" })
            return [];
        if (value is YamlScalar single)
            return [single];
        if (value is not YamlList list)
        {
            Complain(DiagnosticCatalog.NotList(value.In(File), name));
            return [];
        }

        var texts = new List<YamlScalar>(list.Items.Count);
        foreach (var item in list.Items)
            if (item is not YamlScalar text)
                Complain(DiagnosticCatalog.NotTextInList(item.In(File), name));
            else if (text.Text.Length > 0)
                texts.Add(text);
        return texts;
    }

    /// <summary>A date of any precision.</summary>
    public ArticleDate Date(YamlValue? value, string name)
    {
        var text = Text(value, name);
        if (text.Length == 0)
            return ArticleDate.Unknown;
        if (!ArticleDateText.TryParse(text, Vocabulary.TimeZone, out var date))
            Complain(DiagnosticCatalog.BadDate(value!.In(File), text, ArticleDateText.NearestDate(text)));
        return date;
    }

    /// <summary>Yes or no; no when it is missing.</summary>
    public bool Flag(YamlValue? value, string name)
    {
        switch (Text(value, name))
        {
            case "true" or "True" or "TRUE" or "yes" or "Yes" or "是":
                return true;
            case "" or "false" or "False" or "FALSE" or "no" or "No" or "否":
                return false;
            case var text:
                Complain(DiagnosticCatalog.NotYesOrNo(value!.In(File), name, text));
                return false;
        }
    }

    /// <summary>A language tag in the spelling of the config or the usual one; empty when it is missing.</summary>
    public string Language(YamlValue? value, string name)
    {
        // Other programs write zh_CN.
        var tag = Text(value, name).Replace('_', '-');
        if (tag.Length == 0)
            return "";
        if (LanguageTag.IsValid(tag))
            return Vocabulary.LanguageOf(tag);
        Complain(DiagnosticCatalog.BadLanguage(value!.In(File), tag));
        return "";
    }

    /// <summary>
    /// The values of a group by its known names, which are given as "english|中文"; null, and a diagnostic, when it is no group.
    /// </summary>
    public YamlValue?[]? Group(YamlValue value, string name, params ReadOnlySpan<string[]> known)
    {
        if (value is not YamlMap map)
        {
            Complain(DiagnosticCatalog.NotGroup(value.In(File), name, [.. known.ToArray().Select(names => names[0])]));
            return null;
        }

        var values = new YamlValue?[known.Length];
        var lines = new int[known.Length];
        foreach (var (key, item) in map.Entries)
        {
            var index = 0;
            while (index < known.Length && !known[index].Contains(key.Text))
                index++;
            if (index == known.Length)
            {
                string[] names = [.. known.ToArray().SelectMany(names => names)];
                Complain(DiagnosticCatalog.UnknownPart(
                    key.In(File), name, key.Text, NearestName.Of(key.Text, names), known[0][0]));
            }
            else if (lines[index] > 0)
            {
                Complain(DiagnosticCatalog.DuplicateKey(key.In(File), key.Text, lines[index]));
            }
            else
            {
                (values[index], lines[index]) = (item, key.Line);
            }
        }

        return values;
    }

    /// <summary>The items of a list of groups; a single group counts as a list of one.</summary>
    public static IReadOnlyList<YamlValue> Items(YamlValue? value) => value switch
    {
        null or YamlScalar { Text: "" } => [],
        YamlList list => list.Items,
        _ => [value],
    };

    private static string Trimmed(string text) =>
        text.Length > 0 && (char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1])) ? text.Trim() : text;
}
