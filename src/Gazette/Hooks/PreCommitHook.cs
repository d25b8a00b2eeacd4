using System.Globalization;
using System.Text;
using Gazette.Configuration;
using Gazette.Files;
using Gazette.Hashing;

namespace Gazette.Hooks;

/// <summary>What became of a hook that was to be installed or removed.</summary>
public enum HookOutcome
{
    Done,

    /// <summary>It is there, or gone, already.</summary>
    Already,

    /// <summary>Another hook is there, or somebody has changed ours; it was left as it is.</summary>
    Foreign,
}

/// <summary>The hook <c>pre-commit</c> of Git, which has the staged articles checked before each commit.</summary>
public sealed class PreCommitHook
{
    private const string Name = "pre-commit";
    private const string Mark = "# gazette hook ";

    private readonly string _text;

    private PreCommitHook(string file, string text) => (File, _text) = (file, text);

    /// <summary>Absolute path of the hook.</summary>
    public string File { get; }

    /// <summary>The line that does the work, for a hook of somebody else's.</summary>
    public required string Command { get; init; }

    /// <summary>The hook of a site; null when the site is in no Git repository, or Git is not there.</summary>
    /// <param name="program">Absolute path of this program, for where no <c>gazette</c> is on the path.</param>
    public static PreCommitHook? Of(string siteFolder, string? program)
    {
        // From the top: there Git runs hooks, and from there a path in core.hooksPath begins.
        if (Git.Top(siteFolder) is not { } top || Git.Line(top, "rev-parse", "--git-path", "hooks") is not { Length: > 0 } hooks)
            return null;
        var site = Path.GetRelativePath(top, siteFolder).Replace('\\', '/');
        return new PreCommitHook(Path.Combine(Path.GetFullPath(hooks, top), Name), Text(site, program))
        {
            Command = $"gazette check --staged --quiet --site {Quoted(site)} || exit 1",
        };
    }

    /// <summary>Writes the hook.</summary>
    /// <exception cref="IOException">The folder of hooks cannot be written.</exception>
    public HookOutcome Install()
    {
        if (System.IO.File.Exists(File))
        {
            var present = System.IO.File.ReadAllText(File);
            if (present == _text)
                return HookOutcome.Already;
            if (!IsOurs(present))
                return HookOutcome.Foreign;
        }
        else if (Path.Exists(File))
        {
            return HookOutcome.Foreign;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(File)!);
        AtomicFile.Replace(File, unfinished =>
        {
            System.IO.File.WriteAllText(unfinished, _text);
            if (!OperatingSystem.IsWindows())
                System.IO.File.SetUnixFileMode(unfinished, System.IO.File.GetUnixFileMode(unfinished)
                    | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
        });
        return HookOutcome.Done;
    }

    /// <summary>Takes the hook away.</summary>
    /// <exception cref="IOException">The folder of hooks cannot be written.</exception>
    public HookOutcome Remove()
    {
        if (!Path.Exists(File))
            return HookOutcome.Already;
        if (!System.IO.File.Exists(File) || !IsOurs(System.IO.File.ReadAllText(File)))
            return HookOutcome.Foreign;
        System.IO.File.Delete(File);
        return HookOutcome.Done;
    }

    /// <summary>Whether a hook is one that this program wrote, of any version, and as it wrote it.</summary>
    private static bool IsOurs(string text)
    {
        var start = text.IndexOf(Mark, StringComparison.Ordinal);
        if (start < 0 || text.IndexOf('\n', start) is not (> 0 and var end))
            return false;
        return text[(start + Mark.Length)..end] == Digest(text[(end + 1)..]);
    }

    private static string Digest(string text) =>
        ContentHash.Of(Encoding.UTF8.GetBytes(text)).ToString("x16", CultureInfo.InvariantCulture);

    /// <summary>A script of any POSIX shell, such as that of Git for Windows.</summary>
    /// <param name="site">Path of the site from the top of the work tree.</param>
    private static string Text(string site, string? program)
    {
        // Programs with windows often start without the path of the shell.
        var search = program is null ? "" : $"""
            if [ ! -x "$gazette" ]; then
              gazette={Quoted(program.Replace('\\', '/'))}
            fi

            """;
        var script = $"""
            # Checks the articles that are staged, before they are committed. "gazette hook remove" takes it away.
            site={Quoted(site)}
            [ -f "$site/{SiteConfigFile.Name}" ] || exit 0
            gazette=$(command -v gazette)
            {search}if [ ! -x "$gazette" ]; then
              echo 'gazette: not found, the articles were not checked.' >&2
              exit 0
            fi
            exec "$gazette" check --staged --quiet --site "$site"

            """.Replace("\r", "", StringComparison.Ordinal);
        return $"#!/bin/sh\n{Mark}{Digest(script)}\n{script}";
    }

    private static string Quoted(string text) => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
