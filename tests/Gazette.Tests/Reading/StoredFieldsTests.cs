using System.Collections;
using System.Reflection;
using System.Text.Json;
using Gazette.Content;
using Gazette.Loading;
using Gazette.Markup;
using Gazette.Storage;

namespace Gazette.Tests.Reading;

/// <summary>Every member of what builds remember of an article is stored: a new one that is not fails here.</summary>
public sealed class StoredFieldsTests
{
    private const string File = "content/2009/07/03/flood.md";

    [Fact]
    public void Every_member_of_a_card_and_of_references_comes_back()
    {
        var card = (ArticleCard)Filled(typeof(ArticleCard), nameof(ArticleCard));
        var references = (ArticleReferences)Filled(typeof(ArticleReferences), nameof(ArticleReferences));
        var writer = new StorageWriter();
        ArticleFormat.Write(writer, new ArticleOutline(card, references));
        var read = ArticleFormat.ReadOutline(new StorageReader(writer.Written), File, references.Attachments);
        Assert.Equal(Text(card), Text(read.Card));
        Assert.Equal(Text(references), Text(read.References));
    }

    [Fact]
    public void Every_member_of_the_state_of_a_source_comes_back()
    {
        var state = (SourceState)Filled(typeof(SourceState), nameof(SourceState));
        var writer = new StorageWriter();
        ArticleFormat.Write(writer, state);
        Assert.Equal(Text(state), Text(ArticleFormat.ReadFile(new StorageReader(writer.Written))));
    }

    [Fact]
    public void A_member_that_was_not_filled_would_be_seen() =>
        Assert.NotEqual(Text(Filled(typeof(ArticleCard), "")),
            Text((ArticleCard)Filled(typeof(ArticleCard), "") with { Kicker = "" }));

    private static string Text(object value) => JsonSerializer.Serialize(value);

    /// <summary>A value of a type whose members all differ from those of an empty one.</summary>
    private static object Filled(Type type, string name)
    {
        // Two follow from where the file lies.
        if (name is nameof(ArticleCard.Address))
            return SiteAddress.Of(File);
        if (name is "File")
            return File;
        if (type == typeof(string))
            return "text of " + name;
        if (type == typeof(bool))
            return true;
        if (type == typeof(int))
            return 40 + name.Length;
        if (type == typeof(long))
            return 50_000L + name.Length;
        if (type == typeof(ulong))
            return 0x0123_4567_89AB_CD00UL + (ulong)name.Length;
        if (type.IsEnum)
            return Enum.GetValues(type).Cast<object>().Last();
        if (type == typeof(ArticleDate))
            return new ArticleDate(DatePrecision.Minute,
                new DateTimeOffset(2009, 7, name.Length, 8, 30, 0, TimeSpan.FromHours(8)));
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
        {
            var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(type.GenericTypeArguments))!;
            list.Add(Filled(type.GenericTypeArguments[0], "of " + name));
            return list;
        }

        Assert.True(type.Namespace!.StartsWith("Gazette", StringComparison.Ordinal), $"{type} of {name} has no value here yet.");
        var constructor = type.GetConstructors().OrderByDescending(known => known.GetParameters().Length).First();
        var made = constructor.Invoke([.. constructor.GetParameters().Select(parameter =>
            Filled(Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType, parameter.Name!))]);
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.CanWrite))
            property.SetValue(made, Filled(Nullable.GetUnderlyingType(property.PropertyType)
                ?? property.PropertyType, property.Name));
        return made;
    }
}
