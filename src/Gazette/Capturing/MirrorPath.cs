using System.Text.RegularExpressions;

namespace Gazette.Capturing;

/// <summary>The addresses of pages whose folders a program named like the servers that it fetched them from.</summary>
internal static partial class MirrorPath
{
    /// <summary>The address that a path tells; null when none of its folders is called like a server.</summary>
    public static string? UrlOf(string name)
    {
        var parts = name.Split('/');
        var host = Array.FindIndex(parts, 0, parts.Length - 1, part => Host().IsMatch(part));
        return host >= 0
            && Uri.TryCreate($"http://{parts[host]}/{string.Join('/', parts[(host + 1)..].Select(Uri.EscapeDataString))}",
                UriKind.Absolute, out var url) ? url.AbsoluteUri : null;
    }

    // Folders that are called after a date or a version have dots too.
    [GeneratedRegex(
        @"^(?:www\.[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,10}|"
            + @"[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:cn|com|net|org|gov|edu|info|tw|hk|mo|example))$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Host();
}
