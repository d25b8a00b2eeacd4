using System.Collections.Immutable;
using Gazette.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Scriban.Runtime;

namespace Gazette.Templating.Tests;

/// <summary>The tables of models that are generated, and what the generator refuses.</summary>
public sealed class TemplateModelTests
{
    [Fact]
    public void Members_have_the_names_that_Scriban_gives_them()
    {
        var members = ModelType.Of(typeof(OddNames)).Members;
        Assert.Equal(
            ["ABC", "Already_Parted", "HTMLBody", "MyID", "NextMonth", "Part2Of3", "X", "Ümlaut", "éÉ"],
            members.Select(member => member.Name));
        Assert.All(members, member => Assert.Equal(StandardMemberRenamer.Rename(member.Name), member.TemplateName));
    }

    [Fact]
    public void A_table_holds_what_a_class_and_its_bases_show()
    {
        var model = new Derived(true, Level.High, null) { Shown = "own" };
        Assert.Equal(
            [("Inherited", 3), ("Level", "High"), ("None", null), ("Shown", "own"), ("Truth", true)],
            ModelType.Of(typeof(Derived)).Members.Select(member => (member.Name, member.Read(model))));
    }

    [Fact]
    public void What_a_model_leads_to_is_a_model()
    {
        Assert.Equal(["Text"], ModelType.Of(typeof(Leaf)).Members.Select(member => member.Name));
        Assert.Equal(["More", "Text"], ModelType.Of(typeof(SpecialLeaf)).Members.Select(member => member.Name));
        var fault = Assert.Throws<InvalidOperationException>(() => ModelType.Of(typeof(Version)));
        Assert.Contains("System.Version", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("public string A => \"\"; public int? B => 1; public System.DayOfWeek? C => 0;")]
    [InlineData("public System.DateTimeOffset A => default; public ulong B => 1; public bool C => true;")]
    [InlineData("public M[][] A => []; public System.Collections.Generic.IReadOnlyList<Other> B => [];")]
    [InlineData("public HtmlText A => null; public Moment B => default; public System.ReadOnlyMemory<byte> C => default;")]
    [InlineData("public System.Collections.Generic.IReadOnlyDictionary<string, int> A => null;")]
    [InlineData("public System.Action A() => null; internal System.Action B => null; public static System.Action C => null;")]
    [InlineData("public System.Action this[int i] => null; public System.ReadOnlySpan<char> Span => default;")]
    public void Members_that_a_template_can_print_or_walk_are_read(string members) => Assert.Empty(Faults(members));

    [Theory]
    [InlineData("public System.Action A => null;", "GZ0001", "M.A is a Action")]
    [InlineData("public object A => null;", "GZ0001", "M.A is a object")]
    [InlineData("public System.Guid A => default;", "GZ0001", "M.A is a Guid")]
    [InlineData("public System.Uri[] A => null;", "GZ0001", "M.A is a Uri[]")]
    [InlineData("public System.Collections.Generic.Dictionary<int, string> A => null;", "GZ0001",
        "M.A is a Dictionary<int, string>")]
    [InlineData("public System.Collections.Generic.IEnumerable<string> A => null;", "GZ0001", "M.A is a IEnumerable<string>")]
    [InlineData("[TemplateModel] private sealed class A;", "GZ0002", "A")]
    [InlineData("[TemplateModel] public class A<T>;", "GZ0002", "A")]
    public void Other_members_are_errors_where_they_stand(string members, string id, string expected)
    {
        var fault = Assert.Single(Faults(members));
        Assert.Equal((id, DiagnosticSeverity.Error), (fault.Id, fault.Severity));
        Assert.Contains(expected, fault.GetMessage(null), StringComparison.Ordinal);
        Assert.Equal("A", fault.Location.SourceTree!.ToString()[fault.Location.SourceSpan.Start..fault.Location.SourceSpan.End]);
    }

    [Fact]
    public void A_member_that_many_classes_inherit_is_one_error() =>
        Assert.Single(Faults("public System.Action A => null; } class One : M; class Two : M {"));

    private static ImmutableArray<Diagnostic> Faults(string members)
    {
        var text = "using Gazette.Templating; public class Other; public struct Moment; "
            + $"[TemplateModel] public class M {{ {members} }}";
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Select(static file => MetadataReference.CreateFromFile(file));
        var compilation = CSharpCompilation.Create(
            "Models",
            [CSharpSyntaxTree.ParseText(text)],
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        CSharpGeneratorDriver.Create(new TemplateModelGenerator())
            .RunGeneratorsAndUpdateCompilation(compilation, out var completed, out var faults);
        // Where the generator finds no fault, the compiler must find none in what it wrote.
        return faults.Length > 0
            ? faults
            : [.. completed.GetDiagnostics().Where(static found => found.Severity == DiagnosticSeverity.Error)];
    }

    [TemplateModel]
    public sealed record OddNames(
        string X,
        string ABC,
        string Already_Parted,
        string HTMLBody,
        string MyID,
        string NextMonth,
        string Part2Of3,
        string Ümlaut,
        string éÉ);

    public enum Level
    {
        Low = 1,
        High = 7,
    }

    [TemplateModel]
    public abstract record Base(int Inherited)
    {
        public virtual string Shown { get; init; } = "base";

        public string this[int i] => Shown[i..];

        internal string Hidden => Secret;

        private string Secret => Shown;
    }

    public sealed record Derived(bool Truth, Level Level, IReadOnlyList<Leaf>? None) : Base(3)
    {
        public override string Shown { get; init; } = "";
    }

    public record Leaf(string Text);

    public sealed record SpecialLeaf(string Text, string More) : Leaf(Text);
}
