using System.Buffers;

namespace Gazette.Templating.Tests.Properties;

/// <summary>Memory is measured for the whole process, so nothing else may run beside.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;

[Collection(nameof(Alone))]
public sealed class ReuseTests
{
    private const string Page = """
        {{ func card(item) }}<li>{{ item.title | string.upcase }}{{ $.size }}</li>{{ end
           capture all; for i in items limit:3; card i; end; end; x = all + 'x'; y = {a: [x]}
           all; include 'part' items[0]; for p in y; p.key; end; [1, 2] | array.each do; ret $0 + 1; end }}
        """;

    private sealed record Item(string Title);

    [Fact]
    public void A_context_used_for_a_hundred_thousand_renders_stays_flat_in_memory()
    {
        var template = Template.Parse(Page);
        var context = ContextOf("a");
        var output = new ArrayBufferWriter<byte>();
        void Render(int times)
        {
            for (var i = 0; i < times; i++)
            {
                output.ResetWrittenCount();
                template.Render(context, output);
            }
        }

        Render(1000);
        var first = output.WrittenCount;
        var before = GC.GetTotalMemory(forceFullCollection: true);
        Render(100_000);
        var grown = GC.GetTotalMemory(forceFullCollection: true) - before;

        Assert.Equal(first, output.WrittenCount);
        Assert.True(grown < 1_000_000, $"{grown} bytes more after 100,000 renders.");
    }

    [Fact]
    public void A_context_whose_renders_fail_stays_flat_and_usable()
    {
        var context = ContextOf("a");
        var faulty = Template.Parse("{{ for i in 1..3; capture c; with {a: 1}; func f; n.x; end; include 'part' f; end; end; end }}");
        void Fail(int times)
        {
            for (var i = 0; i < times; i++)
                Assert.Throws<TemplateException>(() => faulty.Render(context));
        }

        Fail(100);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        Fail(5000);
        var grown = GC.GetTotalMemory(forceFullCollection: true) - before;

        Assert.True(grown < 1_000_000, $"{grown} bytes more after 5,000 faulty renders.");
        Assert.Equal(Template.Parse(Page).Render(ContextOf("a")), Template.Parse(Page).Render(context));
    }

    [Fact]
    public void One_template_with_functions_captures_and_includes_renders_on_many_threads()
    {
        var template = Template.Parse(Page);
        var expected = Enumerable.Range(0, 8).Select(n => template.Render(ContextOf("t" + n))).ToArray();
        Parallel.For(0, 2000, i => Assert.Equal(expected[i % 8], template.Render(ContextOf("t" + (i % 8)))));
    }

    [Fact]
    public void Threads_whose_contexts_hold_other_globals_do_not_mislead_each_other()
    {
        var template = Template.Parse("{{ for i in 1..200; if last != wanted; i; end; end }}");
        Parallel.For(0, 8, thread =>
        {
            var context = new TemplateContext();
            for (var i = 0; i < thread % 4 * 20; i++)
                context.Globals["before" + i] = i;
            context.Globals["last"] = context.Globals["wanted"] = thread;
            for (var i = 0; i < 4_000; i++)
                Assert.Equal("", template.Render(context));
        });
    }

    private static Template Part { get; } = Template.Parse("<p>{{ $1.title }}</p>{{ z = $1 }}", "part");

    private static TemplateContext ContextOf(string title)
    {
        var context = new TemplateContext { Loader = static name => name == "part" ? Part : null };
        context.Globals["items"] = Enumerable.Range(0, 5).Select(i => new Item(title + i)).ToList();
        context.Globals["n"] = null;
        return context;
    }
}
