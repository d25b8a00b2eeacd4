using System.Text;
using System.Text.Json;
using Gazette.Files;

namespace Gazette.Importing;

/// <summary>A field that a person should decide, with what there is to decide it by.</summary>
/// <param name="Source">SHA-256 of the page.</param>
/// <param name="Article">Path of the article from the site's folder.</param>
/// <param name="Candidates">Different values, the best first, each with the text it was read from.</param>
internal sealed record DoubtfulField(
    string Source, string Article, ImportField Field, string Doubt, IReadOnlyList<(string Value, string Place)> Candidates);

/// <summary>The doubtful fields of the last import, as its report and the evidence have them.</summary>
internal static class ReviewQueue
{
    private const int LongestExcerpt = 240;

    /// <summary>Those that nobody has decided; null where there is no report that can be read.</summary>
    public static IReadOnlyList<DoubtfulField>? Of(string site, ImportDecisions decisions)
    {
        if (Json(site, $"{ImportStore.Folder}/report.json") is not { } report)
            return null;
        using (report)
        {
            var fields = new List<DoubtfulField>();
            foreach (var item in Items(report.RootElement))
            {
                if (Text(item, "article") is not { } article || Text(item, "evidence") is not { } evidence
                    || !item.TryGetProperty("doubts", out var doubts) || doubts.ValueKind != JsonValueKind.Object)
                    continue;
                var source = Path.GetFileNameWithoutExtension(evidence);
                foreach (var doubt in doubts.EnumerateObject())
                    if (Enum.TryParse<ImportField>(doubt.Name, ignoreCase: true, out var field) && !decisions.Has(source, field))
                        fields.Add(new DoubtfulField(
                            source, article, field, doubt.Value.ToString(), Candidates(site, source, field)));
            }

            return fields;
        }
    }

    /// <summary>The beginning of an article's text; empty when it is not there.</summary>
    public static string Excerpt(string site, string article)
    {
        var path = Path.Combine(site, article);
        if (FileState.At(path).Kind != FileKind.File)
            return "";
        var text = File.ReadAllText(path, Encoding.UTF8);
        var end = text.IndexOf("\n---\n", StringComparison.Ordinal);
        var body = Spaces.Single(end < 0 ? text : text[(end + 5)..]);
        return body.Length <= LongestExcerpt ? body : body[..LongestExcerpt] + "…";
    }

    private static List<(string Value, string Place)> Candidates(string site, string source, ImportField field)
    {
        var found = new List<(string Value, string Place)>();
        using var evidence = Json(site, $"{ImportStore.Folder}/evidence/{source}.json");
        if (evidence is null || !evidence.RootElement.TryGetProperty("fields", out var fields)
            || !fields.TryGetProperty(ImportDecisions.NameOf(field), out var its))
            return found;
        Add(its);
        if (its.TryGetProperty("candidates", out var candidates) && candidates.ValueKind == JsonValueKind.Array)
            foreach (var candidate in candidates.EnumerateArray())
                Add(candidate);
        return found;

        void Add(JsonElement candidate)
        {
            if (Text(candidate, "value") is not { Length: > 0 } value)
                return;
            var (at, place) = (found.FindIndex(other => other.Value == value), Text(candidate, "place") ?? "");
            if (at < 0)
                found.Add((value, place));
            else if (found[at].Place.Length == 0)
                found[at] = (value, place);
        }
    }

    private static JsonElement.ArrayEnumerator Items(JsonElement report) =>
        report.ValueKind == JsonValueKind.Object && report.TryGetProperty("items", out var items)
            && items.ValueKind == JsonValueKind.Array ? items.EnumerateArray() : default;

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value)
            && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static JsonDocument? Json(string site, string file)
    {
        try
        {
            return FileState.At(Path.Combine(site, file)).Kind == FileKind.File
                ? JsonDocument.Parse(File.ReadAllBytes(Path.Combine(site, file))) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
