using System.Diagnostics;
using Gazette.Content;
using Gazette.Diagnostics;
using Gazette.Files;
using Gazette.Markup;

namespace Gazette.Tests.Reading;

public sealed class ContentFolderTests : IDisposable
{
    private readonly string _site = Directory.CreateTempSubdirectory("gazette-content-").FullName;

    public void Dispose() => Directory.Delete(_site, recursive: true);

    [Fact]
    public void Articles_come_in_the_order_of_their_paths_with_address_length_and_time()
    {
        Write("content/2024/05/15/b.md", "four");
        Write("content/2024/05/15/A.md");
        Write("content/2024/05/15/photo.jpg");
        Write("content/2024/05/15/.hidden.md");
        Write("content/.git/x.md");
        Write("content/pages/about.md");
        Write("content/2024/05/15/洪水.md");
        var (files, complaints) = Read();
        Assert.Empty(complaints);
        Assert.Equal(
            ["content/2024/05/15/A.md", "content/2024/05/15/b.md", "content/2024/05/15/洪水.md", "content/pages/about.md"],
            files.Select(file => file.File));
        Assert.Equal(["/2024/05/15/A/", "/2024/05/15/b/", "/2024/05/15/洪水/", "/about/"], files.Select(file => file.Address));
        Assert.Equal(4, files[1].Length);
        Assert.Equal(FileState.At(Path.Combine(_site, files[1].File)).Stamp, files[1].Stamp);
    }

    [Theory]
    [InlineData("content/2024/05/15/x.md", "/2024/05/15/x/")]
    [InlineData("content/pages/about.md", "/about/")]
    [InlineData("content/pages/law/terms.md", "/law/terms/")]
    [InlineData("content/2024/05/15/x/index.md", "/2024/05/15/x/")]
    [InlineData("content/index.md", "/")]
    [InlineData("content/undated/myindex.md", "/undated/myindex/")]
    public void An_address_comes_from_the_path_alone(string file, string address) =>
        Assert.Equal(address, SiteAddress.Of(file));

    [Theory]
    [InlineData("/2024/05/15/flood_1.2~a/", "/2024/05/15/flood_1.2~a/")]
    [InlineData("/tags/talent work/", "/tags/talent%20work/")]
    [InlineData("/标签/𠮷/", "/%E6%A0%87%E7%AD%BE/%F0%A0%AE%B7/")]
    [InlineData("/a%b?c#d/", "/a%25b%3Fc%23d/")]
    public void An_address_is_percent_encoded_for_links(string address, string encoded) =>
        Assert.Equal(encoded, SiteAddress.Encode(address));

    [Theory]
    [InlineData("why?.md", "holds the character ?")]
    [InlineData("a#b.md", "holds the character #")]
    [InlineData("100%.md", "holds the character %")]
    [InlineData("a\\b.md", "holds the character \\")]
    [InlineData("a:b.md", "holds the character :")]
    [InlineData("a\nb.md", "holds the invisible character U+000A")]
    [InlineData("a\u200Bb.md", "holds the invisible character U+200B")]
    [InlineData("a\u202Eb.md", "holds the invisible character U+202E")]
    [InlineData("cafe\u0301.md", "writes a letter in pieces (U+0301)")]
    [InlineData(" a.md", "begins or ends with a space or ends with a dot")]
    [InlineData("a..md", "begins or ends with a space or ends with a dot")]
    public void A_name_that_cannot_be_part_of_an_address_is_told(string name, string fault)
    {
        Write("content/2024/" + name);
        var (files, complaints) = Read();
        Assert.Empty(files);
        var said = name[..^3].Replace('\n', ' ').Trim();
        Assert.Equal(
            $"content/2024/{name.Replace('\n', '\uFFFD')}: error bad-file-name: The name \"{said}\" {fault}, and so cannot be "
                + "part of an address. Use letters, digits and hyphens.",
            Assert.Single(complaints));
    }

