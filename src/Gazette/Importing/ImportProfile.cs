namespace Gazette.Importing;

/// <summary>A publishing system, or a custom of many, and where its pages have what.</summary>
/// <param name="Name">As evidence has it: <c>hanweb</c>.</param>
/// <param name="Recognises">Whether a page is one of its pages.</param>
/// <param name="Fields">What it takes for the fields; it is asked only for pages it recognises.</param>
/// <param name="Body">Where the text stands; null when it does not know.</param>
internal sealed record ImportProfile(
    string Name,
    Func<ParsedPage, bool> Recognises,
    Func<ParsedPage, IEnumerable<Candidate>> Fields,
    Func<ParsedPage, BodyPlace?> Body);
