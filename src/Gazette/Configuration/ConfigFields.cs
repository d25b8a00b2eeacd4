using Gazette.Diagnostics;

namespace Gazette.Configuration;

/// <summary>Reads <c>fields</c>: what articles of this site say beside the fields of every site.</summary>
internal static class ConfigFields
{
    // The order is that of OwnFieldType.
    public static readonly string[] Types = ["text", "number", "date", "list", "choice", "flag"];

    public static IReadOnlyList<OwnField> Fields(Settings site, SettingsReading reading)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        return [.. site.Groups("fields", ConfigKeys.Field).Select(entry => Field(entry, names, reading))];
    }

    private static OwnField Field(Settings entry, HashSet<string> names, SettingsReading reading)
    {
        var name = entry.RequiredText("name");
        if (name.Length > 0 && !IsName(name))
            reading.Complain(DiagnosticCatalog.BadFieldName(entry.PlaceOf("name"), name));
        var chinese = entry.Text("chinese");
        foreach (var (key, text) in new[] { ("name", name), ("chinese", chinese) })
            if (text.Length > 0 && !names.Add(text))
                reading.Complain(DiagnosticCatalog.StandsTwice(entry.PlaceOf(key), "field", text));
        if (chinese.AsSpan().IndexOfAny([':', '：', '#', '\n']) >= 0)
            reading.Complain(DiagnosticCatalog.BadFieldName(entry.PlaceOf("chinese"), chinese));
        var type = TypeOf(entry, reading);
        return new OwnField
        {
            Name = name,
            ChineseName = chinese,
            Label = entry.Words("label"),
            Type = type,
            Choices = Choices(entry, type, reading),
            IsRequired = IsRequired(entry, reading),
            Place = entry.PlaceOf("name"),
        };
    }

    /// <summary>Whether templates can ask for it: <c>article.fields.document_number</c>.</summary>
    private static bool IsName(string name) => char.IsAsciiLetterLower(name[0])
        && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_');

    private static OwnFieldType TypeOf(Settings entry, SettingsReading reading)
    {
        var text = entry.RequiredText("type");
        var type = Array.IndexOf(Types, text);
        if (type < 0 && text.Length > 0)
            reading.Complain(DiagnosticCatalog.BadFieldType(entry.PlaceOf("type"), text, NearestName.Of(text, Types), Types));
        return (OwnFieldType)Math.Max(0, type);
    }

    private static string[] Choices(Settings entry, OwnFieldType type, SettingsReading reading)
    {
        string[] choices = [.. entry.Texts("choices").Select(choice => choice.Text).Where(text => text.Length > 0)];
        if (choices.Length == 0 && type == OwnFieldType.Choice)
            reading.Complain(DiagnosticCatalog.MissingSetting(entry.PlaceOf("choices"), "choices"));
        else if (choices.Length > 0 && type != OwnFieldType.Choice)
            reading.Complain(DiagnosticCatalog.ChoicesWithoutChoice(entry.PlaceOf("choices"), Types[(int)type]));
        return choices;
    }

    private static bool IsRequired(Settings entry, SettingsReading reading)
    {
        var text = entry.Text("required");
        if (text.Length > 0 && !FieldWords.Yes.Contains(text) && !FieldWords.No.Contains(text))
            reading.Complain(DiagnosticCatalog.NotYesOrNo(entry.PlaceOf("required"), "required", text));
        return FieldWords.Yes.Contains(text);
    }
}
