using System.Globalization;

namespace Gazette.Diagnostics;

public static partial class DiagnosticCatalog
{
    internal static Diagnostic RefusedLink(FileLocation location, string link) =>
        Error("refused-link", location, $"{Quote(link)} is not a kind of link this site carries.",
            "Write an address that begins with https://, http://, mailto: or tel:, or the path of a file or page of this site.");

    internal static Diagnostic BadLink(FileLocation location, string link) =>
        Error("bad-link", location, $"{Quote(link)} leads nowhere.",
            "Write the whole address, such as https://example.org/page.");

    internal static Diagnostic LinkOutsideSite(FileLocation location, string link) =>
        Error("outside-site", location, $"{Quote(link)} climbs above the top of the site.",
            "Write the address from the top: /about/.");

    internal static Diagnostic LinkOutsideContent(FileLocation location, string link) =>
        Error("outside-content", location, $"{Quote(link)} leads out of the content folder.",
            "Link to an article inside content/, such as ../../2009/07/x.md.");

    internal static Diagnostic FileOutsideContent(FileLocation location, string link) =>
        Error("outside-content", location, $"{Quote(link)} leads out of the content folder, or to a hidden file.",
            "Save the file beside the article and write its name alone.");

    internal static Diagnostic HiddenFile(FileLocation location, string link) =>
        Error("refused-file", location, $"{Quote(link)} is a name that begins with a dot, and no file of such a name is ever "
            + "published.", "Save what readers shall have under a name without the dot, or take the link out.");

    internal static Diagnostic LeftoverFile(FileLocation location, string link) =>
        Error("refused-file", location, $"{Quote(link)} is a file that systems and editors leave behind, and is never published.",
            "Save what readers shall have under another name, or take the link out.");

    internal static Diagnostic PlaceOfPage(FileLocation location, string link, string file, string article) =>
        Error("refused-file", location, $"{file} would be published in the place of the page of {article}.",
            $"Give the file another name than {Quote(link)}.");

    internal static Diagnostic LinkedFile(FileLocation location, string link) =>
        Error("outside-content", location, $"{Quote(link)} is a symbolic link.", "Save the file itself beside the article.");

    internal static Diagnostic SpecialFile(FileLocation location, string link) =>
        Error("special-file", location, $"{Quote(link)} is a pipe or a device, and no file.", "Save a file beside the article.");

    internal static Diagnostic MissingFile(FileLocation location, string link, string file) =>
        Error("missing-file", location, $"There is no file {Quote(link)}.",
            $"Save it as {file}, or correct the name; capital letters count.");

    internal static Diagnostic ActiveFile(FileLocation location, string link, string ending) =>
        Error("refused-file", location, $"{Quote(link)} is a kind of file that can run programs, in a reader's browser or on the "
            + "web server.", "Save it as a PDF or a picture and name that; or, if you know what is in it, write "
            + $"\"attachments: [{Printable(ending)}]\" in site.config.yml.");

    internal static Diagnostic ActiveDrawing(FileLocation location, string link, int line, int column, string text) =>
        Error("refused-file", location,
            string.Create(CultureInfo.InvariantCulture, $"The drawing {Quote(link)} holds {Quote(text)} in line {line}, column ")
            + string.Create(CultureInfo.InvariantCulture, $"{column}, which can run programs or fetch things from other sites."),
            "Save it as plain SVG from a drawing program (Inkscape: \"Optimized SVG\"), or as .png.");

    internal static Diagnostic TwoFilesOfOneName(FileLocation location, string link, string other) =>
        Error("same-name", location, $"{Quote(link)} and {Quote(other)} would be published under one name.",
            "Give one of them another name.");

    internal static Diagnostic RemotePicture(FileLocation location, string link) =>
        Error("remote-picture", location, $"The picture {Quote(link)} would come from elsewhere, and be gone when that site is.",
            "Save it beside the article and write its file name.");

    internal static Diagnostic PictureNotBeside(FileLocation location, string link) =>
        Error("bad-picture", location, $"{Quote(link)} is not a file beside the article.",
            "Save the picture beside the article and write its file name.");

    internal static Diagnostic NotAPicture(FileLocation location, string link) =>
        Error("bad-picture", location, $"{Quote(link)} is not a picture that every browser shows.",
            "Save it as .jpg, .png, .webp, .gif or .svg.");

