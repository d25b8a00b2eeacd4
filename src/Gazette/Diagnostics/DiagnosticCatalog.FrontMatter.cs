using System.Collections.Concurrent;
using System.Globalization;
using static Gazette.Diagnostics.Wording;

namespace Gazette.Diagnostics;

public static partial class DiagnosticCatalog
{
    // Half a million articles may lack the same: one message for all of them, by what the field is called.
    private static readonly ConcurrentDictionary<string, DiagnosticMessage> WithoutSource = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, DiagnosticMessage> WithoutSummary = new(StringComparer.Ordinal);

    public static Diagnostic MissingTitle(FileLocation location, string field) =>
        Error("missing-title", location, "The article has no title.",
            $"Write \"{field}: \" and the title, or \"{field}: unknown\" when the original carried none.");

    public static Diagnostic MissingDate(FileLocation location, string field) =>
        Error("missing-date", location, "The article has no date.",
            $"Write \"{field}: 2024-05-15\" as precisely as it is known, or \"{field}: unknown\" when nobody knows.");

    public static Diagnostic BadDate(FileLocation location, string text, string? nearest) =>
        Error("bad-date", location, $"{Quote(text)} is not a date.",
            nearest is null
                ? "Write 2024-05-15 or 2024-05-15 16:05, or only 2024-05 or 2024, or unknown."
                : $"Write {nearest}, {nearest[..7]}, {nearest[..4]} or unknown.");

    public static Diagnostic WrongWeekday(FileLocation location, string text, DayOfWeek right) =>
        Warning("wrong-weekday", location,
            $"The day of the week in {Quote(text)} is wrong: it is a {right} (周{"日一二三四五六"[(int)right]}).",
            "Correct the date or the day of the week. Readers are shown the date alone.");

    /// <param name="meant">What clocks showed in its place.</param>
    public static Diagnostic TimeLeftOut(FileLocation location, string text, DateTime meant) =>
        Warning("time-left-out", location,
            $"No clock showed {Quote(text)}: clocks were put forward over that hour, for summer time. Readers are shown it as "
            + "it stands.", $"Write {meant.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)}, or the time at which it "
            + "was.");

    /// <param name="draft">The editor's name of the field that makes an article a draft.</param>
    public static Diagnostic FutureDate(FileLocation location, string field, string text, DateTime today, string draft) =>
        Warning("future-date", location,
            $"{Quote(text)} under \"{field}\" is later than today, {today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.",
            $"Correct it, or write \"{draft}: true\" until the day has come.");

    public static Diagnostic NamesRunTogether(FileLocation location, string names) =>
        Warning("names-run-together", location,
            $"Readers see {Quote(names)} as the name of one author, for only spaces stand in it.",
            "Put 、 between the names of several; write one name without spaces.");

    /// <param name="before">The text before the note; null when the note cannot belong to it.</param>
    public static Diagnostic NoteBehindText(FileLocation location, string note, string? before, bool isMissing)
    {
        var (message, name) = ($"Readers do not see {Quote(note)}: # behind a space begins a note.", "note-behind-text");
        var hint = before is null
            ? "Write it on a line of its own that begins with #."
            : $"If it is text, put it between single quotation marks: {SingleQuoted($"{before} {note}")}; "
                + "a note stands on a line of its own that begins with #.";
        return isMissing ? Error(name, location, message, hint) : Warning(name, location, message, hint);
    }

    public static Diagnostic UnknownKey(FileLocation location, string key, string? nearest) =>
        Error("unknown-key", location, $"{Quote(key)} is not a field of an article.",
            nearest is null
                ? "Take the line out, or choose a name from the list \"Fields\" in README.md." : $"Did you mean \"{nearest}\"?");

    public static Diagnostic UnknownPart(FileLocation location, string name, string key, string? nearest, string first) =>
        Error("unknown-key", location, $"{Quote(key)} is not a part of \"{name}\".", $"Did you mean \"{nearest ?? first}\"?");

    public static Diagnostic DuplicateKey(FileLocation location, string key, int firstLine) =>
        Error("duplicate-key", location,
            string.Create(CultureInfo.InvariantCulture, $"{Quote(key)} was already given in line {firstLine}."),
            "Keep one of the two lines.");

    /// <param name="field">The editor's name of the field.</param>
    /// <param name="letters">What the text is written in: <c>Chinese</c> or <c>Latin</c>.</param>
    public static Diagnostic OtherLanguage(FileLocation location, string field, string language, string letters) =>
        Warning("other-language", location,
            $"The text is in {letters} letters, and \"{field}\" says {language}: it is read aloud and hyphenated as "
                + $"{language}.",
            letters == "Chinese" ? $"Write {field}: zh-Hans, or zh-Hant for traditional characters; or take the line out."
                : $"Write {field}: en, or the code of its language; or take the line out.");

    /// <param name="folder">Where the pages in that language belong: <c>content/pages/zh/</c>.</param>
    public static Diagnostic PageOfOtherLanguage(FileLocation location, string language, string folder) =>
        Warning("page-folder", location, $"The page is in {language}, and lies among the pages in another language.",
            $"Move it into {folder}, under the name that the same page has in the other languages, so that readers can switch "
                + "between them; and write its old address under aliases.");

    public static Diagnostic NotText(FileLocation location, string name) =>
        Error("wrong-kind", location, $"\"{name}\" must be a text here.",
            $"Write \"{name}: \" and the text on the same line; put it in quotation marks if it begins with [ or {{.");

