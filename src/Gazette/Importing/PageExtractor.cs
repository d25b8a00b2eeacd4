using Gazette.Capturing;

namespace Gazette.Importing;

/// <summary>What a page is made into: an article, or the reason why it is none.</summary>
internal sealed record Extraction(ImportedArticle? Article, NoArticle? NoArticle);

/// <summary>Reads a page: where its text stands, then its title, then the lines between them.</summary>
internal static class PageExtractor
{
    // A text that holds less than this share of the page's prose is a piece of it.
    private const double PieceOfText = 0.3;

    public static Extraction Of(CapturedPage capture, DecodedText decoded)
    {
        var page = ParsedPage.Of(capture, decoded);
        var profiles = ImportProfiles.All.Where(profile => profile.Recognises(page)).ToList();
        var place = Place(page, profiles);
        if (PageKind.NoArticle(page, place) is { } none)
            return new Extraction(null, none);
        var (start, end) = (place!.FirstLine(page), place.EndLine(page));
        var title = TitleFinder.Of(page, start, end);
        var header = HeaderLines.Of(page, title, start, end);
        var candidates = new List<Candidate>();
        foreach (var profile in profiles)
            candidates.AddRange(profile.Fields(page));
        candidates.AddRange(Titles(page, title));
        candidates.AddRange(HeaderFields.Of(page, header));
        var (blocks, called) = BlockReader.Of(page, place);
        var chosenTitle = FieldResolver.Of(ImportField.Title, candidates);
        var (kept, removed) = Furniture.Sort(blocks, chosenTitle.Value ?? "");
        kept = Captions.Of(kept);
        var paragraphs = kept.Where(block => block.Kind is BlockKind.Paragraph or BlockKind.Heading or BlockKind.Item)
            .Select(block => block.Text).ToList();
        candidates.AddRange(BodyFields.Of(paragraphs));
        (kept, var credits) = BodyFields.WithoutCredits(kept);
        foreach (var gone in (IEnumerable<RemovedText>)[.. called, .. removed])
            if (gone.Text.Length <= 160 && gone.Rule is not ("notice" or "behind-the-end" or "header-line"))
                candidates.AddRange(HeaderFields.Labelled(gone.Text, 0.88).Where(candidate => candidate.Value.Length > 0));
        candidates.AddRange(Below(page, end));
        candidates.AddRange(AddressDate.Of(page));
        candidates.AddRange(Breadcrumb.Section(page, start));
        return new Extraction(
            new ImportedArticle
            {
                Capture = capture,
                Decoded = decoded,
                Profiles = [.. profiles.Select(profile => profile.Name).Where(name => name is not ("page-tags" or "structured"))],
                BodyRule = place.Rule,
                Fields = [.. Enum.GetValues<ImportField>().Select(field => FieldResolver.Of(field, candidates))],
                Body = kept,
                Removed = [.. called, .. removed, .. credits],
                Url = page.Url,
                Parts = PageParts.Of(page),
            },
            null);
    }

    /// <summary>Where a profile says, unless what it says is a piece of the text.</summary>
    private static BodyPlace? Place(ParsedPage page, List<ImportProfile> profiles)
    {
        var densest = BodyFinder.Of(page);
        var prose = densest?.Prose(page) ?? 0;
        foreach (var profile in profiles)
            if (profile.Body(page) is { } place && place.All(page) > 0 && place.Prose(page) >= prose * PieceOfText)
                return place;
        return densest;
    }

    private static IEnumerable<Candidate> Titles(ParsedPage page, FoundTitle? found)
    {
        if (found is not null)
            yield return new Candidate(ImportField.Title, found.Text, found.Confidence, found.Rule, found.Text);
        var (title, isSure) = TitleFinder.WithoutPortal(page);
        if (title.Length > 1)
            yield return new Candidate(ImportField.Title, title, TitleFinder.IsColumn(title) ? 0.3 : isSure ? 0.62 : 0.5,
                "title-tag", page.TitleTag);
    }

    /// <summary>The few lines below a text, where many papers put the editor and the source.</summary>
    private static IEnumerable<Candidate> Below(ParsedPage page, int end)
    {
        for (var i = end; i < Math.Min(page.Lines.Count, end + 6); i++)
            if (page.Lines[i].Length <= 80)
            {
                foreach (var candidate in HeaderFields.Labelled(page.Lines[i].Text, 0.8))
                    if (candidate.Value.Length > 0 && candidate.Field != ImportField.Date)
                        yield return candidate;
                foreach (var candidate in HeaderFields.PaperAndDay(page.Lines[i].Plain)
                    .Concat(HeaderFields.Writer(page.Lines[i].Text)))
                    yield return candidate;
            }
    }
}
