using System.Globalization;
using Gazette.Configuration;
using Gazette.Diagnostics;
using Gazette.Markup;
using Gazette.Pictures;
using Gazette.Yaml;

namespace Gazette.Content;

/// <summary>Reads the fields that have parts: people, picture, original, corrections, withdrawal.</summary>
internal static class FrontMatterParts
{
    /// <summary>
    /// People: names, or groups of name and role. One text may list several, with their roles (<see cref="PeopleText"/>).
    /// </summary>
    public static IReadOnlyList<Author> People(this FieldValues values, NamedValue field)
    {
        if (field.IsEmpty)
            return [];
        if (field.Value is YamlScalar all)
            return values.PeopleIn(all, isList: false);
        var people = new List<Author>();
        foreach (var item in FieldValues.Items(field.Value))
        {
            if (item is YamlScalar text)
                people.AddRange(values.PeopleIn(text, isList: true).Except(people));
            else if (values.Group(field with { Value = item }, PartNames.Person) is { } parts)
                values.AddPerson(people, parts);
        }

        return (Author[])[.. people];
    }

    public static LeadPicture? Picture(this FieldValues values, NamedValue field)
    {
        if (field.IsEmpty)
            return null;
        if (field.Value is YamlScalar)
            return PictureOf(
                values, field, field, new NamedValue(PartNames.Picture[1][values.IsChinese ? 1 : 0], null), isWhole: true,
                default, default, default);
        if (values.Group(field, PartNames.Picture) is not { } parts)
            return null;
        if (parts[0].IsEmpty)
            values.ComplainOfMissing(parts, 0);
        return PictureOf(values, field, parts[0], parts[1], !parts.HasUnknown, parts[2], parts[3], parts[4]);
    }

    public static Original? Original(this FieldValues values, NamedValue field)
    {
        if (field.IsEmpty)
            return null;
        if (field.Value is YamlScalar)
            return new Original(AddressOf(values, field), "", "", Translation.None);
        if (values.Group(field, PartNames.Original) is not { } parts)
            return null;
        return new Original(
            AddressOf(values, parts[0]), values.KnownText(parts[1]), values.Language(parts[2]), TranslationOf(values, parts[3]));
    }

    public static IReadOnlyList<Correction> Corrections(this FieldValues values, NamedValue field)
    {
        var items = FieldValues.Items(field.Value);
        if (items.Count == 0)
            return [];
        var corrections = new List<Correction>(items.Count);
        foreach (var item in items)
        {
            if (values.Group(field with { Value = item }, PartNames.Correction) is not { } parts)
                continue;
            if (parts[0].IsEmpty)
                values.ComplainOfMissing(parts, 0);
            if (parts[1].IsEmpty)
                values.ComplainOfMissing(parts, 1);
            corrections.Add(new Correction(values.PastDate(parts[0]), values.Text(parts[1])));
        }

        return corrections;
    }

    public static Withdrawal? Withdrawal(this FieldValues values, NamedValue field)
    {
        if (field.IsEmpty || values.Group(field, PartNames.Withdrawal) is not { } parts)
            return null;
        if (parts[1].IsEmpty)
            values.ComplainOfMissing(parts, 1);
        return new Withdrawal(values.PastDate(parts[0]), values.Text(parts[1]));
    }

    private static IReadOnlyList<Author> PeopleIn(this FieldValues values, YamlScalar text, bool isList)
    {
        if (text.Text.Length == 0 || ArticleDateText.IsUnknown(text.Text))
            return [];
        var named = values.Vocabulary.PeopleOf(text.Text);
        if (named.RunTogether is { } names)
            values.Complain(DiagnosticCatalog.NamesRunTogether(text.In(values.File), names));
        foreach (var spelling in isList ? named.SpellingsInList : named.Spellings)
            values.Add(spelling);
        return named.All;
    }

    private static void AddPerson(this FieldValues values, List<Author> people, PartValues parts)
    {
        var written = values.KnownText(parts[0]);
        var name = PeopleText.NameOf(written);
        values.Add(Spelling.Of(Spelling.Authors, written, name));
        var role = values.Text(parts[1]);
        if (name.Length == 0)
            values.ComplainOfMissing(parts, 0);
        else if (new Author(values.Vocabulary.Shared(name), values.Vocabulary.RoleOf(role)) is var person
            && !people.Contains(person))
            people.Add(person);
    }

    /// <param name="isWhole">Whether all its parts are known, so that words that are missing are worth a complaint.</param>
    private static LeadPicture PictureOf(
        FieldValues values,
        NamedValue field,
        NamedValue file,
        NamedValue alt,
        bool isWhole,
        NamedValue caption,
        NamedValue credit,
        NamedValue focus)
    {
        var (name, words) = (values.Text(file), values.Text(alt));
        if (name.Length > 0 && (name[0] is '/' or '~' || name.AsSpan().ContainsAny('\\', ':')
            || name.Split('/').Any(part => part is "" or "." or "..")))
            values.Complain(DiagnosticCatalog.PictureElsewhere(file.In(values.File), name));
        if (name.Length > 0 && words.Length == 0 && isWhole)
            values.Complain(DiagnosticCatalog.NoAlt(field.In(values.File), name, alt.Name));
        return new LeadPicture(
            name, words, values.Text(caption), values.Text(credit), (file.IsEmpty ? field : file).In(values.File))
        {
            Focus = FocusOf(values, focus),
        };
    }

    /// <summary>A side of the picture, or a point of it in percent from the left and from the top: <c>30,50</c>.</summary>
    private static PictureFocus? FocusOf(FieldValues values, NamedValue focus)
    {
        var text = values.Text(focus);
        if (text.Length == 0)
            return null;
        if (FieldWords.Left.Contains(text))
            return new PictureFocus(0, PictureFocus.Usual.Y);
        if (FieldWords.Right.Contains(text))
            return new PictureFocus(100, PictureFocus.Usual.Y);
        string[] parts = text.Split(',', '，');
        if (parts.Length == 2 && Percent(parts[0]) is { } x && Percent(parts[1]) is { } y)
            return new PictureFocus(x, y);
        values.Complain(DiagnosticCatalog.BadFocus(focus.In(values.File), text));
        return null;
    }

    private static int? Percent(string text) =>
        int.TryParse(text.Trim().TrimEnd('%'), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= 100
            ? number : null;

    private static string AddressOf(FieldValues values, NamedValue url)
    {
        var address = values.KnownText(url);
        if (WebAddress.OnSite(address) is { } target)
            return SiteAddress.OfPath(target.Path);
        if (address.Length > 0 && WebAddress.Find(address) is null)
            values.Complain(DiagnosticCatalog.BadTarget(url.In(values.File), address));
        return address;
    }

    private static Translation TranslationOf(FieldValues values, NamedValue value)
    {
        var text = values.Text(value);
        if (FieldWords.Human.Contains(text))
            return Translation.Human;
        if (FieldWords.Machine.Contains(text))
            return Translation.Machine;
        if (text.Length > 0)
            values.Complain(DiagnosticCatalog.BadTranslation(value.In(values.File), text));
        return Translation.None;
    }
}
