using System.Buffers;

namespace Gazette.Importing;

/// <summary>The lines between a title and its text, and those that belong to them: where a page says when, who and from
/// where.</summary>
internal sealed record HeaderLines(int First, int End)
{
    private const int MostLines = 30;
    private const int MostInside = 12;

    private static readonly SearchValues<char> OfDays = SearchValues.Create("0123456789-/.年月日 ");

    public static HeaderLines Of(ParsedPage page, FoundTitle? title, int bodyStart, int bodyEnd)
    {
        var end = bodyStart;
        for (var i = bodyStart; i < Math.Min(Math.Min(bodyEnd, page.Lines.Count), bodyStart + MostInside); i++)
        {
            var line = page.Lines[i];
            if (title is not null && i >= title.First && i < title.End)
                end = i + 1;
            else if (line.IsProse && line.Length > 80)
                break;
            else if (line.Length <= 160 && !EndsLikeSentence(line.Plain)
                && (FieldLine.In(line.Text).Count > 0 || IsOfTime(line)))
                end = i + 1;
        }

        var first = title?.End ?? bodyStart - (MostLines / 2);
        // A line above a title that has a date is one of these too; menus are not.
        if (title is not null && title.First > 0 && !HasDate(page, first, end))
            first = Math.Max(0, title.First - 4);
        return new HeaderLines(Math.Max(Math.Max(0, end - MostLines), Math.Min(first, end)), end);
    }

    public IEnumerable<PageLine> In(ParsedPage page) => page.Lines.Skip(First).Take(End - First);

    public string Text(ParsedPage page) =>
        string.Join('\n', In(page).Where(line => line.Length <= 200 && !IsMenu(line)).Select(line => line.Text));

    private static bool IsOfTime(PageLine line) => line.Length < 60
        && ((DateSpan.First(line.Plain) is { } date && (date.Start < 12 || !line.IsProse))
            || (line.Length <= 12 && line.Plain.AsSpan().IndexOfAnyExcept(OfDays) < 0));

    private static bool IsMenu(PageLine line) =>
        line.LinkLength > line.Length * 0.5 && line.Text.AsSpan().Count('\t') >= 5 && DateSpan.First(line.Plain) is null;

    private static bool EndsLikeSentence(string text) => text is [.., '。' or '！' or '？'];

    private static bool HasDate(ParsedPage page, int first, int end)
    {
        for (var i = Math.Max(0, first); i < end; i++)
            if (DateSpan.First(page.Lines[i].Text) is not null)
                return true;
        return false;
    }
}
