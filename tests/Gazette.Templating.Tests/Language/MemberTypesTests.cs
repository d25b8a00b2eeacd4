namespace Gazette.Templating.Tests.Language;

/// <summary>Members are read in ways of their own for each kind of type; what they give must be the same.</summary>
public sealed class MemberTypesTests
{
    [Fact]
    public void Every_kind_of_member_is_read_from_classes_and_from_values_of_structs()
    {
        const string Text = "{{ for o in all; o.name; o.count; o.is_ready; o.grade; o.length; o.perhaps; o.none; o.at.day; ';'; end }}";
        const string Once = "a7trueGood952;";
        Assert.Equal(Once + Once, Render(Text, new Entry("a"), new Value("a")));
    }

    [Fact]
    public void The_same_code_meets_objects_of_different_types() =>
        Assert.Equal("abcd", Render("{{ for o in all; o.name; end }}", new Entry("a"), new Value("b"), new { Name = "c" }, new Entry("d")));

    [Fact]
    public void An_enum_is_compared_by_its_name_each_time() =>
        Assert.Equal("good,other,good,other,", Render(
            "{{ for o in all; o.grade == 'Good' ? 'good,' : 'other,'; end }}",
            new Entry("a"), new Entry("b") { Grade = Grade.Bad }, new Entry("c"), new Entry("d") { Grade = Grade.Far }));

    [Fact]
    public void A_member_that_holds_a_function_is_called() =>
        Assert.Equal("3|3|yes", Render("{{ all[0].call }}|{{ all[0].boxed }}|{{ if all[0].call == 3; 'yes'; end }}", new Callable()));

    [Fact]
    public void What_changed_in_a_loop_is_compared_with_the_item_before() =>
        Assert.Equal("+-+-", Template.Parse("{{ for i in [1, 1, 2, 2]; for.changed ? '+' : '-'; end }}").Render(new TemplateContext()));

    private static string Render(string text, params object[] all)
    {
        var context = new TemplateContext();
        context.Globals["all"] = all;
        return Template.Parse(text).Render(context);
    }

    private enum Grade
    {
        Good,
        Bad,
        Far = 1000,
    }

    private sealed class Entry(string name)
    {
        public string Name { get; } = name;

        public int Count { get; } = 7;

        public bool IsReady { get; } = true;

        public Grade Grade { get; init; }

        public long Length { get; } = 9;

        public int? Perhaps { get; } = 5;

        public int? None { get; }

        public DateTime At { get; } = new(2024, 5, 2);
    }

    private readonly struct Value(string name)
    {
        public string Name { get; } = name;

        public int Count { get; } = 7;

        public bool IsReady { get; } = true;

        public Grade Grade { get; }

        public long Length { get; } = 9;

        public int? Perhaps { get; } = 5;

        public int? None { get; }

        public DateTime At { get; } = new(2024, 5, 2);
    }

    private sealed class Callable
    {
        public Func<int> Call { get; } = () => 3;

        public object Boxed { get; } = (Func<int>)(() => 3);
    }
}
