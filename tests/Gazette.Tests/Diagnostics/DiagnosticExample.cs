using Gazette.Building;
using Gazette.Diagnostics;

namespace Gazette.Tests.Diagnostics;

/// <summary>What brings a diagnostic about, as <c>examples.txt</c> has it.</summary>
/// <param name="Kind">
/// What the text is: <c>front</c> matter, a <c>body</c>, lines of the <c>config</c>, <c>files</c> of a site, or <c>words</c>
/// about what no text can show: a line in English and one in Chinese.
/// </param>
internal sealed record DiagnosticExample(string Name, string Kind, string Text)
{
    private const string Article = "-- content/2024/05/15/x.md --\n";

    public static IReadOnlyList<DiagnosticExample> All { get; } =
    [
        .. File.ReadAllText(Path.Combine(Repository.Root, "tests", "Gazette.Tests", "Diagnostics", "examples.txt"))
            .Split("== ", StringSplitOptions.RemoveEmptyEntries)
            .Select(part => part.Split('\n', 2))
            .Select(part => new DiagnosticExample(part[0].Split(' ')[0], part[0].Split(' ')[1], part[1].TrimEnd('\n'))),
    ];

    /// <summary>The first complaint of that name about a site that has this in it; null when there is none.</summary>
    public Diagnostic? Complaint()
    {
        using var site = Kind == "config" ? SiteTest.From("") : SiteTest.From(Kind switch
        {
            "front" => $"{Article}---\n{Text}\n---\nWater rose.\n",
            "body" => $"{Article}---\ntitle: Flood\ndate: 2024-05-15\n---\n{Text}\n",
            _ => Text + "\n",
        });
        if (Kind == "config")
            site.Add("site.config.yml", Config(File.ReadAllText(Path.Combine(site.Folder, "site.config.yml"))));
        var bag = new DiagnosticBag();
        SiteBuilder.Check(
            new BuildOptions { SiteFolder = site.Folder, Now = new DateTimeOffset(2026, 3, 9, 12, 0, 0, TimeSpan.Zero) },
            bag,
            progress: null);
        return bag.Sorted().FirstOrDefault(diagnostic => diagnostic.Name == Name);
    }

    /// <summary>A config in which these settings stand in the place of its own.</summary>
    private string Config(string config)
    {
        var key = Text[..(Text.IndexOf(':', StringComparison.Ordinal) + 1)];
        var isOther = true;
        var kept = config.Split('\n').Where(line =>
        {
            if (line.Length > 0 && line[0] != ' ')
                isOther = !line.StartsWith(key, StringComparison.Ordinal);
            return isOther;
        });
        return string.Join('\n', kept).TrimEnd('\n') + "\n" + Text + "\n";
    }
}
