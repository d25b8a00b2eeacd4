using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Gazette.Reporting;

/// <summary>JSON that is handed on piece by piece: half a million complaints need not lie in memory as text.</summary>
internal sealed class JsonOutput : IDisposable
{
    private const int Piece = 64 << 10;

    private readonly TextWriter _output;
    private readonly ArrayBufferWriter<byte> _buffer = new(2 * Piece);

    public JsonOutput(TextWriter output)
    {
        _output = output;
        Json = new Utf8JsonWriter(_buffer, new JsonWriterOptions
        {
            Indented = true,
            NewLine = "\n",
            // Chinese stays readable; nobody puts this into a page.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        });
    }

    public Utf8JsonWriter Json { get; }

    /// <summary>To be called after each entry of a long list.</summary>
    public void EndEntry()
    {
        if (Json.BytesPending > Piece)
            HandOn();
    }

    public void Dispose()
    {
        HandOn();
        Json.Dispose();
        _output.WriteLine();
    }

    private void HandOn()
    {
        Json.Flush();
        _output.Write(Encoding.UTF8.GetString(_buffer.WrittenSpan));
        _buffer.ResetWrittenCount();
    }
}
