using System.Text;
using System.Text.RegularExpressions;
using Gazette.Files;
using Gazette.Yaml;

namespace Gazette.Importing;

/// <summary>
/// What people decided on fields of what was imported: it holds whenever the same bytes are imported again. Kept in
/// <c>import/decisions.yml</c>.
/// </summary>
internal sealed partial class ImportDecisions
{
    /// <summary>Path from the site's folder.</summary>
    public const string File = $"{ImportStore.Folder}/decisions.yml";

    private const string Head =
        "# What people decided in gazette import review: it holds whenever the same pages are imported again.\n"
            + "# source: SHA-256 of the page; a value of null: it stays unknown.\ndecisions:\n";

    private readonly SortedDictionary<string, (string Source, ImportField Field, string? Value)> _all =
        new(StringComparer.Ordinal);

    /// <summary>How many there are.</summary>
    public int Count => _all.Count;

    /// <summary>Those of a site; none where there is no file.</summary>
    /// <param name="faults">Told each line, from 1, that is no decision.</param>
    public static ImportDecisions Read(string site, Action<int> faults)
    {
        var decisions = new ImportDecisions();
        var path = Path.Combine(site, File);
        if (FileState.At(path).Kind != FileKind.File)
            return decisions;
        var unread = new List<Diagnostics.Diagnostic>();
        var text = System.IO.File.ReadAllText(path, Encoding.UTF8).TrimStart('\uFEFF');
        var map = YamlText.Read(text, 1, File, KnownKeys.None, unread);
        foreach (var fault in unread)
            faults(fault.Location.Line);
        foreach (var entry in map?.Entries ?? [])
        {
            if (entry is not { Key.Text: "decisions", Value: YamlList list })
                faults(entry.Key.Line);
            else
                foreach (var item in list.Items)
                    if (!decisions.Add(item))
                        faults(item.Line);
        }

        return decisions;
    }

    /// <summary>Whether a text can be the value of a field: one line, and of a date one that is written with digits.</summary>
    public static bool CanBe(ImportField field, string value) => value.Length > 0 && !value.Any(char.IsControl)
        && (field != ImportField.Date || Date().IsMatch(value));

    public bool Has(string source, ImportField field) => _all.ContainsKey(KeyOf(source, field));

    /// <param name="value">Null: it stays unknown.</param>
    public void Decide(string source, ImportField field, string? value) => _all[KeyOf(source, field)] = (source, field, value);

    public void Undo(string source, ImportField field) => _all.Remove(KeyOf(source, field));

    /// <summary>Writes them, in the order of their sources.</summary>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public void Write(string site)
    {
        var text = new StringBuilder(Head);
        foreach (var (source, field, value) in _all.Values)
            text.Append("  - {source: '").Append(source).Append("', field: ").Append(NameOf(field)).Append(", value: ")
                .Append(value is null ? "null" : YamlWords.Of(value)).Append("}\n");
        var path = Path.Combine(site, File);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        AtomicFile.Replace(path, unfinished => System.IO.File.WriteAllText(unfinished, text.ToString()));
    }

    /// <summary>An article with what was decided for it.</summary>
    /// <param name="source">SHA-256 of its bytes.</param>
    public ImportedArticle Applied(ImportedArticle article, string source) => article with
    {
        Fields =
        [
            .. article.Fields.Select(field => _all.TryGetValue(KeyOf(source, field.Field), out var decision)
                ? Decided(field, decision.Value) : field),
        ],
    };

    public static string NameOf(ImportField field) => field.ToString().ToLowerInvariant();

    private static ResolvedField Decided(ResolvedField field, string? value)
    {
        if (value is null)
            return field with { Chosen = null, Confidence = 1, Doubt = null, IsDecided = true };
        // What a rule found knows what people did.
        var found = field.Candidates.Prepend(field.Chosen).FirstOrDefault(candidate => candidate?.Value == value);
        var people = field.Field is not (ImportField.Authors or ImportField.Editors) ? [] : found?.People
            ?? [.. value.Split(['、', '，', ',', '；', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(name => new ImportedPerson(name, ""))];
        return field with
        {
            Chosen = new Candidate(field.Field, value, 1, "decision", File) { People = people },
            Confidence = 1,
            Doubt = null,
            IsDecided = true,
        };
    }

    private static string KeyOf(string source, ImportField field) => $"{source} {NameOf(field)}";

    private bool Add(YamlValue item)
    {
        if (item is not YamlMap map)
            return false;
        var fields = map.Entries.GroupBy(entry => entry.Key.Text).ToDictionary(entry => entry.Key, entry => entry.Last().Value);
        if (fields.GetValueOrDefault("source") is not YamlScalar { Text: { Length: 64 } source }
            || fields.GetValueOrDefault("field") is not YamlScalar { Text: var name }
            || !Enum.TryParse<ImportField>(name, ignoreCase: true, out var field) || !Enum.IsDefined(field)
            || fields.GetValueOrDefault("value") is not YamlScalar value || !(value.IsNull || CanBe(field, value.Text)))
            return false;
        Decide(source, field, value.IsNull ? null : value.Text);
        return true;
    }

    [GeneratedRegex(
        @"^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01])(?:[ T](?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?)?)?)?$")]
    private static partial Regex Date();
}
