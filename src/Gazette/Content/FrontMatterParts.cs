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
    /// People: names, or groups of name and role. One text may list several: it is cut at <c>、</c>, <c>；</c> and <c>;</c>,
    /// and at commas
    /// when each piece looks like a full name (Chinese, or of two words), so that "Smith, John" stays one man.
    /// </summary>
    public static IReadOnlyList<Author> People(this FieldValues values, YamlValue? value, string name)
    {
        if (value is null || (value is YamlScalar all && ArticleDateText.IsUnknown(all.Text)))
            return [];
        if (value is YamlScalar list)
            return (Author[])[.. NamesIn(list.Text).Select(values.Vocabulary.AuthorOf)];
        var people = new List<Author>();
        foreach (var item in FieldValues.Items(value))
        {
            if (item is YamlScalar person)
            {
                if (values.KnownText(person, name) is { Length: > 0 } text)
                    people.Add(values.Vocabulary.AuthorOf(text));
            }
            else if (values.Group(item, name, Name, Role) is [var personName, var role])
            {
                var text = values.KnownText(personName, "name");
                if (text.Length > 0)
                    people.Add(new Author(values.Vocabulary.Shared(text), values.Vocabulary.RoleOf(values.Text(role, "role"))));
                else
                    values.Complain(DiagnosticCatalog.MissingPart(item.In(values.File), name, "name"));
            }
        }

        return (Author[])[.. people];
    }

    public static LeadPicture? Picture(this FieldValues values, YamlValue? value)
    {
        if (value is null or YamlScalar { Text: "" })
            return null;
        var parts = value is YamlScalar
            ? [value, null, null, null]
            : values.Group(value, "image", PictureFile, Alt, Caption, Credit);
        if (parts is not [var file, var alt, var caption, var credit])
            return null;
        var name = values.Text(file, "file");
        if (name.Length == 0)
            values.Complain(DiagnosticCatalog.MissingPart(value.In(values.File), "image", "file"));
        else if (name[0] is '/' or '~' || name.AsSpan().ContainsAny('\\', ':')
            || name.Split('/').Any(part => part is "" or "." or ".."))
            values.Complain(DiagnosticCatalog.PictureElsewhere(file!.In(values.File), name));
        var text = values.Text(alt, "alt");
        if (text.Length == 0)
            values.Complain(DiagnosticCatalog.NoAlt(value.In(values.File), name));
        return new LeadPicture(name, text, values.Text(caption, "caption"), values.Text(credit, "credit"));
    }

    public static Original? Original(this FieldValues values, YamlValue? value)
    {
        if (value is null or YamlScalar { Text: "" })
            return null;
        var parts = value is YamlScalar
            ? [value, null, null, null]
            : values.Group(value, "original", Url, Title, Lang, Translated);
        if (parts is not [var url, var title, var language, var translation])
            return null;
        var address = values.KnownText(url, "url");
        if (WebAddress.OnSite(address) is { } target)
            address = SiteAddress.OfPath(target.Path);
        else if (address.Length > 0 && WebAddress.Find(address) is null)
            values.Complain(DiagnosticCatalog.BadTarget(url!.In(values.File), address));
        return new Original(
            address, values.KnownText(title, "title"), values.Language(language, "lang"), TranslationOf(values, translation));
    }

    public static IReadOnlyList<Correction> Corrections(this FieldValues values, YamlValue? value)
    {
        var items = FieldValues.Items(value);
        if (items.Count == 0)
            return [];
        var corrections = new List<Correction>(items.Count);
        foreach (var item in items)
        {
            if (values.Group(item, "corrections", Date, Note) is not [var date, var note])
                continue;
            if (date is null or YamlScalar { Text: "" })
                values.Complain(DiagnosticCatalog.MissingPart(item.In(values.File), "corrections", "date"));
            var text = values.Text(note, "note");
            if (text.Length == 0)
                values.Complain(DiagnosticCatalog.MissingPart(item.In(values.File), "corrections", "note"));
            corrections.Add(new Correction(values.Date(date, "date"), text));
        }

        return corrections;
    }

    public static Withdrawal? Withdrawal(this FieldValues values, YamlValue? value)
    {
        if (value is null or YamlScalar { Text: "" }
            || values.Group(value, "withdrawn", Date, Reason) is not [var date, var reason])
            return null;
        var text = values.Text(reason, "reason");
        if (text.Length == 0)
            values.Complain(DiagnosticCatalog.MissingPart(value.In(values.File), "withdrawn", "reason"));
        return new Withdrawal(values.Date(date, "date"), text);
    }

    private static Translation TranslationOf(FieldValues values, YamlValue? value)
    {
        switch (values.Text(value, "translation"))
        {
            case "":
                return Translation.None;
            case "human" or "人工" or "人工翻译":
                return Translation.Human;
            case "machine" or "机器" or "机器翻译":
                return Translation.Machine;
            case var text:
                values.Complain(DiagnosticCatalog.BadTranslation(value!.In(values.File), text));
                return Translation.None;
        }
    }

    private static IEnumerable<string> NamesIn(string text)
    {
        const StringSplitOptions pieces = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;
        foreach (var piece in text.Split(['、', '；', ';'], pieces))
        {
            var names = piece.Split([',', '，'], pieces);
            if (names.All(name => name.Contains(' ') || name.Any(c => c is >= '\u3400' and <= '\u9FFF')))
                foreach (var name in names)
                    yield return name;
            else
                yield return piece;
        }
    }
}
