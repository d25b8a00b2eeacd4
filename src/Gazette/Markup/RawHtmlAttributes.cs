using System.Collections.Frozen;

namespace Gazette.Markup;

/// <summary>The attributes that raw HTML may carry. None of them can run, fetch or restyle anything.</summary>
internal static class RawHtmlAttributes
{
    private static readonly FrozenSet<string> s_directions = FrozenSet.ToFrozenSet(["ltr", "rtl", "auto"]);
    private static readonly FrozenSet<string> s_scopes = FrozenSet.ToFrozenSet(["row", "col", "rowgroup", "colgroup"]);

    /// <summary>The value to print, or null when the attribute or its value may not stand there.</summary>
    public static string? Safe(string element, string attribute, string value) => (attribute, element) switch
    {
        ("title", _) => value,
        ("class", _) => value.Length > 0 && value.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or ' ') ? value : null,
        ("lang", _) => IsLanguage(value) ? value : null,
        ("dir", _) => OneOf(s_directions, value),
        ("scope", "th") => OneOf(s_scopes, value),
        ("colspan" or "rowspan", "td" or "th") or ("span", "col" or "colgroup") => Number(value, 1),
        ("start", "ol") or ("value", "li") => Number(value, 0),
        ("reversed", "ol") or ("open", "details") => "",
        ("datetime", "time" or "ins" or "del") => value.Length is > 0 and < 40
            && value.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or ':' or '+' or '.' or ' ') ? value : null,
        ("cite", "q" or "blockquote" or "ins" or "del") => LinkTarget.Scheme(
            LinkTarget.AsBrowsersRead(value)) is "http" or "https" ? UrlText.Encoded(LinkTarget.AsBrowsersRead(value)) : null,
        _ => null,
    };

    private static string? OneOf(FrozenSet<string> values, string value) =>
        values.Contains(value.ToLowerInvariant()) ? value.ToLowerInvariant() : null;

    private static bool IsLanguage(string value) =>
        value.Length is > 1 and < 36 && char.IsAsciiLetter(value[0]) && value.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');

    private static string? Number(string value, int least) =>
        int.TryParse(value, out var number) && number >= least && number <= 1000 ? number.ToString() : null;
}
