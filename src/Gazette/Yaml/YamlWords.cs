namespace Gazette.Yaml;

/// <summary>Writes texts as YAML.</summary>
internal static class YamlWords
{
    // What YAML itself, or another program that reads the file, would take for something else than text.
    private static readonly string[] s_notText = ["null", "true", "false", "yes", "no", "on", "off", "y", "n"];

    /// <summary>A text of one line as it may stand anywhere, between single quotation marks where it has to.</summary>
    public static string Of(string text) =>
        text.Length > 0 && text.All(letter => char.IsLetter(letter) || letter is ' ' or '-') && text[0] is not (' ' or '-')
            && text[^1] != ' ' && !s_notText.Contains(text, StringComparer.OrdinalIgnoreCase)
            ? text : $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
