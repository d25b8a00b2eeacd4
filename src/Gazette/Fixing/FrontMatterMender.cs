using Gazette.Content;
using Gazette.Diagnostics;
using Gazette.Yaml;

namespace Gazette.Fixing;

/// <summary>
/// Mends the lines of a front matter that cannot mean anything but one thing. What is wrong is found by those who read them; a
/// line is mended only where it is read well afterwards.
/// </summary>
internal sealed class FrontMatterMender
{
    /// <summary>Each mended line costs one more reading.</summary>
    private const int MostMends = 2000;

    /// <summary>Mends that one line may need at once: its colon, the space behind it, quotation marks.</summary>
    private const int MostOfLine = 3;

    private readonly string _file;
    private readonly FrontMatterVocabulary _vocabulary;

    private FrontMatterMender(string file, FrontMatterVocabulary vocabulary) => (_file, _vocabulary) = (file, vocabulary);

    /// <summary>The lines between the two lines of hyphens, with <c>\n</c> at their ends, mended.</summary>
    /// <param name="file">Path from the site's folder.</param>
    public static string Mend(string block, string file, FrontMatterVocabulary vocabulary)
    {
        var mender = new FrontMatterMender(file, vocabulary);
        for (var mends = 0; mends < MostMends && mender.Next(block) is { } better; mends++)
            block = better;
        return block;
    }

    /// <summary>The block with one more mend; null when there is nothing left that is beyond doubt.</summary>
    private string? Next(string block)
    {
        var map = Read(block, out var faults);
        foreach (var fault in faults)
            if (WithLine(block, fault, faults, MostOfLine) is { } better)
                return better;
        foreach (var (key, _) in map.Entries)
            if (LineMends.OfKey(block, key) is { } candidate && Completed(candidate, key.Line, faults, MostOfLine) is { } better)
                return better;
        foreach (var (candidate, line) in LineMends.OfParts(block))
            if (HasParts(candidate, line, faults) && !HasParts(block, line, faults))
                return candidate;
        return ValueMends.Of(block, map, _vocabulary.TimeZone).FirstOrDefault(candidate => MeansTheSame(block, candidate));
    }

    private YamlMap Read(string block, out List<Diagnostic> faults)
    {
        faults = [];
        return YamlText.ReadWhatCanBe(block, ArticleParts.FrontMatterLine, _file, FrontMatterFields.Keys, faults, out _);
    }

    /// <summary>
    /// The block with the line of a fault mended; null unless it can be read then, and all others as before.
    /// </summary>
    private string? WithLine(string block, Diagnostic fault, List<Diagnostic> faults, int mends) =>
        mends == 0 ? null
            : LineMends.Of(block, fault).Select(candidate => Completed(candidate, fault.Location.Line, faults, mends - 1))
                .FirstOrDefault(better => better is not null);

    /// <summary>A block of which a line was mended, with what else has to be mended in that line.</summary>
    private string? Completed(string block, int line, List<Diagnostic> faults, int mends)
    {
        Read(block, out var after);
        if (after.Find(other => other.Location.Line == line) is { } next)
            return WithLine(block, next, faults, mends);
        var lines = block.Split('\n');
        return after.TrueForAll(other =>
            faults.Exists(fault => fault.Location.Line == other.Location.Line) || IsBelow(lines, line, other.Location.Line))
            ? block : null;
    }

    /// <summary>
    /// Whether a field is read as parts with names or a list of such, and no line that could be read cannot be.
    /// </summary>
    /// <param name="line">Line of the field's name.</param>
    private bool HasParts(string block, int line, List<Diagnostic> faults)
    {
        var map = Read(block, out var after);
        return map.Entries.Any(entry => entry.Key.Line == line
                && (entry.Value is YamlMap || (entry.Value is YamlList list && list.Items.All(item => item is YamlMap))))
            && after.TrueForAll(other => faults.Exists(fault => fault.Location.Line == other.Location.Line));
    }

    /// <summary>Whether a line belongs to another above it, with which it could not be read before.</summary>
    private static bool IsBelow(string[] lines, int above, int line)
    {
        for (var number = above + 1; number <= line; number++)
            if (lines[number - ArticleParts.FrontMatterLine] is [not ' ', ..])
                return false;
        return line > above;
    }

    /// <summary>Whether dates, tags and people are what they were.</summary>
    private bool MeansTheSame(string block, string candidate)
    {
        var (before, after) = (Parsed(block, out var faults), Parsed(candidate, out var otherFaults));
        return faults.Count == otherFaults.Count && (before is null) == (after is null) && (before is null || after is null
            || (before.Date == after.Date && before.EventDate == after.EventDate && before.Updated == after.Updated
                && before.Captured == after.Captured && before.PublishAt == after.PublishAt && before.Expires == after.Expires
                && before.Withdrawn == after.Withdrawn
                && before.Corrections.SequenceEqual(after.Corrections) && before.Tags.SequenceEqual(after.Tags)
                && before.Authors.SequenceEqual(after.Authors) && before.Editors.SequenceEqual(after.Editors)));
    }

    private FrontMatter? Parsed(string block, out List<Diagnostic> faults) =>
        FrontMatterParser.Parse(block, ArticleParts.FrontMatterLine, _file, _vocabulary, faults = []);
}
