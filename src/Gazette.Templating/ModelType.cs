using System.Collections.Concurrent;

namespace Gazette.Templating;

/// <summary>
/// The public properties of a C# class, as templates see them: read by code that Gazette.Generators writes when the class is compiled. No
/// template can write to them, for the pages of all threads share a model.
/// </summary>
public sealed class ModelType : IObjectAccessor
{
    /// <summary>What has no members at all.</summary>
    internal static readonly ModelType Empty = new([]);
    private static readonly ConcurrentDictionary<Type, ModelType?> Known = new();
    private readonly Dictionary<string, ModelMember> _byName;

    private ModelType(ModelMember[] members)
    {
        _byName = members.ToDictionary(static member => member.TemplateName, StringComparer.Ordinal);
        Table = [.. members.OrderBy(static member => member.Name, StringComparer.Ordinal)];
    }

    /// <summary>The properties, ordinal by their C# names.</summary>
    public IReadOnlyList<ModelMember> Members => Table;
    internal ModelMember[] Table { get; }

    Type? IObjectAccessor.IndexType => null;
    bool IObjectAccessor.HasIndexer => false;

    /// <summary>The members of a class.</summary>
    /// <exception cref="InvalidOperationException">No table was generated for it.</exception>
    public static ModelType Of(Type type) => Find(type)
        ?? throw new InvalidOperationException($"Nobody can read the members of a {type}: its class needs the attribute [TemplateModel].");

    /// <summary>The members of a class; null where no table was generated for it.</summary>
    public static ModelType? Find(Type type) =>
        Known.GetOrAdd(type, static type => ModelTables.Find(type) is { } members ? new ModelType(members) : null);

    internal ModelMember? Find(string name) => _byName.GetValueOrDefault(name);

    // Scriban asks for it in "empty?" alone, which is true of all that has members; of text too, and so of HTML.
    int IObjectAccessor.GetMemberCount(TemplateContext context, SourceSpan span, object target) => Math.Max(1, _byName.Count);
    IEnumerable<string> IObjectAccessor.GetMembers(TemplateContext context, SourceSpan span, object target) => _byName.Keys;
    bool IObjectAccessor.HasMember(TemplateContext context, SourceSpan span, object target, string member) => _byName.ContainsKey(member);
    bool IObjectAccessor.TrySetValue(TemplateContext context, SourceSpan span, object target, string member, object? value) => false;
    bool IObjectAccessor.TrySetItem(TemplateContext context, SourceSpan span, object target, object index, object? value) => false;

    bool IObjectAccessor.TryGetItem(TemplateContext context, SourceSpan span, object target, object index, out object? value) =>
        (value = null) is not null;

    bool IObjectAccessor.TryGetValue(TemplateContext context, SourceSpan span, object target, string member, out object? value)
    {
        var found = Find(member);
        value = found?.Read(target);
        return found is not null;
    }
}

/// <summary>A public property of a model.</summary>
/// <param name="name">The name in C#.</param>
/// <param name="templateName">The name by which templates know it.</param>
/// <param name="read">Gives the value as templates see it: an enum is its name.</param>
/// <param name="type">Type of the value, or of what is in the list that it is.</param>
/// <param name="isList">Whether it is a list.</param>
public sealed class ModelMember(string name, string templateName, Func<object, object?> read, Type type, bool isList)
{
    /// <summary>The name in C#.</summary>
    public string Name => name;

    /// <summary>The name by which templates know it: <c>next_month</c> for NextMonth.</summary>
    public string TemplateName => templateName;

    /// <summary>Type of the value without <c>?</c>, or of what is in the list that it is.</summary>
    public Type Type => type;
    /// <summary>Whether the value is a list.</summary>
    public bool IsList => isList;
    internal int Symbol { get; } = Symbols.Of(templateName);

    /// <summary>Stands for the value where a model is of another class.</summary>
    public static object Foreign { get; } = new();

    /// <summary>The property's value, or <see cref="Foreign"/>: whoever reads one need not look up the class first, which takes longer.</summary>
    public object? Read(object model) => read(model);
}

/// <summary>Truths, boxed once.</summary>
public static class Box
{
    private static readonly object True = true;
    private static readonly object False = false;

    /// <summary>The value as an object.</summary>
    public static object Of(bool value) => value ? True : False;
}
