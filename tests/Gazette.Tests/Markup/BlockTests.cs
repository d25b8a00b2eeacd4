using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Gazette.Diagnostics;
using Gazette.Markup;

namespace Gazette.Tests.Markup;

/// <summary>Blocks between lines of colons, with the built-in templates.</summary>
public sealed class BlockTests
{
    private static readonly MarkdownPlace Chinese = Converted.Place with { Language = "zh-Hans" };

    [Theory]
    [InlineData("::: note \"For parents\"\nText in *Markdown*.\n\n- one\n:::", "For parents", "Text in Markdown. one")]
    [InlineData(":::note\nText.\n:::", "Note", "Text.")]
    [InlineData("::: NOTE title=School\nText.\n::::", "School", "Text.")]
    [InlineData("::: note title = \"A \\\"B\\\" C\"\nText.\n:::", "A \"B\" C", "Text.")]
    [InlineData("：：： 提示 “致家长”\n正文。\n：：：", "致家长", "正文。")]
    [InlineData("：：：提示　标题＝“说说“龙舟””\n正文。\n：：：", "说说“龙舟”", "正文。")]
    [InlineData("　　::: 提示 ”致家长“\n正文。\n　　:::", "致家长", "正文。")]
    [InlineData("Before.\n::: note\nText.\n:::\nAfter.", "Note", "Text.")]
    [InlineData("> ::: note\n> Text.\n> :::", "Note", "Text.")]
    [InlineData("- item\n\n  ::: note\n  Text.\n  :::", "Note", "Text.")]
    [InlineData("::: note\n```\n:::\n```\n:::", "Note", ":::")]
    [InlineData("::: note\r\nText.\r\n:::\r\n", "Note", "Text.")]
    [InlineData("::: note\n| a | b |\n|---|---|\n| 1 | 2 |\n:::", "Note", "a b 1 2")]
    public void A_note_is_set_apart_under_its_title(string markdown, string title, string text)
    {
        var note = Assert.Single(Elements(markdown, "aside.note[role=note]"));
        Assert.Equal(title, note.GetAttribute("aria-label"));
        var words = Words(note);
        Assert.Equal(text, words.StartsWith(title, StringComparison.Ordinal) ? words[title.Length..].Trim() : words);
        Assert.Equal(text.Contains(':') ? 1 : 0, note.Owner!.Body!.TextContent.Split(":::").Length - 1);
    }

    [Theory]
    [InlineData("::: note A\nOne.\n\n::: quotation\nTwo.\n:::\n\nThree.\n:::")]
    [InlineData(":::: note \"A\"\nOne.\n::: quotation\nTwo.\n:::\nThree.\n::::")]
    [InlineData("::: note \"A\"\nOne.\n:::: quotation\nTwo.\n::::\nThree.\n:::")]
    [InlineData("::: note \"A\"\nOne.\n::: quotation\nTwo.\n:::\nThree.\n:::")]
    public void Blocks_lie_in_one_another(string markdown)
    {
        markdown = markdown.Replace("note A", "note \"A\"", StringComparison.Ordinal);
        var note = Assert.Single(Elements(markdown, "aside"));
        Assert.Equal("A One. Two. Three.", Words(note));
        Assert.Equal("Two.", Words(Assert.Single(note.QuerySelectorAll("figure.quotation > blockquote"))));
    }

    [Fact]
    public void A_quotation_has_its_words_and_who_said_them()
    {
        var figure = Assert.Single(Elements(
            "::: quotation by=\"Ann Lee\" role=\"Keeper <of> the weir\"\nIt *rose*.\n:::", "figure"));
        Assert.Equal(("It rose.", "— Ann Lee, Keeper <of> the weir"),
            (Words(figure.QuerySelector("blockquote")!), Words(figure.QuerySelector("figcaption")!)));
        figure = Assert.Single(Elements("::: 引语 出处=李安 身份=守坝人\n水涨了。\n:::", "figure", Chinese));
        Assert.Equal("——李安，守坝人", Words(figure.QuerySelector("figcaption")!));
        Assert.Empty(Elements("::: quotation\nIt rose.\n:::", "figcaption"));
    }

