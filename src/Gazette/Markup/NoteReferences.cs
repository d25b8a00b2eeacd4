using System.Text.RegularExpressions;
using Gazette.Diagnostics;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Gazette.Markup;

/// <summary>Finds what looks like a reference to a note, <c>[^1]</c>, when there is no such note: readers would see the brackets.</summary>
internal static partial class NoteReferences
{
    private const int MostComplaints = 20;

    public static void Check(Conversion body, MarkdownDocument document)
    {
        if (!body.Markdown.Contains("[^", StringComparison.Ordinal))
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
                body.Complain(Complaint.MissingNote(body.At(offset), label));
    }

    [GeneratedRegex(@"\[\^[\w-]{1,30}\]")]
    private static partial Regex Pattern();
}
