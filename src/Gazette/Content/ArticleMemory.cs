using Gazette.Diagnostics;
using Gazette.Markup;
using Gazette.Storage;

namespace Gazette.Content;

/// <summary>How an article is written into memory and read back.</summary>
internal static class ArticleMemory
{
    public static void Write(StorageWriter memory, SourceState file)
    {
        memory.Path(file.File);
        memory.Number(file.Length);
        memory.Number(file.Modified);
        memory.Fixed(file.Bytes);
        memory.Fixed(file.Digest);
        memory.Fixed(file.Outline);
        memory.List(file.Attachments, attachment =>
        {
            memory.Text(attachment.File);
            memory.Text(attachment.Address);
            memory.Number(attachment.Length);
            memory.Number(attachment.Modified);
        });
    }

    public static SourceState ReadFile(StorageReader memory) => new(
        memory.Path(),
        memory.Number(),
        memory.Number(),
        memory.Fixed(),
        memory.Fixed(),
        memory.Fixed(),
        ReadAttachments(memory));

    /// <summary>Passes over what is remembered of a file, and reads its attachments alone.</summary>
    public static IReadOnlyList<LocalFile> SkipToAttachments(StorageReader memory)
    {
        memory.NextPath();
        _ = (memory.Number(), memory.Number(), memory.Fixed(), memory.Fixed(), memory.Fixed());
        return ReadAttachments(memory);
    }

    /// <summary>Passes over the last of what is remembered of a file and tells how many attachments it has.</summary>
    public static int SkipAttachments(StorageReader memory)
    {
        var count = memory.Count();
        for (var i = 0; i < count; i++)
            _ = (memory.Text(), memory.Text(), memory.Number(), memory.Number());
        return count;
    }

    public static void Write(StorageWriter memory, IReadOnlyList<Diagnostic> warnings) =>
        memory.List(warnings, warning =>
        {
            memory.Shared(warning.Name);
            memory.Number(warning.Location.Line);
            memory.Number(warning.Location.Column);
            memory.Shared(warning.Message);
            memory.Shared(warning.Hint);
        });

    /// <param name="wordings">Those met so far by their message: what is said of one article is often said of others.</param>
    public static IReadOnlyList<Diagnostic> ReadWarnings(
        StorageReader memory, string file, Dictionary<string, DiagnosticMessage> wordings)
    {
        var count = memory.Count();
        if (count == 0)
            return [];
        var warnings = new Diagnostic[count];
        for (var i = 0; i < count; i++)
            warnings[i] = ReadWarning(memory, file, wordings);
        return warnings;
    }

