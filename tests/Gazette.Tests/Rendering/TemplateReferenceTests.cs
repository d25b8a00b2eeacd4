using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using Gazette.Content;
using Gazette.Markup;
using Gazette.Pages;
using Gazette.Templating;

namespace Gazette.Tests.Rendering;

/// <summary>
/// Keeps templates/README.md true: designers know of templates only what it tells. Which templates there are, and the members of
/// each model with their types, come from <see cref="SitePlan"/>; sentences and meanings are written in the file by hand.
/// <c>GOLDEN=accept dotnet test</c> writes the former anew and keeps the latter.
/// </summary>
public sealed partial class TemplateReferenceTests
{
    private const string Marker = "<!-- Written by TemplateReferenceTests, but for the sentences and the last column of the "
        + "tables. -->\n";

    /// <summary>What stands in the place of words that are still to be written.</summary>
    private const string Unwritten = "?";

    private static readonly string ReadmePath = Path.Combine(Repository.Root, "templates", "README.md");

    [Fact]
    public void The_readme_lists_every_template_and_member()
    {
        var parts = File.ReadAllText(ReadmePath).Split(Marker);
        Assert.True(parts.Length == 2, "templates/README.md has lost the line after which this test writes:\n" + Marker);
        var expected = Reference(SectionsOf(parts[1]));
        if (Environment.GetEnvironmentVariable("GOLDEN") == "accept")
            File.WriteAllText(ReadmePath, parts[0] + Marker + expected);
        else
            Assert.True(expected == parts[1], "templates/README.md and the models differ, first here:\n"
                + FirstDifference(parts[1], expected) + "\nGOLDEN=accept dotnet test -c Release tests/Gazette.Tests --filter "
                + "TemplateReferenceTests mends it; then replace each ? in the file with what it should say.");
    }

    [Fact]
    public void Nothing_in_the_readme_is_still_to_be_written() =>
        AssertNone(File.ReadLines(ReadmePath).Select((line, i) => (Text: line, Number: i + 1))
            .Where(line => line.Text == Unwritten || line.Text.EndsWith($"| {Unwritten} |", StringComparison.Ordinal))
            .Select(line => $"templates/README.md({line.Number}): say what this is in place of the ?: {line.Text}"));

    [Fact]
    public void Every_kind_is_in_the_plan_and_names_the_templates_it_declares()
    {
        var pages = typeof(SitePlan).Assembly.GetTypes().Where(type => type.Namespace == typeof(SitePlan).Namespace).ToArray();
        AssertNone(Declared<PageKind>(pages).Where(kind => !SitePlan.Kinds.Contains(kind.Value))
            .Select(kind => $"{kind.Name} is not in SitePlan.Kinds: add it there."));
        AssertNone(Declared<PageTemplate>(pages).Where(template => !SitePlan.Templates.Contains(template.Value))
            .Select(template => $"No kind in SitePlan.Kinds names {template.Name}: add it to PageKind.OfPlan of its kind."));
    }

    [Fact]
    public void Every_template_name_has_one_model() =>
        AssertNone(SitePlan.Templates.GroupBy(template => template.Name).Where(group => group.Count() > 1)
            .Select(group => $"Several kinds declare a template \"{group.Key}\": let them share one PageTemplate."));

    [Fact]
    public void Every_template_of_the_plan_lies_in_the_folder() =>
        Assert.All(SitePlan.Templates, template => Assert.NotEmpty(Repository.Template(template.Name)));

    private static void AssertNone(IEnumerable<string> complaints)
    {
        var all = string.Join('\n', complaints);
        Assert.True(all.Length == 0, all);
    }

    /// <summary>What shall stand below the marker.</summary>
    /// <param name="written">The sections that stand there, for the words of people in them.</param>
    private static string Reference(IReadOnlyList<Section> written)
    {
        var text = new StringBuilder("\n# Templates\n");
        foreach (var group in SitePlan.Templates.GroupBy(template => template.Model))
        {
            string[] files = [.. group.Select(template => Path.GetFileName(Repository.Template(template.Name)))];
            // A template that joins or leaves a group finds the words of the others.
            var before = written.FirstOrDefault(section => section.Heading.Split(", ").Intersect(files).Any());
            Append(text, string.Join(", ", files), before, Properties(group.Key).Where(member => member.Name != "Page"));
        }

        text.Append("\n# Records\n");
        foreach (var record in SitePlan.Templates.SelectMany(template => Seen(template.Model)).Prepend(typeof(SiteView))
            .Concat(Seen(typeof(SiteView))).Append(typeof(BlockView)).Concat(Seen(typeof(BlockView))).Distinct())
            Append(text, Words(record), written.FirstOrDefault(section => section.Heading == Words(record)), Properties(record));
        return text.ToString();
    }

    private static void Append(StringBuilder text, string heading, Section? before, IEnumerable<PropertyInfo> members)
    {
        text.Append('\n').Append("## ").Append(heading).Append("\n\n")
            .Append(before is { Introduction: { Length: > 0 } words } ? words : Unwritten).Append('\n');
        PropertyInfo[] rows = [.. members];
        if (rows.Length > 0)
            text.Append("\n| Member | Type | Meaning |\n|---|---|---|\n");
        foreach (var member in rows)
        {
            var name = SnakeCase(member.Name);
            var meaning = before is null ? Unwritten : before.Meanings.GetValueOrDefault(name, Unwritten);
            text.Append($"| `{name}` | {TypeOf(member)} | {(meaning.Length == 0 ? "" : meaning + " ")}|\n");
        }
    }

