using System.Globalization;
using System.Text;

namespace Gazette.Tests.Building;

/// <summary>An article of a random history: what its front matter says, and its body.</summary>
internal sealed record ArticleText
{
    public required string Title { get; init; }

    public required string Date { get; init; }

    public string Updated { get; init; } = "";

    public string Section { get; init; } = "";

    public string Source { get; init; } = "unknown";

    public string Language { get; init; } = "en";

    public IReadOnlyList<string> Tags { get; init; } = [];

    public IReadOnlyList<string> Authors { get; init; } = [];

    public IReadOnlyList<string> Aliases { get; init; } = [];

    public string Summary { get; init; } = "A summary.";

    public string Image { get; init; } = "";

    public string Original { get; init; } = "";

    public string Correction { get; init; } = "";

    public bool Draft { get; init; }

    public bool Pinned { get; init; }

    public bool Withdrawn { get; init; }

    public bool Broken { get; init; }

    public string Body { get; init; } = "Words.";

    public override string ToString()
    {
        var text = new StringBuilder("---\n");
        Line("title", Title);
        Line("date", Broken ? "2009-13-45" : Date);
        Line("updated", Updated);
        Line("section", Section);
        Line("source", Source);
        Line("lang", Language);
        Line("summary", Summary);
        Line("tags", List(Tags));
        Line("authors", List(Authors));
        Line("aliases", List(Aliases));
        Line("image", Image.Length > 0 ? $"{{file: {Image}, alt: A picture}}" : "");
        Line("original", Original.Length > 0 ? $"{{url: {Original}, translation: machine}}" : "");
        Line("corrections", Correction.Length > 0 ? $"[{{date: 2012-01-01, note: {Correction}}}]" : "");
        Line("withdrawn", Withdrawn ? "{date: 2013-01-01, reason: It was wrong.}" : "");
        Line("draft", Draft ? "true" : "");
        Line("pinned", Pinned ? "true" : "");
        return text.Append(CultureInfo.InvariantCulture, $"---\n{Body}\n").ToString();

        void Line(string key, string value)
        {
            if (value.Length > 0)
                text.Append(CultureInfo.InvariantCulture, $"{key}: {value}\n");
        }

        static string List(IReadOnlyList<string> names) => names.Count == 0 ? "" : $"[{string.Join(", ", names)}]";
    }
}
