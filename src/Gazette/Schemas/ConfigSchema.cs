using System.Text.Json.Nodes;
using Gazette.Configuration;
using static Gazette.Schemas.SchemaParts;

namespace Gazette.Schemas;

/// <summary>What site.config.yml may say, as a JSON Schema, with the site's own languages.</summary>
internal sealed class ConfigSchema
{
    private readonly IReadOnlyList<string> _languages;

    private ConfigSchema(IReadOnlyList<string> languages) => _languages = languages;

    public static JsonObject Of(SiteConfig config) => Root(
        "The settings of an archive.", "网站的设置。", new ConfigSchema(config.Languages).Site());

    private JsonObject Site() => Keys(ConfigKeys.Site, key => key switch
    {
        "title" => Described("The name of the archive.", "网站名称。", RequiredWords()),
        "description" => Described("One or two sentences for search engines and news readers.", "一两句介绍，用于搜索引擎和订阅。", Words()),
        "base_url" => Described("Where readers find it; ends with a slash: https://news.example.org/",
            "网站的地址，以斜线结尾：https://news.example.org/", new JsonObject { ["type"] = "string", ["pattern"] = "^\\s*https?://" }),
        "languages" => Described("The languages of the pages; the first stands at the top of the site.",
            "页面的语言，第一种放在网站根目录。", ListOrOne(Any(Pattern(LanguagePattern), Keys(ConfigKeys.Language, Language, "id")))),
        "time_zone" => Described("The clock the dates are read by: Asia/Shanghai, +08:00.", "日期所用的时区：Asia/Shanghai、+08:00。",
            Text()),
        "accent" => Described("The colour of masthead, links and buttons: \"#9b1c1c\".", "报头、链接和按钮的颜色：\"#9b1c1c\"。",
            Pattern("^\\s*#[0-9A-Fa-f]{6}\\s*$")),
        "masthead" => Described("The top of every page.", "每一页的顶部。", Keys(ConfigKeys.Masthead, Masthead)),
        "footer" => Described("The bottom of every page.", "每一页的底部。", Keys(ConfigKeys.Footer, Footer)),
        "navigation" => Described("The menu, in order.", "菜单，按顺序排列。",
            List(Entry(NavigationItem, "to", "children"))),
        "sections" => Described("The parts of the paper.", "栏目。", List(Keys(ConfigKeys.Section, Section, "id", "name"))),
        "sources" => Described("The newspapers, stations and offices that articles come from.", "文章的来源：报社、电台和单位。",
            List(Keys(ConfigKeys.Source, Source, "id", "name"))),
        "tags" => Described("The tags that editors have agreed on.", "约定使用的关键词。", List(Keys(ConfigKeys.Tag, Tag, "name"))),
        "author_roles" => Described("What authors do: reporter, photographer.", "作者的身份：记者、摄影。",
            List(Keys(ConfigKeys.AuthorRole, AuthorRole, "id", "name"))),
        "paragraphs" => Described("How paragraphs in Chinese are told apart: spaced or indented.", "中文段落：spaced（段间留空）或 "
            + "indented（首行缩进两字）。", OneOf("spaced", "indented")),
        "paging" => Described("How long lists may grow.", "列表的长度。", Keys(ConfigKeys.Paging, Paging)),
        "feeds" => Described("Atom feeds.", "订阅。", Keys(ConfigKeys.Feeds, Feeds)),
        "outputs" => Described("What is published beside the pages: json.", "页面之外发布的内容：json。", ListOrOne(OneOf("json"))),
        "html" => Described("Raw HTML in articles.", "文章里的 HTML。", Keys(ConfigKeys.Html, Html)),
        "gone" => Described("Addresses of published articles that nobody needs any more.", "确实不再需要的、已发布文章的网址。",
            ListOrOne(Pattern("^\\s*(/.*)?$"))),
        "attachments" => Described("Endings of files that are published though they can run programs: [mht].",
            "虽能运行程序也照样发布的文件类型：[mht]。", ListOrOne(Pattern("^\\s*\\.*[A-Za-z0-9]*\\s*$"))),
        "fields" => Described("Fields that articles of this archive have beside the usual ones.", "本站文章自设的字段。",
            List(Keys(ConfigKeys.Field, Field, "name", "type"))),
        "pictures" => Described("on: in several sizes; originals: and the files themselves; off: the files alone.",
            "on：生成几种尺寸；originals：另加原图；off：只发布原图。", Any(PictureMode(), Keys(ConfigKeys.Pictures, Pictures))),
        "logo" => Described("A picture of the name (SVG or PNG), beside this file: logo.svg.",
            "代替名称的标志（SVG 或 PNG），放在本文件旁边：logo.svg。", Any(LogoFile(), Keys(ConfigKeys.Logo, Logo, "file"))),
        "font" => Described("The font of texts (WOFF2), beside this file: text.woff2.",
            "正文的字体（WOFF2），放在本文件旁边：text.woff2。", Any(FontFile(), Keys(ConfigKeys.Font, Font, "file"))),
        _ => throw Unknown(key),
    }, "title", "base_url");

