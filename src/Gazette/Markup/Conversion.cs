using Gazette.Diagnostics;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Gazette.Markup;

/// <summary>
/// One body on its way to HTML: where it stands, and what has been found in it so far. Made anew for each body, so nothing leaks
/// into the next.
/// </summary>
internal sealed class Conversion(string markdown, MarkdownPlace place)
{
    private readonly LineTable _lines = new(markdown, place.File, place.FirstLine);

    private ContainerInline? _paragraphWithAsterisks;

    public string Markdown => markdown;

    public MarkdownPlace Place => place;

    public BodyWords Words { get; } = BodyWords.In(place.Language);

    public HeadingOutline Outline { get; } = new();

    public RawHtmlTags RawHtml { get; } = new();

    public List<SiteLink> Links { get; } = [];

    public List<LocalFile> Files { get; } = [];

    /// <summary>The first picture whose size is known.</summary>
    public ShownPicture? FirstPicture { get; set; }

    public List<Diagnostic> Diagnostics { get; } = [];

    /// <summary>Links to <c>#part</c> of the body itself, by the id they mean.</summary>
    public List<(string Id, string Written, int Offset)> OwnParts { get; } = [];

    /// <summary>Definitions of addresses, <c>[report]: report.pdf</c>, that a link or picture has used.</summary>
    public HashSet<LinkReferenceDefinition> UsedDefinitions { get; } = [];

    /// <summary>How many links are open: a link may not hold another one.</summary>
    public int OpenLinks { get; set; }

    /// <summary>Whether it holds blocks, which templates are asked for.</summary>
    public bool HasBlocks { get; set; }

    /// <summary>Whether a line of colons that closes nothing has been complained of: the first explains the others.</summary>
    public bool HasStrayColons { get; set; }

    /// <summary>Indexes of references to notes that stand where no link can, such as the description of a picture.</summary>
    public HashSet<int> HiddenNotes { get; } = [];

    /// <param name="offset">Offset in the body, in UTF-16 units.</param>
    public FileLocation At(int offset) => _lines.At(Math.Clamp(offset, 0, markdown.Length));

    /// <summary>Complains of asterisks that print nothing bold: once for those of one paragraph.</summary>
    public void ComplainOfAsterisks(LiteralInline asterisks)
    {
        if (_paragraphWithAsterisks != asterisks.Parent)
            Complain(DiagnosticCatalog.StrayAsterisks(At(asterisks.Span.Start)));
        _paragraphWithAsterisks = asterisks.Parent;
    }

    public void Complain(Diagnostic diagnostic) => Diagnostics.Add(diagnostic);
}
