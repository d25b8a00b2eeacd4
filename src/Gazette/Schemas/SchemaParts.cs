using System.Text.Json.Nodes;
using Gazette.Configuration;

namespace Gazette.Schemas;

/// <summary>
/// Pieces of JSON Schemas (2020-12) for YAML as editors see it: what is written without quotation marks may be a number, yes or
/// no, or nothing to them, and is text to Gazette all the same.
/// </summary>
internal static class SchemaParts
{
    private const string Version = "https://json-schema.org/draft/2020-12/schema";

    /// <summary>A schema that stands in a file of its own.</summary>
    public static JsonObject Root(string english, string chinese, JsonObject schema) =>
        Joined(new JsonObject { ["$schema"] = Version }, Described(english, chinese, schema));

    /// <summary>A schema with what an editor is told of it, in both languages.</summary>
    public static JsonObject Described(string english, string chinese, JsonObject schema) =>
        Joined(new JsonObject { ["description"] = $"{english}\n{chinese}" }, schema);

    /// <summary>A schema with more in it.</summary>
    public static JsonObject Joined(JsonObject schema, JsonObject more)
    {
        foreach (var (name, value) in more)
            schema[name] = value?.DeepClone();
        return schema;
    }

    /// <summary>A schema that stands under <c>$defs</c>.</summary>
    public static JsonObject Ref(string name) => new() { ["$ref"] = "#/$defs/" + name };

    /// <summary>A text, or nothing.</summary>
    public static JsonObject Text() => new() { ["type"] = Array("string", "number", "boolean", "null") };

    /// <summary>A text that must be there.</summary>
    public static JsonObject RequiredText() =>
        new() { ["type"] = Array("string", "number", "boolean"), ["pattern"] = "\\S" };

    /// <summary>A text of a form, or nothing.</summary>
    /// <param name="pattern">A regular expression of ECMA-262.</param>
    public static JsonObject Pattern(string pattern) =>
        new() { ["type"] = Array("string", "null"), ["pattern"] = pattern };

    /// <summary>One of some words, or nothing.</summary>
    public static JsonObject OneOf(params IEnumerable<string> words) =>
        new() { ["enum"] = new JsonArray([.. Words(words), null]) };

    /// <summary>One of some words for an editor to choose from, or any other text.</summary>
    public static JsonObject Open(IEnumerable<string> words) => words.Any() ? Any(OneOf(words), Text()) : Text();

    /// <summary>Whatever one of some schemas takes.</summary>
    public static JsonObject Any(params IEnumerable<JsonObject> schemas) => new() { ["anyOf"] = new JsonArray([.. schemas]) };

    /// <summary>A list, or nothing.</summary>
    public static JsonObject List(JsonObject items) => new() { ["type"] = Array("array", "null"), ["items"] = items };

    /// <summary>A list, or one of its items alone.</summary>
    public static JsonObject ListOrOne(JsonObject item) => Any(List(item), (JsonObject)item.DeepClone());

    /// <summary>Yes or no, in any of the words that articles and settings take, or nothing.</summary>
    public static JsonObject Flag() =>
        new() { ["enum"] = new JsonArray([true, false, null, .. Words(FieldWords.Yes), .. Words(FieldWords.No)]) };

    /// <summary>A whole number.</summary>
    public static JsonObject Number(int least, int most) => new()
    {
        ["type"] = Array("integer", "null"),
        ["minimum"] = least,
        ["maximum"] = most,
    };

    /// <summary>A group of named values; any other name is wrong.</summary>
    /// <param name="required">Names that must be there.</param>
    public static JsonObject Group(IEnumerable<(string Name, JsonObject Schema)> properties, params string[] required)
    {
        var group = new JsonObject
        {
            ["type"] = "object",
            ["properties"] = new JsonObject(properties.Select(one => KeyValuePair.Create(one.Name, (JsonNode?)one.Schema))),
            ["additionalProperties"] = false,
        };
        if (required.Length > 0)
            group["required"] = Array(required);
        return group;
    }

    /// <summary>A group whose values have several names each, of which one at most may be written.</summary>
    /// <param name="values">Names, schema, and whether one of the names must be there.</param>
    public static JsonObject NamedGroup(
        IEnumerable<(IReadOnlyList<string> Names, JsonObject Schema, bool Required)> values)
    {
        var properties = new List<(string, JsonObject)>();
        var others = new JsonObject();
        var required = new JsonArray();
        foreach (var (names, schema, isRequired) in values)
        {
            properties.AddRange(names.Select(name => (name, (JsonObject)schema.DeepClone())));
            foreach (var name in names.Where(_ => names.Count > 1))
                others[name] = new JsonObject
                {
                    ["properties"] = new JsonObject(names.Where(other => other != name)
                        .Select(other => KeyValuePair.Create(other, (JsonNode?)false))),
                };
            if (isRequired)
                required.Add((JsonNode)Any(names.Select(name => new JsonObject { ["required"] = Array(name) })));
        }

        var group = Group(properties);
        group["dependentSchemas"] = others;
        if (required.Count > 0)
            group["allOf"] = required;
        return group;
    }

    public static JsonArray Array(params IEnumerable<string> words) => new([.. Words(words)]);

    private static IEnumerable<JsonNode?> Words(IEnumerable<string> words) => words.Select(word => (JsonNode?)word);
}
