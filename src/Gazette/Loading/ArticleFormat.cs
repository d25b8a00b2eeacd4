using Gazette.Configuration;
using Gazette.Content;
using Gazette.Diagnostics;
using Gazette.Markup;
using Gazette.Pictures;
using Gazette.Storage;

namespace Gazette.Loading;

/// <summary>How the rows of the article cache are written and read back.</summary>
internal static class ArticleFormat
{
    public static void Write(StorageWriter writer, SourceState file)
    {
        writer.Path(file.File);
        writer.Number(file.Length);
        writer.Fixed(file.Stamp);
        writer.Fixed(file.Bytes);
        writer.Fixed(file.Digest);
        writer.Fixed(file.SharedDigest);
        writer.Number(file.HasBlocks ? 1 : 0);
        writer.List(file.Attachments, attachment =>
        {
            writer.Text(attachment.File);
            writer.Text(attachment.Address);
            writer.Number(attachment.Length);
            writer.Fixed(attachment.Stamp);
            Write(writer, attachment.Order);
        });
    }

    public static SourceState ReadFile(StorageReader reader)
    {
        var (path, length, stamp) = (reader.Path(), reader.Number(), reader.Fixed());
        var (bytes, digest, shared, hasBlocks) = (reader.Fixed(), reader.Fixed(), reader.Fixed(), reader.Number() == 1);
        return new SourceState(path, length, stamp, bytes, digest, shared, ReadAttachments(reader)) { HasBlocks = hasBlocks };
    }

    /// <summary>Passes over what is remembered of a file, and reads its attachments alone.</summary>
    public static IReadOnlyList<LocalFile> SkipToAttachments(StorageReader reader)
    {
        reader.NextPath();
        _ = (reader.Number(), reader.Fixed(), reader.Fixed(), reader.Fixed(), reader.Fixed(), reader.Number());
        return ReadAttachments(reader);
    }

    /// <summary>Passes over the last of what is remembered of a file and tells how many attachments it has.</summary>
    public static int SkipAttachments(StorageReader reader)
    {
        var count = reader.Count();
        for (var i = 0; i < count; i++)
            _ = (reader.Text(), reader.Text(), reader.Number(), reader.Fixed(), ReadOrder(reader));
        return count;
    }

    public static void Write(StorageWriter writer, IReadOnlyList<Diagnostic> warnings) =>
        writer.List(warnings, warning =>
        {
            writer.Shared(warning.Name);
            writer.Number(warning.Location.Line);
            writer.Number(warning.Location.Column);
            writer.Words(warning.Message);
            writer.Words(warning.Hint);
        });

    /// <param name="messages">Those met so far by their message: what is said of one article is often said of others.</param>
    public static IReadOnlyList<Diagnostic> ReadWarnings(
        StorageReader reader, string file, Dictionary<string, DiagnosticMessage> messages)
    {
        var count = reader.Count();
        if (count == 0)
            return [];
        var warnings = new Diagnostic[count];
        for (var i = 0; i < count; i++)
            warnings[i] = ReadWarning(reader, file, messages);
        return warnings;
    }

    /// <summary>Counts the warnings of an article without making any.</summary>
    /// <param name="article">Stands for it in the counts; null when it does not count.</param>
    public static void CountWarnings(StorageReader reader, object? article, List<DiagnosticCount> counts)
    {
        for (var left = reader.Count(); left > 0; left--)
        {
            var name = reader.Shared();
            _ = (reader.Number(), reader.Number());
            reader.SkipWords();
            reader.SkipWords();
            if (article is null)
                continue;
            // Called half a million times: no closure.
            DiagnosticCount? its = null;
            foreach (var count in counts)
                its = ReferenceEquals(count.Name, name) ? count : its;
            if (its is null)
                counts.Add(its = new DiagnosticCount(name, Severity.Warning));
            its.Add(article);
        }
    }

