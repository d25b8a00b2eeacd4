using System.Collections.Frozen;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Gazette.Importing;

/// <summary>Reads the lines under a title: labels first, then what needs none.</summary>
internal static partial class HeaderFields
{
    private const int LongestPiece = 40;

    private static readonly FrozenSet<string> SourceWords = FrozenSet.ToFrozenSet(
        ["source", "sour", "from", "laiyuan", "ly", "origin", "media", "copyfrom", "publisher", "sourcename"]);

    private static readonly FrozenSet<string> AuthorWords = FrozenSet.ToFrozenSet(
        ["author", "authors", "byline", "writer", "zuozhe", "auteur", "reporter", "journalist"]);

    public static IEnumerable<Candidate> Of(ParsedPage page, HeaderLines header)
    {
        var text = header.Text(page);
        return
        [
            .. Labelled(text, 1), .. Unlabelled(text), .. InPieces(text), .. ByClass(page, header), .. InPicture(page, header),
        ];
    }

    /// <summary>A day that is drawn above its month, 12 over 2016-07.</summary>
    private static IEnumerable<Candidate> InPieces(string text)
    {
        foreach (Match match in DayApart().Matches(text))
            if (DateSpan.First($"{match.Groups["y"]}-{match.Groups["m"]}-{match.Groups["d"]}") is { } date)
                yield return new Candidate(ImportField.Date, date.Value, 0.72, "line/day-apart", Spaces.Single(match.Value));
    }

    /// <summary>A source of which only the mark is shown, with its name for who cannot see that.</summary>
    private static IEnumerable<Candidate> InPicture(ParsedPage page, HeaderLines header)
    {
        foreach (var line in header.In(page))
            if (FieldLine.In(line.Text).Any(field => field is { Label: FieldLabel.Source, Value: "" }))
                foreach (var image in line.Block.QuerySelectorAll("img[alt]"))
                    if (image.GetAttribute("alt") is { } alt && SourceText.Of(alt) is { Length: > 1 } source)
                        yield return new Candidate(ImportField.Source, source, 0.75, "picture/source", alt);
    }

    /// <param name="trust">1 under a title; less where other things may stand.</param>
    public static IEnumerable<Candidate> Labelled(string text, double trust)
    {
        foreach (var line in FieldLine.In(text))
        {
            foreach (var candidate in line.Label switch
            {
                FieldLabel.Date => Date(line, 0.93 * trust, "line/date"),
                FieldLabel.Updated => Date(line, 0.62 * trust, "line/updated"),
                FieldLabel.Source => Source(line, 0.93 * trust),
                FieldLabel.Author => People(ImportField.Authors, line, 0.92 * trust, "line/author",
                    line.Written.Contains('记') || line.Written.Contains('記') ? "reporter" : ""),
                FieldLabel.Correspondent => People(ImportField.Authors, line, 0.92 * trust, "line/correspondent",
                    "correspondent"),
                FieldLabel.Photographer => People(ImportField.Authors, line, 0.6 * trust, "line/photographer", "photographer"),
                FieldLabel.Editor => People(ImportField.Editors, line, 0.85 * trust, "line/editor", ""),
                _ => [],
            })
                yield return candidate;
        }
    }

    private static IEnumerable<Candidate> Date(FieldLine line, double confidence, string rule) =>
        DateSpan.First(line.Value) is { } date ? [new Candidate(ImportField.Date, date.Value, confidence, rule, Place(line))]
            : [];

    private static IEnumerable<Candidate> Source(FieldLine line, double confidence)
    {
        var value = line.Value;
        // A value that is marked off ends there; one in pieces is one name.
        var tab = value.IndexOf('\t', StringComparison.Ordinal);
        if (tab > 0 && SourceText.Of(value[..tab]) is { Length: > 1 } marked)
            value = marked;
        value = SourceText.Of(value);
        return [new Candidate(ImportField.Source, value, confidence, "line/source", Place(line))];
    }

    private static IEnumerable<Candidate> People(ImportField field, FieldLine line, double confidence, string rule, string role)
    {
        var written = line.Value.Replace('\t', ' ');
        var cut = Stop().Match(written);
        var people = ImportedPeople.Of(cut.Success ? written[..cut.Index] : written, role);
        return [new Candidate(field, people.Names, confidence, rule, Place(line)) { People = people.All, Doubt = people.Doubt }];
    }

