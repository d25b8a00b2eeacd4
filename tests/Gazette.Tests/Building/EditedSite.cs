using System.Globalization;
using CsCheck;

namespace Gazette.Tests.Building;

/// <summary>What editors do to a site, one edit after another.</summary>
/// <param name="Start">Chooses the articles that are there at first.</param>
internal sealed record History(IReadOnlyList<Edit> Edits, FileTimes Times, int Start)
{
    private static readonly Gen<Edit> AnyEdit = Gen.Select(
        Gen.Int[0, EditedSite.Changes - 1], Gen.Int[0, int.MaxValue - 1], static (change, choices) => new Edit(change, choices));

    // The edits come first: what is shrunk is their number.
    public static Gen<History> Any =>
        from edits in AnyEdit.List[1, 19]
        from times in Gen.Int[0, 2]
        from start in Gen.Int[0, int.MaxValue - 1]
        select new History(edits, (FileTimes)times, start);
}

/// <summary>One change of a site.</summary>
/// <param name="Change">Which of <see cref="EditedSite.Changes"/>.</param>
/// <param name="Choices">Chooses all that the change leaves open, such as the article.</param>
internal sealed record Edit(int Change, int Choices);

/// <summary>How the files' times of change behave.</summary>
internal enum FileTimes
{
    /// <summary>Old and never the same twice: size and time prove that a file is unchanged.</summary>
    Old,

    /// <summary>The file system's own, so fresh that no file is proved by it.</summary>
    Real,

    /// <summary>The file system counts two seconds: several changes bear one time.</summary>
    Coarse,
}

/// <summary>The site of a history. The same history makes the same changes; only times of files come from the clock.</summary>
internal sealed class EditedSite : IDisposable
{
    /// <summary>How many kinds of changes there are.</summary>
    public const int Changes = 39;

    private static readonly string[] Sections = ["society", "farming", "culture", ""];
    private static readonly string[] Sources = ["daily", "radio", "The Courier", "unknown"];
    private static readonly string[] Tags = ["water", "roads", "tea", "Tea", "schools", "防汛"];
    private static readonly string[] Authors = ["Newsroom", "{name: Desk, role: editor}", "Photo Desk"];
    private static readonly string[] Words = ["flood", "bridge", "harvest", "school", "river", "market", "洪水", "茶叶"];
    private static readonly string[] Languages = ["en", "en", "en", "zh-Hans"];

    private readonly FileTimes _times;
    private readonly SortedDictionary<string, ArticleText> _articles = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _pictures = new(StringComparer.Ordinal);
    private readonly List<string> _done = [];
    private readonly (string Name, Action Do)[] _changes;
    private Random _random;
    private int _made;

