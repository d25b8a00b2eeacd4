using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Gazette.Content;
using Gazette.Markup;
using Gazette.Templating;

namespace Gazette.Pages;

/// <summary>
/// The archive for programs, where site.config.yml says <c>outputs: [json]</c>: each article as <c>index.json</c> beside its
/// page, after docs/article.schema.json, and a JSON Feed 1.1 beside each Atom feed. What is unknown is null or left out.
/// </summary>
internal static class JsonPages
{
    /// <summary>The output that these kinds belong to.</summary>
    public const string Output = "json";

    // No field: the class is loaded by every build, and the encoder by those alone that write JSON.
    private static JsonWriterOptions Options => new()
    {
        Indented = true,
        NewLine = "\n",
        // A file of its own, never part of an HTML page: letters of all scripts stay readable.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static PageKind Articles { get; } = PageKind.OfArticle(
        "article-json", static article => !article.References.IsContentPage, static article => article.Address
            + "index.json", Model, Write, Output);

    public static PageKind Feeds { get; } = PageKind.OfEditions("json-feed", FeedGroups, Output);

    private static ArticleJsonModel Model(SiteFrame frame, Article article, RelatedArticles around)
    {
        var card = article.Card;
        var language = frame.PageLanguage(card.Language);
        var places = frame.PlacesIn(language);
        return new ArticleJsonModel
        {
            Page = new PageHead
            {
                Address = card.Address + "index.json",
                Kind = "article-json",
                Title = card.Title,
                Edition = places.Edition,
            },
            BaseUrl = frame.Config.BaseUrl.AbsoluteUri,
            Article = new ArticleView(article, frame.Config, language),
            Source = card.Source.Length == 0 ? null : places.Source(card.Source),
            Section = card.Section.Length == 0 ? null : places.Section(card.Section),
            Tags = [.. card.Tags.Select(places.Tag)],
            Authors = [.. card.Authors.Select(places.Author)],
        };
    }

    private static void Write(PageModel page, IBufferWriter<byte> output)
    {
        var model = (ArticleJsonModel)page;
        var article = model.Article;
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        json.WriteString("url", article.Url);
        json.WriteString("language", article.Language);
        Text(json, "title", article.Title);
        json.WriteBoolean("title_incomplete", article.TitleIncomplete);
        Text(json, "kicker", article.Kicker);
        Text(json, "subtitle", article.Subtitle);
        Date(json, "published", article.Date);
        Date(json, "event", article.EventDate);
        Date(json, "updated", article.Updated);
        Date(json, "captured", article.Captured);
        One(json, "source", model.Source, static (json, source) =>
        {
            json.WriteString("name", source.Name);
            json.WriteString("reprint", source.Reprint);
            Text(json, "credit", source.Credit);
        });
        One(json, "section", model.Section, static (json, section) => json.WriteString("name", section.Name));
        Each(json, "authors", model.Authors, static (json, author) =>
        {
            json.WriteString("name", author.Name);
            Text(json, "role", author.Role);
        });
        Texts(json, "editors", article.Editors);
        Texts(json, "tags", model.Tags.Select(static tag => tag.Name));
        if (article.Fields.Count > 0)
            Own(json, article.Fields);
        // What was taken back is not published here either.
        var isShown = article.Withdrawn is null;
        Text(json, "summary", isShown ? article.Summary : "");
        One(json, "image", isShown ? article.Image : null, (json, image) =>
        {
            json.WriteString("url", SiteAddress.Url(model.BaseUrl, image.Address));
            Text(json, "alt", image.Alt);
            Text(json, "caption", image.Caption);
            Text(json, "credit", image.Credit);
        });
        One(json, "original", article.Original, (json, original) =>
        {
            Text(json, "url", original.Url.StartsWith('/') ? SiteAddress.Url(model.BaseUrl, original.Url) : original.Url);
            Text(json, "title", original.Title);
            Text(json, "language", original.Language);
            Text(json, "translation", original.Translation == Translation.None ? "" : original.Translation.ToString()
                .ToLowerInvariant());
        });
        Each(json, "corrections", article.Corrections, static (json, correction) =>
        {
            Date(json, "date", correction.Date);
            json.WriteString("note", correction.Note);
        });
        One(json, "withdrawn", article.Withdrawn, static (json, withdrawal) =>
        {
            Date(json, "date", withdrawal.Date);
            Text(json, "reason", withdrawal.Reason);
        });
        var html = isShown ? article.Body.ToString() : "";
        Text(json, "html", html);
        Text(json, "text", BodyText.Of(html));
        json.WriteEndObject();
    }

    private static IEnumerable<PageGroup> FeedGroups(Plan plan)
    {
        var places = plan.Places;
        (Place Place, IReadOnlyList<ArticleCard> Articles)[] lists =
        [
            (FeedPages.Site(plan), plan.Archive.NewestFirst),
            .. plan.Archive.Sections.Select(list => (places.Section(list.Name), list.Articles)),
            .. plan.Archive.Tags.Select(list => (places.Tag(list.Name), list.Articles)),
            .. plan.Archive.Sources.Select(list => (SourcePages.PlaceIn(places, list), list.Articles)),
        ];
        return lists.Select(list => PageGroup.Of(
            "json-feed",
            plan,
            new JsonFeedInput(list.Place, FeedPages.Newest(plan, list.Articles)),
            static (frame, input) => [Feed(frame, input)]));
    }

