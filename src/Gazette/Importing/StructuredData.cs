using System.Text.Json;
using AngleSharp.Html.Dom;

namespace Gazette.Importing;

/// <summary>What JSON-LD (schema.org) says of the article of a page.</summary>
internal static class StructuredData
{
    private static readonly JsonDocumentOptions Lenient =
        new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 32 };

    /// <summary>The members that are texts, by name, with <c>author</c> and <c>publisher</c> as names; empty when there is no
    /// article.</summary>
    public static IReadOnlyDictionary<string, string> Of(IHtmlDocument document)
    {
        var found = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var script in document.QuerySelectorAll("script[type='application/ld+json']"))
            Read(script.TextContent, found);
        return found;
    }

    private static void Read(string text, Dictionary<string, string> found)
    {
        var begin = text.AsSpan().IndexOfAny('{', '[');
        var end = text.AsSpan().LastIndexOfAny('}', ']');
        if (begin < 0 || end < begin)
            return;
        try
        {
            using var json = JsonDocument.Parse(text.AsMemory(begin, end - begin + 1), Lenient);
            Collect(json.RootElement, found);
        }
        catch (JsonException)
        {
            // What a page has there is often no JSON: it says nothing then.
        }
    }

    private static void Collect(JsonElement element, Dictionary<string, string> found)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
                Collect(item, found);
            return;
        }

        if (element.ValueKind != JsonValueKind.Object)
            return;
        if (element.TryGetProperty("@graph", out var graph))
            Collect(graph, found);
        var type = element.TryGetProperty("@type", out var kind) ? TextOf(kind) : "";
        var isArticle = type.EndsWith("Article", StringComparison.Ordinal) || type.EndsWith("Posting", StringComparison.Ordinal)
            || (type.Length == 0 && element.TryGetProperty("pubDate", out _));
        if (!isArticle)
            return;
        foreach (var member in element.EnumerateObject())
            if (TextOf(member.Value) is { Length: > 0 } text)
                found.TryAdd(member.Name, Spaces.Single(text));
    }

    /// <summary>A text, or the names of things or of a list of them.</summary>
    private static string TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString() ?? "",
        JsonValueKind.Array => string.Join('、', value.EnumerateArray().Select(TextOf).Where(text => text.Length > 0)),
        JsonValueKind.Object => value.TryGetProperty("name", out var name) ? TextOf(name) : "",
        _ => "",
    };
}