    public EditedSite(History history)
    {
        _random = new Random(history.Start);
        _times = history.Times;
        Site = SiteTest.From("");
        _changes =
        [
            ("edit a body", () => Change(article => article with { Body = Body() })),
            ("edit a body again", () => Change(article => article with { Body = Body() })),
            ("edit a title", () => Change(article => article with { Title = Title() })),
            ("edit a summary", () => Change(article => article with { Summary = Title() })),
            ("add an article", () => Write(NewFile(), NewArticle())),
            ("add another article", () => Write(NewFile(), NewArticle())),
            ("delete an article", DeleteArticle),
            ("rename an article", () => Move(Path.GetDirectoryName)),
            ("move an article to another folder", () => Move(_ => Folder())),
            ("change tags", () => Change(article => article with { Tags = Some(Tags) })),
            ("change the source", () => Change(article => article with { Source = One(Sources) })),
            ("change the section", () => Change(article => article with { Section = One(Sections) })),
            ("change authors", () => Change(article => article with { Authors = Some(Authors) })),
            ("change the language", () => Change(article => article with { Language = One(Languages) })),
            ("move a date", () =>
                Change(article => article with { Date = Date(), Updated = _random.Next(3) == 0 ? "2014-02-03" : "" })),
            ("flip draft", () => Change(article => article with { Draft = !article.Draft })),
            ("flip pinned", () => Change(article => article with { Pinned = !article.Pinned })),
            ("withdraw or restore", () => Change(article => article with { Withdrawn = !article.Withdrawn })),
            ("break or mend", () => Change(article => article with { Broken = !article.Broken })),
            ("correct", () => Change(article => article with { Correction = article.Correction.Length > 0 ? "" : Title() })),
            ("change an alias", () => Change(article =>
                article with { Aliases = article.Aliases.Count > 0 ? [] : [$"/old/{_random.Next(4)}", $"/was/{++_made}.html"] })),
            ("translate", () =>
                Change(article => article with { Original = article.Original.Length > 0 ? "" : Address(One(_articles.Keys)) })),
            ("touch a file", Touch),
            ("touch everything", () => Array.ForEach([.. _articles.Keys, .. _pictures], Stamp)),
            ("draw a picture", () => Draw(_pictures.Count > 0 && _random.Next(2) == 0
                ? One(_pictures) : $"{Path.GetDirectoryName(One(_articles.Keys))}/p{_random.Next(3)}.svg")),
            ("take a picture away", TakePictureAway),
            ("show a picture", () => ShowPicture((article, name) => article with { Body = $"{Body()}\n\n![A picture]({name})" })),
            ("lead with a picture", () =>
                ShowPicture((article, name) => article with { Image = article.Image.Length > 0 ? "" : name })),
            ("link to an article", () =>
                Change(article => article with { Body = $"{Body()} [See]({Address(One(_articles.Keys))})" })),
            ("link to nowhere", () => Change(article => article with { Body = $"{Body()} [See](/nowhere/{_random.Next(3)}/)" })),
            ("edit a page", () => Put($"content/pages/p{_random.Next(2)}.md", $"---\ntitle: {Title()}\n---\n{Body()}\n")),
            ("delete a page", () => Remove($"content/pages/p{_random.Next(2)}.md")),
            ("edit a template", () => Append($"templates/{One(["home", "article", "month"])}.sbn-html", $"<!-- {++_made} -->")),
            ("let a template fail for some articles", () => Append(
                "templates/article.sbn-html", "{{ if article.title | string.starts_with 'river' }}{{ [] | math.abs }}{{ end }}")),
            ("mend a template", () => Put("templates/article.sbn-html", SmallTemplates.Of("article"))),
            ("edit the words", () => Replace("templates/strings/en.yml", "home: ", $"home: {++_made} ")),
            ("edit an asset", () => Put("templates/assets/extra.css", $"body {{ margin: {_random.Next(10)} }}\n")),
            ("edit the config", () => Replace("site.config.yml", "title: ", $"title: {++_made} ")),
            ("change how long lists are", () =>
                Replace("site.config.yml", "paging: {", $"paging: {{ front: {_random.Next(3, 9)}, ", "front: ")),
        ];
        Assert.Equal(Changes, _changes.Length);
        Put("site.config.yml", """
            title: Test Archive
            base_url: https://news.example.org/archive/
            languages: [en, zh-Hans]
            sections: [{id: society, name: Society}, {id: farming, name: Farming}]
            sources: [{id: daily, name: The Daily}, {id: radio, name: Radio, copyright: "Taken from {{ source.name }}: {{ article.title }}"}]
            tags: [{name: tea, description: What grows on the hills}]
            paging: { list: 10, home: 4 }
            feeds: {size: 4}
            """);
        Stamp("templates/assets/extra.css");
        for (var i = 0; i < 14; i++)
            Write(NewFile(), NewArticle());
    }

    public SiteTest Site { get; }

    /// <summary>The changes so far, for whoever reads of a failure.</summary>
    public IReadOnlyList<string> Done => _done;

    public void Do(Edit edit)
    {
        _random = new Random(edit.Choices);
        var (name, change) = _changes[edit.Change];
        _done.Add(name);
        change();
    }

    public void Dispose() => Site.Dispose();

