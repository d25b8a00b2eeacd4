namespace Gazette.Files;

/// <summary>A look at a file by the means of .NET, on any system.</summary>
internal static class ManagedFiles
{
    /// <param name="path">Absolute.</param>
    public static FileState At(string path)
    {
        var file = new FileInfo(path);
        var attributes = file.Attributes;
        if (attributes == (FileAttributes)(-1))
            return default;
        var kind = (attributes & FileAttributes.ReparsePoint) != 0 ? FileKind.Link
            : (attributes & FileAttributes.Device) != 0 ? FileKind.Other
            : (attributes & FileAttributes.Directory) != 0 ? FileKind.Folder
            : FileKind.File;
        return new FileState(kind, kind == FileKind.File ? file.Length : 0, file.LastWriteTimeUtc.Ticks);
    }
}
