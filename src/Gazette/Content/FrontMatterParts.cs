using Gazette.Configuration;
using Gazette.Diagnostics;
using Gazette.Markup;
using Gazette.Yaml;

namespace Gazette.Content;

/// <summary>Reads the fields that have parts: people, picture, original, corrections, withdrawal.</summary>
internal static class FrontMatterParts
{
    private static readonly string[] Name = ["name", "姓名", "名字"];
    private static readonly string[] Role = ["role", "身份", "职务"];
    private static readonly string[] PictureFile = ["file", "文件"];
    private static readonly string[] Alt = ["alt", "替代文字"];
    private static readonly string[] Caption = ["caption", "图注", "图片说明"];
    private static readonly string[] Credit = ["credit", "摄影", "图片来源"];
    private static readonly string[] Url = ["url", "网址", "地址"];
    private static readonly string[] Title = ["title", "标题"];
    private static readonly string[] Lang = ["lang", "语言"];
    private static readonly string[] Translated = ["translation", "翻译"];
    private static readonly string[] Date = ["date", "日期", "时间"];
    private static readonly string[] Note = ["note", "说明", "内容"];
    private static readonly string[] Reason = ["reason", "原因"];

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
            else if (values.Group(field with { Value = item }, Name, Role) is { } parts)
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
                values, field, field, new NamedValue(Alt[values.IsChinese ? 1 : 0], null), isWhole: true, default, default);
        if (values.Group(field, PictureFile, Alt, Caption, Credit) is not { } parts)
            return null;
        if (parts[0].IsEmpty)
            values.ComplainOfMissing(parts, 0);
        return PictureOf(values, field, parts[0], parts[1], !parts.HasUnknown, parts[2], parts[3]);
    }

    public static Original? Original(this FieldValues values, NamedValue field)
    {
        if (field.IsEmpty)
            return null;
        if (field.Value is YamlScalar)
            return new Original(AddressOf(values, field), "", "", Translation.None);
        if (values.Group(field, Url, Title, Lang, Translated) is not { } parts)
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
            if (values.Group(field with { Value = item }, Date, Note) is not { } parts)
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
        if (field.IsEmpty || values.Group(field, Date, Reason) is not { } parts)
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
        NamedValue credit)
    {
        var (name, words) = (values.Text(file), values.Text(alt));
        if (name.Length > 0 && (name[0] is '/' or '~' || name.AsSpan().ContainsAny('\\', ':')
            || name.Split('/').Any(part => part is "" or "." or "..")))
            values.Complain(DiagnosticCatalog.PictureElsewhere(file.In(values.File), name));
        if (name.Length > 0 && words.Length == 0 && isWhole)
            values.Complain(DiagnosticCatalog.NoAlt(field.In(values.File), name, alt.Name));
        return new LeadPicture(
            name, words, values.Text(caption), values.Text(credit), (file.IsEmpty ? field : file).In(values.File));
    }

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
        switch (values.Text(value))
        {
            case "":
                return Translation.None;
            case "human" or "人工" or "人工翻译":
                return Translation.Human;
            case "machine" or "机器" or "机器翻译":
                return Translation.Machine;
            case var text:
                values.Complain(DiagnosticCatalog.BadTranslation(value.In(values.File), text));
                return Translation.None;
        }
    }
}
