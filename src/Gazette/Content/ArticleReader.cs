using System.Collections.Frozen;
using System.Text;
using Gazette.Configuration;
using Gazette.Diagnostics;
using Gazette.Hashing;
using Gazette.Markup;

namespace Gazette.Content;

/// <summary>
/// Reads article files: front matter, body, and what they ask of the rest of the site. Safe to use from many threads.
/// </summary>
/// <param name="blocks">Gives the templates of blocks; null where they cannot be read.</param>
/// <param name="overflow">Where a file may be made for the texts that are kept for their pages and have no room in
/// memory.</param>
/// <param name="mostInMemory">Bytes of bodies to keep in memory.</param>
/// <param name="today">The day in the site's zone, to warn of dates that are later; null where the clock may not matter.</param>
/// <param name="layouts">The templates of the site that articles may name; null for none.</param>
public sealed class ArticleReader(
    string siteFolder, SiteConfig config, Func<IBlockTemplates?> blocks, string? overflow = null,
    long mostInMemory = 48 * 1024 * 1024, DateTime? today = null, IReadOnlyList<string>? layouts = null)
    : IDisposable
{
    private readonly FrontMatterVocabulary _vocabulary = new(config, today, layouts);
    private readonly FrozenSet<string> _sections = FrozenSet.ToFrozenSet(config.Sections.Select(section => section.Id));
    private readonly FrozenSet<string> _editions = config.LanguagePaths.Values.ToFrozenSet();
    private readonly string[] _pageFiles = config.Outputs.Contains("json") ? ["index.html", "index.json"] : ["index.html"];
    private readonly ThreadLocal<MarkdownConverter> _converters = new(() => new MarkdownConverter());
    private readonly BodyStore _bodies = new(mostInMemory);
    private readonly TextFile? _overflow = overflow is null ? null : new TextFile(overflow);

    /// <summary>The article in a file, or null when <paramref name="diagnostics"/> got an error.</summary>
    public ReadArticle? Read(ContentFile file, List<Diagnostic> diagnostics) =>
        Parse(file, diagnostics) is { } parsed ? Read(file, parsed, diagnostics) : null;

    /// <summary>The article in a file whose bytes are not, or not yet, those on the disk.</summary>
    public ReadArticle? Read(ContentFile file, ReadOnlySpan<byte> bytes, List<Diagnostic> diagnostics) =>
        Parse(file, bytes, diagnostics) is { } parsed ? Read(file, parsed, diagnostics) : null;

    private ReadArticle Read(ContentFile file, ParsedArticle parsed, List<Diagnostic> diagnostics)
    {
        var front = parsed.Text.FrontMatter;
        var references = new ArticleReferences
        {
            File = file.File,
            Links = ToKeep(parsed.Links),
            Parts = ToKeep(parsed.Parts),
            Attachments = ToKeep(parsed.Attachments),
            Aliases = front.Aliases,
            Spellings = front.Spellings,
            Original = front.Original?.Url ?? "",
            Draft = front.Draft,
            Layout = front.Layout,
            PublishedFrom = front.PublishAt.IsKnown ? front.PublishAt.Begin : front.Date.Begin,
            ListedUntil = front.Expires.End,
        };
        var card = ArticleCards.Of(front, file.Address, parsed.Image, parsed.Thumbnail, parsed.FirstWords);
        var source = new SourceState(
            file.File,
            file.Length,
            file.Stamp,
            parsed.Bytes,
            parsed.Digest,
            SourceState.SharedDigestOf(card, references),
            references.Attachments)
        {
            HasBlocks = parsed.HasBlocks,
        };
        var text = Kept(file, parsed) ?? FromFile(file, parsed.Digest);
        return new ReadArticle(
            new Article(card, parsed.Digest, references, text), source, ToKeep(DiagnosticGroup.InOrder(diagnostics)));
    }

    /// <summary>An article that is known already from an earlier build and whose file has not changed since.</summary>
    public Article Remembered(ContentFile file, ArticleOutline outline, ulong digest) =>
        new(outline.Card, digest, outline.References, FromFile(file, digest));

    public void Dispose()
    {
        _converters.Dispose();
        _overflow?.Dispose();
    }

    // Methods of their own: a closure must hold what it needs alone, and not all that was parsed.
    private Func<ArticleText> FromFile(ContentFile file, ulong digest) => () => ReadAgain(file, digest);

    private Func<ArticleText>? Kept(ContentFile file, ParsedArticle parsed)
    {
        var html = parsed.Text.Body.Html.Span;
        return _bodies.Keep(html) is { } body ? InMemory(new ArticleText(parsed.Text.FrontMatter, body))
            : _overflow?.Keep(parsed.Block, html) is { } text ? InOverflow(file.File, parsed.Text.FrontMatter.Language, text)
            : null;
    }

    private static Func<ArticleText> InMemory(ArticleText text) => () => text;

    private Func<ArticleText> InOverflow(string file, string language, KeptText text) => () =>
    {
        var (block, body) = text.Read();
        var front = FrontMatterParser.Parse(block, ArticleParts.FrontMatterLine, file, _vocabulary, new List<Diagnostic>())!;
        // The language may have been told by the text as it was written.
        return new ArticleText(front with { Language = language }, body);
    };

    /// <summary>The same items without room for more: every article has its lists, and most are empty.</summary>
    private static IReadOnlyList<T> ToKeep<T>(IReadOnlyList<T> items) => items.Count == 0 ? [] : (T[])[.. items];

    /// <summary>Front matter and body once more, for a page that prints them.</summary>
    /// <exception cref="FileChangedException">The file is not what it was.</exception>
    private ArticleText ReadAgain(ContentFile file, ulong digest) =>
        Parse(file, new List<Diagnostic>()) is { } parsed && parsed.Digest == digest
            ? parsed.Text with { Body = new Body(parsed.Text.Body.Html.ToArray()) }
            : throw new FileChangedException(file.File);

    private ParsedArticle? Parse(ContentFile file, List<Diagnostic> diagnostics) =>
        ArticleFile.TryRead(siteFolder, file.File, file.Length, diagnostics, out var bytes)
            ? Parse(file, bytes, diagnostics) : null;

    private ParsedArticle? Parse(ContentFile file, ReadOnlySpan<byte> bytes, List<Diagnostic> diagnostics)
    {
        if (!ArticleFile.TrySplit(bytes, file.File, diagnostics, out var parts))
            return null;
        if (FileNames.WindowsFaultOf(file.File) is { } device)
            diagnostics.Add(DiagnosticCatalog.WindowsDevice(new FileLocation(file.File), "name", device));
        var digest = ContentHash.Of(bytes);
        var bodyLine = parts.BodyLine;
        var body = Encoding.UTF8.GetString(parts.Body);
        var block = Encoding.UTF8.GetString(parts.FrontMatter);
        var front = FrontMatterParser.Parse(block, ArticleParts.FrontMatterLine, file.File, _vocabulary, diagnostics, body);
        if (front is null)
            return null;
        // What was withdrawn is not converted at all: nothing of it can be published by mistake.
        return front.Withdrawn is not null
            ? new ParsedArticle(
                block, new ArticleText(front, Body.Empty), digest, DigestOf(file.File, digest, Body.Empty, null, []),
                [], [], [], null, null, "", HasBlocks: false)
            : WithBody(file, block, front, body, bodyLine, digest, diagnostics);
    }

    private ParsedArticle? WithBody(
        ContentFile file, string block, FrontMatter front, string body, int bodyLine, ulong bytes,
            List<Diagnostic> diagnostics)
    {
        var place = new MarkdownPlace
        {
            File = file.File,
            FirstLine = bodyLine,
            Address = file.Address,
            Language = front.Language,
            BasePath = config.BaseUrl.AbsolutePath,
            AllowedHtml = config.AllowedHtml,
            AllowedFiles = config.Attachments,
            Pictures = config.Pictures,
            KeptMetadata = config.KeptMetadata,
            PageFiles = _pageFiles,
            Sections = _sections,
            WantsFirstWords = front.Title.Length == 0,
            Editions = _editions,
            Find = path => PictureFile.Find(siteFolder, path),
            Read = path => ReadBeside(siteFolder, path),
            Blocks = blocks,
        };
        var markdown = _converters.Value!.Convert(body, place);
        var failed = false;
        foreach (var diagnostic in markdown.Diagnostics)
        {
            diagnostics.Add(diagnostic);
            failed |= diagnostic.Severity == Severity.Error;
        }

        var files = markdown.Files;
        PublishedPicture? image = null;
        Thumbnail? thumbnail = null;
        if (front.Image is not null || markdown.FirstPicture is not null)
        {
            List<LocalFile> withPictures = [.. files];
            if (front.Image is { } lead && (image = LeadPictures.Find(lead, place, withPictures, diagnostics)) is null)
                return null;
            // No list shows a page that is no article, so nothing is cropped for one.
            if (!ArticleReferences.IsOfContentPage(file.File))
                thumbnail = LeadPictures.ThumbnailOf(image, front.Image?.Focus, markdown.FirstPicture, place, withPictures);
            files = withPictures;
        }

        if (failed)
            return null;
        var html = new Body(markdown.Html);
        return new ParsedArticle(
            block, new ArticleText(front, html), bytes, DigestOf(file.File, bytes, html, image, files), markdown.Links,
            markdown.Parts, files, image, thumbnail, markdown.FirstWords,
            markdown.HasBlocks);
    }

    private static byte[]? ReadBeside(string siteFolder, string path)
    {
        try
        {
            return File.ReadAllBytes(Path.Combine(siteFolder, path));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>
    /// The article's digest. HTML and files tell what the bytes alone do not: sizes and credits of the pictures.
    /// </summary>
    private static ulong DigestOf(
        string file, ulong bytes, Body body, PublishedPicture? image, IReadOnlyList<LocalFile> files)
    {
        var hash = new ContentHash();
        hash.Add(file);
        hash.Add((long)bytes);
        hash.Add(body.Html.Span);
        hash.Add(image?.Width ?? 0);
        hash.Add(image?.Height ?? 0);
        hash.Add(image?.Credit ?? "");
        foreach (var attachment in files)
            hash.Add((long)(attachment.Order?.Digest ?? 0));

        return hash.Value;
    }

    /// <param name="Block">The lines of its front matter.</param>
    /// <param name="Text">Its body is good until this thread parses the next article.</param>
    private sealed record ParsedArticle(
        string Block,
        ArticleText Text,
        ulong Bytes,
        ulong Digest,
        IReadOnlyList<SiteLink> Links,
        IReadOnlyList<string> Parts,
        IReadOnlyList<LocalFile> Attachments,
        PublishedPicture? Image,
        Thumbnail? Thumbnail,
        string FirstWords,
        bool HasBlocks);
}

/// <summary>An article, the state of its file, and what it was warned of, by place.</summary>
public sealed record ReadArticle(Article Article, SourceState Source, IReadOnlyList<Diagnostic> Warnings);
