using System.Text.Json;
using Gazette.Configuration;
using Gazette.Pages;

namespace Gazette.Searching;

/// <summary>
/// The index by which readers search a site: files that a script in the page reads. What they hold and how is laid down in
/// docs/search.md.
/// </summary>
/// <param name="frame">Of the site.</param>
/// <param name="folder">Where its files lie.</param>
internal sealed class SearchIndex(SiteFrame frame, IIndexFolder folder)
{
    private const int FormatVersion = 1;

    // A table of so many shards stands in the manifest itself: one file less to load.
    private const int MostInManifest = 1_000;

    /// <summary>Brings the index up to date, and gives what is to be remembered of it.</summary>
    /// <param name="segments">The documents, oldest first.</param>
    /// <param name="before">What is remembered of the last one.</param>
    public IReadOnlyList<SegmentMemory> Update(IReadOnlyList<SegmentDocuments> segments, IReadOnlyList<SegmentMemory> before)
    {
        var writer = new SegmentWriter(folder, article => SearchDocuments.Of(frame, article));
        SegmentMemory[] now = [.. segments.Select(documents => Kept(documents, before) ?? writer.Write(documents, before))];
        var fold = folder.Put(IndexFile.Of(FoldTable.Instance.Published.ToArray(), SegmentMemory.JsonEnding));
        // Last: what it names is there.
        folder.Write(new IndexFile(IndexFile.Manifest, SearchJson.Write(json => WriteManifest(json, fold, now))));
        return now;
    }

    private SegmentMemory? Kept(SegmentDocuments documents, IReadOnlyList<SegmentMemory> before) =>
        before.FirstOrDefault(segment =>
            segment.IsNewest == documents.IsNewest
            && segment.Texts.AsSpan().SequenceEqual(documents.Texts)
            && segment.Cards.AsSpan().SequenceEqual(documents.Cards)) is { } same
        && same.Paths.All(folder.Keep) ? same : null;

    private void WriteManifest(Utf8JsonWriter json, string fold, SegmentMemory[] segments)
    {
        json.WriteStartObject();
        json.WriteNumber("version", FormatVersion);
        json.WriteString("fold", fold);
        json.WriteStartArray("segments");
        foreach (var segment in segments)
            WriteSegment(json, segment);
        json.WriteEndArray();
        WriteNames(json, "sections", frame.Config.Sections.Select(section => (section.Id, section.Name)));
        WriteNames(json, "sources", frame.Config.Sources.Select(source => (source.Id, source.Name)));
        json.WriteEndObject();
    }

    private void WriteSegment(Utf8JsonWriter json, SegmentMemory segment)
    {
        json.WriteStartObject();
        json.WriteNumber("docs", segment.Texts.Length);
        json.WriteStartArray("years");
        foreach (var (year, first) in segment.Years)
        {
            json.WriteStartArray();
            json.WriteNumberValue(year);
            json.WriteNumberValue(first);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WritePropertyName("table");
        if (segment.Keys.Count <= MostInManifest)
            WriteTable(json, segment);
        else
            json.WriteStringValue(folder.Put(IndexFile.Of(
                SearchJson.Write(json => WriteTable(json, segment)), SegmentMemory.JsonEnding)));
        json.WriteEndObject();
    }

    private static void WriteTable(Utf8JsonWriter json, SegmentMemory segment)
    {
        json.WriteStartObject();
        json.WriteString("keys", string.Join('\n', segment.Keys));
        json.WriteString("shards", segment.Shards);
        json.WriteNumber("size", segment.CardsInFile);
        json.WriteString("cards", segment.CardFiles);
        json.WriteString("facets", segment.FacetFiles);
        json.WriteStartObject("common");
        foreach (var (term, documents) in segment.Common)
            json.WriteNumber(term, documents);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void WriteNames(Utf8JsonWriter json, string kind, IEnumerable<(string Id, LocalizedText Name)> named)
    {
        json.WriteStartObject(kind);
        foreach (var (id, name) in named)
        {
            json.WriteStartObject(id);
            foreach (var edition in frame.Editions)
                json.WriteString(edition.Language, name.In(edition.Language));
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
