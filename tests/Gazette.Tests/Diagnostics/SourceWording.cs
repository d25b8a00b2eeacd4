using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Gazette.Tests.Diagnostics;

/// <summary>Words for users as the sources of the program have them: <c>Say("English", "中文", ...)</c>.</summary>
/// <param name="Place">File and line.</param>
/// <param name="English">Of a number of things, one for each form.</param>
/// <param name="Arguments">How many fill the holes.</param>
internal sealed record SourceWording(string Place, IReadOnlyList<string> English, string Chinese, int Arguments)
{
    private static readonly string Source = Path.Combine(Repository.Root, "src", "Gazette");

    /// <summary>The sources of the program by their path.</summary>
    public static IReadOnlyDictionary<string, CompilationUnitSyntax> Files { get; } =
        Directory.EnumerateFiles(Source, "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToDictionary(
            file => Path.GetRelativePath(Repository.Root, file),
            file => CSharpSyntaxTree.ParseText(File.ReadAllText(file)).GetCompilationUnitRoot());

    /// <summary>All words of the program.</summary>
    public static IEnumerable<SourceWording> All() =>
        Files.SelectMany(file => file.Value.DescendantNodes().OfType<InvocationExpressionSyntax>()
            .Select(call => Of(call, file.Key))).OfType<SourceWording>();

    /// <summary>The words of a call; null when it is no call of words, or one that only hands its own parameters on.</summary>
    public static SourceWording? Of(InvocationExpressionSyntax call, string file = "")
    {
        var name = call.Expression is MemberAccessExpressionSyntax member
            ? member.Name.Identifier.Text : call.Expression.ToString();
        var arguments = call.ArgumentList.Arguments;
        var texts = name == "Say" ? 2 : name == "Count" ? 3 : 0;
        var first = name == "Count" ? 1 : 0;
        if (texts == 0 || arguments.Count < first + texts)
            return null;
        var words = arguments.Skip(first).Take(texts).Select(argument => Constant(argument.Expression)).ToList();
        if (words.Contains(null))
            return null;
        var line = call.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
        return new SourceWording($"{file}({line})", [.. words.SkipLast(1)!], words[^1]!, arguments.Count - texts);
    }

    /// <summary>A text that stands there as it is, in one piece or in several; else null.</summary>
    public static string? Constant(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax { Token.Value: string text } => text,
        BinaryExpressionSyntax sum when Constant(sum.Left) is { } left && Constant(sum.Right) is { } right => left + right,
        _ => null,
    };
}
