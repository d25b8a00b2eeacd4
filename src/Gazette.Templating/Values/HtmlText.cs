using System.Buffers;
using System.Text;

namespace Gazette.Templating.Values;

/// <summary>
/// A string marked as HTML that is safe to print. The mark is only for the value as it stands: whatever an operator or a
/// function makes of it (<c>html + "x"</c>, <c>html | string.upcase</c>) is plain text again and gets escaped as a whole.
/// </summary>
public sealed class HtmlText(string html) : IHtmlContent
{
    /// <summary>The HTML.</summary>
    public string Html { get; } = html;

    /// <inheritdoc/>
    public void WriteTo(IBufferWriter<byte> output) => Encoding.UTF8.GetBytes(Html, output);

    /// <inheritdoc/>
    public override string ToString() => Html;
}
