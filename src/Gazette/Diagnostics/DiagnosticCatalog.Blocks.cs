using static Gazette.Diagnostics.Wording;

namespace Gazette.Diagnostics;

// Blocks between lines of colons.
public static partial class DiagnosticCatalog
{
    /// <param name="nearest">The block that was probably meant; null where none is near.</param>
    internal static Diagnostic UnknownBlock(
        FileLocation location, string name, string? nearest, IReadOnlyList<string> known) =>
        Error("unknown-block", location, Say("There is no block named {0}.", "没有名为{0}的内容块。", Quote(name)),
            nearest is null
                ? Say("Write one of these: {0}; or put templates/blocks/{1}.sbn-html there.",
                    "请用以下之一：{0}；或新建 templates/blocks/{1}.sbn-html。", List(known), Printable(name))
                : DidYouMean(nearest));

    /// <param name="line">The line that opens it.</param>
    internal static Diagnostic UnclosedBlock(FileLocation location, string line, string colons) =>
        Error("unclosed-block", location, Say("The block {0} is never closed.", "内容块{0}没有结束行。", Quote(line)),
            Say("Write {0} alone on a line behind its last line.", "请在它的最后一行后面另起一行，只写“{0}”。", colons));

    internal static Diagnostic StrayColons(FileLocation location, string colons) =>
        Error("stray-colons", location, Say("The line {0} closes no block.", "这一行{0}没有可以结束的内容块。", Quote(colons)),
            Say("Take it away, or write the line that opens the block above its text: ::: note. Those of a video, of audio and "
                    + "of a table are one line and need no other.",
                "请删去它，或在内容前面写上开头行，例如“::: 提示”。视频、音频和表格只有一行，不用结束行。"));

    internal static Diagnostic BlocksTooDeep(FileLocation location, int most) =>
        Error("blocks-too-deep", location,
            Say("More than {0} blocks lie in one another here.", "这里的内容块一个套一个，超过 {0} 层。", most),
            Say("Close each one by a line of colons before the next begins.", "请先用一行冒号结束前一个，再写下一个。"));

    internal static Diagnostic BlockWord(FileLocation location, string text) =>
        Error("block-argument", location,
            Say("{0} stands here without quotation marks and without a name.", "{0}既没有加引号，也没有写明是什么。", Quote(text)),
            Say("Put a title in quotation marks, \"For parents\", and write everything else as name=value: file=boats.mp4.",
                "标题请加引号，如“致家长”；其他都写成“名称=内容”，如“文件=boats.mp4”。"));

    internal static Diagnostic BlockQuotation(FileLocation location, string text) =>
        Error("block-argument", location,
            Say("The quotation mark before {0} is never closed.", "{0}前面的引号没有配对。", Quote(text[1..])),
            Say("Close it in the same line.", "请在同一行里补上另一半引号。"));

    /// <param name="name">Empty where the value stands by itself.</param>
    internal static Diagnostic UnknownArgument(
        FileLocation location, string name, string block, string? nearest, IReadOnlyList<string> known) =>
        Error("block-argument", location,
            Say("The block {0} knows no {1}.", "内容块{0}没有{1}这一项。", Quote(block), Quote(name)),
            nearest is null ? Say("It knows these: {0}.", "它有这些项：{0}。", List(known)) : DidYouMean(nearest));

    internal static Diagnostic ArgumentTwice(FileLocation location, string text) =>
        Error("block-argument", location,
            Say("{0} tells the block once more what it was told before.", "{0}与前面写的重复了。", Quote(text)),
            Say("Take one of them away.", "请去掉一个。"));

    internal static Diagnostic NoBlockFile(FileLocation location, string block) =>
        Error("block-argument", location, Say("The block {0} names no file.", "内容块{0}没有写文件名。", Quote(block)),
            Say("Write it in the same line: ::: {0} file=NAME, with the name of a file beside the article.",
                "请写在同一行：“::: {0} 文件=文件名”，文件放在文章旁边。", Printable(block)));

    internal static Diagnostic EmptyBlock(FileLocation location, string block) =>
        Error("empty-block", location, Say("The block {0} has nothing in it.", "内容块{0}里什么也没有。", Quote(block)),
            Say("Write its text between its two lines of colons, or take it away.", "请在两行冒号之间写内容，或整个删去。"));

    internal static Diagnostic TextInGallery(FileLocation location, string text) =>
        Error("text-in-gallery", location,
            Say("{0} stands in a gallery, which holds pictures alone.", "图集里只能放图片，这里却有{0}。", Quote(text)),
            Say("Write it below the gallery; what belongs to one picture goes into its caption: "
                    + "![The weir](weir.jpg \"In May\").",
                "请移到图集后面；属于某张图的，写成它的图注：“![拦河坝](weir.jpg \"五月\")”。"));

