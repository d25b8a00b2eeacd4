using System.Text.Json;

namespace Gazette.Templating.Tests;

/// <summary>Renders the templates of cases that are written down in JSON.</summary>
internal static class TestRender
{
    /// <summary>What the template prints, or <c>error line,column</c> for the first fault.</summary>
    public static string Answer(string text, JsonElement model, JsonElement files, JsonElement options) =>
        Answer(ParsedOf(text, options), ContextOf(model, LoaderOf(files), options));

    /// <summary>The answers of two renders in a row that take the whole model, and modules of functions, for fixed.</summary>
    public static (string First, string Second) FixedAnswers(string text, JsonElement model, JsonElement files, JsonElement options)
    {
        var template = ParsedOf(text, options);
        var loader = LoaderOf(files);
        var included = new Dictionary<string, Template?>(StringComparer.Ordinal);
        var names = new FixedNames([.. MembersOf(model).Select(static m => m.Name), "html", "string", "array", "object", "regex", "timespan"]);
        string Once()
        {
            var context = ContextOf(model, name => included.TryGetValue(name, out var known) ? known : included[name] = loader(name), options);
            context.Fixed = names;
            return Answer(template, context);
        }

        return (Once(), Once());
    }

    private static Template ParsedOf(string text, JsonElement options) => Template.Parse(text, "text", Has(options, "script_only"));

    private static string Answer(Template template, TemplateContext context)
    {
        try
        {
            return template.HasErrors
                ? $"error {template.Diagnostics[0].Line},{template.Diagnostics[0].Column}"
                : template.Render(context);
        }
        catch (TemplateException fault)
        {
            return $"error {fault.Line},{fault.Column}";
        }
    }

    private static TemplateContext ContextOf(JsonElement model, Func<string, Template?> loader, JsonElement options)
    {
        var context = new TemplateContext { Loader = loader, Now = new DateTimeOffset(2024, 2, 3, 4, 5, 6, TimeSpan.Zero) };
        foreach (var member in MembersOf(model))
        {
            if (member.Name[0] != '$')
                context.Globals[member.Name] = TestValues.Of(member.Value);
        }

        foreach (var option in MembersOf(options))
            Set(context, option.Name, option.Value);
        return context;
    }

    private static Func<string, Template?> LoaderOf(JsonElement files) => name =>
        files.ValueKind == JsonValueKind.Object && files.TryGetProperty(name, out var text) ? Template.Parse(text.GetString()!, name) : null;

    private static JsonElement.ObjectEnumerator MembersOf(JsonElement json) =>
        json.ValueKind == JsonValueKind.Object ? json.EnumerateObject() : default;

    private static bool Has(JsonElement options, string name) =>
        options.ValueKind == JsonValueKind.Object && options.TryGetProperty(name, out var value) && value.GetBoolean();

    private static void Set(TemplateContext context, string name, JsonElement value)
    {
        switch (name)
        {
            case "auto_indent":
                context.AutoIndent = value.GetBoolean();
                break;
            case "loop_limit":
                context.LoopLimit = value.GetInt32();
                break;
            case "recursive_limit":
                context.RecursionLimit = value.GetInt32();
                break;
            case "limit_to_string":
                context.OutputLimit = value.GetInt32();
                context.CutsOutput = true;
                break;
            case "strict_variables":
                context.StrictVariables = value.GetBoolean();
                break;
            case "relaxed_target_access":
                context.RelaxedTargetAccess = value.GetBoolean();
                break;
            case "relaxed_member_access":
                context.RelaxedMemberAccess = value.GetBoolean();
                break;
            case "relaxed_indexer_access":
                context.RelaxedIndexerAccess = value.GetBoolean();
                break;
            case "relaxed_function_access":
                context.RelaxedFunctionAccess = value.GetBoolean();
                break;
            case "statement_function_as_expression_error":
                context.StatementFunctionAsExpressionError = value.GetBoolean();
                break;
            case "null_indexer":
                context.NullIndexer = value.GetBoolean();
                break;
            case "auto_escape":
                context.AutoEscape = value.GetBoolean();
                break;
            case "script_only":
                break;
            default:
                throw new InvalidOperationException($"The option {name} is not known.");
        }
    }
}
