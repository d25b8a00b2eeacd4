using System.Reflection;

namespace Gazette.Templating.Tests.Language;

public sealed class MemberRulesTests
{
    [Fact]
    public void A_renamer_names_members_and_imported_functions()
    {
        var context = ContextOf(static member => member.Name.ToUpperInvariant(), null);
        context.ImportFunctions(typeof(Functions));

        Assert.Equal("Flood||hi|", Render("{{ a.TITLE }}|{{ a.title }}|{{ GREETING }}|{{ greeting }}", context));
    }

    [Fact]
    public void A_filter_hides_members_indexers_and_functions()
    {
        var context = ContextOf(null, static member => member.Name is not ("Draft" or "Item" or "Greeting"));
        context.ImportFunctions(typeof(Functions));

        Assert.Equal("Flood||||{title: \"Flood\"}", Render("{{ a.title }}|{{ a.draft }}|{{ a['other'] }}|{{ greeting }}|{{ a }}", context));
    }

    [Fact]
    public void A_hidden_member_cannot_be_set()
    {
        var context = ContextOf(null, static member => member.Name != "Draft");
        Assert.Throws<TemplateException>(() => Render("{{ a.draft = true }}", context));
    }

    [Fact]
    public void One_template_serves_contexts_with_different_rules()
    {
        var template = Template.Parse("{{ for i in 1..3; a.title; end }}|{{ a.Title }}");
        var plain = ContextOf(null, null);
        var hiding = ContextOf(null, static _ => false);
        var backwards = ContextOf(static member => member.Name == "Draft" ? "title" : member.Name, null);
        var keeping = ContextOf(null, null);
        keeping.KeepMemberNames = true;

        for (var i = 0; i < 2; i++)
        {
            Assert.Equal("FloodFloodFlood|", template.Render(plain));
            Assert.Equal("|", template.Render(hiding));
            Assert.Equal("falsefalsefalse|Flood", template.Render(backwards));
            Assert.Equal("|Flood", template.Render(keeping));
        }
    }

    [Fact]
    public void Rules_may_change_between_renders_and_are_asked_once_for_each_member()
    {
        var asked = 0;
        var context = ContextOf(
            member =>
            {
                asked++;
                return "x_" + member.Name;
            },
            static member => member is PropertyInfo { Name: "Title" });
        Assert.Equal("Flood", Render("{{ a.x_Title }}", context));
        Assert.Equal("Flood", Render("{{ a.x_Title }}", context));
        Assert.Equal(1, asked);

        context.MemberRenamer = null;
        Assert.Equal("Flood", Render("{{ a.title }}{{ a.x_Title }}", context));
    }

    private static string Render(string text, TemplateContext context) => Template.Parse(text).Render(context);

    private static TemplateContext ContextOf(Func<MemberInfo, string>? renamer, Func<MemberInfo, bool>? filter)
    {
        var context = new TemplateContext { MemberRenamer = renamer, MemberFilter = filter };
        context.Globals["a"] = new Article();
        return context;
    }

    public sealed class Article
    {
        public string Title { get; } = "Flood";

        public bool Draft { get; set; }

        public string? this[string name] => name == "other" ? "found" : null;
    }

    public static class Functions
    {
        public static string Greeting() => "hi";
    }
}