    [Fact]
    public void Two_files_for_one_address_are_told_by_both_names()
    {
        Write("content/2024/X.md");
        Write("content/2024/x.md");
        Write("content/2024/y.md");
        Write("content/2024/y/index.md");
        Write("content/about.md");
        Write("content/pages/about.md");
        var (files, complaints) = Read();
        Assert.Equal(["content/2024/X.md", "content/2024/y.md", "content/about.md"], files.Select(file => file.File));
        Assert.Equal(
            [
                "content/2024/x.md: error same-address: Its address \"/2024/x/\" is already taken by content/2024/X.md. Give one "
                    + "of the two another name; capital and small letters count as the same.",
                "content/2024/y/index.md: error same-address: Its address \"/2024/y/\" is already taken by content/2024/y.md. "
                    + "Give one of the two another name; capital and small letters count as the same.",
                "content/pages/about.md: error same-address: Its address \"/about/\" is already taken by content/about.md. Give "
                    + "one of the two another name; capital and small letters count as the same.",
            ],
            complaints);
    }

    [Fact]
    public void Symbolic_links_are_refused_wherever_they_lead()
    {
        Write("content/2024/x.md");
        Write("elsewhere/secret.md");
        File.CreateSymbolicLink(Path.Combine(_site, "content/2024/file.md"), Path.Combine(_site, "elsewhere/secret.md"));
        File.CreateSymbolicLink(Path.Combine(_site, "content/2024/photo.jpg"), "/etc/passwd");
        File.CreateSymbolicLink(Path.Combine(_site, "content/2024/nowhere.md"), "nothing");
        Directory.CreateSymbolicLink(Path.Combine(_site, "content/2024/out"), Path.Combine(_site, "elsewhere"));
        Directory.CreateSymbolicLink(Path.Combine(_site, "content/2024/round"), Path.Combine(_site, "content"));
        var (files, complaints) = Read();
        Assert.Equal("content/2024/x.md", Assert.Single(files).File);
        Assert.Equal(
            new[] { "file.md", "nowhere.md", "out", "photo.jpg", "round" }.Select(name =>
                $"content/2024/{name}: error symbolic-link: This is a symbolic link, which may lead anywhere. Put the file "
                    + "itself here."),
            complaints);
    }

    [Fact]
    public void A_folder_named_as_an_article_and_an_article_named_as_something_else_are_told()
    {
        Write("content/2024/x.md/photo.jpg");
        Write("content/2024/flood.txt");
        Write("content/2024/flood.MD");
        var (files, complaints) = Read();
        Assert.Empty(files);
        Assert.Equal(
            [
                "content/2024/flood.MD: warning not-an-article: This looks like an article, but only files that end in .md are "
                    + "read. Save it as Markdown with a name that ends in .md, or move it elsewhere.",
                "content/2024/flood.txt: warning not-an-article: This looks like an article, but only files that end in .md are "
                    + "read. Save it as Markdown with a name that ends in .md, or move it elsewhere.",
                "content/2024/x.md: error folder-named-as-article: A folder has a name that ends in .md. Take .md away from "
                    + "its name.",
            ],
            complaints);
    }

    [Fact]
    public void A_path_that_is_too_long_is_told()
    {
        var file = "content/" + string.Join('/', Enumerable.Repeat(new string('a', 200), 3)) + "/x.md";
        Write(file);
        Assert.Equal($"{file}: error path-too-long: The address would have 606 bytes; 600 is the most. Give the file or its "
            + "folders shorter names.", Assert.Single(Read().Complaints));
    }

    [Fact]
    public void An_article_a_hundred_folders_deep_is_not_lost()
    {
        Write("content/" + string.Concat(Enumerable.Repeat("a/", 100)) + "x.md");
        Assert.Single(Read().Files);
    }

