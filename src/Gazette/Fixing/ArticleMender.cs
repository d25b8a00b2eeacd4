using System.Text;
using Gazette.Content;
using Gazette.Diagnostics;

namespace Gazette.Fixing;

/// <summary>An article that can be mended.</summary>
/// <param name="File">Path from the site's folder.</param>
/// <param name="Before">The bytes of the file.</param>
/// <param name="After">What they are to be.</param>
/// <param name="Encoding">What it is written in, when that is not UTF-8: <c>GBK</c>.</param>
/// <param name="HasMark">Whether a byte order mark goes.</param>
/// <param name="Carriages">Line ends that become <c>\n</c>.</param>
/// <param name="Diff">The lines that differ, as a unified diff; empty when none do but for these.</param>
public sealed record MendedArticle(
    string File, byte[] Before, byte[] After, string? Encoding, bool HasMark, int Carriages, string Diff);

/// <summary>
/// Mends what can be mended without a doubt, and nothing else: the encoding, the byte order mark and the line ends of a file, and
/// lines of its front matter.
/// </summary>
public static class ArticleMender
{
    /// <summary>The article as it should be; null when there is nothing to mend.</summary>
    /// <param name="bytes">The file as it is.</param>
    /// <param name="isUnclear">Whether nobody can tell for sure in which encoding it is written.</param>
    public static MendedArticle? Mend(
        string file, ReadOnlySpan<byte> bytes, FrontMatterVocabulary vocabulary, out bool isUnclear)
    {
        isUnclear = false;
        if (WrittenText.Read(bytes) is not { } written)
        {
            isUnclear = true;
            return null;
        }

        var text = written.Text.Replace("\r\n", "\n", StringComparison.Ordinal);
        var mended = WithFrontMatter(text, file, vocabulary);
        var after = Encoding.UTF8.GetBytes(mended);
        return bytes.SequenceEqual(after) ? null
            : new MendedArticle(
                file, bytes.ToArray(), after, written.Encoding, written.HasMark, written.Text.Length - text.Length,
                UnifiedDiff.Of(file, text, mended));
    }

    /// <summary>A text with its front matter mended.</summary>
    private static string WithFrontMatter(string text, string file, FrontMatterVocabulary vocabulary)
    {
        if (!ArticleFile.TrySplit(Encoding.UTF8.GetBytes(text), file, new List<Diagnostic>(), out var parts))
            return text;
        var start = text.IndexOf('\n') + 1;
        var block = Encoding.UTF8.GetString(parts.FrontMatter);
        return text[..start] + FrontMatterMender.Mend(block, file, vocabulary) + text[(start + block.Length)..];
    }
}
