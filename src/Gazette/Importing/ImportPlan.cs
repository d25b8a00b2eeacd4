using System.Globalization;
using System.Text;
using Gazette.Content;
using Gazette.Files;
using Gazette.Hashing;

namespace Gazette.Importing;

/// <summary>An article and where it goes.</summary>
/// <param name="Path">From the site's folder: <c>content/2024/05/15/x.md</c>.</param>
/// <param name="Aliases">The old addresses that lead to it: of two articles that claim one, the first has it.</param>
internal sealed record PlannedArticle(KeptArticle Article, string Path, IReadOnlyList<string> Aliases);

/// <summary>An article as it is written.</summary>
/// <param name="Digest">SHA-256 of the text.</param>
internal sealed record ArticleBytes(byte[] Text, string Digest, IReadOnlyList<(string Path, SpoolPlace Bytes)> Pictures);

/// <summary>Where each article goes, whatever the order in which they were read.</summary>
internal sealed class ImportPlan
{
    private readonly Dictionary<string, string> _byUrl = new(StringComparer.Ordinal);

    /// <param name="files">In the order of their names.</param>
    public ImportPlan(IReadOnlyList<KeptArticle> files)
    {
        var byDigest = new Dictionary<string, KeptArticle>(StringComparer.Ordinal);
        var copies = new List<(string, string)>();
        var articles = new List<PlannedArticle>(files.Count);
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var aliases = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            if (!byDigest.TryAdd(file.Digest, file))
            {
                copies.Add((file.Name, byDigest[file.Digest].Name));
                continue;
            }

            var path = $"{file.Folder}/{file.Stem}{ContentFolder.Ending}";
            if (!taken.Add(path))
                taken.Add(path = $"{file.Folder}/{file.Stem}-{file.Digest[..8]}{ContentFolder.Ending}");
            var urls = file.Pages.Select(page => page.Url).Prepend(file.Url).OfType<string>().ToList();
            foreach (var url in urls)
                _byUrl.TryAdd(url, path);
            articles.Add(new PlannedArticle(
                file, path, [.. urls.Select(FrontMatterWriter.AliasOf).OfType<string>().Where(aliases.Add)]));
        }

        (Articles, Copies) = (articles, copies);
    }

    public IReadOnlyList<PlannedArticle> Articles { get; }

    /// <summary>The pages that are the same as another, byte for byte.</summary>
    public IReadOnlyList<(string Name, string Same)> Copies { get; }

    /// <summary>The whole text of an article: links to others lead to their files, and pictures have their names.</summary>
    public ArticleBytes BytesOf(PlannedArticle planned, SpoolFile spool)
    {
        var (file, path) = (planned.Article, planned.Path);
        var front = FrontMatterWriter.WithAliases(Encoding.UTF8.GetString(spool.Read(file.FrontMatter)), planned.Aliases);
        var body = Linked(Encoding.UTF8.GetString(spool.Read(file.Body)), file.Url, path);
        var pictures = new List<(string, SpoolPlace)>();
        for (var i = 0; i < file.Pictures.Count; i++)
        {
            var name = string.Create(CultureInfo.InvariantCulture,
                $"{Path.GetFileNameWithoutExtension(path)}-{i + 1}{file.Pictures[i].Ending}");
            body = body.Replace(file.Pictures[i].Placeholder, name, StringComparison.Ordinal);
            pictures.Add(($"{file.Folder}/{name}", file.Pictures[i].Bytes));
        }

        var text = Encoding.UTF8.GetBytes($"---\n{front}---\n\n{body}");
        return new ArticleBytes(text, Convert.ToHexStringLower(Sha256.Of(text)), pictures);
    }

    private string Linked(string body, string? own, string path)
    {
        if (_byUrl.Count < 2 || !body.Contains("](", StringComparison.Ordinal))
            return body;
        var text = new StringBuilder(body.Length);
        var at = 0;
        while (body.IndexOf("](", at, StringComparison.Ordinal) is >= 0 and var open
            && body.IndexOf(')', open) is > 0 and var close)
        {
            var url = body[(open + 2)..close];
            text.Append(body, at, open + 2 - at);
            text.Append(url != own && _byUrl.TryGetValue(url, out var other)
                ? Path.GetRelativePath(Path.GetDirectoryName(path)!, other).Replace(Path.DirectorySeparatorChar, '/') : url);
            at = close;
        }

        return text.Append(body, at, body.Length - at).ToString();
    }
}
