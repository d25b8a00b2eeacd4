using System.Collections.Frozen;

namespace Gazette.Markup;

/// <summary>
/// Kinds of files by their names: the one rule for everything that is published beside pages, however it gets there.
/// </summary>
public static class FileKinds
{
    /// <summary>What web servers run instead of sending it, also where it is not the last ending (<c>x.php.jpg</c>).</summary>
    private static readonly FrozenSet<string> s_onServers = Endings(
        "php php3 php4 php5 php7 php8 phps phtml phar pht asp aspx ashx asmx asa cer jsp jspx jspf cgi fcgi shtml shtm stm cfm "
        + "pl py rb sh lua");

    /// <summary>
    /// What a browser runs, or shows as a page, when a reader opens it, with the rights of the whole site; what systems run that
    /// download it; and what configures or feeds servers.
    /// </summary>
    private static readonly FrozenSet<string> s_onReaders = Endings(
        "html htm xhtml xht mht mhtml hta htc xml xsl xslt xul rdf rss atom mathml svgz js mjs cjs jse css wasm swf vbs vbe wsf "
        + "wsh ps1 bat cmd exe msi msix scr pif cpl dll reg lnk webloc desktop jar jnlp class apk app dmg pkg deb rpm chm "
        + "htaccess htpasswd env config url eml");

    private static readonly FrozenSet<string> s_videos = Endings("mp4 m4v webm ogv");

    private static readonly FrozenSet<string> s_sounds = Endings("mp3 m4a aac ogg oga opus wav flac");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_servers =
        s_onServers.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the file's name says it is a picture that every browser shows.</summary>
    public static bool IsPicture(string file) => Path.GetExtension(file.AsSpan()) is { Length: > 1 } extension
        && (Is(extension, ".jpg") || Is(extension, ".jpeg") || Is(extension, ".png") || Is(extension, ".gif")
            || Is(extension, ".webp") || Is(extension, ".avif") || Is(extension, ".svg"));

    /// <summary>Whether the file's name says it is a drawing (SVG), which can hold programs.</summary>
    public static bool IsDrawing(string file) => Is(Path.GetExtension(file.AsSpan()), ".svg");

    /// <summary>Whether the file's name says it is a film that browsers play.</summary>
    public static bool IsVideo(string file) => s_videos.Contains(LastEnding(file));

    /// <summary>Whether the file's name says it is a sound that browsers play.</summary>
    public static bool IsAudio(string file) => s_sounds.Contains(LastEnding(file));

    /// <summary>
    /// The ending by which a file beside an article can run programs; null when it has none. The config may allow some.
    /// </summary>
    /// <param name="file">Its name or path.</param>
    /// <param name="allowed">Endings without the dot, in lower case.</param>
    public static string? ActiveEnding(string file, FrozenSet<string> allowed) =>
        EndingOfServers(file, allowed) is { } ending ? ending
        : LastEnding(file) is { Length: > 0 } last && s_onReaders.Contains(last) && !allowed.Contains(last) ? last : null;

    /// <summary>The ending for which a web server would run a file instead of sending it; null when there is none.</summary>
    /// <inheritdoc cref="ActiveEnding"/>
    public static string? EndingOfServers(string file, FrozenSet<string> allowed)
    {
        var name = file.AsSpan(file.LastIndexOf('/') + 1);
        foreach (var part in name.Split('.'))
        {
            // A document may have a language in its name (report.pl.pdf); PHP is run wherever it stands.
            if (part.Start.Value > 0 && s_servers.Contains(name[part])
                && (part.End.Value == name.Length || name[part].StartsWith("ph", StringComparison.OrdinalIgnoreCase))
                && name[part].ToString().ToLowerInvariant() is var ending && !allowed.Contains(ending))
                return ending;
        }

        return null;
    }

    /// <summary>Whether a file is what systems and editors leave behind, and nobody means to publish.</summary>
    /// <param name="name">Without folders.</param>
    public static bool IsLeftover(string name) =>
        name is ".DS_Store" or "desktop.ini" or ".directory" or ".gitkeep" or ".gitignore" or ".gitattributes" or ".editorconfig"
        // Emacs marks what it has open by a link of such a name.
        || name.StartsWith(".#", StringComparison.Ordinal)
        || name.Equals("Thumbs.db", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("._", StringComparison.Ordinal) || name.StartsWith("~$", StringComparison.Ordinal)
        || name.EndsWith('~') || (name[0] == '#' && name[^1] == '#')
        || name.EndsWith(".swp", StringComparison.Ordinal) || (name[0] == '.' && name.EndsWith(".swo", StringComparison.Ordinal));

    private static string LastEnding(string file) => Path.GetExtension(file).TrimStart('.').ToLowerInvariant();

    private static bool Is(ReadOnlySpan<char> extension, string expected) =>
        extension.Equals(expected, StringComparison.OrdinalIgnoreCase);

    private static FrozenSet<string> Endings(string list) => list.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