    private static Page Feed(SiteFrame frame, JsonFeedInput input)
    {
        var address = input.List.Address + "feed.json";
        return new Page(address, "json-feed", new JsonFeedModel
        {
            Page = new PageHead { Address = address, Kind = "json-feed", Title = input.List.Name, Edition = frame.Edition },
            BaseUrl = frame.Config.BaseUrl.AbsoluteUri,
            List = input.List,
            Articles = input.Articles,
        }, WriteFeed);
    }

    /// <summary>JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/).</summary>
    private static void WriteFeed(PageModel page, IBufferWriter<byte> output)
    {
        var model = (JsonFeedModel)page;
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        json.WriteString("version", "https://jsonfeed.org/version/1.1");
        json.WriteString("title", model.List.Name);
        json.WriteString("home_page_url", SiteAddress.Url(model.BaseUrl, model.List.Address));
        json.WriteString("feed_url", SiteAddress.Url(model.BaseUrl, model.Page.Address));
        if (model.List.Description.Length > 0)
            json.WriteString("description", model.List.Description);
        json.WriteString("language", model.Page.Language);
        json.WriteStartArray("items");
        foreach (var card in model.Articles)
            WriteItem(json, card, model.BaseUrl);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteItem(Utf8JsonWriter json, ArticleCard card, string baseUrl)
    {
        var url = SiteAddress.Url(baseUrl, card.Address);
        json.WriteStartObject();
        json.WriteString("id", url);
        json.WriteString("url", url);
        if (card.Title.Length > 0)
            json.WriteString("title", card.Title);
        // An item needs a content; whole texts are in index.json beside each page.
        json.WriteString("content_text", card.Summary.Length > 0 ? card.Summary : card.Title);
        json.WriteString("date_published", FeedDate.Rfc3339(card.Date));
        if (FeedDate.LastChange(card) is var last && last != card.Date && FeedDate.Rfc3339(last) is { Length: > 0 } modified)
            json.WriteString("date_modified", modified);
        if (card.Image is { } image)
            json.WriteString("image", SiteAddress.Url(baseUrl, image.Address));
        if (card.Authors.Count > 0)
            Each(json, "authors", card.Authors, static (json, author) => json.WriteString("name", author.Name));
        if (card.Tags.Count > 0)
            Texts(json, "tags", card.Tags);
        json.WriteString("language", card.Language);
        json.WriteEndObject();
    }

    /// <summary>Null where nothing is known.</summary>
    private static void Text(Utf8JsonWriter json, string name, string text)
    {
        if (text.Length == 0)
            json.WriteNull(name);
        else
            json.WriteString(name, text);
    }

    /// <summary>A date as precisely as it is known, and how precisely that is; null where nothing is known.</summary>
    private static void Date(Utf8JsonWriter json, string name, ArticleDate date) =>
        One(json, name, date.IsKnown ? date : null, static (json, date) =>
    {
        json.WriteString("date", date.Machine);
        json.WriteString("precision", date.Precision.ToString().ToLower(CultureInfo.InvariantCulture));
    });

    /// <summary>The fields of the site's own.</summary>
    private static void Own(Utf8JsonWriter json, OwnValues fields)
    {
        json.WriteStartObject("fields");
        foreach (var (name, value) in fields)
            switch (value)
            {
                case decimal number:
                    json.WriteNumber(name, number);
                    break;
                case ArticleDate date:
                    Date(json, name, date);
                    break;
                case IReadOnlyList<string> texts:
                    Texts(json, name, texts);
                    break;
                case bool flag:
                    json.WriteBoolean(name, flag);
                    break;
                default:
                    Text(json, name, value as string ?? "");
                    break;
            }

        json.WriteEndObject();
    }

    private static void Texts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }

    private static void One<T>(Utf8JsonWriter json, string name, T? value, Action<Utf8JsonWriter, T> members)
        where T : class
    {
        if (value is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        members(json, value);
        json.WriteEndObject();
    }

    private static void Each<T>(Utf8JsonWriter json, string name, IEnumerable<T> values, Action<Utf8JsonWriter, T> members)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStartObject();
            members(json, value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    [TemplateModel]
    internal sealed record JsonFeedInput(Place List, IReadOnlyList<ArticleCard> Articles);
}

/// <summary>An article's <c>index.json</c>.</summary>
internal sealed record ArticleJsonModel : PageModel
{
    /// <summary>Absolute, ends in <c>/</c>.</summary>
    public required string BaseUrl { get; init; }

    public required ArticleView Article { get; init; }

    /// <summary>Null when unknown.</summary>
    public SourceView? Source { get; init; }

    /// <summary>Null when it has none.</summary>
    public Place? Section { get; init; }

    public IReadOnlyList<Place> Tags { get; init; } = [];

    public IReadOnlyList<AuthorView> Authors { get; init; } = [];
}

/// <summary>A list's <c>feed.json</c>.</summary>
internal sealed record JsonFeedModel : PageModel
{
    /// <summary>Absolute, ends in <c>/</c>.</summary>
    public required string BaseUrl { get; init; }

    public required Place List { get; init; }

    /// <summary>Newest first.</summary>
    public IReadOnlyList<ArticleCard> Articles { get; init; } = [];
}
