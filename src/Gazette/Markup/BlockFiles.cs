using System.Buffers;
using System.Globalization;
using Gazette.Csv;
using Gazette.Diagnostics;
using Gazette.Yaml;

namespace Gazette.Markup;

/// <summary>Finds the files that a block names. They are published beside the article, as those that links lead to.</summary>
internal sealed class BlockFiles(Conversion body, BlockLine line, BlockKind? kind)
{
    /// <summary>Cells of a table: some 300 KB of a page, which an old phone shows still.</summary>
    private const int MostCells = 10_000;

    /// <summary>Bytes of a table, more than that many cells hold.</summary>
    private const long LargestTable = 4_000_000;

    private static readonly SearchValues<char> s_digits = SearchValues.Create("0123456789.,， ");

    /// <summary>Bytes of a video or a sound from which on its editor is told.</summary>
    private const long HeavyMedia = 50_000_000;

    /// <summary>The block with what its files tell; those that cannot be shown are missing, after a diagnostic.</summary>
    public BlockView AddTo(BlockView view)
    {
        if (Told("file", "文件") is { } file && FindFile(file) is { } found)
            view = view with { File = Of(found), Table = kind == BlockKind.Table ? ReadTable(found) : null };
        if (kind is null)
            return view;
        if (Told("poster", "封面") is { } poster && BesideFile.FindPicture(body, Link(poster)) is { } picture)
        {
            view = view with { Poster = Of(picture) };
            if (view.Poster.Width > 0)
                body.FirstPicture ??= new ShownPicture(
                    picture.Published.Address, view.Title, picture.Found.Width, picture.Found.Height);
        }

        return Told("subtitles", "字幕") is { } subtitles && FindSubtitles(subtitles) is { } words
            ? view with { Subtitles = Of(words) } : view;
    }

    /// <summary>What is said under a name in either language; null where nothing is.</summary>
    private BlockArgument? Told(string name, string chinese)
    {
        foreach (var argument in line.Arguments)
            if (argument.Value.Length > 0
                && (argument.Name == chinese || argument.Name.Equals(name, StringComparison.OrdinalIgnoreCase)))
                return argument;
        return null;
    }

    private static WrittenLink Link(BlockArgument argument) => new(argument.Value, argument.Value, argument.Offset);

    private static BlockFile Of(BesideFile file)
    {
        var (published, found) = (file.Published, file.Found);
        return new BlockFile(
            published.Address,
            Path.GetExtension(published.Address).TrimStart('.').ToUpperInvariant(),
            SizeOf(published.Length),
            published.Order?.Widest ?? found.Width,
            published.Order?.WidestHeight ?? found.Height);
    }

