namespace Gazette.Importing.Profiles;

/// <summary>What profiles make candidates with. Each gives none where there is nothing to take.</summary>
internal static class Rules
{
    public static IEnumerable<Candidate> Title(string? text, double confidence, string rule) =>
        text is { Length: > 0 } && TitleFinder.Clean(text) is { Length: > 1 } title
            ? [new Candidate(ImportField.Title, title, confidence, rule, text)] : [];

    public static IEnumerable<Candidate> Text(ImportField field, string? text, double confidence, string rule) =>
        text is { Length: > 0 } && Spaces.Single(text) is { Length: > 0 } value
            ? [new Candidate(field, value, confidence, rule, text)] : [];

    public static IEnumerable<Candidate> Date(string? text, double confidence, string rule) =>
        text is { Length: > 0 } && DateSpan.OfTag(text) is { } date
            ? [new Candidate(ImportField.Date, date.Value, confidence, rule, text)] : [];

    public static IEnumerable<Candidate> Source(string? text, double confidence, string rule) =>
        text is not null && SourceText.Of(text) is { Length: > 1 } source
            ? [new Candidate(ImportField.Source, source, confidence, rule, text)] : [];

    public static IEnumerable<Candidate> People(
        ImportField field, string? text, double confidence, string rule, string role = "") =>
        text is { Length: > 0 } && ImportedPeople.Of(text, role) is { All.Count: > 0 } people
            ? [new Candidate(field, people.Names, confidence, rule, text) { People = people.All, Doubt = people.Doubt }] : [];
}
