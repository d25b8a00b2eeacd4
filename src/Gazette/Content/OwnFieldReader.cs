using System.Globalization;
using Gazette.Configuration;
using Gazette.Diagnostics;

namespace Gazette.Content;

/// <summary>Reads the fields of the site's own in the front matter of one article.</summary>
internal static class OwnFieldReader
{
    /// <param name="fields">All values, by <see cref="ArticleFields"/>.</param>
    /// <param name="firstLine">Line of the file on which the front matter begins.</param>
    /// <param name="isWithdrawn">What they say of an article that was taken back is checked, and forgotten.</param>
    public static OwnValues Read(FieldValues values, NamedValue[] fields, int firstLine, bool isWithdrawn)
    {
        var own = values.Vocabulary.Fields.Own;
        if (own.Count == 0)
            return OwnValues.None;
        var read = new Dictionary<string, object?>(own.Count, StringComparer.Ordinal);
        var given = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < own.Count; i++)
        {
            var value = fields[FrontMatterFields.Count + i];
            var said = ValueOf(own[i], values, value);
            read[own[i].Name] = isWithdrawn ? ValueOf(own[i], values, default) : said;
            if (!value.IsEmpty && !isWithdrawn)
                given.Add(own[i].Name);
            else if (value.IsEmpty && own[i].IsRequired && !isWithdrawn && !values.MetUnknownKey && !values.IsNote(value)
                && !ArticleReferences.IsOfContentPage(values.File))
                values.Complain(DiagnosticCatalog.MissingField(
                    value.Value?.In(values.File) ?? new FileLocation(values.File, firstLine, 1), NameOf(own[i], values, value)));
        }

        return new OwnValues(read, given);
    }

    private static object? ValueOf(OwnField field, FieldValues values, NamedValue value) => field.Type switch
    {
        OwnFieldType.Text => values.Text(value),
        OwnFieldType.Number => Number(values, value),
        OwnFieldType.Date => values.Date(value),
        OwnFieldType.List => values.Texts(value).Select(text => text.Text.Trim()).ToArray(),
        OwnFieldType.Choice => Choice(field, values, value),
        OwnFieldType.Flag => values.Flag(value),
        _ => throw new ArgumentOutOfRangeException(nameof(field), field.Type, null),
    };

    private static decimal? Number(FieldValues values, NamedValue value)
    {
        var text = values.Text(value);
        if (text.Length == 0)
            return null;
        if (decimal.TryParse(
            text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            return number;
        values.Complain(DiagnosticCatalog.NotNumber(value.In(values.File), value.Name, text));
        return null;
    }

    private static string Choice(OwnField field, FieldValues values, NamedValue value)
    {
        var text = values.Text(value);
        if (text.Length > 0 && !field.Choices.Contains(text))
            values.Complain(DiagnosticCatalog.NotChoice(
                value.In(values.File), value.Name, text, NearestName.Of(text, field.Choices), field.Choices));
        return text;
    }

    private static string NameOf(OwnField field, FieldValues values, NamedValue value) =>
        value.Name ?? (values.IsChinese && field.ChineseName.Length > 0 ? field.ChineseName : field.Name);
}
