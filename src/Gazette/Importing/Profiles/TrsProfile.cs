using System.Text.RegularExpressions;

namespace Gazette.Importing.Profiles;

/// <summary>TRS WCM, which provinces and papers have: <c>.TRS_Editor</c>, and addresses as
/// <c>t20240116_11348056.html</c>.</summary>
internal static partial class TrsProfile
{
    public static ImportProfile Profile { get; } = new("trs", Recognises, Fields, Body);

    private static bool Recognises(ParsedPage page) => page.Has(".TRS_Editor", ".TRS_UEDITOR", ".trs_editor_view", "#trs_editor")
        || FileName().IsMatch(page.Url ?? page.Capture.Name);

    private static IEnumerable<Candidate> Fields(ParsedPage page) =>
        FileName().Match(page.Url ?? page.Capture.Name) is { Success: true } name
        ? Rules.Date(name.Groups[1].Value, 0.45, "trs/file-name") : [];

    private static BodyPlace? Body(ParsedPage page)
    {
        var editors = page.Document.QuerySelectorAll(".TRS_Editor, .TRS_UEDITOR, .trs_editor_view, #trs_editor")
            .Where(element => page.MassOf(element).All > 0 && element.ParentElement?.Closest(".TRS_Editor") is null).ToList();
        return editors.Count > 0 ? new BodyPlace(editors, "trs/editor") : null;
    }

    [GeneratedRegex(@"/?t((?:19|20)\d{6})_\d+\.s?html?$", RegexOptions.IgnoreCase)]
    private static partial Regex FileName();
}
