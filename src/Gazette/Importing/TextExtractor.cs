using System.Text.RegularExpressions;
using Gazette.Capturing;

namespace Gazette.Importing;

/// <summary>
/// Reads a text as somebody copied it from a page: a title, a line of fields and paragraphs, of which any may be missing, cut, or
/// glued to the next.
/// </summary>
internal static partial class TextExtractor
{
    private const int LongestTitle = 240;
    private const int MostHeaderLines = 12;

    public static Extraction Of(CapturedPage capture, DecodedText decoded)
    {
        var lines = decoded.Text.Split('\n').Select(line => Spaces.Single(line)).Where(line => line.Length > 0).ToList();
        if (lines.Count == 0)
            return new Extraction(null, new NoArticle(capture, "empty", ""));
        var removed = new List<RemovedText>();
        var candidates = new List<Candidate>();
        while (lines.Count > 1 && IsAboveTitle(lines[0]))
            Remove(lines, removed, 0, "portal-words");
        Unglue(lines, candidates);
        TakeTitle(lines, candidates);
        TakeHeader(lines, removed, candidates);
        var blocks = lines.ConvertAll(line => new BodyBlock(BlockKind.Paragraph, [new InlineRun(line)]));
        var (kept, furniture) = Furniture.Sort(
            blocks, candidates.Find(candidate => candidate.Field == ImportField.Title)?.Value ?? "");
        removed.AddRange(furniture);
        candidates.AddRange(BodyFields.Of([.. kept.Select(block => block.Text)]));
        (kept, var credits) = BodyFields.WithoutCredits(kept);
        removed.AddRange(credits);
        return new Extraction(
            new ImportedArticle
            {
                Capture = capture,
                Decoded = decoded,
                Profiles = removed.Exists(gone => gone.Text.Contains("大汉", StringComparison.Ordinal)) ? ["text", "hanweb"]
                    : ["text"],
                BodyRule = "text/paragraphs",
                Fields = [.. Enum.GetValues<ImportField>().Select(field => FieldResolver.Of(field, candidates))],
                Body = kept,
                Removed = removed,
                Url = capture.Url,
            },
            null);
    }

    /// <summary><c>date 2023-01-20 District held a meeting</c>: a date with the title, or already the text, behind it.</summary>
    private static void Unglue(List<string> lines, List<Candidate> candidates)
    {
        if (Glued().Match(lines[0]) is not { Success: true } label || DateSpan.First(lines[0]) is not { } date
            || date.Start > label.Length + 2)
            return;
        candidates.Add(new Candidate(ImportField.Date, date.Value, 0.9, "text/date-before-text", lines[0][..date.End]));
        var rest = lines[0][date.End..].Trim();
        lines.RemoveAt(0);
        if (rest.Length > 0)
            lines.Insert(0, rest);
    }

    private static void TakeTitle(List<string> lines, List<Candidate> candidates)
    {
        if (lines.Count < 2 || !CanBeTitle(lines[0]))
            return;
        var isNamed = TitleLabel().Match(lines[0]);
        var title = lines[0][(isNamed.Success ? isNamed.Length : 0)..].TrimStart('#', ' ');
        var isFollowed = IsHeader(lines[1]) || candidates.Count > 0;
        candidates.Add(new Candidate(ImportField.Title, title, isNamed.Success || isFollowed ? 0.9 : 0.75, "text/first-line",
            lines[0]));
        lines.RemoveAt(0);
    }

    private static void TakeHeader(List<string> lines, List<RemovedText> removed, List<Candidate> candidates)
    {
        for (var at = 0; lines.Count > 1 && at < Math.Min(lines.Count, MostHeaderLines);)
        {
            if (!IsHeader(lines[at]))
            {
                // A notice may stand between the line of fields and the text.
                if (!Furniture.IsNotice(lines[at]))
                    break;
                at++;
                continue;
            }

            candidates.AddRange(HeaderFields.Labelled(lines[at], 1));
            if (FieldLine.In(lines[at]).Count == 0 && DateSpan.First(lines[at]) is { } date)
                candidates.Add(new Candidate(ImportField.Date, date.Value, 0.88, "text/date-line", lines[at]));
            Remove(lines, removed, at, "header-line");
        }
    }

    private static bool CanBeTitle(string line) =>
        line.Length <= LongestTitle && !IsHeader(line) && !(line.Length > 60 && line is [.., '。' or '.'])
            && !Furniture.IsNotice(line);

    private static bool IsHeader(string line) => line.Length <= 200 && line is not [.., '。']
        && ((FieldLine.In(line) is [{ Start: <= 4 } first, ..] && first.Value.Length < 100)
            || (DateSpan.First(line) is { Start: 0 } date && line.Length - date.End < 24));

    /// <summary>Telephone numbers, sizes of letters and the like, which stood above the title.</summary>
    private static bool IsAboveTitle(string line) => line.Length <= 100
        && (Telephone().IsMatch(line) || FieldLine.In(line) is [{ Label: FieldLabel.Other, Start: <= 4 }, ..]);

    private static void Remove(List<string> lines, List<RemovedText> removed, int at, string rule)
    {
        removed.Add(new RemovedText(rule, lines[at]));
        lines.RemoveAt(at);
    }

    [GeneratedRegex(@"^(?:date|日期|时间|发布时间)\s*[:：]?\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Glued();

    [GeneratedRegex(@"^(?:标题|题目|Title)\s*[:：]\s*", RegexOptions.IgnoreCase)]
    private static partial Regex TitleLabel();

    [GeneratedRegex(@"^[•·*\-\s]*[^。]{0,50}[:：]\s*[\d\-+() ]{7,20}$")]
    private static partial Regex Telephone();
}
