using Gazette.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Gazette.Tests.Diagnostics;

/// <summary>One call of the catalogue: what can be said under a name, sentence by sentence, as the sources have it.</summary>
internal sealed record CatalogEntry(
    string Name, Severity Severity, IReadOnlyList<SourceWording> Messages, IReadOnlyList<SourceWording> Hints)
{
    private static readonly List<TypeDeclarationSyntax> Parts =
    [
        .. SourceWording.Files.Values
            .SelectMany(file => file.DescendantNodes().OfType<TypeDeclarationSyntax>())
            .Where(type => type.Identifier.Text == nameof(DiagnosticCatalog)),
    ];

    /// <summary>The names of what is said of each kind of words that site.config.yml lists.</summary>
    private static readonly string[] UnknownWords =
        ["unknown-language", "unknown-role", "unknown-section", "unknown-source", "unknown-tag"];

    /// <summary>All entries by name.</summary>
    public static ILookup<string, CatalogEntry> All() => Parts.SelectMany(part => part.DescendantNodes())
        .SelectMany(Of).ToLookup(entry => entry.Name, StringComparer.Ordinal);

    private static IEnumerable<CatalogEntry> Of(SyntaxNode node)
    {
        var arguments = node switch
        {
            InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: "Error" or "Warning" } } call
                => call.ArgumentList.Arguments.Select(argument => argument.Expression).ToList(),
            BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: 4 } created }
                => created.Select(argument => argument.Expression).ToList(),
            _ => [],
        };
        if (arguments.Count != 4)
            return [];
        var isCreated = node is BaseObjectCreationExpressionSyntax;
        var severity = (isCreated ? arguments[0].ToString() : node.ToString()).Contains("Error", StringComparison.Ordinal)
            && !node.ToString().StartsWith("Warning", StringComparison.Ordinal) ? Severity.Error : Severity.Warning;
        return NamesOf(arguments[isCreated ? 1 : 0]).Select(name => new CatalogEntry(
            name, severity, [.. Sentences(arguments[2])], [.. Sentences(arguments[3])]));
    }

    private static IEnumerable<string> NamesOf(ExpressionSyntax expression) =>
        SourceWording.Constant(expression) is { } name ? [name]
        : expression is BinaryExpressionSyntax ? UnknownWords
        : Parts.SelectMany(part => part.DescendantNodes().OfType<VariableDeclaratorSyntax>())
            .Where(constant => constant.Identifier.Text == expression.ToString())
            .Select(constant => SourceWording.Constant(constant.Initializer!.Value)).OfType<string>().Take(1);

    /// <summary>The words that an expression can give, also by way of a variable or of a method beside it.</summary>
    private static IEnumerable<SourceWording> Sentences(SyntaxNode node)
    {
        if (node is InvocationExpressionSyntax call)
        {
            if (SourceWording.Of(call) is { } words)
                return [words];
            return call.Expression is IdentifierNameSyntax method ? Named(method) : Sentences(call.Expression);
        }

        return node is IdentifierNameSyntax name ? Named(name) : node.ChildNodes().SelectMany(Sentences);
    }

    private static IEnumerable<SourceWording> Named(IdentifierNameSyntax name)
    {
        var text = name.Identifier.Text;
        var local = name.Ancestors().OfType<MethodDeclarationSyntax>().FirstOrDefault()?.DescendantNodes()
            .OfType<VariableDeclaratorSyntax>().FirstOrDefault(variable => variable.Identifier.Text == text);
        if (local is { Initializer: { } value })
            return Sentences(value.Value);
        return Parts.SelectMany(part => part.Members).SelectMany(member => member switch
        {
            MethodDeclarationSyntax method when method.Identifier.Text == text
                => Sentences((SyntaxNode?)method.ExpressionBody?.Expression ?? method.Body!),
            PropertyDeclarationSyntax { ExpressionBody: { } body } property when property.Identifier.Text == text
                => Sentences(body.Expression),
            _ => [],
        });
    }
}
