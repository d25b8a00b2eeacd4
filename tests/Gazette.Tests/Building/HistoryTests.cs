namespace Gazette.Tests.Building;

/// <summary>Whatever editors do, in whatever order: what lies in the folder is what a clean build would make.</summary>
public sealed class HistoryTests
{
    /// <summary>
    /// A history has ten edits on average, and so 60 pairs of an earlier and a later one: each two of the 39 kinds of edits meet
    /// two or three times in either order.
    /// </summary>
    private const int Histories = 60;

    [Fact]
    public void Random_histories_leave_what_a_clean_build_would_leave() => Property.Holds(
        History.Any,
        Histories,
        static history =>
        {
            using var site = new EditedSite(history);
            try
            {
                site.Site.Build();
                foreach (var edit in history.Edits)
                {
                    site.Do(edit);
                    site.Site.Build();
                    site.Site.AssertEqualsCleanBuild();
                }
            }
            catch (Exception fault)
            {
                throw new InvalidOperationException($"After {string.Join(", then ", site.Done)}: {fault.Message}", fault);
            }
        },
        static history => $"{history.Edits.Count} edits, {history.Times} times of files");
}