    /// <summary>A date, a paper or a person that stand there without a word.</summary>
    private static IEnumerable<Candidate> Unlabelled(string text)
    {
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            var labels = FieldLine.In(line);
            var date = DateSpan.In(line.Replace('\t', ' ')).FirstOrDefault();
            if (date is not null && !labels.Any(
                label => label.Label is FieldLabel.Date or FieldLabel.Updated && label.Start <= date.Start)
                && line.Length < 120)
                yield return new Candidate(ImportField.Date, date.Value, 0.86, "line/date-alone", line);
            foreach (var candidate in BodyFields.Korean(line.Replace("\t", "", StringComparison.Ordinal)))
                yield return candidate;
            if (PhotographerBehind().Match(line) is { Success: true } photo && ImportedPeople.IsName(photo.Groups["n"].Value))
                yield return new Candidate(ImportField.Authors, photo.Groups["n"].Value, 0.72, "line/photographer-behind", line)
                {
                    People = [new ImportedPerson(photo.Groups["n"].Value, "photographer")],
                };
            if (labels.Count == 0 && date is null)
                foreach (var candidate in BodyFields.Whole(line.Replace('\t', ' ')))
                    yield return candidate;
            if (!IsNearDate(lines, i))
                continue;
            foreach (var candidate in Reporter(line.Replace("\t", "", StringComparison.Ordinal)).Concat(Writer(line)))
                yield return candidate;
            var free = labels.Count > 0 ? line[..labels[0].Start] : line;
            foreach (var piece in Pieces().Split(free).Select(piece => piece.Trim(' ', '(', '（', ')', '）')))
                foreach (var candidate in Alone(piece))
                    yield return candidate;
        }
    }

    private static IEnumerable<Candidate> Alone(string piece)
    {
        if (piece.Length is < 2 or > LongestPiece)
            yield break;
        if (ReportOf().IsMatch(piece) || piece.EndsWith("帐号", StringComparison.Ordinal)
            || piece.EndsWith("账号", StringComparison.Ordinal))
            yield break;
        if (piece.Split('/', '／') is [var left, var right] && (Media.IsName(left.Trim()) ^ Media.IsName(right.Trim())))
        {
            var (paper, person) = Media.IsName(left.Trim()) ? (left, right) : (right, left);
            if (ImportedPeople.Of(person) is { All.Count: > 0 } people)
            {
                yield return new Candidate(ImportField.Authors, people.Names, 0.82, "line/person-paper",
                    piece)
                { People = people.All };
                yield return new Candidate(ImportField.Source, SourceText.Of(paper), 0.8, "line/person-paper", piece);
            }
        }
        else if (Media.IsName(piece) && SourceText.Of(piece) is { Length: > 1 } source)
        {
            yield return new Candidate(ImportField.Source, source, 0.72, "line/paper-alone", piece);
        }
    }

    /// <summary>聯合報 記者陳嘉寧／桃園報導: the paper, the reporter and the place.</summary>
    public static IEnumerable<Candidate> Reporter(string line)
    {
        if (line.Length > 80 || ReportOf().Match(line) is not { Success: true } report
            || ImportedPeople.Of(report.Groups["n"].Value, "reporter") is not { All.Count: > 0 } reporter)
            yield break;
        yield return new Candidate(ImportField.Authors, reporter.Names, 0.88, "line/reporter-place",
            line)
        { People = reporter.All };
        if (report.Groups["m"].Value is { Length: > 1 } paper && paper[0] != '本' && SourceText.Of(paper) is { Length: > 1 } of)
            yield return new Candidate(ImportField.Source, of, 0.72, "line/reporter-of", line);
    }

    /// <summary>松汀日报 2016年7月12日, （1999年7月12日《松汀报》）, and nothing else.</summary>
    public static IEnumerable<Candidate> PaperAndDay(string line) =>
        line.Length <= LongestPiece && DateSpan.First(line) is { } date
        && NotOfPaper().Replace(line.Remove(date.Start, date.End - date.Start), "") is var paper && Media.IsName(paper)
        && SourceText.Of(paper) is { Length: > 1 } source
            ?
            [
                new Candidate(ImportField.Date, date.Value, 0.6, "line/paper-and-day", line),
                new Candidate(ImportField.Source, source, 0.6, "line/paper-and-day", line),
            ]
            : [];

    /// <summary>By Ann Lee, staff writer</summary>
    public static IEnumerable<Candidate> Writer(string line)
    {
        var plain = line.Replace('\t', ' ').Trim();
        if (plain.Length > 160 || By().Match(plain) is not { Success: true } by)
            yield break;
        var rest = Spaces.Single(plain.AsSpan(by.Length));
        if (rest.IndexOf(" on ", StringComparison.Ordinal) is > 0 and var on)
            rest = rest[..on];
        else if (rest.IndexOf(" at ", StringComparison.Ordinal) is > 0 and var at)
            rest = rest[..at];
        var end = rest.AsSpan().IndexOfAny(",|(•·");
        var names = end > 0 && !rest[..end].Contains(" and ", StringComparison.Ordinal) ? rest[..end] : rest;
        if (ImportedPeople.Of(names.Trim()) is { All.Count: > 0 } writer)
            yield return new Candidate(ImportField.Authors, writer.Names, 0.8, "line/by", line)
            {
                People = writer.All,
                Doubt = writer.Doubt
            };
    }

    /// <summary>Elements that are called source or author.</summary>
    private static IEnumerable<Candidate> ByClass(ParsedPage page, HeaderLines header)
    {
        foreach (var (element, mass) in page.Masses)
        {
            if (mass.First < header.First || mass.First >= header.End || mass.End > mass.First + 2
                || !(ElementWords.Has(element, SourceWords) || IsAuthor(element)))
                continue;
            var text = Spaces.Single(element.TextContent);
            if (text.Length > LongestPiece || text.Length == 0
                || (FieldLine.In(text) is { Count: > 0 } labels && labels[0].Start == 0 && labels.Count == 1
                && labels[0].Value.Length == 0))
                continue;
            if (ElementWords.Has(element, SourceWords) && !FieldLine.In(text).Any()
                && SourceText.Of(text) is { Length: > 1 } source)
                yield return new Candidate(ImportField.Source, source, 0.78, "class/source", text);
            else if (IsAuthor(element) && !FieldLine.In(text).Any())
                foreach (var candidate in OfAuthorClass(text))
                    yield return candidate;
        }
    }

    private static bool IsAuthor(IElement element) =>
        element.GetAttribute("rel") == "author" || ElementWords.Has(element, AuthorWords);

    private static IEnumerable<Candidate> OfAuthorClass(string text)
    {
        if (text.Contains('/') || text.Contains('／') || DateSpan.First(text) is not null)
            return [];
        if (Media.IsName(text) || Media.IsOffice(text))
            return SourceText.Of(text) is { Length: > 1 } source
                ? [new Candidate(ImportField.Source, source, 0.6, "class/author-is-paper", text)] : [];
        return ImportedPeople.Of(By().Replace(text, "")) is { All.Count: > 0 } people && people.All.All(person =>
                ImportedPeople.IsName(person.Name) || person.Name.Contains(' ', StringComparison.Ordinal))
            ? [new Candidate(ImportField.Authors, people.Names, 0.78, "class/author", text) { People = people.All,
                Doubt = people.Doubt }] : [];
    }

    private static bool IsNearDate(string[] lines, int at)
    {
        for (var i = Math.Max(0, at - 2); i <= Math.Min(lines.Length - 1, at + 2); i++)
            if (DateSpan.First(lines[i].Replace('\t', ' ')) is not null)
                return true;
        return false;
    }

    private static string Place(FieldLine line) => $"{line.Written}：{line.Value}";

    [GeneratedRegex(@"(?:^|[\s\t])(?<n>[\u3400-\u9fff]{2,4})\s?[摄攝](?:影)?\s*$")]
    private static partial Regex PhotographerBehind();

    [GeneratedRegex(@"^[（(《\s]*(?:原载|摘自|选自|转自|载|据|刊于)?[《\s]*|[》\s，,]*(?:第\s?\w{1,4}\s?版)?[》）)\s，,。]*$")]
    private static partial Regex NotOfPaper();

    [GeneratedRegex(@"[\t|｜]|\s{2,}|\s(?=\d{4}[-年/.])|(?<=\d)\s+(?=\D)")]
    private static partial Regex Pieces();

    [GeneratedRegex(
        @"(?<![\d.:/-])(?<d>\d{1,2})\s*[\t\n]\s*(?<y>(?:19|20)\d\d)[-/.年]\s?(?<m>\d{1,2})月?(?![-/.\d])"
        + @"|(?<![\d.:/-])(?<y>(?:19|20)\d\d)[-/.年]\s?(?<m>\d{1,2})月?\s*[\t\n]\s*(?<d>\d{1,2})日?(?![-/.:\d])")]
    private static partial Regex DayApart();

    // 松汀報 記者李安／竹灣報導, 〔記者李安／松汀報導〕, 松汀晚报 记者 李安
    [GeneratedRegex(
        @"(?<m>[\u3400-\u9fff]{2,8}?)?\s*(?:記者|记者)\s*(?<n>[\u3400-\u9fff]{2,4}(?:、[\u3400-\u9fff]{2,4})*)\s*[／/]"
        + @"|(?<m>[\u3400-\u9fff]{1,7}[报報网網社])\s*(?:記者|记者)\s*(?<n>[\u3400-\u9fff]{2,4}(?:[、 ][\u3400-\u9fff]{2,4})*)\s*$")]
    private static partial Regex ReportOf();

    [GeneratedRegex(
        @"^(?:(?:(?:Submitted|Posted|Written|Published|Reported|Story) )?By|Par|Von|Por)\s+", RegexOptions.IgnoreCase)]
    private static partial Regex By();

    [GeneratedRegex(@"\s+(?:编辑|责任编辑|责编|来源|发布|时间|浏览|点击|字号|字体|分享|打印|\d{4}[-年/])|[（(]?\d{4}[-年/]\d")]
    private static partial Regex Stop();
}
