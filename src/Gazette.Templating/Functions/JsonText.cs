using System.Buffers;
using System.Collections;
using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json;
using Gazette.Templating.Values;

namespace Gazette.Templating.Functions;

/// <summary>Values to JSON and back.</summary>
internal static class JsonText
{
    private const int DepthLimit = 20;

    /// <summary>The value of a JSON text (RFC 8259): numbers become the first of int, long, decimal, double that holds them as written.</summary>
    public static object? Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        return ValueOf(document.RootElement);
    }

    /// <summary>The JSON of argument 0, without white space; everything but plain letters is escaped, as HTML needs it.</summary>
    public static object? Of(Arguments a)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(output))
            Write(a, writer, a[0], 0);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private static object? ValueOf(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => new TemplateObject(json.EnumerateObject().Select(static p => KeyValuePair.Create(p.Name, ValueOf(p.Value)))),
        JsonValueKind.Array => new TemplateArray(json.EnumerateArray().Select(ValueOf)),
        JsonValueKind.String => json.GetString(),
        JsonValueKind.True => Box.True,
        JsonValueKind.False => Box.False,
        JsonValueKind.Number => NumberOf(json),
        _ => null,
    };

    private static object NumberOf(JsonElement json) =>
        json.TryGetInt32(out var number) ? Box.Of(number)
        : json.TryGetInt64(out var wide) ? wide
        : json.TryGetDecimal(out var exact) ? exact
        : json.GetDouble();

    private static void Write(Arguments a, Utf8JsonWriter writer, object? value, int depth)
    {
        if (depth > DepthLimit)
            throw a.Error($"A value is nested deeper than {DepthLimit} levels and cannot become JSON.");
        a.Context.CheckTextLength(a.Span, writer.BytesCommitted + writer.BytesPending);
        switch (value)
        {
            case null or TemplateFunction:
                writer.WriteNullValue();
                break;
            case string or HtmlText or char or TimeSpan or Guid:
                writer.WriteStringValue(value.ToString());
                break;
            case bool truth:
                writer.WriteBooleanValue(truth);
                break;
            case DateTime date:
                writer.WriteStringValue(date);
                break;
            case DateTimeOffset date:
                writer.WriteStringValue(date);
                break;
            case double or float or decimal or Enum:
                JsonSerializer.Serialize(writer, value, value.GetType());
                break;
            case BigInteger or IFormattable when ValueKind.IsNumber(value):
                writer.WriteRawValue(value is BigInteger number
                    ? LongNumber.Text(a.Context, number, CultureInfo.InvariantCulture)
                    : ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture));
                break;
            case TemplateObject or IDictionary or EmptyValue:
                WriteMembers(a, writer, value, depth);
                break;
            case IEnumerable list:
                WriteList(a, writer, list, depth);
                break;
            default:
                WriteMembers(a, writer, value, depth);
                break;
        }
    }

    private static void WriteMembers(Arguments a, Utf8JsonWriter writer, object value, int depth)
    {
        writer.WriteStartObject();
        foreach (var name in MemberAccess.Names(a.Context, value))
        {
            writer.WritePropertyName(name);
            Write(a, writer, MemberAccess.Get(a.Context, value, name), depth + 1);
        }

        writer.WriteEndObject();
    }

    private static void WriteList(Arguments a, Utf8JsonWriter writer, IEnumerable list, int depth)
    {
        writer.WriteStartArray();
        foreach (var item in list)
            Write(a, writer, item, depth + 1);
        writer.WriteEndArray();
    }
}
