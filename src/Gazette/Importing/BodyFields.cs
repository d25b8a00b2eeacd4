using System.Text.RegularExpressions;

namespace Gazette.Importing;

/// <summary>Reads who wrote an article from its own first and last lines.</summary>
internal static partial class BodyFields
{
    private const int First = 4;
    private const int Last = 6;
    private const int LongestCredit = 80;

    /// <param name="lines">The paragraphs of the text, in order.</param>
    public static IEnumerable<Candidate> Of(IReadOnlyList<string> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            var (isFirst, isLast) = (i < First, i >= lines.Count - Last);
            if (!isFirst && !isLast)
                continue;
            var line = lines[i];
            if (line.Length <= LongestCredit)
                foreach (var candidate in Whole(line))
                    yield return candidate;
            if (i == 0 && Dateline().Match(line) is { Success: true } dateline && Media.IsName(dateline.Groups["paper"].Value))
                yield return new Candidate(ImportField.Source, dateline.Groups["paper"].Value, 0.62, "text/dateline",
                    dateline.Value);
            if (i >= lines.Count - 3 && DateSpan.First(line) is { Start: 0 } signed && signed.End == line.Length)
                yield return new Candidate(ImportField.Date, signed.Value, 0.45, "text/day-of-signature", line);
            if (i >= lines.Count - 2)
                foreach (var candidate in HeaderFields.PaperAndDay(line))
                    yield return candidate;
            if (i == lines.Count - 1 && NamesBehind().Match(line) is { Success: true } behind)
                foreach (var candidate in NamesAlone(behind.Groups["names"].Value))
                    yield return candidate;
            foreach (var candidate in HeaderFields.Reporter(line.Length > 40 ? isFirst ? line[..40] : "" : line)
                .Concat(Korean(line)))
                yield return candidate;
            var within = isFirst && line.Length > 60 ? line[..60] : line.Length > 140 ? line[^80..] : line;
            foreach (var candidate in InBrackets(isFirst ? within : "")
                .Concat(isLast ? InBrackets(line.Length > 80 ? line[^80..] : line) : []))
                yield return candidate;
        }
    }

    /// <summary>The blocks without lines that are no more than a credit, 松汀日报记者 李安 陈博: they are authors now.</summary>
    public static (IReadOnlyList<BodyBlock> Kept, IReadOnlyList<RemovedText> Removed) WithoutCredits(
        IReadOnlyList<BodyBlock> blocks)
    {
        var credits = blocks.Where((block, i) => (i < First || i >= blocks.Count - Last) && IsCredit(block)).ToList();
        return credits.Count == 0 || credits.Count == blocks.Count ? (blocks, [])
            : ([.. blocks.Where(block => !credits.Contains(block))],
                [.. credits.Select(block => new RemovedText("credit", block.Text))]);
    }

    /// <summary>홍길동 기자: the reporter of a Korean paper.</summary>
    public static IEnumerable<Candidate> Korean(string line) =>
        line.Length <= LongestCredit && KoreanReporter().Match(line) is { Success: true } reporter
            ? [new Candidate(ImportField.Authors, reporter.Groups["n"].Value, 0.8, "line/korean-reporter", line)
                {
                    People = [new ImportedPerson(reporter.Groups["n"].Value, "reporter")],
                }]
            : [];

    private static IEnumerable<Candidate> NamesAlone(string line) =>
        line is ['（' or '(' or '【', .., '）' or ')' or '】'] && ImportedPeople.Of(line[1..^1]) is { All.Count: > 0 } people
            && people.All.All(person => ImportedPeople.IsName(person.Name))
            ? [new Candidate(ImportField.Authors, people.Names, 0.72, "text/names-in-brackets", line) { People = people.All,
                Doubt = people.Doubt }]
            : [];

    private static bool IsCredit(BodyBlock block) => IsCreditLine(block) || (block.Text.Length <= LongestCredit
        && (NamesAlone(block.Text).Any() || Signed().IsMatch(block.Text) || KoreanSigned().IsMatch(block.Text)
            || HeaderFields.Writer(block.Text).Any()));

    private static bool IsCreditLine(BodyBlock block) => block.Kind == BlockKind.Paragraph && block.Text.Length <= LongestCredit
        && Credit().Match(block.Text) is { Success: true } credit
            && ImportedPeople.Of(credit.Groups["names"].Value).All.Count > 0;

    /// <summary>The people of a line that is a credit, or has nothing but fields.</summary>
    public static IEnumerable<Candidate> Whole(string line)
    {
        if (Signed().Match(line) is { Success: true } signed
            && ImportedPeople.Of(signed.Groups["names"].Value, signed.Groups["photo"].Success ? "photographer" : "")
                is { All.Count: > 0 } signers && signers.All.All(person => ImportedPeople.IsName(person.Name)))
            return [new Candidate(ImportField.Authors, signers.Names, 0.8, "text/signed", line) { People = signers.All,
                Doubt = signers.Doubt }];
        if (Credit().Match(line) is not { Success: true } credit)
            return NamesAlone(line).Concat(HeaderFields.Writer(line)).ToList() is { Count: > 0 } named ? named
                : HeaderFields.Labelled(line, 0.9).Where(candidate => candidate.Field != ImportField.Date);
        var people = ImportedPeople.Of(credit.Groups["names"].Value, credit.Groups["role"].Value is "通讯员" ? "correspondent"
            : "reporter");
        return people.All.Count > 0
            ? [new Candidate(ImportField.Authors, people.Names, 0.85, "text/credit-line", line) { People = people.All,
                Doubt = people.Doubt }] : [];
    }

    private static IEnumerable<Candidate> InBrackets(string text)
    {
        foreach (Match match in Bracket().Matches(text))
        {
            var inner = match.Groups["in"].Value;
            var place = Dispatch().Match(inner);
            var names = place.Success ? NameBefore(place.Groups["run"].Value) : WithoutPlace(match.Groups["who"].Value);
            if (names is null)
                continue;
            var role = match.Groups["role"].Value is "通讯员" or "通訊員" ? "correspondent" : "reporter";
            if (match.Groups["paper"].Value.Trim() is { Length: > 1 } paper && paper is not ['本', ..] && Media.IsName(paper))
                yield return new Candidate(ImportField.Source, paper, 0.72, "text/paper-of-reporter", match.Value);
            var people = ImportedPeople.Of(names, role);
            if (people.All.Count > 0)
                yield return new Candidate(ImportField.Authors, people.Names, 0.84, "text/credit-in-brackets", match.Value)
                {
                    People = people.All,
                    Doubt = people.Doubt,
                };
        }
    }

    /// <summary>李安／松汀報導 without what stands behind the stroke.</summary>
    private static string WithoutPlace(string who) =>
        Report().IsMatch(who) && who.AsSpan().IndexOfAny('/', '／') is > 0 and var stroke ? who[..stroke] : who;

    /// <summary>The name at the beginning of 邱俊欽桃園, where a place follows; null when it cannot be told.</summary>
    private static string? NameBefore(string run) =>
        run.Length >= 5 && ImportedPeople.IsName(run[..3]) ? run[..3]
        : run.Length >= 4 && ImportedPeople.IsName(run[..2]) ? run[..2] : null;

    [GeneratedRegex(
        @"^[【\[（(]?\s*(?:(?:文|图|采写|撰文|作者|来源|原创|采写/)\s*[/／:：]\s*)?[\u3400-\u9fffA-Za-z]{0,12}?(?:全媒体|融媒体|融媒|见习|实习|首席|"
        + @"特约)?(?<role>记者|記者|通讯员|通訊員)[\s:：/／・]+(?<names>[\u3400-\u9fff·、，,;；/ 　]{2,60}?)(?:\s*(?:文|摄|文/图|摄影|摄影报道|报道|报導|"
        + @"整合|整理|编译))?\s*[】\]）)]?$")]
    private static partial Regex Credit();

    [GeneratedRegex(@"[（(【〔](?<in>(?<paper>[^（）()【】〔〕]{0,14}?)(?<role>记者|記者|通讯员|通訊員)[\s:：・]*(?<who>[^（）()【】〔〕]{2,60}))[）)】〕]")]
    private static partial Regex Bracket();

    // …完工。（李安 陈博）
    [GeneratedRegex(@"[。！？”](?<names>[（(][\u3400-\u9fff·、，, 　]{3,30}[）)])\s*$")]
    private static partial Regex NamesBehind();

    // 松汀网5月17日讯, 新华社北京5月17日电
    [GeneratedRegex(
        @"^[【\[（(]?(?:据)?(?<paper>(?!本)[\u3400-\u9fff]{1,6}?[社网報报網台])(?:[\u3400-\u9fff]{0,8}?)\s*(?:\d{1,2}月)?\d{1,2}日[电讯電訊消"
        + @"]")]
    private static partial Regex Dateline();

    [GeneratedRegex(@"(?:记者|記者)(?<run>[\u3400-\u9fff]{4,7}?)\s*(?:\d{1,2}日|(?:綜合|專題|特別|综合)?(?:報導|报导|報道|报道))")]
    private static partial Regex Dispatch();

    [GeneratedRegex(@"(?:報導|报导|報道|报道)\s*$")]
    private static partial Regex Report();

    // 文字｜李安, 图片：陈博
    [GeneratedRegex(
        @"^(?:文字?|撰文|采写|撰稿|供稿|(?<photo>图片?|摄影))\s*[|｜丨:：]\s*(?<names>[\u3400-\u9fff·、，, 　]{2,24})$")]
    private static partial Regex Signed();

    [GeneratedRegex(@"^[\uac00-\ud7af]{2,4}\s?기자(?:\s*[\w.+-]+@[\w.-]+)?$")]
    private static partial Regex KoreanSigned();

    [GeneratedRegex(@"(?<n>[\uac00-\ud7af]{2,4})\s?기자(?![\uac00-\ud7af])")]
    private static partial Regex KoreanReporter();
}