    [Theory]
    [InlineData("::: video file=\"boats.mp4\" poster=photo.jpg \"The finish\" subtitles=words.vtt\n\nAfter.")]
    [InlineData("::: 视频 文件=boats.mp4 封面=photo.jpg 说明=“The finish” 字幕=words.vtt\n:::\n\nAfter.")]
    public void A_video_is_played_where_it_stands(string markdown)
    {
        var result = Converted.From(markdown);
        var video = Assert.Single(Elements(markdown, "figure.media > video[controls][preload=none]"));
        Assert.Equal(
            ("/2024/05/15/x/boats.mp4", "/2024/05/15/x/photo.jpg", "The finish"),
            (video.GetAttribute("src"), video.GetAttribute("poster"), video.GetAttribute("aria-label")));
        var track = video.QuerySelector("track[default]")!;
        Assert.Equal(
            ("captions", "/2024/05/15/x/words.vtt", "en", "Subtitles"),
            (track.GetAttribute("kind"), track.GetAttribute("src"), track.GetAttribute("srclang"), track.GetAttribute("label")));
        Assert.Equal("The finish Open the file (MP4, 12 MB)", Words(video.ParentElement!.QuerySelector("figcaption")!));
        Assert.Equal(["boats.mp4", "photo.jpg", "words.vtt"], result.Files.Select(file => Path.GetFileName(file.File)));
        Assert.Equal("/2024/05/15/x/photo.jpg", result.FirstPicture!.Address);
        Assert.Equal("The finish Open the file (MP4, 12 MB)\n\nAfter.", BodyText.Of(Converted.Text(result)));
    }

    [Fact]
    public void A_sound_is_played_where_it_stands()
    {
        var audio = Assert.Single(Elements("::: audio file=talk.mp3\n", "figure > audio[controls][preload=none]"));
        Assert.Equal(
            ("/2024/05/15/x/talk.mp3", "Sound recording"), (audio.GetAttribute("src"), audio.GetAttribute("aria-label")));
        Assert.Equal("Open the file (MP3, 3.4 MB)", Words(audio.ParentElement!.QuerySelector("figcaption")!));
    }

    [Fact]
    public void A_gallery_shows_each_picture_with_its_caption()
    {
        const string markdown =
            "::: gallery \"In May\"\n![The weir](photo.jpg)\n![The map](pics/map.svg \"Where\")\n\n- ![照](<照片 1.png>)\n:::";
        var gallery = Assert.Single(Elements(markdown, "figure:has(> .gallery)"));
        Assert.Equal(
            ["The weir", "The map", "照"], gallery.QuerySelectorAll("figure > img").Select(img => img.GetAttribute("alt")!));
        Assert.Equal(["Where", "In May"], gallery.QuerySelectorAll("figcaption").Select(Words));
        Assert.Equal(3, Converted.From(markdown).Files.Count);
    }

    [Fact]
    public void A_table_shows_a_file()
    {
        var table = Assert.Single(Elements("::: table file=trees.csv caption=\"Trees & cost\"\n", "div.table[tabindex] > table"));
        Assert.Equal("Trees & cost", Words(table.QuerySelector("caption")!));
        Assert.Equal("Trees & cost", table.ParentElement!.GetAttribute("aria-label"));
        Assert.Equal(["Village", "Trees", "Cost"], table.QuerySelectorAll("thead th[scope=col]").Select(Words));
        Assert.Equal(["Liuhe", "Beiling"], table.QuerySelectorAll("tbody th[scope=row]").Select(Words));
        Assert.Equal(["1,200", "¥30", "90", "-"], table.QuerySelectorAll("td.right").Select(Words));
        table = Assert.Single(Elements("::: 表格 文件=years.csv\n", "table", Chinese));
        Assert.Empty(table.QuerySelectorAll(".right, caption, [scope=row]"));
        Assert.Equal("表格", table.ParentElement!.GetAttribute("aria-label"));
        Assert.Equal(["打开文件（CSV，1 KB）"], Elements("::: 表格 文件=years.csv\n", ".file a", Chinese).Select(Words));
    }