    [Fact]
    public void A_pipe_named_as_an_article_is_never_opened()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no pipes in folders.");
        Directory.CreateDirectory(Path.Combine(_site, "content"));
        using (var made = Process.Start("mkfifo", Path.Combine(_site, "content/x.md")))
            made.WaitForExit();
        var (files, complaints) = Read();
        Assert.Empty(files);
        Assert.Equal(
            "content/x.md: error special-file: This is a pipe or a device, and no file: reading it might never end. "
                + "Put a file here instead, or take it away.",
            Assert.Single(complaints));
    }

    [Fact]
    public void A_site_without_content_is_told() =>
        Assert.Equal("content: error no-content: There is no folder named \"content\". Make it, and put the articles in it.",
            Assert.Single(Read().Complaints));

    [Fact]
    public void A_folder_that_cannot_be_opened_is_told_and_the_others_are_read()
    {
        Assert.SkipWhen(Environment.IsPrivilegedProcess, "Nothing is closed to this user.");
        if (OperatingSystem.IsWindows())
            return;
        Write("content/2023/a/x.md");
        Write("content/2024/y.md");
        var closed = Path.Combine(_site, "content/2023/a");
        File.SetUnixFileMode(closed, UnixFileMode.None);
        try
        {
            var (files, complaints) = Read();
            Assert.Equal("content/2024/y.md", Assert.Single(files).File);
            Assert.Equal("content/2023/a: error unreadable-folder: The folder cannot be opened. Check that you are allowed "
                + "to read it.", Assert.Single(complaints));
        }
        finally
        {
            File.SetUnixFileMode(closed, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Fact]
    public void A_file_that_cannot_be_opened_is_told()
    {
        // Nothing is closed to the administrator, as whom tests may run; but nobody can read a folder as a file.
        Directory.CreateDirectory(Path.Combine(_site, "content/x.md"));
        Assert.Equal(
            "content/x.md: error unreadable-file: The file cannot be opened. Close other programs that hold it, and check that "
                + "you are allowed to read it.",
            ReadFile("content/x.md", 3));
    }

    [Fact]
    public void A_file_that_is_gone_is_told() =>
        Assert.Equal(
            "content/x.md: error unreadable-file: The file cannot be opened. Close other programs that hold it, and check that "
                + "you are allowed to read it.",
            ReadFile("content/x.md", 3));

    [Fact]
    public void An_empty_file_is_told_and_not_even_opened() =>
        Assert.Equal("content/x.md: error empty-file: The file is empty. Write the article in it, or delete it.",
            ReadFile("content/x.md", 0));

    [Fact]
    public void A_huge_file_is_told_and_not_even_opened() =>
        Assert.Equal(
            "content/x.md: error file-too-large: The file has 9000000000 bytes; an article may have 8388608. Cut it into several "
                + "articles, or link to the long text as a file of its own.",
            ReadFile("content/x.md", 9_000_000_000));

    [Fact]
    public void A_shorter_file_read_after_a_longer_one_holds_nothing_of_it()
    {
        Write("content/a.md", new string('a', 100_000));
        Write("content/b.md", "bb");
        Assert.True(ArticleFile.TryRead(_site, "content/a.md", 100_000, [], out _));
        Assert.True(ArticleFile.TryRead(_site, "content/b.md", 2, [], out var bytes));
        Assert.Equal("bb"u8, bytes);
    }

    private string ReadFile(string file, long length)
    {
        var complaints = new List<Diagnostic>();
        Assert.False(ArticleFile.TryRead(_site, file, length, complaints, out _));
        return Assert.Single(complaints).ToString();
    }

    private (IReadOnlyList<ContentFile> Files, IReadOnlyList<string> Complaints) Read()
    {
        var complaints = new List<Diagnostic>();
        var files = ContentFolder.Read(_site, complaints);
        return (files, [.. complaints.OrderBy(complaint => complaint.Location).Select(complaint => complaint.ToString())]);
    }

    private void Write(string file, string text = "")
    {
        var path = Path.Combine(_site, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
