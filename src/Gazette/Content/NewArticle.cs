using System.Globalization;
using System.Text;
using Gazette.Diagnostics;
using Gazette.Files;
using static Gazette.Diagnostics.Wording;

namespace Gazette.Content;

/// <summary>An article that has a title and a place, and waits for its text.</summary>
/// <param name="Name">Its file's name without ending; see <see cref="ArticleName"/>.</param>
/// <param name="WrittenDate">The date as its person wrote it, and as the article will say it.</param>
/// <param name="Date">The same date, understood.</param>
/// <param name="Section">Id of the section; empty when none was given.</param>
/// <param name="Language">Language tag of its text; empty when nobody knows.</param>
public sealed record NewArticle(string Title, string Name, string WrittenDate, ArticleDate Date, string Section, string Language)
{
    /// <summary>
    /// Where it belongs, from the site's folder: <c>content/2024/05/15/flood.md</c>; as deep as its date is known.
    /// </summary>
    public string File =>
        string.Create(CultureInfo.InvariantCulture, $"{ContentFolder.Name}/{Folder}/{Name}{ContentFolder.Ending}");

    /// <summary>The whole file. Every field an article should have is there, to be filled in.</summary>
    public string Text => string.Concat(
        "---\n",
        $"title: '{Title.Replace("'", "''", StringComparison.Ordinal)}'\n",
        $"date: {WrittenDate}\n",
        "source:\n",
        "authors: []\n",
        Line("section", Section),
        "tags: []\n",
        "summary:\n",
        Language.Length > 0 ? Line("lang", Language) : "",
        "---\n",
        "\n");

    private string Folder => Date switch
    {
        { HasDay: true } => Date.Value.ToString("yyyy'/'MM'/'dd", CultureInfo.InvariantCulture),
        { HasMonth: true } => Date.Value.ToString("yyyy'/'MM", CultureInfo.InvariantCulture),
        { IsKnown: true } => Date.Value.ToString("yyyy", CultureInfo.InvariantCulture),
        _ => "undated",
    };

    /// <summary>Writes the file, in folders made for it if need be.</summary>
    /// <returns>What keeps it from being written, in a sentence; null when it was.</returns>
    /// <exception cref="IOException">The disk is full or a folder may not be written.</exception>
    public Wording? Write(string siteFolder)
    {
        if (NewFile.LinkAbove(siteFolder, File) is { } link)
            return Say(
                "{0} is a link to another folder, and articles are read from the site's own folders only.",
                "{0} 是指向别处的链接，而文章只从网站自己的文件夹里读取。",
                link);
        return NewFile.TryWrite(Path.Combine(siteFolder, File), Encoding.UTF8.GetBytes(Text)) ? null : Say(
            "{0} exists already and is left as it is. Choose another name with --slug NAME.",
            "{0} 已经存在，没有改动。请用 --slug 名称 另取文件名。",
            File);
    }

    private static string Line(string key, string value) => value.Length > 0 ? $"{key}: {value}\n" : $"{key}:\n";
}
