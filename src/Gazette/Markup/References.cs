using System.Text.RegularExpressions;
using Gazette.Diagnostics;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Gazette.Markup;

/// <summary>Compares what is pointed to in a body with what is defined there.</summary>
internal static partial class References
{
    private const int MostComplaints = 20;

    /// <summary>Complains about what leads nowhere, and about definitions that nothing uses: readers never see those.</summary>
    public static void Check(Conversion body, MarkdownDocument document)
    {
        CheckNotes(body, document);
        foreach (var (id, written, offset) in body.OwnParts)
            if (id.StartsWith(HeadingIds.Prefix, StringComparison.Ordinal) && !body.Outline.Ids.Contains(id))
                body.Complain(DiagnosticCatalog.MissingPart(body.At(offset), written));
        foreach (var definition in document.OfType<LinkReferenceDefinitionGroup>()
            .SelectMany(group => group.OfType<LinkReferenceDefinition>()))
            if (definition is not FootnoteLinkReferenceDefinition && !body.UsedDefinitions.Contains(definition))
                body.Complain(DiagnosticCatalog.UnusedDefinition(body.At(definition.Span.Start), definition.Label ?? ""));
    }

    // What looks like a reference to a note, [^1], is printed as it is when there is no such note.
    private static void CheckNotes(Conversion body, MarkdownDocument document)
    {
        if (!body.Markdown.Contains('^') || !body.Markdown.Contains("[^", StringComparison.Ordinal))
            return;
        var missing = new List<(int Offset, string Label)>();
        foreach (var reference in Pattern().EnumerateMatches(body.Markdown))
        {
            var label = body.Markdown.Substring(reference.Index + 1, reference.Length - 2);
            if (missing.Count < MostComplaints && !document.ContainsLinkReferenceDefinition(label))
                missing.Add((reference.Index, label));
        }

        if (missing.Count == 0)
            return;
        var code = document.Descendants().Where(part => part is CodeInline or CodeBlock).Select(part => part.Span).ToArray();
        foreach (var (offset, label) in missing)
            if (!code.Any(span => span.Start <= offset && offset <= span.End))
                body.Complain(DiagnosticCatalog.MissingNote(body.At(offset), label));
    }

    [GeneratedRegex(@"\[\^[\w-]{1,30}\]")]
    private static partial Regex Pattern();
}
