using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Gazette.Importing;

/// <summary>Reads the tree of a text into blocks, whatever its author's editor made of paragraphs.</summary>
internal sealed partial class BlockReader
{
    private const int Deepest = 400;

    // A heading of so many characters is a paragraph in large letters.
    private const int LongestHeading = 60;

    private readonly ParsedPage _page;
    private readonly int _prose;
    private readonly List<BodyBlock> _blocks = [];
    private readonly List<RemovedText> _removed = [];
    private readonly ParagraphRuns _runs = new();
    private IElement? _element;
    private BlockKind _kind = BlockKind.Paragraph;
    private int _level;
    private int _number;
    private int _depth;

    private BlockReader(ParsedPage page, int prose) => (_page, _prose) = (page, prose);

    /// <summary>The blocks of a text, and what was left out because of what its element is called.</summary>
    public static (IReadOnlyList<BodyBlock> Blocks, IReadOnlyList<RemovedText> Removed) Of(ParsedPage page, BodyPlace place)
    {
        var reader = new BlockReader(page, place.Prose(page));
        foreach (var root in place.Roots)
            reader.Read(root, new InlineRun(""), isRoot: true);
        reader.Flush();
        return (reader._blocks, reader._removed);
    }

    private void Read(INode node, InlineRun style, bool isRoot = false)
    {
        if (node is IText text)
        {
            _runs.Add(text.Data, style);
            return;
        }

        if (node is not IElement element || _depth > Deepest || ElementWords.IsHidden(element))
            return;
        if (!isRoot && IsFurniture(element))
            return;
        _depth++;
        switch (element.LocalName)
        {
            case "br":
                _runs.AddBreak();
                break;
            case "img":
                AddPicture(element);
                break;
            case "table":
                ReadTable(element, style);
                break;
            case "ul" or "ol":
                ReadList(element, style);
                break;
            case ['h', >= '1' and <= '6']:
                ReadAs(BlockKind.Heading, element.LocalName[1] - '0', element, style);
                break;
            case "blockquote":
                ReadAs(BlockKind.Quotation, 0, element, style);
                break;
            default:
                ReadInside(element, StyleOf(element, style));
                break;
        }

        _depth--;
    }

    private void ReadInside(IElement element, InlineRun style)
    {
        var isBlock = ElementWords.IsBlock(element);
        if (isBlock)
            Flush();
        var outer = _element;
        if (isBlock)
            _element = element;
        for (var child = element.FirstChild; child is not null; child = child.NextSibling)
            Read(child, style);
        if (isBlock)
            Flush();
        _element = outer;
    }

    private void ReadAs(BlockKind kind, int level, IElement element, InlineRun style)
    {
        Flush();
        var outer = (_kind, _level);
        (_kind, _level) = (kind, level);
        ReadInside(element, style);
        Flush();
        (_kind, _level) = outer;
    }

    private void ReadList(IElement list, InlineRun style)
    {
        Flush();
        var outer = (_kind, _level, _number);
        _level = _kind == BlockKind.Item ? _level + 1 : 0;
        _kind = BlockKind.Item;
        var number = list.LocalName == "ol"
            ? int.TryParse(list.GetAttribute("start"), NumberStyles.None, CultureInfo.InvariantCulture, out var start)
                ? start : 1 : 0;
        foreach (var item in list.ChildNodes)
        {
            _number = number;
            Read(item, style);
            Flush();
            if (number > 0 && item is IElement { LocalName: "li" })
                number++;
        }

        (_kind, _level, _number) = outer;
    }

    /// <summary>A table that only lays out is read as what is in it.</summary>
    private void ReadTable(IElement table, InlineRun style)
    {
        Flush();
        if (TableReader.Of(table, StyleOf) is { } data)
            _blocks.Add(new BodyBlock(BlockKind.Table,
                [.. data.Rows.SelectMany(row => row).SelectMany(cell => cell.Runs.Append(new InlineRun(" ")))])
            {
                Table = data,
                Element = table,
            });
        else
            ReadInside(table, style);
    }

    private void AddPicture(IElement image)
    {
        var source = image.GetAttribute("data-src") ?? image.GetAttribute("data-original") ?? image.GetAttribute("data-echo")
            ?? image.GetAttribute("src");
        if (string.IsNullOrWhiteSpace(source) || source.StartsWith("data:", StringComparison.OrdinalIgnoreCase)
            || IsOrnament(image, source))
            return;
        Flush();
        _blocks.Add(new BodyBlock(BlockKind.Picture, [])
        {
            Picture = new ImportedPicture(source.Trim(),
                Spaces.Single(image.GetAttribute("alt") ?? image.GetAttribute("title") ?? "")),
            Element = image,
        });
    }

    private void Flush()
    {
        foreach (var runs in _runs.Take())
        {
            var block = new BodyBlock(_kind, runs) { Level = _level, Number = _number, Element = _element };
            if (block.Text.Length == 0)
                continue;
            _blocks.Add(_kind == BlockKind.Heading && (block.Text.Length > LongestHeading || block.Text[^1] is '。' or '；' or '，')
                ? block with { Kind = BlockKind.Paragraph } : block);
            // What follows in the same item is no item of its own.
            if (_kind == BlockKind.Item && _number > 0)
                _number = 0;
        }
    }

    private bool IsFurniture(IElement element)
    {
        if (!ElementWords.IsBlock(element) || ElementWords.AroundArticle(element) is not { } word)
            return false;
        var mass = _page.MassOf(element);
        if (mass.Prose == 0 && ElementWords.IsSurelyAround(word))
        {
            _removed.Add(new RemovedText($"called-{word}", Spaces.Single(element.TextContent)));
            return true;
        }

        // A page whose whole text is in something called "tag" or "page" has it there.
        if (mass.All > Math.Max(40, _prose * 0.3) && mass.LinkShare < 0.5)
            return false;
        var text = Spaces.Single(element.TextContent);
        if (text.Length > 0)
            _removed.Add(new RemovedText($"called-{word}", text));
        return true;
    }

    private static InlineRun StyleOf(IElement element, InlineRun style) => element.LocalName switch
    {
        "strong" or "b" => style with { IsStrong = true },
        "em" or "i" or "cite" => style with { IsEmphasis = true },
        "a" when element.GetAttribute("href") is { Length: > 0 } href => style with { Href = href.Trim() },
        _ => style,
    };

    private static bool IsOrnament(IElement image, string source) =>
        (int.TryParse(image.GetAttribute("width"), out var width) && width < 40)
        || (int.TryParse(image.GetAttribute("height"), out var height) && height < 40)
        || Ornament().IsMatch(source);

    [GeneratedRegex(
        @"(?:icon|logo|blank|spacer|pixel|loading|erweima|qrcode|ewm|end_money|sprite|button|btn|arrow|share|print|zoom)[\w\-"
        + @"]*\.(?:gif|png|jpe?g|ico|svg)|\.ico$|/wx\.png", RegexOptions.IgnoreCase)]
    private static partial Regex Ornament();
}

/// <summary>Text that stood in or beside an article and is none of it.</summary>
/// <param name="Rule">Why it went out.</param>
internal sealed record RemovedText(string Rule, string Text);
