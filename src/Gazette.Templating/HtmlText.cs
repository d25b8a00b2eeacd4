using System.Buffers;
using System.Text;

namespace Gazette.Templating;

/// <summary>A value that is HTML already: printed as it is, also where everything else is escaped. Its <c>ToString</c> is the HTML.</summary>
public interface IHtmlContent
{
    /// <summary>Writes the HTML as UTF-8.</summary>
    void WriteTo(IBufferWriter<byte> output);
}

/// <summary>
/// HTML that is safe to print: what <c>capture</c>, <c>include</c> and <c>html.escape</c> give, and what C# code vouches for. Text that is
/// added to it (<c>html + "x"</c>, <c>$"{html}x"</c>) is escaped and the sum is HTML; any other function takes it as plain text.
/// </summary>
public sealed class HtmlText : IHtmlContent
{
    private readonly byte[] _utf8;
    private string? _text;

    /// <summary>HTML as a string.</summary>
    public HtmlText(string html) => (_text, _utf8) = (html, Encoding.UTF8.GetBytes(html));
    internal HtmlText(byte[] utf8) => _utf8 = utf8;

    /// <inheritdoc/>
    public void WriteTo(IBufferWriter<byte> output) => output.Write(_utf8);

    /// <inheritdoc/>
    public override string ToString() => _text ??= Encoding.UTF8.GetString(_utf8);

    /// <summary>Writes the HTML where it is printed.</summary>
    internal void WriteTo(Utf8Output output) => output.Write(_utf8);

    /// <summary>HTML as a string; any other value as it is.</summary>
    internal static object? Plain(object? value) => value is IHtmlContent ? value.ToString() : value;

    /// <summary>Text with the five characters that mean something in HTML replaced by references.</summary>
    public static string Escape(string? text) => (text ?? "")
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal)
        .Replace("'", "&#39;", StringComparison.Ordinal);
}
