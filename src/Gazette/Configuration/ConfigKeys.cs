namespace Gazette.Configuration;

/// <summary>
/// The names of all settings, by the groups they stand in: of each what the reader takes, and what the schema tells.
/// </summary>
internal static class ConfigKeys
{
    public static readonly string[] Site =
    [
        "title", "description", "base_url", "languages", "time_zone", "accent", "masthead", "footer", "navigation", "sections",
        "sources", "tags", "author_roles", "paragraphs", "paging", "feeds", "outputs", "html", "gone", "attachments", "pictures",
        "fields", "logo", "font",
    ];

    public static readonly string[] Language = ["id", "path"];

    public static readonly string[] Masthead = ["hotlines"];

    public static readonly string[] Hotline = ["label", "number"];

    public static readonly string[] Footer =
        ["organiser", "icp", "public_security", "licence", "report", "accessibility", "lines"];

    public static readonly string[] FooterLine = ["text", "to"];

    public static readonly string[] NavigationItem = ["label", "to", "children"];

    public static readonly string[] Section = ["id", "name", "description"];

    public static readonly string[] Source = ["id", "name", "home", "region", "hotlines", "copyright", "reprint", "credit"];

    public static readonly string[] Tag = ["name", "label", "description", "aliases"];

    public static readonly string[] AuthorRole = ["id", "name"];

    public static readonly string[] Field = ["name", "chinese", "label", "type", "choices", "required"];

    public static readonly string[] Paging = ["home", "front", "list"];

    public static readonly string[] Feeds = ["size"];

    public static readonly string[] Html = ["allow"];

    public static readonly string[] Pictures = ["publish", "keep"];

    public static readonly string[] Logo = ["file", "alt"];

    public static readonly string[] Font = ["file", "bold"];
}