    /// <summary>Rounded up, in units of a thousand, as systems and shops have it.</summary>
    private static string SizeOf(long bytes) => bytes switch
    {
        >= 9_950_000 => string.Create(CultureInfo.InvariantCulture, $"{(bytes + 500_000) / 1_000_000:N0} MB"),
        >= 999_500 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1_000_000.0:0.0} MB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, (bytes + 500) / 1000)} KB"),
    };

    private BesideFile? FindFile(BlockArgument file)
    {
        var place = body.At(file.Offset);
        if (kind == BlockKind.Video && !FileKinds.IsVideo(file.Value))
            body.Complain(FileKinds.IsAudio(file.Value)
                ? DiagnosticCatalog.OtherMedia(place, file.Value, isVideo: false)
                : DiagnosticCatalog.UnplayableVideo(place, file.Value));
        else if (kind == BlockKind.Audio && !FileKinds.IsAudio(file.Value))
            body.Complain(FileKinds.IsVideo(file.Value)
                ? DiagnosticCatalog.OtherMedia(place, file.Value, isVideo: true)
                : DiagnosticCatalog.UnplayableAudio(place, file.Value));
        else if (kind == BlockKind.Table && !HasEnding(file, ".csv"))
            body.Complain(DiagnosticCatalog.NotCsv(place, file.Value));
        else if (Find(file) is { } found)
        {
            if (found.Published.Length >= HeavyMedia)
                body.Complain(DiagnosticCatalog.HeavyFile(place, file.Value, found.Published.Length));
            return found;
        }

        return null;
    }

    private BesideFile? FindSubtitles(BlockArgument file)
    {
        if (HasEnding(file, ".vtt") && Find(file) is { } found)
        {
            // W3C WebVTT, 4.1: a file begins so, with or without a byte order mark.
            if (body.Place.Read(found.Published.File) is { } bytes && Utf8Text.WithoutMark(bytes).StartsWith("WEBVTT"u8))
                return found;
            body.Complain(DiagnosticCatalog.NotSubtitles(body.At(file.Offset), file.Value));
        }
        else if (!HasEnding(file, ".vtt"))
        {
            body.Complain(DiagnosticCatalog.NotSubtitles(body.At(file.Offset), file.Value));
        }

        return null;
    }

    /// <summary>A file beside the article, or null after a diagnostic.</summary>
    private BesideFile? Find(BlockArgument file)
    {
        var path = file.Value.Replace('\\', '/');
        if (LinkTarget.Scheme(path) is null && !path.StartsWith('/'))
            return BesideFile.FindLinked(body, Link(file), path);
        body.Complain(DiagnosticCatalog.RemoteFile(body.At(file.Offset), file.Value));
        return null;
    }

    private BlockTable? ReadTable(BesideFile file)
    {
        if (file.Published.Length > LargestTable)
        {
            body.Complain(DiagnosticCatalog.CsvTooLarge(new FileLocation(file.Published.File), MostCells));
            return null;
        }

        if (body.Place.Read(file.Published.File) is { } bytes)
            return CsvTable.Read(bytes, file.Published.File, MostCells, body.Diagnostics) is { } table ? TableOf(table) : null;
        body.Complain(DiagnosticCatalog.UnreadableFile(file.Published.File));
        return null;
    }

    private static BlockTable TableOf(CsvTable table)
    {
        bool[] areNumbers =
        [
            // The first column tells what a row is about, by a year or a number too.
            .. table.Header.Cells.Select((_, column) => column > 0
                && table.Rows.All(row => IsNumber(row.Cells[column]) || IsNothing(row.Cells[column]))
                && table.Rows.Any(row => IsNumber(row.Cells[column]))),
        ];
        var names = new HashSet<string>(StringComparer.Ordinal);
        return new BlockTable(
            [.. table.Header.Cells.Select((name, column) => new BlockCell(name, areNumbers[column]))],
            [
                .. table.Rows.Select(row => new BlockRow(
                    [.. row.Cells.Select((cell, column) => new BlockCell(cell, areNumbers[column]))])),
            ],
            // As in tables of the text: figures, dates and empty cells name nothing.
            table.Header.Cells.Count > 1 && table.Rows.Count > 0
                && table.Rows.All(row => row.Cells[0].Length > 0 && char.IsLetter(row.Cells[0][0]) && names.Add(row.Cells[0])));
    }

    /// <summary>Whether a cell is a number: <c>1,200.5</c>, <c>-3</c>, <c>12%</c>, <c>¥30</c>.</summary>
    private static bool IsNumber(string cell)
    {
        var digits = cell.AsSpan().TrimStart("+-−±¥￥$€£ ").TrimEnd("%％‰ ");
        return digits.Length > 0 && char.IsAsciiDigit(digits[^1]) && digits.IndexOfAnyExcept(s_digits) < 0;
    }

    private static bool IsNothing(string cell) => cell is "" or "-" or "–" or "—" or "…" or "——" or "/";

    private static bool HasEnding(BlockArgument file, string ending) =>
        file.Value.EndsWith(ending, StringComparison.OrdinalIgnoreCase);
}
