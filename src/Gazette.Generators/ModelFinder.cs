using Microsoft.CodeAnalysis;

namespace Gazette.Generators;

/// <summary>Finds the classes and structs of an assembly that templates read, beginning with those that are marked.</summary>
internal sealed class ModelFinder
{
    private static readonly DiagnosticDescriptor UnreadableMember = new(
        "GZ0001",
        "A template cannot read this member",
        "{0}.{1} is a {2}, which a template can neither print nor walk: make it text, a number, a truth, an enum, a date, "
            + "a type of this assembly or a list of these, or a method, which templates do not see",
        "Templates",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true);

    private static readonly DiagnosticDescriptor UnreachableModel = new(
        "GZ0002",
        "Generated code cannot reach this type",
        "Templates read {0} through generated code, which cannot reach it: make it internal or public, and not generic",
        "Templates",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true);

    private readonly Compilation _compilation;
    private readonly INamedTypeSymbol _mark;
    private readonly ILookup<ISymbol?, INamedTypeSymbol> _derived;
    private readonly HashSet<INamedTypeSymbol> _found = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _checked = new(SymbolEqualityComparer.Default);
    private readonly List<Diagnostic> _faults = [];

    private ModelFinder(Compilation compilation, INamedTypeSymbol mark, IEnumerable<INamedTypeSymbol> types)
    {
        _compilation = compilation;
        _mark = mark;
        _derived = types.ToLookup<INamedTypeSymbol, ISymbol?>(
            static type => type.BaseType?.OriginalDefinition, SymbolEqualityComparer.Default);
    }

    /// <summary>The models in order of their names, each once, and what is wrong with them.</summary>
    public static (IReadOnlyList<INamedTypeSymbol> Models, IReadOnlyList<Diagnostic> Faults) Find(
        Compilation compilation, CancellationToken stop)
    {
        if (compilation.GetTypeByMetadataName("Gazette.Templating.TemplateModelAttribute") is not { } mark)
            return ([], []);
        var types = TypesIn(compilation.Assembly.GlobalNamespace).Where(IsModel).ToList();
        var finder = new ModelFinder(compilation, mark, types);
        foreach (var marked in types.Where(finder.IsMarked))
        {
            stop.ThrowIfCancellationRequested();
            finder.Add(marked);
        }

        return (
            [.. finder._found.Where(static type => !type.IsAbstract)
                .OrderBy(static type => type.ToDisplayString(), StringComparer.Ordinal)],
            finder._faults);
    }

    /// <summary>The public properties that templates see, in the order of reflection: those of a base class come later.</summary>
    public static IEnumerable<IPropertySymbol> MembersOf(INamedTypeSymbol model)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var type = model; type is not null; type = type.BaseType)
            foreach (var property in type.GetMembers().OfType<IPropertySymbol>())
                if (IsSeen(property) && names.Add(property.Name))
                    yield return property;
    }

    private static bool IsModel(INamedTypeSymbol type) => type.TypeKind is TypeKind.Class or TypeKind.Struct;

    private static bool IsSeen(IPropertySymbol property) =>
        property is { IsStatic: false, IsIndexer: false, DeclaredAccessibility: Accessibility.Public, Type.IsRefLikeType: false }
        && property.GetMethod is { DeclaredAccessibility: Accessibility.Public };

    private static IEnumerable<INamedTypeSymbol> TypesIn(INamespaceOrTypeSymbol outer) => outer.GetMembers()
        .OfType<INamespaceOrTypeSymbol>()
        .SelectMany(static member => member is INamedTypeSymbol type ? TypesIn(type).Prepend(type) : TypesIn(member));

    private bool IsMarked(INamedTypeSymbol model)
    {
        for (var type = model; type is not null; type = type.BaseType)
            if (type.GetAttributes().Any(attribute => SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, _mark)))
                return true;
        return false;
    }

    private void Add(INamedTypeSymbol model)
    {
        if (!_found.Add(model))
            return;
        if (!_compilation.IsSymbolAccessibleWithin(model, _compilation.Assembly) || model.IsFileLocal || IsGeneric(model))
        {
            _faults.Add(Diagnostic.Create(UnreachableModel, model.Locations[0], model.Name));
            _found.Remove(model);
            return;
        }

        // A member of a base class is told once, and where that class is compiled.
        foreach (var member in MembersOf(model).Where(IsOfThisAssembly).Where(_checked.Add))
            if (!CanBeRead(member.Type))
                _faults.Add(Diagnostic.Create(
                    UnreadableMember,
                    member.Locations[0],
                    model.Name,
                    member.Name,
                    member.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)));
        // What a member gives may be of any derived class.
        foreach (var derived in _derived[model])
            Add(derived);
    }

    private bool IsOfThisAssembly(ISymbol symbol) =>
        SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, _compilation.Assembly);

    private static bool IsGeneric(INamedTypeSymbol? type) =>
        type is not null && (type.IsGenericType || IsGeneric(type.ContainingType));

    private bool CanBeRead(ITypeSymbol type)
    {
        if (type is IArrayTypeSymbol array)
            return CanBeRead(array.ElementType);
        if (type is not INamedTypeSymbol named)
            return false;
        if (named.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T)
            return CanBeRead(named.TypeArguments[0]);
        if (named.TypeKind == TypeKind.Enum || IsPlain(named) || IsOpen(named))
            return true;
        if (ItemOf(named) is { } item)
            return CanBeRead(item);
        if (!IsModel(named) || !IsOfThisAssembly(named))
            return IsHtml(named) || IsMarked(named);
        Add(named);
        return true;
    }

    private static bool IsPlain(INamedTypeSymbol type) =>
        type.SpecialType is SpecialType.System_String or SpecialType.System_DateTime
            or (>= SpecialType.System_Boolean and <= SpecialType.System_Double)
        || type.ToDisplayString() is "System.DateTimeOffset" or "System.TimeSpan" or "System.ReadOnlyMemory<byte>";

    /// <summary>
    /// Whether it holds values of any kind by names that no compiler knows: templates read it as the dictionary that it is.
    /// </summary>
    private static bool IsOpen(INamedTypeSymbol type) => type.AllInterfaces.Any(static implemented =>
        implemented is { Name: "IReadOnlyDictionary", TypeArguments.Length: 2 }
        && implemented.TypeArguments[0].SpecialType == SpecialType.System_String
        && implemented.TypeArguments[1].SpecialType == SpecialType.System_Object);

    private static bool IsHtml(INamedTypeSymbol type) => type.AllInterfaces.Prepend(type).Any(static implemented =>
        implemented.ToDisplayString() == "Gazette.Templating.IHtmlContent");

    /// <summary>What a list has in it, and what a dictionary with text as its keys has; null for anything else.</summary>
    public static ITypeSymbol? ItemOf(INamedTypeSymbol type)
    {
        if (IsOpen(type))
            return null;
        var list = type.AllInterfaces.Prepend(type).FirstOrDefault(static implemented =>
            implemented.OriginalDefinition.SpecialType is SpecialType.System_Collections_Generic_IReadOnlyCollection_T
                or SpecialType.System_Collections_Generic_ICollection_T);
        var item = list?.TypeArguments[0];
        return item is INamedTypeSymbol { Name: "KeyValuePair" } entry
            && entry.TypeArguments[0].SpecialType == SpecialType.System_String
            ? entry.TypeArguments[1]
            : item;
    }
}
