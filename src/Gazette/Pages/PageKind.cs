using Gazette.Content;
using Gazette.Templating;

namespace Gazette.Pages;

/// <summary>
/// A kind of pages, and what they are made of. Only who declares it is given bodies of articles: what a build has to make again
/// after an article's text was edited follows from these declarations alone.
/// </summary>
public abstract class PageKind
{
    private PageKind(string id, IReadOnlyList<PageTemplate> templates, string output = "") =>
        (Id, Templates, Output) = (id, templates, output);

    /// <summary>The name of the kind: that of its template, if it has one only.</summary>
    public string Id { get; }

    /// <summary>The templates that its pages are made with; none where a writer prints them.</summary>
    public IReadOnlyList<PageTemplate> Templates { get; }

    /// <summary>
    /// What <c>outputs</c> in site.config.yml must name for the site to have such pages; empty where it always has.
    /// </summary>
    public string Output { get; }

    /// <summary>Pages made of the plan, which knows outlines of articles: no edited body can change them.</summary>
    /// <param name="id">The name of the kind.</param>
    /// <param name="groups">The pages, in groups that are made of one thing each.</param>
    /// <param name="templates">The templates they are made with.</param>
    internal static PageKind OfPlan(
        string id, Func<Plan, IEnumerable<PageGroup>> groups, params PageTemplate[] templates) =>
            new FromPlan(id, groups, templates);

    /// <summary>Pages made of the plan that a writer prints.</summary>
    internal static PageKind OfPlan(string id, Func<Plan, IEnumerable<PageGroup>> groups, string output) =>
        new FromPlan(id, groups, [], output);

    /// <summary>Pages made of the plan that are each looked at by themselves.</summary>
    internal static PageKind OfPlan(string id, Func<Plan, IEnumerable<Page>> pages, params PageTemplate[] templates) =>
        new FromPlan(id, plan => [PageGroup.Of(plan, pages)], templates);

    /// <summary>The same for each edition that has lists, made of its plan.</summary>
    internal static PageKind OfEditions(
        string id, Func<Plan, IEnumerable<PageGroup>> groups, params PageTemplate[] templates) =>
            new FromPlan(id, plan => WithLists(plan).SelectMany(groups), templates);

    /// <inheritdoc cref="OfEditions(string, Func{Plan, IEnumerable{PageGroup}}, PageTemplate[])"/>
    internal static PageKind OfEditions(string id, Func<Plan, IEnumerable<PageGroup>> groups, string output) =>
        new FromPlan(id, plan => WithLists(plan).SelectMany(groups), [], output);

    /// <summary>The same for each edition that has lists, of pages that are each looked at by themselves.</summary>
    internal static PageKind OfEditions(string id, Func<Plan, IEnumerable<Page>> pages, params PageTemplate[] templates) =>
        new FromPlan(id, plan => WithLists(plan).Select(edition => PageGroup.Of(edition, pages)), templates);

    /// <summary>A page of one article each, made of the frame, the whole article, and the others that its page shows.</summary>
    /// <param name="id">The name of the kind, and of its template unless it has a writer.</param>
    /// <param name="applies">Which articles, by their outlines, have such a page. Content pages are asked for too.</param>
    /// <param name="path">Path of the page in the output folder: it follows from the outline.</param>
    /// <param name="model">What is printed.</param>
    /// <param name="writer">Prints it; null where the template does.</param>
    /// <param name="output">The output that it belongs to; empty for every site.</param>
    internal static PageKind OfArticle<TModel>(
        string id,
        Predicate<ArticleOutline> applies,
        Func<ArticleOutline, string> path,
        Func<SiteFrame, Article, RelatedArticles, TModel> model,
        PageWriter? writer = null,
        string output = "")
        where TModel : PageModel => new FromArticle(id, Template<TModel>(id, writer), applies, path, model, writer, output);

    /// <summary>Pages made of the frame and several whole articles each: a feed with full texts.</summary>
    /// <param name="id">The name of the kind, and of its template unless it has a writer.</param>
    /// <param name="select">Which articles each page is made of.</param>
    /// <param name="model">What is printed.</param>
    /// <param name="writer">Prints it; null where the template does.</param>
    internal static PageKind OfArticles<TModel>(
        string id,
        Func<Plan, IEnumerable<ArticleSelection>> select,
        Func<SiteFrame, ArticleSelection, IReadOnlyList<Article>, TModel> model,
        PageWriter? writer = null)
        where TModel : PageModel => new FromArticles(id, Template<TModel>(id, writer), select, model, writer);

    /// <summary>All pages of the kind. None is made yet.</summary>
    /// <param name="plan">The plan of the site.</param>
    /// <param name="articles">The whole articles of its archive.</param>
    internal abstract IEnumerable<PageGroup> Groups(Plan plan, WholeArticles articles);

    /// <summary>The page that an article alone, of all bodies, is seen on; null where there is none.</summary>
    /// <param name="frame">The frame of the site.</param>
    /// <param name="article">The article, or the content page.</param>
    /// <param name="around">Gives the other articles its page shows.</param>
    internal virtual ArticlePage? PageOf(SiteFrame frame, Article article, Func<RelatedArticles> around) => null;

