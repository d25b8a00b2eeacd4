using System.Threading.Channels;
using Gazette.Configuration;
using Gazette.Content;

namespace Gazette.Serving;

/// <summary>
/// Tells when files change that a site is made of. Where the system tells of no changes (a network drive, more folders than it
/// watches), whoever waits is woken regularly, to look for himself.
/// </summary>
internal sealed class SourceWatcher : IDisposable
{
    /// <summary>
    /// How long nothing may happen until a save is over: some editors empty a file before they write it.
    /// </summary>
    private static readonly TimeSpan s_afterSave = TimeSpan.FromMilliseconds(12);

    /// <summary>The same where many files change, as when git checks out a branch.</summary>
    private static readonly TimeSpan s_afterMany = TimeSpan.FromMilliseconds(250);

    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(10);

    /// <summary>Files that change at once from which on they are many.</summary>
    private const int Many = 20;

    private readonly string _siteFolder;
    private readonly TimeSpan _pollEvery;
    private readonly string[] _folders;
    private readonly Channel<string> _changes = Channel.CreateUnbounded<string>();
    private readonly Dictionary<string, FileSystemWatcher> _watchers = new(StringComparer.Ordinal);
    private readonly Lock _watching = new();
    private volatile bool _isPolling;

    /// <param name="siteFolder">Absolute path.</param>
    /// <param name="folders">Names of the folders in it whose files matter; they need not be there.</param>
    /// <param name="polls">Whether changes are looked for, because the system tells of none.</param>
    /// <param name="pollEvery">How often.</param>
    public SourceWatcher(string siteFolder, IEnumerable<string> folders, bool polls, TimeSpan pollEvery)
    {
        (_siteFolder, _folders, _isPolling, _pollEvery) = (siteFolder, [.. folders], polls, pollEvery);
        if (polls)
            return;
        Watch("");
        foreach (var folder in _folders)
            Watch(folder);
    }

    /// <summary>Whether the system tells of no changes, so that they are looked for.</summary>
    public bool IsPolling => _isPolling;

    /// <summary>
    /// Waits for the next changes, and for their end: paths of files from the site's folder, with <c>/</c> between the parts;
    /// null where anything may have changed.
    /// </summary>
    /// <exception cref="OperationCanceledException">Nobody wants to know any more.</exception>
    public async Task<IReadOnlyCollection<string>?> NextAsync(CancellationToken cancellation)
    {
        var wait = _isPolling ? _pollEvery : Timeout.InfiniteTimeSpan;
        if (await ReadAsync(wait, cancellation).ConfigureAwait(false) is not { } first)
            return null;
        var paths = new HashSet<string>(StringComparer.Ordinal) { first };
        var began = Environment.TickCount64;
        while (Environment.TickCount64 - began < s_longest.TotalMilliseconds)
        {
            var quiet = paths.Count > Many || IsGitAtWork() ? s_afterMany : s_afterSave;
            if (await ReadAsync(quiet, cancellation).ConfigureAwait(false) is { } next)
                paths.Add(next);
            else if (!IsGitAtWork())
                break;
        }

        return paths.Contains(Anything) ? null : paths;
    }

    public void Dispose()
    {
        lock (_watching)
        {
            foreach (var watcher in _watchers.Values)
                watcher.Dispose();
            _watchers.Clear();
        }
    }

    /// <summary>Stands for a path that nobody knows.</summary>
    private const string Anything = "";

    /// <summary>Git holds this file as long as it changes the files it keeps.</summary>
    private bool IsGitAtWork() => File.Exists(Path.Combine(_siteFolder, ".git", "index.lock"));

    /// <summary>The next change; null when there is none for a time.</summary>
    private async Task<string?> ReadAsync(TimeSpan atMost, CancellationToken cancellation)
    {
        if (_changes.Reader.TryRead(out var ready))
            return ready;
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        waiting.CancelAfter(atMost);
        try
        {
            return await _changes.Reader.ReadAsync(waiting.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return null;
        }
    }

    /// <summary>Watches a folder and all below it, or of the site's own the files alone.</summary>
    /// <param name="folder">Its name; empty for the site's own.</param>
    private void Watch(string folder)
    {
        lock (_watching)
        {
            var path = Path.Combine(_siteFolder, folder);
            if (_watchers.Remove(folder, out var earlier))
                earlier.Dispose();
            if (!Directory.Exists(path))
                return;
            try
            {
                var watcher = new FileSystemWatcher(path)
                {
                    IncludeSubdirectories = folder.Length > 0,
                    NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite
                        | NotifyFilters.Size,
                    InternalBufferSize = 64 * 1024,
                };
                _watchers[folder] = watcher;
                watcher.Changed += (_, change) => Changed(folder, change.FullPath, isContentOnly: true);
                watcher.Created += (_, change) => Changed(folder, change.FullPath, isContentOnly: false);
                watcher.Deleted += (_, change) => Changed(folder, change.FullPath, isContentOnly: false);
                watcher.Renamed += (_, change) =>
                {
                    Changed(folder, change.OldFullPath, isContentOnly: false);
                    Changed(folder, change.FullPath, isContentOnly: false);
                };
                watcher.Error += (_, fault) => Fail(fault.GetException());
                watcher.EnableRaisingEvents = true;
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
            {
                Fail(fault);
            }
        }
    }

    private void Changed(string folder, string fullPath, bool isContentOnly)
    {
        var path = Path.GetRelativePath(_siteFolder, fullPath).Replace('\\', '/');
        if (folder.Length > 0 ? IsNoise(path) : path != SiteConfigFile.Name && !_folders.Contains(path))
            return;
        // That a folder's time changed says nothing that its entries do not.
        if (isContentOnly && Directory.Exists(fullPath))
            return;
        if (folder.Length == 0 && _folders.Contains(path))
            Watch(path);
        // What was in a folder that came or went is not told.
        _changes.Writer.TryWrite(
            !isContentOnly && !path.EndsWith(ContentFolder.Ending, StringComparison.Ordinal) && !Path.HasExtension(path)
                ? Anything : path);
    }

    /// <summary>Files that editors make for a moment, or for themselves.</summary>
    private static bool IsNoise(string path)
    {
        var name = Path.GetFileName(path.AsSpan());
        return name.Length == 0 || name[0] is '.' or '~' or '#' || name[^1] == '~' || name is "4913"
            || name.EndsWith(".tmp", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".swp", StringComparison.Ordinal)
            || name.EndsWith(".swx", StringComparison.Ordinal);
    }

    /// <summary>More happened at once than the system could tell, or it watches no more.</summary>
    private void Fail(Exception fault)
    {
        if (fault is not InternalBufferOverflowException)
            _isPolling = true;
        _changes.Writer.TryWrite(Anything);
    }
}
