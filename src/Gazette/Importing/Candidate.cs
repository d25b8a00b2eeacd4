namespace Gazette.Importing;

/// <summary>A field that is looked for.</summary>
internal enum ImportField
{
    Title,
    Kicker,
    Subtitle,
    Date,
    Source,
    Authors,
    Editors,
    Section,
    Tags,
}

/// <summary>What one rule takes for the value of a field.</summary>
/// <param name="Value">
/// As the article would say it; of people their names with <c>、</c> between them; empty when the rule found the field's place,
/// and
/// nothing in it.
/// </param>
/// <param name="Confidence">0 to 1: how often such a rule is right.</param>
/// <param name="Rule">Its name, for evidence: <c>hanweb/source</c>.</param>
/// <param name="Place">The text it was read from.</param>
internal sealed record Candidate(ImportField Field, string Value, double Confidence, string Rule, string Place)
{
    /// <summary>The people, where the value is some.</summary>
    public IReadOnlyList<ImportedPerson> People { get; init; } = [];

    /// <summary>Why a person should look at it, where the rule itself is not sure; else null.</summary>
    public string? Doubt { get; init; }
}

/// <summary>A person and what they did; the role is empty where nothing says.</summary>
internal sealed record ImportedPerson(string Name, string Role);