    private const string LanguagePattern = "^\\s*[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*\\s*$";

    private static JsonObject Language(string key) => key switch
    {
        "id" => Described("The code of the language: en, zh-Hans.", "语言代码：en、zh-Hans。", Pattern(LanguagePattern)),
        "path" => Described("The first part of its addresses: zh. Never change one that has been published.",
            "网址的第一部分：zh。发布以后不要再改。", Id()),
        _ => throw Unknown(key),
    };

    private JsonObject Masthead(string key) => key == "hotlines" ? Hotlines() : throw Unknown(key);

    private JsonObject Hotlines() => Described("Telephone numbers that readers can ring.", "读者可以拨打的电话。",
        List(Keys(ConfigKeys.Hotline, key => key switch
        {
            "label" => Described("What it is for.", "用途。", RequiredWords()),
            "number" => Described("The number.", "号码。", RequiredText()),
            _ => throw Unknown(key),
        }, "label", "number")));

    private JsonObject Footer(string key) => key switch
    {
        "organiser" => Described("Who runs the site.", "主办单位。", Words()),
        "icp" => Described("ICP filing number.", "ICP 备案号。", Words()),
        "public_security" => Described("Public-security filing number.", "公安备案号。", Words()),
        "licence" => Described("Licence number of the internet news service.", "互联网新闻信息服务许可证号。", Words()),
        "report" => Described("Where unlawful or harmful content can be reported.", "违法和不良信息举报方式。", Words()),
        "accessibility" => Described("Address of the page that tells how to read with ease.", "无障碍说明页面的网址。", Words()),
        "lines" => Described("Lines of your own, with or without a link.", "自己的几行文字，可带链接。",
            ListOrOne(Any(Text(), ByLanguage(), Keys(ConfigKeys.FooterLine, FooterLine, "text")))),
        _ => throw Unknown(key),
    };

    private JsonObject FooterLine(string key) => key switch
    {
        "text" => Described("What readers see.", "显示的文字。", RequiredWords()),
        "to" => Described("Where it leads.", "链接到的网址。", Target()),
        _ => throw Unknown(key),
    };

    private JsonObject NavigationItem(string key) => key switch
    {
        "label" => Described("What readers see.", "显示的文字。", RequiredWords()),
        "to" => Described("An address here that begins with /, or a full https address.", "本站以 / 开头的网址，或完整的 https 网址。",
            Target()),
        "children" => Described("The entries under it: a label and an address each.", "下一级菜单，每项写名称和网址。",
            List(Entry(Child, "to"))),
        _ => throw Unknown(key),
    };

    private JsonObject Child(string key) => key == "children"
        ? Described("The menu has two levels.", "菜单只有两级。", new JsonObject { ["type"] = "null" }) : NavigationItem(key);

    /// <summary>An entry of the menu.</summary>
    /// <param name="one">Names of which one must be there.</param>
    private static JsonObject Entry(Func<string, JsonObject> schemaOf, params string[] one) => Joined(
        Keys(ConfigKeys.NavigationItem, schemaOf, "label"),
        Any(one.Select(name => new JsonObject { ["required"] = Array(name) })));

    private static JsonObject Target() => new() { ["type"] = "string", ["pattern"] = "^\\s*(/|https?://)" };

    private JsonObject Section(string key) => key switch
    {
        "id" => Described("Becomes the address (/politics/): never change one that has been published.",
            "成为网址（/politics/），发布以后不要再改。", Id()),
        "name" => Described("Its name.", "栏目名称。", RequiredWords()),
        "description" => Described("What it holds.", "栏目介绍。", Words()),
        _ => throw Unknown(key),
    };

    private JsonObject Source(string key) => key switch
    {
        "id" => Described("By which articles name it; never change one that has been published.", "文章里使用的代号，发布以后不要再改。", Id()),
        "name" => Described("Its name.", "名称。", RequiredWords()),
        "home" => Described("Its own site.", "它自己的网站。", Pattern("^\\s*(https?://.*)?$")),
        "region" => Described("Where it is.", "所在地区。", Words()),
        "hotlines" => Hotlines(),
        "copyright" => Described("The notice under each of its articles; may hold {{ source.name }}, {{ article.title }}.",
            "每篇文章下面的版权声明，可用 {{ source.name }}、{{ article.title }}。", Words()),
        "reprint" => Described("Whether others may reprint: allowed, forbidden or unknown.", "能否转载：allowed（可以）、forbidden（不可）、"
            + "unknown（不详）。", OneOf("allowed", "forbidden", "unknown")),
        "credit" => Described("The line a reprint must carry.", "转载时必须注明的文字。", Words()),
        _ => throw Unknown(key),
    };

