using System.Text.Json;
using System.Text.Json.Nodes;
using Gazette.Diagnostics;
using Gazette.Reporting;
using Json.Schema;

namespace Gazette.Tests.Reporting;

/// <summary>What other programs are told of a check.</summary>
public sealed class DiagnosticReportTests
{
    /// <summary>
    /// The parts of SARIF 2.1.0 that are written, as its specification (OASIS, 3.13 to 3.52) has them, and no others: every
    /// object takes these names alone.
    /// </summary>
    private const string SarifSchema = """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "$defs": {
            "message": {
              "type": "object", "required": ["text"], "additionalProperties": false,
              "properties": { "text": { "type": "string", "minLength": 1 } }
            },
            "level": { "enum": ["none", "note", "warning", "error"] },
            "rule": {
              "type": "object", "required": ["id", "help", "defaultConfiguration"], "additionalProperties": false,
              "properties": {
                "id": { "type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$" },
                "help": { "$ref": "#/$defs/message" },
                "defaultConfiguration": {
                  "type": "object", "required": ["level"], "additionalProperties": false,
                  "properties": { "level": { "$ref": "#/$defs/level" } }
                }
              }
            },
            "location": {
              "type": "object", "required": ["physicalLocation"], "additionalProperties": false,
              "properties": {
                "physicalLocation": {
                  "type": "object", "required": ["artifactLocation"], "additionalProperties": false,
                  "properties": {
                    "artifactLocation": {
                      "type": "object", "required": ["uri", "uriBaseId"], "additionalProperties": false,
                      "properties": {
                        "uri": { "type": "string", "pattern": "^[A-Za-z0-9._~%/-]+$" },
                        "uriBaseId": { "const": "SITE" }
                      }
                    },
                    "region": {
                      "type": "object", "required": ["startLine"], "additionalProperties": false,
                      "properties": {
                        "startLine": { "type": "integer", "minimum": 1 },
                        "startColumn": { "type": "integer", "minimum": 1 }
                      }
                    }
                  }
                }
              }
            },
            "result": {
              "type": "object", "additionalProperties": false,
              "required": ["ruleId", "level", "message", "locations", "partialFingerprints"],
              "properties": {
                "ruleId": { "type": "string" },
                "level": { "$ref": "#/$defs/level" },
                "message": { "$ref": "#/$defs/message" },
                "locations": {
                  "type": "array", "minItems": 1, "maxItems": 1, "items": { "$ref": "#/$defs/location" }
                },
                "partialFingerprints": { "type": "object", "additionalProperties": { "type": "string" } }
              }
            },
            "run": {
              "type": "object", "additionalProperties": false,
              "required": ["tool", "originalUriBaseIds", "language", "columnKind", "results"],
              "properties": {
                "tool": {
                  "type": "object", "required": ["driver"], "additionalProperties": false,
                  "properties": {
                    "driver": {
                      "type": "object", "required": ["name", "semanticVersion", "rules"], "additionalProperties": false,
                      "properties": {
                        "name": { "const": "Gazette" },
                        "semanticVersion": { "type": "string", "pattern": "^[0-9]+\\.[0-9]+\\.[0-9]+$" },
                        "rules": { "type": "array", "uniqueItems": true, "items": { "$ref": "#/$defs/rule" } }
                      }
                    }
                  }
                },
                "originalUriBaseIds": {
                  "type": "object", "required": ["SITE"], "additionalProperties": false,
                  "properties": {
                    "SITE": {
                      "type": "object", "required": ["uri"], "additionalProperties": false,
                      "properties": { "uri": { "type": "string", "pattern": "^file:///.*/$" } }
                    }
                  }
                },
                "language": { "type": "string", "pattern": "^[a-zA-Z]{2}(-[a-zA-Z]{2})?$" },
                "columnKind": { "enum": ["utf16CodeUnits", "unicodeCodePoints"] },
                "results": { "type": "array", "items": { "$ref": "#/$defs/result" } }
              }
            }
          },
          "type": "object", "required": ["$schema", "version", "runs"], "additionalProperties": false,
          "properties": {
            "$schema": { "type": "string", "format": "uri" },
            "version": { "const": "2.1.0" },
            "runs": { "type": "array", "minItems": 1, "maxItems": 1, "items": { "$ref": "#/$defs/run" } }
          }
        }
        """;