    public static void Write(StorageWriter writer, ArticleOutline outline)
    {
        var (card, references) = (outline.Card, outline.References);
        writer.Fixed(card.Digest);
        writer.Text(card.Title);
        writer.Text(card.FirstWords);
        writer.Text(card.Kicker);
        writer.Text(card.Summary);
        writer.Shared(card.Section);
        writer.Shared(card.Source);
        writer.Shared(card.Language);
        Write(writer, card.Date);
        Write(writer, card.Updated);
        writer.Number(
            (card.TitleIncomplete ? 1 : 0) | (card.Pinned ? 2 : 0) | (card.Withdrawn ? 4 : 0)
            | (references.Draft ? 8 : 0) | (card.Image is null ? 0 : 16)
            | (card.Thumbnail is null ? 0 : 32)
            | (references.PublishedFrom == card.Date.Begin ? 0 : 64) | (references.ListedUntil == long.MaxValue ? 0 : 128));
        if (references.PublishedFrom != card.Date.Begin)
            writer.Fixed((ulong)references.PublishedFrom);
        if (references.ListedUntil != long.MaxValue)
            writer.Fixed((ulong)references.ListedUntil);
        writer.Number((long)card.Translation);
        writer.List(card.Tags, writer.Shared);
        writer.List(card.Authors, author =>
        {
            writer.Shared(author.Name);
            writer.Shared(author.Role);
        });
        writer.List(card.Corrections, correction =>
        {
            Write(writer, correction.Date);
            writer.Text(correction.Note);
        });
        if (card.Image is { } image)
            Write(writer, image);
        if (card.Thumbnail is { } thumbnail)
            Write(writer, thumbnail);

        writer.List(references.Links, link =>
        {
            writer.Text(link.Address);
            writer.Text(link.Written);
            writer.Text(link.Part);
            writer.Number(link.Location.Line);
            writer.Number(link.Location.Column);
        });
        writer.List(references.Parts, writer.Text);
        writer.List(references.Aliases, writer.Text);
        writer.List(references.Spellings, spelling =>
        {
            writer.Shared(spelling.Index);
            writer.Shared(spelling.Written);
            writer.Shared(spelling.Name);
        });
        writer.Text(references.Original);
        writer.Shared(references.Layout);
    }

    /// <param name="source">The state of the article's file.</param>
    public static ArticleOutline ReadOutline(StorageReader reader, SourceState source) =>
        ReadOutline(reader, source.File, source.Attachments);

    public static ArticleOutline ReadOutline(
        StorageReader reader, string file, IReadOnlyList<LocalFile> attachments)
    {
        var cardDigest = reader.Fixed();
        var title = reader.Text();
        var firstWords = reader.Text();
        var kicker = reader.Text();
        var summary = reader.Text();
        var section = reader.Shared();
        var source = reader.Shared();
        var language = reader.Shared();
        var date = ReadDate(reader);
        var updated = ReadDate(reader);
        var flags = reader.Number();
        var publishedFrom = (flags & 64) != 0 ? (long)reader.Fixed() : date.Begin;
        var listedUntil = (flags & 128) != 0 ? (long)reader.Fixed() : long.MaxValue;
        var translation = (Translation)reader.Number();
        var card = new ArticleCard
        {
            Digest = cardDigest,
            Address = SiteAddress.Of(file),
            Title = title,
            FirstWords = firstWords,
            Kicker = kicker,
            Summary = summary,
            Section = section,
            Source = source,
            Language = language,
            Date = date,
            Updated = updated,
            TitleIncomplete = (flags & 1) != 0,
            Pinned = (flags & 2) != 0,
            Withdrawn = (flags & 4) != 0,
            Translation = translation,
            Tags = reader.List(static reader => reader.Shared()),
            Authors = reader.List(static reader => new Author(reader.Shared(), reader.Shared())),
            Corrections = reader.List(static reader => new Correction(ReadDate(reader), reader.Text())),
            Image = (flags & 16) != 0 ? ReadPicture(reader) : null,
            Thumbnail = (flags & 32) != 0 ? ReadThumbnail(reader) : null,
        };
        var references = new ArticleReferences
        {
            File = file,
            Draft = (flags & 8) != 0,
            PublishedFrom = publishedFrom,
            ListedUntil = listedUntil,
            Links = reader.List(file, static (reader, file) => ReadLink(reader, file)),
            Parts = reader.List(static reader => reader.Text()),
            Attachments = attachments,
            Aliases = reader.List(static reader => reader.Text()),
            Spellings = reader.List(static reader => new Spelling(reader.Shared(), reader.Shared(), reader.Shared())),
            Original = reader.Text(),
            Layout = reader.Shared(),
        };
        return new ArticleOutline(card, references);
    }

