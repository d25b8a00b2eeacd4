using Gazette.Diagnostics;
using Gazette.Yaml;

namespace Gazette.Content;

/// <summary>What an article must say, should say, and says in two places that disagree.</summary>
internal static class FrontMatterChecks
{
    private const string Content = "content/";
    private const string Pages = "content/pages/";

    public static void Check(FrontMatter front, YamlValue?[] fields, int firstLine, FieldValues values)
    {
        var file = values.File;
        var top = new FileLocation(file, firstLine, 1);
        var title = fields[(int)Field.Title];
        var date = fields[(int)Field.Date];
        if (title is null ? !values.MetUnknownKey : title is YamlScalar { Text: "" })
            values.Complain(DiagnosticCatalog.MissingTitle(title?.In(file) ?? top));
        else if (title is not null && !front.TitleIncomplete && EndsInOpenQuotation(front.Title))
            values.Complain(DiagnosticCatalog.OpenQuotation(title.In(file), front.Title));
        if (file.StartsWith(Pages, StringComparison.Ordinal))
            return;

        if (date is null ? !values.MetUnknownKey : date is YamlScalar { Text: "" })
            values.Complain(DiagnosticCatalog.MissingDate(date?.In(file) ?? top));
        else if (date is not null && !values.Failed && Disagrees(front.Date, file) is { } folder)
            values.Complain(DiagnosticCatalog.PathDate(date.In(file), ((YamlScalar)date).Text, folder));
        if (front.Source.Length == 0 && fields[(int)Field.Source] is null or YamlScalar { Text: "" })
            values.Complain(DiagnosticCatalog.NoSource(fields[(int)Field.Source]?.In(file) ?? top));
        if (front.Summary.Length == 0 && front.Withdrawn is null)
            values.Complain(DiagnosticCatalog.NoSummary(fields[(int)Field.Summary]?.In(file) ?? top));
    }

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
