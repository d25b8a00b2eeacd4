using System.Buffers;
using System.Text;

namespace Gazette.Benchmarks.Pages;

/// <summary>
/// What a page by hand is written with: literals as they are, values escaped, all of it UTF-8 from the beginning.
/// </summary>
internal readonly struct Utf8Text(IBufferWriter<byte> output)
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("<>&\"'");

    public void Raw(ReadOnlySpan<byte> utf8) => output.Write(utf8);

    public void Text(ReadOnlySpan<char> text)
    {
        while (true)
        {
            var mark = text.IndexOfAny(Marks);
            var plain = mark < 0 ? text : text[..mark];
            output.Advance(Encoding.UTF8.GetBytes(plain, output.GetSpan(plain.Length * 3)));
            if (mark < 0)
                return;
            output.Write(text[mark] switch
            {
                '<' => "&lt;"u8,
                '>' => "&gt;"u8,
                '&' => "&amp;"u8,
                '"' => "&quot;"u8,
                _ => "&#39;"u8,
            });
            text = text[(mark + 1)..];
        }
    }

    public void Text(int number)
    {
        System.Buffers.Text.Utf8Formatter.TryFormat(number, output.GetSpan(11), out var length);
        output.Advance(length);
    }

    public void Html(ReadOnlyMemory<byte> html) => output.Write(html.Span);
}