    private static readonly string Site = Path.GetFullPath("/srv/松汀 archive#1");

    private static readonly Diagnostic[] Some =
    [
        Fault(Severity.Error, "bad-date", new("content/2009/洪水 50%.md", 4, 7), "\"2009-13-01\" is not a date."),
        Fault(Severity.Warning, "no-summary", new("content/2009/洪水 50%.md", 2), "The article has no\nsummary, 100%: none."),
        Fault(Severity.Error, "symbolic-link", new("content/a,b:c.md"), "This is a symbolic link.\u0007"),
    ];

    [Fact]
    public void Sarif_keeps_its_schema_also_of_nothing()
    {
        foreach (var diagnostics in (Diagnostic[][])[Some, []])
            foreach (var language in (UserLanguage[])[UserLanguage.English, UserLanguage.Chinese])
            {
                var result = JsonSchema.FromText(SarifSchema).Evaluate(
                    JsonDocument.Parse(Written(ReportFormat.Sarif, diagnostics, language)).RootElement,
                    new EvaluationOptions { OutputFormat = OutputFormat.List });
                Assert.True(result.IsValid, JsonSerializer.Serialize(result));
            }
    }

    [Fact]
    public void Sarif_tells_place_level_and_rule()
    {
        var run = JsonNode.Parse(Written(ReportFormat.Sarif, Some))!["runs"]![0]!;
        Assert.Equal("utf16CodeUnits", (string?)run["columnKind"]);
        Assert.Equal("file:///srv/%E6%9D%BE%E6%B1%80%20archive%231/", (string?)run["originalUriBaseIds"]!["SITE"]!["uri"]);
        Assert.Equal(
            ["bad-date error", "no-summary warning", "symbolic-link error"],
            run["tool"]!["driver"]!["rules"]!.AsArray().Select(rule =>
                $"{(string?)rule!["id"]} {(string?)rule["defaultConfiguration"]!["level"]}"));
        var results = run["results"]!.AsArray();
        Assert.Equal(["no-summary", "bad-date", "symbolic-link"], results.Select(result => (string?)result!["ruleId"]));
        var place = results[1]!["locations"]![0]!["physicalLocation"]!;
        Assert.Equal("content/2009/%E6%B4%AA%E6%B0%B4%2050%25.md", (string?)place["artifactLocation"]!["uri"]);
        Assert.Equal((4, 7), ((int)place["region"]!["startLine"]!, (int)place["region"]!["startColumn"]!));
        Assert.Null(results[0]!["locations"]![0]!["physicalLocation"]!["region"]!["startColumn"]);
        Assert.Null(results[2]!["locations"]![0]!["physicalLocation"]!["region"]);
    }

    [Fact]
    public void Json_holds_every_diagnostic_and_counts_them()
    {
        var report = JsonNode.Parse(Written(ReportFormat.Json, Some))!;
        Assert.Equal((2, 1), ((int)report["errors"]!, (int)report["warnings"]!));
        Assert.Equal(
            ["error", "bad-date", "content/2009/洪水 50%.md", "4", "7", "\"2009-13-01\" is not a date.", "Mend it."],
            report["diagnostics"]![1]!.AsObject().Select(part => part.Value!.ToString()));
        Assert.Null(report["diagnostics"]![2]!["line"]);
        Assert.True(report["diagnostics"]![2]!.AsObject().ContainsKey("line"));
    }