    /// <summary>Articles whose bodies are seen on pages that show others' bodies too.</summary>
    internal virtual IEnumerable<ArticleOutline> Together(Plan plan) => [];

    private static IEnumerable<Plan> WithLists(Plan plan) => plan.InEditions.Where(edition => edition.Edition.HasLists);

    private static PageTemplate[] Template<TModel>(string id, PageWriter? writer)
        where TModel : PageModel => writer is null ? [new PageTemplate<TModel>(id)] : [];

    private sealed class FromPlan(string id, Func<Plan, IEnumerable<PageGroup>> groups, PageTemplate[] templates,
        string output = "")
        : PageKind(id, templates, output)
    {
        internal override IEnumerable<PageGroup> Groups(Plan plan, WholeArticles articles) => groups(plan);
    }

    private sealed class FromArticle(
        string id,
        PageTemplate[] templates,
        Predicate<ArticleOutline> applies,
        Func<ArticleOutline, string> path,
        Func<SiteFrame, Article, RelatedArticles, PageModel> model,
        PageWriter? writer,
        string output) : PageKind(id, templates, output)
    {
        internal override IEnumerable<PageGroup> Groups(Plan plan, WholeArticles articles) =>
            articles.Articles.Select((article, number) => PageOf(plan, article, () => plan.RelatedArticlesOf(number)))
                .Concat(articles.ContentPages.Select(page => PageOf(plan, page, () => plan.RelatedArticlesOf(page))))
                .OfType<ArticlePage>();

        internal override ArticlePage? PageOf(SiteFrame frame, Article article, Func<RelatedArticles> around) =>
            applies(article) ? new ArticlePage(Id, path, frame, article, around, model, writer) : null;
    }

    private sealed class FromArticles(
        string id,
        PageTemplate[] templates,
        Func<Plan, IEnumerable<ArticleSelection>> select,
        Func<SiteFrame, ArticleSelection, IReadOnlyList<Article>, PageModel> model,
        PageWriter? writer) : PageKind(id, templates)
    {
        internal override IEnumerable<PageGroup> Groups(Plan plan, WholeArticles articles) => select(plan).Select(selection =>
            PageGroup.Of(Id, plan, new Selected(selection, [.. selection.Articles.Select(articles.Of)]), (frame, selected) =>
                [new Page(selected.Of.Path, Id, model(frame, selected.Of, selected.Articles), writer)]));

        internal override IEnumerable<ArticleOutline> Together(Plan plan) =>
            select(plan).SelectMany(static selection => selection.Articles);
    }

    [TemplateModel]
    internal sealed record Selected(ArticleSelection Of, IReadOnlyList<Article> Articles);
}

/// <summary>The page of one article.</summary>
internal sealed class ArticlePage(
    string kind,
    Func<ArticleOutline, string> path,
    SiteFrame frame,
    Article article,
    Func<RelatedArticles> around,
    Func<SiteFrame, Article, RelatedArticles, PageModel> model,
    PageWriter? writer) : PageGroup(kind)
{
    /// <summary>Path of the page in the output folder.</summary>
    public string Path => path(article);

    public override Edition Edition => frame.EditionOf(article.Card.Language);

    // Not kept: there are as many as articles.
    public override object Input => new Shown(article, around());

    public override bool IsOnePage => true;

    public override IEnumerable<Page> Pages()
    {
        var file = Path;
        // A writer prints what the site's own templates have no part in.
        var template = writer is null && article.References.Layout is { Length: > 0 } layout ? layout : Kind;
        return
        [
            new Page(file, template, article.References.File, () => model(frame, article, around()), writer)
            {
                Stage = UploadStage.Page,
                Permanence = !article.References.Draft && file.EndsWith(".html", StringComparison.Ordinal)
                    ? Permanence.Article : Permanence.None,
            },
        ];
    }

    /// <summary>An article and the others on its page.</summary>
    [TemplateModel]
    internal sealed record Shown(Article Article, RelatedArticles Around);
}

/// <summary>What one page is made of that shows the bodies of several articles.</summary>
/// <param name="Path">Path of the page in the output folder.</param>
/// <param name="List">The list whose articles they are.</param>
/// <param name="Articles">The articles, as the page shows them in order.</param>
internal sealed record ArticleSelection(string Path, Place List, IReadOnlyList<ArticleOutline> Articles);

/// <summary>
/// The articles of an archive with their bodies. Only <see cref="PageKind"/> hands them on, to kinds that declare it.
/// </summary>
/// <param name="Articles">As <see cref="Catalog.Archive.Articles"/>.</param>
/// <param name="ContentPages">As <see cref="Catalog.Archive.ContentPages"/>.</param>
internal sealed record WholeArticles(IReadOnlyList<Article> Articles, IReadOnlyList<Article> ContentPages)
{
    private readonly Lazy<Dictionary<string, Article>> _byAddress = new(() =>
        Articles.Concat(ContentPages).ToDictionary(static article => article.Address, StringComparer.Ordinal));

    /// <summary>The article of an outline.</summary>
    public Article Of(ArticleOutline outline) => _byAddress.Value[outline.Address];
}
