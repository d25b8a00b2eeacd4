namespace Gazette.Tests.Building;

/// <summary>A disk in memory that can be as small as a test needs it, in the place of a folder.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly string _folder;

    /// <summary>Mounts it, or skips the test where that is not allowed.</summary>
    public SmallDisk(string folder)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess, "Only root can make a small disk.");
        _folder = folder;
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        Directory.CreateDirectory(folder);
        Assert.SkipUnless(GazetteProcess.Succeeds("mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", folder),
            "This machine does not let its root mount a disk.");
    }

    /// <summary>What lies on the disk takes.</summary>
    public (long Bytes, long Files) Used
    {
        get
        {
            var disk = new DriveInfo(_folder);
            return (disk.TotalSize - disk.TotalFreeSpace,
                Directory.EnumerateFileSystemEntries(_folder, "*", SearchOption.AllDirectories).Count() + 1);
        }
    }

    /// <summary>Makes it as large as that: options of tmpfs.</summary>
    public void Limit(string options) =>
        Assert.True(GazetteProcess.Succeeds("mount", "-o", $"remount,{options}", _folder),
            $"The disk does not become {options}.");

    public void Empty()
    {
        foreach (var inner in new DirectoryInfo(_folder).EnumerateFileSystemInfos())
        {
            if (inner is DirectoryInfo folder)
                folder.Delete(recursive: true);
            else
                inner.Delete();
        }
    }

    /// <summary>Takes all room but <paramref name="left"/> bytes.</summary>
    public void Fill(long left)
    {
        using var filling = File.Create(Path.Combine(_folder, "filling"));
        var block = new byte[4096];
        var room = new DriveInfo(_folder).AvailableFreeSpace - left;
        for (var written = 0L; written < room; written += block.Length)
            filling.Write(block);
    }

    public void MakeRoom() => File.Delete(Path.Combine(_folder, "filling"));

    public void Dispose() => GazetteProcess.Succeeds("umount", "-l", _folder);
}
