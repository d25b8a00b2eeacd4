using System.Text.Encodings.Web;
using System.Text.Json;

namespace Gazette.Importing;

/// <summary>What an article was made of, as JSON: every candidate with its rule, and all that was left out.</summary>
internal static class Evidence
{
    public static JsonWriterOptions Options { get; } = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>All of it, of an article that has its place.</summary>
    /// <param name="found">What <see cref="Of(ImportedArticle)"/> gave.</param>
    /// <param name="written">SHA-256 of the article's text.</param>
    public static byte[] Of(PlannedArticle planned, string written, ReadOnlySpan<byte> found)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            json.WriteString("capture", planned.Article.Name);
            json.WriteString("sha256", planned.Article.Digest);
            json.WriteString("article", planned.Path);
            json.WriteString("written", written);
            json.WriteEndObject();
        }

        // One object: the end of the first and the beginning of the second are left out.
        bytes.SetLength(bytes.Length - "\n}".Length);
        bytes.Seek(0, SeekOrigin.End);
        bytes.WriteByte((byte)',');
        bytes.Write(found["{".Length..]);
        return bytes.ToArray();
    }

    /// <summary>What was found in a page, wherever the article will lie.</summary>
    public static byte[] Of(ImportedArticle article)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            Write(json, "url", article.Url);
            Write(json, "captured", article.Capture.Captured);
            WritePages(json, article);
            WriteEncoding(json, article);
            json.WriteStartArray("profiles");
            foreach (var profile in article.Profiles)
                json.WriteStringValue(profile);
            json.WriteEndArray();
            json.WriteString("body_rule", article.BodyRule);
            if (article.Event is { } told)
            {
                json.WriteStartObject("event_date");
                json.WriteString("value", told.Day);
                json.WriteString("words", told.Words);
                json.WriteEndObject();
            }

            json.WriteStartObject("fields");
            foreach (var field in article.Fields.Where(field => field.Candidates.Count > 0 || field.IsDecided))
                WriteField(json, field);
            json.WriteEndObject();
            json.WriteStartArray("removed");
            foreach (var gone in article.Removed)
            {
                json.WriteStartObject();
                json.WriteString("rule", gone.Rule);
                json.WriteString("text", gone.Text);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }

    private static void WritePages(Utf8JsonWriter json, ImportedArticle article)
    {
        if (article.Pages.Count > 0)
        {
            json.WriteStartArray("pages");
            foreach (var page in article.Pages)
            {
                json.WriteStartObject();
                json.WriteString("capture", page.Name);
                json.WriteString("sha256", page.Digest);
                Write(json, "url", page.Url);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        if (article.MissingPages.Count > 0)
            WriteMissing(json, article.MissingPages);
    }

    /// <summary>The addresses of pages that are not at hand.</summary>
    public static void WriteMissing(Utf8JsonWriter json, IReadOnlyList<string> addresses)
    {
        json.WriteStartArray("missing_pages");
        foreach (var address in addresses)
            json.WriteStringValue(address);
        json.WriteEndArray();
    }

    private static void WriteEncoding(Utf8JsonWriter json, ImportedArticle article)
    {
        var decoded = article.Decoded;
        json.WriteStartObject("encoding");
        json.WriteString("found", decoded.Encoding);
        json.WriteString("rule", decoded.Reason);
        foreach (var claim in decoded.Claims.DistinctBy(claim => claim.Where))
            json.WriteString($"claimed_by_{claim.Where}", claim.Label);
        Write(json, "detector", decoded.Detected);
        if (decoded.IsMisdeclared)
            json.WriteBoolean("misdeclared", true);
        if (decoded.Faults > 0)
            json.WriteNumber("faults", decoded.Faults);
        if (decoded.Mixed > 0)
            json.WriteNumber("places_in_another_encoding", decoded.Mixed);
        json.WriteEndObject();
    }

    private static void WriteField(Utf8JsonWriter json, ResolvedField field)
    {
        json.WriteStartObject(NameOf(field.Field));
        if (field.Chosen is { } chosen)
        {
            json.WriteString("value", chosen.Value);
            json.WriteString("rule", chosen.Rule);
            json.WriteNumber("confidence", Math.Round(field.Confidence, 2));
        }

        if (field.IsDecided)
            json.WriteBoolean("decided", true);
        Write(json, "doubt", field.Doubt);
        json.WriteStartArray("candidates");
        foreach (var candidate in field.Candidates)
        {
            json.WriteStartObject();
            json.WriteString("value", candidate.Value);
            json.WriteNumber("confidence", Math.Round(candidate.Confidence, 2));
            json.WriteString("rule", candidate.Rule);
            json.WriteString("place", candidate.Place);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string NameOf(ImportField field) => field.ToString().ToLowerInvariant();

    private static void Write(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
            json.WriteString(name, value);
    }
}
