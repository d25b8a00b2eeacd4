using System.Globalization;

namespace Gazette.Importing;

/// <summary>Chooses among candidates. What was not chosen stays in the evidence.</summary>
internal static class FieldResolver
{
    private const double Least = 0.4;
    private const double Sure = 0.7;

    public static ResolvedField Of(ImportField field, IReadOnlyList<Candidate> all)
    {
        var candidates = all.Where(candidate => candidate.Field == field).OrderByDescending(candidate => candidate.Confidence)
            .ThenBy(candidate => candidate.Rule, StringComparer.Ordinal).ToList();
        return field switch
        {
            ImportField.Date => Date(candidates),
            ImportField.Authors or ImportField.Editors => People(field, candidates),
            _ => Text(field, candidates),
        };
    }

    private static ResolvedField Text(ImportField field, List<Candidate> candidates)
    {
        var groups = Groups(candidates.Where(candidate => candidate.Value.Length > 0), candidate =>
            Spaces.Loose(candidate.Value));
        if (field == ImportField.Title)
            groups = WithPrefixes(groups);
        if (groups.Count == 0 || groups[0].Score < Least)
            return new ResolvedField(field, null, 0, candidates, candidates.Count > 0 ? "found empty" : null);
        // The label was there and empty: weak guesses do not fill it.
        if (field == ImportField.Source && groups[0].Score < Sure
            && candidates.Exists(candidate => candidate is { Value: "", Confidence: >= 0.9 }))
            return new ResolvedField(field, null, 0, candidates, "the page leaves it empty");
        return new ResolvedField(field, groups[0].Best, groups[0].Score, candidates, DoubtOf(groups, field));
    }

    /// <summary>The day that most speaks for, then the time of that day that does.</summary>
    private static ResolvedField Date(List<Candidate> candidates)
    {
        candidates = candidates.ConvertAll(candidate => AsShown(candidate, candidates));
        var days = Groups(candidates, candidate => candidate.Value[..Math.Min(10, candidate.Value.Length)]);
        if (days.Count == 0 || days[0].Score < 0.3)
            return new ResolvedField(ImportField.Date, null, 0, candidates, null);
        // Tags and scripts repeat one another: the best witness of the time counts, not how many there are.
        var times = Groups(days[0].All.Where(candidate => candidate.Value.Length > 10), candidate => candidate.Value)
            .OrderByDescending(time => time.Best.Confidence).ToList();
        var best = days[0].Best;
        // A more precise one that agrees on the day says more.
        if (best.Value.Length <= 10 && times.Count > 0)
            best = times[0].Best;
        else if (times.Count > 0)
            best = Finer(times[0].Best, days[0].All);
        return new ResolvedField(ImportField.Date, best, days[0].Score, candidates, DoubtOf(days, ImportField.Date));
    }

    /// <summary>
    /// A time of UTC as the page itself shows it, where it does: portals of China that say 16:05 tell machines 08:05Z.
    /// </summary>
    private static Candidate AsShown(Candidate candidate, List<Candidate> all)
    {
        if (!candidate.Value.EndsWith('Z') || !DateTime.TryParse(
                candidate.Value[..^1], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            return candidate;
        var shown = time.AddHours(8).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        return all.Find(other => other.Value.StartsWith(shown, StringComparison.Ordinal)) is { } same
            ? candidate with { Value = same.Value } : candidate;
    }

    private static Candidate Finer(Candidate best, IReadOnlyList<Candidate> all) =>
        all.FirstOrDefault(candidate => candidate.Value.Length > best.Value.Length && candidate.Confidence >= 0.8
            && candidate.Value.StartsWith(best.Value, StringComparison.Ordinal)) ?? best;

    /// <summary>All that a sure rule names; what only tags say counts where none does.</summary>
    private static ResolvedField People(ImportField field, List<Candidate> candidates)
    {
        var named = candidates.Where(candidate => candidate.People.Count > 0).ToList();
        if (named.Count == 0)
            return new ResolvedField(field, null, 0, candidates, null);
        var sure = named.Where(candidate => candidate.Confidence >= Sure).ToList();
        var chosen = sure.Count > 0 ? sure : [named[0]];
        if (chosen[0].Confidence < Least)
            return new ResolvedField(field, null, 0, candidates, null);
        var people = new List<ImportedPerson>();
        foreach (var person in chosen.SelectMany(candidate => candidate.People))
        {
            var at = people.FindIndex(other => other.Name == person.Name);
            if (at < 0)
                people.Add(person);
            else if (people[at].Role.Length == 0)
                people[at] = person;
        }

        var best = chosen[0] with { People = people, Value = string.Join('、', people.Select(person => person.Name)) };
        return new ResolvedField(field, best, best.Confidence, candidates,
            chosen.Select(candidate => candidate.Doubt).FirstOrDefault(doubt => doubt is not null)
                ?? (best.Confidence < Sure ? "only a page tag says so" : null));
    }

    private static string? DoubtOf(List<CandidateGroup> groups, ImportField field) =>
        groups[0].Best.Doubt
        ?? (groups[0].Score < Sure ? "no strong evidence"
            : groups.Count > 1 && groups[1].Score >= 0.75 && field is not (ImportField.Section or ImportField.Tags)
                ? $"another rule says: {groups[1].Best.Value}" : null);

    /// <summary>Candidates that say the same, each group with what speaks for it, the strongest first.</summary>
    private static List<CandidateGroup> Groups(IEnumerable<Candidate> candidates, Func<Candidate, string> keyOf) =>
    [
        .. candidates.GroupBy(keyOf, StringComparer.Ordinal)
            .Select(group => new CandidateGroup([.. group]))
            .OrderByDescending(group => group.Score).ThenBy(group => group.Best.Value, StringComparer.Ordinal),
    ];

    /// <summary>A title that another begins with was cut off somewhere: it speaks for the whole one.</summary>
    private static List<CandidateGroup> WithPrefixes(List<CandidateGroup> groups)
    {
        var kept = new List<CandidateGroup>();
        foreach (var group in groups)
        {
            var loose = Spaces.Loose(group.Best.Value);
            var whole = groups.Find(other => other != group && loose.Length > 3
                && Spaces.Loose(other.Best.Value) is var longer && longer.Length > loose.Length
                && longer.StartsWith(loose, StringComparison.Ordinal)
                && other.Best.Rule.StartsWith("heading", StringComparison.Ordinal));
            if (whole is null)
                kept.Add(group);
        }

        return kept;
    }

    private sealed record CandidateGroup(IReadOnlyList<Candidate> All)
    {
        public Candidate Best => All[0];

        /// <summary>Each that agrees takes from what is left of the doubt.</summary>
        public double Score { get; } = 1 - All.DistinctBy(candidate => candidate.Rule)
            .Aggregate(1.0, (doubt, candidate) => doubt * (1 - candidate.Confidence));
    }
}

/// <summary>What became of a field.</summary>
/// <param name="Chosen">Null when it stays unknown.</param>
/// <param name="Doubt">Why a person should look at it; null when nobody need.</param>
internal sealed record ResolvedField(
    ImportField Field, Candidate? Chosen, double Confidence, IReadOnlyList<Candidate> Candidates, string? Doubt)
{
    public string? Value => Chosen?.Value;

    /// <summary>Whether a person has decided it.</summary>
    public bool IsDecided { get; init; }
}