    private static string TypeOf(PropertyInfo member)
    {
        var canBeNull = new NullabilityInfoContext().Create(member).ReadState == NullabilityState.Nullable;
        return Name(member.PropertyType, isPlural: false) + (canBeNull ? " or null" : "");
    }

    private static string Name(Type type, bool isPlural)
    {
        if (type == typeof(IReadOnlyDictionary<string, string>))
            return "texts by name";
        if (type.IsGenericType)
            return (isPlural ? "lists of " : "list of ") + Name(type.GetGenericArguments()[0], isPlural: true);
        if (type.IsEnum)
        {
            var values = Enum.GetNames(type).Select(value => $"`{value}`").ToArray();
            return string.Join(", ", values[..^1]) + " or " + values[^1];
        }

        var name = type == typeof(string) ? "text"
            : type == typeof(bool) ? "true or false"
            : type == typeof(int) || type == typeof(ulong) ? "number"
            : type == typeof(DateTimeOffset) ? "moment"
            : type == typeof(Body) || type == typeof(HtmlText) ? "HTML"
            : IsOpen(type) ? "values by name"
            : Words(type);
        var shown = isPlural ? Plural(name) : name;
        return IsRecord(type) ? $"[{shown}](#{name.Replace(' ', '-')})" : shown;
    }

    private static string Plural(string name) =>
        name.EndsWith("ry", StringComparison.Ordinal) ? name[..^1] + "ies" : name + (name.EndsWith('x') ? "es" : "s");

    /// <summary>The records of this program that a model leads to, through lists too.</summary>
    private static IEnumerable<Type> Seen(Type type) => Properties(type)
        .Select(property => Innermost(property.PropertyType))
        .Where(IsRecord)
        .SelectMany(seen => seen == type ? [seen] : Seen(seen).Prepend(seen));

    private static bool IsRecord(Type type) =>
        type.Namespace is "Gazette.Pages" or "Gazette.Content" or "Gazette.Markup" && !type.IsEnum && type != typeof(Body)
        && !IsOpen(type);

    /// <summary>Whether its members are those that a site gives it.</summary>
    private static bool IsOpen(Type type) => type.IsAssignableTo(typeof(IReadOnlyDictionary<string, object?>));

    private static Type Innermost(Type type) => type.IsGenericType ? Innermost(type.GetGenericArguments()[0]) : type;

    private static IEnumerable<PropertyInfo> Properties(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.GetIndexParameters().Length == 0)
            // Those of a base come first.
            .OrderBy(property => property.DeclaringType == type);

    /// <summary>The values of static fields and properties, those with a field behind them once.</summary>
    private static IEnumerable<(string Name, T Value)> Declared<T>(IEnumerable<Type> types) =>
        from type in types
        where !type.ContainsGenericParameters
        from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
        where typeof(T).IsAssignableFrom(field.FieldType)
        select ($"{type.Name}.{Regex.Replace(field.Name, "^<(.*)>.*", "$1")}", (T)field.GetValue(null)!);

    /// <summary><c>article card</c> of <c>ArticleCard</c>.</summary>
    private static string Words(Type type) => SnakeCase(type.Name).Replace('_', ' ');

    private static string SnakeCase(string name) => WordStart().Replace(name, "_$0").ToLowerInvariant();

    private static string FirstDifference(string written, string expected)
    {
        var (there, wanted) = (written.Split('\n'), expected.Split('\n'));
        var i = there.Zip(wanted).TakeWhile(lines => lines.First == lines.Second).Count();
        return $"  it says:    {there.ElementAtOrDefault(i)}\n  it should:  {wanted.ElementAtOrDefault(i)}\n  below:      "
            + there.Take(i).LastOrDefault(line => line.StartsWith('#'));
    }

    private static IReadOnlyList<Section> SectionsOf(string text) =>
    [
        .. SectionStart().Split(text).Skip(1).Select(section => section.Split('\n', 2)).Select(section => new Section(
            section[0],
            AfterIntroduction().Split(section[1], 2)[0].Trim(),
            Row().Matches(section[1]).DistinctBy(row => row.Groups[1].Value)
                .ToDictionary(row => row.Groups[1].Value, row => row.Groups[2].Value))),
    ];

    [GeneratedRegex("^## ", RegexOptions.Multiline)]
    private static partial Regex SectionStart();

    [GeneratedRegex(@"^(?:\||#)", RegexOptions.Multiline)]
    private static partial Regex AfterIntroduction();

    [GeneratedRegex(@"^\| `(\w+)` \| [^|]* \| ?(.*?) ?\|$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("(?<=[a-z0-9])[A-Z]")]
    private static partial Regex WordStart();

    /// <summary>What people wrote about a template or a record.</summary>
    /// <param name="Meanings">By member.</param>
    private sealed record Section(string Heading, string Introduction, IReadOnlyDictionary<string, string> Meanings);
}
