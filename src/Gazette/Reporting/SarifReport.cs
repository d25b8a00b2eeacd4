using System.Text.Json;
using Gazette.Diagnostics;

namespace Gazette.Reporting;

/// <summary>A log in SARIF 2.1.0, with one run.</summary>
internal static class SarifReport
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    /// <summary>What paths of files begin at: the site's folder.</summary>
    private const string Base = "SITE";

    public static void Write(IReadOnlyList<DiagnosticGroup> groups, string siteFolder, UserLanguage language, TextWriter output)
    {
        using var report = new JsonOutput(output);
        var json = report.Json;
        json.WriteStartObject();
        json.WriteString("$schema", Schema);
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        Tool(json, groups, language);
        json.WriteStartObject("originalUriBaseIds");
        json.WriteStartObject(Base);
        json.WriteString("uri", new Uri(Path.TrimEndingDirectorySeparator(siteFolder) + Path.DirectorySeparatorChar).AbsoluteUri);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteString("language", language == UserLanguage.Chinese ? "zh-CN" : "en-US");
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("results");
        var fingerprints = new Fingerprints();
        foreach (var diagnostic in groups.SelectMany(group => group.Items))
        {
            Result(json, diagnostic, language, fingerprints.Of(diagnostic));
            report.EndEntry();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Tool(Utf8JsonWriter json, IReadOnlyList<DiagnosticGroup> groups, UserLanguage language)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "Gazette");
        json.WriteString("semanticVersion", typeof(SarifReport).Assembly.GetName().Version!.ToString(3));
        json.WriteStartArray("rules");
        // Of each what it advises the first time, and as grave as the gravest.
        foreach (var rule in groups.SelectMany(group => group.Items).GroupBy(diagnostic => diagnostic.Name)
            .OrderBy(rule => rule.Key, StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Key);
            Message(json, "help", rule.First().Hint.In(language));
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", Level(rule.Max(diagnostic => diagnostic.Severity)));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Result(Utf8JsonWriter json, Diagnostic diagnostic, UserLanguage language, string fingerprint)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", diagnostic.Name);
        json.WriteString("level", Level(diagnostic.Severity));
        Message(json, "message", (diagnostic.Message + diagnostic.Hint).In(language));
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", string.Join('/', diagnostic.Location.File.Split('/').Select(Uri.EscapeDataString)));
        json.WriteString("uriBaseId", Base);
        json.WriteEndObject();
        if (diagnostic.Location.Line > 0)
        {
            json.WriteStartObject("region");
            json.WriteNumber("startLine", diagnostic.Location.Line);
            if (diagnostic.Location.Column > 0)
                json.WriteNumber("startColumn", diagnostic.Location.Column);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartObject("partialFingerprints");
        json.WriteString("gazette/v1", fingerprint);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Message(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static string Level(Severity severity) => severity == Severity.Error ? "error" : "warning";
}
