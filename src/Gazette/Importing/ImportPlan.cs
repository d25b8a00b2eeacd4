using System.Globalization;
using System.Text;
using Gazette.Content;
using Gazette.Hashing;

namespace Gazette.Importing;

/// <summary>Where each article goes, whatever the order in which they were read.</summary>
internal static class ImportPlan
{
    /// <summary>The files with their paths and whole texts, and the pages that are the same as another, byte for byte.</summary>
    /// <param name="files">In the order of their names.</param>
    public static (IReadOnlyList<PlannedArticle> Articles, IReadOnlyList<(string Name, string Same)> Copies) Of(
        IReadOnlyList<ImportedFile> files)
    {
        var byDigest = new Dictionary<string, ImportedFile>(StringComparer.Ordinal);
        var copies = new List<(string, string)>();
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var placed = new List<(ImportedFile File, string Path)>();
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
            placed.Add((file, path));
        }

        return (WithLinks(placed), copies);
    }

    /// <summary>Links from one imported article to another lead to its file, and no two articles claim one old address.</summary>
    private static List<PlannedArticle> WithLinks(List<(ImportedFile File, string Path)> placed)
    {
        var byUrl = new Dictionary<string, string>(StringComparer.Ordinal);
        var aliases = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (file, path) in placed)
            if (file.Url is not null)
                byUrl.TryAdd(file.Url, path);
        var planned = new List<PlannedArticle>(placed.Count);
        foreach (var (file, path) in placed)
        {
            var front = file.FrontMatter;
            if (FrontMatterWriter.AliasOf(file.Url) is { } alias && !aliases.Add(alias))
                front = string.Join('\n', front.Split('\n')
                    .Where(line => !line.StartsWith("aliases: ", StringComparison.Ordinal)));
            var body = Linked(file.Body, file.Url, path, byUrl);
            var pictures = new List<(string Path, byte[] Bytes)>();
            for (var i = 0; i < file.Pictures.Count; i++)
            {
                var name = string.Create(CultureInfo.InvariantCulture,
                    $"{Path.GetFileNameWithoutExtension(path)}-{i + 1}{file.Pictures[i].Ending}");
                body = body.Replace(file.Pictures[i].Placeholder, name, StringComparison.Ordinal);
                pictures.Add(($"{file.Folder}/{name}", file.Pictures[i].Bytes));
            }

            var text = Encoding.UTF8.GetBytes($"---\n{front}---\n\n{body}");
            planned.Add(new PlannedArticle(file, path, text, Convert.ToHexStringLower(Sha256.Of(text)), pictures));
        }

        return planned;
    }

    private static string Linked(string body, string? own, string path, Dictionary<string, string> byUrl)
    {
        if (byUrl.Count < 2 || !body.Contains("](", StringComparison.Ordinal))
            return body;
        var text = new StringBuilder(body.Length);
        var at = 0;
        while (body.IndexOf("](", at, StringComparison.Ordinal) is >= 0 and var open
            && body.IndexOf(')', open) is > 0 and var close)
        {
            var url = body[(open + 2)..close];
            text.Append(body, at, open + 2 - at);
            text.Append(url != own && byUrl.TryGetValue(url, out var other)
                ? Path.GetRelativePath(Path.GetDirectoryName(path)!, other).Replace(Path.DirectorySeparatorChar, '/') : url);
            at = close;
        }

        return text.Append(body, at, body.Length - at).ToString();
    }
}

/// <summary>An article and where it goes.</summary>
/// <param name="Path">From the site's folder: <c>content/2024/05/15/x.md</c>.</param>
/// <param name="Digest">SHA-256 of the text.</param>
internal sealed record PlannedArticle(
    ImportedFile File, string Path, byte[] Text, string Digest, IReadOnlyList<(string Path, byte[] Bytes)> Pictures);
