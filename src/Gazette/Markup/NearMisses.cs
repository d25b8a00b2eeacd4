using System.Buffers;
using Gazette.Diagnostics;
using Markdig.Extensions.Abbreviations;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Gazette.Markup;

/// <summary>
/// What is nearly Markdown: readers see its signs instead of the link, heading or table that the editor meant. Found in the text
/// itself, which costs a few searches; the tree of the document is asked only about what looks suspicious.
/// </summary>
internal static class NearMisses
{
    private static readonly SearchValues<char> s_notInAddress = SearchValues.Create(" \t\u3000\u00A0“”");

    public static void Check(Conversion body, MarkdownDocument document)
    {
        var candidates = new Candidates(body.Markdown);
        candidates.AddLinks();
        candidates.AddSigns();
        candidates.AddLines();
        candidates.AddMarkup();
        var unclosed = ClosedHtmlBlockParser.Unclosed(document);
        candidates.Found.RemoveAll(found => unclosed.Any(known => known.Offset == found.Offset));
        if (candidates.Found.Count > 0)
            Complain(body, document, candidates.Found);
        foreach (var (offset, closing) in unclosed)
            body.Complain(DiagnosticCatalog.UnclosedMarkup(body.At(offset), LineAt(body.Markdown, offset).ToString(), closing));
        CheckFences(body, document);
        CheckAbbreviations(body, document);
    }

    private static void Complain(Conversion body, MarkdownDocument document, List<Candidate> candidates)
    {
        // Nearly all of these are tables, and blocks alone are soon walked.
        var tables = document.Descendants<Table>().Select(table => table.Span).ToList();
        candidates.RemoveAll(candidate => candidate.Kind == Kind.Row && Holds(tables, candidate.Offset));
        if (candidates.Count == 0)
            return;
        var (verbatim, links) = (new List<SourceSpan>(), new List<SourceSpan>());
        foreach (var part in document.Descendants())
        {
            if (part is CodeInline or CodeBlock or HtmlBlock or HtmlInline)
                verbatim.Add(part.Span);
            else if (part is LinkInline)
                links.Add(part.Span);
        }

        foreach (var (offset, kind, diagnostic) in candidates)
            if (!Holds(verbatim, offset) && !(kind == Kind.Link && Holds(links, offset)))
                body.Complain(diagnostic(body.At(offset)));
    }

    private static bool Holds(List<SourceSpan> spans, int offset) =>
        spans.Exists(span => span.Start <= offset && offset <= span.End);

    private static void CheckFences(Conversion body, MarkdownDocument document)
    {
        if (body.Markdown.AsSpan().IndexOfAny('`', '~') < 0
            || (Signs.Find(body.Markdown, "```") < 0 && Signs.Find(body.Markdown, "~~~") < 0))
            return;
        foreach (var code in document.Descendants<FencedCodeBlock>())
        {
            if (code.ClosingFencedCharCount == 0)
                body.Complain(DiagnosticCatalog.UnclosedFence(body.At(code.Span.Start), new string(code.FencedChar, 3)));
            var words = $"{code.Info} {code.Arguments}".Trim();
            if (words.AsSpan().ContainsAnyExceptInRange('!', '~'))
                body.Complain(DiagnosticCatalog.WordsBesideFence(body.At(code.Span.Start), words));
        }
    }

    private static void CheckAbbreviations(Conversion body, MarkdownDocument document)
    {
        if (document.GetAbbreviations() is not { } abbreviations)
            return;
        var used = document.Descendants<AbbreviationInline>().Select(inline => inline.Abbreviation).ToHashSet();
        foreach (var abbreviation in abbreviations.Values)
            if (!used.Contains(abbreviation))
                body.Complain(DiagnosticCatalog.UnusedAbbreviation(body.At(abbreviation.Span.Start), abbreviation.Label ?? ""));
    }

    private static ReadOnlySpan<char> LineAt(ReadOnlySpan<char> text, int offset)
    {
        var rest = text[offset..];
        return rest.IndexOfAny('\r', '\n') is >= 0 and var end ? rest[..end] : rest;
    }

    private enum Kind
    {
        /// <summary>Signs that mean something else nowhere but in code.</summary>
        Signs,

        /// <summary>Right where it stands in a link.</summary>
        Link,

        /// <summary>Right where it stands in a table.</summary>
        Row,
    }

    private readonly record struct Candidate(int Offset, Kind Kind, Func<FileLocation, Diagnostic> Diagnostic);