    private static IReadOnlyList<LocalFile> ReadAttachments(StorageReader reader) =>
        reader.List(static reader => new LocalFile(reader.Text(), reader.Text(), reader.Number(), reader.Fixed())
        {
            Order = ReadOrder(reader),
        });

    private static void Write(StorageWriter writer, PictureOrder? order)
    {
        writer.Number((long)(order?.Kind ?? PixelKind.None));
        if (order is null)
            return;
        writer.Number(order.Width);
        writer.Number(order.Height);
        writer.Number((order.IsCard ? 1 : 0) | (order.IsLinked ? 2 : 0) | (order.Focus is null ? 0 : 4) | ((int)order.Kept << 3));
        if (order.Focus is not { } focus)
            return;
        writer.Number(focus.X);
        writer.Number(focus.Y);
    }

    private static PictureOrder? ReadOrder(StorageReader reader)
    {
        var kind = (PixelKind)reader.Number();
        if (kind == PixelKind.None)
            return null;
        var (width, height, flags) = ((int)reader.Number(), (int)reader.Number(), reader.Number());
        return new PictureOrder(kind, width, height, (flags & 1) != 0, (flags & 2) != 0)
        {
            Focus = (flags & 4) != 0 ? new PictureFocus((int)reader.Number(), (int)reader.Number()) : null,
            Kept = (KeptMetadata)(flags >> 3),
        };
    }

    private static void Write(StorageWriter writer, ArticleDate date)
    {
        writer.Number((long)date.Precision);
        if (!date.IsKnown)
            return;
        writer.Number(date.Value.Ticks);
        writer.Number((long)date.Value.Offset.TotalMinutes + (24 * 60));
    }

    private static ArticleDate ReadDate(StorageReader reader)
    {
        var precision = (DatePrecision)reader.Number();
        return precision == DatePrecision.Unknown
            ? ArticleDate.Unknown
            : new ArticleDate(precision, new DateTimeOffset(reader.Number(), TimeSpan.FromMinutes(reader.Number() - (24 * 60))));
    }

    private static void Write(StorageWriter writer, PublishedPicture picture)
    {
        writer.Text(picture.Address);
        writer.Text(picture.Alt);
        writer.Text(picture.Caption);
        writer.Text(picture.Credit);
        writer.Number(picture.Width);
        writer.Number(picture.Height);
        writer.Text(picture.Webp);
        writer.Text(picture.Srcset);
    }

    private static PublishedPicture ReadPicture(StorageReader reader) =>
        new(reader.Text(), reader.Text(), reader.Text(), reader.Text(), (int)reader.Number(), (int)reader.Number())
        {
            Webp = reader.Text(),
            Srcset = reader.Text(),
        };

    private static void Write(StorageWriter writer, Thumbnail thumbnail)
    {
        writer.Text(thumbnail.Src);
        writer.Text(thumbnail.Srcset);
        writer.Text(thumbnail.Large);
        writer.Number(thumbnail.Width);
        writer.Number(thumbnail.Height);
        writer.Text(thumbnail.Alt);
    }

    private static Thumbnail ReadThumbnail(StorageReader reader) =>
        new(reader.Text(), reader.Text(), reader.Text(), (int)reader.Number(), (int)reader.Number(), reader.Text());

    private static SiteLink ReadLink(StorageReader reader, string file)
    {
        var (address, written, part) = (reader.Text(), reader.Text(), reader.Text());
        return new SiteLink(address, written, ReadPlace(reader, file)) { Part = part };
    }

    private static FileLocation ReadPlace(StorageReader reader, string file) =>
        new(file, (int)reader.Number(), (int)reader.Number());

    private static Diagnostic ReadWarning(StorageReader reader, string file, Dictionary<string, DiagnosticMessage> messages)
    {
        var name = reader.Shared();
        var place = ReadPlace(reader, file);
        var (message, hint) = (reader.Words(), reader.Words());
        var key = message.ToString();
        if (!messages.TryGetValue(key, out var known) || known.Name != name || known.Message != message || known.Hint != hint)
            messages[key] = known = new DiagnosticMessage(Severity.Warning, name, message, hint);
        return new Diagnostic(known, place);
    }
}
