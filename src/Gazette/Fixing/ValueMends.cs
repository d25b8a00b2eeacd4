using Gazette.Configuration;
using Gazette.Content;
using Gazette.Yaml;

namespace Gazette.Fixing;

/// <summary>Values that are understood and can be written as everybody writes them.</summary>
internal static class ValueMends
{
    /// <summary>The block with one value written anew, for each value that comes into question.</summary>
    public static IEnumerable<string> Of(string block, YamlMap map, SiteTimeZone zone)
    {
        foreach (var (key, value) in map.Entries)
        {
            if (!FrontMatterFields.TryFind(key.Text, out var field))
                continue;
            var candidates = field switch
            {
                _ when FrontMatterFields.IsDate(field) => [Narrow(block, value, zone)],
                Field.Corrections or Field.Withdrawn =>
                    FieldValues.Items(value).OfType<YamlMap>().SelectMany(group => group.Entries)
                        .Where(part => PartNames.Withdrawal[0].Contains(part.Key.Text))
                        .Select(part => Narrow(block, part.Value, zone)),
                Field.Tags or Field.Authors or Field.Editors when value is YamlList list =>
                    list.Items.OfType<YamlScalar>().Select(item => Apart(block, list, item)),
                _ => (IEnumerable<string?>)[],
            };
            foreach (var candidate in candidates.OfType<string>())
                yield return candidate;
        }
    }

    /// <summary>A date with narrow digits and signs for wide ones: <c>２０２６－０３－０９</c>.</summary>
    private static string? Narrow(string block, YamlValue value, SiteTimeZone zone)
    {
        if (value is not YamlScalar { Text: var text } || !ArticleDateText.TryParse(text, zone, out _))
            return null;
        var narrow = string.Concat(text.Select(c => c switch
        {
            >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
            '\u3000' => ' ',
            _ => c,
        }));
        return narrow == text ? null : Replaced(block, value, text, narrow);
    }

    /// <summary>An entry of a list that holds <c>、</c>, as the entries that it stands for.</summary>
    private static string? Apart(string block, YamlList list, YamlScalar item)
    {
        var pieces = item.Text.Split('、', StringSplitOptions.TrimEntries);
        if (pieces.Length == 1 || pieces.Contains(""))
            return null;
        var lines = block.Split('\n');
        if (CharacterAt(lines, list) == '[')
            return Replaced(block, item, item.Text, string.Join(", ", pieces), isPlain: true);
        // A line for each.
        var line = lines[item.Line - ArticleParts.FrontMatterLine];
        var before = line[..(item.Column - 1)];
        return before.TrimStart(' ') is ['-', ' ', ..] && line[before.Length..].TrimEnd() == item.Text
            ? Replaced(block, item, item.Text, string.Join("\n" + before, pieces), isPlain: true) : null;
    }

    private static char CharacterAt(string[] lines, YamlValue value) =>
        lines[value.Line - ArticleParts.FrontMatterLine] is var line && value.Column <= line.Length
            ? line[value.Column - 1] : '\0';

    /// <summary>The block with another text for that of a value; null where the text is not written as it is read.</summary>
    /// <param name="isPlain">Whether it may not stand between quotation marks, which say that it is one.</param>
    private static string? Replaced(string block, YamlValue value, string text, string other, bool isPlain = false)
    {
        var lines = block.Split('\n');
        var number = value.Line - ArticleParts.FrontMatterLine;
        var line = lines[number];
        var at = value.Column - 1;
        if (!isPlain && at < line.Length && line[at] is '\'' or '"')
            at++;
        if (at + text.Length > line.Length || !line.AsSpan(at).StartsWith(text))
            return null;
        lines[number] = line[..at] + other + line[(at + text.Length)..];
        return string.Join('\n', lines);
    }
}