    [Theory]
    [InlineData("::: vidio file=boats.mp4", "unknown-block", 1, 5, "Did you mean \"video\"?")]
    [InlineData("::: 视屏 文件=boats.mp4", "unknown-block", 1, 5, "Did you mean \"视频\"?")]
    [InlineData("::: {.note}\nx\n:::", "unknown-block", 1, 5, "Did you mean \"note\"?")]
    [InlineData("::: timeline\nx\n:::", "unknown-block", 1, 5, "templates/blocks/timeline.sbn-html")]
    [InlineData("a\n\n::: note \"A\"\nx", "unclosed-block", 3, 1, "Write ::: alone on a line")]
    [InlineData("::: note \"A\"\nx\n\n:::: quotation\ny\n:::", "unclosed-block", 4, 1, "Write :::: alone on a line")]
    [InlineData("a\n\n:::\n\nb", "stray-colons", 3, 1, "Take it away")]
    [InlineData("::: video file=boats.mp4\n\ntext\n:::", "stray-colons", 4, 1, "one line")]
    [InlineData("::: note For parents\nx\n:::", "block-argument", 1, 10, "Put a title in quotation marks")]
    [InlineData("::: note \"For parents\nx\n:::", "block-argument", 1, 10, "Close it in the same line")]
    [InlineData("::: note titel=A\nx\n:::", "block-argument", 1, 10, "Did you mean \"title\"?")]
    [InlineData("::: note class=A\nx\n:::", "block-argument", 1, 10, "It knows these: title, 标题.")]
    [InlineData("::: note \"A\" 标题=B\nx\n:::", "block-argument", 1, 14, "Take one of them away")]
    [InlineData("::: video \"A\"", "block-argument", 1, 1, "::: video file=NAME")]
    [InlineData("::: 表格 文件=", "block-argument", 1, 8, "::: 表格 file=NAME")]
    [InlineData("::: note\n\n:::", "empty-block", 1, 1, "Write its text")]
    [InlineData("::: gallery\n:::", "empty-block", 1, 1, "Write its text")]
    [InlineData("::: gallery\n![The weir](photo.jpg)\nThe weir.\n:::", "text-in-gallery", 3, 1, "into its caption")]
    [InlineData("::: gallery\n## Pictures\n\n![The weir](photo.jpg)\n:::", "text-in-gallery", 2, 1, "into its caption")]
    [InlineData("::: gallery\n::: note\nx\n:::\n:::", "text-in-gallery", 2, 1, "into its caption")]
    [InlineData("::: video file=none.mp4", "missing-file", 1, 11, "content/2024/05/15/none.mp4")]
    [InlineData("::: video file=boats.wmv", "unplayable-file", 1, 11, "H.264")]
    [InlineData("::: video file=talk.mp3", "unplayable-file", 1, 11, "Write ::: audio")]
    [InlineData("::: audio file=boats.mp4", "unplayable-file", 1, 11, "Write ::: video")]
    [InlineData("::: audio file=talk.wma", "unplayable-file", 1, 11, ".mp3")]
    [InlineData("::: video file=long.webm", "heavy-file", 1, 11, "Make it smaller")]
    [InlineData("::: video file=https://example.org/x.mp4", "remote-file", 1, 11, "Save it beside the article")]
    [InlineData("::: video file=/2024/x.mp4", "remote-file", 1, 11, "Save it beside the article")]
    [InlineData("::: video file=../../../../x.mp4", "outside-content", 1, 11, "beside the article")]
    [InlineData("::: video file=boats.mp4 poster=boats.mp4", "bad-picture", 1, 26, "Save it as .jpg")]
    [InlineData("::: video file=boats.mp4 subtitles=words.srt", "not-subtitles", 1, 26, "WEBVTT")]
    [InlineData("::: video file=boats.mp4 subtitles=none.vtt", "not-subtitles", 1, 26, "WEBVTT")]
    [InlineData("::: table file=report.xlsx", "not-a-csv", 1, 11, "CSV UTF-8")]
    [InlineData("::: table file=large.csv", "csv-too-large", 0, 0, "Keep the rows")]
    [InlineData("::: table file=bad.csv", "csv-row", 2, 1, "Put a cell")]
    [InlineData("::: note\n[x](javascript:alert(1))\n:::", "refused-link", 2, 5, "Write an address")]
    public void What_is_wrong_is_told_at_its_place(string markdown, string name, int line, int column, string remedy)
    {
        var complaint = Converted.DiagnosticCatalog(markdown);
        Assert.Equal((name, line, column), (complaint.Name, complaint.Location.Line, complaint.Location.Column));
        Assert.Contains(remedy, complaint.Hint.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(":: video file=x.mp4", "::: video file=...")]
    [InlineData("：：视频 文件=x.mp4", "::: 视频 文件=...")]
    [InlineData("a\n\n{{< video src=\"x.mp4\" >}}", "::: video file=...")]
    [InlineData("{{% note %}}", "::: note")]
    [InlineData("{% gallery dir %}", "::: gallery")]
    [InlineData("[gallery ids=\"1,2\"]", "::: gallery")]
    public void What_is_nearly_a_block_is_told(string markdown, string meant)
    {
        var complaint = Converted.DiagnosticCatalog(markdown);
        Assert.Equal("near-block", complaint.Name);
        Assert.Contains($"Write {meant};", complaint.Hint.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("```\n::: note\n```")]
    [InlineData("`::: note`")]
    [InlineData("\\::: note")]
    [InlineData("a ::: b")]
    [InlineData("Term\n:   meaning")]
    [InlineData("[视频]")]
    [InlineData("[video](report.pdf)")]
    [InlineData("\\[gallery ids=1]")]
    [InlineData("```\n{{< video >}}\n:: video\n```")]
    [InlineData("::")]
    public void What_is_no_block_is_left_alone(string markdown)
    {
        var result = Converted.From(markdown);
        Assert.Empty(result.Diagnostics);
        Assert.False(result.HasBlocks);
    }

    [Fact]
    public void Links_headings_and_notes_within_a_block_are_those_of_the_article()
    {
        var result = Converted.From(
            "# A\n\n::: note\n## B\n\n[x](../14/y.md) and [b](#b)[^1]\n:::\n\n[^1]: Here.\n\n## B\n");
        Assert.Equal(["h-a", "h-b", "h-b-2"], result.Parts);
        Assert.Equal(("/2024/05/14/y/", 6), (Assert.Single(result.Links).Address, result.Links[0].Location.Line));
        Assert.True(result.HasBlocks);
        Assert.Equal(["top-heading"], result.Diagnostics.Select(diagnostic => diagnostic.Name));
        ValidHtml.AssertSafe(Converted.Text(result));
    }

    [Fact]
    public void The_first_words_may_stand_in_a_block()
    {
        var place = Converted.Place with { WantsFirstWords = true };
        const string markdown =
            "::: gallery\n![The weir](photo.jpg)\n![The weir](photo.jpg)\n:::\n::: note\nThe river rose.\n:::";
        Assert.Equal("The river rose.", Converted.From(markdown, place).FirstWords);
    }

    [Theory]
    [InlineData("::: note \"\\\"><script>alert(1)</script>\"\nx\n:::")]
    [InlineData("::: note “' onmouseover=alert(1) x='”\nx\n:::")]
    [InlineData("::: quotation by=\"<img src=x onerror=alert(1)>\" role=\"{{ 7 * 7 }}\"\nx\n:::")]
    [InlineData("::: video file=boats.mp4 \"</figcaption></figure><iframe src=//x>\"")]
    [InlineData("::: gallery \"<b onclick=x>\"\n![\"><script>](photo.jpg \"<i onclick=x>\")\n:::")]
    [InlineData("::: note\n<script>alert(1)</script>\n<aside onclick=x>\n:::\n</aside></div>")]
    [InlineData("::: note\n<details>\n:::\n</details>")]
    [InlineData("<details>\n\n::: note\nx\n\n</details>\n\n:::")]
    [InlineData("<figure>\n\n::: quotation\n</figure>\n\nx\n:::\n\n</figcaption>")]
    public void Nothing_that_an_editor_writes_is_markup(string markdown)
    {
        var html = Converted.Html(markdown);
        ValidHtml.AssertSafe(html);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.DoesNotContain("49", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("::: note\n")]
    [InlineData(":::\n")]
    [InlineData("::: note\n:::\n")]
    [InlineData("> ::: note\n")]
    [InlineData("::: note \"")]
    [InlineData("- ::: note\n  ")]
    public void Ten_thousand_of_them_end_in_a_few_complaints(string line)
    {
        var diagnostics = Converted.From(string.Concat(Enumerable.Repeat(line, 10_000))).Diagnostics;
        Assert.Contains(diagnostics, diagnostic => diagnostic.Severity == Severity.Error);
        if (line is not "::: note\n:::\n")
            Assert.InRange(diagnostics.Count, 1, 20);
    }

    [Fact]
    public void A_line_of_colons_without_end_is_read_in_no_time()
    {
        Assert.Equal("stray-colons", Converted.DiagnosticCatalog(new string(':', 25_000)).Name);
        Assert.Equal("unknown-block", Converted.DiagnosticCatalog("::: " + new string('x', 20_000)).Name);
        Assert.NotEmpty(Converted.From("::: note " + string.Concat(Enumerable.Repeat("a=“b ", 5_000))).Diagnostics);
    }

    private static IReadOnlyList<IElement> Elements(string markdown, string selector, MarkdownPlace? place = null)
    {
        var result = Converted.From(markdown, place);
        Assert.Empty(result.Diagnostics);
        var html = Converted.Text(result);
        ValidHtml.AssertSafe(html);
        return [.. new HtmlParser().ParseDocument(html).QuerySelectorAll(selector)];
    }

    /// <summary>The text of an element with one space between its parts.</summary>
    private static string Words(IElement element) =>
        string.Join(' ', BodyText.Of(element.OuterHtml).Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
}