    /// <summary>Counts the warnings of an article without making any.</summary>
    /// <param name="article">Stands for it in the counts; null when it does not count.</param>
    public static void CountWarnings(StorageReader memory, object? article, List<DiagnosticCount> counts)
    {
        for (var left = memory.Count(); left > 0; left--)
        {
            var name = memory.Shared();
            _ = (memory.Number(), memory.Number(), memory.SkipShared(), memory.SkipShared());
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

    public static void Write(StorageWriter memory, ArticleCard card, ArticleReferences references)
    {
        memory.Fixed(card.Digest);
        memory.Text(card.Title);
        memory.Text(card.Kicker);
        memory.Text(card.Summary);
        memory.Shared(card.Section);
        memory.Shared(card.Source);
        memory.Shared(card.Language);
        Write(memory, card.Date);
        Write(memory, card.Updated);
        memory.Number(
            (card.TitleIncomplete ? 1 : 0) | (card.Pinned ? 2 : 0) | (card.Withdrawn ? 4 : 0)
            | (references.Draft ? 8 : 0) | (card.Image is null ? 0 : 16));
        memory.Number((long)card.Translation);
        memory.List(card.Tags, memory.Shared);
        memory.List(card.Authors, author =>
        {
            memory.Shared(author.Name);
            memory.Shared(author.Role);
        });
        memory.List(card.Corrections, correction =>
        {
            Write(memory, correction.Date);
            memory.Text(correction.Note);
        });
        if (card.Image is { } image)
            Write(memory, image);

        memory.List(references.Links, link =>
        {
            memory.Text(link.Address);
            memory.Text(link.Written);
            memory.Number(link.Location.Line);
            memory.Number(link.Location.Column);
        });
        memory.List(references.Aliases, memory.Text);
        memory.Text(references.Original);
    }

    public static (ArticleCard Card, ArticleReferences References) ReadOutline(
        StorageReader memory, string file, IReadOnlyList<LocalFile> attachments)
    {
        var cardDigest = memory.Fixed();
        var title = memory.Text();
        var kicker = memory.Text();
        var summary = memory.Text();
        var section = memory.Shared();
        var source = memory.Shared();
        var language = memory.Shared();
        var date = ReadDate(memory);
        var updated = ReadDate(memory);
        var flags = memory.Number();
        var translation = (Translation)memory.Number();
        var card = new ArticleCard
        {
            Digest = cardDigest,
            Address = SiteAddress.Of(file),
            Title = title,
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
            Tags = memory.List(static memory => memory.Shared()),
            Authors = memory.List(static memory => new Author(memory.Shared(), memory.Shared())),
            Corrections = memory.List(static memory => new Correction(ReadDate(memory), memory.Text())),
            Image = (flags & 16) != 0 ? ReadPicture(memory) : null,
        };
        var references = new ArticleReferences
        {
            File = file,
            Draft = (flags & 8) != 0,
            Links = memory.List(file, static (memory, file) =>
                new SiteLink(memory.Text(), memory.Text(), ReadPlace(memory, file))),
            Attachments = attachments,
            Aliases = memory.List(static memory => memory.Text()),
            Original = memory.Text(),
        };
        return (card, references);
    }

    private static IReadOnlyList<LocalFile> ReadAttachments(StorageReader memory) =>
        memory.List(static memory => new LocalFile(memory.Text(), memory.Text(), memory.Number(), memory.Number()));

    private static void Write(StorageWriter memory, ArticleDate date)
    {
        memory.Number((long)date.Precision);
        if (!date.IsKnown)
            return;
        memory.Number(date.Value.Ticks);
        memory.Number((long)date.Value.Offset.TotalMinutes + (24 * 60));
    }

    private static ArticleDate ReadDate(StorageReader memory)
    {
        var precision = (DatePrecision)memory.Number();
        return precision == DatePrecision.Unknown
            ? ArticleDate.Unknown
            : new ArticleDate(precision, new DateTimeOffset(memory.Number(), TimeSpan.FromMinutes(memory.Number() - (24 * 60))));
    }

    private static void Write(StorageWriter memory, PublishedPicture picture)
    {
        memory.Text(picture.Address);
        memory.Text(picture.Alt);
        memory.Text(picture.Caption);
        memory.Text(picture.Credit);
        memory.Number(picture.Width);
        memory.Number(picture.Height);
    }

    private static PublishedPicture ReadPicture(StorageReader memory) =>
        new(memory.Text(), memory.Text(), memory.Text(), memory.Text(), (int)memory.Number(), (int)memory.Number());

    private static FileLocation ReadPlace(StorageReader memory, string file) =>
        new(file, (int)memory.Number(), (int)memory.Number());

    private static Diagnostic ReadWarning(StorageReader memory, string file, Dictionary<string, DiagnosticMessage> wordings)
    {
        var name = memory.Shared();
        var place = ReadPlace(memory, file);
        var (message, hint) = (memory.Shared(), memory.Shared());
        if (!wordings.TryGetValue(message, out var wording) || wording.Name != name || wording.Hint != hint)
            wordings[message] = wording = new DiagnosticMessage(Severity.Warning, name, message, hint);
        return new Diagnostic(wording, place);
    }
}
