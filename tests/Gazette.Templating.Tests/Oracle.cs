using System.Buffers;
using System.Text;
using System.Text.Json;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Gazette.Templating.Tests;

/// <summary>What tests ask of a template beside its bytes.</summary>
internal static class TemplateText
{
    /// <summary>The text the template gives.</summary>
    public static string Render(this Template template, RenderContext context)
    {
        var output = new ArrayBufferWriter<byte>();
        template.Render(context, output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}

/// <summary>
/// A program with what it works on: the template, the model, the templates it includes and the options of the context.
/// </summary>
/// <param name="Text">The template.</param>
/// <param name="Model">Gives the globals, made anew for each render.</param>
/// <param name="Files">Templates by name.</param>
/// <param name="Options">Sets what a context of Scriban can be told.</param>
/// <param name="IsScriptOnly">Whether the text is code alone.</param>
internal sealed record TestProgram(
    string Text,
    Func<IEnumerable<KeyValuePair<string, object?>>>? Model = null,
    IReadOnlyDictionary<string, string>? Files = null,
    Action<TemplateContext>? Options = null,
    bool IsScriptOnly = false)
{
    /// <summary>What our engine answers: what the template prints, or <c>error line,column</c> for the first fault.</summary>
    public string Answer() => Answer(Parsed(), Context(new Dictionary<string, Template?>(StringComparer.Ordinal)));

    /// <summary>The answers of two renders in a row for which the whole model, and modules of functions, are constant.</summary>
    public (string First, string Second) ConstantAnswers()
    {
        var template = Parsed();
        var files = new Dictionary<string, Template?>(StringComparer.Ordinal);
        var names = new ConstantNames([.. (Model?.Invoke() ?? [])
            .Select(static member => member.Key), "html", "string", "array", "object", "regex", "timespan"]);
        string Once()
        {
            var context = Context(files);
            context.Constants = names;
            return Answer(template, context);
        }

        return (Once(), Once());
    }

    /// <summary>What Scriban answers.</summary>
    public string ScribanAnswer()
    {
        var parsed = Scriban.Template.Parse(Text, "text", null, IsScriptOnly
            ? new LexerOptions { Mode = ScriptMode.ScriptOnly } : null);
        if (parsed.HasErrors)
            return At(parsed.Messages.First(static message => message.Type == ParserMessageType.Error).Span);
        var context = new TemplateContext
        {
            TemplateLoader = new Loader(Files),
            LoopLimit = RenderContext.IterationCeiling,
            LimitToString = RenderContext.TextCeiling,
            OutputLimit = 0,
            OnStringLimit = ScriptLimitBehavior.Throw,
        };
        Options?.Invoke(context);
        var globals = new ScriptObject();
        foreach (var (name, value) in Model?.Invoke() ?? [])
            globals.SetValue(name, value, false);
        context.PushGlobal(globals);
        try
        {
            return parsed.Render(context);
        }
        catch (ScriptRuntimeException fault)
        {
            return At(fault.Span);
        }
        catch (InvalidOperationException)
        {
            // What the page itself returns cannot be printed: Scriban names no place.
            return "error 1,1";
        }
    }

    private static string At(SourceSpan span) => $"error {span.Start.Line + 1},{span.Start.Column + 1}";

    private static string Answer(Template template, RenderContext context)
    {
        try
        {
            return template.HasErrors
                ? $"error {template.Errors[0].Location.Line},{template.Errors[0].Location.Column}" : template.Render(context);
        }
        catch (TemplateException fault)
        {
            return $"error {fault.Location.Line},{fault.Location.Column}";
        }
    }

    private Template Parsed() => Template.Parse(Text, "text", IsScriptOnly);

    private RenderContext Context(Dictionary<string, Template?> files)
    {
        var context = new RenderContext
        {
            Loader = name => files.TryGetValue(name, out var known) ? known
                : files[name] = Files?.GetValueOrDefault(name) is { } text ? Template.Parse(text, name) : null,
        };
        Options?.Invoke(context);
        foreach (var (name, value) in Model?.Invoke() ?? [])
            context.SetGlobal(name, value);
        return context;
    }

    private sealed class Loader(IReadOnlyDictionary<string, string>? files) : ITemplateLoader
    {
        public string GetPath(TemplateContext context, SourceSpan callerSpan, string templateName) => templateName;

        public string Load(TemplateContext context, SourceSpan callerSpan, string templatePath) =>
            files?.GetValueOrDefault(templatePath)!;

        public ValueTask<string?> LoadAsync(TemplateContext context, SourceSpan callerSpan, string templatePath) =>
            new(Load(context, callerSpan, templatePath));
    }
}

/// <summary>Programs that are written down in JSON.</summary>
internal static class JsonProgram
{
    /// <summary>
    /// The program of a template with a model, <c>files</c> and <c>options</c>; those that do not exist are undefined elements.
    /// </summary>
    public static TestProgram Of(string text, JsonElement model, JsonElement files, JsonElement options) => new(
        text,
        () => [.. Members(model).Where(static member => member.Name[0] != '$')
            .Select(static member => KeyValuePair.Create(member.Name, Value(member.Value)))],
        Members(files).ToDictionary(static member => member.Name, static member => member.Value.GetString()!),
        context => Set(context, options),
        Members(options).Any(static option => option.Name == "script_only" && option.Value.GetBoolean()));

    private static JsonElement.ObjectEnumerator Members(JsonElement json) =>
        json.ValueKind == JsonValueKind.Object ? json.EnumerateObject() : default;

    /// <summary>A value of a model; {"$date": …} and the like stand for what JSON has no word for.</summary>
    private static object? Value(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object when json.EnumerateObject()
            .FirstOrDefault() is { Value.ValueKind: not JsonValueKind.Undefined } first && first.Name[0] == '$' =>
            Special(first.Name, first.Value),
        JsonValueKind.Object => OfObject(json),
        JsonValueKind.Array => new ScriptArray(json.EnumerateArray().Select(Value)),
        JsonValueKind.String => json.GetString(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number when json.TryGetInt32(out var number) && !json.GetRawText()
            .Contains('.', StringComparison.Ordinal) => number,
        JsonValueKind.Number when json.TryGetInt64(out var number) => number,
        JsonValueKind.Number => json.GetDouble(),
        _ => null,
    };

    private static object Special(string kind, JsonElement value) => kind switch
    {
        "$date" => DateTime.Parse(value.GetString()!, System.Globalization.CultureInfo.InvariantCulture,
            System.Globalization.DateTimeStyles.RoundtripKind),
        "$timespan" => TimeSpan.Parse(value.GetString()!, System.Globalization.CultureInfo.InvariantCulture),
        "$dict" => value.EnumerateObject().ToDictionary(static member => member.Name, static member => Value(member.Value)),
        "$seq" => value.EnumerateArray().Select(Value).ToArray().Select(static item => item),
        "$strings" => value.EnumerateArray().Select(static item => item.GetString()).ToList(),
        "$ints" => value.EnumerateArray().Select(static item => item.GetInt32()).ToList(),
        _ => throw new InvalidOperationException($"{kind} is not known."),
    };

    private static ScriptObject OfObject(JsonElement json)
    {
        var made = new ScriptObject();
        foreach (var member in json.EnumerateObject())
            made.SetValue(member.Name, Value(member.Value), false);
        return made;
    }

    private static void Set(TemplateContext context, JsonElement options)
    {
        foreach (var option in Members(options))
        {
            switch (option.Name)
            {
                case "auto_indent":
                    context.AutoIndent = option.Value.GetBoolean();
                    break;
                case "loop_limit":
                    context.LoopLimit = option.Value.GetInt32();
                    break;
                case "recursive_limit":
                    context.RecursiveLimit = option.Value.GetInt32();
                    break;
                case "strict_variables":
                    context.StrictVariables = option.Value.GetBoolean();
                    break;
                case "relaxed_target_access":
                    context.EnableRelaxedTargetAccess = option.Value.GetBoolean();
                    break;
                case "relaxed_member_access":
                    context.EnableRelaxedMemberAccess = option.Value.GetBoolean();
                    break;
                case "relaxed_indexer_access":
                    context.EnableRelaxedIndexerAccess = option.Value.GetBoolean();
                    break;
                case "relaxed_function_access":
                    context.EnableRelaxedFunctionAccess = option.Value.GetBoolean();
                    break;
                case "statement_function_as_expression_error":
                    context.ErrorForStatementFunctionAsExpression = option.Value.GetBoolean();
                    break;
                case "null_indexer":
                    context.EnableNullIndexer = option.Value.GetBoolean();
                    break;
                case "script_only":
                    break;
                default:
                    throw new InvalidOperationException($"The option {option.Name} is not known.");
            }
        }
    }
}
