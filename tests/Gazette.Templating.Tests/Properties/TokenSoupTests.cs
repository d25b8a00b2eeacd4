using Gazette.Templating.Syntax;

namespace Gazette.Templating.Tests.Properties;

/// <summary>Whole words and signs in senseless order get further into the parser than random letters do.</summary>
public sealed class TokenSoupTests
{
    private static readonly string[] Tokens =
    [
        "{{", "}}", "{{-", "-}}", "{{~", "~}}", "{%{", "}%}", "if", "else", "end", "for", "in", "while", "case", "when", "func", "do", "ret",
        "capture", "with", "wrap", "import", "readonly", "tablerow", "break", "continue", "include", "this", "empty", "null", "true", "x", "$", "$1",
        "$$", "@", "^", "!", "++", "--", "+", "-", "*", "/", "//", "%", "==", "!=", "<", ">=", "&&", "||", "??", "?!", "..", "..<", "<<", ">>",
        "|", "|>", "?", "?.", ":", ",", ".", ";", "=", "+=", "(", ")", "[", "]", "{", "}", "'a'", "\"", "`", "$\"{", "1", "1.5", "0x", "1e", "2m",
        "limit", "offset", "reversed", "cols", "#", "##", "\n", " ", "...", "empty?", "\\", "é", "\0",
    ];

    [Fact]
    public void Soups_end_in_a_tree_or_in_faults_with_a_place()
    {
        var random = new Random(19);
        for (var i = 0; i < 200_000; i++)
        {
            var text = Soup(random);
            foreach (var fault in Template.Parse(text).Diagnostics)
                Assert.True(fault.Line > 0 && fault.Column > 0, text);
        }
    }

    [Fact]
    public void Soups_that_parse_print_back_and_render_to_an_end()
    {
        var random = new Random(20);
        var context = new TemplateContext { LoopLimit = 50, OutputLimit = 10_000, RecursionLimit = 10 };
        for (var i = 0; i < 100_000; i++)
        {
            var text = Soup(random);
            var template = Template.Parse(text);
            if (template.HasErrors)
                continue;
            var printed = TemplatePrinter.Print(template.Page);
            Assert.Equal(TreeShape.Of(template.Page), TreeShape.Of(Template.Parse(printed).Page));
            try
            {
                template.Render(context);
            }
            catch (TemplateException fault)
            {
                Assert.True(fault.Line > 0 && fault.Column > 0, text);
            }
        }
    }

    private static string Soup(Random random) =>
        "{{ " + string.Join(random.Next(4) == 0 ? "" : " ", Enumerable.Range(0, random.Next(1, 12)).Select(_ => Tokens[random.Next(Tokens.Length)]));
}
