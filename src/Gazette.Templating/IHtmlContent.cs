using System.Buffers;

namespace Gazette.Templating;

/// <summary>A value that is already HTML and writes itself: what an expression prints of it is not escaped.</summary>
public interface IHtmlContent
{
    /// <summary>Writes the HTML as UTF-8.</summary>
    void WriteTo(IBufferWriter<byte> output);
}
