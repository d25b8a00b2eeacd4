using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Gazette.Searching;

/// <summary>Writes the JSON of the index.</summary>
internal static class SearchJson
{
    /// <summary>Files of their own, never part of an HTML page: letters of all scripts stay as they are.</summary>
    public static JsonWriterOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The bytes of what is written.</summary>
    public static byte[] Write(Action<Utf8JsonWriter> write)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(output, Options))
            write(json);
        return output.WrittenSpan.ToArray();
    }
}
