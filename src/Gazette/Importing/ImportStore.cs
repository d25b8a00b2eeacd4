using System.Text.Json;
using Gazette.Files;
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

    /// <summary>What would become of it, or what did where <paramref name="write"/> says so.</summary>
    public WriteResult Put(PlannedArticle article, ArticleBytes bytes, bool write)
    {
        var result = ResultOf(article, bytes.Digest);
        if (!write || result is WriteResult.Edited or WriteResult.TakenAway or WriteResult.Occupied)
            return result;
        if (result == WriteResult.Written)
            Replace(article.Path, bytes.Text);
        foreach (var (path, picture) in bytes.Pictures)
            if (!NewFile.IsTaken(Path.Combine(site, path)))
                Replace(path, spool.Read(picture));
        Replace(EvidencePath(article), Evidence.Of(article, bytes.Digest, spool.Read(article.Article.Evidence)));
        return result;
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

    private WriteResult ResultOf(PlannedArticle article, string own)
    {
        var written = WrittenDigest(article);
        if (Read(Path.Combine(site, article.Path)) is not { } there)
            return written is null ? WriteResult.Written : WriteResult.TakenAway;
        var digest = Convert.ToHexStringLower(Sha256.Of(there));
        return digest == own ? WriteResult.Unchanged
            : written is null ? WriteResult.Occupied
            : digest == written ? WriteResult.Written : WriteResult.Edited;
    }

    /// <summary>The digest of what the last import wrote there; null when none did.</summary>
    private string? WrittenDigest(PlannedArticle article)
    {
        if (Read(Path.Combine(site, EvidencePath(article))) is not { } evidence)
            return null;
        try
        {
            using var json = JsonDocument.Parse(evidence);
            return json.RootElement.TryGetProperty("article", out var file) && file.GetString() == article.Path
                && json.RootElement.TryGetProperty("written", out var digest) ? digest.GetString() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string EvidencePath(PlannedArticle article) => $"{Folder}/evidence/{article.Article.Digest}.json";

    private static byte[]? Read(string file) => FileState.At(file).Kind == FileKind.File ? File.ReadAllBytes(file) : null;
}