    private void Change(Func<ArticleText, ArticleText> change)
    {
        var file = One(_articles.Keys);
        Write(file, change(_articles[file]));
    }

    private void Write(string file, ArticleText article)
    {
        _articles[file] = article;
        Put(file, article.ToString());
    }

    private void Move(Func<string, string?> folder)
    {
        var file = One(_articles.Keys);
        var target = $"{folder(file)}/n{++_made}.md";
        var article = _articles[file];
        _articles.Remove(file);
        Remove(file);
        Write(target, article);
    }

    private void DeleteArticle()
    {
        if (_articles.Count < 3)
            return;
        var file = One(_articles.Keys);
        _articles.Remove(file);
        Remove(file);
    }

    private void Touch() => Stamp(One(_articles.Keys));

    private void Draw(string file)
    {
        _pictures.Add(file);
        var (width, height) = (_random.Next(10, 99), _random.Next(10, 99));
        Put(file, $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\"/>");
    }

    private void TakePictureAway()
    {
        if (_pictures.Count == 0)
            return;
        var file = One(_pictures);
        _pictures.Remove(file);
        Remove(file);
    }

    private void ShowPicture(Func<ArticleText, string, ArticleText> show)
    {
        var file = One(_articles.Keys);
        var picture = $"{Path.GetDirectoryName(file)}/p{_random.Next(3)}.svg";
        Draw(picture);
        Write(file, show(_articles[file], Path.GetFileName(picture)));
    }

    private void Append(string file, string text) => Put(file, File.ReadAllText(Path.Combine(Site.Folder, file)) + text);

    private void Replace(string file, string old, string @new, string unless = "\0")
    {
        var text = File.ReadAllText(Path.Combine(Site.Folder, file));
        if (!text.Contains(unless, StringComparison.Ordinal))
            Put(file, text.Replace(old, @new, StringComparison.Ordinal));
    }

    private void Put(string file, string text)
    {
        Site.Add(file, text);
        Stamp(file);
    }

    private void Remove(string file)
    {
        if (File.Exists(Path.Combine(Site.Folder, file)))
            Site.Delete(file);
    }

    private void Stamp(string file)
    {
        var now = DateTime.UtcNow;
        File.SetLastWriteTimeUtc(Path.Combine(Site.Folder, file), _times switch
        {
            FileTimes.Old => new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddSeconds(++_made),
            FileTimes.Coarse => now.AddTicks(-(now.Ticks % TimeSpan.FromSeconds(2).Ticks)),
            _ => now,
        });
    }

    private ArticleText NewArticle() => new()
    {
        Title = Title(),
        Date = Date(),
        Section = One(Sections),
        Source = One(Sources),
        Tags = Some(Tags),
        Authors = Some(Authors),
        Language = One(Languages),
        Body = Body(),
    };

    private string NewFile() => $"{Folder()}/n{++_made}.md";

    private string Folder() => One(["content/a", "content/b", "content/b/c"]);

    private string Title() =>
        string.Create(CultureInfo.InvariantCulture, $"{One(Words)} and {One(Words)} {_random.Next(100, 999)}");

    // As long as another one, so that the length of a file does not give a change away.
    private string Body() => string.Create(CultureInfo.InvariantCulture, $"Body **{_random.Next(100, 999)}**.");

    private string Date()
    {
        var (year, month, day) = (_random.Next(2008, 2011), _random.Next(1, 4), _random.Next(1, 5));
        return _random.Next(8) switch
        {
            0 => "unknown",
            1 => $"{year}",
            2 => $"{year}-{month:D2}",
            3 => $"{year}-{month:D2}-{day:D2} 08:{_random.Next(10, 60)}",
            _ => $"{year}-{month:D2}-{day:D2}",
        };
    }

    private static string Address(string file) => file["content".Length..^".md".Length] + "/";

    private T One<T>(IReadOnlyCollection<T> items) => items.ElementAt(_random.Next(items.Count));

    private string[] Some(string[] items) => [.. items.Where(_ => _random.Next(3) == 0)];
}
