using Gazette.Diagnostics;
using Gazette.Files;
using Gazette.Hashing;
using Gazette.Markup;
using Gazette.Pages;

namespace Gazette.Rendering;

/// <summary>
/// The files of data/: what templates are given as <c>site.data.NAME</c>. They are read in every build and parsed when something
/// of them is first asked for.
/// </summary>
internal sealed class DataFolder
{
    /// <summary>Its name in the site's folder.</summary>
    public const string Name = "data";

    private const int LargestFile = 8 << 20;

    private readonly Lazy<(SiteData Data, IReadOnlyList<Diagnostic> Faults)> _parsed;

    private DataFolder(IReadOnlyList<DataFile> files) => _parsed = new(() => Parse(files));

    /// <summary>What the files hold; of one with a fault, nothing.</summary>
    public SiteData Data => _parsed.Value.Data;

    /// <summary>What is wrong with what they hold.</summary>
    public IReadOnlyList<Diagnostic> Faults => _parsed.Value.Faults;

    /// <summary>Reads the folder, which need not be there; null, with diagnostics, when a file in it cannot be read.</summary>
    public static DataFolder? Read(string siteFolder, DiagnosticBag bag, ref ContentHash hash)
    {
        var folder = Path.Combine(siteFolder, Name);
        var kind = FileState.At(folder).Kind;
        if (kind == FileKind.Nothing)
            return new DataFolder([]);
        if (kind != FileKind.Folder)
        {
            bag.Add(kind == FileKind.Link ? DiagnosticCatalog.TemplateLink(Name) : DiagnosticCatalog.NotAFolder(Name));
            return null;
        }

        string[] paths;
        try
        {
            paths = Directory.GetFileSystemEntries(folder);
        }
        catch (UnauthorizedAccessException)
        {
            bag.Add(DiagnosticCatalog.UnreadableFolder(Name));
            return null;
        }

        var (files, isWhole) = (new Dictionary<string, DataFile>(StringComparer.Ordinal), true);
        foreach (var path in paths.Order(StringComparer.Ordinal))
        {
            if (Path.GetFileName(path) is var name && (name.StartsWith('.') || FileKinds.IsLeftover(name)))
                continue;
            var (file, fault) = FileAt(path, $"{Name}/{name}");
            if (fault is null && file is not null && !files.TryAdd(file.Name, file))
                fault = DiagnosticCatalog.TwoDataFiles(file.File, files[file.Name].File);
            if (fault is not null)
            {
                bag.Add(fault);
                isWhole &= fault.Severity != Severity.Error;
            }
            else if (file is not null)
            {
                hash.Add(file.File);
                hash.Add(file.Bytes);
            }
        }

        return isWhole ? new DataFolder([.. files.Values]) : null;
    }

    /// <summary>A file to read; neither that nor a fault for notes to people.</summary>
    private static (DataFile? File, Diagnostic? Fault) FileAt(string path, string file)
    {
        switch (FileState.At(path))
        {
            case { Kind: FileKind.Link }:
                return (null, DiagnosticCatalog.TemplateLink(file));
            case { Kind: FileKind.Other }:
                return (null, DiagnosticCatalog.PipeOrDevice(file));
            case { Kind: FileKind.Folder }:
                return (null, DiagnosticCatalog.FolderInData(file));
            case { Length: > LargestFile and var length }:
                return (null, DiagnosticCatalog.DataTooLarge(file, length, LargestFile));
        }

        if (Path.GetExtension(file).ToLowerInvariant() is ".md" or ".txt")
            return default;
        if (!DataFile.IsKnown(file))
            return (null, DiagnosticCatalog.UnknownData(file));
        if (!Path.GetFileNameWithoutExtension(file).All(c => char.IsLetterOrDigit(c) || c is '_' or '-'))
            return (null, DiagnosticCatalog.DataName(file));
        try
        {
            return (new DataFile(file, File.ReadAllBytes(path)), null);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return (null, DiagnosticCatalog.UnreadableFile(file));
        }
    }

    private static (SiteData Data, IReadOnlyList<Diagnostic> Faults) Parse(IReadOnlyList<DataFile> files)
    {
        var faults = new List<Diagnostic>();
        return (files.Count == 0 ? SiteData.None
            : new SiteData(files.ToDictionary(file => file.Name, file => file.Parse(faults), StringComparer.Ordinal)), faults);
    }
}