    /// <param name="what">What it is; null when nobody knows.</param>
    internal static Diagnostic NoPicture(FileLocation location, string link, string? what) =>
        Error("no-picture", location,
            $"{Quote(link)} is {(what is null ? "" : what + " and ")}no picture, whatever its name says.",
            "Save the picture itself here, as .jpg, .png, .webp or .gif.");

    /// <param name="kind">Such as HEIC.</param>
    internal static Diagnostic OtherPicture(FileLocation location, string link, string kind) =>
        Error("no-picture", location, $"{Quote(link)} is no picture that every browser shows, but one of the kind {kind}.",
            "Open it in a picture editor and save it as .jpg; another name alone does not make it one.");

    internal static Diagnostic MisnamedPicture(FileLocation location, string link, bool isDrawing) =>
        Error("no-picture", location,
            isDrawing
                ? $"{Quote(link)} is no picture of the kind its name says, but a drawing (SVG), which browsers do not show so."
                : $"{Quote(link)} is no drawing (SVG), but a photograph or the like, which browsers do not show so.",
            isDrawing ? "Give it a name that ends in .svg, here and on the disk."
                : "Give it a name that ends in .jpg or .png, as it was saved, here and on the disk.");

    internal static Diagnostic EnormousPicture(FileLocation location, string link, int width, int height) =>
        Error("enormous-picture", location,
            string.Create(CultureInfo.InvariantCulture,
                $"{Quote(link)} claims {width:N0} x {height:N0} pixels: too many to be shown."),
            "Open it in a picture editor and save it with at most 6,000 pixels to a side.");

    internal static Diagnostic HeavyPicture(FileLocation location, string link, long bytes) =>
        Warning("heavy-picture", location,
            string.Create(CultureInfo.InvariantCulture,
                $"{Quote(link)} has {bytes / 1_000_000} MB. Readers are given smaller pictures, but the archive keeps it."),
            "Save it with at most 4,000 pixels to a side, unless it is to be kept as it is.");

    internal static Diagnostic EmptyPicture(FileLocation location, string link) =>
        Error("no-picture", location, $"{Quote(link)} is no picture: the file is empty.", "Copy the picture here once more.");

    internal static Diagnostic PictureCutOff(FileLocation location, string link) =>
        Error("no-picture", location, $"{Quote(link)} is no whole picture: its end is missing.",
            "Copy the picture here once more.");

    internal static Diagnostic BrokenDrawing(FileLocation location, string link) =>
        Error("no-picture", location, $"{Quote(link)} is no drawing that browsers can read: it is cut off or not well-formed.",
            "Copy it here once more, or save it again from a drawing program, as plain SVG in UTF-8.");

    internal static Diagnostic DrawingTooLong(FileLocation location, string link) =>
        Error("no-picture", location, $"The drawing {Quote(link)} is too large to be looked through.", "Save it as .png.");

    internal static Diagnostic UnreadablePicture(FileLocation location, string link) =>
        Warning("unreadable-picture", location, $"The width and height of {Quote(link)} cannot be read, so the page will jump "
            + "when it appears.", "Open it in a picture editor and save it again.");

    internal static Diagnostic EmptyAlt(FileLocation location, string link) =>
        Warning("empty-alt", location, $"The picture {Quote(link)} has no description for readers who cannot see it.",
            "Write what it shows: ![The bridge under water](bridge.jpg).");

    internal static Diagnostic EmptyLink(FileLocation location, string link) =>
        Warning("empty-link", location, $"The link to {Quote(link)} has no words to click on, so the address is shown.",
            "Write them between the brackets: [the report](report.pdf).");

    internal static Diagnostic MissingPart(FileLocation location, string link) =>
        Warning("missing-part", location, $"No heading of this article answers to {Quote(link)}.",
            "Write # and the words of a heading, with hyphens for spaces: #what-happens-next.");

    internal static Diagnostic MissingPartElsewhere(FileLocation location, string link, string file) =>
        Warning("missing-part", location,
            $"No heading of {file} answers to {Quote(link)}, so the link leads to the top of its page.",
            "Write # and the words of a heading there, with hyphens for spaces: #what-happens-next.");

    internal static Diagnostic TopHeading(FileLocation location, string heading) =>
        Warning("top-heading", location, $"{Quote(heading)} is written as a heading of the title's own level, and is shown one "
            + "level lower.", "Begin it with ##: the title is already the first heading of the page.");