    internal static Diagnostic RemoteFile(FileLocation location, string file) =>
        Error("remote-file", location, Say("{0} is not a file beside the article.", "{0}不是文章旁边的文件。", Quote(file)),
            Say("Save it beside the article and write its file name; to what lies elsewhere write a link: "
                    + "[Watch it](https://...).",
                "请存在文章旁边，只写文件名；别处的内容请写成链接，如“[观看视频](https://...)”。"));

    internal static Diagnostic UnplayableVideo(FileLocation location, string file) =>
        Error("unplayable-file", location, Say("{0} is not a video that every browser plays.", "{0}不是各种浏览器都能播放的视频。", Quote(file)),
            Say("Convert it to .mp4 (H.264 with AAC) with a video program, and write that name here; another ending alone does "
                    + "not make it one.",
                "请用视频软件转成 .mp4（H.264 加 AAC），这里写新文件名；只改后缀没有用。"));

    internal static Diagnostic UnplayableAudio(FileLocation location, string file) =>
        Error("unplayable-file", location,
            Say("{0} is not a sound file that every browser plays.", "{0}不是各种浏览器都能播放的音频。", Quote(file)),
            Say("Convert it to .mp3 with a sound program, and write that name here; another ending alone does not make it one.",
                "请用音频软件转成 .mp3，这里写新文件名；只改后缀没有用。"));

    internal static Diagnostic OtherMedia(FileLocation location, string file, bool isVideo) =>
        Error("unplayable-file", location,
            isVideo
                ? Say("{0} is a video.", "{0}是视频。", Quote(file))
                : Say("{0} is a sound file.", "{0}是音频。", Quote(file)),
            isVideo
                ? Say("Write ::: video instead of ::: audio.", "请把“音频”改成“视频”。")
                : Say("Write ::: audio instead of ::: video.", "请把“视频”改成“音频”。"));

    internal static Diagnostic HeavyFile(FileLocation location, string file, long bytes) =>
        Warning("heavy-file", location,
            Say("{0} has {1:N0} MB, which many readers pay for.", "{0}有 {1:N0} MB，用手机流量看很费钱。", Quote(file), bytes / 1_000_000),
            Say("Make it smaller in a video program: 720 lines and 1.5 Mbit/s are enough on a phone.",
                "请用视频软件压缩：手机上看，720p、1.5 Mbit/s 就够了。"));

    internal static Diagnostic NotCsv(FileLocation location, string file) =>
        Error("not-a-csv", location, Say("{0} is not a table saved as CSV.", "{0}不是存成 CSV 的表格。", Quote(file)),
            Say("Save it from Excel or WPS as \"CSV UTF-8 (Comma delimited)\", and write that name here.",
                "请在 Excel 或 WPS 里另存为“CSV UTF-8（逗号分隔）”，这里写新文件名。"));

    internal static Diagnostic NotSubtitles(FileLocation location, string file) =>
        Error("not-subtitles", location,
            Say("{0} does not hold subtitles of the kind that browsers show (WebVTT).", "{0}不是浏览器能显示的字幕（WebVTT）。", Quote(file)),
            Say("Save them as .vtt, in UTF-8; the first line of the file is WEBVTT.",
                "请把字幕存成 .vtt，UTF-8 编码，文件第一行是 WEBVTT。"));

    /// <param name="meant">The line as it should be.</param>
    internal static Diagnostic NearBlock(FileLocation location, string line, string meant) =>
        Warning("near-block", location,
            Say("{0} looks like a block, but readers see it as it is.", "{0}像是内容块，但读者会看到这行原文。", Quote(line)),
            Say("Write {0}; if it is meant to be read, put a backslash before it.", "请写成“{0}”；若就是给读者看的，请在前面加反斜杠。", meant));

    /// <param name="place">Of the template: <c>templates/blocks/map.sbn-html(3,7)</c>.</param>
    internal static Diagnostic BlockFailed(FileLocation location, string block, string place, string message) =>
        Error("block-failed", location,
            Say("The template of the block {0} fails in {1}.", "内容块{0}的模板在 {1} 出错。", Quote(block), place) + Fault(message),
            Say("Mend the template, or write what it needs into the block; templates/README.md tells what it is given.",
                "请改正模板，或在内容块里写上它需要的内容；它能用哪些数据，见 templates/README.md。"));
}
