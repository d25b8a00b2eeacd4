using System.Text;
using Gazette.Searching;

namespace Gazette.Tests.Searching;

/// <summary>A run holds each term of its documents, in order, however many they are.</summary>
public sealed class SearchRunBuilderTests
{
    [Fact]
    public void Long_documents_are_found_by_each_of_their_terms()
    {
        // Words, many with the same first letters, and signs that are met alone and in pairs, some above the basic plane.
        var words = string.Join(' ', Enumerable.Range(0, 20_000).Select(i => $"word{i} {i}"));
        var signs = string.Concat(Enumerable.Range(0x4E00, 6_000).Select(i => $"{(char)i}{(i % 100 == 0 ? "𠮷" : "")}"));
        var builder = new SearchRunBuilder();
        foreach (string[] texts in (string[][])[[words, signs], [signs], [signs + ' ' + words, "last", words]])
        {
            for (var i = 0; i < texts.Length; i++)
                builder.Add(3 * i, new SearchDocument([], [], "", Encoding.UTF8.GetBytes(texts[i])));
            Assert.Equal(Expected(texts), Printed(builder.Run()));
        }
    }

    private static List<string> Expected(string[] texts)
    {
        var terms = new SortedDictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < texts.Length; i++)
        {
            var text = new NormalisedText();
            text.Set(texts[i]);
            var reader = new TokenReader(text);
            while (reader.Next())
            {
                var term = reader.Token.ToString();
                if (!terms.TryGetValue(term, out var documents))
                    terms[term] = documents = [];
                if (!documents.Contains(3 * i))
                    documents.Add(3 * i);
            }
        }

        return [.. terms.Select(term => $"{term.Key}: {string.Join(' ', term.Value)}")];
    }

    private static List<string> Printed(SearchRun run)
    {
        var printed = new List<string>();
        for (var term = 0; term < run.Count; term++)
        {
            var documents = new List<int>();
            var reader = new PostingReader(run.Postings(term));
            while (reader.Next())
                documents.Add(reader.Document);
            printed.Add($"{run.Term(term)}: {string.Join(' ', documents)}");
        }

        return printed;
    }
}
