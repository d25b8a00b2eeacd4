using Gazette.Files;

namespace Gazette.Capturing;

/// <summary>
/// A folder of saved pages, texts and archives of such, or one of them: what may be an article, with the address that its
/// path tells.
/// </summary>
public static class CaptureFolder
{
    /// <summary>What is larger is no page that anybody wrote.</summary>
    public const long LargestFile = 24 * 1024 * 1024;

    // A page with its pictures, written in letters.
    private const int LargestMht = 96 * 1024 * 1024;
    private const int LongestPicture = 40 * 1024 * 1024;

    // Pages are packed to a tenth, a bomb to a thousandth; what is small may be packed as well as it likes.
    private const long MostPacked = 200;
    private const long SmallUnpacked = 1L << 30;

    private static readonly string[] Pages = [".html", ".htm", ".shtml", ".shtm", ".xhtml", ".phtml", ".jhtml"];
    private static readonly string[] Texts = [".txt", ".md"];

    /// <summary>
    /// All that can be imported, by path in order; an archive's in the order in which it has them. Links are not followed. What
    /// is in an archive is read while this is enumerated, so that no more of it is in memory than is asked for.
    /// </summary>
    /// <param name="path">Absolute path of a folder, or of a file.</param>
    /// <param name="progress">Told what has been given; null when nobody asks.</param>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    public static IEnumerable<Capture> Captures(string path, CaptureProgress? progress = null)
    {
        var (folder, names) = File.Exists(path) ? (Path.GetDirectoryName(path)!, [Path.GetFileName(path)]) : (path, Names(path));
        progress?.Begin(names.Sum(name => Work(folder, name)));
        foreach (var name in names)
        {
            var passed = 0L;
            foreach (var capture in OfFile(folder, name, bytes =>
            {
                passed += bytes;
                progress?.Add(bytes);
            }))
                yield return capture;
            if (progress is not null)
                progress.Add(Work(folder, name) - passed);
        }
    }

    /// <summary>Bytes to be read of a file: a web archive is read twice.</summary>
    private static long Work(string folder, string name) =>
        FileState.At(Path.Combine(folder, name)).Length * (WarcFile.Is(name) ? 2 : 1);

    private static IReadOnlyList<string> Names(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*", new EnumerationOptions
        {
            RecurseSubdirectories = true,
            AttributesToSkip = FileAttributes.ReparsePoint,
            IgnoreInaccessible = true,
        })
            .Select(file => Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/'))
            .Where(name => IsPage(name) || IsText(name) || IsArchive(name))
            .Order(StringComparer.Ordinal),
    ];

    private static bool IsPage(string name) => Pages.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase);

    private static bool IsText(string name) => Texts.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase);

    private static bool IsArchive(string name) => MhtFile.Is(name) || WarcFile.Is(name) || ZipFolder.Is(name);

    /// <param name="passed">Told how many bytes more of the file have been read, where it is a large one.</param>
    private static IEnumerable<Capture> OfFile(string folder, string name, Action<long> passed)
    {
        var path = Path.Combine(folder, name);
        if (WarcFile.Is(name))
            return Guarded(name, () => new WarcFile(name, () => File.OpenRead(path), MostOf(path)).Captures(passed));
        if (ZipFolder.Is(name))
            return Guarded(name, () => OfZip(path, name, passed));
        return
        [
            MhtFile.Is(name)
                ? new Capture(name, () => ReadFile(path, LargestMht) is { } bytes ? MhtFile.Read(name, bytes) : null, "no-page")
                : new Capture(
                    name,
                    () => ReadFile(path, LargestFile) is { } bytes ? PageOf(name, bytes, file => ReadBeside(folder, file)) : null,
                    "too-large"),
        ];
    }

    /// <summary>What a .zip has, as if it were a folder of that name; an archive in it is read as one beside it.</summary>
    private static IEnumerable<Capture> OfZip(string path, string name, Action<long> passed)
    {
        var zip = new ZipFolder(path, MostOf(path));
        using var use = new SharedUse(zip);
        var names = zip.Names.ToList();
        var share = new FileInfo(path).Length / Math.Max(1, names.Count);
        foreach (var file in names)
        {
            passed(share);
            var inside = $"{name}/{file}";
            if (WarcFile.Is(file))
                foreach (var capture in Guarded(
                    inside, () => new WarcFile(inside, () => zip.OpenFile(file), MostOf(path)).Captures(_ => { })))
                    yield return capture;
            else if (ZipFolder.Is(file))
                yield return Capture.Fault(inside, "nested");
            else if (MhtFile.Is(file))
                yield return new Capture(
                    inside, () => zip.Read(file, LargestMht) is { } bytes ? MhtFile.Read(inside, bytes) : null, "no-page")
                {
                    Archive = use.Again(),
                };
            else if (IsPage(file) || IsText(file))
                yield return new Capture(
                    inside,
                    () => zip.Read(file, LargestFile) is { } bytes
                        ? PageOf(file, bytes, beside => zip.Read(beside, LongestPicture)) with { Name = inside } : null,
                    "too-large")
                {
                    Archive = use.Again(),
                };
        }
    }

    private static CapturedPage PageOf(string name, byte[] bytes, Func<string, byte[]?> read) => new(name, bytes)
    {
        MirrorUrl = MirrorPath.UrlOf(name),
        IsText = IsText(name),
        Beside = address => BesidePath.Of(name, address) is { } file ? read(file) : null,
    };

    /// <summary>What an archive gives, up to the first fault of the disk or of the archive, which is a line of its own.</summary>
    private static IEnumerable<Capture> Guarded(string name, Func<IEnumerable<Capture>> open)
    {
        using var captures = open().GetEnumerator();
        while (true)
        {
            Capture? next;
            var isFault = false;
            try
            {
                next = captures.MoveNext() ? captures.Current : null;
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or InvalidDataException
                or NotSupportedException)
            {
                (next, isFault) = (Capture.Fault(name, "unreadable"), true);
            }

            if (next is not null)
                yield return next;
            if (next is null || isFault)
                yield break;
        }
    }

    /// <summary>Bytes that an archive may have when unpacked.</summary>
    private static long MostOf(string path) => (new FileInfo(path).Length * MostPacked) + SmallUnpacked;

    /// <summary>A file of the same folder of pages; what leads out of it is not read.</summary>
    private static byte[]? ReadBeside(string folder, string file) =>
        NewFile.LinkAbove(folder, file) is null ? ReadFile(Path.Combine(folder, file), LongestPicture) : null;

    /// <summary>Reads a file; null when it is too large, or nobody may read it.</summary>
    private static byte[]? ReadFile(string path, long most)
    {
        try
        {
            var state = FileState.At(path);
            return state.Kind == FileKind.File && state.Length <= most ? File.ReadAllBytes(path) : null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
