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

    /// <summary>However often a text has the term: who looks for a notice called "Notice" finds it first.</summary>
    [Theory]
    [InlineData("Notice", "notice", true)]
    [InlineData("公告", "公告", true)]
    [InlineData("雨", "雨", true)]
    [InlineData("𠮷", "𠮷", true)]
    [InlineData("公告", "公", false)]
    [InlineData("A股", "股", false)]
    [InlineData("Notice Notice", "notice", false)]
    [InlineData("招聘公告", "公告", false)]
    [InlineData("", "notice", false)]
    public void A_term_weighs_most_where_it_is_all_of_the_title(string title, string term, bool isWhole)
    {
        var body = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat($"<p>{term} Notice.</p>", 40)));
        var builder = new SearchRunBuilder();
        builder.Add(0, new SearchDocument([title, term, term], [], "", body));
        var run = builder.Run();
        var number = Enumerable.Range(0, run.Count).Single(i => run.Term(i).SequenceEqual(term));
        var reader = new PostingReader(run.Postings(number));
        Assert.True(reader.Next());
        Assert.Equal(isWhole ? SearchRunBuilder.HighestLevel : SearchRunBuilder.HighestLevel - 1, reader.Level);
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