    internal static Diagnostic UnusedNote(FileLocation location, string label) =>
        Warning("unused-note", location, $"The text never points to the note {Quote(label)}, so it stands last among the notes, "
            + "without a number.", $"Write [{label}] where it belongs, or delete the note.");

    internal static Diagnostic UnusedDefinition(FileLocation location, string label) =>
        Warning("unused-definition", location, $"The line that begins with {Quote($"[{label}]:")} is read as the address of a "
            + "link, and no link uses it, so readers do not see it.",
            $"Write [words][{label}] where the link belongs; or, if the line is meant to be read, put a backslash before its "
                + "first bracket.");

    internal static Diagnostic MissingNote(FileLocation location, string label) =>
        Warning("missing-note", location, $"There is no note {Quote(label)}, so readers see the brackets.",
            $"Write the note on a line of its own: [{label}]: words of the note.");

    internal static Diagnostic RemovedElement(FileLocation location, string tag) =>
        Warning("removed-html", location, $"{Quote(tag)} is not among the HTML this site allows and was taken out.",
            "Write Markdown instead, or ask for the element to be added to html: allow: in site.config.yml.");

    internal static Diagnostic RemovedActiveElement(FileLocation location, string tag) =>
        Warning("removed-html", location, $"{Quote(tag)} was taken out together with what stands in it: it can run programs, or "
            + "fetch things from other sites.", "Delete it.");

    /// <param name="name">Of the element, which has no end tag near.</param>
    internal static Diagnostic RemovedActiveTag(FileLocation location, string tag, string name) =>
        Warning("removed-html", location, $"{Quote(tag)} was taken out: it can run programs, or fetch things from other sites. "
            + $"No </{name}> follows in the same paragraph, so what stands behind it is shown to readers as text.",
            "Delete it, and behind it what is no text of the article.");

    internal static Diagnostic OutsideTable(FileLocation location, string name) =>
        Warning("removed-html", location, $"\"<{name}>\" stands outside a <table>, and was taken out.",
            "Write <table> before the first row and </table> behind the last, or delete it.");

    internal static Diagnostic RemovedAttribute(FileLocation location, string element, string attribute) =>
        Warning("removed-html", location, $"{Quote(attribute)} may not stand in <{element}> and was taken out.", "Delete it.");

    internal static Diagnostic MoreRemovedHtml(FileLocation location) =>
        Warning("removed-html", location, "More HTML was taken out after this.", "Correct what is named above first.");

    internal static Diagnostic UnclosedHtml(FileLocation location, string element) =>
        Warning("unclosed-html", location, $"\"<{element}>\" is opened and never closed.", $"Write </{element}> where it ends.");

    internal static Diagnostic UnopenedHtml(FileLocation location, string element) =>
        Warning("unopened-html", location, $"\"</{element}>\" closes what was never opened, and was taken out.",
            "Delete it, or write the opening tag.");

    internal static Diagnostic TooDeep(FileLocation location) =>
        Error("too-deep", location, "Lists, quotations or brackets are nested too deeply to be meant.",
            "Look for a long run of the same sign, such as [[[[ or > > > >, and delete it.");

    internal static Diagnostic TooLong(FileLocation location, int length, int limit) =>
        Error("too-long", location, $"The body is {length} characters long; {limit} is the most.",
            "Split the article in parts that link to one another.");

    internal static Diagnostic TooLongParagraph(FileLocation location, int limit) =>
        Error("too-long", location, $"More than {limit} characters follow one another without an empty line.",
            "Put empty lines between the paragraphs.");

    internal static Diagnostic TooLargeTable(FileLocation location, int limit) =>
        Error("too-large", location, $"The tables of this article have more than {limit} cells.",
            "Save the table as a file beside the article and link to it.");

    internal static Diagnostic BareHost(FileLocation location, string link) => link.Contains('@', StringComparison.Ordinal)
        ? Error("bad-link", location, $"{Quote(link)} is an e-mail address without mailto: before it, and leads nowhere.",
            $"Write mailto:{link}.")
        : Error("bad-link", location, $"{Quote(link)} is the name of a web site without https:// before it, and leads nowhere.",
            $"Write https://{link}, or http://{link} where that site has no other.");

