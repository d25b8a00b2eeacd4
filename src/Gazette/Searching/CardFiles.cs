using System.Text.Json;
using Gazette.Content;

namespace Gazette.Searching;

/// <summary>What results and filters show of the documents of a segment, in files of so many documents each.</summary>
internal static class CardFiles
{
    /// <summary>Documents of a file of facets.</summary>
    public const int FacetsInFile = 8192;

    /// <summary>The file of cards of some documents.</summary>
    public static IndexFile Cards(SegmentDocuments documents, int from, int to) => Json(json =>
    {
        json.WriteStartArray();
        for (var document = from; document < to; document++)
            WriteCard(json, documents.Article(document));
        json.WriteEndArray();
    });

    /// <summary>The file by which results are counted and left out, of some documents.</summary>
    public static IndexFile Facets(SegmentDocuments documents, int from, int to) =>
        Json(json => WriteFacets(json, [.. Enumerable.Range(from, to - from).Select(documents.Article)]));

    /// <summary>Writes what a result shows: address, title, date, section, source, flags, language, first words.</summary>
    public static void WriteCard(Utf8JsonWriter json, ArticleOutline document)
    {
        var card = document.Card;
        json.WriteStartArray();
        json.WriteStringValue(card.Address);
        json.WriteStringValue(card.Title);
        // To the minute, without the zone: it is that of the site.
        json.WriteStringValue(card.Date.HasTime ? card.Date.Machine[..16] : card.Date.Machine);
        json.WriteStringValue(card.Section);
        json.WriteStringValue(card.Source);
        json.WriteNumberValue(FlagsOf(document));
        json.WriteStringValue(card.Language);
        if (card.Title.Length == 0 && !card.Withdrawn)
            json.WriteStringValue(card.FirstWords);
        json.WriteEndArray();
    }

    private static int FlagsOf(ArticleOutline document) =>
        (document.Card.Withdrawn ? 1 : 0)
        | (document.Card.Translation == Translation.Machine ? 2 : 0)
        | (document.References.IsContentPage ? 4 : 0)
        | (document.Card.TitleIncomplete ? 8 : 0);

    private static void WriteFacets(Utf8JsonWriter json, ArticleOutline[] documents)
    {
        json.WriteStartObject();
        Column[] columns =
        [
            new("section", document => [document.Card.Section]),
            new("source", document => [document.Card.Source]),
            new("language", document => [document.Card.Language]),
            new("kind", document => [document.References.IsContentPage ? "page" : "article"]),
            new("author", document => document.Card.Authors.Select(author => author.Name)) { IsList = true },
        ];
        foreach (var column in columns)
            column.Write(json, documents);
        json.WriteStartObject("names");
        foreach (var column in columns)
            column.WriteNames(json);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static IndexFile Json(Action<Utf8JsonWriter> write) =>
        IndexFile.Of(SearchJson.Write(write), SegmentMemory.JsonEnding);

    /// <summary>What the documents have of one kind of names, as numbers of a list of these.</summary>
    private sealed class Column(string kind, Func<ArticleOutline, IEnumerable<string>> names)
    {
        private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

        /// <summary>Whether a document may have several.</summary>
        public bool IsList { get; init; }

        public void Write(Utf8JsonWriter json, ArticleOutline[] documents)
        {
            json.WriteStartArray(kind);
            foreach (var document in documents)
            {
                if (IsList)
                    json.WriteStartArray();
                foreach (var name in names(document))
                    json.WriteNumberValue(name.Length == 0 ? -1 : NumberOf(name));
                if (IsList)
                    json.WriteEndArray();
            }

            json.WriteEndArray();
        }

        public void WriteNames(Utf8JsonWriter json)
        {
            json.WriteStartArray(kind);
            // In the order of their numbers, in which they were added.
            foreach (var name in _numbers.OrderBy(pair => pair.Value))
                json.WriteStringValue(name.Key);
            json.WriteEndArray();
        }

        private int NumberOf(string name)
        {
            _numbers.TryAdd(name, _numbers.Count);
            return _numbers[name];
        }
    }
}
