using System.Buffers;
using System.Text;
using Gazette.Templating;

namespace Gazette.Content;

/// <summary>The body of an article as HTML.</summary>
public sealed class Body(ReadOnlyMemory<byte> html) : IHtmlContent
{
    /// <summary>A body without a word.</summary>
    public static Body Empty { get; } = new(ReadOnlyMemory<byte>.Empty);

    /// <summary>UTF-8.</summary>
    public ReadOnlyMemory<byte> Html { get; } = html;

    public bool IsEmpty => Html.IsEmpty;

    /// <summary>The HTML.</summary>
    public override string ToString() => Encoding.UTF8.GetString(Html.Span);

    public void WriteTo(IBufferWriter<byte> output) => output.Write(Html.Span);
}
