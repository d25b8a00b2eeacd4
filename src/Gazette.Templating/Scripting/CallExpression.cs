using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Gazette.Templating.Scripting;

/// <summary>A call of a function that is known already, with arguments that are: Scriban converts them and finds the place of errors.</summary>
internal sealed class CallExpression : ScriptExpression
{
    private readonly ScriptNode _source;
    private readonly IScriptCustomFunction _function;
    private readonly ScriptExpression[] _arguments;

    public CallExpression(ScriptNode source, IScriptCustomFunction function, ScriptExpression[] arguments)
    {
        (_source, _function, _arguments) = (source, function, arguments);
        Span = source.Span;
    }

    public override object? Evaluate(TemplateContext context) =>
        ScriptFunctionCall.Call(context, _source, _function, processPipeArguments: false, _arguments);

    public override void PrintTo(ScriptPrinter printer) => _source.PrintTo(printer);
}
