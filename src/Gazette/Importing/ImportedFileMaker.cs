using System.Globalization;
using System.Net;
using Gazette.Configuration;
using Gazette.Content;
using Gazette.Hashing;
using Gazette.Markup;

namespace Gazette.Importing;

/// <summary>Makes the file of an article, all but its name. What the tree of its page held is let go with that.</summary>
internal sealed class ImportedFileMaker(SiteConfig config)
{
    // Ten thousand pages are held at once.
    private const int LongestKept = 2000;
    private const int LongestPlace = 200;

    private readonly FrontMatterVocabulary _vocabulary = new(config);

    public ImportedFile Of(ImportedArticle article)
    {
        article = article with { Event = EventOf(article) };
        var pictures = new List<SavedPicture>();
        var missing = new List<RemovedText>();
        var body = article.Body.Select(block => block.Kind == BlockKind.Picture ? WithFile(block, article, pictures, missing)
            : block).ToList();
        var text = string.Join('\n', body.Select(block => block.Text));
        return new ImportedFile
        {
            Name = article.Capture.Name,
            Folder = ImportedFile.FolderOf(article[ImportField.Date].Value),
            Stem = ImportedFile.StemOf(article.Capture.Name),
            FrontMatter = FrontMatterWriter.Of(article, config, _vocabulary),
            Body = MarkdownBody.Of(body, href => AddressOf(href, article.Url)),
            Url = article.Url,
            Pictures = pictures,
            Digest = Convert.ToHexStringLower(Sha256.Of(article.Capture.Bytes)),
            Article = article with
            {
                Capture = article.Capture with { Bytes = [], Beside = null },
                Decoded = article.Decoded with { Text = "" },
                Body = [],
                Removed = [.. article.Removed.Concat(missing).Select(gone => gone with { Text = Short(gone.Text, LongestKept) })],
                Fields = [.. article.Fields.Select(field => field with
                {
                    Candidates = [.. field.Candidates.Select(
                        candidate => candidate with { Place = Short(candidate.Place, LongestPlace) })],
                })],
            },
            Summary = text.Length > 120 ? text[..120] : text,
        };
    }

    private static (string Day, string Words)? EventOf(ImportedArticle article) =>
        article[ImportField.Date] is { Value: { } date, Confidence: >= 0.8 }
        ? EventDate.Of(date, [.. article.Body.Where(block => block.Kind == BlockKind.Paragraph).Select(block => block.Text)])
            : null;

    /// <summary>The picture with its file, where that was saved; without one it is told of in the evidence.</summary>
    private static BodyBlock WithFile(BodyBlock block, ImportedArticle article, List<SavedPicture> pictures,
        List<RemovedText> missing)
    {
        var picture = block.Picture!;
        var ending = EndingOf(picture.Source);
        var bytes = ending is null ? null : article.Capture.Beside?.Invoke(picture.Source);
        if (bytes is null)
        {
            missing.Add(new RemovedText("picture-not-saved", picture.Source));
            if (picture.IsCaptionApart)
                missing.Add(new RemovedText("caption-of-picture-not-saved", picture.Caption));
            return picture.Caption.Length == 0 || picture.IsCaptionApart ? block with { Picture = picture with { Caption = "" } }
                : new BodyBlock(BlockKind.Paragraph, [new InlineRun(picture.Caption)]);
        }

        var placeholder = string.Create(CultureInfo.InvariantCulture, $"\uE000{pictures.Count}\uE001");
        pictures.Add(new SavedPicture(picture.Source, placeholder, ending!, bytes));
        return block with { Picture = picture with { File = placeholder } };
    }

    private static string Short(string text, int length) => text.Length <= length ? text : text[..length];

    private static string? EndingOf(string source)
    {
        var end = source.AsSpan().IndexOfAny('?', '#');
        var ending = Path.GetExtension(end < 0 ? source : source[..end]).ToLowerInvariant();
        return FileKinds.IsPicture("x" + ending) && !FileKinds.IsDrawing("x" + ending) ? ending : null;
    }

    /// <summary>An absolute address; null for what is none of the web, and for a path where nobody knows from where.</summary>
    private static string? AddressOf(string href, string? page)
    {
        var written = WebUtility.HtmlDecode(href).Trim();
        if (written is ['#', ..] || written.Length == 0
            || !(page is not null && Uri.TryCreate(page, UriKind.Absolute, out var from)
                ? Uri.TryCreate(from, written, out var address) : Uri.TryCreate(written, UriKind.Absolute, out address)))
            return null;
        return address.Scheme is "http" or "https" && address.Host.Length > 0 ? address.AbsoluteUri : null;
    }
}
