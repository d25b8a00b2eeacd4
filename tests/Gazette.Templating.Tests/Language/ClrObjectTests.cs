using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Gazette.Templating.Tests.Language;

public sealed class ClrObjectTests
{
    [Theory]
    [InlineData("published_at", "at")]
    [InlineData("htmlbody", "html")]
    [InlineData("my_id", "id")]
    [InlineData("urlpath", "url")]
    [InlineData("value2_d", "2d")]
    [InlineData("i_phone", "phone")]
    [InlineData("under__score", "score")]
    [InlineData("from_base", "base")]
    [InlineData("plain_field", "field")]
    [InlineData("PublishedAt", "")]
    [InlineData("to_string", "")]
    [InlineData("get_hash_code", "")]
    [InlineData("method", "")]
    [InlineData("secret", "")]
    [InlineData("write_only", "")]
    [InlineData("shared", "")]
    public void Members_are_read_by_their_renamed_names(string name, string expected) =>
        Assert.Equal(expected, Render($"{{{{ o.{name} }}}}"));

    [Fact]
    public void Kept_names_are_read_as_they_are()
    {
        var context = ContextOf();
        context.KeepMemberNames = true;
        Assert.Equal("at|", Template.Parse("{{ o.PublishedAt }}|{{ o.published_at }}").Render(context));
    }

    [Fact]
    public void Keys_of_dictionaries_are_never_renamed() =>
        Assert.Equal("1||1", Render("{{ d.MyKey }}|{{ d.my_key }}|{{ d['MyKey'] }}"));

    [Fact]
    public void A_public_property_can_be_set_and_is_converted()
    {
        var context = ContextOf();
        Assert.Equal("7", Template.Parse("{{ w.number = '7'; w.number }}").Render(context));
        Assert.Equal(7, ((Writable)context.Globals["w"]!).Number);
    }

    [Theory]
    [InlineData("{{ w.read_only = 1 }}", 6)]
    [InlineData("{{ w.none = 1 }}", 6)]
    public void What_cannot_be_set_is_an_error_at_the_member(string text, int column)
    {
        var fault = Assert.Throws<TemplateException>(() => Render(text));
        Assert.Equal((1, column), (fault.Line, fault.Column));
    }

    [Fact]
    public void An_indexer_by_text_is_asked_for_members() => Assert.Equal("<x>|<y>", Render("{{ ix.x }}|{{ ix['y'] }}"));

    [Fact]
    public void Objects_print_as_their_members() => Assert.Equal("{number: 3, read_only: 1}", Render("{{ w }}"));

    [Fact]
    public void Enumerations_print_and_compare_by_name_and_number() =>
        Assert.Equal("Friday true true", Render("{{ day }} {{ day == 'Friday' }} {{ day == friday }}"));

    [Fact]
    public void Delegates_are_functions_with_converted_arguments() =>
        Assert.Equal("5 5 ab", Render("{{ add 2 '3' }} {{ 2 | add 3 }} {{ join 'a' b: 'b' }}"));

    [Fact]
    public void A_delegate_called_with_a_wrong_argument_is_an_error_at_the_argument()
    {
        var fault = Assert.Throws<TemplateException>(() => Render("{{ add 2 'x' }}"));
        Assert.Equal((1, 10), (fault.Line, fault.Column));
    }

    [Fact]
    public void What_a_delegate_throws_ends_in_an_error_at_the_call()
    {
        var fault = Assert.Throws<TemplateException>(() => Render("a\n{{ fail 1 }}"));
        Assert.Equal((2, 4), (fault.Line, fault.Column));
    }

    [Fact]
    public void Static_methods_are_imported_by_their_renamed_names() =>
        Assert.Equal("a-b 3 x2 N", Render("{{ join_two 'a' 'b' }} {{ count_all 1 2 3 }} {{ times_two 'x' }} {{ culture_of }}"));

    [Fact]
    public void Json_values_are_objects_lists_and_numbers() =>
        Assert.Equal("1 2.5 [1, null] true 2", Render("{{ j.a }} {{ j.b }} {{ j.c }} {{ j.d.e }} {{ j.c.size }}"));

    private static string Render(string text) => Template.Parse(text).Render(ContextOf());

    private static TemplateContext ContextOf()
    {
        var context = new TemplateContext();
        context.Globals["o"] = new Article();
        context.Globals["d"] = new Dictionary<string, object?> { ["MyKey"] = 1 };
        context.Globals["w"] = new Writable();
        context.Globals["ix"] = new Indexed();
        context.Globals["day"] = DayOfWeek.Friday;
        context.Globals["friday"] = DayOfWeek.Friday;
        context.Globals["add"] = new Func<int, int, int>(static (a, b) => a + b);
        context.Globals["join"] = new Func<string, string, string>(static (a, b) => a + b);
        context.Globals["fail"] = new Func<int, int>(static _ => throw new InvalidOperationException("No."));
        context.Globals["j"] = JsonDocument.Parse("""{"a":1,"b":2.5,"c":[1,null],"d":{"e":true}}""").RootElement;
        context.ImportFunctions(typeof(Imported));
        return context;
    }

    public class Base
    {
        public string FromBase { get; } = "base";
    }

    public sealed class Article : Base
    {
        [SuppressMessage("Design", "CA1051", Justification = "Templates read fields too.")]
        public readonly string PlainField = "field";

        public string PublishedAt { get; } = "at";

        public string HTMLBody { get; } = "html";

        public string MyID { get; } = "id";

        public string URLPath { get; } = "url";

        public string Value2D { get; } = "2d";

        public string iPhone { get; } = "phone";

        public string Under_Score { get; } = "score";

        public string WriteOnly
        {
            set => Secret = value;
        }

        public static string Shared => "shared";

        internal string Secret { get; set; } = "secret";

        public string Method() => Secret;
    }

    public sealed class Writable
    {
        public int Number { get; set; } = 3;

        public int ReadOnly { get; } = 1;
    }

    public sealed class Indexed
    {
        public string this[string name] => $"<{name}>";
    }

    public static class Imported
    {
        public static string JoinTwo(string a, string b) => $"{a}-{b}";

        public static int CountAll(params object?[] all) => all.Length;

        public static string TimesTwo(string text, int times = 2) => text + times;

        public static string CultureOf(TemplateContext context) => context.Culture.Name.Length == 0 ? "N" : context.Culture.Name;
    }
}
