using Microsoft.CodeAnalysis;

namespace Gazette.Generators;

/// <summary>
/// Writes for each class marked <c>[TemplateModel]</c>, and for those that its members lead to, the table of its public
/// properties by which templates read it. A member that a template could neither print nor walk is an error.
/// </summary>
[Generator]
public sealed class TemplateModelGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var models = context.CompilationProvider.Select(static (compilation, stop) => ModelFinder.Find(compilation, stop));
        context.RegisterSourceOutput(models.SelectMany(static (found, _) => found.Faults), static (output, fault) =>
            output.ReportDiagnostic(fault));
        // Compared as text: while the tables are the same, the compiler reads the file no second time.
        context.RegisterSourceOutput(models.Select(static (found, _) => ModelTables.Write(found.Models)), static (output, text) =>
        {
            if (text.Length > 0)
                output.AddSource("TemplateModels.g.cs", text);
        });
    }
}
