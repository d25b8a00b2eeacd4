using Gazette.Catalog;
using Gazette.Configuration;
using Gazette.Content;
using Gazette.Diagnostics;
using Gazette.Hashing;
using Gazette.Pages;
using Gazette.Rendering;

namespace Gazette.Benchmarks.Pages;

/// <summary>This repository's own archive: its settings, templates and articles.</summary>
internal sealed class SampleSite
{
    private const string ArticleFile = "content/2006/06/18/river-crests-at-hekou.md";

    private readonly string _folder;

    private SampleSite(string folder, Plan plan)
    {
        _folder = folder;
        Plan = plan;
    }

    public Plan Plan { get; }

    /// <summary>An article with a picture, corrections, tags, authors, and a source with a copyright notice.</summary>
    public Page Article => Plan.Groups([ArticlePages.Kind]).SelectMany(group => group.Pages())
        .Single(page => page.Model is ArticlePageModel { Article.File: ArticleFile });

    /// <summary>A section's page with the twenty newest articles.</summary>
    public Page List
    {
        get
        {
            var place = Plan.Places.Section("society");
            return SectionPages.Template.Page(place.Address + "index.html", new ListPageModel
            {
                Page = new PageHead
                {
                    Address = place.Address,
                    Kind = SectionPages.Template.Name,
                    Title = place.Name,
                    Description = place.Description,
                    Edition = Plan.Edition,
                    Breadcrumb = [Plan.HomeCrumb(Plan.Language)],
                    Feed = place.Address + "atom.xml",
                },
                List = place with { Count = 20 },
                IsFront = true,
                Summaries = true,
                Articles = [.. Plan.Archive.NewestFirst.Take(20)],
            });
        }
    }

    /// <summary>The site's Atom feed of twenty articles.</summary>
    public Page Feed => FeedPages.Of(Plan).Single(page => page.Path == "/atom.xml");

    /// <summary>The archive with all its articles, or with one alone.</summary>
    public static SampleSite Read(bool oneArticle = false)
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "site.config.yml")))
            folder = Path.GetDirectoryName(folder)
                ?? throw new InvalidOperationException("The benchmarks must lie in Gazette's repository.");

        var bag = new DiagnosticBag();
        var config = SiteConfigFile.Read(folder, bag);
        var hash = new ContentHash();
        var words = config is null ? null : WordsFolder.Read(folder, config, bag, ref hash);
        if (config is null || words is null)
            throw new InvalidOperationException(string.Join('\n', bag.Sorted()));

        var blocks = TemplateFolder.Read(folder, config, bag)!.Blocks(config);
        using var reader = new ArticleReader(folder, config, () => blocks);
        var articles = ContentFolder.Read(folder, [])
            .Where(file => !oneArticle || file.File == ArticleFile)
            .Select(file => reader.Read(file, new List<Diagnostic>()))
            .OfType<ReadArticle>()
            .Select(read => read.Article);
        return new SampleSite(folder, Plan.Of(articles, new Visibility(), config, words));
    }

    /// <summary>Parses all templates of the site.</summary>
    public PageRenderer Renderer() => Renderer(_folder);

    /// <summary>The same, with templates that Scriban interprets: each has a statement that is not compiled.</summary>
    public PageRenderer InterpretedRenderer()
    {
        var folder = Directory.CreateTempSubdirectory("gazette-").FullName;
        foreach (var file in Directory.GetFiles(Path.Combine(_folder, "templates"), "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(_folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.WriteAllText(copy, file.Contains(".sbn-", StringComparison.Ordinal)
                ? "{{ func unused; end }}" + File.ReadAllText(file) : File.ReadAllText(file));
        }

        var renderer = Renderer(folder);
        Directory.Delete(folder, recursive: true);
        return renderer;
    }

    private PageRenderer Renderer(string folder)
    {
        var bag = new DiagnosticBag();
        return TemplateFolder.Read(folder, Plan.Config, bag) is { } templates && templates.Validate(Plan.Config, bag)
            ? new PageRenderer(templates, Plan)
            : throw new InvalidOperationException(string.Join('\n', bag.Sorted()));
    }

    /// <summary>The script that stands in each page's head.</summary>
    public InlineScript Script() => new(new Lazy<string>(
        File.ReadAllText(Path.Combine(_folder, "templates", "assets", "early.js")).Trim()));
}