    public static Diagnostic NotTextInList(FileLocation location, string name) =>
        Error("wrong-kind", location, $"Each entry of \"{name}\" must be a text.", $"Write \"{name}: [one, two]\".");

    public static Diagnostic NotList(FileLocation location, string name) =>
        Error("wrong-kind", location, $"\"{name}\" must be a list.", $"Write \"{name}: [one, two]\".");

    public static Diagnostic NotGroup(FileLocation location, string name, IReadOnlyList<string> parts) =>
        Error("wrong-kind", location, $"\"{name}\" needs its parts by name.",
            $"Write {{{string.Join(", ", parts.Select(part => $"{part}: ..."))}}}.");

    public static Diagnostic MissingPart(FileLocation location, string name, string part) =>
        Error("missing-part", location, $"\"{name}\" says nothing under \"{part}\".", $"Write \"{part}: \" and its value there.");

    public static Diagnostic NotYesOrNo(FileLocation location, string name, string text) =>
        Error("bad-value", location, $"{Quote(text)} is neither yes nor no for \"{name}\".", "Write true or false.");

    public static Diagnostic BadTranslation(FileLocation location, string text) =>
        Error("bad-value", location, $"{Quote(text)} does not say who translated.", "Write human or machine.");

    public static Diagnostic BadAlias(FileLocation location, string text) =>
        Error("bad-alias", location, $"{Quote(text)} is not an old address on this site.",
            "Write it from the first / after the site's name, such as /news/123.html, without .. or #.");

    /// <param name="kind">What it is: <c>tag</c>, <c>author</c>, <c>section</c>, <c>source</c>, <c>old address</c>.</param>
    /// <param name="length">Bytes of UTF-8.</param>
    public static Diagnostic NameTooLong(FileLocation location, string kind, string text, int length, int longest) =>
        Error("name-too-long", location,
            string.Create(CultureInfo.InvariantCulture,
                $"The {kind} {Quote(text)} is too long for an address: {length} bytes, and {longest} is the most."),
            kind switch
            {
                "author" => "Write several names one by one: [李安, 陈博].",
                "tag" => "Write several tags one by one: [防汛, 汀河].",
                "old address" => "Take it out: no file can be there.",
                "picture" => "Give the file a shorter name.",
                _ => "Write a shorter one.",
            });

    /// <param name="kind">What it is: <c>tag</c>, <c>article</c>.</param>
    public static Diagnostic WindowsDevice(FileLocation location, string kind, string name) =>
        Warning("windows-name", location,
            $"The {kind} {Quote(name)} is the name of a file or folder of the site, and Windows has none of that name: on such a "
            + "computer the site can be neither built nor kept.", "Choose another name before it is published.");

    public static Diagnostic PictureElsewhere(FileLocation location, string text) =>
        Error("bad-picture", location, $"{Quote(text)} does not lie beside the article.",
            "Put the picture in the article's folder and write only its name.");

    public static Diagnostic NoAlt(FileLocation location, string picture, string part) =>
        Warning("no-alt", location, $"The picture {Quote(picture)} has no words for readers who cannot see it.",
            $"Say under \"{part}\" what it shows.");

    public static Diagnostic BadFocus(FileLocation location, string text) =>
        Error("bad-value", location, $"{Quote(text)} is no point of a picture.",
            "Write left or right, or a point in percent from the left and from the top: 30,50.");

    public static Diagnostic OpenQuotation(FileLocation location, string title, string incomplete) =>
        Warning("open-quotation", location, $"The title {Quote(title)} ends where a quotation begins.",
            $"Complete it, or write \"{incomplete}: true\" when the original breaks off there.");

    /// <param name="day">The day in the site's time zone, when the date gives another zone; else null.</param>
    public static Diagnostic PathDate(FileLocation location, string date, string? day, string folder) =>
        Warning("path-date", location,
            day is null
                ? $"The date {Quote(date)} and the folder {folder} disagree."
                : $"The date {Quote(date)}, which is {day} in the site's time zone, and the folder {folder} disagree.",
            "Correct the date, or move the file before it is published.");

    public static Diagnostic NoSource(FileLocation location, string field) => new(
        WithoutSource.GetOrAdd(field, static field => new DiagnosticMessage(
            Severity.Warning, "no-source", Say("The article does not say where it comes from.", "文章没有写明来源。"),
            Say("Write \"{0}: \" and the newspaper or office, or \"{0}: unknown\".",
                "请写“{0}: ”加报纸或单位名称；确实不详就写“{0}: unknown”。", field))),
        location);

    public static Diagnostic NoSummary(FileLocation location, string field) => new(
        WithoutSummary.GetOrAdd(field, static field => new DiagnosticMessage(
            Severity.Warning, "no-summary", Say("The article has no summary.", "文章没有摘要。"),
            Say("Write \"{0}: \" and one or two sentences for lists and search engines.",
                "请写“{0}: ”加一两句话，列表页和搜索引擎要用。", field))),
        location);

    internal static DiagnosticMessage UnknownWord(string kind, string word, string? nearest) => new(
        Severity.Warning, "unknown-" + kind,
        Say("The {0} {1} is not in site.config.yml.", "site.config.yml 里没有{1}这个{0}。", Kind(kind), Quote(word)),
        nearest is null
            ? Say("Add it to the list of {0}s there, or use one that is in it.", "请加进那里的{0}列表，或改用其中已有的。", Kind(kind))
            : DidYouMean(nearest));
}
