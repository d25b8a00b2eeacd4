using System.Buffers;
using System.Globalization;
using System.Text;

namespace Gazette.Benchmarks.Pages;

/// <summary>What a page by hand is written with: literals as they are, values escaped, into a builder that is reused.</summary>
internal readonly struct BuilderText(StringBuilder output)
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("<>&\"'");

    public void Raw(string text) => output.Append(text);

    public void Text(ReadOnlySpan<char> text)
    {
        while (true)
        {
            var mark = text.IndexOfAny(Marks);
            if (mark < 0)
            {
                output.Append(text);
                return;
            }

            output.Append(text[..mark]).Append(text[mark] switch
            {
                '<' => "&lt;",
                '>' => "&gt;",
                '&' => "&amp;",
                '"' => "&quot;",
                _ => "&#39;",
            });
            text = text[(mark + 1)..];
        }
    }

    public void Text(int number) => output.Append(CultureInfo.InvariantCulture, $"{number}");

    public void Html(ReadOnlyMemory<byte> html) => output.Append(Encoding.UTF8.GetString(html.Span));
}
