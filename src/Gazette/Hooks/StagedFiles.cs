using System.Globalization;
using System.Text;
using Gazette.Checking;

namespace Gazette.Hooks;

/// <summary>What the next commit will hold, of a site.</summary>
public static class StagedFiles
{
    /// <summary>
    /// The articles and settings that the next commit adds or changes, as they are staged: what lies on the disk may be another
    /// text by now. Null when the folder is not in a repository, or Git is not there.
    /// </summary>
    /// <param name="folder">Where Git is called: hooks are told its index by a path from there.</param>
    public static IReadOnlyList<CheckedFile>? Of(string folder, string siteFolder)
    {
        if (Git.Top(folder) is not { } top
            || Git.Run(folder, "", "diff", "--cached", "--name-only", "-z", "--no-renames", "--no-ext-diff", "--diff-filter=d")
                is not { } names)
            return null;
        (string Name, string File)[] staged =
        [
            .. Encoding.UTF8.GetString(names).Split('\0', StringSplitOptions.RemoveEmptyEntries)
                .Select(name => (name, Path.GetRelativePath(siteFolder, Path.Combine(top, name)).Replace('\\', '/')))
                .Where(file => FileChecker.CanCheck(file.Item2)),
        ];
        if (staged.Length == 0)
            return [];
        // One to a line; of a name of several lines the file is read, and complained of.
        var asked = staged.Where(file => !file.Name.Contains('\n')).ToArray();
        var objects = string.Concat(asked.Select(file => $":0:{file.Name}\n"));
        if (Git.Run(folder, objects, "cat-file", "--batch") is not { } batch)
            return null;
        var texts = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        var at = 0;
        foreach (var file in asked)
            if (Next(batch, ref at) is { } bytes)
                texts.Add(file.File, bytes);
        return [.. staged.Select(file => new CheckedFile(file.File, texts.GetValueOrDefault(file.File)))];
    }

    /// <summary>The next object of a batch, <c>ID blob LENGTH</c> and its bytes; null when it is missing.</summary>
    private static byte[]? Next(byte[] batch, ref int at)
    {
        var end = Array.IndexOf(batch, (byte)'\n', at);
        if (end < 0)
            return null;
        var head = Encoding.UTF8.GetString(batch, at, end - at).Split(' ');
        at = end + 1;
        if (head is not [_, "blob", var digits] || !int.TryParse(digits, CultureInfo.InvariantCulture, out var length))
            return null;
        var bytes = batch.AsSpan(at, length).ToArray();
        at += length + 1;
        return bytes;
    }
}
