using System.Text;
using AngleSharp.Dom;

namespace Gazette.Importing;

/// <summary>Reads a page once from top to bottom: its lines, its comments, and what every element holds.</summary>
internal sealed class PageLines
{
    // Deeper trees are made to harm; nobody reads what is in them.
    private const int Deepest = 600;

    // Share of the page's prose that comments and recommendations have at most.
    private const double MostAround = 0.4;

    // Prose beside comments that makes an article, however many comments there are.
    private const int LeastRest = 60;

    private readonly List<PageLine> _lines = [];
    private readonly List<IComment> _comments = [];
    private readonly Dictionary<IElement, ElementMass> _masses = [];
    private readonly StringBuilder _line = new();
    private IElement _block = null!;
    private int _linkLength;
    private int _inLink;
    private int _depth;
    private readonly List<(ElementMass Mass, bool IsSure)> _around = [];

    private PageLines()
    {
    }

    public static (IReadOnlyList<PageLine> Lines, IReadOnlyList<IComment> Comments, IReadOnlyDictionary<IElement,
        ElementMass> Masses)
        Of(IElement body)
    {
        var reader = new PageLines { _block = body };
        reader.Walk(body);
        reader.Flush();
        reader.Sum();
        return (reader._lines, reader._comments, reader._masses);
    }

    private void Walk(IElement element)
    {
        if (_depth > Deepest || ElementWords.IsHidden(element))
            return;
        var isBlock = ElementWords.IsBlock(element);
        if (element.LocalName == "br" || isBlock)
            Flush();
        if (element.LocalName is "br" or "img")
            return;
        var (outer, link) = (_block, element.LocalName == "a");
        if (isBlock)
            _block = element;
        _inLink += link ? 1 : 0;
        _depth++;
        Separate();
        var mass = new ElementMass { First = _lines.Count };
        for (var child = element.FirstChild; child is not null; child = child.NextSibling)
        {
            if (child is IText text)
                Append(text.Data);
            else if (child is IElement inner)
                Walk(inner);
            else if (child is IComment comment)
                _comments.Add(comment);
        }

        if (isBlock)
            Flush();
        Separate();
        _depth--;
        _inLink -= link ? 1 : 0;
        _block = outer;
        mass.End = _line.Length > 0 ? _lines.Count + 1 : _lines.Count;
        _masses[element] = mass;
        if (isBlock && _depth > 0 && ElementWords.AroundArticle(element) is { } word)
            _around.Add((mass, ElementWords.IsSurelyAround(word)));
    }

    /// <summary>
    /// What every element holds. Prose in what is called a menu or a comment is none, unless most of the page's is there: then
    /// it is
    /// called so by mistake.
    /// </summary>
    private void Sum()
    {
        var all = ProseIn(0, _lines.Count);
        foreach (var (around, isSure) in _around)
            if (ProseIn(around.First, around.End) is var prose && (isSure ? all - prose >= LeastRest : prose < all * MostAround))
                for (var i = around.First; i < around.End; i++)
                    _lines[i] = _lines[i] with { IsProse = false };
        var sums = new (int All, int Prose, int Links)[_lines.Count + 1];
        for (var i = 0; i < _lines.Count; i++)
            sums[i + 1] = (sums[i].All + _lines[i].Length, sums[i].Prose + _lines[i].ProseLength, sums[i].Links
                + _lines[i].LinkLength);
        foreach (var mass in _masses.Values)
        {
            var (first, end) = (sums[Math.Min(mass.First, _lines.Count)], sums[Math.Min(mass.End, _lines.Count)]);
            (mass.All, mass.Prose, mass.Links) = (end.All - first.All, end.Prose - first.Prose, end.Links - first.Links);
        }
    }

    private int ProseIn(int first, int end)
    {
        var prose = 0;
        for (var i = first; i < Math.Min(end, _lines.Count); i++)
            prose += _lines[i].ProseLength;
        return prose;
    }

    private void Separate()
    {
        if (_line.Length > 0 && _line[^1] != '\t')
            _line.Append('\t');
    }

    private void Append(string data)
    {
        var space = true;
        if (_line.Length > 0)
            space = _line[^1] == ' ';
        foreach (var c in data)
        {
            if (c is ' ' or '\n' or '\r' or '\t' or '\f' or '\u00A0' or '\u3000' or '\u2003' or '\u2002')
            {
                if (!space)
                    _line.Append(' ');
                space = true;
            }
            else if (c is not ('\u200B' or '\uFEFF' or '\u00AD' or '\u200C' or '\u200D') && !char.IsControl(c))
            {
                _line.Append(c);
                _linkLength += _inLink > 0 ? 1 : 0;
                space = false;
            }
        }
    }

    private void Flush()
    {
        while (_line.Length > 0 && _line[^1] is ' ' or '\t')
            _line.Length--;
        if (_line.Length > 0)
        {
            var line = new PageLine(_line.ToString(), _block, _linkLength);
            _lines.Add(line with
            {
                IsProse = Prose.Is(line.Plain, line.Length, line.LinkLength) && !Furniture.IsOfPortal(line.Plain),
            });
        }

        _line.Clear();
        _linkLength = 0;
    }
}

/// <summary>What reads like sentences.</summary>
internal static class Prose
{
    private static readonly System.Buffers.SearchValues<char> Sentence = System.Buffers.SearchValues.Create("。！？；，、：,.!?;…”」");

    public static bool Is(string text, int length, int linkLength)
    {
        if (length < 12 || linkLength > length * 0.5)
            return false;
        if (text[^1] is '。' or '！' or '？' && linkLength == 0)
            return true;
        var isWide = text.AsSpan().IndexOfAnyInRange('\u2E80', '\uFFEF') >= 0;
        var signs = 0;
        foreach (var c in text)
            signs += Sentence.Contains(c) ? 1 : 0;
        // Letters say a third of what Chinese signs do.
        return isWide ? (length >= 20 && signs > 0) || length >= 60 : (length >= 50 && signs > 0) || length >= 140;
    }
}
