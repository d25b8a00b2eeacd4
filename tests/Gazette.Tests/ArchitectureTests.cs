using System.Text.RegularExpressions;
using Gazette.Commands;

namespace Gazette.Tests;

/// <summary>Keeps the rooms of src/Gazette in their order. src/README.md tells what each is for.</summary>
public sealed partial class ArchitectureTests
{
    /// <summary>Each room uses only rooms above it. Those of one line are siblings, which never see one another.</summary>
    private static readonly string[][] Rooms =
    [
        ["Diagnostics"],
        ["Hashing"],
        ["Threading"],
        ["Files"],
        ["Storage"],
        ["Yaml"],
        ["Csv"],
        ["Configuration"],
        ["Pictures"],
        ["Markup"],
        ["Content"],
        ["Loading"],
        ["Catalog"],
        ["Pages"],
        ["Rendering"],
        ["Checking"],
        ["Searching"],
        ["Building"],
        ["Reporting", "Schemas", "Fixing", "Hooks"],
        ["Starting", "Comparing", "Capturing"],
        ["Serving", "Importing", "Exporting", "Publishing"],
        ["Commands"],
    ];

    private static readonly string Root = FindRoot();

    [Fact]
    public void A_room_uses_only_rooms_above_it() =>
        Assert.Empty(
            from file in Sources("src/Gazette")
            where RoomOf(file) is not null
            from used in UsedRooms(file)
            where used != RoomOf(file) && Floor(used) >= Floor(RoomOf(file)!)
            select $"{file} uses Gazette.{used}");

    [Fact]
    public void Every_folder_is_a_room_and_every_file_stands_in_its_namespace() =>
        Assert.Empty(
            from file in Sources("src/Gazette")
            where file != "src/Gazette/Program.cs"
            where RoomOf(file) is not { } room
                || Floor(room) < 0
                || !Regex.IsMatch(Read(file), $@"^namespace Gazette\.{room}(\.\w+)*;", RegexOptions.Multiline)
            select file);

    [Fact]
    public void The_template_language_knows_nothing_of_sites() =>
        Assert.DoesNotContain(Sources("src/Gazette.Templating"), file => UsedRooms(file).Any());

    [Fact]
    public void A_file_names_what_it_uses_itself()
    {
        Assert.DoesNotContain(Sources("src").Concat(Sources("tests")), file =>
            Regex.IsMatch(Read(file), @"^\s*global using", RegexOptions.Multiline));
        Assert.DoesNotContain(Files("*.csproj").Concat(Files("*.props")), file =>
            Regex.IsMatch(Read(file), @"<Using\s+Include=""Gazette"));
    }

    [Fact]
    public void Only_the_console_report_draws() =>
        Assert.Equal(["src/Gazette/Commands/ConsoleReport.cs"], Sources("src")
            .Where(file => Read(file).Contains("Spectre.Console;", StringComparison.Ordinal)));

    [Fact]
    public void Only_commands_read_the_command_line() =>
        Assert.DoesNotContain(Sources("src"), file =>
            Read(file).Contains("using System.CommandLine", StringComparison.Ordinal) && RoomOf(file) != "Commands");

    [Fact]
    public void Nothing_of_the_moment_reaches_a_page() =>
        Assert.Empty(
            from file in Sources("src")
            where RoomOf(file) is "Configuration" or "Markup" or "Catalog" or "Pages" or "Rendering"
            where Regex.IsMatch(Read(file),
                @"\b(DateTime|DateTimeOffset)\.(Now|UtcNow|Today)\b|\bGuid\.NewGuid\b|\bRandom\.Shared\b|\bTimeZoneInfo\.Local\b")
            select file);

    /// <summary>
    /// Where longer lines are allowed: the template language, which has a limit of its own for its lines, and texts of several
    /// lines whose line ends mean something.
    /// </summary>
    private static readonly string[] WithLongLines =
    [
        "src/Gazette.Templating/",
        "tests/Gazette.Tests/Building/PageWeightTests.cs", "tests/Gazette.Tests/Building/EditedSite.cs",
        "tests/Gazette.Benchmarks/Builds/GrowthGraph.cs", "tests/Gazette.Tests/Html/HardArticles.cs",
        "tests/Gazette.Tests/Importing/TestPages.cs", "tests/Gazette.Tests/Importing/TextDumpTests.cs",
        "tests/Gazette.Tests/Markup/MarkdownTests.cs", "tests/Gazette.Tests/Pages/JsonPagesTests.cs",
        "tests/Gazette.Tests/Pages/TagLabelTests.cs", "tests/Gazette.Tests/SiteTest.cs",
    ];

    [Fact]
    public void Lines_have_at_most_130_columns() =>
        Assert.Empty(
            from file in Sources("src").Concat(Sources("tests"))
            where !WithLongLines.Any(allowed => file.StartsWith(allowed, StringComparison.Ordinal))
            from line in Read(file).Split('\n').Index()
            where line.Item.TrimEnd('\r').Length > 130
            select $"{file}({line.Index + 1})");

    /// <summary>The room of a file, or null when it lies in none.</summary>
    private static string? RoomOf(string file) =>
        file.Split('/') is ["src", "Gazette", var room, _, ..] ? room : null;

    /// <summary>-1 for what is no room.</summary>
    private static int Floor(string room) => Array.FindIndex(Rooms, floor => floor.Contains(room));

    /// <summary>Rooms that a file names in full, as <c>Gazette.Pages</c>, or in part, as in <c>Pages.SitePlan</c>.</summary>
    private static IEnumerable<string> UsedRooms(string file)
    {
        var text = Read(file);
        var inFull = RoomName().Matches(text).Select(match => match.Groups[1].Value);
        var inPart = TypeInRoom().Matches(text)
            .Where(match => typeof(GazetteCommand).Assembly.GetType($"Gazette.{match.Value}") is not null)
            .Select(match => match.Groups[1].Value);
        return inFull.Concat(inPart).Where(room => Floor(room) >= 0).Distinct();
    }

    private static IEnumerable<string> Sources(string folder) =>
        Files("*.cs").Where(file => file.StartsWith(folder + "/", StringComparison.Ordinal));

    /// <summary>Paths from the root, in order, of what git would hold.</summary>
    private static IEnumerable<string> Files(string pattern) =>
        new[] { "src", "tests" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories))
            .Concat(Directory.EnumerateFiles(Root, pattern))
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

    private static string Read(string file) => File.ReadAllText(Path.Combine(Root, file));

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Gazette.slnx")))
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("No Gazette.slnx above the tests.");
        return folder;
    }

    [GeneratedRegex(@"\bGazette\.([A-Z]\w+)\b")]
    private static partial Regex RoomName();

    [GeneratedRegex(@"(?<![.\w])([A-Z]\w+)\.[A-Z]\w+")]
    private static partial Regex TypeInRoom();
}
