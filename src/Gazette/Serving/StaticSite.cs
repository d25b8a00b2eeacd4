using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;

namespace Gazette.Serving;

/// <summary>Finds what a static host would send for an address: a file, the page of a folder, a redirect, or 404.html.</summary>
internal static class StaticSite
{
    private const string Index = "index.html";

    private static readonly FileExtensionContentTypeProvider s_types = Types();

    /// <summary>What is at an address.</summary>
    /// <param name="folder">Absolute path of the site's files.</param>
    /// <param name="path">Decoded, with a leading <c>/</c>, without the path of the base URL.</param>
    /// <param name="query">As it stands in the address, with its question mark, or empty.</param>
    /// <param name="basePath">The path of the base URL, with <c>/</c> at both ends.</param>
    public static SiteAnswer Find(string folder, string path, QueryString query, string basePath)
    {
        if (FileOf(folder, path) is { } file)
            return new SiteAnswer(StatusCodes.Status200OK, file, null);
        // Hosts lead from a folder's name to the folder.
        if (!path.EndsWith('/') && FileOf(folder, path + "/") is not null)
        {
            var to = basePath.TrimEnd('/') + PathString.FromUriComponent(new PathString(path).ToUriComponent()) + "/";
            return new SiteAnswer(StatusCodes.Status301MovedPermanently, null, to + query.Value);
        }

        if (RedirectOf(folder, path, query, basePath) is { } target)
            return new SiteAnswer(StatusCodes.Status301MovedPermanently, null, target);
        return new SiteAnswer(StatusCodes.Status404NotFound, FileOf(folder, "/404.html"), null);
    }

    /// <summary>The type of a file for the header <c>Content-Type</c>, by its name.</summary>
    public static string TypeOf(string file)
    {
        if (Path.GetFileName(file) is "_redirects" || !s_types.TryGetContentType(file, out var type))
            type = Path.GetFileName(file) is "_redirects" ? "text/plain" : "application/octet-stream";
        return type.StartsWith("text/", StringComparison.Ordinal) || type.EndsWith("xml", StringComparison.Ordinal)
            || type.EndsWith("json", StringComparison.Ordinal) || type == "application/javascript"
            ? type + "; charset=utf-8" : type;
    }

    /// <summary>
    /// Absolute path of the file at an address; null where there is none. Nothing outside of the folder is ever found, wherever
    /// dots or links lead.
    /// </summary>
    private static string? FileOf(string folder, string path)
    {
        if (path.AsSpan().IndexOfAny('\\', '\0', ':') >= 0)
            return null;
        foreach (var part in path.AsSpan()[1..].Split('/'))
            if (path.AsSpan()[1..][part] is "." or "..")
                return null;
        var file = Path.GetFullPath(folder + path + (path.EndsWith('/') ? Index : ""));
        return file.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            && Files.FileState.At(file).Kind == Files.FileKind.File && Files.RealPath.Of(file) is var real
            && real.StartsWith(Files.RealPath.Of(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? file
            : null;
    }

    /// <summary>
    /// Where the first line of <c>_redirects</c> that fits leads: an address that may end in <c>*</c>, parts that the query must
    /// have, a target, and a status.
    /// </summary>
    private static string? RedirectOf(string folder, string path, QueryString query, string basePath)
    {
        if (FileOf(folder, "/_redirects") is not { } list)
            return null;
        var asked = basePath.TrimEnd('/') + path;
        HashSet<string> parameters = [.. query.Value?.TrimStart('?').Split('&').Select(Uri.UnescapeDataString) ?? []];
        foreach (var line in File.ReadLines(list))
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Length < 3 || words[0][0] == '#')
                continue;
            var from = Uri.UnescapeDataString(words[0]);
            var fits = from.EndsWith('*')
                ? asked.StartsWith(from[..^1], StringComparison.Ordinal) : asked == from || asked == from.TrimEnd('/');
            if (fits && words[1..^2].All(part => parameters.Contains(Uri.UnescapeDataString(part))))
                return words[^2];
        }

        return null;
    }

    private static FileExtensionContentTypeProvider Types()
    {
        var types = new FileExtensionContentTypeProvider();
        types.Mappings[".avif"] = "image/avif";
        types.Mappings[".webmanifest"] = "application/manifest+json";
        types.Mappings[".md"] = "text/plain";
        return types;
    }
}

/// <summary>What a static host answers.</summary>
/// <param name="File">Absolute path of the file to send; null where there is none.</param>
/// <param name="Location">Where it leads instead.</param>
internal sealed record SiteAnswer(int Status, string? File, string? Location);
