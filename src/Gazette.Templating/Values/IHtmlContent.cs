using System.Buffers;

namespace Gazette.Templating.Values;

/// <summary>A value that is HTML already: printed as it is, also where everything else is escaped.</summary>
public interface IHtmlContent
{
    /// <summary>Writes the HTML as UTF-8.</summary>
    void WriteTo(IBufferWriter<byte> output);
}