    /// <summary>What looks suspicious in one text.</summary>
    private readonly struct Candidates(string text)
    {
        public List<Candidate> Found { get; } = [];

        /// <summary>Links and pictures: <c>](a b.png)</c>, <c>]（a.png）</c>, <c>] (a.png)</c>.</summary>
        public void AddLinks()
        {
            for (var at = text.IndexOf(']'); at >= 0; at = text.IndexOf(']', at + 1))
            {
                var rest = LineAt(text, at + 1);
                var space = rest is [' ', '(' or '（', ..] ? 1 : 0;
                if (rest.Length <= space || rest[space] is not ('(' or '（'))
                    continue;
                var target = rest[(space + 1)..];
                var end = target.IndexOfAny(')', '）');
                target = end < 0 ? target : target[..end];
                var isPlain = space == 0 && rest[0] == '(' && end >= 0 && rest[end + 1] == ')';
                var sign = target.IndexOfAny(s_notInAddress);
                // Nothing, or a space and a title in quotation marks.
                if (isPlain && (sign < 0 || target[sign..].TrimStart(' ') is ['"', .., '"']))
                    continue;
                var line = text.LastIndexOf('\n', at) + 1;
                var open = text.AsSpan(line, at - line).LastIndexOf('[');
                if (open < 0)
                    continue;
                open += line;
                var isPicture = open > 0 && text[open - 1] is '!' or '！';
                if (!IsAddress(target) && !(isPicture && isPlain))
                    continue;
                var start = isPicture ? open - 1 : open;
                var written = text[start..Math.Min(text.Length, at + space + target.Length + 3)];
                var meant = Link(isPicture, text[(open + 1)..at], target);
                Found.Add(new Candidate(start, Kind.Link, place => DiagnosticCatalog.UnreadLink(place, written, meant)));
            }
        }

        /// <summary>Signs typed with a Chinese keyboard, and asterisks that multiply.</summary>
        public void AddSigns()
        {
            if (Signs.Find(text, "＊＊") is >= 0 and var wide)
                Found.Add(new Candidate(wide, Kind.Signs, static place => DiagnosticCatalog.WideSigns(place, "＊＊", "**")));
            for (var at = text.IndexOf('['); at >= 0; at = text.IndexOf('[', at + 1))
                if (at > 0 && text[at - 1] == '！' && (at == 1 || char.IsWhiteSpace(text[at - 2]))
                    && IsPicture(LineAt(text, at - 1)))
                    Found.Add(new Candidate(at - 1, Kind.Signs, static place => DiagnosticCatalog.WideSigns(place, "！[", "![")));
            if (!text.Contains('*'))
                return;
            // Those without a space on one side are left over by the parser: see WordsRenderer.
            for (var at = Signs.Find(text, "** "); at >= 0; at = Signs.Find(text, "** ", at + 1))
                if ((at == 0 || text[at - 1] is ' ' or '\n') && LineAt(text, at + 2).Contains("**", StringComparison.Ordinal))
                {
                    Found.Add(new Candidate(at, Kind.Signs, DiagnosticCatalog.StrayAsterisks));
                    break;
                }

            for (var at = text.IndexOf('*'); at >= 0; at = text.IndexOf('*', at + 1))
            {
                if (!Multiplies(at))
                    continue;
                var line = LineAt(text, at);
                for (var next = at + 1; next < at + line.Length; next++)
                    if (text[next] == '*' && Multiplies(next))
                    {
                        Found.Add(new Candidate(at, Kind.Signs, DiagnosticCatalog.Multiplication));
                        return;
                    }
            }
        }

        /// <summary>Lines that begin, or are cut into cells, like no line of Markdown.</summary>
        public void AddLines()
        {
            var hasTabs = text.Contains('\t');
            var (wasRow, tabs) = (false, 0);
            var lines = new JoinedLines();
            for (int start = 0, next; start < text.Length; start = next)
            {
                var whole = LineAt(text, start);
                next = start + whole.Length + (text.AsSpan(start + whole.Length).StartsWith("\r\n") ? 2 : 1);
                var line = whole.TrimStart(" >");
                var offset = start + whole.Length - line.Length;
                if (line.IsEmpty || (line[0] is ':' or '：' or '\u3000' && BlockLine.Begins(line, out _, out _)))
                {
                    (wasRow, tabs) = (false, 0);
                    lines.EndParagraph();
                    continue;
                }

                if (line[0] is '#' or '＃')
                    AddHeading(line, offset);
                else if (line[0] is ':' or '：' or '{' or '[')
                    AddBlock(line, offset);
                var isRow = line[0] is '|' or '｜' && line[1..].Contains(line[0]);
                if (isRow && !wasRow)
                    Found.Add(line[0] == '|'
                        ? new Candidate(offset, Kind.Row, DiagnosticCatalog.NotATable)
                        : new Candidate(offset, Kind.Row, static place => DiagnosticCatalog.WideSigns(place, "｜", "|")));
                wasRow = isRow;
                if (hasTabs)
                {
                    var cells = line.Trim().Count('\t');
                    if (cells > 0 && tabs >= 0 && tabs + cells > 1)
                        Found.Add(new Candidate(offset, Kind.Row, DiagnosticCatalog.TabbedCells));
                    tabs = cells == 0 ? 0 : tabs < 0 || tabs + cells > 1 ? -1 : tabs + cells;
                }

                if (lines.Next(whole, line, offset) is { } joined)
                    Found.Add(new Candidate(joined, Kind.Row, DiagnosticCatalog.JoinedLines));
            }
        }

        /// <summary>
        /// Comments and the like within a line. Where they are whole they are HTML; else they are text, which readers see.
        /// </summary>
        public void AddMarkup()
        {
            for (var at = text.IndexOf('<'); at >= 0; at = text.IndexOf('<', at + 1))
                if (text.AsSpan(at + 1) is ['!' or '?', ..])
                    AddMarkup(at);
        }

        private void AddMarkup(int at)
        {
            if (at > 0 && text[at - 1] == '\\')
                return;
            var line = LineAt(text, at);
            var written = line.ToString();
            if (line.StartsWith("<![if") || line.StartsWith("<![endif"))
            {
                var end = line.IndexOf('>');
                written = written[..(end < 0 ? written.Length : end + 1)];
                Found.Add(new Candidate(at, Kind.Signs, place => DiagnosticCatalog.WordMarkup(place, written)));
            }
            else if ((line.StartsWith("<!--") ? "-->" : line.StartsWith("<![CDATA[") ? "]]>" : line[1] == '?' ? "?>" : null)
                is { } closing)
                Found.Add(new Candidate(at, Kind.Signs, place => DiagnosticCatalog.UnclosedMarkup(place, written, closing)));
        }

        private void AddHeading(ReadOnlySpan<char> line, int offset)
        {
            var marks = line.IndexOfAnyExcept('#', '＃');
            if (marks is < 1 or > 6)
                return;
            var words = line[marks..].Trim();
            var isWide = line[..marks].Contains('＃');
            // One # before a word may be a topic of social media, and #1 a number; a space is what is missing from ##.
            var isHeading = words.Length > 0 && (isWide || !char.IsWhiteSpace(line[marks]) && words[0] != '\\'
                && (marks > 1 || EastAsianText.IsIdeograph(words[0]) && !words.Contains('#')));
            if (!isHeading)
                return;
            var (written, meant) = (line.ToString(), $"{new string('#', Math.Max(2, marks))} {words}");
            Found.Add(new Candidate(offset, Kind.Signs, place => DiagnosticCatalog.BrokenHeading(place, written, meant)));
        }

        /// <summary>
        /// Blocks with two colons, and what stands for them elsewhere: <c>{{&lt; video src="x.mp4" &gt;}}</c>,
        /// <c>[gallery ids="1,2"]</c>.
        /// </summary>
        private void AddBlock(ReadOnlySpan<char> line, int offset)
        {
            var isOther = line[0] is '{' or '[';
            var name = line.TrimStart(isOther ? "{[<%/ " : ":：");
            var signs = line.Length - name.Length;
            name = name.TrimStart();
            var end = 0;
            while (end < name.Length && char.IsLetter(name[end]))
                end++;
            name = name[..end];
            if (!(line[0] == '[' ? line.Contains('=') && line.Contains(']') && !line.Contains("](", StringComparison.Ordinal)
                : isOther ? signs > 1 && line.Contains('}') : signs == 2)
                || BlockKind.Find(name.ToString()) is not { } kind)
                return;
            var written = line.TrimEnd().ToString();
            var file = kind.HoldsText ? "" : name.SequenceEqual(kind.Chinese) ? " 文件=..." : " file=...";
            var meant = $"::: {name}{file}";
            Found.Add(new Candidate(offset, Kind.Signs, place => DiagnosticCatalog.NearBlock(place, written, meant)));
        }

        private bool Multiplies(int at) =>
            at > 0 && at + 1 < text.Length && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]);

        private static bool IsPicture(ReadOnlySpan<char> line)
        {
            var open = line.IndexOf("](", StringComparison.Ordinal);
            var end = open < 0 ? -1 : line[open..].IndexOfAny(')', ' ');
            return end > 2 && FileKinds.IsPicture(line[(open + 2)..(open + end)].ToString());
        }

        // What stands in round brackets after square ones is often a remark: [注]（见下文）.
        private static bool IsAddress(ReadOnlySpan<char> target)
        {
            var path = (target.IndexOfAny("“”\"") is > 0 and var quote ? target[..quote] : target).Trim();
            if (path.IsEmpty || path.ContainsAny("，。；、"))
                return false;
            return path.Contains("://", StringComparison.Ordinal) || path[0] is '/' or '#' || path.StartsWith("www.")
                || path.StartsWith("../") || path.StartsWith("mailto:")
                || path.LastIndexOf('.') is > 0 and var dot && path.Length - dot is > 2 and < 7
                    && !path[(dot + 1)..].ContainsAnyExceptInRange('0', 'z');
        }

        // How the link would be written that was meant.
        private static string Link(bool isPicture, string words, ReadOnlySpan<char> target)
        {
            target = target.Trim();
            var title = "";
            if (target.IndexOfAny("“”\"") is > 0 and var quote)
            {
                title = $" \"{target[quote..].Trim("“”\"")}\"";
                target = target[..quote].Trim();
            }

            // What other programs write behind the file: =300x200, {width=50%}.
            if (isPicture && target.IndexOf(' ') is > 0 and var end && FileKinds.IsPicture(target[..end].ToString())
                && !FileKinds.IsPicture(target.ToString()))
                target = target[..end];
            var hasSpace = target.IndexOfAny(" \t\u3000\u00A0") >= 0;
            return $"{(isPicture ? "!" : "")}[{words}]({(hasSpace ? $"<{target}>" : target)}{title})";
        }
    }
}
