using System.Text;
using System.Text.Json;
using Gazette.Content;
using Gazette.Files;
using Gazette.Fixing;
using Gazette.Hashing;

namespace Gazette.Importing;

/// <summary>What becomes of an article's file.</summary>
internal enum WriteResult
{
    Written,
    Unchanged,

    /// <summary>A person has edited it since it was imported.</summary>
    Edited,

    /// <summary>A person has taken it away since.</summary>
    TakenAway,

    /// <summary>Another article lies there that was not imported.</summary>
    Occupied,
}

/// <summary>Writes articles and their evidence, and nothing over what a person has written.</summary>
/// <param name="site">Absolute path of the site's folder.</param>
/// <param name="spool">Where pictures and evidence lie until then.</param>
internal sealed class ImportStore(string site, SpoolFile spool)
{
    public const string Folder = "import";

    /// <summary>Where the text lies that an import would have written, had nobody edited the article.</summary>
    public const string KeptFolder = $"{Folder}/kept";

    /// <summary>What would become of it, or what did where <paramref name="write"/> says so.</summary>
    public WriteResult Put(PlannedArticle article, ArticleBytes bytes, bool write)
    {
        var last = Last(article.Article.Digest);
        var kept = $"{KeptFolder}/{article.Article.Digest}{ContentFolder.Ending}";
        // A folder with fewer pages of an article takes none of them away.
        if (article.Article.MissingPages.Count > 0 && last?.Pages > Math.Max(1, article.Article.Pages.Count))
            return WriteResult.Unchanged;
        var result = ResultOf(article, bytes.Digest, last);
        if (write && result == WriteResult.Edited)
            Replace(kept, bytes.Text);
        if (!write || result is WriteResult.Edited or WriteResult.TakenAway or WriteResult.Occupied)
            return result;
        if (NewFile.IsTaken(Path.Combine(site, kept)))
            File.Delete(Path.Combine(site, kept));
        if (result == WriteResult.Written)
            Replace(article.Path, bytes.Text);
        foreach (var (path, picture) in bytes.Pictures)
            if (!NewFile.IsTaken(Path.Combine(site, path)))
                Replace(path, spool.Read(picture));
        if (last is { } before && before.Path != article.Path)
            TakeAway(before.Path, bytes);
        foreach (var page in article.Article.Pages.Where(page => page.Digest != article.Article.Digest))
            TakeAway(page, bytes);
        Replace(EvidencePath(article.Article.Digest), Evidence.Of(article, bytes.Digest, spool.Read(article.Article.Evidence)));
        return result;
    }

    /// <summary>
    /// How an article that a person has edited differs from what would be written now, as <c>diff -u</c> shows it.
    /// </summary>
    public string Difference(PlannedArticle article, ArticleBytes bytes)
    {
        var path = Last(article.Article.Digest)?.Path ?? article.Path;
        return Read(Path.Combine(site, path)) is { } there && WrittenText.Read(there) is { } written
            ? UnifiedDiff.Of(
                path, written.Text.Replace("\r\n", "\n", StringComparison.Ordinal), Encoding.UTF8.GetString(bytes.Text)) : "";
    }

    /// <summary>Writes a file whose bytes are others than these.</summary>
    /// <exception cref="IOException">The disk is full, or a folder above it is a link.</exception>
    public void Replace(string path, byte[] bytes)
    {
        var file = Path.Combine(site, path);
        if (NewFile.LinkAbove(site, path) is { } link)
            throw new IOException($"{link} is a link to another folder");
        if (Read(file) is { } old && old.AsSpan().SequenceEqual(bytes))
            return;
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        AtomicFile.Replace(file, unfinished => File.WriteAllBytes(unfinished, bytes));
    }

    /// <param name="own">SHA-256 of the article's text.</param>
    /// <param name="last">Where the last import wrote it, and the SHA-256 of that; null when none did.</param>
    private WriteResult ResultOf(PlannedArticle article, string own, LastImport? last)
    {
        var there = DigestOf(article.Path);
        // What was decided since, such as a date, may give it another place.
        if (last is { } before && before.Path != article.Path)
            return DigestOf(before.Path) is not { } old ? WriteResult.TakenAway
                : old != before.Digest ? WriteResult.Edited
                : there is null ? WriteResult.Written : WriteResult.Occupied;
        return there is null ? last is null ? WriteResult.Written : WriteResult.TakenAway
            : there == own ? WriteResult.Unchanged
            : last is null ? WriteResult.Occupied
            : there == last.Digest ? WriteResult.Written : WriteResult.Edited;
    }

    /// <summary>Takes away what the last import wrote at another place, with the pictures that are the same here.</summary>
    private void TakeAway(string old, ArticleBytes bytes)
    {
        var file = Path.Combine(site, old);
        File.Delete(file);
        if (bytes.Pictures.Count == 0 || Path.GetDirectoryName(file) is not { } folder || !Directory.Exists(folder))
            return;
        var here = bytes.Pictures.Select(picture => Convert.ToHexStringLower(Sha256.Of(spool.Read(picture.Bytes)))).ToHashSet();
        foreach (var beside in Directory.GetFiles(folder, $"{Path.GetFileNameWithoutExtension(old)}-*"))
            if (Read(beside) is { } there && !bytes.Pictures.Any(picture => Path.Combine(site, picture.Path) == beside)
                && here.Contains(Convert.ToHexStringLower(Sha256.Of(there))))
                File.Delete(beside);
    }

    /// <summary>Takes away the article that a page was until it was joined to another, unless a person has edited it.</summary>
    private void TakeAway(JoinedPage page, ArticleBytes bytes)
    {
        if (Last(page.Digest) is not { } last || DigestOf(last.Path) != last.Digest)
            return;
        TakeAway(last.Path, bytes);
        File.Delete(Path.Combine(site, EvidencePath(page.Digest)));
    }

    private string? DigestOf(string path) =>
        Read(Path.Combine(site, path)) is { } there ? Convert.ToHexStringLower(Sha256.Of(there)) : null;

    /// <summary>What the last import wrote of a page; null when none did.</summary>
    private LastImport? Last(string source)
    {
        if (Read(Path.Combine(site, EvidencePath(source))) is not { } evidence)
            return null;
        try
        {
            using var json = JsonDocument.Parse(evidence);
            return json.RootElement.TryGetProperty("article", out var file) && file.GetString() is { } path
                && path.StartsWith($"{ContentFolder.Name}/", StringComparison.Ordinal) && !path.Split('/').Contains("..")
                && NewFile.LinkAbove(site, path) is null
                && json.RootElement.TryGetProperty("written", out var digest) && digest.GetString() is { } written
                ? new LastImport(path, written, json.RootElement.TryGetProperty("pages", out var pages)
                    && pages.ValueKind == JsonValueKind.Array ? pages.GetArrayLength() : 1) : null;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static string EvidencePath(string source) => $"{Folder}/evidence/{source}.json";

    private static byte[]? Read(string file) => FileState.At(file).Kind == FileKind.File ? File.ReadAllBytes(file) : null;

    /// <summary>What an import wrote.</summary>
    /// <param name="Digest">SHA-256 of the article's text.</param>
    /// <param name="Pages">How many pages it was made of.</param>
    private sealed record LastImport(string Path, string Digest, int Pages);
}