    internal static Diagnostic UnreadLink(FileLocation location, string written, string meant) =>
        Warning("unread-link", location, $"{Quote(written)} is no link and no picture, and readers see the brackets.",
            $"Write {meant}; or, if the brackets are meant to be read, put a backslash before the first one.");

    internal static Diagnostic WideSigns(FileLocation location, string wide, string sign) =>
        Warning("wide-signs", location, $"{Quote(wide)} is typed with a Chinese keyboard and means nothing: readers see it as it "
            + "stands.", $"Write {sign}.");

    internal static Diagnostic BrokenHeading(FileLocation location, string written, string meant) =>
        Warning("broken-heading", location, $"{Quote(written)} is no heading without a space behind #, and readers see the sign.",
            $"Write {Quote(meant)}; or, if the sign is meant to be read, put a backslash before it.");

    internal static Diagnostic UnderlinedHeading(FileLocation location, string heading, char line) =>
        Warning("underlined-heading", location, $"{Quote(heading)} is shown as a heading, because a line of {line} "
            + "follows at once.",
            $"Put an empty line before the line of {line}; for a heading, write ## before its words instead.");

    internal static Diagnostic Multiplication(FileLocation location) =>
        Warning("lost-asterisks", location, "Two asterisks between digits print what stands between them in italics, and are "
            + "not seen.", "Write \u00D7, or \\* for an asterisk.");

    internal static Diagnostic StrayAsterisks(FileLocation location) =>
        Warning("stray-asterisks", location, "\"**\" prints nothing bold here, and readers see the asterisks.",
            "Write **words**, with no space inside the asterisks and a pair at both ends; "
                + "or \\*\\* if they are meant to be read.");

    internal static Diagnostic NotATable(FileLocation location) =>
        Warning("broken-table", location, "The lines from here on are no table, and readers see the bars.",
            "Write the headings first, and below them a line with dashes for each of them: |---|---|.");

    internal static Diagnostic RowWithoutBars(FileLocation location, string row) =>
        Warning("row-without-bars", location, $"{Quote(row)} follows a table at once and is shown as its last row.",
            "Put an empty line before it.");

    internal static Diagnostic ExcessCells(FileLocation location, string excess, int columns) =>
        Warning("excess-cells", location, $"This row has more cells than the table has headings ({columns}), so "
            + $"{Quote(excess)} is shown within the last one.",
            "Write a heading for each column, an empty one if need be; or \\| for a bar that parts no cells.");

    internal static Diagnostic TabbedCells(FileLocation location) =>
        Warning("tabbed-cells", location, "Words parted by tabs are no table: readers see one line that runs on.",
            "Write | 甲 | 乙 | for each row, and |---|---| below the first one.");

    internal static Diagnostic JoinedLines(FileLocation location) =>
        Warning("joined-lines", location, "This line runs on from the one above, as one paragraph.",
            "Put an empty line between them, or two spaces at the end of the line above; likewise for such lines below.");

    internal static Diagnostic UnclosedMarkup(FileLocation location, string written, string closing) =>
        Warning("unclosed-html", location, $"{Quote(written)} is never closed, and readers see it as it stands.",
            $"Write {closing} where it ends, or delete it.");

    /// <summary>What Word puts around text that only it shows.</summary>
    internal static Diagnostic WordMarkup(FileLocation location, string written) =>
        Warning("word-markup", location, $"{Quote(written)} comes from a Word document, and readers see it as it stands.",
            "Delete it, and the <![endif]> that belongs to it.");

    internal static Diagnostic UnclosedFence(FileLocation location, string fence) =>
        Warning("unclosed-fence", location, $"The line that begins with {fence} is never answered by another, so all "
            + "that follows is shown as program code.",
            $"Write {fence} on a line of its own where the code ends, or delete the line.");

    internal static Diagnostic WordsBesideFence(FileLocation location, string words) =>
        Warning("unclosed-fence", location, $"{Quote(words)} stands beside the sign that begins program code, where readers do "
            + "not see it.", "Write it on the next line.");

    internal static Diagnostic UnusedAbbreviation(FileLocation location, string label) =>
        Warning("unused-definition", location, $"The line that begins with {Quote($"*[{label}]:")} explains an abbreviation that "
            + "the text never uses, so readers do not see it.", "Use the abbreviation, or delete the line.");
}