    [Fact]
    public void Half_a_megabyte_of_json_is_one_text()
    {
        var many = Enumerable.Range(1, 5000)
            .Select(line => Fault(Severity.Warning, "no-summary", new("content/x.md", line, 1), "没有摘要。"));
        var report = JsonNode.Parse(Written(ReportFormat.Json, [.. many]))!;
        Assert.Equal(Enumerable.Range(1, 5000), report["diagnostics"]!.AsArray().Select(one => (int)one!["line"]!));
    }

    [Fact]
    public void GitHub_commands_are_one_line_each_and_escaped() =>
        Assert.Equal(
            [
                "::warning file=content/2009/洪水 50%25.md,line=2,title=no-summary::The article has no%0Asummary, 100%25: none. "
                    + "Mend it.",
                "::error file=content/2009/洪水 50%25.md,line=4,col=7,title=bad-date::\"2009-13-01\" is not a date. Mend it.",
                "::error file=content/a%2Cb%3Ac.md,title=symbolic-link::This is a symbolic link.\u0007 Mend it.",
            ],
            Written(ReportFormat.GitHub, Some).Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));

    [Fact]
    public void GitLab_has_what_it_needs()
    {
        var report = JsonNode.Parse(Written(ReportFormat.GitLab, Some))!.AsArray();
        Assert.Equal(["minor", "major", "major"], report.Select(one => (string?)one!["severity"]));
        Assert.Equal(["no-summary", "bad-date", "symbolic-link"], report.Select(one => (string?)one!["check_name"]));
        Assert.Equal([2, 4, 1], report.Select(one => (int)one!["location"]!["lines"]!["begin"]!));
        Assert.Equal("content/a,b:c.md", (string?)report[2]!["location"]!["path"]);
        Assert.All(report, one => Assert.Matches("^[0-9a-f]{16}$", (string?)one!["fingerprint"]));
    }

    [Fact]
    public void A_fingerprint_is_of_one_complaint_and_stays_when_lines_come_before_it_or_the_language_is_another()
    {
        string[] Of(UserLanguage language, params Diagnostic[] diagnostics) =>
            [.. JsonNode.Parse(Written(ReportFormat.GitLab, diagnostics, language))!.AsArray()
                .Select(one => (string)one!["fingerprint"]!)];
        Diagnostic Link(int line, string text = "x.md") => DiagnosticCatalog.BrokenLink(new("content/x.md", line, 3), text, null);
        var before = Of(UserLanguage.English, Link(8), Link(9), Link(9, "y.md"));
        Assert.Equal(3, before.Distinct().Count());
        Assert.Equal(before, Of(UserLanguage.Chinese, Link(18), Link(39), Link(40, "y.md")));
        Assert.DoesNotContain(Of(UserLanguage.English, Link(8, "z.md")).Single(), before);
    }

    [Fact]
    public void Files_are_named_from_the_top_of_the_repository()
    {
        var folder = SiteTest.NewFolder();
        try
        {
            var site = folder.CreateSubdirectory("archive").CreateSubdirectory("news").FullName;
            File.WriteAllText(Path.Combine(folder.FullName, ".git"), "gitdir: elsewhere");
            Assert.Contains(
                "\"archive/news/content/a,b:c.md\"", Written(ReportFormat.GitLab, Some, site: site), StringComparison.Ordinal);
            Assert.Contains(
                " file=archive/news/content/a%2Cb", Written(ReportFormat.GitHub, Some, site: site), StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static Diagnostic Fault(Severity severity, string name, FileLocation location, string message) =>
        new(severity, name, location, Wording.Plain(message), Wording.Plain("Mend it."));

    private static string Written(
        ReportFormat format, Diagnostic[] diagnostics, UserLanguage language = UserLanguage.English, string? site = null)
    {
        var bag = new DiagnosticBag();
        bag.AddRange(diagnostics);
        var output = new StringWriter();
        DiagnosticReport.Write(format, bag.Groups(), site ?? Site, language, output);
        return output.ToString();
    }
}
