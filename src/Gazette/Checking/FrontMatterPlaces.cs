using System.Text;
using Gazette.Content;
using Gazette.Diagnostics;
using Gazette.Markup;

namespace Gazette.Checking;

/// <summary>Finds the places of texts in articles again: outlines do not tell them, and few are complained of.</summary>
/// <param name="siteFolder">Where the articles lie.</param>
internal sealed class FrontMatterPlaces(string siteFolder)
{
    /// <summary>
    /// Where a text stands first in the front matter of an article, percent-encoded or not and with or without a slash at its
    /// end; its first line where it is written otherwise.
    /// </summary>
    public FileLocation Of(string file, string text)
    {
        var length = new FileInfo(Path.Combine(siteFolder, file)) is { Exists: true } info ? info.Length : 0;
        var none = new List<Diagnostic>();
        if (!ArticleFile.TryRead(siteFolder, file, length, none, out var bytes)
            || !ArticleFile.TrySplit(bytes, file, none, out var parts))
            return new FileLocation(file, 1, 1);
        var lines = Encoding.UTF8.GetString(parts.FrontMatter).Split('\n');
        foreach (var written in (string[])[text, text.TrimEnd('/'), UrlText.Encoded(text.TrimEnd('/'))])
            for (var i = 0; i < lines.Length; i++)
                if (lines[i].IndexOf(written, StringComparison.Ordinal) is >= 0 and var column)
                    return new FileLocation(file, ArticleParts.FrontMatterLine + i, column + 1);
        return new FileLocation(file, 1, 1);
    }
}
