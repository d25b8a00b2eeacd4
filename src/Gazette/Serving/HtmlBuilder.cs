using System.Net;
using System.Text;

namespace Gazette.Serving;

/// <summary>HTML that is put together from markup and from text, which is escaped.</summary>
internal sealed class HtmlBuilder
{
    private readonly StringBuilder _html = new();

    /// <summary>Adds markup as it is.</summary>
    public HtmlBuilder Raw(string markup)
    {
        _html.Append(markup);
        return this;
    }

    /// <summary>Adds text, escaped for an element or for an attribute in double quotation marks.</summary>
    public HtmlBuilder Text(string text)
    {
        _html.Append(WebUtility.HtmlEncode(text));
        return this;
    }

    public override string ToString() => _html.ToString();
}
