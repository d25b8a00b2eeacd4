using System.Text.RegularExpressions;
using Gazette.Templating.Values;

namespace Gazette.Templating.Functions;

/// <summary>The module <c>regex</c>: .NET's regular expressions, each bounded by the context's time limit.</summary>
internal static class RegexFunctions
{
    public static NativeFunction[] All =>
    [
        new("escape", "pattern", static a => Regex.Escape(a.Text(0)!)),
        new("match", "text pattern options?", Match),
        new("matches", "text pattern options?", Matches),
        new("replace", "text pattern replace options?", Replace),
        new("split", "text pattern options?", Split),
        new("unescape", "pattern", static a => Regex.Unescape(a.Text(0)!)),
    ];

    private static object? Match(Arguments a)
    {
        try
        {
            var match = Regex.Match(a.Text(0)!, a.Text(1)!, OptionsAt(a, 2), a.Context.RegexTimeout);
            return match.Success ? GroupsOf(match) : new TemplateArray();
        }
        catch (RegexMatchTimeoutException fault)
        {
            throw TookTooLong(a, fault);
        }
    }

    private static object? Matches(Arguments a)
    {
        try
        {
            var found = new TemplateArray();
            var match = Regex.Match(a.Text(0)!, a.Text(1)!, OptionsAt(a, 2), a.Context.RegexTimeout);
            for (; match.Success; match = match.NextMatch())
                found.Add(GroupsOf(match));
            return found;
        }
        catch (RegexMatchTimeoutException fault)
        {
            throw TookTooLong(a, fault);
        }
    }

    private static object? Replace(Arguments a)
    {
        var replacement = a.Text(2) ?? throw new ArgumentException("The replacement is null.");
        var context = a.Context;
        var span = a.Span;
        var length = 0L;
        try
        {
            return Regex.Replace(a.Text(0)!, a.Text(1)!, Replacement, OptionsAt(a, 3), context.RegexTimeout);
        }
        catch (RegexMatchTimeoutException fault)
        {
            throw TookTooLong(a, fault);
        }

        // One short pattern may match everywhere: the sum is checked before it is in memory.
        string Replacement(Match match)
        {
            var text = replacement.Contains('$', StringComparison.Ordinal) ? match.Result(replacement) : replacement;
            length += text.Length;
            context.CheckTextLength(span, length);
            return text;
        }
    }

    private static object? Split(Arguments a)
    {
        try
        {
            return new TemplateArray(Regex.Split(a.Text(0)!, a.Text(1)!, OptionsAt(a, 2), a.Context.RegexTimeout));
        }
        catch (RegexMatchTimeoutException fault)
        {
            throw TookTooLong(a, fault);
        }
    }

    private static TemplateArray GroupsOf(Match match) => new(match.Groups.Values.Select(static g => g.Value));

    private static RegexOptions OptionsAt(Arguments a, int index)
    {
        var options = RegexOptions.CultureInvariant;
        foreach (var letter in a.Text(index) ?? "")
        {
            options |= letter switch
            {
                'i' => RegexOptions.IgnoreCase,
                'm' => RegexOptions.Multiline,
                's' => RegexOptions.Singleline,
                'x' => RegexOptions.IgnorePatternWhitespace,
                _ => RegexOptions.None,
            };
        }

        return options;
    }

    private static TemplateException TookTooLong(Arguments a, RegexMatchTimeoutException fault) =>
        a.Error($"The regular expression `{fault.Pattern}` took longer than {a.Context.RegexTimeout.TotalSeconds} seconds.", fault);
}
