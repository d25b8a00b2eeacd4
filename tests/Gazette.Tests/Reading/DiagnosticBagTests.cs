using Gazette.Commands;
using Gazette.Diagnostics;

namespace Gazette.Tests.Reading;

/// <summary>
/// Warnings that are remembered in groups come in the same order as others, and are not made before somebody wants to see them.
/// </summary>
public sealed class DiagnosticBagTests
{
    [Fact]
    public void A_complaint_between_those_of_a_group_is_put_in_its_place()
    {
        var bag = new DiagnosticBag();
        bag.Add(Warning("d.md"));
        bag.Add(Group(["e.md", "g.md"]));
        bag.Add(Group(["a.md", "c.md"]));
        bag.Add(Warning("b.md"));
        bag.Add(Warning("h.md"));
        Assert.Equal(["a.md", "b.md", "c.md", "d.md", "e.md", "g.md", "h.md"], bag.Sorted().Select(one => one.Location.File));
        Assert.Equal(4, bag.Groups().Count);
        Assert.Equal(7, DiagnosticGroup.Count(bag.Groups(), Severity.Warning));
        Assert.False(bag.HasErrors);
    }

    [Fact]
    public void A_group_of_which_nothing_is_printed_is_counted_alone()
    {
        var bag = new DiagnosticBag();
        for (var i = 0; i < 12; i++)
            bag.Add(Warning($"a/{i:00}.md"));
        var counts = new DiagnosticCount("late", Severity.Warning);
        foreach (var file in (string[])["b/1.md", "b/1.md", "b/2.md"])
            counts.Add(file);
        bag.Add(new DiagnosticGroup("b/1.md", "b/2.md", [counts], () => throw new InvalidOperationException("Nobody may ask.")));
        Assert.Equal("… and 5 more late warnings in 4 files; run with --all-warnings to see every one",
            DiagnosticLines.Of(bag.Groups(), all: false, UserLanguage.English).Last().Text);
    }

    [Fact]
    public void A_group_that_holds_something_new_is_printed()
    {
        var bag = new DiagnosticBag();
        bag.Add(Warning("a.md"));
        bag.Add(Group(["b.md", "c.md"]));
        Assert.Equal(3, DiagnosticLines.Of(bag.Groups(), all: false, UserLanguage.English).Count());
    }

    private static DiagnosticGroup Group(string[] files)
    {
        var made = files.Select(Warning).ToList();
        return new DiagnosticGroup(files[0], files[^1], new DiagnosticGroup(made).Counts, () => made);
    }

    private static Diagnostic Warning(string file) => new(
        Severity.Warning, "late", new FileLocation(file, 1, 1), Wording.Plain("M."), Wording.Plain("H."));
}
