using System.Globalization;
using Gazette.Building;
using Gazette.Configuration;
using Gazette.Content;
using Gazette.Diagnostics;
using Gazette.Files;
using Gazette.Markup;
using static Gazette.Diagnostics.Wording;

namespace Gazette.Serving;

/// <summary>The pages of the desk, below <c>/-/</c>: what editors look at that is no page of the site.</summary>
/// <param name="language">Of the words on them.</param>
internal sealed class DeskPages(Preview preview, UserLanguage language, TimeProvider clock)
{
    /// <summary>Files or differences on one list.</summary>
    private const int Longest = 200;

    private const int Latest = 15;

    /// <summary>Lines shown before and after the one with the fault.</summary>
    private const int Around = 2;

    private string SiteFolder => preview.Options.SiteFolder;

    /// <summary>What was written last, what is not published, and what waits to be mended.</summary>
    /// <param name="written">The file of an article that was just begun; empty where none was.</param>
    public string Home(string written)
    {
        var state = preview.State;
        var html = Begin("/-/", Say("Desk", "编辑台"));
        if (InSite(written) is { } begun && written.StartsWith("content/", StringComparison.Ordinal) && File.Exists(begun))
        {
            html.Raw("<p role=\"status\"><strong>").Text(Words(Say("Written: ", "已建立：")));
            OpenLink(html, new FileLocation(written, 1, 1), written);
            html.Raw("</strong></p>");
        }

        Heading(html, Say("Latest files", "最近修改的稿件"));
        html.Raw("<ol class=\"rows\">");
        foreach (var (file, modified) in LatestFiles())
            Article(html, state, file, Plain(modified.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)));
        html.Raw("</ol>");
        Heading(html, Say("Drafts", "草稿"));
        Rows(html, [.. state.DraftFiles], Say("There are none.", "没有草稿。"), file => Article(html, state, file, None));
        Heading(html, Say("Waiting for their time", "等待发布的稿件"));
        Rows(html, [.. state.WaitingFiles], Say("There are none.", "没有。"), file => Article(html, state, file, None));
        return End(html);
    }

    /// <summary>Every fault, with the lines around it.</summary>
    public string Problems()
    {
        var state = preview.State;
        var html = Begin("/-/problems", Say("Problems", "问题"));
        if (state.Failure is { } failure)
            html.Raw("<p class=\"error\">").Text(Words(Say("The disk refused: {0}", "磁盘拒绝写入：{0}", failure))).Raw("</p>");
        Rows(
            html,
            state.Problems.All.Take(Longest).ToList(),
            Say("There are none: every file can be published as it is.", "没有问题：所有文件都可以照样发布。"),
            fault => Problem(html, fault));
        if (state.Problems.Count > Longest)
            html.Raw("<p>").Text(Words(Say(
                "These are {0:N0} of {1:N0}. \"gazette check\" prints all.", "共 {1:N0} 个，这里列出 {0:N0} 个；用 gazette check 可以看到全部。",
                Longest, state.Problems.Count))).Raw("</p>");
        return End(html);
    }

    /// <summary>How the site differs from what the last <c>gazette build</c> left to be published.</summary>
    public string Changes()
    {
        var html = Begin("/-/changes", Say("Changes", "与已发布的不同"));
        var published = BuildMemory.LastOf(preview.Options with { OutputFolder = PublishedFolder });
        if (published.Files.Count == 0)
        {
            html.Raw("<p>").Text(Words(Say(
                "There is nothing to compare with: \"gazette build\" has not made the site that is published yet.",
                "没有可以比较的：还没有用 gazette build 生成要发布的网站。"))).Raw("</p>");
            return End(html);
        }

        var changes = SiteChanges.Between(published.Files, BuildMemory.LastOf(preview.Options).Files)
            .Where(change => change.File.Path.EndsWith("/index.html", StringComparison.Ordinal)).ToList();
        foreach (var (what, title) in new[]
        {
            ("added", Say("Pages that readers do not have yet", "读者还看不到的网页")),
            ("changed", Say("Pages that are others now", "有改动的网页")),
            ("removed", Say("Pages that are gone", "没有了的网页")),
        })
        {
            Heading(html, title);
            // Articles are what somebody wrote; lists follow from them.
            var some = changes.Where(change => change.What == what).Select(change => AddressOf(change.File.Path))
                .OrderBy(address => !IsArticle(address)).ToList();
            Rows(html, some.Take(Longest).ToList(), Say("There are none.", "没有。"), address => Change(html, address, what));
            if (some.Count > Longest)
                html.Raw("<p>").Text(Words(Say("And {0:N0} more.", "还有 {0:N0} 个。", some.Count - Longest))).Raw("</p>");
        }

        return End(html);
    }

    /// <summary>A page as it is published and as it is now, side by side.</summary>
    /// <param name="address">Of the page on the site, without the path of the base URL.</param>
    public string Compare(string address)
    {
        var html = Begin("/-/compare", Say("Side by side", "对照"), "desk wide");
        html.Raw("<p class=\"place\">").Text(address).Raw("</p><div class=\"sides\">");
        Side(html, Say("Published", "已发布的"), "/-/published" + SiteAddress.Encode(address));
        Side(html, Say("Now", "现在的"), Address(address));
        html.Raw("</div>");
        return End(html);
    }

    /// <summary>The form for a new article.</summary>
    /// <param name="title">As it was filled in before.</param>
    /// <param name="fault">Why that could not be; null where nothing was sent yet.</param>
    public string New(string title, string? fault)
    {
        var html = Begin("/-/new", Say("New article", "新稿件"));
        if (fault is not null)
            html.Raw("<p class=\"error\" role=\"alert\">").Text(fault).Raw("</p>");
        var config = preview.State.Config;
        html.Raw("<form method=\"post\" action=\"/-/new\"><label>").Text(Words(Say("Title", "标题")))
            .Raw("<input name=\"title\" required value=\"").Text(title).Raw("\"></label><label>")
            .Text(Words(Say("Section", "栏目"))).Raw("<select name=\"section\"><option value=\"\">")
            .Text(Words(Say("None", "不选"))).Raw("</option>");
        foreach (var section in config?.Sections ?? [])
            html.Raw("<option value=\"").Text(section.Id).Raw("\">").Text(section.Name.In(Tag)).Raw("</option>");
        html.Raw("</select></label><label>").Text(Words(Say(
                "Date: 2024-05-15, 2024-05, 2024, or unknown", "日期：2024-05-15、2024-05、2024，不知道就写 unknown")))
            .Raw("<input name=\"date\" value=\"").Text(Today()).Raw("\"></label>");
        if (config is { Languages.Count: > 1 })
        {
            html.Raw("<label>").Text(Words(Say("Language", "语言"))).Raw("<select name=\"language\">");
            foreach (var tag in config.Languages)
                html.Raw("<option>").Text(tag).Raw("</option>");
            html.Raw("</select></label>");
        }

        html.Raw("<label>").Text(Words(Say(
                "File name, such as flood-of-2009; empty: made of the title", "文件名，如 flood-of-2009；不填就由标题生成")))
            .Raw("<input name=\"slug\"></label><button>").Text(Words(Say("Write the file", "建立文件")))
            .Raw("</button></form>");
        return End(html);
    }

    /// <summary>What is shown where there is no page, because nothing was built yet.</summary>
    public string Nothing()
    {
        var html = Begin("", Say("There is no site to show yet", "还没有可以显示的网站"));
        html.Raw("<p>").Text(Words(Say(
            "Mend what is said below, and it appears here by itself.", "改正下面的问题，网站就会出现在这里。"))).Raw("</p>");
        foreach (var fault in preview.State.Problems.Errors.Take(Longest))
            Problem(html, fault);
        return End(html);
    }

    /// <summary>Where the site lies on this server.</summary>
    public string Address(string address) => preview.State.BasePath.TrimEnd('/') + SiteAddress.Encode(address);

    public string PublishedFolder => new BuildOptions { SiteFolder = SiteFolder }.OutputFolder;

    private string Tag => language == UserLanguage.Chinese ? "zh-Hans" : "en";

    private string Words(Wording words) => words.In(language);

    private string Today() => (preview.State.Config?.TimeZone ?? SiteTimeZone.Shanghai).At(clock.GetUtcNow())
        .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string AddressOf(string path) => path[..^"index.html".Length];

    private bool IsArticle(string address) =>
        SiteAddress.FilesOf(address).Any(file => File.Exists(Path.Combine(SiteFolder, file)));

    private HtmlBuilder Begin(string here, Wording title, string kind = "desk")
    {
        var html = new HtmlBuilder();
        // What somebody fills in must not be lost because a file was saved.
        var script = here == "/-/new" ? ""
            : $"<script src=\"/-/live.js\" data-version=\"{Invariant(preview.State.Version)}\" data-desk defer></script>";
        html.Raw($"<!DOCTYPE html>\n<html lang=\"{Tag}\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
                + "<link rel=\"stylesheet\" href=\"/-/desk.css\"><title>")
            .Text(Words(title)).Raw($" – Gazette</title>{script}</head><body class=\"{kind}\"><nav aria-label=\"")
            .Text(Words(Say("Desk", "编辑台"))).Raw("\"><ul>");
        var errors = preview.State.Problems.Count;
        foreach (var (address, name) in new[]
        {
            (preview.State.BasePath, Say("The site", "网站")),
            ("/-/", Say("Desk", "编辑台")),
            ("/-/new", Say("New article", "新稿件")),
            ("/-/changes", Say("Changes", "与已发布的不同")),
            ("/-/problems", Say("Problems ({0:N0})", "问题（{0:N0}）", errors)),
        })
            html.Raw("<li><a href=\"").Text(address).Raw(address == here ? "\" aria-current=\"page\">" : "\">")
                .Text(Words(name)).Raw("</a></li>");
        return html.Raw("</ul></nav><main id=\"gazette-main\"><h1>").Text(Words(title)).Raw("</h1>");
    }

    private static string End(HtmlBuilder html) => html.Raw("</main></body></html>\n").ToString();

    private void Heading(HtmlBuilder html, Wording words) => html.Raw("<h2>").Text(Words(words)).Raw("</h2>");

    private void Rows<T>(HtmlBuilder html, IReadOnlyList<T> rows, Wording none, Action<T> row)
    {
        if (rows.Count == 0)
        {
            html.Raw("<p>").Text(Words(none)).Raw("</p>");
            return;
        }

        html.Raw("<ol class=\"rows\">");
        foreach (var one in rows)
            row(one);
        html.Raw("</ol>");
    }

    private void Article(HtmlBuilder html, PreviewState state, string file, Wording note)
    {
        var address = SiteAddress.Of(file);
        html.Raw("<li><a href=\"").Text(Address(address)).Raw("\">").Text(address).Raw("</a><small>").Text(Words(note));
        if (state.Drafts.Contains(address))
            html.Raw(" <b>").Text(Words(Say("draft", "草稿"))).Raw("</b>");
        html.Raw("</small><small>");
        OpenLink(html, new FileLocation(file, 1, 1), Words(Say("open in the editor", "用编辑器打开")));
        html.Raw("</small></li>");
    }

    private void Change(HtmlBuilder html, string address, string what)
    {
        html.Raw("<li><a href=\"").Text(what == "removed" ? "/-/published" + SiteAddress.Encode(address) : Address(address))
            .Raw("\">").Text(address).Raw("</a>");
        if (preview.State.Drafts.Contains(address))
            html.Raw("<small><b>").Text(Words(Say("draft", "草稿"))).Raw("</b></small>");
        if (what == "changed")
            html.Raw("<small><a href=\"/-/compare?page=").Text(Uri.EscapeDataString(address)).Raw("\">")
                .Text(Words(Say("side by side", "对照"))).Raw("</a></small>");
        html.Raw("</li>");
    }

    private void Side(HtmlBuilder html, Wording title, string address) =>
        html.Raw("<section><h2>").Text(Words(title)).Raw("</h2><iframe src=\"").Text(address).Raw("\" title=\"")
            .Text(Words(title)).Raw("\"></iframe></section>");

    private void Problem(HtmlBuilder html, Diagnostic fault)
    {
        var isError = fault.Severity == Severity.Error;
        html.Raw(isError ? "<li class=\"error\">" : "<li class=\"warning\">").Raw("<p><span class=\"kind\">")
            .Text(Words(isError ? Say("Error", "错误") : Say("Warning", "警告"))).Raw("</span> ");
        OpenLink(html, fault.Location, fault.Location.ToString());
        html.Raw($" <small>").Text(fault.Name).Raw("</small></p><p>").Text(Words(fault.Message + fault.Hint)).Raw("</p>");
        Source(html, fault.Location);
        html.Raw("</li>");
    }

    /// <summary>The line of a fault and those around it.</summary>
    private void Source(HtmlBuilder html, FileLocation place)
    {
        if (place.Line == 0 || InSite(place.File) is not { } file || FileState.At(file).Kind != FileKind.File)
            return;
        string[] lines;
        try
        {
            lines = [.. File.ReadLines(file).Skip(Math.Max(0, place.Line - 1 - Around)).Take((2 * Around) + 1)];
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // It was taken away since; the next build tells.
            return;
        }

        var number = Math.Max(1, place.Line - Around);
        html.Raw("<pre>");
        foreach (var line in lines)
        {
            html.Raw(number == place.Line ? "<mark>" : "").Text(Invariant(number).PadLeft(4)).Raw("  ").Text(line)
                .Raw(number == place.Line ? "</mark>" : "\n");
            number++;
        }

        html.Raw("</pre>");
    }

    /// <summary>A link that opens a place in Visual Studio Code, which takes addresses of this form.</summary>
    private void OpenLink(HtmlBuilder html, FileLocation place, string text)
    {
        if (InSite(place.File) is not { } file)
        {
            html.Raw("<span class=\"place\">").Text(text).Raw("</span>");
            return;
        }

        var path = Uri.EscapeDataString(file.Replace('\\', '/')).Replace("%2F", "/", StringComparison.Ordinal)
            .Replace("%3A", ":", StringComparison.Ordinal);
        html.Raw("<a class=\"place\" href=\"").Text($"vscode://file{(path.StartsWith('/') ? "" : "/")}{path}"
            + (place.Line > 0 ? $":{Invariant(place.Line)}:{Invariant(Math.Max(1, place.Column))}" : "")).Raw("\">")
            .Text(text).Raw("</a>");
    }

    private string? InSite(string path)
    {
        var file = Path.GetFullPath(path, SiteFolder);
        return file.StartsWith(SiteFolder + Path.DirectorySeparatorChar, StringComparison.Ordinal) ? file : null;
    }

    private IEnumerable<(string File, DateTimeOffset Modified)> LatestFiles()
    {
        var zone = preview.State.Config?.TimeZone ?? SiteTimeZone.Shanghai;
        var files = ContentFolder.List(SiteFolder, []);
        return files.Select(file => (file.File, Modified: File.GetLastWriteTimeUtc(Path.Combine(SiteFolder, file.File))))
            .OrderByDescending(file => file.Modified).Take(Latest)
            .Select(file => (file.File, zone.At(new DateTimeOffset(file.Modified, TimeSpan.Zero))));
    }

    private static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);
}
