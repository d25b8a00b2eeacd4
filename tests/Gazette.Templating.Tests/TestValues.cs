using System.Globalization;
using System.Text.Json;
using Gazette.Templating.Values;

namespace Gazette.Templating.Tests;

/// <summary>Models of test cases: JSON in which {"$date": …} and the like stand for what JSON has no word for.</summary>
internal static class TestValues
{
    public static object? Of(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => OfObject(json),
        JsonValueKind.Array => new TemplateArray(json.EnumerateArray().Select(Of)),
        JsonValueKind.String => json.GetString(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number when json.TryGetInt32(out var number) && !json.GetRawText().Contains('.', StringComparison.Ordinal) => number,
        JsonValueKind.Number when json.TryGetInt64(out var number) => number,
        JsonValueKind.Number => json.GetDouble(),
        _ => null,
    };

    private static object? OfObject(JsonElement json)
    {
        if (json.EnumerateObject().Any(static p => p.Name.StartsWith('$')))
        {
            var special = json.EnumerateObject().First();
            return special.Name switch
            {
                "$date" => DateTime.Parse(special.Value.GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind),
                "$timespan" => TimeSpan.Parse(special.Value.GetString()!, CultureInfo.InvariantCulture),
                "$dict" => special.Value.EnumerateObject().ToDictionary(static p => p.Name, static p => Of(p.Value)),
                "$seq" => Sequence([.. special.Value.EnumerateArray().Select(Of)]),
                "$strings" => special.Value.EnumerateArray().Select(static s => s.GetString()).ToList(),
                "$ints" => special.Value.EnumerateArray().Select(static s => s.GetInt32()).ToList(),
                _ => throw new InvalidOperationException($"{special.Name} is not known."),
            };
        }

        return new TemplateObject(json.EnumerateObject().Select(static p => KeyValuePair.Create(p.Name, Of(p.Value))));
    }

    private static IEnumerable<object?> Sequence(object?[] items)
    {
        foreach (var item in items)
            yield return item;
    }
}
