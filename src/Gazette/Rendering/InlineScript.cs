using System.Text;
using Gazette.Hashing;
using Gazette.Templating;

namespace Gazette.Rendering;

/// <summary>The script in each page's head that applies the reader's remembered choices before anything is shown.</summary>
internal sealed class InlineScript
{
    private readonly Lazy<HtmlText> _text;

    // What loads the system's cryptography takes 10 ms: where nothing has changed nobody asks for the hash.
    private readonly Lazy<string> _hash;

    /// <param name="script">Read when a page is made.</param>
    public InlineScript(Lazy<string> script)
    {
        _text = new(() => new HtmlText(script.Value));
        _hash = new(() => "sha256-" + Convert.ToBase64String(Sha256.Of(Encoding.UTF8.GetBytes(script.Value))));
    }

    /// <summary>As it stands between the script tags.</summary>
    public HtmlText Text => _text.Value;

    /// <summary>Its hash as a content security policy names it (CSP Level 3, 2.3.1).</summary>
    public string Hash => _hash.Value;
}
