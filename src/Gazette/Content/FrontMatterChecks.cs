using Gazette.Diagnostics;
using Gazette.Yaml;

namespace Gazette.Content;

/// <summary>What an article must say, should say, and says in two places that disagree.</summary>
internal static class FrontMatterChecks
{
    private const string Content = "content/";
    private const string Pages = "content/pages/";

    public static void Check(FrontMatter front, NamedValue[] fields, int firstLine, FieldValues values)
    {
        var file = values.File;
        NamedValue Of(Field field) => fields[(int)field];
        string NameOf(Field field) => values.NameOf(field, Of(field));
        FileLocation PlaceOf(Field field) => Of(field).Value?.In(file) ?? new FileLocation(file, firstLine, 1);
        // What is missing may stand in a line that was complained of already.
        bool IsMissing(Field field) =>
            Of(field).Value is null ? !values.MetUnknownKey : Of(field).IsEmpty && !values.IsNote(Of(field));

        if (IsMissing(Field.Title))
            values.Complain(DiagnosticCatalog.MissingTitle(PlaceOf(Field.Title), NameOf(Field.Title)));
        else if (!front.TitleIncomplete && EndsInOpenQuotation(front.Title))
            values.Complain(DiagnosticCatalog.OpenQuotation(
                PlaceOf(Field.Title), front.Title, NameOf(Field.TitleIncomplete)));
        if (file.StartsWith(Pages, StringComparison.Ordinal))
            return;

        if (IsMissing(Field.Date))
            values.Complain(DiagnosticCatalog.MissingDate(PlaceOf(Field.Date), NameOf(Field.Date)));
        else if (Of(Field.Date).Value is YamlScalar { Text: { Length: > 0 } date } && !values.Failed
            && Disagrees(front.Date, file) is { } folder)
            values.Complain(DiagnosticCatalog.PathDate(
                PlaceOf(Field.Date), date, IsInstant(date) ? front.Date.MachineDay : null, folder));
        if (IsMissing(Field.Source))
            values.Complain(DiagnosticCatalog.NoSource(PlaceOf(Field.Source), NameOf(Field.Source)));
        if (IsMissing(Field.Summary) && front.Withdrawn is null)
            values.Complain(DiagnosticCatalog.NoSummary(PlaceOf(Field.Summary), NameOf(Field.Summary)));
    }

    /// <summary>Whether a date that was read has an offset: <c>Z</c>, or a sign behind its time.</summary>
    private static bool IsInstant(string date) =>
        date.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon
        && (date.LastIndexOfAny(['+', '-']) > colon || date[^1] is 'Z' or 'z');

    private static bool EndsInOpenQuotation(string title) =>
        title.Length > 0
        && (title[^1] is '“' or '‘' or '「' or '『' or '《' or '〈' or '（' or '('
            || (title[^1] == '"' && title.AsSpan().Count('"') % 2 == 1));

    /// <summary>
    /// The folder of <paramref name="file"/> when it names another date; null when it agrees as far as both go, or names
    /// none.
    /// </summary>
    private static string? Disagrees(ArticleDate date, string file)
    {
        if (!file.StartsWith(Content, StringComparison.Ordinal))
            return null;
        var path = file.AsSpan(Content.Length);
        if (path.StartsWith("undated/"))
            return date.IsKnown ? "content/undated" : null;
        if (!Part(ref path, 4, out var year))
            return null;
        var agrees = date.Year == year;
        if (Part(ref path, 2, out var month))
        {
            agrees &= !date.HasMonth || date.Month == month;
            if (Part(ref path, 2, out var day))
                agrees &= !date.HasDay || date.Day == day;
        }

        return agrees ? null : file[..^(path.Length + 1)];
    }

    private static bool Part(ref ReadOnlySpan<char> path, int length, out int number)
    {
        number = 0;
        if (path.IndexOf('/') != length
            || !int.TryParse(path[..length], System.Globalization.NumberStyles.None, null, out number))
            return false;
        path = path[(length + 1)..];
        return true;
    }
}
