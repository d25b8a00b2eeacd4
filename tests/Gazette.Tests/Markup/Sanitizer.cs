using Ganss.Xss;

namespace Gazette.Tests.Markup;

/// <summary>A second opinion on the HTML of bodies, from a library that cleans HTML of all that could harm a reader.</summary>
internal static class Sanitizer
{
    /// <summary>What the library would take out of a piece of HTML: nothing, when the HTML is as clean as Gazette says.</summary>
    /// <param name="elements">The names of the elements that may stand there.</param>
    /// <param name="attributes">Those that may stand there beside the usual ones.</param>
    public static IReadOnlyList<string> Removed(string html, IEnumerable<string> elements, params IEnumerable<string> attributes)
    {
        var removed = new List<string>();
        var sanitizer = new HtmlSanitizer(new HtmlSanitizerOptions
        {
            AllowedTags = elements.ToHashSet(),
            AllowedAttributes = ValidHtml.Attributes.Concat(attributes).ToHashSet(),
            AllowedSchemes = new HashSet<string> { "http", "https", "mailto", "tel" },
            UriAttributes = HtmlSanitizerDefaults.UriAttributes,
        });
        sanitizer.RemovingTag += (_, e) => removed.Add($"<{e.Tag.LocalName}>: {e.Reason}");
        sanitizer.RemovingAttribute += (_, e) =>
            removed.Add($"<{e.Tag.LocalName} {e.Attribute.Name}=\"{e.Attribute.Value}\">: {e.Reason}");
        sanitizer.RemovingComment += (_, e) => removed.Add($"<!--{e.Comment.Data}-->");
        sanitizer.Sanitize(html);
        return removed;
    }
}
