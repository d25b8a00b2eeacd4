using System.Collections.Frozen;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Gazette.Importing;

/// <summary>Finds the captions of pictures among the paragraphs below them.</summary>
internal static partial class Captions
{
    private const int Longest = 120;

    private static readonly FrozenSet<string> Names = FrozenSet.ToFrozenSet(
        ["caption", "picinfo", "imginfo", "imgdescr", "descr", "picdesc", "imgdesc", "picdes", "pictitle", "phototext",
            "photocaption", "captions"]);

    public static IReadOnlyList<BodyBlock> Of(IReadOnlyList<BodyBlock> blocks)
    {
        var all = new List<BodyBlock>(blocks.Count);
        foreach (var block in blocks)
        {
            if (all.Count > 0 && all[^1] is { Kind: BlockKind.Picture, Picture: { Caption: "" } picture }
                && block.Kind == BlockKind.Paragraph && IsCaption(block))
                all[^1] = all[^1] with
                {
                    Picture = picture with
                    {
                        Caption = block.Text,
                        IsCaptionApart = IsCalledCaption(block.Element)
                    }
                };
            else
                all.Add(block);
        }

        return all;
    }

    /// <summary>Whether the element of a block is one for captions.</summary>
    public static bool IsCalledCaption(IElement? element) => element is not null
        && (element.LocalName == "figcaption" || element.ParentElement?.LocalName == "figcaption"
            || ElementWords.Has(element, Names));

    private static bool IsCaption(BodyBlock block) =>
        block.Text.Length <= Longest && (Said().IsMatch(block.Text) || IsCalledCaption(block.Element));

    [GeneratedRegex(
        @"^[▲△↑◆]|^(?:上图|下图|左图|右图)?图[为：:一二三四五六①②③④⑤]|[（(](?:[^（）()]{1,20}\s*[摄攝]|(?:图|摄影|图片|摄影记者|图片来源|资料图).{0,20})[）)]\s*[。]"
        + @"?$|\s[\u3400-\u9fff]{2,4}\s?[摄攝]\s*$|供图[）)]?$|^(?:Photo|Picture)\s*[:：]|资料图")]
    private static partial Regex Said();
}