    private JsonObject Tag(string key) => key switch
    {
        "name" => Described("What its address is made of.", "网址由它而来。", RequiredText()),
        "label" => Described("What readers see in its place, in each language.", "各语言里显示的文字。", Words()),
        "description" => Described("What it means.", "说明。", Words()),
        "aliases" => Described("Other spellings of it.", "其他写法。", ListOrOne(Text())),
        _ => throw Unknown(key),
    };

    private JsonObject AuthorRole(string key) => key switch
    {
        "id" => Described("By which articles name it.", "文章里使用的代号。", Id()),
        "name" => Described("Its name.", "名称。", RequiredWords()),
        _ => throw Unknown(key),
    };

    private JsonObject Field(string key) => key switch
    {
        "name" => Described("What articles and templates call it: document_number.", "文章和模板里的名称：document_number。",
            Pattern("^\\s*[a-z][a-z0-9_]*\\s*$")),
        "chinese" => Described("What articles may call it in Chinese.", "文章里可用的中文名称。", Pattern("^[^:：#]*$")),
        "label" => Described("What readers see before its value; without one the page shows nothing.", "页面上显示在内容前面的文字；不写就不显示。",
            Words()),
        "type" => Described("What it holds: text, number, date, list, choice or flag (yes or no).",
            "内容的种类：text（文字）、number（数字）、date（日期）、list（列表）、choice（选项）、flag（是或否）。",
            new JsonObject { ["enum"] = Array(ConfigFields.Types) }),
        "choices" => Described("The words to choose from.", "可选的词语。", ListOrOne(Text())),
        "required" => Described("Whether every article must have it.", "是否每篇文章都要有。",
            Flag()),
        _ => throw Unknown(key),
    };

    private static JsonObject Paging(string key) => key switch
    {
        "home" => Described("Latest articles on the home page.", "首页的最新文章数。", Number(1, 100)),
        "front" => Described("Newest articles on the front of a section, tag, source or author.", "栏目、标签、来源、作者首页的文章数。",
            Number(1, 1000)),
        "list" => Described("The longest list on one page, in lines.", "一页列表最多的行数。", Number(10, 10000)),
        _ => throw Unknown(key),
    };

    private static JsonObject Feeds(string key) =>
        key == "size" ? Described("Articles in one feed.", "一份订阅里的文章数。", Number(1, 500)) : throw Unknown(key);

    private static JsonObject Html(string key) => key == "allow"
        ? Described("Elements that articles may use.", "文章里可以使用的元素。", ListOrOne(Pattern("^\\s*[A-Za-z0-9]+\\s*$")))
        : throw Unknown(key);

    private static JsonObject Pictures(string key) => key switch
    {
        "publish" => Described("on, originals or off.", "on、originals 或 off。", PictureMode()),
        "keep" => Described("What published pictures keep of their metadata.", "公布的图片保留的信息。",
            ListOrOne(OneOf("credit", "copyright"))),
        _ => throw Unknown(key),
    };

    private JsonObject Logo(string key) => key switch
    {
        "file" => Described("The file.", "文件。", LogoFile()),
        "alt" => Described("What it says, for readers who do not see it; else the title.", "标志上的文字，供看不见的读者；不写则用网站名称。",
            Words()),
        _ => throw Unknown(key),
    };

    private static JsonObject LogoFile() => Pattern("^\\s*(.*\\.([sS][vV][gG]|[pP][nN][gG]))?\\s*$");

    private static JsonObject Font(string key) => key switch
    {
        "file" => Described("The file.", "文件。", FontFile()),
        "bold" => Described("A file for bold text.", "粗体文字用的文件。", FontFile()),
        _ => throw Unknown(key),
    };

    private static JsonObject FontFile() => Pattern("^\\s*(.*\\.[wW][oO][fF][fF]2)?\\s*$");

    private static JsonObject PictureMode() => OneOf("on", "originals", "off");

    private static JsonObject Id() => Pattern("^\\s*[a-z0-9]([a-z0-9-]*[a-z0-9])?\\s*$");

    /// <summary>Words for readers: one text, or one for each language.</summary>
    private JsonObject Words() => Any(Text(), ByLanguage());

    private JsonObject RequiredWords() => Any(RequiredText(), ByLanguage());

    private JsonObject ByLanguage() => Group(_languages.Select(language => (language, Text())));

    private static JsonObject Keys(string[] keys, Func<string, JsonObject> schemaOf, params string[] required)
    {
        var group = Group(keys.Select(key => (key, schemaOf(key))), required);
        // A group may be written and left empty.
        if (required.Length == 0)
            group["type"] = Array("object", "null");
        return group;
    }

    private static ArgumentOutOfRangeException Unknown(string key) => new(nameof(key), key, "This setting has no schema.");
}
