using Gazette.Files;

namespace Gazette.Tests.Files;

/// <summary>A look from an open folder shows what a look by the whole path does.</summary>
public sealed class FolderViewTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("gazette-view-");

    [Theory]
    [InlineData("", FileKind.Folder)]
    [InlineData("/2009", FileKind.Folder)]
    [InlineData("/2009/07/洪水", FileKind.Folder)]
    [InlineData("/2009/07/洪水/index.html", FileKind.File)]
    [InlineData("/2009/07/index.html", FileKind.File)]
    [InlineData("/index.html", FileKind.File)]
    [InlineData("/2009/07/link", FileKind.Link)]
    [InlineData("/2009/07/nothing", FileKind.Nothing)]
    [InlineData("/2009/nothing/at/all", FileKind.Nothing)]
    [InlineData("/2009/07/index.html/x", FileKind.Nothing)]
    public void What_lies_at_a_path_is_seen_however_often_one_looks(string path, object kind)
    {
        foreach (var file in (string[])["/index.html", "/2009/07/index.html", "/2009/07/洪水/index.html"])
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_folder.FullName + file)!);
            File.WriteAllText(_folder.FullName + file, file);
            File.SetLastWriteTimeUtc(_folder.FullName + file, new DateTime(2009, 7, 3, 1, 2, 3, 456, DateTimeKind.Utc)
                .AddTicks(789));
        }

        File.CreateSymbolicLink(_folder.FullName + "/2009/07/link", _folder.FullName + "/index.html");
        using var view = new FolderView(_folder.FullName);
        var expected = ManagedFiles.At(_folder.FullName + path);
        Assert.Equal((FileKind)kind, expected.Kind);
        for (var look = 0; look < 3; look++)
        {
            Assert.Equal(expected, view.At(path) with { Changed = 0, Inode = 0 });
            Assert.Equal(FileKind.File, view.At("/2009/07/index.html").Kind);
        }
    }

    [Fact]
    public void A_long_name_is_looked_at()
    {
        var name = "/" + string.Concat(Enumerable.Repeat("長", 80));
        File.WriteAllText(_folder.FullName + name, "x");
        using var view = new FolderView(_folder.FullName);
        Assert.Equal((FileKind.File, 1L), (view.At(name).Kind, view.At(name).Length));
        Assert.Equal(FileKind.Nothing, view.At(name + new string('x', 2000)).Kind);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
