using Gazette.Files;

namespace Gazette.Tests.Files;

/// <summary>Files read and made by the system's own calls are those of .NET, or the calls say that they cannot.</summary>
public sealed class NativeFilesTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("gazette-native-");

    [Theory]
    [InlineData(0, 10)]
    [InlineData(5, 10)]
    [InlineData(10, 10)]
    [InlineData(12, 10)]
    public void A_file_is_read_whole_or_up_to_the_room_there_is(int length, int room)
    {
        Assert.SkipUnless(NativeFiles.AreUsable, "This system has no such calls.");
        var file = FileOf("洪水.md", length);
        var buffer = new byte[room];
        Assert.Equal(Math.Min(length, room), NativeFiles.Read(file, buffer, length));
        // Whatever length it had when it was listed: shorter is asked for again, and longer is no more than there is.
        Assert.Equal(Math.Min(length, room), NativeFiles.Read(file, buffer, length + 1));
        Assert.Equal(BytesOf(Math.Min(length, room)), buffer[..Math.Min(length, room)]);
    }

    [Fact]
    public void What_cannot_be_read_or_made_is_told()
    {
        Assert.Equal(-1, NativeFiles.Read(PathOf("nothing"), new byte[10], 5));
        Assert.Equal(-1, NativeFiles.Read(_folder.FullName, new byte[10], 5));
        Assert.Equal(-1, NativeFiles.Read(PathOf(new string('x', 2000)), new byte[10], 5));
        Assert.False(NativeFiles.TryWrite(PathOf("no/folder"), BytesOf(5), out _));
        Assert.False(NativeFiles.TryWrite(_folder.FullName, BytesOf(5), out _));
        Assert.False(NativeFiles.TryMakeFolder(PathOf("no/folder")));
        Assert.False(NativeFiles.TryMakeFolder(_folder.FullName));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100_000)]
    public void A_file_is_made_as_dotnet_makes_it(int length)
    {
        Assert.SkipUnless(NativeFiles.AreUsable, "This system has no such calls.");
        Assert.True(NativeFiles.TryMakeFolder(PathOf("a")));
        var file = FileOf("a/旧.html", 200_000);
        Assert.True(NativeFiles.TryWrite(file, BytesOf(length), out var modified));
        Assert.Equal(BytesOf(length), File.ReadAllBytes(file));
        Assert.Equal(File.GetLastWriteTimeUtc(file).Ticks, modified);

        Assert.True(NativeFiles.TryWrite(PathOf("new"), BytesOf(1), out _));
        File.WriteAllBytes(PathOf("by-dotnet"), BytesOf(1));
        Directory.CreateDirectory(PathOf("b"));
        Assert.Equal(new FileInfo(PathOf("by-dotnet")).UnixFileMode, new FileInfo(PathOf("new")).UnixFileMode);
        Assert.Equal(new DirectoryInfo(PathOf("b")).UnixFileMode, new DirectoryInfo(PathOf("a")).UnixFileMode);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1000)]
    [InlineData((6 << 20) + 5)]
    public void An_array_in_large_pages_is_an_array(int length)
    {
        var array = LargeArray.OfBytes(length);
        Assert.Equal(length, array.Length);
        Array.Fill(array, (byte)7);
        Assert.DoesNotContain(array, one => one != 7);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string PathOf(string name) => Path.Combine(_folder.FullName, name);

    private string FileOf(string name, int length)
    {
        File.WriteAllBytes(PathOf(name), BytesOf(length));
        return PathOf(name);
    }

    private static byte[] BytesOf(int length) => [.. Enumerable.Range(0, length).Select(i => (byte)i)];
}
