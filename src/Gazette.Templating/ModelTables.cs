namespace Gazette.Templating;

/// <summary>
/// Templates read the public properties of this class and of those derived from it, and of the types of the same assembly that these
/// lead to, also in lists. A project with such classes refers to Gazette.Generators.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class TemplateModelAttribute : Attribute;

/// <summary>The tables that were generated, by assembly. It knows nothing of Scriban, which need not be loaded to add to it.</summary>
public static class ModelTables
{
    private static readonly List<Func<Type, ModelMember[]?>> All = [];

    /// <summary>Generated code calls it once for each assembly, when the first code of that is run.</summary>
    /// <param name="find">Makes the table of one class; null where it has none.</param>
    public static void Add(Func<Type, ModelMember[]?> find)
    {
        lock (All)
            All.Add(find);
    }

    internal static ModelMember[]? Find(Type type)
    {
        lock (All)
            return All.Select(find => find(type)).FirstOrDefault(static found => found is not null);
    }
}
