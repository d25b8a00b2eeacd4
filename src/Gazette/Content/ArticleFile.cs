using System.Text;
using Gazette.Diagnostics;
using Gazette.Files;
using Gazette.Yaml;

namespace Gazette.Content;

/// <summary>One article file: its bytes, and the two parts they fall into.</summary>
public static class ArticleFile
{
    /// <summary>Bytes an article may have.</summary>
    public const int LargestLength = 8 << 20;

    private const int LargestFrontMatter = 64 << 10;

    // One buffer for each thread: reading 10,000 files must not leave 10,000 arrays behind.
    [ThreadStatic]
    private static byte[]? t_buffer;

    /// <summary>Reads the file's bytes; false, and a diagnostic, when that is impossible.</summary>
    /// <param name="siteFolder">The site's folder.</param>
    /// <param name="file">Path from there: <c>content/2024/05/15/x.md</c>.</param>
    /// <param name="length">Its length when it was listed. An empty file is not opened: it may be a pipe that never ends.</param>
    /// <param name="bytes">Valid until this thread reads the next file.</param>
    public static bool TryRead(
        string siteFolder, string file, long length, ICollection<Diagnostic> diagnostics, out ReadOnlySpan<byte> bytes)
    {
        bytes = default;
        if (length is 0 or > LargestLength)
        {
            diagnostics.Add(length == 0
                ? DiagnosticCatalog.EmptyFile(file) : DiagnosticCatalog.FileTooLarge(file, length, LargestLength));
            return false;
        }

        try
        {
            var path = Path.Combine(siteFolder, file);
            t_buffer ??= new byte[64 << 10];
            var read = NativeFiles.Read(path, t_buffer, length);
            if (read < 0 || read == t_buffer.Length)
                read = ReadLarge(path);
            bytes = t_buffer.AsSpan(0, read);
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(DiagnosticCatalog.UnreadableFile(file));
            return false;
        }
    }

    /// <summary>Reads a file into the buffer, which grows with it.</summary>
    private static int ReadLarge(string path)
    {
        using var handle = File.OpenHandle(path);
        var size = (int)Math.Min(RandomAccess.GetLength(handle), LargestLength);
        if (t_buffer!.Length < size)
            t_buffer = new byte[size];
        var read = 0;
        while (read < size && RandomAccess.Read(handle, t_buffer.AsSpan(read, size - read), read) is > 0 and var count)
            read += count;
        return read;
    }

    /// <summary>
    /// Cuts a file into front matter and body; false, and a diagnostic, when it is no UTF-8 text between two <c>---</c> lines.
    /// </summary>
    public static bool TrySplit(
        ReadOnlySpan<byte> bytes, string file, ICollection<Diagnostic> diagnostics, out ArticleParts parts)
    {
        parts = default;
        var fault = bytes.IsEmpty ? DiagnosticCatalog.EmptyFile(file) : Utf8Text.FaultOf(bytes, file);
        if (fault is null)
        {
            bytes = Utf8Text.WithoutMark(bytes);
            var first = LineLength(bytes, out var start);
            if (!IsFence(bytes[..first]))
                fault = LooksLikeFence(bytes[..first])
                    ? DiagnosticCatalog.NearFence(file, 1, Encoding.UTF8.GetString(bytes[..first]))
                    : DiagnosticCatalog.NoFrontMatter(file, Encoding.UTF8.GetString(bytes[..first]));
            else if (!FindFence(bytes, start, out var end, out var body, out var lines))
                fault = NearFence(bytes, start, file) ?? DiagnosticCatalog.UnclosedFrontMatter(file);
            else if (end - start > LargestFrontMatter)
                fault = DiagnosticCatalog.FrontMatterTooLong(file, LargestFrontMatter);
            else
                parts = new ArticleParts(bytes[start..end], bytes[body..], lines + 1);
        }

        if (fault is not null)
            diagnostics.Add(fault);
        return fault is null;
    }

    private static bool FindFence(ReadOnlySpan<byte> bytes, int start, out int end, out int body, out int lines)
    {
        lines = 1;
        for (end = start; end < bytes.Length; end = body)
        {
            lines++;
            var length = LineLength(bytes[end..], out var next);
            body = end + next;
            var line = bytes.Slice(end, length);
            if (IsFence(line))
                return true;
            // No field begins like this: what follows is the text, and --- in it a line between two parts.
            if (line is [(byte)'-', (byte)'-', ..] or [0xE2 or 0xEF, ..] && LooksLikeFence(line))
                break;
        }

        body = end;
        return false;
    }

    /// <summary>What is wrong with the line that was meant to close the front matter; null when none looks so.</summary>
    private static Diagnostic? NearFence(ReadOnlySpan<byte> bytes, int start, string file)
    {
        // Further down it is an ornament of the text.
        for (var number = 2; start < bytes.Length && number < 60; number++)
        {
            var line = bytes[start..][..LineLength(bytes[start..], out var next)];
            if (LooksLikeFence(line))
                return DiagnosticCatalog.NearFence(file, number, Encoding.UTF8.GetString(line));
            start += next;
        }

        return null;
    }

    /// <summary>Whether a line is what editors and their programs make of <c>---</c>: spaces before it, other dashes.</summary>
    private static bool LooksLikeFence(ReadOnlySpan<byte> line)
    {
        if (line.Length is < 2 or > 64)
            return false;
        var text = Encoding.UTF8.GetString(line).Trim();
        return text is { Length: >= 2 } or "—" or "⸺" && text.All(c => c is '-' or '–' or '—' or '―' or '－' or '−' or '⸺' or '─');
    }

    /// <summary>Length of the first line without its end; <paramref name="next"/> is where the second begins.</summary>
    private static int LineLength(ReadOnlySpan<byte> bytes, out int next)
    {
        var length = bytes.IndexOf((byte)'\n');
        if (length < 0)
            return next = bytes.Length;
        next = length + 1;
        return length > 0 && bytes[length - 1] == '\r' ? length - 1 : length;
    }

    private static bool IsFence(ReadOnlySpan<byte> line) =>
        line.StartsWith("---"u8) && line[3..].IndexOfAnyExcept((byte)' ', (byte)'\t') < 0;
}

/// <summary>The two parts of an article file.</summary>
/// <param name="frontMatter">UTF-8; the lines between the two <c>---</c> lines, which begin on line 2.</param>
/// <param name="body">UTF-8; everything after the second.</param>
/// <param name="bodyLine">Line of the file, from 1, on which the body begins.</param>
public readonly ref struct ArticleParts(ReadOnlySpan<byte> frontMatter, ReadOnlySpan<byte> body, int bodyLine)
{
    /// <summary>Line on which every front matter begins.</summary>
    public const int FrontMatterLine = 2;

    public ReadOnlySpan<byte> FrontMatter { get; } = frontMatter;

    public ReadOnlySpan<byte> Body { get; } = body;

    public int BodyLine { get; } = bodyLine;
}
